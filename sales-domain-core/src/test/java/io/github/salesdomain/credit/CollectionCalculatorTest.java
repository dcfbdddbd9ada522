package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleCredit;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CollectionCalculatorTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final CollectionCalculator CALCULATOR = CollectionCalculator.standard();

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }

    private static CreditSales month(int month, long yuan) {
        LocalDate start = LocalDate.of(2026, month, 1);
        return CreditSales.of(LocalDateRange.of(start, start.plusMonths(1)), cny(yuan));
    }

    private static final List<CreditSales> QUARTER = List.of(month(3, 120_000), month(2, 90_000), month(1, 100_000));

    private static DaysSalesOutstanding quarter(long receivables, long current) {
        return CALCULATOR.outstanding(cny(receivables), cny(current), QUARTER);
    }

    private static String twoPlaces(Ratio days) {
        return days.toDecimal(2).toPlainString();
    }

    @Test
    void countsTheDaysSeveralWays() {
        DaysSalesOutstanding days = quarter(250_000, 150_000);

        assertThat(twoPlaces(days.simple())).isEqualTo("72.58");
        assertThat(days.countback()).isEqualTo(Ratio.of(714, 10));
        assertThat(twoPlaces(days.bestPossible())).isEqualTo("43.55");
        assertThat(twoPlaces(days.averageDelinquent())).isEqualTo("29.03");
        assertThat(days.countbackParts())
                .extracting(DaysSalesOutstanding.Part::taken)
                .containsExactly(cny(120_000), cny(90_000), cny(40_000));
        assertThat(days.explain().text())
                .startsWith("days sales outstanding: 72.58 days\n"
                        + "  receivables: CNY 250000.00, of them current CNY 150000.00\n"
                        + "  best possible: 43.55 days\n"
                        + "  average delinquent: 29.03 days\n"
                        + "  countback: 71.40 days\n");
    }

    @Test
    void countsBackOverAMonthWithoutSales() {
        DaysSalesOutstanding days =
                CALCULATOR.outstanding(cny(150_000), cny(0), List.of(month(1, 60_000), month(2, 0), month(3, 120_000)));

        assertThat(days.countback()).isEqualTo(Ratio.of(31 + 28, 1).plus(Ratio.of(31, 2)));
    }

    @Test
    void saysWhenTheSalesDoNotReachBackFarEnough() {
        assertThat(quarter(310_000, 0).countback()).isEqualTo(Ratio.of(90, 1));
        assertThat(quarter(310_001, 0).countback()).isEqualTo(Ratio.undefined(UndefinedReason.MISSING_DATA));
        assertThat(quarter(0, 0).countback()).isEqualTo(Ratio.zero());
        assertThat(quarter(-10, 0).countback()).isEqualTo(Ratio.zero());
    }

    @Test
    void hasNoDaysWithoutSales() {
        DaysSalesOutstanding days = CALCULATOR.outstanding(cny(5), cny(5), List.of(month(3, 0)));

        assertThat(days.simple()).isEqualTo(Ratio.undefined(UndefinedReason.NO_SALES));
        assertThat(days.averageDelinquent().isDefined()).isFalse();
        assertThat(days.explain().text()).contains("undefined (NO_SALES)");
    }

    @Test
    void takesAgedReceivables() {
        AgeingReport report = AgeingCalculator.standard().age(SampleCredit.ledger(), CNY, LocalDate.of(2026, 3, 31));
        DaysSalesOutstanding days = CALCULATOR.outstanding(report, QUARTER);

        assertThat(days.receivables()).isEqualTo(cny(32_700));
        assertThat(days.current()).isEqualTo(cny(20_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALCULATOR.outstanding(report, List.of(month(2, 1))))
                .withMessage("sales must end on 2026-03-31 like the receivables, but ended on 2026-02-28");
    }

    @Test
    void measuresHowMuchWasCollected() {
        assertThat(CALCULATOR
                        .effectiveness(cny(100_000), cny(300_000), cny(150_000), cny(120_000))
                        .percentText())
                .isEqualTo("89.29 %");
        assertThat(CALCULATOR.effectiveness(cny(100), cny(300), cny(150), cny(150)))
                .isEqualTo(Ratio.one());
        assertThat(CALCULATOR.effectiveness(cny(0), cny(10), cny(10), cny(10)).isDefined())
                .isFalse();
        assertThatThrownBy(() -> CALCULATOR.effectiveness(cny(1), Money.parse("EUR 1.00"), cny(1), cny(1)))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("sales must be in CNY, but was in EUR");
    }

    @Test
    void refusesSalesThatDoNotAdjoin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALCULATOR.outstanding(cny(1), cny(1), List.of(month(1, 1), month(3, 1))))
                .withMessage("sales must be of adjoining periods, but had 2026-01-01/2026-02-01 before"
                        + " 2026-03-01/2026-04-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALCULATOR.outstanding(cny(1), cny(1), List.of()))
                .withMessage("sales must not be empty, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditSales.of(LocalDateRange.ALL, cny(1)))
                .withMessageStartingWith("during must be bounded and not empty, but was ");
    }
}
