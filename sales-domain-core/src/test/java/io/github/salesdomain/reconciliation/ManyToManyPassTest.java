package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.groups;
import static io.github.salesdomain.reconciliation.Lines.ledger;
import static io.github.salesdomain.reconciliation.Lines.line;
import static io.github.salesdomain.reconciliation.Lines.of;
import static io.github.salesdomain.reconciliation.Lines.rules;
import static io.github.salesdomain.reconciliation.Lines.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyToManyPassTest {

    private static final ManyToManyPass PASS = ManyToManyPass.of("groups", DateWindow.within(10));

    private static ReconciliationReport run(Ledger ledger, Statement statement, ManyToManyPass pass) {
        return Reconciler.with(rules(pass)).reconcile(ledger, statement);
    }

    @Test
    void findsTheOnlyGroupOfTheHandbook() {
        // handbook C5, example 2, without the order's number: 3,000 + 4,500 + 1,250 = 5,000 + 3,750
        ReconciliationReport report = run(
                ledger(line("1", "3000", 1), line("2", "4500", 2), line("3", "1250", 3), line("4", "777", 3)),
                statement(line("a", "5000", 5), line("b", "3750", 6), line("c", "10", 6)),
                PASS);

        assertThat(groups(report)).startsWith("1+2+3=a+b MATCHED").hasSize(3);
        Match match = report.matches().get(0);
        assertThat(match.cardinality()).isEqualTo(Cardinality.MANY_TO_MANY);
        assertThat(match.evidence().criterion()).isEqualTo(MatchCriterion.ONLY_ONE);
        assertThat(match.evidence().daysApart()).hasValue(5);
        assertThat(report.searchLimits()).isEmpty();
    }

    @Test
    void takesCreditsAsWellAndNeverMixesSigns() {
        assertThat(groups(run(
                        ledger(line("1", "-3", 1), line("2", "-4", 2)),
                        statement(line("a", "-5", 5), line("b", "-2", 6)),
                        PASS)))
                .containsExactly("1+2=a+b MATCHED");
        assertThat(run(
                                ledger(line("1", "9", 1), line("2", "-4", 2)),
                                statement(line("a", "8", 5), line("b", "-3", 6)),
                                PASS)
                        .matches())
                .isEmpty();
    }

    @Test
    void leavesOneAgainstSeveralToOtherPasses() {
        assertThat(run(
                                ledger(line("1", "3", 1), line("2", "4", 2)),
                                statement(line("a", "7", 5), line("b", "100", 5)),
                                PASS)
                        .matches())
                .isEmpty();
        // 1 = a and 2 = b: what falls apart into pairs is no group
        ReconciliationReport pairs = run(
                ledger(line("1", "3", 1), line("2", "4", 2)), statement(line("a", "3", 5), line("b", "4", 5)), PASS);
        assertThat(pairs.matches()).isEmpty();
        assertThat(pairs.ambiguities()).isEmpty();
    }

    @Test
    void reportsGroupsThatShareALine() {
        // 1 + 2 = a + b, and 1 + 3 = a + b as well
        ReconciliationReport report = run(
                ledger(line("1", "3", 1), line("2", "4", 2), line("3", "4", 3)),
                statement(line("a", "5", 5), line("b", "2", 6)),
                PASS);

        assertThat(report.matches()).isEmpty();
        assertThat(report.ambiguities()).hasSize(1);
        assertThat(report.ambiguities().get(0).alternatives()).hasSize(2);
        assertThat(report.ambiguities().get(0).isComplete()).isTrue();
    }

    @Test
    void reportsAGroupThatSharesALineWithOneAgainstSeveral() {
        // 1 + 2 = a + b, but 1 = c + d too
        ReconciliationReport report = run(
                ledger(line("1", "30", 1), line("2", "40", 2)),
                statement(line("a", "45", 5), line("b", "25", 6), line("c", "17", 6), line("d", "13", 6)),
                PASS);

        assertThat(report.matches()).isEmpty();
        assertThat(report.ambiguities().get(0).alternatives()).hasSize(2);
    }

    @Test
    void matchesGroupsThatShareNothingEachForItself() {
        assertThat(groups(run(
                        ledger(line("1", "3", 1), line("2", "4", 2), line("3", "1000", 3), line("4", "2000", 4)),
                        statement(line("a", "5", 5), line("b", "2", 6), line("c", "1300", 6), line("d", "1700", 6)),
                        PASS)))
                .containsExactly("1+2=a+b MATCHED", "3+4=c+d MATCHED");
    }

    @Test
    void keepsToWindowToleranceAndSize() {
        Ledger ours = ledger(line("1", "3", 1), line("2", "4", 2));
        Statement his = statement(line("a", "5.02", 5), line("b", "2", 12));

        assertThat(run(ours, his, PASS).matches()).isEmpty();
        assertThat(run(ours, his, PASS.withTolerance(Tolerance.absolute(cny("0.02"))))
                        .matches())
                .as("1 and b lie 11 days apart")
                .isEmpty();
        ManyToManyPass wide =
                ManyToManyPass.of("groups", DateWindow.within(11)).withTolerance(Tolerance.absolute(cny("0.02")));
        assertThat(run(ours, his, wide).matches())
                .singleElement()
                .satisfies(match -> assertThat(match.residual()).isEqualTo(cny("-0.02")));
        assertThat(run(ours, his, wide.withTolerance(Tolerance.absolute(cny("0.01"))))
                        .matches())
                .isEmpty();

        Ledger three = ledger(line("1", "1", 1), line("2", "2", 1), line("3", "4", 1));
        Statement two = statement(line("a", "6.50", 1), line("b", "0.50", 1));
        assertThat(run(three, two, PASS).matches()).hasSize(1);
        assertThat(run(three, two, PASS.withMostLines(2)).matches()).isEmpty();
    }

    @Test
    void neverMixesCustomersAndSkipsLinesWithoutDate() {
        assertThat(run(
                                ledger(of("A", line("1", "3", 1)), of("A", line("2", "4", 2))),
                                statement(of("A", line("a", "5", 5)), of("B", line("b", "2", 6))),
                                PASS)
                        .matches())
                .isEmpty();
        assertThat(run(ledger(line("1", "3", 1), line("2", "4")), statement(line("a", "5", 5), line("b", "2", 6)), PASS)
                        .matches())
                .isEmpty();
    }

    @Test
    void leavesOutWhatAPersonRejected() {
        Ledger ours = ledger(line("1", "3", 1), line("2", "4", 2));
        Statement his = statement(line("a", "5", 5), line("b", "2", 6));
        MatchReview review =
                MatchReview.empty().plus(ReviewTest.decision("d1", MatchVerdict.REJECTED, "1+2", "a+b", "0.00"));

        ReconciliationReport report = Reconciler.with(rules(PASS))
                .reconcile(ours, his, ReconciliationTerms.none().withReview(review));

        assertThat(report.matches()).isEmpty();
        assertThat(report.unmatched()).hasSize(4);
    }

    @Test
    void givesUpWhereThereIsTooMuchToCompare() {
        LedgerLine[] many = IntStream.rangeClosed(1, 61)
                .mapToObj(i -> line("L" + i, i + ".37", 1))
                .toArray(LedgerLine[]::new);
        Statement his = statement(line("a", "5000", 5), line("b", "2000", 6));

        ReconciliationReport tooMany = run(ledger(many), his, PASS);
        assertThat(tooMany.searchLimits()).hasSize(63);
        assertThat(tooMany.searchLimits().get(0).candidates()).isEqualTo(2);
        assertThat(tooMany.searchLimits().get(62).candidates()).isEqualTo(61);

        Ledger ours = ledger(line("1", "3", 1), line("2", "4", 2));
        Statement other = statement(line("a", "5", 5), line("b", "2", 6));
        // 3 sums a book, 1 pair of sums that agrees, 1 comparison of it
        assertThat(steps(ours, other, 7).searchLimits()).hasSize(4);
        assertThat(steps(ours, other, 8).matches()).hasSize(1);
    }

    private static ReconciliationReport steps(Ledger ours, Statement other, int steps) {
        return Reconciler.with(rules(PASS).withBudget(SearchBudget.of(60, steps)))
                .reconcile(ours, other);
    }

    @Test
    void refusesGroupsOfASizeThatItCannotSearch() {
        assertThatThrownBy(() -> PASS.withMostLines(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mostLines must be 2 to 5, but was 1");
        assertThatThrownBy(() -> PASS.withMostLines(6)).hasMessage("mostLines must be 2 to 5, but was 6");
        assertThatThrownBy(() -> ManyToManyPass.of(" ", DateWindow.within(1)))
                .hasMessage("pass id must not be blank, but was ' '");
    }
}
