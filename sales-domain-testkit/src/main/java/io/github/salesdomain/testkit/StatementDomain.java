package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.reconciliation.AccountStatement;
import io.github.salesdomain.reconciliation.BalancePart;
import io.github.salesdomain.reconciliation.ConfirmationCoverage;
import io.github.salesdomain.reconciliation.ConfirmationFinding;
import io.github.salesdomain.reconciliation.ConfirmationForm;
import io.github.salesdomain.reconciliation.ConfirmationReply;
import io.github.salesdomain.reconciliation.ConfirmationSending;
import io.github.salesdomain.reconciliation.ConfirmationState;
import io.github.salesdomain.reconciliation.DifferenceItem;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.OpeningBasis;
import io.github.salesdomain.reconciliation.StatementConfirmation;
import io.github.salesdomain.reconciliation.StatementWriter;
import io.github.salesdomain.reconciliation.ThreePartBalance;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Arbitraries for statements of account and their confirmation, in CNY, of customer C-01 in March 2026. */
public final class StatementDomain extends DomainContextBase {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final CustomerId CUSTOMER = CustomerId.of("C-01");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    /** For {@code @Domain(StatementDomain.class)}. */
    public StatementDomain() {}

    /** {@return all parts} */
    @Provide
    public static Arbitrary<BalancePart> balanceParts() {
        return Arbitraries.of(BalancePart.class);
    }

    /** {@return balances in their three parts} */
    @Provide
    public static Arbitrary<ThreePartBalance> balances() {
        return Combinators.combine(
                        MoneyDomain.moniesIn(CNY),
                        MoneyDomain.nonNegativeMoniesIn(CNY),
                        MoneyDomain.nonNegativeMoniesIn(CNY))
                .as(ThreePartBalance::new);
    }

    /** {@return both bases} */
    @Provide
    public static Arbitrary<OpeningBasis> openingBases() {
        return Arbitraries.of(OpeningBasis.class);
    }

    /** {@return ledgers in which every line has a date} */
    public static Arbitrary<Ledger> datedLedgers() {
        return ReconciliationDomain.ledgers()
                .map(ledger -> Ledger.of(
                        CNY,
                        ledger.lines().stream()
                                .<LedgerLine>map(
                                        line -> line.withDate(line.date().orElse(FIRST)))
                                .toList()));
    }

    /** {@return statements of March 2026} */
    @Provide
    public static Arbitrary<AccountStatement> accountStatements() {
        return Combinators.combine(
                        datedLedgers(), MoneyDomain.moniesIn(CNY), openingBases(), MoneyDomain.nonNegativeMoniesIn(CNY))
                .as((ledger, opening, basis, kept) -> StatementWriter.standard()
                        .write(ledger, CUSTOMER, LocalDateRange.ofClosed(FIRST, LAST))
                        .withOpening(opening)
                        .withBasis(basis)
                        .withPrepaid(kept));
    }

    /** {@return both forms} */
    @Provide
    public static Arbitrary<ConfirmationForm> forms() {
        return Arbitraries.of(ConfirmationForm.class);
    }

    /** {@return all states} */
    @Provide
    public static Arbitrary<ConfirmationState> states() {
        return Arbitraries.of(ConfirmationState.class);
    }

    /** {@return all findings} */
    @Provide
    public static Arbitrary<ConfirmationFinding> findings() {
        return Arbitraries.of(ConfirmationFinding.class);
    }

    /** {@return sendings of April 2026} */
    @Provide
    public static Arbitrary<ConfirmationSending> sendings() {
        return Arbitraries.integers()
                .between(1, 10)
                .map(day -> new ConfirmationSending(LAST.plusDays(day), LAST.plusDays(day + 10L)));
    }

    /** {@return answers from mid-April 2026 on, with any amounts} */
    @Provide
    public static Arbitrary<ConfirmationReply> replies() {
        return Combinators.combine(
                        Arbitraries.integers().between(11, 40),
                        TimeDomain.daysBetween(FIRST.minusDays(5), LAST.plusDays(3)),
                        balances(),
                        Texts.names().optional(0.8),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, false, false, false))
                .as((day, cutOff, amounts, signatory, isSealed, contested) -> ConfirmationReply.builder()
                        .on(LAST.plusDays(day))
                        .cutOff(cutOff)
                        .amounts(amounts)
                        .signatory(signatory)
                        .sealed(isSealed)
                        .contested(contested)
                        .build());
    }

    /** {@return explained differences} */
    @Provide
    public static Arbitrary<DifferenceItem> differenceItems() {
        return Combinators.combine(
                        balanceParts(),
                        ReconciliationDomain.discrepancyKinds(),
                        MoneyDomain.moniesIn(CNY).filter(amount -> !amount.isZero()))
                .as(DifferenceItem::new);
    }

    /** {@return confirmations that were sent or not, answered or not, some with the very amounts of the statement} */
    @Provide
    public static Arbitrary<StatementConfirmation> confirmations() {
        return Combinators.combine(
                        accountStatements(),
                        sendings().optional(0.8),
                        replies().optional(0.7),
                        Arbitraries.of(true, false),
                        differenceItems().list().ofMaxSize(2))
                .as((statement, sending, reply, agrees, explained) -> {
                    StatementConfirmation.Builder confirmation =
                            StatementConfirmation.builder().statement(statement).addAllExplained(explained);
                    sending.ifPresent(confirmation::addSending);
                    if (sending.isPresent() && reply.isPresent()) {
                        confirmation.addAllReplies(List.of(
                                agrees
                                        ? reply.get()
                                                .withAmounts(statement.balance())
                                                .withCutOff(LAST)
                                        : reply.get()));
                    }
                    return confirmation.build();
                });
    }

    /** {@return coverages of up to 100 customers} */
    @Provide
    public static Arbitrary<ConfirmationCoverage> coverages() {
        return Combinators.combine(
                        MoneyDomain.nonNegativeMoniesIn(CNY),
                        MoneyDomain.nonNegativeMoniesIn(CNY),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(0, 50))
                .as((confirmed, open, agreed, others) ->
                        new ConfirmationCoverage(confirmed, sum(confirmed, open), agreed, agreed + others));
    }

    private static Money sum(Money one, Money other) {
        return one.plus(other);
    }
}
