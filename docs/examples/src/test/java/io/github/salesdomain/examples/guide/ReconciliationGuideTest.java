package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.reconciliation.AdjustedBalances;
import io.github.salesdomain.reconciliation.Alternative;
import io.github.salesdomain.reconciliation.Ambiguity;
import io.github.salesdomain.reconciliation.AmountPass;
import io.github.salesdomain.reconciliation.CarriedItems;
import io.github.salesdomain.reconciliation.CutOff;
import io.github.salesdomain.reconciliation.DateWindow;
import io.github.salesdomain.reconciliation.DatedColumns;
import io.github.salesdomain.reconciliation.Discrepancy;
import io.github.salesdomain.reconciliation.KeyDifferencePass;
import io.github.salesdomain.reconciliation.KeyNormaliser;
import io.github.salesdomain.reconciliation.KeyPass;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LineColumns;
import io.github.salesdomain.reconciliation.LineId;
import io.github.salesdomain.reconciliation.LineKind;
import io.github.salesdomain.reconciliation.LinePairs;
import io.github.salesdomain.reconciliation.ManyToManyPass;
import io.github.salesdomain.reconciliation.Match;
import io.github.salesdomain.reconciliation.MatchCriterion;
import io.github.salesdomain.reconciliation.MatchDecision;
import io.github.salesdomain.reconciliation.MatchKey;
import io.github.salesdomain.reconciliation.MatchOutcome;
import io.github.salesdomain.reconciliation.MatchReview;
import io.github.salesdomain.reconciliation.MatchRuleSet;
import io.github.salesdomain.reconciliation.MatchVerdict;
import io.github.salesdomain.reconciliation.PairChoice;
import io.github.salesdomain.reconciliation.PairMatcher;
import io.github.salesdomain.reconciliation.Reconciler;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.reconciliation.ReconciliationTerms;
import io.github.salesdomain.reconciliation.SearchBudget;
import io.github.salesdomain.reconciliation.Side;
import io.github.salesdomain.reconciliation.SignConvention;
import io.github.salesdomain.reconciliation.Statement;
import io.github.salesdomain.reconciliation.Tolerance;
import io.github.salesdomain.testkit.SampleReconciliation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReconciliationGuideTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final Ledger ledger = SampleReconciliation.ledger();
    private final Statement statement = SampleReconciliation.statement();

    @Test
    void writesDownBothBooks() {
        List<LedgerLine> hisLines = statement.lines();
        // docs:start reconciliation-books
        LedgerLine invoice = LedgerLine.builder()
                .id(LineId.of("1003"))
                .party(CustomerId.of("C-01"))
                .reference("1003")
                .date(LocalDate.of(2026, 3, 12))
                .kind(LineKind.INVOICE)
                .amount(Money.ofMajor(CNY, 6360)) // plus: the customer owes us
                .build();

        Ledger ours = Ledger.of(CNY, List.of(invoice));
        Statement his = Statement.builder()
                .currency(CNY)
                .signs(SignConvention.THEIRS) // as he prints it: what he owes us is minus
                .addAllLines(hisLines)
                .build();
        // docs:end
        assertThat(ours.balance()).isEqualTo(Money.ofMajor(CNY, 6360));
        assertThat(his.inOurSign().balance()).isEqualTo(statement.balance().negated());
    }

    @Test
    void findsOutWhyTheyDiffer() {
        // docs:start reconciliation-report
        CutOff endOfMarch = CutOff.of(LocalDate.of(2026, 3, 31), 7);
        ReconciliationReport report = Reconciler.standard().reconcile(ledger, statement, endOfMarch);

        report.difference(); // CNY 8330.00
        report.sumOfDiscrepancies(); // CNY 8330.00, always the same
        for (Discrepancy part : report.discrepancies()) {
            part.kind(); // such as GOODS_IN_TRANSIT
            part.amount(); // its share of the difference
            part.confidence(); // EVIDENT, LIKELY or GUESSED
            part.corrector(); // who must act
        }
        report.isReconciled(); // true: every part is explained
        // docs:end
        assertThat(report.difference()).isEqualTo(Money.ofMajor(CNY, 8330));
        assertThat(report.sumOfDiscrepancies()).isEqualTo(Money.ofMajor(CNY, 8330));
        assertThat(report.isReconciled()).isTrue();
    }

    @Test
    void bringsBothBooksToOneBalance() {
        ReconciliationReport report = SampleReconciliation.report();
        // docs:start reconciliation-adjusted
        AdjustedBalances sheet = report.adjustedBalances();

        sheet.ledger(); // CNY 4960.00: ours, less the payment that is under way
        sheet.statement(); // CNY 4960.00: his, with what he has not booked or booked wrong
        sheet.unexplained(); // CNY 0.00
        String text = sheet.explain().text();
        // docs:end
        assertThat(sheet.ledger()).isEqualTo(Money.ofMajor(CNY, 4960));
        assertThat(sheet.statement()).isEqualTo(Money.ofMajor(CNY, 4960));
        assertThat(sheet.unexplained()).isEqualTo(Money.zero(CNY));
        assertThat(text).isEqualTo("""
                        unexplained: CNY 0.00
                          ledger, adjusted: CNY 4960.00
                            balance: CNY 9960.00
                            CASH_IN_TRANSIT – = 6: CNY -5000.00
                          statement, adjusted: CNY 4960.00
                            balance: CNY 1630.00
                            TRANSPOSITION 1003 = 3: CNY -270.00
                            CREDIT_NOT_BOOKED CN31 = –: CNY -600.00
                            GOODS_IN_TRANSIT 1004 = –: CNY 4200.00""");
    }

    @Test
    void writesRulesOfItsOwn() {
        // docs:start reconciliation-rules
        MatchKey number = MatchKey.reference().normalisedBy(KeyNormaliser.DIGITS, KeyNormaliser.NO_LEADING_ZEROS);
        Tolerance tolerance = Tolerance.of(Money.ofMajor(CNY, 1), Rate.percent("0.05")); // the smaller of both

        MatchRuleSet rules = MatchRuleSet.builder()
                .name("dealers")
                .addPass(KeyPass.of("number", number, tolerance))
                .addPass(KeyDifferencePass.of("number, any amount", number))
                .addPass(AmountPass.of(
                        "amount", Tolerance.exact(), DateWindow.of(Side.LEDGER, -3, 10), PairChoice.NEAREST_DATE))
                .budget(SearchBudget.of(200, 100_000))
                .build();
        ReconciliationReport report = Reconciler.with(rules).reconcile(ledger, statement);
        // docs:end
        assertThat(report.matches()).hasSize(3);
        assertThat(report.ruleSet()).isEqualTo("dealers");
    }

    @Test
    void matchesGroupsAgainstGroups() {
        Ledger ledger = Ledger.of(
                CNY, List.of(order("A1", "3000.00", 1), order("A2", "4500.00", 2), order("A3", "1250.00", 3)));
        Statement statement = Statement.of(CNY, List.of(order("P1", "5000.00", 5), order("P2", "3750.00", 6)));
        // docs:start reconciliation-groups
        Tolerance tolerance = Tolerance.absolute(Money.ofMajor(CNY, 5)).and(Money.ofMajor(CurrencyUnit.USD, 1));
        MatchRuleSet rules = MatchRuleSet.builder()
                .name("standard, and groups")
                .addAllPasses(MatchRuleSet.standard(tolerance).passes())
                .addPass(ManyToManyPass.of("groups", DateWindow.within(10))) // at most three lines against three
                .build();
        ReconciliationReport report = Reconciler.with(rules).reconcile(ledger, statement);

        Match match = report.matches().get(0);
        match.ledgerLines().size(); // 3
        match.statementLines().size(); // 2
        match.evidence().criterion(); // ONLY_ONE
        // docs:end
        assertThat(match.ledgerLines()).hasSize(3);
        assertThat(match.statementLines()).hasSize(2);
        assertThat(match.evidence().criterion()).isEqualTo(MatchCriterion.ONLY_ONE);
    }

    @Test
    void matchesPaymentsOnAccount() {
        Ledger orders = Ledger.of(
                CNY,
                List.of(order("10135", "61047.00", 2), order("10142", "61322.41", 8), order("10150", "975.16", 9)));
        Statement payments = Statement.of(CNY, List.of(order("KI131716", "122369.00", 15), order("X1", "500.00", 20)));
        // docs:start reconciliation-payments
        MatchRuleSet rules = MatchRuleSet.paymentsByDate(
                Tolerance.relative(Rate.percent("0.6")), // prices were rounded
                DateWindow.of(Side.LEDGER, 0, 100), // paid on the day of the order or up to 100 days later
                3); // at most three orders at once
        ReconciliationReport report = Reconciler.with(rules).reconcile(orders, payments);

        Match payment = report.matches().get(0);
        payment.ledgerLines(); // orders 10135 and 10142
        payment.residual(); // CNY 0.41
        report.total(MatchOutcome.UNMATCHED_LEDGER).ledger(); // what is still open
        // docs:end
        assertThat(payment.ledgerLines()).extracting(line -> line.id().value()).containsExactly("10135", "10142");
        assertThat(payment.residual()).isEqualTo(Money.of(CNY, new BigDecimal("0.41")));
        assertThat(report.total(MatchOutcome.UNMATCHED_LEDGER).ledger())
                .isEqualTo(Money.of(CNY, new BigDecimal("975.16")));
    }

    @Test
    void letsAPersonChoose() {
        Ledger rents = Ledger.of(CNY, List.of(order("March", "3000.00", 1), order("April", "3000.00", 4)));
        Statement paid = Statement.of(CNY, List.of(order("P1", "3000.00", 3)));
        List<String> proposals = new ArrayList<>();
        // docs:start reconciliation-ambiguous
        ReconciliationReport report = Reconciler.standard().reconcile(rents, paid);

        for (Ambiguity open : report.ambiguities()) {
            for (Alternative way : open.alternatives()) {
                proposals.add(way.ledgerLines() + " against " + way.statementLines());
            }
        }
        // docs:end
        assertThat(report.matches()).isEmpty();
        assertThat(proposals).hasSize(2);
    }

    @Test
    void recordsDecisionsAndTakesInNewLines() {
        Reconciler reconciler = Reconciler.standard();
        PersonId clerk = PersonId.of("E-031");
        LocalDate today = LocalDate.of(2026, 4, 2);
        ReconciliationReport report = reconciler.reconcile(
                Ledger.of(CNY, List.of(order("March", "3000.00", 1), order("April", "3000.00", 4))),
                Statement.of(CNY, List.of(order("P1", "3000.00", 3))));
        // docs:start reconciliation-decisions
        Alternative way = report.ambiguities().get(0).alternatives().get(0);
        MatchDecision accepted = MatchDecision.builder()
                .id("D-1")
                .verdict(MatchVerdict.ACCEPTED)
                .addAllLedgerLines(
                        way.ledgerLines().stream().map(LedgerLine::id).toList())
                .addAllStatementLines(
                        way.statementLines().stream().map(LedgerLine::id).toList())
                .residual(way.residual()) // if the amounts change one day, the decision no longer applies
                .by(clerk)
                .on(today)
                .build();
        MatchReview review = report.terms().review().plus(accepted);
        ReconciliationReport decided = reconciler.review(report, review); // only this customer is compared again

        MatchReview undone = review.undo("D-1", clerk, today); // both stay on record
        ReconciliationReport asBefore = reconciler.review(decided, undone);
        // docs:end
        assertThat(decided.matches()).hasSize(1);
        assertThat(asBefore.matches()).isEmpty();
        assertThat(asBefore.terms().review().decisions()).containsExactly(accepted);
        List<LedgerLine> newLines = List.of(order("May", "3000.00", 9));
        // docs:start reconciliation-update
        ReconciliationReport updated =
                reconciler.update(report, Ledger.of(CNY, newLines), Statement.of(CNY, List.of()));
        // docs:end
        assertThat(updated.ledgerBalance()).isEqualTo(Money.ofMajor(CNY, 9000));
    }

    @Test
    void carriesWhatIsOpen() {
        ReconciliationReport march = SampleReconciliation.report();
        Ledger newLines = Ledger.of(CNY, List.of(order("R90", "-5000.00", 31).withParty(CustomerId.of("C-01"))));
        Statement hisNewLines = Statement.of(CNY, List.of());
        // docs:start reconciliation-carry
        CarriedItems open = march.carried();
        open.items(); // each with its side, what it seemed to be, and since when it is open

        ReconciliationTerms terms =
                ReconciliationTerms.of(CutOff.of(LocalDate.of(2026, 4, 30), 7)).withCarried(open);
        ReconciliationReport april = Reconciler.standard().reconcile(newLines, hisNewLines, terms);
        // docs:end
        assertThat(april.ledgerBalance()).isEqualTo(Money.ofMajor(CNY, 4960));
        assertThat(april.discrepancies())
                .extracting(part -> part.kind().code())
                .containsExactly("CREDIT_NOT_BOOKED", "MISSING_IN_STATEMENT", "MISSING_IN_STATEMENT");
    }

    private static LedgerLine order(String id, String amount, int day) {
        return LedgerLine.builder()
                .id(LineId.of(id))
                .date(LocalDate.of(2026, 3, day))
                .amount(Money.of(CNY, new BigDecimal(amount)))
                .build();
    }

    @Test
    void pairsLargeBooksFirst() {
        // docs:start reconciliation-pairs
        LineColumns ours =
                LineColumns.of(CNY, ledger.lines(), MatchKey.reference()); // read once, compared as often as wanted
        LineColumns his = LineColumns.of(CNY, statement.inOurSign().lines(), MatchKey.reference());
        LinePairs pairs = PairMatcher.standard().match(ours, his);

        pairs.size(); // 2
        pairs.matches("document").get(0).evidence().key(); // [1001]
        ReconciliationReport rest = Reconciler.standard()
                .reconcile(
                        Ledger.of(CNY, pairs.openLines(Side.LEDGER)),
                        Statement.of(CNY, pairs.openLines(Side.STATEMENT)));
        // docs:end
        assertThat(pairs.size()).isEqualTo(2);
        assertThat(pairs.matches("document").get(0).evidence().key()).containsExactly("1001");
        assertThat(rest.difference())
                .isEqualTo(Reconciler.standard().reconcile(ledger, statement).difference());
    }

    @Test
    void pairsLargeBooksByAmountAndDate() {
        LedgerLine ordered = order("PO-1", "499.98", 3);
        List<LedgerLine> payments = List.of(order("T-1", "500.00", 5), order("T-2", "70.00", 5));
        // docs:start reconciliation-dated-pairs
        AmountPass near = AmountPass.of(
                "near", Tolerance.absolute(Money.ofMinor(CNY, 5)), DateWindow.within(3), PairChoice.NEAREST_DATE);
        LinePairs pairs = PairMatcher.standard()
                .match(DatedColumns.of(CNY, List.of(ordered)), DatedColumns.of(CNY, payments), near);

        pairs.partnerOf(0); // row 0: T-1
        pairs.residual(); // CNY -0.02
        pairs.ambiguousRows(Side.LEDGER); // none: nothing else was as near
        pairs.openLines(Side.STATEMENT); // T-2
        // docs:end
        assertThat(pairs.partnerOf(0)).hasValue(0);
        assertThat(pairs.residual()).isEqualTo(Money.ofMinor(CNY, -2));
        assertThat(pairs.ambiguousRows(Side.LEDGER)).isEmpty();
        assertThat(pairs.openLines(Side.STATEMENT)).containsExactly(payments.get(1));
    }
}
