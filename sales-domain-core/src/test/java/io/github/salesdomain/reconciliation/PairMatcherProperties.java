package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.ReconciliationDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

/** Laws of {@link PairMatcher}, {@link LineColumns} and {@link LinePairs}. */
@Domain(DomainContext.Global.class)
@Domain(ReconciliationDomain.class)
class PairMatcherProperties {

    private static LineColumns columns(List<LedgerLine> lines) {
        return LineColumns.of(CNY, lines, MatchKey.reference());
    }

    private static LinePairs match(List<LedgerLine> ours, List<LedgerLine> theirs) {
        return PairMatcher.standard().match(columns(ours), columns(theirs));
    }

    private static List<LedgerLine> his(Statement statement) {
        return statement.inOurSign().lines();
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void findsTheMatchesOfAnExactKeyPass(@ForAll Ledger ledger, @ForAll Statement statement) {
        Reconciler byKey = Reconciler.with(Lines.rules(KeyPass.of("key", MatchKey.reference())));

        assertThat(match(ledger.lines(), his(statement)).matches("key"))
                .containsExactlyInAnyOrderElementsOf(
                        byKey.reconcile(ledger, statement).matches());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatIsLeftIsReconciledAsIfAllHadBeen(@ForAll Ledger ledger, @ForAll Statement statement) {
        LinePairs pairs = match(ledger.lines(), his(statement));
        String first = MatchRuleSet.standard().passes().get(0).id();
        ReconciliationReport rest = Reconciler.standard()
                .reconcile(
                        Ledger.of(CNY, pairs.openLines(Side.LEDGER)),
                        Statement.of(CNY, pairs.openLines(Side.STATEMENT)));
        ReconciliationReport all = Reconciler.standard().reconcile(ledger, statement);

        assertThat(Stream.concat(pairs.matches(first).stream(), rest.matches().stream()))
                .containsExactlyInAnyOrderElementsOf(all.matches());
        assertThat(rest.ambiguities()).isEqualTo(all.ambiguities());
        assertThat(rest.searchLimits()).isEqualTo(all.searchLimits());
        assertThat(rest.difference()).isEqualTo(all.difference());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheLinesPlaysNoPart(@ForAll Ledger ledger, @ForAll Statement statement, @ForAll long seed) {
        assertThat(match(shuffled(ledger.lines(), seed), shuffled(his(statement), seed + 1))
                        .matches("key"))
                .containsExactlyInAnyOrderElementsOf(
                        match(ledger.lines(), his(statement)).matches("key"));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theSidesMirrorEachOther(@ForAll Ledger ledger, @ForAll Statement statement) {
        assertThat(match(his(statement), ledger.lines()).matches("key").stream()
                        .map(match ->
                                new Match(match.pass(), match.statementLines(), match.ledgerLines(), match.evidence())))
                .containsExactlyInAnyOrderElementsOf(
                        match(ledger.lines(), his(statement)).matches("key"));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void everyRowIsPairedOrOpenAndTheSumsAddUp(@ForAll Ledger ledger, @ForAll Statement statement) {
        LinePairs pairs = match(ledger.lines(), his(statement));

        assertThat(pairs.size() + pairs.openRows(Side.LEDGER).length)
                .isEqualTo(ledger.lines().size());
        assertThat(pairs.size() + pairs.openRows(Side.STATEMENT).length)
                .isEqualTo(his(statement).size());
        assertThat(pairs.paired().plus(pairs.open(Side.LEDGER))).isEqualTo(ledger.balance());
        assertThat(pairs.paired().plus(pairs.open(Side.STATEMENT)))
                .isEqualTo(statement.inOurSign().balance());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void numbersForTheKeysPairTheSameAmounts(@ForAll Ledger ledger, @ForAll Statement statement) {
        Map<List<Object>, Long> numbers = new HashMap<>();
        LinePairs byNumbers =
                PairMatcher.standard().match(numbered(ledger.lines(), numbers), numbered(his(statement), numbers));
        LinePairs byTexts = match(ledger.lines(), his(statement));

        assertThat(byNumbers.size()).isEqualTo(byTexts.size());
        assertThat(byNumbers.paired()).isEqualTo(byTexts.paired());
    }

    /** Lines without key get an amount of zero, so that they are paired neither way. */
    private static LineColumns numbered(List<LedgerLine> lines, Map<List<Object>, Long> numbers) {
        long[] keys = new long[lines.size()];
        long[] minor = new long[lines.size()];
        for (int row = 0; row < keys.length; row++) {
            LedgerLine line = lines.get(row);
            boolean hasKey = MatchKey.reference().of(line).isPresent();
            keys[row] = numbers.computeIfAbsent(
                    List.of(line.party(), MatchKey.reference().of(line)), key -> (long) numbers.size());
            minor[row] = hasKey ? line.amount().getAmountMinorLong() : 0;
        }
        return LineColumns.of(CNY, keys, minor);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aBookAgainstItselfIsPairedWhereThereIsAKey(@ForAll Ledger ledger) {
        LinePairs pairs = match(ledger.lines(), ledger.lines());

        assertThat(pairs.openLines(Side.LEDGER))
                .allMatch(line ->
                        line.amount().isZero() || MatchKey.reference().of(line).isEmpty());
        assertThat(pairs.open(Side.LEDGER)).isEqualTo(pairs.open(Side.STATEMENT));
        assertThat(pairs.paired().plus(pairs.open(Side.LEDGER))).isEqualTo(Money.total(ledger.balance()));
    }
}
