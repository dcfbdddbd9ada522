package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WorkingDays;
import java.math.BigDecimal;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class QuotaPhaserTest {

    private static final SalesCalendar CALENDAR = SalesCalendar.gregorian();
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static Quota annual(long yuan) {
        return SampleQuota.annual().withAmount(Money.of(CNY, yuan));
    }

    private static SeasonPolicy weights(List<SalesPeriod> periods, int... weights) {
        Map<SalesPeriod, BigDecimal> byPeriod = new HashMap<>();
        for (int i = 0; i < weights.length; i++) {
            byPeriod.put(periods.get(i), BigDecimal.valueOf(weights[i]));
        }
        return SeasonPolicy.weights(byPeriod);
    }

    private static List<String> amounts(QuotaSplit split) {
        return split.quotas().stream()
                .map(quota -> quota.amount().getAmount().toPlainString())
                .toList();
    }

    @Test
    void dividesAYearByQuartersAndAQuarterByMonths() {
        List<SalesPeriod> quarters = CALENDAR.quarters(2026);
        QuotaSplit byQuarter =
                QuotaPhaser.with(weights(quarters, 22, 26, 28, 24)).phase(annual(10_000_000), quarters);
        assertThat(amounts(byQuarter)).containsExactly("2200000.00", "2600000.00", "2800000.00", "2400000.00");
        List<SalesPeriod> months = CALENDAR.monthsIn(quarters.get(1));
        QuotaSplit byMonth = QuotaPhaser.with(weights(months, 31, 33, 36))
                .phase(byQuarter.partFor(quarters.get(1)).quota(), months);
        assertThat(amounts(byMonth)).containsExactly("806000.00", "858000.00", "936000.00");
        assertThat(byMonth.quotas().get(0).period()).isEqualTo(months.get(0));
        assertThat(byMonth.quotas().get(0).holder()).isEqualTo(SampleQuota.company());
        assertThat(byMonth.explain().text())
                .isEqualTo("quota of TERRITORY:COMPANY for 2026-Q2: CNY 2600000.00\n"
                        + "  2026-04: CNY 806000.00 (weight 31)\n"
                        + "  2026-05: CNY 858000.00 (weight 33)\n"
                        + "  2026-06: CNY 936000.00 (weight 36)");
    }

    @Test
    void dividesAYearBySeason() {
        List<SalesPeriod> months = CALENDAR.months(2026);
        QuotaSplit split = QuotaPhaser.with(weights(months, 6, 5, 8, 8, 9, 10, 10, 9, 9, 8, 9, 9))
                .phase(annual(12_000_000), months);
        assertThat(amounts(split))
                .containsExactly(
                        "720000.00",
                        "600000.00",
                        "960000.00",
                        "960000.00",
                        "1080000.00",
                        "1200000.00",
                        "1200000.00",
                        "1080000.00",
                        "1080000.00",
                        "960000.00",
                        "1080000.00",
                        "1080000.00");
    }

    @Test
    void roundsRunningTotalsIfAsked() {
        QuotaSplit split = QuotaPhaser.standard()
                .withApportioner(Apportioner.by(ApportionmentRule.CUMULATIVE))
                .phase(annual(1000), CALENDAR.months(2026));
        assertThat(amounts(split))
                .containsExactly(
                        "83.33", "83.34", "83.33", "83.33", "83.34", "83.33", "83.33", "83.34", "83.33", "83.33",
                        "83.34", "83.33");
    }

    @Test
    void keepsLockedPeriods() {
        SalesPeriod december = CALENDAR.months(2026).get(11);
        QuotaSplit split = QuotaPhaser.standard()
                .withLock(december, Money.of(CNY, 130))
                .phase(annual(1230), CALENDAR.months(2026));
        assertThat(split.partFor(december).locked()).isTrue();
        assertThat(amounts(split).subList(0, 11)).containsOnly("100.00");
    }

    @Test
    void followsEarlierYearsByThePlaceOfTheMonth() {
        List<SalesPeriod> of2024 = CALENDAR.months(2024);
        List<SalesPeriod> of2025 = CALENDAR.months(2025);
        SeasonPolicy season = SeasonPolicy.likeEarlier(
                CALENDAR,
                Map.of(
                        of2024.get(1), Money.of(CNY, 10),
                        of2025.get(1), Money.of(CNY, 20),
                        of2025.get(2), Money.of(CNY, 70),
                        of2025.get(3), Money.of(CNY, -5)));
        QuotaSplit split = QuotaPhaser.with(season).phase(annual(100), CALENDAR.months(2026));
        assertThat(amounts(split).subList(0, 4)).containsExactly("0.00", "30.00", "70.00", "0.00");
    }

    @Test
    void weighsDaysAndWorkingDays() {
        List<SalesPeriod> months = CALENDAR.months(2026);
        assertThat(SeasonPolicy.byDays().weigh(months).get(months.get(1))).hasToString("28");
        assertThat(SeasonPolicy.byWorkingDays(WorkingDays.mondayToFriday())
                        .weigh(months)
                        .get(months.get(2)))
                .hasToString("22");
        assertThat(SeasonPolicy.byWorkingDays(SampleCompany.workingDays())
                        .weigh(months)
                        .get(months.get(1)))
                .hasToString("16");
    }

    @Test
    void refusesPeriodsThatDoNotFillTheYear() {
        List<SalesPeriod> months = CALENDAR.months(2026);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotaPhaser.standard().phase(annual(1), months.subList(0, 2)))
                .withMessage("periods must fill 2026-01-01/2027-01-01 without overlap or gap, but was [2026-01,"
                        + " 2026-02]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotaPhaser.standard().phase(annual(1), months.subList(1, 2)))
                .withMessage("periods must fill 2026-01-01/2027-01-01 without overlap or gap, but was [2026-02]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotaPhaser.standard().phase(annual(1), List.of()))
                .withMessage("periods must not be empty, but was []");
    }

    @Test
    void refusesHistoryOfOtherPeriodsThanMonthsOfTheCalendar() {
        Money one = Money.of(CNY, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeasonPolicy.likeEarlier(CALENDAR, Map.of(CALENDAR.year(2025), one)))
                .withMessage("month must be a month of the calendar, but was 2025");
        SalesPeriod weekly =
                SalesCalendar.gregorianFrom(Month.APRIL).quarters(2025).get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeasonPolicy.likeEarlier(
                        CALENDAR, Map.of(CALENDAR.months(2025).get(0), one, weekly, one)))
                .withMessage("month must be a month of the calendar, but was 2025-Q1");
        assertThatThrownBy(() -> SeasonPolicy.likeEarlier(
                        CALENDAR,
                        Map.of(
                                CALENDAR.months(2025).get(0),
                                one,
                                CALENDAR.months(2025).get(1),
                                Money.of(CurrencyUnit.EUR, 1))))
                .isInstanceOf(CurrencyMismatchException.class);
    }
}
