package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.groups;
import static io.github.salesdomain.reconciliation.Lines.ledger;
import static io.github.salesdomain.reconciliation.Lines.line;
import static io.github.salesdomain.reconciliation.Lines.of;
import static io.github.salesdomain.reconciliation.Lines.rules;
import static io.github.salesdomain.reconciliation.Lines.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.testkit.SampleReconciliation;
import java.util.List;
import java.util.OptionalInt;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    @Nested
    class TheMonthOfOneCustomer {

        private final ReconciliationReport report = SampleReconciliation.report();

        @Test
        void putsEveryLineIntoOneGroup() {
            assertThat(groups(report))
                    .containsExactly(
                            "1001=1 MATCHED",
                            "1002=2 MATCHED",
                            "1003=3 MATCHED_WITH_DIFFERENCE",
                            "R77=4+5 MATCHED",
                            "CN31= UNMATCHED_LEDGER",
                            "1004= UNMATCHED_LEDGER",
                            "=6 UNMATCHED_STATEMENT");
        }

        @Test
        void explainsTheDifferenceToTheCent() {
            assertThat(report.ledgerBalance()).isEqualTo(cny("9960.00"));
            assertThat(report.statementBalance()).isEqualTo(cny("1630.00"));
            assertThat(report.difference()).isEqualTo(cny("8330.00"));
            assertThat(report.sumOfDiscrepancies()).isEqualTo(cny("8330.00"));
            assertThat(report.discrepancies())
                    .extracting(
                            Discrepancy::kind,
                            Discrepancy::amount,
                            Discrepancy::confidence,
                            Discrepancy::corrector,
                            Discrepancy::adjusts)
                    .containsExactly(
                            tuple(
                                    DiscrepancyKind.TRANSPOSITION,
                                    cny("-270.00"),
                                    Confidence.LIKELY,
                                    Corrector.ERRING_SIDE,
                                    Side.STATEMENT),
                            tuple(
                                    DiscrepancyKind.CREDIT_NOT_BOOKED,
                                    cny("-600.00"),
                                    Confidence.LIKELY,
                                    Corrector.CUSTOMER,
                                    Side.STATEMENT),
                            tuple(
                                    DiscrepancyKind.GOODS_IN_TRANSIT,
                                    cny("4200.00"),
                                    Confidence.LIKELY,
                                    Corrector.NOBODY,
                                    Side.STATEMENT),
                            tuple(
                                    DiscrepancyKind.CASH_IN_TRANSIT,
                                    cny("5000.00"),
                                    Confidence.LIKELY,
                                    Corrector.NOBODY,
                                    Side.LEDGER));
        }

        @Test
        void bringsBothBooksToTheSameAdjustedBalance() {
            assertThat(report.adjustedBalances().ledger()).isEqualTo(cny("4960.00"));
            assertThat(report.adjustedBalances().statement()).isEqualTo(cny("4960.00"));
            assertThat(report.adjustedBalances().unexplained()).isEqualTo(cny("0.00"));
            assertThat(report.isReconciled()).isTrue();
            assertThat(report.unexplained()).isEmpty();
        }

        @Test
        void readsTheStatementInTheCustomersSign() {
            assertThat(SampleReconciliation.statementInHisSign().balance()).isEqualTo(cny("-1630.00"));
            assertThat(Reconciler.standard()
                            .reconcile(
                                    SampleReconciliation.ledger(),
                                    SampleReconciliation.statementInHisSign(),
                                    SampleReconciliation.cutOff()))
                    .isEqualTo(report);
        }

        @Test
        void totalsAddUpToBothBooks() {
            assertThat(report.totals())
                    .extracting(
                            OutcomeTotal::outcome, OutcomeTotal::groups, OutcomeTotal::ledger, OutcomeTotal::statement)
                    .containsExactly(
                            tuple(MatchOutcome.MATCHED, 3, cny("0.00"), cny("0.00")),
                            tuple(MatchOutcome.MATCHED_WITHIN_TOLERANCE, 0, cny("0.00"), cny("0.00")),
                            tuple(MatchOutcome.MATCHED_WITH_DIFFERENCE, 1, cny("6360.00"), cny("6630.00")),
                            tuple(MatchOutcome.AMBIGUOUS, 0, cny("0.00"), cny("0.00")),
                            tuple(MatchOutcome.SEARCH_LIMIT, 0, cny("0.00"), cny("0.00")),
                            tuple(MatchOutcome.UNMATCHED_LEDGER, 2, cny("3600.00"), cny("0.00")),
                            tuple(MatchOutcome.UNMATCHED_STATEMENT, 1, cny("0.00"), cny("-5000.00")));
            assertThat(report.total(MatchOutcome.UNMATCHED_STATEMENT).difference())
                    .isEqualTo(cny("5000.00"));
            assertThat(report.matches(Cardinality.ONE_TO_MANY)).hasSize(1);
            assertThat(report.matches(Cardinality.ONE_TO_ONE)).hasSize(3);
            assertThat(report.unmatched(Side.LEDGER)).hasSize(2);
        }

        @Test
        void explainsItselfFromItsParts() {
            assertThat(report.explain().text()).isEqualTo("""
                            difference: CNY 8330.00 by standard
                              ledger balance: CNY 9960.00
                              statement balance: CNY 1630.00
                              MATCHED: 3 groups, ledger CNY 0.00, statement CNY 0.00
                              MATCHED_WITH_DIFFERENCE: 1 groups, ledger CNY 6360.00, statement CNY 6630.00
                              UNMATCHED_LEDGER: 2 groups, ledger CNY 3600.00, statement CNY 0.00
                              UNMATCHED_STATEMENT: 1 groups, ledger CNY 0.00, statement CNY -5000.00
                              1003 = 3: CNY -270.00, TRANSPOSITION
                                confidence: LIKELY
                                corrected by: ERRING_SIDE
                                adjusts: STATEMENT
                              CN31 = –: CNY -600.00, CREDIT_NOT_BOOKED
                                confidence: LIKELY
                                corrected by: CUSTOMER
                                adjusts: STATEMENT
                              1004 = –: CNY 4200.00, GOODS_IN_TRANSIT
                                confidence: LIKELY
                                corrected by: NOBODY
                                adjusts: STATEMENT
                              – = 6: CNY 5000.00, CASH_IN_TRANSIT
                                confidence: LIKELY
                                corrected by: NOBODY
                                adjusts: LEDGER""");
            assertThat(report.adjustedBalances().explain().text()).isEqualTo("""
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
        void givesEvidenceForEachMatch() {
            assertThat(report.matches())
                    .extracting(
                            Match::pass,
                            match -> match.evidence().criterion(),
                            match -> match.evidence().key())
                    .containsExactly(
                            tuple("reference", MatchCriterion.SAME_KEY, List.of("1001")),
                            tuple("reference", MatchCriterion.SAME_KEY, List.of("1002")),
                            tuple("reference-difference", MatchCriterion.SAME_KEY, List.of("1003")),
                            tuple("subset", MatchCriterion.ONLY_ONE, List.of()));
            Match receipt = report.matches().get(3);
            assertThat(receipt.evidence().daysApart()).isEqualTo(OptionalInt.of(2));
            assertThat(receipt.evidence().allowed()).contains(cny("0.00"));
            assertThat(receipt.explain().text()).isEqualTo("""
                            R77 = 4 + 5: MATCHED
                              pass: subset (ONLY_ONE)
                              residual: CNY 0.00 of CNY 0.00 allowed
                              days apart: 2""");
            assertThat(report.matches().get(2).explain().text()).isEqualTo("""
                            1003 = 3: MATCHED_WITH_DIFFERENCE
                              pass: reference-difference (SAME_KEY)
                              key: 1003
                              residual: CNY -270.00
                              days apart: 1""");
        }

        @Test
        void withoutACutOffDayWhatIsUnderWayCanOnlyBeGuessed() {
            ReconciliationReport undated =
                    Reconciler.standard().reconcile(SampleReconciliation.ledger(), SampleReconciliation.statement());

            assertThat(undated.discrepancies())
                    .extracting(Discrepancy::kind, Discrepancy::confidence)
                    .containsExactly(
                            tuple(DiscrepancyKind.TRANSPOSITION, Confidence.LIKELY),
                            tuple(DiscrepancyKind.CREDIT_NOT_BOOKED, Confidence.LIKELY),
                            tuple(DiscrepancyKind.MISSING_IN_STATEMENT, Confidence.GUESSED),
                            tuple(DiscrepancyKind.MISSING_IN_LEDGER, Confidence.GUESSED));
            assertThat(undated.isReconciled()).isFalse();
            assertThat(undated.unexplained()).hasSize(2);
            assertThat(undated.adjustedBalances().unexplained()).isEqualTo(cny("9200.00"));
        }
    }

    @Test
    void groupsManyToManyByTheOrderTheyShare() {
        ReconciliationReport report = Reconciler.standard()
                .reconcile(
                        ledger(order("a", "3000"), order("b", "4500"), order("c", "1250")),
                        statement(order("x", "5000"), order("y", "3750")));

        assertThat(groups(report)).containsExactly("a+b+c=x+y MATCHED");
        Match match = report.matches().get(0);
        assertThat(match.cardinality()).isEqualTo(Cardinality.MANY_TO_MANY);
        assertThat(match.pass()).isEqualTo("order-group");
        assertThat(match.evidence().key()).containsExactly("O-9");
        assertThat(match.evidence().daysApart()).isEmpty();
        assertThat(report.difference()).isEqualTo(cny("0.00"));
        assertThat(report.isReconciled()).isTrue();
    }

    @Test
    void matchesUpToTheToleranceAndNotBeyond() {
        Tolerance tolerance = Tolerance.of(cny("1.00"), Rate.percent("0.05"));
        MatchRuleSet rules = rules(KeyPass.of("within", MatchKey.reference(), tolerance));
        Ledger ours = ledger(line("1", "1000.00", 1, "A"));

        ReconciliationReport within = Reconciler.with(rules).reconcile(ours, statement(line("1", "999.60", 1, "a ")));
        assertThat(groups(within)).containsExactly("1=1 MATCHED_WITHIN_TOLERANCE");
        assertThat(within.matches().get(0).residual()).isEqualTo(cny("0.40"));
        assertThat(within.matches().get(0).evidence().allowed()).contains(cny("0.50"));
        assertThat(within.discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::confidence, Discrepancy::corrector, Discrepancy::adjusts)
                .containsExactly(tuple(
                        DiscrepancyKind.TAX_OR_ROUNDING, Confidence.EVIDENT, Corrector.TOLERANCE_ACCOUNT, Side.LEDGER));

        assertThat(groups(Reconciler.with(rules).reconcile(ours, statement(line("1", "999.50", 1, "A")))))
                .containsExactly("1=1 MATCHED_WITHIN_TOLERANCE");
        assertThat(groups(Reconciler.with(rules).reconcile(ours, statement(line("1", "999.49", 1, "A")))))
                .containsExactly("1= UNMATCHED_LEDGER", "=1 UNMATCHED_STATEMENT");
    }

    private static LedgerLine order(String id, String amount) {
        return line(id, amount).withAttributes(java.util.Map.of(LineAttribute.ORDER, "O-9"));
    }

    @Nested
    class Edges {

        @Test
        void anEmptyStatementLeavesAllOfOurBook() {
            ReconciliationReport report =
                    Reconciler.standard().reconcile(ledger(line("1", "5.00", 1, "A"), line("2", "-1.00")), statement());

            assertThat(groups(report)).containsExactly("2= UNMATCHED_LEDGER", "1= UNMATCHED_LEDGER");
            assertThat(report.unmatched())
                    .extracting(Unmatched::reason, Unmatched::nearest)
                    .containsOnly(tuple(UnmatchedReason.NO_CANDIDATE, java.util.List.of()));
            assertThat(report.difference()).isEqualTo(cny("4.00"));
        }

        @Test
        void twoEmptyBooksAgree() {
            ReconciliationReport report = Reconciler.standard().reconcile(ledger(), statement());

            assertThat(report.groups()).isEmpty();
            assertThat(report.difference()).isEqualTo(cny("0.00"));
            assertThat(report.isReconciled()).isTrue();
        }

        @Test
        void linesOfZeroAreListedButNotMatched() {
            ReconciliationReport report = Reconciler.standard()
                    .reconcile(ledger(line("1", "0.00", 1, "A")), statement(line("1", "0.00", 1, "A")));

            assertThat(groups(report)).containsExactly("1= UNMATCHED_LEDGER", "=1 UNMATCHED_STATEMENT");
            assertThat(report.unmatched()).extracting(Unmatched::reason).containsOnly(UnmatchedReason.ZERO_AMOUNT);
            assertThat(report.discrepancies()).isEmpty();
            assertThat(report.isReconciled()).isTrue();
        }

        @Test
        void linesOfDifferentCustomersNeverMatch() {
            ReconciliationReport report = Reconciler.standard()
                    .reconcile(
                            ledger(of("C-01", line("1", "5.00", 1, "A")), line("2", "7.00", 1, "B")),
                            statement(of("C-02", line("1", "5.00", 1, "A")), of("C-01", line("2", "7.00", 1, "B"))));

            assertThat(groups(report))
                    .containsExactly(
                            "2= UNMATCHED_LEDGER",
                            "1= UNMATCHED_LEDGER",
                            "=2 UNMATCHED_STATEMENT",
                            "=1 UNMATCHED_STATEMENT");
        }

        @Test
        void linesWithoutDateTakeNoPartInPassesByDate() {
            ReconciliationReport report = Reconciler.standard()
                    .reconcile(
                            ledger(line("1", "5.00"), line("2", "6.00")),
                            statement(line("1", "5.00", 1), line("2", "2.00"), line("3", "4.00")));

            assertThat(report.matches()).isEmpty();
            assertThat(report.unmatched(Side.LEDGER).get(0).reason()).isEqualTo(UnmatchedReason.NOT_PAIRED_BY_RULES);
        }

        @Test
        void booksInDifferentCurrenciesAreRefused() {
            assertThatThrownBy(
                            () -> Reconciler.standard().reconcile(ledger(), Statement.of(CurrencyUnit.USD, List.of())))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("Currencies differ: CNY/USD");
            Tolerance inDollars = Tolerance.absolute(Money.parse("USD 0.05"));
            assertThatThrownBy(() -> Reconciler.standard(inDollars).reconcile(ledger(), statement()))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("Currencies differ: CNY/USD");
        }

        @Test
        void amountsWithoutDecimalsWorkToo() {
            CurrencyUnit yen = CurrencyUnit.JPY;
            LedgerLine line = LedgerLine.builder()
                    .id(LineId.of("1"))
                    .reference("A")
                    .amount(Money.parse("JPY 1000"))
                    .build();
            ReconciliationReport report = Reconciler.standard(Tolerance.relative(Rate.percent(1)))
                    .reconcile(
                            Ledger.of(yen, List.of(line)),
                            Statement.of(yen, List.of(line.withAmount(Money.parse("JPY 990")))));

            assertThat(groups(report)).containsExactly("1=1 MATCHED_WITHIN_TOLERANCE");
        }

        @Test
        void keepsItsRules() {
            MatchRuleSet rules = rules(KeyPass.of("k", MatchKey.reference()));

            assertThat(Reconciler.with(rules).rules()).isSameAs(rules);
            assertThat(Reconciler.standard().rules()).isEqualTo(MatchRuleSet.standard());
            assertThat(CNY.getCode()).isEqualTo("CNY");
        }
    }
}
