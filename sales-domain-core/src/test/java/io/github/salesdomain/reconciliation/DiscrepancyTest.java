package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.ledger;
import static io.github.salesdomain.reconciliation.Lines.line;
import static io.github.salesdomain.reconciliation.Lines.march;
import static io.github.salesdomain.reconciliation.Lines.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DiscrepancyTest {

    private static final CutOff CUT_OFF = new CutOff(march(31), 3, 7);

    private static Discrepancy only(Ledger ledger, Statement statement) {
        ReconciliationReport report =
                Reconciler.standard(Tolerance.absolute(cny("0.05"))).reconcile(ledger, statement, CUT_OFF);
        assertThat(report.discrepancies()).hasSize(1);
        return report.discrepancies().get(0);
    }

    @Nested
    class OfAPair {

        private Discrepancy of(String ours, String his) {
            return only(ledger(line("1", ours, 1, "A")), statement(line("x", his, 1, "A")));
        }

        private void is(Discrepancy discrepancy, DiscrepancyKind kind, Confidence confidence, Corrector corrector) {
            assertThat(discrepancy.kind()).isEqualTo(kind);
            assertThat(discrepancy.confidence()).isEqualTo(confidence);
            assertThat(discrepancy.corrector()).isEqualTo(corrector);
        }

        @Test
        void swappedAndShiftedDigitsAreTranspositions() {
            is(of("6360.00", "6630.00"), DiscrepancyKind.TRANSPOSITION, Confidence.LIKELY, Corrector.ERRING_SIDE);
            is(of("100.00", "1000.00"), DiscrepancyKind.TRANSPOSITION, Confidence.LIKELY, Corrector.ERRING_SIDE);
            is(of("-1000.00", "-100.00"), DiscrepancyKind.TRANSPOSITION, Confidence.LIKELY, Corrector.ERRING_SIDE);
        }

        @Test
        void aDifferenceDivisibleByNineIsOnlyAGuessOtherwise() {
            Discrepancy guess = of("100.00", "109.00");

            is(guess, DiscrepancyKind.TRANSPOSITION, Confidence.GUESSED, Corrector.ERRING_SIDE);
            assertThat(guess.isExplained()).isFalse();
            is(of("100.00", "110.00"), DiscrepancyKind.UNEXPLAINED, Confidence.GUESSED, Corrector.INVESTIGATION);
        }

        @Test
        void oppositeSignsAreReversed() {
            Discrepancy reversed = of("600.00", "-600.00");

            is(reversed, DiscrepancyKind.SIGN_REVERSED, Confidence.LIKELY, Corrector.ERRING_SIDE);
            assertThat(reversed.amount()).isEqualTo(cny("1200.00"));
            is(of("-600.00", "500.00"), DiscrepancyKind.SIGN_REVERSED, Confidence.GUESSED, Corrector.ERRING_SIDE);
        }

        @Test
        void whatIsWithinToleranceIsRounding() {
            Discrepancy rounding = of("600.00", "600.05");

            is(rounding, DiscrepancyKind.TAX_OR_ROUNDING, Confidence.EVIDENT, Corrector.TOLERANCE_ACCOUNT);
            assertThat(rounding.adjusts()).isEqualTo(Side.LEDGER);
            assertThat(rounding.amount()).isEqualTo(cny("-0.05"));
        }

        @Test
        void slipsAreSwapsOfTwoDigitsOrShifts() {
            assertThat(isSlip(6360, 6630)).isTrue();
            assertThat(isSlip(1234, 4231)).isTrue();
            assertThat(isSlip(-12, 21)).isTrue();
            assertThat(isSlip(1234, 1234)).isFalse();
            assertThat(isSlip(1234, 1235)).isFalse();
            assertThat(isSlip(1234, 2143)).isFalse();
            assertThat(isSlip(1234, 1442)).isFalse();
            assertThat(isSlip(1234, 3214)).isTrue();
            assertThat(isSlip(1224, 2214)).isTrue();
            assertThat(isSlip(1234, 2224)).isFalse();
            assertThat(isSlip(5, 500)).isTrue();
            assertThat(isSlip(500, 5)).isTrue();
            assertThat(isSlip(5, 510)).isFalse();
        }

        private boolean isSlip(long one, long other) {
            return DiscrepancyReader.isSlip(BigInteger.valueOf(one), BigInteger.valueOf(other));
        }
    }

    @Nested
    class OfALineThatStandsAlone {

        private void is(LedgerLine line, Side side, DiscrepancyKind kind, Corrector corrector, Side adjusts) {
            Discrepancy discrepancy =
                    side == Side.LEDGER ? only(ledger(line), statement()) : only(ledger(), statement(line));
            assertThat(discrepancy.kind()).isEqualTo(kind);
            assertThat(discrepancy.corrector()).isEqualTo(corrector);
            assertThat(discrepancy.adjusts()).isEqualTo(adjusts);
            assertThat(discrepancy.confidence()).isEqualTo(Confidence.LIKELY);
            assertThat(discrepancy.amount())
                    .isEqualTo(
                            side == Side.LEDGER ? line.amount() : line.amount().negated());
        }

        @Test
        void goodsAreUnderWayForSomeDays() {
            LedgerLine invoice = line("1", "5.00", 31).withKind(LineKind.INVOICE);

            is(invoice, Side.LEDGER, DiscrepancyKind.GOODS_IN_TRANSIT, Corrector.NOBODY, Side.STATEMENT);
            is(
                    invoice.withDate(march(24)),
                    Side.LEDGER,
                    DiscrepancyKind.GOODS_IN_TRANSIT,
                    Corrector.NOBODY,
                    Side.STATEMENT);
            is(
                    invoice.withDate(march(23)),
                    Side.LEDGER,
                    DiscrepancyKind.MISSING_IN_STATEMENT,
                    Corrector.CUSTOMER,
                    Side.STATEMENT);
            is(invoice, Side.STATEMENT, DiscrepancyKind.MISSING_IN_LEDGER, Corrector.US, Side.LEDGER);
        }

        @Test
        void moneyIsUnderWayForSomeDays() {
            LedgerLine payment = line("1", "-5.00", 31).withKind(LineKind.PAYMENT);

            is(payment, Side.STATEMENT, DiscrepancyKind.CASH_IN_TRANSIT, Corrector.NOBODY, Side.LEDGER);
            is(
                    payment.withDate(march(28)),
                    Side.STATEMENT,
                    DiscrepancyKind.CASH_IN_TRANSIT,
                    Corrector.NOBODY,
                    Side.LEDGER);
            is(
                    payment.withDate(march(27)),
                    Side.STATEMENT,
                    DiscrepancyKind.MISSING_IN_LEDGER,
                    Corrector.US,
                    Side.LEDGER);
            is(payment, Side.LEDGER, DiscrepancyKind.MISSING_IN_STATEMENT, Corrector.CUSTOMER, Side.STATEMENT);
        }

        @Test
        void creditNotesAreTheOtherSidesToBook() {
            LedgerLine credit = line("1", "-5.00", 31).withKind(LineKind.CREDIT_NOTE);

            is(credit, Side.LEDGER, DiscrepancyKind.CREDIT_NOT_BOOKED, Corrector.CUSTOMER, Side.STATEMENT);
            is(credit, Side.STATEMENT, DiscrepancyKind.CREDIT_NOT_BOOKED, Corrector.US, Side.LEDGER);
        }

        @Test
        void whatIsDatedAfterTheCutOffBelongsToTheNextPeriod() {
            LedgerLine late = line("1", "5.00", 32);

            is(late, Side.LEDGER, DiscrepancyKind.CUT_OFF, Corrector.NOBODY, Side.LEDGER);
            is(
                    late.withKind(LineKind.CREDIT_NOTE),
                    Side.STATEMENT,
                    DiscrepancyKind.CUT_OFF,
                    Corrector.NOBODY,
                    Side.STATEMENT);
        }

        @Test
        void withoutADateNothingIsLikely() {
            Discrepancy guess = only(ledger(line("1", "5.00").withKind(LineKind.INVOICE)), statement());

            assertThat(guess.kind()).isEqualTo(DiscrepancyKind.MISSING_IN_STATEMENT);
            assertThat(guess.confidence()).isEqualTo(Confidence.GUESSED);
        }

        @Test
        void theNearestAmountOfTheSameSignIsNamed() {
            ReconciliationReport report = Reconciler.with(Lines.rules(KeyPass.of("key", MatchKey.reference())))
                    .reconcile(
                            ledger(
                                    line("1", "5.00", 1),
                                    line("2", "-5.00", 1),
                                    line("3", "9.00", 1),
                                    line("4", "1.00", 1)),
                            statement(
                                    line("u", "4.00", 9),
                                    line("v", "4.00", 3),
                                    line("w", "6.00", 1),
                                    line("x", "9.01", 1),
                                    line("y", "-1.00", 1)));

            // 4.00 and 6.00 are equally near to 5.00: the earlier line is named
            assertThat(report.unmatched(Side.LEDGER))
                    .extracting(line -> line.nearest().orElseThrow().id().value())
                    .containsExactly("w", "y", "x", "v");
            assertThat(report.unmatched(Side.STATEMENT))
                    .extracting(line -> line.nearest().orElseThrow().id().value())
                    .containsExactly("1", "3", "2", "1", "1");
        }
    }
}
