package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.groups;
import static io.github.salesdomain.reconciliation.Lines.ids;
import static io.github.salesdomain.reconciliation.Lines.ledger;
import static io.github.salesdomain.reconciliation.Lines.line;
import static io.github.salesdomain.reconciliation.Lines.rules;
import static io.github.salesdomain.reconciliation.Lines.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.salesdomain.money.Rate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PassesTest {

    private static ReconciliationReport run(Ledger ledger, Statement statement, MatchPass... passes) {
        return Reconciler.with(rules(passes)).reconcile(ledger, statement);
    }

    @Nested
    class ByKey {

        private final KeyPass exact = KeyPass.of("key", MatchKey.reference());

        @Test
        void aDocumentBookedTwiceLeavesTheLaterOneOver() {
            ReconciliationReport report = run(
                    ledger(line("1", "5.00", 9, "A"), line("2", "5.00", 3, "A")),
                    statement(line("x", "5.00", 4, "A")),
                    exact);

            assertThat(groups(report)).containsExactly("2=x MATCHED", "1= UNMATCHED_LEDGER");
            assertThat(report.matches().get(0).evidence().criterion()).isEqualTo(MatchCriterion.INTERCHANGEABLE);
            assertThat(report.matches().get(0).evidence().alternatives()).isEqualTo(2);
            assertThat(report.discrepancies())
                    .extracting(
                            Discrepancy::kind,
                            Discrepancy::confidence,
                            Discrepancy::corrector,
                            Discrepancy::adjusts,
                            Discrepancy::amount)
                    .containsExactly(tuple(
                            DiscrepancyKind.DUPLICATE, Confidence.EVIDENT, Corrector.US, Side.LEDGER, cny("5.00")));
        }

        @Test
        void theCustomersDuplicateIsHisToCorrect() {
            ReconciliationReport report = run(
                    ledger(line("1", "5.00", 9, "A")),
                    statement(line("x", "5.00", 4, "A"), line("y", "5.00", 4, "A"), line("z", "5.01", 4, "A")),
                    exact);

            assertThat(groups(report))
                    .containsExactly("1=x MATCHED", "=y UNMATCHED_STATEMENT", "=z UNMATCHED_STATEMENT");
            assertThat(report.discrepancies())
                    .extracting(Discrepancy::kind, Discrepancy::corrector, Discrepancy::adjusts)
                    .containsExactly(
                            tuple(DiscrepancyKind.DUPLICATE, Corrector.CUSTOMER, Side.STATEMENT),
                            tuple(DiscrepancyKind.MISSING_IN_LEDGER, Corrector.US, Side.LEDGER));
            assertThat(report.adjustedBalances().statement()).isEqualTo(cny("10.01"));
        }

        @Test
        void equalAmountsUnderOneKeyArePairedAsOftenAsBothHaveThem() {
            ReconciliationReport report = run(
                    ledger(
                            line("1", "5.00", 1, "A"),
                            line("2", "5.00", 2, "A"),
                            line("3", "6.00", 3, "A"),
                            line("4", "-5.00", 4, "A")),
                    statement(
                            line("v", "-5.00", 1, "A"),
                            line("w", "6.00", 2, "A"),
                            line("x", "5.00", 3, "A"),
                            line("y", "5.00", 4, "A")),
                    exact);

            assertThat(groups(report)).containsExactly("1=x MATCHED", "2=y MATCHED", "3=w MATCHED", "4=v MATCHED");
            assertThat(report.matches())
                    .extracting(match -> match.evidence().alternatives())
                    .containsExactly(3L, 3L, 1L, 1L);
        }

        @Test
        void equalAmountsComeBeforeNearOnes() {
            ReconciliationReport report = run(
                    ledger(line("1", "5.00", 1, "A"), line("2", "5.02", 2, "A")),
                    statement(line("x", "5.01", 1, "A"), line("y", "5.00", 2, "A")),
                    KeyPass.of("key", MatchKey.reference(), Tolerance.absolute(cny("0.05"))));

            assertThat(groups(report)).containsExactly("1=y MATCHED", "2=x MATCHED_WITHIN_TOLERANCE");
        }

        @Test
        void severalNearAmountsUnderOneKeyAreNotGuessed() {
            ReconciliationReport report = run(
                    ledger(line("1", "5.00", 1, "A"), line("2", "5.03", 2, "A"), line("3", "9.00", 2, "A")),
                    statement(line("x", "5.01", 1, "A"), line("y", "9.02", 2, "A")),
                    KeyPass.of("key", MatchKey.reference(), Tolerance.absolute(cny("0.05"))));

            assertThat(groups(report)).containsExactly("3=y MATCHED_WITHIN_TOLERANCE", "1+2=x AMBIGUOUS");
            Ambiguity ambiguity = report.ambiguities().get(0);
            assertThat(ambiguity.isComplete()).isTrue();
            assertThat(ambiguity.alternatives())
                    .extracting(way -> ids(way.ledgerLines()), way -> ids(way.statementLines()), Alternative::residual)
                    .containsExactly(tuple("1", "x", cny("-0.01")), tuple("2", "x", cny("0.02")));
            assertThat(ambiguity.explain().text()).isEqualTo("""
                            1 + 2 = x: AMBIGUOUS
                              1 = x: by key, residual CNY -0.01
                              2 = x: by key, residual CNY 0.02""");
            assertThat(report.unexplained())
                    .extracting(Discrepancy::kind, Discrepancy::amount, Discrepancy::adjusts, Discrepancy::corrector)
                    .containsExactly(
                            tuple(DiscrepancyKind.UNEXPLAINED, cny("5.00"), Side.STATEMENT, Corrector.INVESTIGATION),
                            tuple(DiscrepancyKind.UNEXPLAINED, cny("5.03"), Side.STATEMENT, Corrector.INVESTIGATION),
                            tuple(DiscrepancyKind.UNEXPLAINED, cny("-5.01"), Side.LEDGER, Corrector.INVESTIGATION));
        }

        @Test
        void aSharedReferenceIsNoChainOfFirstComers() {
            // two credits that share a debit must not depend on which is read first
            LedgerLine[] ours = {line("1", "5.00", 1, "A"), line("2", "5.04", 1, "A")};
            LedgerLine[] his = {line("x", "5.02", 1, "A"), line("y", "5.06", 1, "A")};
            KeyPass pass = KeyPass.of("key", MatchKey.reference(), Tolerance.absolute(cny("0.02")));

            ReconciliationReport report = run(ledger(ours), statement(his), pass);

            assertThat(groups(report)).containsExactly("1+2=x+y AMBIGUOUS");
            assertThat(report.ambiguities().get(0).alternatives()).hasSize(3);
        }

        @Test
        void aDifferenceIsShownOnlyWhereTheKeyIsTheOnlyOne() {
            KeyDifferencePass pass = KeyDifferencePass.of("difference", MatchKey.reference());

            assertThat(groups(run(
                            ledger(line("1", "5.00", 1, "A"), line("2", "6.00", 1, "B"), line("3", "1.00", 1, "B")),
                            statement(line("x", "7.00", 1, "A"), line("y", "8.00", 1, "B")),
                            pass)))
                    .containsExactly(
                            "1=x MATCHED_WITH_DIFFERENCE",
                            "2= UNMATCHED_LEDGER",
                            "3= UNMATCHED_LEDGER",
                            "=y UNMATCHED_STATEMENT");
            assertThat(groups(run(ledger(line("1", "5.00", 1, "A")), statement(line("x", "5.00", 1, "A")), pass)))
                    .containsExactly("1=x MATCHED");
        }

        @Test
        void linesWithoutKeyTakeNoPart() {
            assertThat(run(
                                    ledger(line("1", "5.00", 1), line("2", "5.00", 1, "A")),
                                    statement(line("x", "5.00", 1), line("y", "5.00", 1, "B")),
                                    exact,
                                    KeyDifferencePass.of("difference", MatchKey.reference()),
                                    KeyGroupPass.of("group", MatchKey.reference(), Tolerance.exact()))
                            .matches())
                    .isEmpty();
        }

        @Test
        void aGroupMayNetCreditsInsideOneBookButNeverAcross() {
            KeyGroupPass pass = KeyGroupPass.of("group", MatchKey.reference(), Tolerance.absolute(cny("0.05")));

            assertThat(groups(run(
                            ledger(line("1", "100.00", 1, "A"), line("2", "-20.00", 1, "A")),
                            statement(line("x", "50.00", 1, "A"), line("y", "30.04", 1, "A")),
                            pass)))
                    .containsExactly("1+2=x+y MATCHED_WITHIN_TOLERANCE");
            assertThat(groups(run(ledger(line("1", "0.02", 1, "A")), statement(line("x", "-0.02", 1, "A")), pass)))
                    .containsExactly("1= UNMATCHED_LEDGER", "=x UNMATCHED_STATEMENT");
            assertThat(groups(run(ledger(line("1", "0.10", 1, "A")), statement(line("x", "0.04", 1, "A")), pass)))
                    .containsExactly("1= UNMATCHED_LEDGER", "=x UNMATCHED_STATEMENT");
        }
    }

    @Nested
    class ByAmountAndDate {

        private final AmountPass pass = AmountPass.of("amount", DateWindow.within(3));

        @Test
        void matchesTheOnlyPairAndIncludesBothEndsOfTheWindow() {
            ReconciliationReport report = run(
                    ledger(line("1", "5.00", 10), line("2", "6.00", 10), line("3", "7.00", 10)),
                    statement(line("x", "5.00", 13), line("y", "6.00", 7), line("z", "7.00", 14)),
                    pass);

            assertThat(groups(report))
                    .containsExactly("1=x MATCHED", "2=y MATCHED", "3= UNMATCHED_LEDGER", "=z UNMATCHED_STATEMENT");
            assertThat(report.matches().get(0).evidence().criterion()).isEqualTo(MatchCriterion.ONLY_ONE);
            Unmatched left = report.unmatched().get(0);
            assertThat(left.reason()).isEqualTo(UnmatchedReason.NOT_PAIRED_BY_RULES);
            assertThat(left.explain().text()).isEqualTo("""
                            3 = –: UNMATCHED_LEDGER, CNY 7.00
                              reason: NOT_PAIRED_BY_RULES
                              near: z, CNY 7.00, days apart 4""");
        }

        @Test
        void oppositeSignsNeverMatchByAmount() {
            assertThat(run(ledger(line("1", "20.00", 10)), statement(line("x", "-20.00", 10)), pass)
                            .matches())
                    .isEmpty();
            assertThat(run(
                                    ledger(line("1", "20.00", 10)),
                                    statement(line("x", "-10.00", 10)),
                                    AmountPass.of(
                                            "wide",
                                            Tolerance.relative(Rate.percent(100)),
                                            DateWindow.within(3),
                                            PairChoice.NEAREST_DATE))
                            .matches())
                    .isEmpty();
        }

        @Test
        void ofTwoEqualInvoicesNoneIsGuessed() {
            ReconciliationReport report = run(
                    ledger(line("1", "5.00", 10), line("2", "5.00", 11), line("3", "8.00", 1)),
                    statement(line("x", "5.00", 11)),
                    pass);

            assertThat(groups(report)).containsExactly("1+2=x AMBIGUOUS", "3= UNMATCHED_LEDGER");
            assertThat(report.unmatched().get(0).reason()).isEqualTo(UnmatchedReason.NO_CANDIDATE);
            assertThat(groups(run(
                            ledger(line("x", "5.00", 11)),
                            statement(line("1", "5.00", 10), line("2", "5.00", 11)),
                            pass)))
                    .containsExactly("x=1+2 AMBIGUOUS");
        }

        @Test
        void chainsOfCandidatesBecomeOneAmbiguity() {
            // 1-x, 2-x, 2-y, 3-y: groups that share a line are joined however long the chain
            ReconciliationReport report = run(
                    ledger(line("1", "5.00", 1), line("2", "5.00", 7), line("3", "5.00", 13)),
                    statement(line("x", "5.00", 4), line("y", "5.00", 10)),
                    pass);

            assertThat(groups(report)).containsExactly("1+2+3=x+y AMBIGUOUS");
            assertThat(report.ambiguities().get(0).alternatives())
                    .extracting(way -> ids(way.ledgerLines()) + ids(way.statementLines()))
                    .containsExactly("1x", "2x", "2y", "3y");
        }

        @Test
        void listsAtMostTwentyAlternativesAndSaysSo() {
            LedgerLine[] ours = new LedgerLine[6];
            LedgerLine[] his = new LedgerLine[6];
            Arrays.setAll(ours, i -> line("a" + i, "5.00", 10));
            Arrays.setAll(his, i -> line("b" + i, "5.00", 10));

            Ambiguity ambiguity =
                    run(ledger(ours), statement(his), pass).ambiguities().get(0);

            assertThat(ambiguity.ledgerLines()).hasSize(6);
            assertThat(ambiguity.statementLines()).hasSize(6);
            assertThat(ambiguity.alternatives()).hasSize(20);
            assertThat(ambiguity.isComplete()).isFalse();
            assertThat(ambiguity.explain().parts().get(20).value()).isEqualTo("not all ways are listed");
        }

        @Test
        void saysSoToIfOneLineHasMoreCandidatesThanAreListed() {
            LedgerLine[] his = new LedgerLine[21];
            Arrays.setAll(his, i -> line("b" + (10 + i), "5.00", 10));

            Ambiguity cut = run(ledger(line("1", "5.00", 10)), statement(his), pass)
                    .ambiguities()
                    .get(0);
            Ambiguity whole = run(ledger(line("1", "5.00", 10)), statement(Arrays.copyOf(his, 20)), pass)
                    .ambiguities()
                    .get(0);

            assertThat(cut.alternatives()).hasSize(20);
            assertThat(cut.isComplete()).isFalse();
            assertThat(cut.statementLines()).hasSize(21);
            assertThat(whole.alternatives()).hasSize(20);
            assertThat(whole.isComplete()).isTrue();
        }

        @Test
        void whatIsAmbiguousIsNotTakenByWeakerPasses() {
            SubsetPass sums = SubsetPass.builder()
                    .id("sums")
                    .window(DateWindow.within(30))
                    .build();
            Ledger ours = ledger(line("1", "5.00", 10));
            Statement his = statement(
                    line("v", "5.00", 10), line("w", "5.00", 11), line("x", "2.00", 10), line("y", "3.00", 10));

            assertThat(groups(run(ours, his, pass, sums)))
                    .containsExactly("1=v+w AMBIGUOUS", "=x UNMATCHED_STATEMENT", "=y UNMATCHED_STATEMENT");
            assertThat(groups(run(ours, his, sums)))
                    .containsExactly("1=x+y MATCHED", "=v UNMATCHED_STATEMENT", "=w UNMATCHED_STATEMENT");
        }

        @Test
        void aKeyMaySettleWhatTheAmountLeftOpen() {
            ReconciliationReport report = run(
                    ledger(line("1", "5.00", 10, "A"), line("2", "5.00", 10)),
                    statement(line("x", "5.00", 10), line("y", "5.01", 10, "A")),
                    pass,
                    KeyPass.of("key", MatchKey.reference(), Tolerance.absolute(cny("0.01"))));

            // after 1 and y are matched by their key, 2 and x are the only ones left for each other
            assertThat(groups(report)).containsExactly("1=y MATCHED_WITHIN_TOLERANCE", "2=x MATCHED");
        }

        @Test
        void toleranceWithoutKeyTakesTheOnlyOneThatFits() {
            AmountPass near =
                    AmountPass.of("near", Tolerance.absolute(cny("0.05")), DateWindow.within(3), PairChoice.ONLY_ONE);

            ReconciliationReport report = run(
                    ledger(line("1", "-5.00", 10), line("2", "6.00", 10), line("3", "6.03", 20)),
                    statement(line("x", "-5.05", 10), line("y", "6.06", 10), line("z", "6.02", 12)),
                    near);

            assertThat(groups(report))
                    .containsExactly(
                            "1=x MATCHED_WITHIN_TOLERANCE",
                            "2=z MATCHED_WITHIN_TOLERANCE",
                            "3= UNMATCHED_LEDGER",
                            "=y UNMATCHED_STATEMENT");
            assertThat(report.unmatched(Side.LEDGER).get(0).reason()).isEqualTo(UnmatchedReason.AMOUNTS_DIFFER);
        }

        @Test
        void nearestDateTakesTheNearestPairsFirst() {
            AmountPass nearest =
                    AmountPass.of("nearest", Tolerance.exact(), DateWindow.within(10), PairChoice.NEAREST_DATE);

            ReconciliationReport report = run(
                    ledger(line("1", "5.00", 1), line("2", "5.00", 8), line("3", "5.00", 15), line("4", "6.00", 1)),
                    statement(line("x", "5.00", 3), line("y", "5.00", 9), line("z", "5.00", 15), line("u", "6.00", 1)),
                    nearest);

            assertThat(groups(report)).containsExactly("1=x MATCHED", "4=u MATCHED", "2=y MATCHED", "3=z MATCHED");
            assertThat(report.matches())
                    .extracting(match -> match.evidence().criterion())
                    .containsExactly(
                            MatchCriterion.NEAREST_DATE,
                            MatchCriterion.ONLY_ONE,
                            MatchCriterion.NEAREST_DATE,
                            MatchCriterion.NEAREST_DATE);
            // 1 could be x or y, x could be 1 or 2
            assertThat(report.matches().get(0).evidence().alternatives()).isEqualTo(3);
            assertThat(report.matches().get(0).explain().parts())
                    .extracting(part -> part.label() + " " + part.value())
                    .contains("alternatives 3");
        }

        @Test
        void equallyNearPairsAreNotGuessedAndBlockWhatIsFarther() {
            AmountPass nearest =
                    AmountPass.of("nearest", Tolerance.exact(), DateWindow.within(10), PairChoice.NEAREST_DATE);

            ReconciliationReport report = run(
                    ledger(line("1", "5.00", 10)),
                    statement(line("x", "5.00", 8), line("y", "5.00", 12), line("z", "5.00", 15)),
                    nearest);

            assertThat(groups(report)).containsExactly("1=x+y AMBIGUOUS", "=z UNMATCHED_STATEMENT");
        }

        @Test
        void ofEquallyNearDatesTheSmallerDifferenceCounts() {
            AmountPass nearest = AmountPass.of(
                    "nearest", Tolerance.absolute(cny("0.05")), DateWindow.within(10), PairChoice.NEAREST_DATE);

            assertThat(groups(run(
                            ledger(line("1", "5.00", 10)),
                            statement(line("x", "5.04", 8), line("y", "4.99", 12)),
                            nearest)))
                    .containsExactly("1=y MATCHED_WITHIN_TOLERANCE", "=x UNMATCHED_STATEMENT");
        }

        @Test
        void tooManyPairsToRankGiveUpInTheOpen() {
            MatchRuleSet rules = rules(
                            AmountPass.of("nearest", Tolerance.exact(), DateWindow.within(10), PairChoice.NEAREST_DATE))
                    .withBudget(SearchBudget.of(10, 3));
            ReconciliationReport report = Reconciler.with(rules)
                    .reconcile(
                            ledger(line("1", "5.00", 1), line("2", "5.00", 8), line("3", "6.00", 8)),
                            statement(line("x", "5.00", 3), line("y", "5.00", 9)));

            assertThat(groups(report))
                    .containsExactly(
                            "1= SEARCH_LIMIT",
                            "2= SEARCH_LIMIT",
                            "=x SEARCH_LIMIT",
                            "=y SEARCH_LIMIT",
                            "3= UNMATCHED_LEDGER");
            assertThat(report.searchLimits().get(0).candidates()).isEqualTo(2);
            assertThat(report.searchLimits().get(0).explain().text())
                    .isEqualTo("1 = –: SEARCH_LIMIT in nearest among 2 candidates, CNY 5.00");
            assertThat(Reconciler.with(rules.withBudget(SearchBudget.of(10, 4)))
                            .reconcile(
                                    ledger(line("1", "5.00", 1), line("2", "5.00", 8), line("3", "6.00", 8)),
                                    statement(line("x", "5.00", 3), line("y", "5.00", 9)))
                            .matches())
                    .hasSize(2);
        }

        @Test
        void tooManyAmountsToLookThroughGiveUpInTheOpen() {
            List<LedgerLine> his = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                his.add(line("x" + i, "5.0" + i, 20));
            }
            his.add(line("y", "5.04", 1));
            MatchRuleSet rules = rules(
                    AmountPass.of("near", Tolerance.absolute(cny("0.05")), DateWindow.within(3), PairChoice.ONLY_ONE));

            assertThat(groups(Reconciler.with(rules.withBudget(SearchBudget.of(1, 4)))
                                    .reconcile(ledger(line("1", "5.00", 1)), statement(his.toArray(LedgerLine[]::new))))
                            .subList(0, 2))
                    .containsExactly("1= SEARCH_LIMIT", "=y SEARCH_LIMIT");
            assertThat(groups(Reconciler.with(rules.withBudget(SearchBudget.of(1, 5)))
                                    .reconcile(ledger(line("1", "5.00", 1)), statement(his.toArray(LedgerLine[]::new))))
                            .get(0))
                    .isEqualTo("1=y MATCHED_WITHIN_TOLERANCE");
        }
    }
}
