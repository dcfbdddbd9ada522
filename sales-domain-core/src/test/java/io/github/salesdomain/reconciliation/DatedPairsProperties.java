package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.testkit.ReconciliationDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

/** Laws of {@link PairMatcher} by amount and date: it finds what a report by the same pass finds. */
@Domain(DomainContext.Global.class)
@Domain(ReconciliationDomain.class)
class DatedPairsProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** Few customers, amounts and days, so that there is much to choose from. */
    @Provide
    static Arbitrary<List<LedgerLine>> crowds() {
        Arbitrary<LedgerLine> line = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(-4, 8),
                        Arbitraries.integers().between(-1, 6))
                .as((party, minor, day) -> LedgerLine.builder()
                        .id(LineId.of("x"))
                        .party(Optional.of(CustomerId.of("C" + party)).filter(customer -> party > 0))
                        .amount(Money.ofMinor(CNY, minor))
                        .date(Optional.of(FIRST.plusDays(Math.max(0, day))).filter(date -> day >= 0))
                        .build());
        return line.list().ofMaxSize(24).map(DatedPairsProperties::numbered);
    }

    private static List<LedgerLine> numbered(List<LedgerLine> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).withId(LineId.of("L" + i)))
                .toList();
    }

    @Provide
    static Arbitrary<Tolerance> tolerances() {
        Money two = Money.ofMinor(CNY, 2);
        return Arbitraries.of(
                Tolerance.exact(),
                Tolerance.absolute(Money.zero(CNY)),
                Tolerance.absolute(two),
                Tolerance.relative(Rate.percent("40")),
                Tolerance.relative(Rate.percent("40")).basedOn(ToleranceBase.LEDGER),
                Tolerance.of(two, Rate.percent("25")).lenient().basedOn(ToleranceBase.STATEMENT));
    }

    @Provide
    static Arbitrary<DateWindow> windows() {
        return Arbitraries.of(
                DateWindow.within(0),
                DateWindow.within(2),
                DateWindow.of(Side.LEDGER, 0, 3),
                DateWindow.of(Side.STATEMENT, -1, 4));
    }

    @Provide
    static Arbitrary<SearchBudget> budgets() {
        return Arbitraries.of(
                SearchBudget.standard(),
                SearchBudget.of(500, 1),
                SearchBudget.of(500, 2),
                SearchBudget.of(500, 3),
                SearchBudget.of(500, 5),
                SearchBudget.of(500, 9));
    }

    private static LinePairs match(
            List<LedgerLine> ours, List<LedgerLine> theirs, AmountPass pass, SearchBudget budget) {
        return PairMatcher.standard().match(DatedColumns.of(CNY, ours), DatedColumns.of(CNY, theirs), pass, budget);
    }

    private static ReconciliationReport report(
            List<LedgerLine> ours, List<LedgerLine> theirs, AmountPass pass, SearchBudget budget) {
        return Reconciler.with(MatchRuleSet.builder()
                        .name("one pass")
                        .addPass(pass)
                        .budget(budget)
                        .build())
                .reconcile(Ledger.of(CNY, ours), Statement.of(CNY, theirs));
    }

    private static Set<String> ids(Stream<LedgerLine> lines) {
        return lines.map(line -> line.id().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(List<LedgerLine> lines, int[] rows) {
        return ids(Arrays.stream(rows).mapToObj(lines::get));
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void findsWhatAReportByThisPassFinds(
            @ForAll("crowds") List<LedgerLine> ours,
            @ForAll("crowds") List<LedgerLine> theirs,
            @ForAll("tolerances") Tolerance tolerance,
            @ForAll("windows") DateWindow window,
            @ForAll PairChoice choice,
            @ForAll("budgets") SearchBudget budget) {
        AmountPass pass = AmountPass.of("near", tolerance, window, choice);
        LinePairs pairs = match(ours, theirs, pass, budget);
        ReconciliationReport report = report(ours, theirs, pass, budget);

        assertThat(pairs.matches("near")).containsExactlyInAnyOrderElementsOf(report.matches());
        assertThat(ids(ours, pairs.ambiguousRows(Side.LEDGER)))
                .isEqualTo(ids(report.ambiguities().stream().flatMap(group -> group.ledgerLines().stream())));
        assertThat(ids(theirs, pairs.ambiguousRows(Side.STATEMENT)))
                .isEqualTo(ids(report.ambiguities().stream().flatMap(group -> group.statementLines().stream())));
        assertThat(ids(ours, pairs.givenUpRows(Side.LEDGER)))
                .isEqualTo(ids(report.searchLimits().stream().flatMap(limit -> limit.ledgerLines().stream())));
        assertThat(ids(theirs, pairs.givenUpRows(Side.STATEMENT)))
                .isEqualTo(ids(report.searchLimits().stream().flatMap(limit -> limit.statementLines().stream())));
        assertThat(pairs.open(Side.LEDGER).minus(pairs.open(Side.STATEMENT)).plus(pairs.residual()))
                .isEqualTo(report.difference());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void findsTheSameInBooksOfEveryKind(@ForAll Ledger ledger, @ForAll Statement statement, @ForAll PairChoice choice) {
        AmountPass pass = AmountPass.of("near", Tolerance.relative(Rate.percent("50")), DateWindow.within(30), choice);
        List<LedgerLine> theirs = statement.inOurSign().lines();

        assertThat(match(ledger.lines(), theirs, pass, SearchBudget.standard()).matches("near"))
                .containsExactlyInAnyOrderElementsOf(report(ledger.lines(), theirs, pass, SearchBudget.standard())
                        .matches());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatIsLeftIsReconciledAsIfAllHadBeen(
            @ForAll("crowds") List<LedgerLine> ours,
            @ForAll("crowds") List<LedgerLine> theirs,
            @ForAll("tolerances") Tolerance tolerance,
            @ForAll PairChoice choice) {
        AmountPass pass = AmountPass.of("near", tolerance, DateWindow.within(2), choice);
        LinePairs pairs = match(ours, theirs, pass, SearchBudget.standard());
        ReconciliationReport rest =
                report(pairs.openLines(Side.LEDGER), pairs.openLines(Side.STATEMENT), pass, SearchBudget.standard());

        assertThat(rest.matches()).isEmpty();
        assertThat(rest.ambiguities())
                .isEqualTo(report(ours, theirs, pass, SearchBudget.standard()).ambiguities());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheLinesPlaysNoPart(
            @ForAll("crowds") List<LedgerLine> ours,
            @ForAll("crowds") List<LedgerLine> theirs,
            @ForAll("tolerances") Tolerance tolerance,
            @ForAll PairChoice choice,
            @ForAll("budgets") SearchBudget budget,
            @ForAll long seed) {
        AmountPass pass = AmountPass.of("near", tolerance, DateWindow.within(2), choice);
        List<LedgerLine> shuffled = new ArrayList<>(ours);
        Collections.shuffle(shuffled, new Random(seed));
        List<LedgerLine> shuffledToo = new ArrayList<>(theirs);
        Collections.shuffle(shuffledToo, new Random(seed + 1));
        LinePairs pairs = match(shuffled, shuffledToo, pass, budget);
        LinePairs before = match(ours, theirs, pass, budget);

        assertThat(pairs.matches("near")).containsExactlyInAnyOrderElementsOf(before.matches("near"));
        assertThat(ids(shuffled, pairs.ambiguousRows(Side.LEDGER)))
                .isEqualTo(ids(ours, before.ambiguousRows(Side.LEDGER)));
        assertThat(ids(shuffledToo, pairs.givenUpRows(Side.STATEMENT)))
                .isEqualTo(ids(theirs, before.givenUpRows(Side.STATEMENT)));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theSidesMirrorEachOther(
            @ForAll("crowds") List<LedgerLine> ours,
            @ForAll("crowds") List<LedgerLine> theirs,
            @ForAll PairChoice choice) {
        AmountPass pass =
                AmountPass.of("near", Tolerance.absolute(Money.ofMinor(CNY, 2)), DateWindow.within(2), choice);
        LinePairs pairs = match(ours, theirs, pass, SearchBudget.standard());
        LinePairs mirrored = match(theirs, ours, pass, SearchBudget.standard());

        assertThat(mirrored.residual()).isEqualTo(pairs.residual().negated());
        assertThat(mirrored.matches("near").stream()
                        .map(match ->
                                new Match(match.pass(), match.statementLines(), match.ledgerLines(), match.evidence())))
                .containsExactlyInAnyOrderElementsOf(pairs.matches("near"));
        assertThat(mirrored.ambiguousRows(Side.STATEMENT)).containsExactly(pairs.ambiguousRows(Side.LEDGER));
    }
}
