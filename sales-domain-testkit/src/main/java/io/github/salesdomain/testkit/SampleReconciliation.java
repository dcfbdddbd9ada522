package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.reconciliation.AccountStatement;
import io.github.salesdomain.reconciliation.BalancePart;
import io.github.salesdomain.reconciliation.CarriedItems;
import io.github.salesdomain.reconciliation.ConfirmationReply;
import io.github.salesdomain.reconciliation.CutOff;
import io.github.salesdomain.reconciliation.DifferenceItem;
import io.github.salesdomain.reconciliation.DiscrepancyKind;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LineId;
import io.github.salesdomain.reconciliation.LineKind;
import io.github.salesdomain.reconciliation.MatchDecision;
import io.github.salesdomain.reconciliation.MatchReview;
import io.github.salesdomain.reconciliation.MatchVerdict;
import io.github.salesdomain.reconciliation.Reconciler;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.reconciliation.SignConvention;
import io.github.salesdomain.reconciliation.Statement;
import io.github.salesdomain.reconciliation.StatementConfirmation;
import io.github.salesdomain.reconciliation.StatementWriter;
import io.github.salesdomain.reconciliation.ThreePartBalance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The account of customer C-01 of {@link SampleCompany} in March 2026, in our book and in his.
 * <p>
 * We show CNY 9,960.00, he shows CNY 1,630.00. Invoices 1001 and 1002 agree; what we booked as one receipt of 20,500 he paid in two; he booked
 * invoice 1003 as 6,630 instead of 6,360; goods of invoice 1004 and a payment of 5,000 are under way; he has not booked our credit note.
 */
public final class SampleReconciliation {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private SampleReconciliation() {}

    /** {@return our book: three invoices, one more on the way, a receipt and a credit note; CNY 9,960.00} */
    public static Ledger ledger() {
        return Ledger.of(
                CNY,
                List.of(
                        line("1001", LineKind.INVOICE, 2, "12000", "1001"),
                        line("1002", LineKind.INVOICE, 9, "8500", "1002"),
                        line("1003", LineKind.INVOICE, 12, "6360", "1003"),
                        line("1004", LineKind.INVOICE, 30, "4200", "1004"),
                        line("R77", LineKind.PAYMENT, 20, "-20500", "R77"),
                        line("CN31", LineKind.CREDIT_NOTE, 25, "-600", "CN31")));
    }

    /** {@return the customer's book in our sign: three invoices and three payments; CNY 1,630.00} */
    public static Statement statement() {
        return Statement.of(
                CNY,
                List.of(
                        line("1", LineKind.INVOICE, 3, "12000", "1001"),
                        line("2", LineKind.INVOICE, 10, "8500", "1002"),
                        line("3", LineKind.INVOICE, 13, "6630", "1003"),
                        line("4", LineKind.PAYMENT, 18, "-12000", "TT-0318"),
                        line("5", LineKind.PAYMENT, 19, "-8500", "TT-0319"),
                        line("6", LineKind.PAYMENT, 31, "-5000", "TT-0331")));
    }

    /** {@return the same book as the customer prints it: what he owes us is minus} */
    public static Statement statementInHisSign() {
        Statement.Builder printed = Statement.builder().currency(CNY).signs(SignConvention.THEIRS);
        for (LedgerLine line : statement().lines()) {
            printed.addLine(line.withAmount(line.amount().negated()));
        }
        return printed.build();
    }

    /** {@return the end of March, with a week in which money and goods may be under way} */
    public static CutOff cutOff() {
        return CutOff.of(LocalDate.of(2026, Month.MARCH, 31), 7);
    }

    /** {@return what the standard rules make of it} */
    public static ReconciliationReport report() {
        return Reconciler.standard().reconcile(ledger(), statement(), cutOff());
    }

    /** {@return a decision to accept invoice 1003 against his line 3, taken back, and one to reject it} */
    public static MatchReview review() {
        MatchDecision accepted = MatchDecision.builder()
                .id("D-1")
                .verdict(MatchVerdict.ACCEPTED)
                .addLedgerLine(LineId.of("1003"))
                .addStatementLine(LineId.of("3"))
                .residual(Money.of(CNY, new BigDecimal("-270")))
                .by(PersonId.of("E-031"))
                .on(LocalDate.of(2026, Month.APRIL, 2))
                .build();
        return MatchReview.empty()
                .plus(accepted)
                .undo("D-1", accepted.by(), accepted.on().plusDays(1))
                .plus(accepted.withId("D-2")
                        .withVerdict(MatchVerdict.REJECTED)
                        .withOn(accepted.on().plusDays(1))
                        .withNote("waits for his correction"));
    }

    /** {@return our statement for March, to be confirmed, sent on 2 April; he answers 5,760, and the goods of invoice 1004 explain it} */
    public static StatementConfirmation confirmation() {
        LocalDate sent = LocalDate.of(2026, Month.APRIL, 2);
        Money none = Money.zero(CNY);
        AccountStatement statement = StatementWriter.standard()
                .write(
                        ledger(),
                        CustomerId.of("C-01"),
                        LocalDateRange.of(LocalDate.of(2026, Month.MARCH, 1), LocalDate.of(2026, Month.APRIL, 1)));
        return StatementConfirmation.of(statement)
                .sent(sent, sent.plusDays(14))
                .answered(ConfirmationReply.builder()
                        .on(sent.plusDays(8))
                        .cutOff(LocalDate.of(2026, Month.MARCH, 31))
                        .amounts(new ThreePartBalance(Money.ofMajor(CNY, 5760), none, none))
                        .signatory("Chen")
                        .sealed(true)
                        .build())
                .withExplained(new DifferenceItem(
                        BalancePart.RECEIVABLE, DiscrepancyKind.GOODS_IN_TRANSIT, Money.ofMajor(CNY, 4200)));
    }

    /** {@return what March leaves for April: the difference of 1003, invoice 1004, credit note CN31 and his payment of 5,000} */
    public static CarriedItems carried() {
        return report().carried();
    }

    private static LedgerLine line(String id, LineKind kind, int day, String amount, String reference) {
        return LedgerLine.builder()
                .id(LineId.of(id))
                .party(CustomerId.of("C-01"))
                .reference(reference)
                .date(LocalDate.of(2026, Month.MARCH, day))
                .kind(kind)
                .amount(Money.of(CNY, new BigDecimal(amount)))
                .build();
    }
}
