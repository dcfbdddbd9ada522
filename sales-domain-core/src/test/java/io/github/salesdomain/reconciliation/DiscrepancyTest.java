package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.ledger;
import static io.github.salesdomain.reconciliation.Lines.line;
import static io.github.salesdomain.reconciliation.Lines.march;
import static io.github.salesdomain.reconciliation.Lines.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.math.BigInteger;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DiscrepancyTest {

    private static final CutOff CUT_OFF = CutOff.of(march(31), 3, 7);

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
                    .extracting(line -> line.nearest().get(0).line().id().value())
                    .containsExactly("w", "y", "x", "v");
            assertThat(report.unmatched(Side.STATEMENT))
                    .extracting(line -> line.nearest().get(0).line().id().value())
                    .containsExactly("1", "3", "2", "1", "1");
            assertThat(report.unmatched(Side.LEDGER).get(0).nearest())
                    .extracting(near -> near.line().id().value() + " " + near.difference() + " " + near.daysApart())
                    .containsExactly(
                            "w CNY -1.00 OptionalInt[0]", "v CNY 1.00 OptionalInt[2]", "u CNY 1.00 OptionalInt[8]");
            assertThat(report.unmatched(Side.LEDGER).get(1).nearest()).hasSize(1);
        }
    }

    @Nested
    class ByFactsOfTheDocuments {

        private Discrepancy of(LedgerLine ours, LedgerLine his) {
            return only(ledger(ours.withReference("A")), statement(his.withReference("A")));
        }

        private static LedgerLine goods(String id, String amount, long cases) {
            return line(id, amount, 1).withQuantity(Quantity.of(cases, UnitOfMeasure.of("case")));
        }

        @Test
        void anotherPriceOrAnotherQuantityIsSeenFromTheGoods() {
            Discrepancy price = of(goods("1", "480.00", 10), goods("x", "450.00", 10));
            assertThat(price.kind()).isEqualTo(DiscrepancyKind.PRICE_DIFFERENCE);
            assertThat(price.confidence()).isEqualTo(Confidence.EVIDENT);
            assertThat(price.corrector()).isEqualTo(Corrector.BY_DOCUMENT);
            assertThat(of(goods("1", "480.00", 10), goods("x", "432.00", 9)).kind())
                    .isEqualTo(DiscrepancyKind.QUANTITY_DIFFERENCE);
            // 10.00 for 3 and 6.67 for 2: one price, rounded twice
            assertThat(of(goods("1", "10.00", 3), goods("x", "6.67", 2)).kind())
                    .isEqualTo(DiscrepancyKind.QUANTITY_DIFFERENCE);
            assertThat(of(goods("1", "480.00", 10), goods("x", "431.00", 9)).kind())
                    .isEqualTo(DiscrepancyKind.UNEXPLAINED);
        }

        @Test
        void equalAmountsInTheDocumentsCurrencyDifferByTheRateAloneAndNeverUseUpTheTolerance() {
            LedgerLine ours = line("1", "712.34", 1).withDocumentAmount(Money.of(CurrencyUnit.USD, 100));
            Discrepancy rate = of(ours, line("x", "710.00", 1).withDocumentAmount(Money.of(CurrencyUnit.USD, 100)));

            assertThat(rate.kind()).isEqualTo(DiscrepancyKind.FX_DIFFERENCE);
            assertThat(rate.corrector()).isEqualTo(Corrector.FX_ACCOUNT);
            assertThat(of(ours, line("x", "712.30", 1).withDocumentAmount(Money.of(CurrencyUnit.USD, 100)))
                            .kind())
                    .isEqualTo(DiscrepancyKind.FX_DIFFERENCE);
            assertThat(of(ours, line("x", "712.30", 1).withDocumentAmount(Money.of(CurrencyUnit.EUR, 100)))
                            .kind())
                    .isEqualTo(DiscrepancyKind.TAX_OR_ROUNDING);
        }

        @Test
        void openingBalancesAndOldLinesAreHistorical() {
            Discrepancy opening = only(ledger(line("1", "5.00").withKind(LineKind.OPENING_BALANCE)), statement());
            assertThat(opening.kind()).isEqualTo(DiscrepancyKind.HISTORICAL);
            assertThat(opening.corrector()).isEqualTo(Corrector.SETTLEMENT);
            LedgerLine old = line("1", "5.00").withDate(march(31).minusDays(366));
            assertThat(only(ledger(old), statement()).kind()).isEqualTo(DiscrepancyKind.HISTORICAL);
            assertThat(only(ledger(old.withDate(march(31).minusDays(365))), statement())
                            .kind())
                    .isEqualTo(DiscrepancyKind.MISSING_IN_STATEMENT);
        }
    }

    @Nested
    class ByLinesElsewhere {

        private static List<String> kinds(Ledger ledger, Statement statement) {
            return Reconciler.standard().reconcile(ledger, statement, CUT_OFF).discrepancies().stream()
                    .map(part -> part.kind() + " " + part.confidence() + " " + part.amount() + " "
                            + Lines.ids(part.related()))
                    .toList();
        }

        @Test
        void anItemThatHeBookedInsideAnotherIsFoundOnBothEnds() {
            ReconciliationReport report = Reconciler.standard()
                    .reconcile(
                            ledger(line("1", "100.00", 1, "A"), line("2", "25.00", 2, "B")),
                            statement(line("x", "125.00", 1, "A")),
                            CUT_OFF);

            assertThat(report.discrepancies()).extracting(Discrepancy::kind).containsOnly(DiscrepancyKind.OMITTED_ITEM);
            assertThat(report.isReconciled()).isTrue();
            assertThat(report.adjustedBalances().unexplained()).isEqualTo(cny("0.00"));
            assertThat(report.adjustedBalances().ledger()).isEqualTo(cny("125.00"));
        }

        @Test
        void twoItemsThatCouldBeTheOneProveNothing() {
            assertThat(kinds(
                            ledger(line("1", "100.00", 1, "A"), line("2", "25.00", 2, "B"), line("3", "25.00", 2, "C")),
                            statement(line("x", "125.00", 1, "A"))))
                    .containsExactly(
                            "OMITTED_ITEM GUESSED CNY -25.00 2",
                            "MISSING_IN_STATEMENT LIKELY CNY 25.00 ",
                            "MISSING_IN_STATEMENT LIKELY CNY 25.00 ");
        }

        @Test
        void theSameKindAndAmountInTheOppositeDirectionIsReversed() {
            LedgerLine ours = line("1", "-300.00", 3).withKind(LineKind.CREDIT_NOTE);
            LedgerLine his = line("x", "300.00", 8).withKind(LineKind.CREDIT_NOTE);

            assertThat(kinds(ledger(ours), statement(his)))
                    .containsExactly("SIGN_REVERSED LIKELY CNY -300.00 x", "SIGN_REVERSED LIKELY CNY -300.00 1");
            assertThat(kinds(ledger(ours), statement(his.withDate(march(9)))))
                    .containsExactly("CREDIT_NOT_BOOKED LIKELY CNY -300.00 ", "CREDIT_NOT_BOOKED LIKELY CNY -300.00 ");
            assertThat(kinds(ledger(ours), statement(his.withKind(LineKind.INVOICE))))
                    .noneMatch(kind -> kind.startsWith("SIGN_REVERSED"));
        }

        @Test
        void halfTheDifferenceIsLookedForAndOnlyGuessed() {
            assertThat(kinds(
                            ledger(line("1", "100.00", 1, "A"), line("2", "35.00", 1, "B")),
                            statement(line("x", "30.00", 1, "A"), line("y", "35.00", 1, "B"))))
                    .containsExactly("SIGN_REVERSED GUESSED CNY 70.00 2");
        }
    }

    @Nested
    class OfMoneyAlone {

        @Test
        void whateverOneBookHasMayBeUnderWay() {
            LedgerLine receipt = line("1", "-5.00", 30).withKind(LineKind.PAYMENT);
            ReconciliationTerms money = ReconciliationTerms.of(CUT_OFF).withSubject(ReconciliationSubject.MONEY);

            assertThat(Reconciler.standard()
                            .reconcile(
                                    ledger(receipt, line("2", "-6.00", 20).withKind(LineKind.PAYMENT)),
                                    statement(line("x", "-7.00", 31).withKind(LineKind.PAYMENT)),
                                    money)
                            .discrepancies())
                    .extracting(part -> part.kind() + " " + part.adjusts())
                    .containsExactly(
                            "MISSING_IN_STATEMENT STATEMENT", "CASH_IN_TRANSIT STATEMENT", "CASH_IN_TRANSIT LEDGER");
        }
    }
}
