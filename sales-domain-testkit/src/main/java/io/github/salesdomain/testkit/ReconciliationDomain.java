package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.reconciliation.AdjustedBalances;
import io.github.salesdomain.reconciliation.Alternative;
import io.github.salesdomain.reconciliation.Ambiguity;
import io.github.salesdomain.reconciliation.AmountPass;
import io.github.salesdomain.reconciliation.Cardinality;
import io.github.salesdomain.reconciliation.Confidence;
import io.github.salesdomain.reconciliation.Corrector;
import io.github.salesdomain.reconciliation.CutOff;
import io.github.salesdomain.reconciliation.DateWindow;
import io.github.salesdomain.reconciliation.Discrepancy;
import io.github.salesdomain.reconciliation.DiscrepancyKind;
import io.github.salesdomain.reconciliation.KeyDifferencePass;
import io.github.salesdomain.reconciliation.KeyGroupPass;
import io.github.salesdomain.reconciliation.KeyNormaliser;
import io.github.salesdomain.reconciliation.KeyPass;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LineAttribute;
import io.github.salesdomain.reconciliation.LineGroup;
import io.github.salesdomain.reconciliation.LineId;
import io.github.salesdomain.reconciliation.LineKind;
import io.github.salesdomain.reconciliation.ManyToManyPass;
import io.github.salesdomain.reconciliation.Match;
import io.github.salesdomain.reconciliation.MatchCriterion;
import io.github.salesdomain.reconciliation.MatchEvidence;
import io.github.salesdomain.reconciliation.MatchKey;
import io.github.salesdomain.reconciliation.MatchOutcome;
import io.github.salesdomain.reconciliation.MatchPass;
import io.github.salesdomain.reconciliation.MatchRuleSet;
import io.github.salesdomain.reconciliation.NearLine;
import io.github.salesdomain.reconciliation.OutcomeTotal;
import io.github.salesdomain.reconciliation.PairChoice;
import io.github.salesdomain.reconciliation.Reconciler;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.reconciliation.SearchBudget;
import io.github.salesdomain.reconciliation.SearchLimit;
import io.github.salesdomain.reconciliation.Side;
import io.github.salesdomain.reconciliation.SignConvention;
import io.github.salesdomain.reconciliation.Statement;
import io.github.salesdomain.reconciliation.SubsetChoice;
import io.github.salesdomain.reconciliation.SubsetDirection;
import io.github.salesdomain.reconciliation.SubsetOrder;
import io.github.salesdomain.reconciliation.SubsetPass;
import io.github.salesdomain.reconciliation.Tolerance;
import io.github.salesdomain.reconciliation.ToleranceBase;
import io.github.salesdomain.reconciliation.ToleranceMode;
import io.github.salesdomain.reconciliation.Unmatched;
import io.github.salesdomain.reconciliation.UnmatchedReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Arbitraries for {@link io.github.salesdomain.reconciliation}.
 * <p>
 * The books of {@link #ledgers()} and {@link #statements()} are in CNY, of two customers and one month, with few amounts and few references, so that
 * equal amounts, duplicates, sums and signs that are opposite all occur.
 */
public final class ReconciliationDomain extends DomainContextBase {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final CurrencyUnit USD = CurrencyUnit.of("USD");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 5);

    /** For {@code @Domain(ReconciliationDomain.class)}. */
    public ReconciliationDomain() {}

    /** {@return ids of lines} */
    @Provide
    public static Arbitrary<LineId> lineIds() {
        return Texts.keys().map(LineId::of);
    }

    /** {@return the shipped kinds, and sometimes a host's own} */
    @Provide
    public static Arbitrary<LineKind> lineKinds() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of(
                                LineKind.INVOICE,
                                LineKind.PAYMENT,
                                LineKind.CREDIT_NOTE,
                                LineKind.DEBIT_NOTE,
                                LineKind.OPENING_BALANCE,
                                LineKind.ADJUSTMENT,
                                LineKind.OTHER)),
                Tuple.of(1, Texts.keys().map(LineKind::of)));
    }

    /** {@return the shipped attributes, and sometimes a host's own} */
    @Provide
    public static Arbitrary<LineAttribute> lineAttributes() {
        return Arbitraries.oneOf(
                ownAttributes(), Arbitraries.of(LineAttribute.REFERENCE, LineAttribute.DATE, LineAttribute.KIND));
    }

    /** The attributes that a line keeps in its map. */
    private static Arbitrary<LineAttribute> ownAttributes() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(LineAttribute.ORDER, LineAttribute.DELIVERY)),
                Tuple.of(1, Texts.codes().map(LineAttribute::of)));
    }

    /** {@return lines in several currencies, with and without customer, reference and date} */
    @Provide
    public static Arbitrary<LedgerLine> ledgerLines() {
        return MoneyDomain.currencies().flatMap(ReconciliationDomain::ledgerLinesIn);
    }

    private static Arbitrary<LedgerLine> ledgerLinesIn(CurrencyUnit currency) {
        return Combinators.combine(
                        lineIds(),
                        CustomerDomain.customerIds().optional(0.8),
                        Texts.keys().optional(0.8),
                        TimeDomain.days().optional(0.9),
                        MoneyDomain.moniesIn(currency),
                        lineKinds(),
                        Arbitraries.maps(ownAttributes(), Texts.keys()).ofMaxSize(3),
                        goods())
                .as((id, party, reference, date, amount, kind, attributes, quantity) -> LedgerLine.builder()
                        .id(id)
                        .party(party)
                        .reference(reference)
                        .date(date)
                        .amount(amount)
                        .kind(kind)
                        .documentAmount(attributes.isEmpty() ? Optional.empty() : Optional.of(amount.multipliedBy(7)))
                        .quantity(quantity)
                        .putAllAttributes(attributes)
                        .build());
    }

    private static Arbitrary<Optional<Quantity>> goods() {
        return Arbitraries.longs()
                .between(1, 500)
                .map(cases -> Quantity.of(cases, UnitOfMeasure.of("case")))
                .optional(0.2);
    }

    /**
     * Lines of one book that have something in common with those of another.
     *
     * @param most the greatest number of lines
     * @return the lines, with the ids {@code L-0} onwards
     */
    public static Arbitrary<List<LedgerLine>> bookLines(int most) {
        Arbitrary<LedgerLine> line = Combinators.combine(
                        Arbitraries.of("C-01", "C-01", "C-02").map(CustomerId::of),
                        Arbitraries.of("A", "B", "C", "D", "E").optional(0.6),
                        TimeDomain.daysBetween(FIRST, LAST).optional(0.9),
                        bookAmounts(),
                        Arbitraries.of(LineKind.INVOICE, LineKind.PAYMENT, LineKind.CREDIT_NOTE, LineKind.OTHER),
                        Arbitraries.of("O-1", "O-2").optional(0.3),
                        Arbitraries.of(1L, 2L, 3L).optional(0.3),
                        Arbitraries.of(1, 1, 2).optional(0.2))
                .as((party, reference, date, amount, kind, order, cases, dollars) -> {
                    LedgerLine.Builder builder = LedgerLine.builder()
                            .id(LineId.of("L"))
                            .party(party)
                            .reference(reference)
                            .date(date)
                            .amount(amount)
                            .kind(kind)
                            .quantity(cases.map(number -> Quantity.of(number, UnitOfMeasure.of("case"))))
                            .documentAmount(dollars.map(number ->
                                    Money.ofMinor(USD, (long) amount.getAmount().signum() * number)));
                    order.ifPresent(number -> builder.putAttribute(LineAttribute.ORDER, number));
                    return builder.build();
                });
        return line.list().ofMaxSize(most).map(ReconciliationDomain::numbered);
    }

    private static Arbitrary<Money> bookAmounts() {
        Arbitrary<Integer> minor = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(100, 200, 300, 400, 500, 101, 99, 720, 270, 1000)),
                Tuple.of(1, Arbitraries.integers().between(0, 2_000)));
        return Combinators.combine(minor, Arbitraries.of(1, 1, 1, -1))
                .as((amount, sign) -> Money.ofMinor(CNY, (long) sign * amount));
    }

    private static List<LedgerLine> numbered(List<LedgerLine> lines) {
        List<LedgerLine> numbered = new ArrayList<>();
        for (LedgerLine line : lines) {
            numbered.add(line.withId(LineId.of("L-" + numbered.size())));
        }
        return numbered;
    }

    /** {@return books of ours with up to 12 lines} */
    @Provide
    public static Arbitrary<Ledger> ledgers() {
        return bookLines(12).map(lines -> Ledger.of(CNY, lines));
    }

    /** {@return books of customers with up to 12 lines, in either sign} */
    @Provide
    public static Arbitrary<Statement> statements() {
        return Combinators.combine(bookLines(12), signConventions())
                .as((lines, signs) -> Statement.builder()
                        .currency(CNY)
                        .addAllLines(lines)
                        .signs(signs)
                        .build());
    }

    /** {@return ours and theirs, ours more often} */
    @Provide
    public static Arbitrary<SignConvention> signConventions() {
        return Arbitraries.of(SignConvention.OURS, SignConvention.OURS, SignConvention.OURS, SignConvention.THEIRS);
    }

    /** {@return both books} */
    @Provide
    public static Arbitrary<Side> sides() {
        return Arbitraries.of(Side.class);
    }

    /** {@return all steps} */
    @Provide
    public static Arbitrary<KeyNormaliser> keyNormalisers() {
        return Arbitraries.of(KeyNormaliser.class);
    }

    /** {@return keys of one or two attributes, with any steps} */
    @Provide
    public static Arbitrary<MatchKey> matchKeys() {
        return Combinators.combine(
                        lineAttributes().list().ofMinSize(1).ofMaxSize(2).uniqueElements(),
                        keyNormalisers().list().ofMaxSize(3))
                .as(MatchKey::new);
    }

    /** {@return both modes} */
    @Provide
    public static Arbitrary<ToleranceMode> toleranceModes() {
        return Arbitraries.of(ToleranceMode.class);
    }

    /** {@return all bases} */
    @Provide
    public static Arbitrary<ToleranceBase> toleranceBases() {
        return Arbitraries.of(ToleranceBase.class);
    }

    /** {@return tolerances with an absolute bound in CNY up to 5.00, a relative one up to 20 %, both or none} */
    @Provide
    public static Arbitrary<Tolerance> tolerances() {
        Arbitrary<Long> minors = Arbitraries.longs().between(0, 500);
        Arbitrary<List<Money>> bounds = Arbitraries.oneOf(
                Arbitraries.just(List.of()),
                minors.map(minor -> List.of(Money.ofMinor(CNY, minor))),
                Combinators.combine(minors, minors)
                        .as((one, other) -> List.of(Money.ofMinor(CNY, one), Money.ofMinor(CurrencyUnit.USD, other))));
        return Combinators.combine(
                        bounds, MoneyDomain.ratesBetween(0, 20).optional(0.5), toleranceModes(), toleranceBases())
                .as(Tolerance::new);
    }

    /** {@return windows of up to 40 days before and after} */
    @Provide
    public static Arbitrary<DateWindow> dateWindows() {
        return Combinators.combine(
                        sides(),
                        Arbitraries.integers().between(-40, 40),
                        Arbitraries.integers().between(0, 40))
                .as((anchor, earliest, days) -> DateWindow.of(anchor, earliest, earliest + days));
    }

    /** {@return both choices} */
    @Provide
    public static Arbitrary<PairChoice> pairChoices() {
        return Arbitraries.of(PairChoice.class);
    }

    /** {@return all choices} */
    @Provide
    public static Arbitrary<SubsetChoice> subsetChoices() {
        return Arbitraries.of(SubsetChoice.class);
    }

    /** {@return both orders} */
    @Provide
    public static Arbitrary<SubsetOrder> subsetOrders() {
        return Arbitraries.of(SubsetOrder.class);
    }

    /** {@return all directions} */
    @Provide
    public static Arbitrary<SubsetDirection> subsetDirections() {
        return Arbitraries.of(SubsetDirection.class);
    }

    /** {@return passes that pair lines with the same key} */
    @Provide
    public static Arbitrary<KeyPass> keyPasses() {
        return Combinators.combine(Texts.names(), matchKeys(), tolerances()).as(KeyPass::new);
    }

    /** {@return passes that show differences under the same key} */
    @Provide
    public static Arbitrary<KeyDifferencePass> keyDifferencePasses() {
        return Combinators.combine(Texts.names(), matchKeys()).as(KeyDifferencePass::new);
    }

    /** {@return passes that group by key} */
    @Provide
    public static Arbitrary<KeyGroupPass> keyGroupPasses() {
        return Combinators.combine(Texts.names(), matchKeys(), tolerances()).as(KeyGroupPass::new);
    }

    /** {@return passes by amount and date} */
    @Provide
    public static Arbitrary<AmountPass> amountPasses() {
        return Combinators.combine(Texts.names(), tolerances(), dateWindows(), pairChoices())
                .as(AmountPass::new);
    }

    /** {@return passes that add up at most four lines} */
    @Provide
    public static Arbitrary<SubsetPass> subsetPasses() {
        return Combinators.combine(
                        Texts.names(),
                        subsetDirections(),
                        tolerances(),
                        dateWindows(),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(2, 4),
                        subsetChoices(),
                        subsetOrders())
                .as((id, direction, tolerance, window, fewest, most, choice, order) -> SubsetPass.builder()
                        .id(id)
                        .direction(direction)
                        .tolerance(tolerance)
                        .window(window)
                        .fewestLines(fewest)
                        .mostLines(most)
                        .choice(choice)
                        .order(order)
                        .build());
    }

    /** {@return passes of at most three lines against three} */
    @Provide
    public static Arbitrary<ManyToManyPass> manyToManyPasses() {
        return Combinators.combine(
                        Texts.names(),
                        tolerances(),
                        dateWindows(),
                        Arbitraries.integers().between(2, 3))
                .as(ManyToManyPass::new);
    }

    /** {@return passes of all sorts} */
    @Provide
    public static Arbitrary<MatchPass> matchPasses() {
        return Arbitraries.oneOf(
                keyPasses(),
                keyDifferencePasses(),
                keyGroupPasses(),
                amountPasses(),
                subsetPasses(),
                manyToManyPasses());
    }

    /** {@return budgets from very small ones to the standard one} */
    @Provide
    public static Arbitrary<SearchBudget> searchBudgets() {
        return Arbitraries.oneOf(
                Arbitraries.just(SearchBudget.standard()),
                Combinators.combine(
                                Arbitraries.integers().between(1, 20),
                                Arbitraries.longs().between(1, 200))
                        .as(SearchBudget::of));
    }

    /** {@return the shipped rule sets, and sets of one to five passes of any sort} */
    @Provide
    public static Arbitrary<MatchRuleSet> matchRuleSets() {
        Arbitrary<MatchRuleSet> own = Combinators.combine(
                        Texts.names(),
                        matchPasses().list().ofMinSize(1).ofMaxSize(5).uniqueElements(MatchPass::id),
                        searchBudgets())
                .as((name, passes, budget) -> MatchRuleSet.builder()
                        .name(name)
                        .addAllPasses(passes)
                        .budget(budget)
                        .build());
        Arbitrary<MatchRuleSet> payments = Combinators.combine(
                        tolerances(), dateWindows(), Arbitraries.integers().between(1, 4))
                .as(MatchRuleSet::paymentsByDate);
        return Arbitraries.oneOf(own, tolerances().map(MatchRuleSet::standard), payments);
    }

    /** {@return days of the books' months, with up to ten days in transit} */
    @Provide
    public static Arbitrary<CutOff> cutOffs() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 10);
        return Combinators.combine(
                        TimeDomain.daysBetween(FIRST, LAST),
                        days,
                        days,
                        Arbitraries.integers().between(10, 400))
                .as(CutOff::new);
    }

    /** {@return all outcomes} */
    @Provide
    public static Arbitrary<MatchOutcome> matchOutcomes() {
        return Arbitraries.of(MatchOutcome.class);
    }

    /** {@return all cardinalities} */
    @Provide
    public static Arbitrary<Cardinality> cardinalities() {
        return Arbitraries.of(Cardinality.class);
    }

    /** {@return all criteria} */
    @Provide
    public static Arbitrary<MatchCriterion> matchCriteria() {
        return Arbitraries.of(MatchCriterion.class);
    }

    /** {@return what may settle a match, with bounds in CNY} */
    @Provide
    public static Arbitrary<MatchEvidence> matchEvidence() {
        return Combinators.combine(
                        matchCriteria(),
                        Texts.keys().list().ofMaxSize(2),
                        MoneyDomain.nonNegativeMoniesIn(CNY).optional(0.7),
                        Arbitraries.integers().between(0, 400).optional(0.8),
                        Arbitraries.longs().between(1, 50))
                .as((criterion, key, allowed, days, alternatives) -> {
                    MatchEvidence.Builder evidence = MatchEvidence.builder()
                            .criterion(criterion)
                            .addAllKey(key)
                            .allowed(allowed)
                            .alternatives(alternatives);
                    days.ifPresent(evidence::daysApart);
                    return evidence.build();
                });
    }

    /** {@return matches of one to three lines a side} */
    @Provide
    public static Arbitrary<Match> matches() {
        return Combinators.combine(Texts.names(), groupLines(), groupLines(), matchEvidence())
                .as(Match::new);
    }

    /** {@return proposals of one to three lines a side} */
    @Provide
    public static Arbitrary<Alternative> alternatives() {
        return Combinators.combine(Texts.names(), groupLines(), groupLines()).as(Alternative::new);
    }

    private static Arbitrary<List<LedgerLine>> groupLines() {
        return ledgerLinesIn(CNY).list().ofMinSize(1).ofMaxSize(3);
    }

    /** {@return ambiguities of one to three lines a side} */
    @Provide
    public static Arbitrary<Ambiguity> ambiguities() {
        return Combinators.combine(
                        groupLines(),
                        groupLines(),
                        Texts.names().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as((ledger, statement, passes, isComplete) -> new Ambiguity(
                        ledger,
                        statement,
                        passes.stream()
                                .map(pass -> new Alternative(pass, ledger.subList(0, 1), statement))
                                .toList(),
                        isComplete));
    }

    /** {@return searches that were given up} */
    @Provide
    public static Arbitrary<SearchLimit> searchLimits() {
        return Combinators.combine(
                        Texts.names(),
                        sides(),
                        ledgerLines(),
                        Arbitraries.integers().between(1, 1_000))
                .as(SearchLimit::new);
    }

    /** {@return all reasons} */
    @Provide
    public static Arbitrary<UnmatchedReason> unmatchedReasons() {
        return Arbitraries.of(UnmatchedReason.class);
    }

    /** {@return lines that stand alone} */
    @Provide
    public static Arbitrary<Unmatched> unmatched() {
        return Combinators.combine(
                        sides(),
                        ledgerLines(),
                        unmatchedReasons(),
                        nearLines().list().ofMaxSize(3))
                .as(Unmatched::new);
    }

    /** {@return lines near to one that stands alone} */
    @Provide
    public static Arbitrary<NearLine> nearLines() {
        return Combinators.combine(
                        ledgerLines(),
                        MoneyDomain.moniesIn(CNY),
                        Arbitraries.integers().between(0, 400).optional(0.8))
                .as((line, difference, days) ->
                        new NearLine(line, difference, days.map(OptionalInt::of).orElseGet(OptionalInt::empty)));
    }

    /** {@return groups of all sorts} */
    @Provide
    public static Arbitrary<LineGroup> lineGroups() {
        return Arbitraries.oneOf(matches(), ambiguities(), searchLimits(), unmatched());
    }

    /** {@return the shipped kinds, and sometimes a host's own} */
    @Provide
    public static Arbitrary<DiscrepancyKind> discrepancyKinds() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of(
                                DiscrepancyKind.CASH_IN_TRANSIT,
                                DiscrepancyKind.GOODS_IN_TRANSIT,
                                DiscrepancyKind.CREDIT_NOT_BOOKED,
                                DiscrepancyKind.CUT_OFF,
                                DiscrepancyKind.MISSING_IN_STATEMENT,
                                DiscrepancyKind.MISSING_IN_LEDGER,
                                DiscrepancyKind.DUPLICATE,
                                DiscrepancyKind.TRANSPOSITION,
                                DiscrepancyKind.PRICE_DIFFERENCE,
                                DiscrepancyKind.UNEXPLAINED)),
                Tuple.of(1, Texts.codes().map(DiscrepancyKind::of)));
    }

    /** {@return all degrees} */
    @Provide
    public static Arbitrary<Confidence> confidences() {
        return Arbitraries.of(Confidence.class);
    }

    /** {@return all who may have to act} */
    @Provide
    public static Arbitrary<Corrector> correctors() {
        return Arbitraries.of(Corrector.class);
    }

    /** {@return discrepancies in CNY} */
    @Provide
    public static Arbitrary<Discrepancy> discrepancies() {
        return Combinators.combine(
                        discrepancyKinds(),
                        MoneyDomain.moniesIn(CNY).filter(amount -> !amount.isZero()),
                        confidences(),
                        correctors(),
                        sides(),
                        groupLines(),
                        ledgerLinesIn(CNY).list().ofMaxSize(2),
                        ledgerLinesIn(CNY).list().ofMaxSize(1))
                .as((kind, amount, confidence, corrector, adjusts, ledger, statement, related) -> Discrepancy.builder()
                        .kind(kind)
                        .amount(amount)
                        .confidence(confidence)
                        .corrector(corrector)
                        .adjusts(adjusts)
                        .addAllLedgerLines(ledger)
                        .addAllStatementLines(statement)
                        .addAllRelated(related)
                        .build());
    }

    /** {@return totals of outcomes} */
    @Provide
    public static Arbitrary<OutcomeTotal> outcomeTotals() {
        return reports().flatMap(report -> Arbitraries.of(report.totals()));
    }

    /** {@return balance reconciliation sheets} */
    @Provide
    public static Arbitrary<AdjustedBalances> adjustedBalances() {
        return reports().map(ReconciliationReport::adjustedBalances);
    }

    /** {@return what any rules make of any books, with and without a cut-off day} */
    @Provide
    public static Arbitrary<ReconciliationReport> reports() {
        return Combinators.combine(
                        matchRuleSets(), ledgers(), statements(), cutOffs().optional(0.7))
                .as((rules, ledger, statement, cutOff) -> cutOff.map(
                                day -> Reconciler.with(rules).reconcile(ledger, statement, day))
                        .orElseGet(() -> Reconciler.with(rules).reconcile(ledger, statement)));
    }
}
