package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.testkit.ReconciliationDomain;
import io.github.salesdomain.testkit.ReviewDomain;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

@Domain(DomainContext.Global.class)
@Domain(ReconciliationDomain.class)
@Domain(ReviewDomain.class)
class ReviewProperties {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void newLinesGiveWhatAFullRunGives(
            @ForAll MatchRuleSet rules,
            @ForAll Ledger ledger,
            @ForAll Statement statement,
            @ForAll ReconciliationTerms terms,
            @ForAll @IntRange(max = 12) int ours,
            @ForAll @IntRange(max = 12) int his) {
        Reconciler reconciler = Reconciler.with(rules);
        int left = Math.min(ours, ledger.lines().size());
        int right = Math.min(his, statement.lines().size());
        ReconciliationReport earlier = reconciler.reconcile(
                ledger.withLines(ledger.lines().subList(0, left)),
                statement.withLines(statement.lines().subList(0, right)),
                terms);

        ReconciliationReport updated = reconciler.update(
                earlier,
                ledger.withLines(ledger.lines().subList(left, ledger.lines().size())),
                statement.withLines(
                        statement.lines().subList(right, statement.lines().size())));

        assertThat(updated).isEqualTo(reconciler.reconcile(ledger, statement, terms));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void decisionsGiveWhatAFullRunGivesAndTakenBackGiveTheReportBefore(
            @ForAll MatchRuleSet rules,
            @ForAll Ledger ledger,
            @ForAll Statement statement,
            @ForAll ReconciliationTerms terms,
            @ForAll MatchReview review) {
        Reconciler reconciler = Reconciler.with(rules);
        ReconciliationReport before = reconciler.reconcile(ledger, statement, terms.withReview(MatchReview.empty()));

        ReconciliationReport decided = reconciler.review(before, review);

        assertThat(decided).isEqualTo(reconciler.reconcile(ledger, statement, terms.withReview(review)));
        MatchReview undone = review;
        for (MatchDecision decision : review.standing()) {
            undone = undone.undo(decision.id(), PersonId.of("E-1"), APRIL);
        }
        ReconciliationReport after = reconciler.review(decided, undone);
        assertThat(after.withTerms(before.terms())).isEqualTo(before);
        assertThat(after.terms().review().decisions()).isEqualTo(review.decisions());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void acceptedMatchesAreMadeAndRejectedOnesAreNot(
            @ForAll MatchRuleSet rules,
            @ForAll Ledger ledger,
            @ForAll Statement statement,
            @ForAll ReconciliationTerms terms) {
        ReconciliationReport report = Reconciler.with(rules).reconcile(ledger, statement, terms);
        List<String> matches = report.matches().stream()
                .map(match ->
                        sorted(match.ledgerLines().stream().map(LedgerLine::id).toList())
                                + sorted(match.statementLines().stream()
                                        .map(LedgerLine::id)
                                        .toList()))
                .toList();

        long accepted = report.matches().stream()
                .filter(match -> match.evidence().criterion() == MatchCriterion.ACCEPTED)
                .count();
        assertThat(accepted)
                .isLessThanOrEqualTo(terms.review().standing().stream()
                        .filter(decision -> decision.verdict() == MatchVerdict.ACCEPTED)
                        .count());
        for (MatchDecision decision : terms.review().standing()) {
            String group = sorted(decision.ledgerLines()) + sorted(decision.statementLines());
            if (decision.verdict() == MatchVerdict.REJECTED && !isAcceptedToo(terms.review(), group)) {
                assertThat(matches).doesNotContain(group);
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theNextPeriodOpensWithTheBalancesOfTheLastLessWhatIsWrittenOff(
            @ForAll MatchRuleSet rules, @ForAll Ledger ledger, @ForAll Statement statement, @ForAll CutOff cutOff) {
        ReconciliationReport report = Reconciler.with(rules).reconcile(ledger, statement, cutOff);
        CarriedItems carried = report.carried();
        Money writtenOff = Money.zero(CNY);
        for (Discrepancy discrepancy : carried.writtenOff()) {
            writtenOff = writtenOff.plus(discrepancy.amount());
        }

        assertThat(carried.statementBalance()).isEqualTo(report.statementBalance());
        assertThat(carried.ledgerBalance()).isEqualTo(report.ledgerBalance().minus(writtenOff));
        ReconciliationReport next = Reconciler.with(rules)
                .reconcile(
                        Ledger.of(CNY, List.of()),
                        Statement.of(CNY, List.of()),
                        ReconciliationTerms.of(CutOff.of(cutOff.on().plusMonths(1), 90))
                                .withCarried(carried));
        assertThat(next.difference()).isEqualTo(report.difference().minus(writtenOff));
        assertThat(next.discrepancies())
                .noneMatch(part -> part.kind().equals(DiscrepancyKind.GOODS_IN_TRANSIT)
                        && carried.items().stream()
                                .anyMatch(item -> item.wasInTransit()
                                        && part.ledgerLines().contains(item.line())));
    }

    private static boolean isAcceptedToo(MatchReview review, String group) {
        return review.standing().stream()
                .filter(decision -> decision.verdict() == MatchVerdict.ACCEPTED)
                .anyMatch(decision -> group.equals(sorted(decision.ledgerLines()) + sorted(decision.statementLines())));
    }

    private static String sorted(List<LineId> ids) {
        return ids.stream().sorted().toList().toString();
    }
}
