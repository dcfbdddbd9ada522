package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class QuotaValuesTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final List<SalesPeriod> MONTHS = SalesCalendar.gregorian().months(2026);

    @Test
    void holdersComeFromTheIdsOfOtherPackages() {
        assertThat(Stream.of(
                        Holder.company("ACME"),
                        Holder.from(TerritoryId.of("NORTH")),
                        Holder.from(PositionId.of("R-05")),
                        Holder.from(PersonId.of("Zhou")),
                        Holder.from(CustomerId.of("C-01")),
                        Holder.of(HolderKind.of("BRAND"), "JADE")))
                .map(Holder::toString)
                .containsExactly(
                        "COMPANY:ACME",
                        "TERRITORY:NORTH",
                        "POSITION:R-05",
                        "PERSON:Zhou",
                        "CUSTOMER:C-01",
                        "BRAND:JADE");
    }

    @Test
    void holdersSortByKindThenId() {
        assertThat(Stream.of(
                                Holder.company("Z"),
                                Holder.from(TerritoryId.of("A")),
                                Holder.from(PersonId.of("B")),
                                Holder.from(PersonId.of("A")))
                        .sorted()
                        .map(Holder::toString))
                .containsExactly("COMPANY:Z", "PERSON:A", "PERSON:B", "TERRITORY:A");
    }

    @Test
    void holdersAreReadFromTheirText() {
        assertThat(Holder.parse("TERRITORY:A:B")).isEqualTo(Holder.from(TerritoryId.of("A:B")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holder.parse("NORTH"))
                .withMessage("holder must look like 'TERRITORY:NORTH', but was 'NORTH'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holder.parse("TERRITORY:"))
                .withMessage("holder id must have 1 to 64 characters, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holder.company("x".repeat(65)))
                .withMessage("holder id must have 1 to 64 characters, but was '" + "x".repeat(65) + "'");
        assertThat(Holder.company("x".repeat(64)).id()).hasSize(64);
    }

    @Test
    void codesHaveOneForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolderKind.of("team"))
                .withMessage("holder kind must be upper-case letters, digits and underscores, but was 'team'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metric.of("1ST", Direction.HIGHER_IS_BETTER))
                .withMessage("metric must be upper-case letters, digits and underscores, but was '1ST'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlertBand.of("", 1))
                .withMessage("alert band must be upper-case letters, digits and underscores, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastMethod.of("x y"))
                .withMessage("forecast method must be upper-case letters, digits and underscores, but was 'x y'");
    }

    @Test
    void openCodesSort() {
        assertThat(Stream.of(Metric.REVENUE, Metric.COLLECTION, Metric.of("REVENUE", Direction.LOWER_IS_BETTER))
                        .sorted()
                        .map(metric -> metric + " " + metric.direction()))
                .containsExactly("COLLECTION HIGHER_IS_BETTER", "REVENUE HIGHER_IS_BETTER", "REVENUE LOWER_IS_BETTER");
        assertThat(Stream.of(ForecastMethod.SEASONAL, ForecastMethod.LINEAR_DAYS)
                        .sorted())
                .containsExactly(ForecastMethod.LINEAR_DAYS, ForecastMethod.SEASONAL);
        assertThat(Stream.of(AlertBand.GREEN, AlertBand.of("BLACK", 1), AlertBand.RED, AlertBand.AMBER)
                        .sorted()
                        .map(AlertBand::toString))
                .containsExactly("BLACK", "RED", "AMBER", "GREEN");
    }

    @Test
    void overdueAndExpenseAreBetterWhenLower() {
        assertThat(Metric.OVERDUE.isHigherBetter()).isFalse();
        assertThat(Metric.EXPENSE.isHigherBetter()).isFalse();
        assertThat(Stream.of(
                        Metric.REVENUE,
                        Metric.GROSS_PROFIT,
                        Metric.PROFIT,
                        Metric.NEW_PRODUCT_SALES,
                        Metric.COLLECTION))
                .allMatch(Metric::isHigherBetter);
    }

    @Test
    void aQuotaIsNotNegative() {
        assertThat(SampleQuota.annual().withAmount(Money.zero(CNY)).amount().isZero())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleQuota.annual().withAmount(Money.of(CNY, -1)))
                .withMessage("amount must not be negative, but was CNY -1.00 for TERRITORY:COMPANY in 2026");
    }

    @Test
    void aForecastShowsItsMethod() {
        assertThat(Forecast.of(ForecastMethod.SEASONAL, Measured.of(Money.of(CNY, 7))))
                .hasToString("CNY 7.00 (SEASONAL)");
    }

    @Test
    void figuresPerHeadDivideByHeadMonths() {
        Money total = Money.of(CNY, 12_000_000);
        assertThat(headcount(18, 20).headMonths()).isEqualByComparingTo("228");
        assertThat(headcount(18, 20).perHeadMonth(total))
                .isEqualTo(Measured.of(Money.of(CNY, new BigDecimal("52631.58"))));
        assertThat(headcount(12, 13).headMonths()).isEqualByComparingTo("150");
        assertThat(headcount(12, 13).perHeadMonth(total)).isEqualTo(Measured.of(Money.of(CNY, 80_000)));
    }

    @Test
    void figuresPerHeadOfNobodyAreUndefined() {
        assertThat(Headcount.of(Map.of()).perHeadMonth(Money.of(CNY, 1)))
                .isEqualTo(Measured.undefined(UndefinedReason.NO_UNIVERSE));
        assertThat(headcount(0, 0).perHeadMonth(Money.of(CNY, 1)).isDefined()).isFalse();
    }

    @Test
    void headsAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Headcount.of(Map.of(MONTHS.get(2), new BigDecimal("-0.5"))))
                .withMessage("heads must not be negative, but was -0.5 in 2026-03");
    }

    private static Headcount headcount(int firstHalf, int secondHalf) {
        Map<SalesPeriod, BigDecimal> heads = new HashMap<>();
        for (int m = 0; m < 12; m++) {
            heads.put(MONTHS.get(m), BigDecimal.valueOf(m < 6 ? firstHalf : secondHalf));
        }
        return Headcount.of(heads);
    }
}
