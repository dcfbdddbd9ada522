package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.groups;
import static io.github.salesdomain.reconciliation.Lines.ledger;
import static io.github.salesdomain.reconciliation.Lines.line;
import static io.github.salesdomain.reconciliation.Lines.march;
import static io.github.salesdomain.reconciliation.Lines.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.org.PersonId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final PersonId CLERK = PersonId.of("E-7");

    static MatchDecision decision(String id, MatchVerdict verdict, String ours, String his, String residual) {
        return MatchDecision.builder()
                .id(id)
                .verdict(verdict)
                .addAllLedgerLines(ids(ours))
                .addAllStatementLines(ids(his))
                .residual(cny(residual))
                .by(CLERK)
                .on(march(31))
                .build();
    }

    private static List<LineId> ids(String text) {
        return Stream.of(text.split("\\+")).map(LineId::of).toList();
    }

    private static ReconciliationReport report(Ledger ledger, Statement statement, MatchDecision... decisions) {
        MatchReview review = MatchReview.empty();
        for (MatchDecision decision : decisions) {
            review = review.plus(decision);
        }
        return Reconciler.standard()
                .reconcile(ledger, statement, ReconciliationTerms.none().withReview(review));
    }

    @Nested
    class AcceptedMatches {

        private final Ledger rents = ledger(line("1", "5.00", 1), line("2", "5.00", 2), line("3", "7.00", 2));
        private final Statement paid = statement(line("x", "5.00", 3), line("y", "5.00", 3));

        @Test
        void settleWhatNoPassDecides() {
            assertThat(groups(report(rents, paid))).contains("1+2=x+y AMBIGUOUS");

            ReconciliationReport report = report(rents, paid, decision("d1", MatchVerdict.ACCEPTED, "1", "y", "0.00"));

            assertThat(groups(report)).containsExactly("1=y MATCHED", "2=x MATCHED", "3= UNMATCHED_LEDGER");
            assertThat(report.matches().get(0).pass()).isEqualTo("accepted");
            assertThat(report.matches().get(0).evidence().criterion()).isEqualTo(MatchCriterion.ACCEPTED);
            assertThat(report.unapplied()).isEmpty();
        }

        @Test
        void mayLeaveADifferenceAndHaveAnyNumberOfLines() {
            ReconciliationReport report =
                    report(rents, paid, decision("d1", MatchVerdict.ACCEPTED, "1+3", "x+y", "2.00"));

            assertThat(groups(report)).containsExactly("1+3=x+y MATCHED_WITH_DIFFERENCE", "2= UNMATCHED_LEDGER");
        }

        @Test
        void areListedWithTheReasonWhereTheyCannotBeMade() {
            ReconciliationReport report = report(
                    ledger(
                            Lines.of("C-01", line("1", "5.00")),
                            line("2", "6.00"),
                            line("3", "0.00"),
                            line("4", "1.00")),
                    statement(line("x", "5.00"), line("y", "6.00")),
                    decision("other customer", MatchVerdict.ACCEPTED, "1", "x", "0.00"),
                    decision("other amount", MatchVerdict.ACCEPTED, "2", "y", "0.01"),
                    decision("gone", MatchVerdict.ACCEPTED, "2", "z", "0.00").withLedgerLines(ids("7+4")),
                    decision("zero", MatchVerdict.ACCEPTED, "3", "x", "-5.00")
                            .withLedgerLines(ids("3"))
                            .withStatementLines(ids("w")),
                    decision("other books", MatchVerdict.ACCEPTED, "70", "q", "0.00"));

            assertThat(report.matches()).isEmpty();
            assertThat(report.unapplied())
                    .extracting(it -> it.decision().id() + " " + it.reason().code())
                    .containsExactly(
                            "other customer DIFFERENT_CUSTOMERS",
                            "other amount AMOUNT_CHANGED",
                            "gone LINE_MISSING",
                            "zero LINE_MISSING");
            assertThat(report(
                                    ledger(line("3", "0.00")),
                                    statement(line("x", "5.00")),
                                    decision("zero", MatchVerdict.ACCEPTED, "3", "x", "-5.00"))
                            .unapplied())
                    .extracting(UnappliedDecision::reason)
                    .containsExactly(UnappliedReason.ZERO_AMOUNT);
        }
    }

    @Nested
    class RejectedMatches {

        @Test
        void areNotMadeInThisCompositionByAnyPass() {
            Ledger ours = ledger(line("1", "5.00", 1, "A"), line("2", "5.00", 2, "A"));
            Statement his = statement(line("x", "5.00", 1, "A"));

            assertThat(groups(report(ours, his))).contains("1=x MATCHED");
            assertThat(groups(report(ours, his, decision("d", MatchVerdict.REJECTED, "1", "x", "0.00"))))
                    .containsExactly("2=x MATCHED", "1= UNMATCHED_LEDGER");
        }

        @Test
        void leaveTheOtherWayWhereTwoSumsFit() {
            Ledger ours = ledger(line("1", "9.00", 1));
            Statement his =
                    statement(line("w", "4.00", 2), line("x", "5.00", 2), line("y", "3.00", 2), line("z", "6.00", 2));

            assertThat(report(ours, his).ambiguities()).hasSize(1);
            assertThat(groups(report(ours, his, decision("d", MatchVerdict.REJECTED, "1", "y+z", "0.00"))))
                    .contains("1=w+x MATCHED");
        }

        @Test
        void leaveTheOtherPairByAmountAndDate() {
            Ledger ours = ledger(line("1", "5.00", 1));
            Statement his = statement(line("x", "5.00", 1), line("y", "5.00", 2));

            assertThat(groups(report(ours, his, decision("d", MatchVerdict.REJECTED, "1", "x", "0.00"))))
                    .containsExactly("1=y MATCHED", "=x UNMATCHED_STATEMENT");
        }

        @Test
        void areNotShownAsADifferenceEither() {
            Ledger ours = ledger(line("1", "5.00", 1, "A"));
            Statement his = statement(line("x", "7.00", 1, "A"));

            assertThat(groups(report(ours, his, decision("d", MatchVerdict.REJECTED, "1", "x", "-2.00"))))
                    .containsExactly("1= UNMATCHED_LEDGER", "=x UNMATCHED_STATEMENT");
        }
    }

    @Nested
    class Histories {

        private final MatchDecision first = decision("d1", MatchVerdict.ACCEPTED, "1", "x", "0.00");

        @Test
        void takingADecisionBackLeavesBothOnRecord() {
            MatchReview review = MatchReview.empty().plus(first).undo("d1", CLERK, march(31));

            assertThat(review.decisions()).containsExactly(first);
            assertThat(review.undone()).containsExactly(new DecisionUndo("d1", CLERK, march(31)));
            assertThat(review.standing()).isEmpty();
            assertThat(review.plus(first.withId("d2")).standing()).containsExactly(first.withId("d2"));
        }

        @Test
        void refuseWhatDoesNotFit() {
            MatchReview review = MatchReview.empty().plus(first);

            assertThatThrownBy(() -> review.plus(first))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("decision must have an id of its own, but 'd1' is taken");
            assertThatThrownBy(() -> review.plus(decision("d2", MatchVerdict.ACCEPTED, "1", "y", "0.00")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("line must be in one accepted match only, but 1 is in that of 'd1'");
            assertThatThrownBy(() -> review.undo("d9", CLERK, march(31)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("decision must stand to be taken back, but 'd9' does not");
            assertThatThrownBy(() -> review.withDecisions(first, first))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("decisions must have different ids, but 'd1' occurs more than once");
            assertThatThrownBy(() -> review.withUndone(new DecisionUndo("d9", CLERK, march(1))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("undone must name decisions, each once, but 'd9' was not one to undo");
            assertThatThrownBy(() -> review.withDecisions(first, first.withId("d2")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("decisions must accept a line in one match only, but 1 is in more than one");
            assertThatThrownBy(() -> first.withLedgerLines(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ledgerLines must name at least one line, each once, but was []");
            assertThatThrownBy(() -> first.withId("i".repeat(65)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must have at most 64 characters, but had 65");
        }
    }

    @Test
    void aReportByOtherRulesCannotBeContinued() {
        ReconciliationReport report = Reconciler.with(Lines.rules(KeyPass.of("key", MatchKey.reference())))
                .reconcile(ledger(), statement());

        assertThatThrownBy(() -> Reconciler.standard().review(report, MatchReview.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("report must be by rule set 'standard', but was by 'test'");
    }

    @Nested
    class CarriedIntoTheNextPeriod {

        private final CutOff march = CutOff.of(march(31), 7);
        private final CutOff april = CutOff.of(march(61), 60);
        private final ReconciliationReport ofMarch = Reconciler.standard(Tolerance.absolute(cny("0.05")))
                .reconcile(
                        ledger(
                                line("1", "100.00", 1, "A"),
                                line("2", "63.60", 2, "B"),
                                line("3", "20.00", 30, "C").withKind(LineKind.INVOICE),
                                line("4", "8.00", 28, "D").withKind(LineKind.INVOICE)),
                        statement(line("x", "100.02", 1, "A"), line("y", "66.30", 2, "B")),
                        march);

        @Test
        void openLinesAndDifferencesGoOverAndSmallOnesAreWrittenOff() {
            CarriedItems carried = ofMarch.carried();

            assertThat(carried.items())
                    .extracting(item -> item.side() + " " + item.line().id() + " "
                            + item.line().amount() + " " + item.kind() + " " + item.since())
                    .containsExactly(
                            "LEDGER carried-2026-03-31-1 CNY -2.70 TRANSPOSITION 2026-03-31",
                            "LEDGER 4 CNY 8.00 GOODS_IN_TRANSIT 2026-03-31",
                            "LEDGER 3 CNY 20.00 GOODS_IN_TRANSIT 2026-03-31");
            assertThat(carried.writtenOff()).extracting(Discrepancy::amount).containsExactly(cny("-0.02"));
            assertThat(carried.settled()).isEqualTo(cny("166.32"));
            assertThat(carried.ledgerBalance()).isEqualTo(cny("191.62"));
            assertThat(carried.statementBalance()).isEqualTo(ofMarch.statementBalance());
        }

        @Test
        void timingDifferencesExpireAndCorrectionsMatch() {
            ReconciliationReport ofApril = Reconciler.standard()
                    .reconcile(
                            ledger(line("5", "9.00", 60, "E").withKind(LineKind.INVOICE)),
                            statement(
                                    line("z", "20.00", 33, "C"),
                                    line("u", "-2.70", 40, "B").withKind(LineKind.ADJUSTMENT)),
                            ReconciliationTerms.of(april).withCarried(ofMarch.carried()));

            assertThat(groups(ofApril))
                    .containsExactly(
                            "3=z MATCHED",
                            "carried-2026-03-31-1=u MATCHED",
                            "4= UNMATCHED_LEDGER",
                            "5= UNMATCHED_LEDGER");
            // 4 is within the 60 days, but it was in transit a period ago: it is missing now
            assertThat(ofApril.discrepancies())
                    .extracting(Discrepancy::kind)
                    .containsExactly(DiscrepancyKind.MISSING_IN_STATEMENT, DiscrepancyKind.GOODS_IN_TRANSIT);
            assertThat(ofApril.ledgerBalance()).isEqualTo(cny("200.62"));
            assertThat(ofApril.statementBalance()).isEqualTo(cny("183.62"));
            CarriedItem old = ofApril.carried().items().get(0);
            assertThat(old.since()).isEqualTo(march(31));
            assertThat(old.daysOpen(march(61))).isEqualTo(30);
        }

        @Test
        void needACutOffDayAndGoForwardOnly() {
            assertThatThrownBy(() -> Reconciler.standard()
                            .reconcile(ledger(), statement())
                            .carried())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("cutOff must be set to carry items, but was not");
            assertThatThrownBy(() -> ReconciliationTerms.of(march).withCarried(ofMarch.carried()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("carried must be from before 2026-03-31, but was from 2026-03-31");
            assertThatThrownBy(() -> Reconciler.standard()
                            .reconcile(
                                    ledger(line("4", "8.00")),
                                    statement(),
                                    ReconciliationTerms.of(april).withCarried(ofMarch.carried())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lines must have different ids, but 4 occurs more than once");
        }
    }
}
