package io.github.salesdomain.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.testkit.SampleIncentive;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ClawbackTest {

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static PayoutStatement corrected(String sales) {
        return PayoutCalculator.standard()
                .pay(
                        SampleIncentive.planWith(SampleIncentive.commission()),
                        List.of(SampleIncentive.attainment(Metric.REVENUE, cny("500000"), cny(sales))));
    }

    private static PayoutStatement earning(String total) {
        return new PayoutStatement(
                "P", cny(total), List.of(new PayoutLine(PayoutLine.Step.MEASURE, "REVENUE", cny(total))), Set.of());
    }

    @Test
    void takesBackWhatAReturnUnearned() {
        Clawback clawback = Clawback.of(cny("15000"), corrected("570000"), cny("15000"));

        assertThat(clawback.recoveredNow()).isEqualTo(cny("2900"));
        assertThat(clawback.carried()).isEqualTo(cny("0"));
        assertThat(clawback.underpaid()).isEqualTo(cny("0"));
        assertThat(clawback.explain().text()).isEqualTo("""
                        clawback: CNY 2900.00
                          paid: CNY 15000.00
                          pay by INC-2026: CNY 12100.00 [EARNED]
                            MEASURE REVENUE: CNY 12100.00
                          taken back now: CNY 2900.00
                          carried to later periods: CNY 0.00
                          underpaid: CNY 0.00""");
    }

    @Test
    void carriesWhatMayNotBeTakenNow() {
        Clawback clawback = Clawback.of(cny("15000"), corrected("570000"), cny("2000"));

        assertThat(clawback.recoveredNow()).isEqualTo(cny("2000"));
        assertThat(clawback.carried()).isEqualTo(cny("900"));
    }

    @Test
    void showsWhatIsStillToBePaid() {
        Clawback clawback = Clawback.of(cny("10000"), corrected("650000"), cny("2000"));

        assertThat(clawback.underpaid()).isEqualTo(cny("5000"));
        assertThat(clawback.recoveredNow()).isEqualTo(cny("0"));
    }

    @Test
    void neverTakesBackMoreThanWasPaid() {
        Clawback clawback = Clawback.of(cny("100"), earning("-500"), cny("1000"));

        assertThat(clawback.recoveredNow()).isEqualTo(cny("100"));
        assertThat(clawback.underpaid()).isEqualTo(cny("0"));
    }

    @Test
    void refusesAmountsBelowZeroAndOtherCurrencies() {
        assertThatThrownBy(() -> Clawback.of(cny("-1"), earning("5"), cny("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("paid must not be negative, but was CNY -1.00");
        assertThatThrownBy(() -> Clawback.of(cny("1"), earning("5"), cny("-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mostRecoverableNow must not be negative, but was CNY -1.00");
        assertThatThrownBy(() -> Clawback.of(Money.parse("USD 1.00"), earning("-5"), Money.parse("USD 1.00")))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> Clawback.of(cny("1"), earning("5"), Money.parse("USD 1.00")))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void refusesPartsThatDoNotSumToWhatWasOverpaid() {
        assertThatThrownBy(() -> new Clawback(cny("10"), earning("4"), cny("3"), cny("2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("recoveredNow and carried must sum to CNY 6.00, but was CNY 5.00");
        assertThatThrownBy(() -> new Clawback(cny("10"), earning("4"), cny("-1"), cny("7")))
                .hasMessage("recoveredNow and carried must not be negative, but was CNY -1.00 and CNY 7.00");
        assertThatThrownBy(() -> new Clawback(cny("10"), earning("4"), cny("7"), cny("-1")))
                .hasMessage("recoveredNow and carried must not be negative, but was CNY 7.00 and CNY -1.00");
        assertThatThrownBy(() -> new Clawback(cny("-10"), earning("4"), cny("0"), cny("0")))
                .hasMessage("paid must not be negative, but was CNY -10.00");
    }
}
