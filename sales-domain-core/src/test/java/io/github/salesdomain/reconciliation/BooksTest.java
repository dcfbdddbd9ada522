package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.ledger;
import static io.github.salesdomain.reconciliation.Lines.line;
import static io.github.salesdomain.reconciliation.Lines.march;
import static io.github.salesdomain.reconciliation.Lines.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BooksTest {

    @Nested
    class LinesOfABook {

        @Test
        void areOfNoParticularKindUnlessTold() {
            assertThat(line("1", "1.00").kind()).isEqualTo(LineKind.OTHER);
        }

        @Test
        void readTheirAttributesFromWhereTheyAre() {
            LedgerLine line = line("1", "1.00", 2, "A")
                    .withAttributes(Map.of(LineAttribute.ORDER, "O", LineAttribute.of("X"), "y"));

            assertThat(line.attribute(LineAttribute.REFERENCE)).contains("A");
            assertThat(line.attribute(LineAttribute.DATE)).contains("2026-03-02");
            assertThat(line.attribute(LineAttribute.KIND)).contains("OTHER");
            assertThat(line.attribute(LineAttribute.ORDER)).contains("O");
            assertThat(line.attribute(LineAttribute.of("X"))).contains("y");
            assertThat(line.attribute(LineAttribute.DELIVERY)).isEmpty();
            assertThat(line("1", "1.00").attribute(LineAttribute.REFERENCE)).isEmpty();
            assertThat(line("1", "1.00").attribute(LineAttribute.DATE)).isEmpty();
        }

        @Test
        void refuseWhatCannotBe() {
            assertThatThrownBy(() -> line("1", "1.00").withReference(" "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("reference must not be blank, but was ' ' for line 1");
            assertThatThrownBy(() -> line("1", "1.00").withAttributes(Map.of(LineAttribute.ORDER, "")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ORDER must not be blank, but was '' for line 1");
            for (LineAttribute own : List.of(LineAttribute.REFERENCE, LineAttribute.DATE, LineAttribute.KIND)) {
                assertThatThrownBy(() -> line("1", "1.00").withAttributes(Map.of(own, "x")))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("attributes must not repeat " + own + ", but had 'x' for line 1");
            }
            assertThat(line("1", "-10000000000000.00").amount()).isEqualTo(cny("-10000000000000.00"));
            assertThatThrownBy(() -> line("1", "10000000000000.01"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must have at most 10^15 minor units, but was CNY 10000000000000.01 for line 1");
        }

        @Test
        void haveIdsAndCodesOfOneTo64Characters() {
            String longest = "x".repeat(64);
            Map<String, UnaryOperator<String>> factories = Map.of(
                    "line id", text -> LineId.of(text).toString(),
                    "line kind", text -> LineKind.of(text).toString(),
                    "line attribute", text -> LineAttribute.of(text).toString());
            factories.forEach((name, factory) -> {
                assertThat(factory.apply(longest)).isEqualTo(longest);
                assertThatThrownBy(() -> factory.apply(longest + "x"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(name + " must have 1 to 64 characters, but was '" + longest + "x'");
                assertThatThrownBy(() -> factory.apply(" "))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(name + " must have 1 to 64 characters, but was ' '");
            });
            assertThat(LineId.of("a")).isLessThan(LineId.of("b"));
            assertThat(LineKind.INVOICE).isLessThan(LineKind.PAYMENT);
            assertThat(LineAttribute.DATE).isLessThan(LineAttribute.ORDER);
            assertThat(DiscrepancyKind.CUT_OFF).isLessThan(DiscrepancyKind.DUPLICATE);
        }

        @Test
        void haveKindsOfDiscrepanciesWithCodes() {
            assertThat(DiscrepancyKind.of("OUR_OWN_2")).hasToString("OUR_OWN_2");
            assertThatThrownBy(() -> DiscrepancyKind.of("own"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("code must be upper-case letters, digits and underscores, but was 'own'");
            assertThat(UnmatchedReason.NO_CANDIDATE.code()).isEqualTo("NO_CANDIDATE");
        }
    }

    @Test
    void balancesAreTheSumsOfTheLines() {
        assertThat(ledger(line("1", "5.00"), line("2", "-2.00")).balance()).isEqualTo(cny("3.00"));
        assertThat(ledger().balance()).isEqualTo(cny("0.00"));
        assertThat(statement(line("1", "5.00")).balance()).isEqualTo(cny("5.00"));
    }

    @Test
    void aStatementIsTurnedIntoOurSign() {
        Statement ours = statement(line("1", "5.00", 1, "A"), line("2", "-2.00"));
        Statement theirs =
                statement(line("1", "-5.00", 1, "A"), line("2", "2.00")).withSigns(SignConvention.THEIRS);

        assertThat(ours.inOurSign()).isSameAs(ours);
        assertThat(theirs.inOurSign()).isEqualTo(ours);
        assertThat(theirs.balance()).isEqualTo(cny("-3.00"));
    }

    @Test
    void refuseTwoLinesWithOneIdAndOtherCurrencies() {
        assertThatThrownBy(() -> ledger(line("1", "1.00"), line("1", "2.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines must have different ids, but 1 occurs more than once");
        assertThatThrownBy(() -> statement(line("1", "1.00"), line("1", "2.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines must have different ids, but 1 occurs more than once");
        assertThatThrownBy(() -> Ledger.of(CurrencyUnit.USD, List.of(line("1", "1.00"))))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("Currencies differ: USD/CNY");
    }

    @Nested
    class Results {

        private final MatchEvidence evidence =
                MatchEvidence.builder().criterion(MatchCriterion.SAME_KEY).build();
        private final LedgerLine one = line("1", "5.00", 1, "A");
        private final LedgerLine other = line("x", "4.00", 1, "A");

        @Test
        void matchesHaveLinesOfBothBooksInOneCurrency() {
            Match match = new Match("p", List.of(one), List.of(other), evidence);
            assertThat(match.residual()).isEqualTo(cny("1.00"));
            assertThat(match.outcome()).isEqualTo(MatchOutcome.MATCHED_WITH_DIFFERENCE);
            assertThat(match.outcome().isMatched()).isTrue();
            assertThat(new Match("p", List.of(one), List.of(other), evidence.withAllowed(cny("1.00"))).outcome())
                    .isEqualTo(MatchOutcome.MATCHED_WITHIN_TOLERANCE);
            assertThat(new Match("p", List.of(one), List.of(other), evidence.withAllowed(cny("0.99"))).outcome())
                    .isEqualTo(MatchOutcome.MATCHED_WITH_DIFFERENCE);
            assertThat(MatchOutcome.MATCHED_WITHIN_TOLERANCE.isMatched()).isTrue();
            assertThat(MatchOutcome.AMBIGUOUS.isMatched()).isFalse();
            assertThatThrownBy(() -> new Match("p", List.of(), List.of(other), evidence))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ledgerLines must not be empty, but was []");
            assertThatThrownBy(() -> new Match("p", List.of(one), List.of(), evidence))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("statementLines must not be empty, but was []");
            assertThatThrownBy(() ->
                            new Alternative("p", List.of(one), List.of(other.withAmount(Money.parse("USD 1.00")))))
                    .isInstanceOf(CurrencyMismatchException.class);
        }

        @Test
        void cardinalitiesCountOurBookFirst() {
            List<LedgerLine> two = List.of(one, other);
            assertThat(new Match("p", List.of(one), two, evidence).cardinality())
                    .isEqualTo(Cardinality.ONE_TO_MANY);
            assertThat(new Match("p", two, List.of(one), evidence).cardinality())
                    .isEqualTo(Cardinality.MANY_TO_ONE);
            assertThat(new Match("p", two, two, evidence).cardinality()).isEqualTo(Cardinality.MANY_TO_MANY);
            assertThat(new Match("p", List.of(one), List.of(other), evidence).cardinality())
                    .isEqualTo(Cardinality.ONE_TO_ONE);
        }

        @Test
        void evidenceIsNeverNegative() {
            assertThatThrownBy(() -> evidence.withAllowed(cny("-0.01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("allowed must not be negative, but was CNY -0.01");
            assertThatThrownBy(() -> evidence.withDaysApart(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("daysApart must not be negative, but was -1");
            assertThatThrownBy(() -> evidence.withAlternatives(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("alternatives must be at least 1, but was 0");
        }

        @Test
        void ambiguitiesAreMadeOfTheirOwnLines() {
            Alternative way = new Alternative("p", List.of(one), List.of(other));
            assertThatThrownBy(() -> new Ambiguity(List.of(one), List.of(other), List.of(), true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("alternatives must be 1 to 20, but were 0");
            assertThatThrownBy(() ->
                            new Ambiguity(List.of(one), List.of(other), java.util.Collections.nCopies(21, way), true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("alternatives must be 1 to 20, but were 21");
            assertThatThrownBy(() -> new Ambiguity(List.of(other), List.of(other), List.of(way), true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("alternatives must be made of the lines of the group, but one was 1 = x");
            assertThatThrownBy(() -> new Ambiguity(List.of(one), List.of(one), List.of(way), true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("alternatives must be made of the lines of the group, but one was 1 = x");
        }

        @Test
        void linesThatStandAloneKnowTheirBook() {
            SearchLimit limit = new SearchLimit("p", Side.STATEMENT, one, 3);
            assertThat(limit.ledgerLines()).isEmpty();
            assertThat(limit.statementLines()).containsExactly(one);
            assertThatThrownBy(() -> new SearchLimit("p", Side.LEDGER, one, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("candidates must be at least 1, but was 0");
            assertThat(Side.LEDGER.other()).isEqualTo(Side.STATEMENT);
            assertThat(Side.STATEMENT.other()).isEqualTo(Side.LEDGER);
        }

        @Test
        void discrepanciesComeFromSomewhereAndAreSomething() {
            Discrepancy.Builder none = Discrepancy.builder()
                    .kind(DiscrepancyKind.DUPLICATE)
                    .amount(cny("1.00"))
                    .confidence(Confidence.EVIDENT)
                    .corrector(Corrector.US)
                    .adjusts(Side.LEDGER);
            assertThatThrownBy(none::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lines must not be empty in both books, but were");
            Discrepancy discrepancy = none.addLedgerLine(one).build();
            assertThat(discrepancy.isExplained()).isTrue();
            assertThat(discrepancy.withConfidence(Confidence.GUESSED).isExplained())
                    .isFalse();
            assertThat(discrepancy.withKind(DiscrepancyKind.UNEXPLAINED).isExplained())
                    .isFalse();
            assertThatThrownBy(() -> discrepancy.withAmount(cny("0.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must not be zero, but was CNY 0.00");
            assertThatThrownBy(() -> new AdjustedBalances(
                            cny("1.00"), cny("1.00"), List.of(discrepancy.withConfidence(Confidence.GUESSED))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("discrepancies must be explained, but one was DUPLICATE GUESSED");
        }

        @Test
        void totalsCountGroups() {
            assertThatThrownBy(() -> new OutcomeTotal(MatchOutcome.MATCHED, -1, cny("0.00"), cny("0.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("groups must not be negative, but was -1");
            assertThatThrownBy(() -> new OutcomeTotal(MatchOutcome.MATCHED, 0, cny("0.00"), Money.parse("USD 0.00")))
                    .isInstanceOf(CurrencyMismatchException.class);
        }

        @Test
        void aReportThatDoesNotAddUpCannotBe() {
            ReconciliationReport report = Reconciler.standard()
                    .reconcile(
                            ledger(one),
                            statement(line("x", "5.00", 1, "A"), line("y", "2.00", march(1).getDayOfMonth())));

            assertThatThrownBy(() -> report.withRuleSet(""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ruleSet must not be blank, but was ''");
            assertThatThrownBy(() -> report.withLedgerBalance(cny("6.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ledger lines must sum to CNY 6.00, but was CNY 5.00");
            assertThatThrownBy(() -> report.withStatementBalance(cny("6.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("statement lines must sum to CNY 6.00, but was CNY 7.00");
            assertThatThrownBy(() -> report.withDiscrepancies(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("discrepancies must sum to CNY -2.00, but was CNY 0.00");
            assertThatThrownBy(() -> report.withUnmatched(
                            report.unmatched().get(0), report.unmatched().get(0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("statement lines must each be in one group, but y is in more than one");
            assertThatThrownBy(() -> report.withMatches(
                            report.matches().get(0), report.matches().get(0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ledger lines must each be in one group, but 1 is in more than one");
            assertThat(CNY).isEqualTo(report.difference().getCurrencyUnit());
        }
    }
}
