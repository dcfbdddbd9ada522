package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.groups;
import static io.github.salesdomain.reconciliation.Lines.ledger;
import static io.github.salesdomain.reconciliation.Lines.line;
import static io.github.salesdomain.reconciliation.Lines.march;
import static io.github.salesdomain.reconciliation.Lines.rules;
import static io.github.salesdomain.reconciliation.Lines.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.salesdomain.money.Rate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubsetPassTest {

    private static SubsetPass.Builder sums() {
        return SubsetPass.builder().id("sums").window(DateWindow.within(30));
    }

    private static ReconciliationReport run(Ledger ledger, Statement statement, SubsetPass pass) {
        return Reconciler.with(rules(pass)).reconcile(ledger, statement);
    }

    @Test
    void findsOneAgainstSeveralInEitherDirection() {
        ReconciliationReport report = run(
                ledger(line("1", "9.00", 5), line("2", "1.00", 5), line("3", "2.00", 6)),
                statement(line("x", "4.00", 4), line("y", "5.00", 8), line("z", "3.00", 9)),
                sums().build());

        assertThat(groups(report)).containsExactly("1=x+y MATCHED", "2+3=z MATCHED");
        assertThat(report.matches())
                .extracting(
                        Match::cardinality,
                        match -> match.evidence().daysApart().orElseThrow())
                .containsExactly(tuple(Cardinality.ONE_TO_MANY, 3), tuple(Cardinality.MANY_TO_ONE, 4));
    }

    @Test
    void looksInOneDirectionOnlyIfToldSo() {
        Ledger ours = ledger(line("1", "9.00", 5), line("2", "1.00", 5), line("3", "2.00", 6));
        Statement his = statement(line("x", "4.00", 4), line("y", "5.00", 8), line("z", "3.00", 9));

        assertThat(groups(run(
                        ours,
                        his,
                        sums().direction(SubsetDirection.ONE_IN_LEDGER).build())))
                .startsWith("1=x+y MATCHED")
                .hasSize(4);
        assertThat(groups(run(
                        ours,
                        his,
                        sums().direction(SubsetDirection.ONE_IN_STATEMENT).build())))
                .startsWith("2+3=z MATCHED")
                .hasSize(4);
    }

    @Test
    void severalGroupsThatFitAreAmbiguous() {
        ReconciliationReport report = run(
                ledger(line("1", "5.00", 5)),
                statement(
                        line("u", "1.00", 5),
                        line("v", "4.00", 5),
                        line("w", "2.00", 5),
                        line("x", "3.00", 5),
                        line("y", "9.00", 5)),
                sums().build());

        assertThat(groups(report)).containsExactly("1=u+v+w+x AMBIGUOUS", "=y UNMATCHED_STATEMENT");
        assertThat(report.ambiguities().get(0).alternatives())
                .extracting(way -> Lines.ids(way.statementLines()))
                .containsExactlyInAnyOrder("u+v", "w+x");
    }

    @Test
    void aLineThatTwoGroupsNeedIsLeftUndecidedWithBoth() {
        ReconciliationReport report = run(
                ledger(line("1", "5.00", 5), line("2", "7.00", 5)),
                statement(line("x", "1.00", 5), line("y", "4.00", 5), line("z", "3.00", 5)),
                sums().build());

        assertThat(groups(report)).containsExactly("1+2=x+y+z AMBIGUOUS");
        assertThat(report.ambiguities().get(0).alternatives())
                .extracting(way -> Lines.ids(way.ledgerLines()) + "=" + Lines.ids(way.statementLines()))
                .containsExactly("1=x+y", "2=y+z");
    }

    @Test
    void keepsToTheWindowAndTheNumberOfLines() {
        Ledger ours = ledger(line("1", "6.00", 40));
        Statement his =
                statement(line("w", "1.00", 10), line("x", "2.00", 40), line("y", "2.00", 40), line("z", "1.00", 70));

        assertThat(run(ours, his, sums().build()).matches()).hasSize(1);
        assertThat(run(ours, his, sums().mostLines(3).build()).matches()).isEmpty();
        assertThat(run(ours, his, sums().fewestLines(5).build()).matches()).isEmpty();
        assertThat(run(ours, his, sums().build().withWindow(DateWindow.of(Side.LEDGER, -29, 30)))
                        .matches())
                .isEmpty();
        assertThat(run(ours, his, sums().build().withWindow(DateWindow.of(Side.LEDGER, -30, 29)))
                        .matches())
                .isEmpty();
        assertThat(run(ours, his, sums().build().withWindow(DateWindow.of(Side.STATEMENT, -30, 30)))
                        .matches())
                .hasSize(1);
        assertThat(run(ours, his, sums().build().withWindow(DateWindow.of(Side.STATEMENT, -29, 30)))
                        .matches())
                .isEmpty();
    }

    @Test
    void creditsNeverHelpToReachASum() {
        assertThat(run(
                                ledger(line("1", "5.00", 5)),
                                statement(line("x", "9.00", 5), line("y", "-4.00", 5)),
                                sums().build())
                        .matches())
                .isEmpty();
        assertThat(groups(run(
                        ledger(line("1", "-5.00", 5)),
                        statement(line("x", "-3.00", 5), line("y", "-2.00", 5), line("z", "5.00", 5)),
                        sums().build())))
                .startsWith("1=x+y MATCHED");
    }

    @Test
    void theToleranceAppliesToTheMatchAndNotToEachLine() {
        SubsetPass pass = sums().tolerance(Tolerance.absolute(cny("0.10"))).build();

        assertThat(groups(run(
                        ledger(line("1", "10.00", 5)), statement(line("x", "4.95", 5), line("y", "4.95", 6)), pass)))
                .containsExactly("1=x+y MATCHED_WITHIN_TOLERANCE");
        assertThat(run(ledger(line("1", "10.00", 5)), statement(line("x", "4.95", 5), line("y", "4.94", 6)), pass)
                        .matches())
                .isEmpty();
    }

    @Nested
    class Choices {

        private final Ledger ours = ledger(line("1", "6.00", 20));

        @Test
        void fewestLinesLooksNoFartherThanTheFirstSizeThatFits() {
            Statement his = statement(
                    line("u", "6.00", 20), line("v", "2.00", 20), line("w", "4.00", 20), line("x", "5.00", 20));
            SubsetPass pass =
                    sums().fewestLines(1).choice(SubsetChoice.FEWEST_LINES).build();

            ReconciliationReport report = run(ours, his, pass);
            assertThat(groups(report)).startsWith("1=u MATCHED");
            assertThat(report.matches().get(0).evidence().criterion()).isEqualTo(MatchCriterion.FEWEST_LINES);
            assertThat(groups(run(ours, his, sums().fewestLines(1).build()))).startsWith("1=u+v+w AMBIGUOUS");
        }

        @Test
        void oldestTakesTheGroupWithTheOldestDates() {
            Statement his = statement(
                    line("u", "2.00", 10),
                    line("v", "4.00", 15),
                    line("w", "1.00", 10),
                    line("x", "5.00", 14),
                    line("y", "3.00", 5),
                    line("z", "2.50", 6));
            SubsetPass pass = sums().choice(SubsetChoice.OLDEST).build();

            ReconciliationReport report = run(ours, his, pass);
            assertThat(groups(report)).startsWith("1=w+x MATCHED");
            assertThat(report.matches().get(0).evidence().criterion()).isEqualTo(MatchCriterion.OLDEST);
            assertThat(report.matches().get(0).evidence().alternatives()).isEqualTo(2);
        }

        @Test
        void oldestDoesNotGuessBetweenGroupsOfTheSameDates() {
            SubsetPass pass = sums().choice(SubsetChoice.OLDEST).build();

            assertThat(groups(run(
                            ours,
                            statement(
                                    line("u", "2.00", 10),
                                    line("v", "4.00", 15),
                                    line("w", "1.00", 10),
                                    line("x", "5.00", 15),
                                    line("y", "3.00", 19),
                                    line("z", "3.00", 19)),
                            pass)))
                    .containsExactly("1=u+w+v+x AMBIGUOUS", "=y UNMATCHED_STATEMENT", "=z UNMATCHED_STATEMENT");
            assertThat(groups(run(ours, statement(line("u", "2.00", 10), line("v", "4.00", 15)), pass)))
                    .containsExactly("1=u+v MATCHED");
            assertThat(run(ours, statement(line("u", "2.00", 10), line("v", "4.00", 15)), pass)
                            .matches()
                            .get(0)
                            .evidence()
                            .criterion())
                    .isEqualTo(MatchCriterion.FEWEST_LINES);
        }

        @Test
        void oldestListsAtMostTwentyWays() {
            LedgerLine[] his = new LedgerLine[8];
            Arrays.setAll(his, i -> line("h" + i, "3.00", 10));

            Ambiguity ambiguity = run(
                            ours,
                            statement(his),
                            sums().choice(SubsetChoice.OLDEST).build())
                    .ambiguities()
                    .get(0);

            assertThat(ambiguity.alternatives()).hasSize(20);
            assertThat(ambiguity.isComplete()).isFalse();
        }

        @Test
        void twoLinesThatFindEachOtherAreOneAnswer() {
            assertThat(groups(run(
                            ours,
                            statement(line("x", "6.00", 20)),
                            sums().fewestLines(1).build())))
                    .containsExactly("1=x MATCHED");
        }
    }

    @Nested
    class InOrderOfDate {

        private final MatchRuleSet byDate =
                MatchRuleSet.paymentsByDate(Tolerance.exact(), DateWindow.of(Side.LEDGER, 0, 100), 3);

        @Test
        void whatAnEarlierPaymentTookIsGoneForALaterOne() {
            // the first payment can only mean 1; so the second means 2, though at that day 1 would have fitted as well
            Ledger ours = ledger(line("1", "5.00", 1), line("2", "5.00", 10));
            Statement his = statement(line("a", "5.00", 5), line("b", "5.00", 20));

            ReconciliationReport report = Reconciler.with(byDate).reconcile(ours, his);

            assertThat(groups(report)).containsExactly("1=a MATCHED", "2=b MATCHED");
            assertThat(groups(Reconciler.with(rules(sums().fewestLines(1)
                                    .direction(SubsetDirection.ONE_IN_STATEMENT)
                                    .build()
                                    .withWindow(DateWindow.of(Side.LEDGER, 0, 100))))
                            .reconcile(ours, his)))
                    .containsExactly("1=a MATCHED", "2=b MATCHED");
        }

        @Test
        void takesTheFewestLinesWithinTolerance() {
            MatchRuleSet rules = MatchRuleSet.paymentsByDate(
                    Tolerance.relative(Rate.percent("0.6")), DateWindow.of(Side.LEDGER, 0, 100), 3);
            ReconciliationReport report = Reconciler.with(rules)
                    .reconcile(
                            ledger(line("1", "300.49", 1), line("2", "200.20", 2), line("3", "100.10", 3)),
                            statement(line("a", "300.00", 9), line("b", "300.00", 12)));

            assertThat(groups(report))
                    .containsExactly("1=a MATCHED_WITHIN_TOLERANCE", "2+3=b MATCHED_WITHIN_TOLERANCE");
        }

        @Test
        void doesNotPayWhatIsDatedLater() {
            assertThat(groups(Reconciler.with(byDate)
                            .reconcile(ledger(line("1", "5.00", 6)), statement(line("a", "5.00", 5)))))
                    .containsExactly("1= UNMATCHED_LEDGER", "=a UNMATCHED_STATEMENT");
        }

        @Test
        void paymentsOfOneDayLookAtOnce() {
            assertThat(groups(Reconciler.with(byDate)
                            .reconcile(
                                    ledger(line("1", "5.00", 1)),
                                    statement(line("a", "5.00", 5), line("b", "5.00", 5)))))
                    .containsExactly("1=a+b AMBIGUOUS");
        }

        @Test
        void anAmbiguousPaymentIsAskedAgainWhenLaterOnesHaveTakenTheirs() {
            // a fits 1 and 2; b, later, fits only 1+3; then only 2 is left for a
            ReconciliationReport report = Reconciler.with(byDate)
                    .reconcile(
                            ledger(line("1", "5.00", 1), line("2", "5.00", 1), line("3", "2.00", 7)),
                            statement(line("a", "5.00", 5), line("b", "7.00", 120)));

            assertThat(groups(report))
                    .containsExactly("1+2=a AMBIGUOUS", "3= UNMATCHED_LEDGER", "=b UNMATCHED_STATEMENT");

            assertThat(groups(Reconciler.with(byDate)
                            .reconcile(
                                    ledger(line("1", "5.00", 1), line("2", "5.00", 2), line("3", "2.00", 7)),
                                    statement(line("a", "5.00", 5), line("b", "7.00", 102)))))
                    .containsExactly("1=a MATCHED", "2+3=b MATCHED");
        }
    }

    @Nested
    class Budgets {

        private final Ledger ours = ledger(line("1", "100.00", 20));

        private Statement his(int lines) {
            LedgerLine[] result = new LedgerLine[lines];
            Arrays.setAll(result, i -> line("h" + i, "1." + (10 + i), 20));
            return statement(result);
        }

        @Test
        void tooManyCandidatesAreNotSearched() {
            MatchRuleSet rules = rules(sums().build()).withBudget(SearchBudget.of(3, 1_000));

            ReconciliationReport report = Reconciler.with(rules).reconcile(ours, his(4));
            assertThat(report.searchLimits())
                    .containsExactly(
                            new SearchLimit("sums", Side.LEDGER, ours.lines().get(0), 4));
            assertThat(report.unexplained())
                    .extracting(Discrepancy::kind, Discrepancy::amount)
                    .contains(tuple(DiscrepancyKind.UNEXPLAINED, cny("100.00")));
            assertThat(Reconciler.with(rules).reconcile(ours, his(3)).searchLimits())
                    .isEmpty();
        }

        @Test
        void theStepsEndASearchInTheOpen() {
            Ledger reachable = ledger(line("1", "3.33", 20));
            Statement his = his(12);
            for (SubsetChoice choice : SubsetChoice.values()) {
                MatchRuleSet rules =
                        rules(sums().choice(choice).mostLines(3).build()).withBudget(SearchBudget.of(50, 2));

                ReconciliationReport report = Reconciler.with(rules).reconcile(reachable, his);
                assertThat(report.searchLimits())
                        .as(choice.toString())
                        .extracting(SearchLimit::outcome, SearchLimit::candidates)
                        .containsExactly(tuple(MatchOutcome.SEARCH_LIMIT, 12));
            }
        }

        @Test
        void aSearchGivenUpLeavesTheOthersAlone() {
            MatchRuleSet rules = rules(sums().build()).withBudget(SearchBudget.of(3, 1_000));

            assertThat(groups(Reconciler.with(rules)
                            .reconcile(
                                    ledger(line("1", "100.00", 20), line("2", "2.21", 20)),
                                    statement(
                                            line("h0", "1.10", 20),
                                            line("h1", "1.11", 20),
                                            line("h2", "50.00", 20),
                                            line("h3", "60.00", 20)))))
                    .containsExactly(
                            "2=h0+h1 MATCHED",
                            "1= UNMATCHED_LEDGER",
                            "=h2 UNMATCHED_STATEMENT",
                            "=h3 UNMATCHED_STATEMENT");
        }

        @Test
        void sixtyLinesAddedUpInSixesAreSearchedToTheEnd() {
            LedgerLine[] his = new LedgerLine[60];
            // even amounts never sum to an odd one, so that the whole space has to be excluded
            Arrays.setAll(his, i -> line("h" + i, (20 + 2 * ((i * 7919L) % 997)) + ".02", 20));
            ReconciliationReport report = run(
                    ledger(line("1", "3001.01", 20)),
                    statement(his),
                    sums().mostLines(3).build());

            assertThat(report.searchLimits()).isEmpty();
            assertThat(report.unmatched(Side.LEDGER)).hasSize(1);
        }
    }

    @Nested
    class Checks {

        @Test
        void numbersOfLines() {
            assertThatThrownBy(() -> sums().fewestLines(0).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("fewestLines must be at least 1, but was 0");
            assertThatThrownBy(() -> sums().fewestLines(3).mostLines(2).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("mostLines must be 3 to 20, but was 2");
            assertThatThrownBy(() -> sums().mostLines(21).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("mostLines must be 2 to 20, but was 21");
            assertThat(sums().fewestLines(20).mostLines(20).build().mostLines()).isEqualTo(20);
            assertThatThrownBy(() -> sums().build().withId(" "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("pass id must not be blank, but was ' '");
        }

        @Test
        void defaultsAreTheUsualOnes() {
            SubsetPass pass = sums().build();

            assertThat(pass.direction()).isEqualTo(SubsetDirection.EITHER);
            assertThat(pass.tolerance()).isEqualTo(Tolerance.exact());
            assertThat(pass.fewestLines()).isEqualTo(2);
            assertThat(pass.mostLines()).isEqualTo(5);
            assertThat(pass.choice()).isEqualTo(SubsetChoice.ONLY_ONE);
            assertThat(pass.order()).isEqualTo(SubsetOrder.AT_ONCE);
            assertThat(march(31)).hasToString("2026-03-31");
            assertThat(List.of(SubsetOrder.values())).hasSize(2);
        }
    }
}
