package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.testkit.MoneyDomain;
import io.github.salesdomain.testkit.ReconciliationDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

@Domain(DomainContext.Global.class)
@Domain(ReconciliationDomain.class)
@Domain(MoneyDomain.class)
class ReconcilerProperties {

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void everyLineIsInExactlyOneGroup(@ForAll MatchRuleSet rules, @ForAll Ledger ledger, @ForAll Statement statement) {
        ReconciliationReport report = Reconciler.with(rules).reconcile(ledger, statement);

        assertThat(report.groups().stream().flatMap(group -> group.ledgerLines().stream()))
                .containsExactlyInAnyOrderElementsOf(ledger.lines());
        assertThat(report.groups().stream().flatMap(group -> group.statementLines().stream()))
                .containsExactlyInAnyOrderElementsOf(statement.inOurSign().lines());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theDifferenceIsTheSumOfItsPartsToTheCent(
            @ForAll MatchRuleSet rules, @ForAll Ledger ledger, @ForAll Statement statement, @ForAll CutOff cutOff) {
        ReconciliationReport report = Reconciler.with(rules).reconcile(ledger, statement, cutOff);
        Money parts = Money.zero(CNY);
        for (LineGroup group : report.groups()) {
            parts = group instanceof Match match
                    ? parts.plus(match.residual())
                    : parts.plus(Books.sum(CNY, group.ledgerLines())).minus(Books.sum(CNY, group.statementLines()));
        }
        Money unexplained = Money.zero(CNY);
        for (Discrepancy discrepancy : report.unexplained()) {
            unexplained = unexplained.plus(discrepancy.amount());
        }
        Money ledgerTotal = Money.zero(CNY);
        Money statementTotal = Money.zero(CNY);
        for (OutcomeTotal total : report.totals()) {
            ledgerTotal = ledgerTotal.plus(total.ledger());
            statementTotal = statementTotal.plus(total.statement());
        }

        assertThat(report.difference())
                .isEqualTo(ledger.balance().minus(statement.inOurSign().balance()))
                .isEqualTo(parts)
                .isEqualTo(report.sumOfDiscrepancies());
        assertThat(report.adjustedBalances().unexplained()).isEqualTo(unexplained);
        assertThat(report.isReconciled()).isEqualTo(report.unexplained().isEmpty());
        assertThat(ledgerTotal).isEqualTo(ledger.balance());
        assertThat(statementTotal).isEqualTo(statement.inOurSign().balance());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheLinesPlaysNoPart(
            @ForAll MatchRuleSet rules, @ForAll Ledger ledger, @ForAll Statement statement, @ForAll long seed) {
        Random random = new Random(seed);

        assertThat(Reconciler.with(rules)
                        .reconcile(
                                ledger.withLines(shuffled(ledger.lines(), random)),
                                statement.withLines(shuffled(statement.lines(), random))))
                .isEqualTo(Reconciler.with(rules).reconcile(ledger, statement));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theLeftoversHoldNothingMore(@ForAll MatchRuleSet rules, @ForAll Ledger ledger, @ForAll Statement statement) {
        ReconciliationReport report = Reconciler.with(rules).reconcile(ledger, statement);
        List<LedgerLine> ours = new ArrayList<>();
        List<LedgerLine> his = new ArrayList<>();
        for (LineGroup group : report.groups()) {
            if (!group.outcome().isMatched()) {
                ours.addAll(group.ledgerLines());
                his.addAll(group.statementLines());
            }
        }
        ReconciliationReport again = Reconciler.with(rules).reconcile(Ledger.of(CNY, ours), Statement.of(CNY, his));

        assertThat(again.matches()).isEmpty();
        assertThat(again.ambiguities()).isEqualTo(report.ambiguities());
        assertThat(again.searchLimits()).isEqualTo(report.searchLimits());
        assertThat(again.unmatched()).isEqualTo(report.unmatched());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void swappingTheBooksMirrorsTheResult(
            @ForAll MatchRuleSet rules, @ForAll Ledger ledger, @ForAll Statement statement) {
        MatchRuleSet patient = rules.withBudget(SearchBudget.standard());
        Statement his = statement.inOurSign();
        ReconciliationReport report = Reconciler.with(patient).reconcile(ledger, his);
        ReconciliationReport mirror = Reconciler.with(mirrored(patient))
                .reconcile(Ledger.of(CNY, his.lines()), Statement.of(CNY, ledger.lines()));

        assertThat(mirror.difference()).isEqualTo(report.difference().negated());
        assertThat(shapes(mirror, false)).isEqualTo(shapes(report, true));
        assertThat(mirror.matches().stream()
                        .map(match -> match.residual().negated())
                        .sorted())
                .containsExactlyElementsOf(
                        report.matches().stream().map(Match::residual).sorted().toList());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void aBookAgainstItselfMatchesLineByLine(@ForAll Ledger ledger, @ForAll("standardRules") MatchRuleSet rules) {
        List<LedgerLine> lines = ledger.lines().stream()
                .filter(line -> !line.amount().isZero())
                .<LedgerLine>map(line -> line.withReference(line.id().value()))
                .toList();

        ReconciliationReport report = Reconciler.with(rules).reconcile(Ledger.of(CNY, lines), Statement.of(CNY, lines));

        assertThat(report.matches())
                .hasSameSizeAs(lines)
                .allMatch(match -> match.ledgerLines().equals(match.statementLines()))
                .allMatch(match -> match.ledgerLines().size() == 1);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void aWiderToleranceNeverMatchesFewerUnderUniqueKeys(
            @ForAll Ledger ledger,
            @ForAll Statement statement,
            @ForAll Tolerance tolerance,
            @ForAll @IntRange(max = 300) int wider) {
        assumeThat(tolerance.isExact()).isFalse();
        Tolerance widened = new Tolerance(
                tolerance.absolute().stream()
                        .map(amount -> amount.plusMinor(wider))
                        .toList(),
                tolerance.relative(),
                tolerance.mode(),
                tolerance.base());
        Ledger ours = ledger.withLines(uniquelyReferred(ledger.lines()));
        Statement his = statement.withLines(uniquelyReferred(statement.lines()));

        assertThat(keyed(widened, ours, his)).isGreaterThanOrEqualTo(keyed(tolerance, ours, his));
        assertThat(keyed(tolerance, ours, his)).isGreaterThanOrEqualTo(keyed(Tolerance.exact(), ours, his));
    }

    private static int keyed(Tolerance tolerance, Ledger ledger, Statement statement) {
        MatchKey key = MatchKey.reference();
        return Reconciler.with(Lines.rules(
                        KeyPass.of("1", key),
                        AmountPass.of("2", DateWindow.within(5)),
                        KeyPass.of("3", key, tolerance)))
                .reconcile(ledger, statement)
                .matches()
                .size();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void scalingAmountsAndAbsoluteTolerancesKeepsTheGroups(
            @ForAll Ledger ledger,
            @ForAll Statement statement,
            @ForAll @IntRange(max = 500) int tolerance,
            @ForAll @IntRange(min = 1, max = 1000) int factor) {
        Function<Integer, MatchRuleSet> rules =
                minor -> MatchRuleSet.standard(Tolerance.absolute(Money.ofMinor(CNY, minor)));

        ReconciliationReport report = Reconciler.with(rules.apply(tolerance)).reconcile(ledger, statement);
        ReconciliationReport scaled = Reconciler.with(rules.apply(tolerance * factor))
                .reconcile(
                        ledger.withLines(scaled(ledger.lines(), factor)),
                        statement.withLines(scaled(statement.lines(), factor)));

        assertThat(shapes(scaled, true)).isEqualTo(shapes(report, true));
        assertThat(scaled.difference()).isEqualTo(report.difference().multipliedBy(factor));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void linesOfAnotherCustomerChangeNothing(
            @ForAll MatchRuleSet rules,
            @ForAll Ledger ledger,
            @ForAll Statement statement,
            @ForAll Ledger more,
            @ForAll Statement moreOfHis) {
        ReconciliationReport report = Reconciler.with(rules).reconcile(ledger, statement);
        ReconciliationReport larger = Reconciler.with(rules)
                .reconcile(
                        ledger.withLines(joined(ledger.lines(), more.lines())),
                        statement.withLines(joined(statement.lines(), moreOfHis.lines())));

        assertThat(larger.groups()).containsAll(report.groups());
        assertThat(larger.discrepancies()).containsAll(report.discrepancies());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void everyMatchKeepsToItsPass(@ForAll MatchRuleSet rules, @ForAll Ledger ledger, @ForAll Statement statement) {
        Map<String, MatchPass> passes = rules.passes().stream().collect(toMap(MatchPass::id, pass -> pass));
        for (Match match : Reconciler.with(rules).reconcile(ledger, statement).matches()) {
            MatchPass pass = passes.get(match.pass());
            Money ours = Groups.sum(match.ledgerLines());
            Money his = Groups.sum(match.statementLines());
            assertThat(match.evidence().alternatives()).isPositive();
            if (pass instanceof KeyDifferencePass) {
                assertThat(match.cardinality()).isEqualTo(Cardinality.ONE_TO_ONE);
                continue;
            }
            assertThat(match.outcome()).isNotEqualTo(MatchOutcome.MATCHED_WITH_DIFFERENCE);
            assertThat(pass.tolerance().allows(ours, his)).isTrue();
            assertThat(match.evidence().allowed()).contains(pass.tolerance().allowed(ours, his));
            Passes.keyOf(pass)
                    .ifPresent(key -> assertThat(
                                    Stream.concat(match.ledgerLines().stream(), match.statementLines().stream()))
                            .allMatch(line -> key.of(line)
                                    .orElseThrow()
                                    .equals(match.evidence().key())));
            if (pass instanceof AmountPass amounts) {
                checkDates(match, amounts.window());
            } else if (pass instanceof SubsetPass sums) {
                checkDates(match, sums.window());
                int several = Math.max(
                        match.ledgerLines().size(), match.statementLines().size());
                assertThat(several).isBetween(sums.fewestLines(), sums.mostLines());
                assertThat(match.cardinality()).isNotEqualTo(Cardinality.MANY_TO_MANY);
            } else if (pass instanceof ManyToManyPass groups) {
                checkDates(match, groups.window());
                assertThat(match.ledgerLines()).hasSizeBetween(2, groups.mostLines());
                assertThat(match.statementLines()).hasSizeBetween(2, groups.mostLines());
            }
        }
    }

    private static void checkDates(Match match, DateWindow window) {
        for (LedgerLine ours : match.ledgerLines()) {
            for (LedgerLine his : match.statementLines()) {
                assertThat(window.contains(ours.date().orElseThrow(), his.date().orElseThrow()))
                        .isTrue();
            }
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatIsAmbiguousHasMoreThanOneWay(
            @ForAll MatchRuleSet rules, @ForAll Ledger ledger, @ForAll Statement statement) {
        assertThat(Reconciler.with(rules).reconcile(ledger, statement).ambiguities())
                .allMatch(ambiguity -> ambiguity.alternatives().size() > 1)
                .allMatch(ambiguity -> new HashSet<>(ambiguity.alternatives()).size()
                        == ambiguity.alternatives().size());
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void aLargerBudgetOnlyReplacesASearchThatWasGivenUp(
            @ForAll SubsetPass pass,
            @ForAll Statement statement,
            @ForAll @IntRange(min = 100, max = 2_000) int minor,
            @ForAll @IntRange(min = 1, max = 12) int candidates,
            @ForAll @IntRange(min = 1, max = 100) int steps) {
        MatchRuleSet rules = Lines.rules(pass.withDirection(SubsetDirection.ONE_IN_LEDGER));
        LedgerLine line = Lines.of("C-01", Lines.line("1", "1.00", 15).withAmount(Money.ofMinor(CNY, minor)));
        ReconciliationReport small = Reconciler.with(rules.withBudget(SearchBudget.of(candidates, steps)))
                .reconcile(Ledger.of(CNY, List.of(line)), statement);
        ReconciliationReport large = Reconciler.with(rules).reconcile(Ledger.of(CNY, List.of(line)), statement);

        assertThat(large.searchLimits()).isEmpty();
        if (small.searchLimits().isEmpty()) {
            assertThat(small).isEqualTo(large);
        } else {
            assertThat(small.searchLimits()).extracting(SearchLimit::line).containsExactly(line);
        }
    }

    @Provide
    Arbitrary<MatchRuleSet> standardRules() {
        return Arbitraries.oneOf(
                Arbitraries.just(MatchRuleSet.standard()),
                ReconciliationDomain.tolerances().map(MatchRuleSet::standard));
    }

    private static List<LedgerLine> shuffled(List<LedgerLine> lines, Random random) {
        List<LedgerLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<LedgerLine> uniquelyReferred(List<LedgerLine> lines) {
        Set<String> seen = new HashSet<>();
        return lines.stream()
                .<LedgerLine>map(line -> line.reference().filter(seen::add).isPresent()
                        ? line
                        : line.withReference(java.util.Optional.empty()))
                .toList();
    }

    private static List<LedgerLine> scaled(List<LedgerLine> lines, int factor) {
        return lines.stream()
                .<LedgerLine>map(line -> line.withAmount(line.amount().multipliedBy(factor)))
                .toList();
    }

    private static List<LedgerLine> joined(List<LedgerLine> lines, List<LedgerLine> more) {
        List<LedgerLine> joined = new ArrayList<>(lines);
        for (LedgerLine line : more) {
            joined.add(line.withId(LineId.of("M" + line.id())).withParty(CustomerId.of("C-00")));
        }
        return joined;
    }

    /** Which lines are together with which outcome, the books swapped if asked. */
    private static Set<List<Object>> shapes(ReconciliationReport report, boolean isStraight) {
        Set<List<Object>> shapes = new HashSet<>();
        for (LineGroup group : report.groups()) {
            List<LineId> ours = group.ledgerLines().stream().map(LedgerLine::id).toList();
            List<LineId> his =
                    group.statementLines().stream().map(LedgerLine::id).toList();
            MatchOutcome outcome = group.outcome() == MatchOutcome.UNMATCHED_STATEMENT
                    ? MatchOutcome.UNMATCHED_LEDGER
                    : group.outcome();
            shapes.add(List.of(isStraight ? ours : his, isStraight ? his : ours, outcome));
        }
        return shapes;
    }

    private static MatchRuleSet mirrored(MatchRuleSet rules) {
        return rules.withPasses(
                rules.passes().stream().map(ReconcilerProperties::mirrored).toList());
    }

    private static MatchPass mirrored(MatchPass pass) {
        if (pass instanceof KeyPass keyed) {
            return KeyPass.of(keyed.id(), keyed.key(), mirrored(keyed.tolerance()));
        }
        if (pass instanceof KeyGroupPass keyed) {
            return KeyGroupPass.of(keyed.id(), keyed.key(), mirrored(keyed.tolerance()));
        }
        if (pass instanceof AmountPass amounts) {
            return AmountPass.of(
                    amounts.id(), mirrored(amounts.tolerance()), mirrored(amounts.window()), amounts.choice());
        }
        if (pass instanceof SubsetPass sums) {
            return sums.withTolerance(mirrored(sums.tolerance()))
                    .withWindow(mirrored(sums.window()))
                    .withDirection(
                            switch (sums.direction()) {
                                case ONE_IN_LEDGER -> SubsetDirection.ONE_IN_STATEMENT;
                                case ONE_IN_STATEMENT -> SubsetDirection.ONE_IN_LEDGER;
                                case EITHER -> SubsetDirection.EITHER;
                            });
        }
        if (pass instanceof ManyToManyPass groups) {
            return new ManyToManyPass(
                    groups.id(), mirrored(groups.tolerance()), mirrored(groups.window()), groups.mostLines());
        }
        return pass;
    }

    private static Tolerance mirrored(Tolerance tolerance) {
        return tolerance.basedOn(
                switch (tolerance.base()) {
                    case LEDGER -> ToleranceBase.STATEMENT;
                    case STATEMENT -> ToleranceBase.LEDGER;
                    case LARGER -> ToleranceBase.LARGER;
                    case SMALLER -> ToleranceBase.SMALLER;
                });
    }

    private static DateWindow mirrored(DateWindow window) {
        return DateWindow.of(window.anchor().other(), window.earliest(), window.latest());
    }
}
