package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.time.PeriodKind;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class PaceReaderTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final SalesCalendar CALENDAR = SalesCalendar.gregorian();
    private static final SalesPeriod MARCH = CALENDAR.months(2026).get(2);
    private static final LocalDate DAY_11_OF_22 = LocalDate.of(2026, 3, 16);
    private static final LocalDate WEEK_2 = LocalDate.of(2026, 3, 14);
    private static final Map<SalesPeriod, BigDecimal> WEEKS = Map.of(
            week(1, 8), new BigDecimal(15),
            week(8, 15), new BigDecimal(20),
            week(15, 22), new BigDecimal(25),
            week(22, 32), new BigDecimal(40));

    private static SalesPeriod week(int from, int to) {
        LocalDate first = LocalDate.of(2026, 2, 28);
        return SalesPeriod.of("W" + from, PeriodKind.WEEK, LocalDateRange.of(first.plusDays(from), first.plusDays(to)));
    }

    private static Money yuan(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    private static Measured<Money> known(String amount) {
        return Measured.of(yuan(amount));
    }

    private static Quota march(Metric metric, String amount) {
        return Quota.builder()
                .holder(SampleQuota.rep("R-05"))
                .metric(metric)
                .period(MARCH)
                .amount(yuan(amount))
                .build();
    }

    private static Pace read(String actual, LocalDate asOf) {
        return PaceReader.with(PaceCurve.linear(WorkingDays.mondayToFriday()))
                .read(march(Metric.REVENUE, "600000"), yuan(actual), asOf);
    }

    @Nested
    class HalfwayThroughTheMonth {

        private final Pace pace = read("270000", DAY_11_OF_22);

        @Test
        void isMeasuredAgainstAStraightLineOverWorkingDays() {
            assertThat(pace.progress()).isEqualTo(Progress.linear(ForecastMethod.LINEAR_WORKING_DAYS, 11, 22));
            assertThat(pace.attainment().ratio()).isEqualTo(Ratio.of(45, 100));
            assertThat(pace.expected()).isEqualTo(known("300000"));
            assertThat(pace.gap()).isEqualTo(known("-30000"));
            assertThat(pace.index()).isEqualTo(Ratio.of(9, 10));
            assertThat(pace.progressDifference()).isEqualTo(Ratio.of(-5, 100));
            assertThat(pace.remaining()).isEqualTo(yuan("330000"));
            assertThat(pace.runRate()).isEqualTo(known("24545.45"));
            assertThat(pace.requiredRunRate()).isEqualTo(known("30000"));
            assertThat(pace.effort()).isEqualTo(Ratio.of(11, 9));
            assertThat(pace.forecast()).isEqualTo(Forecast.of(ForecastMethod.LINEAR_WORKING_DAYS, known("540000")));
            assertThat(pace.forecastAttainment()).isEqualTo(Ratio.of(9, 10));
            assertThat(AlertPolicy.standard().bandOf(pace)).isEqualTo(AlertBand.AMBER);
        }

        @Test
        void isBehindByExactlyAsMuchAsTheIndexLacks() {
            assertThat(pace.isBehindBy(Rate.percent(10))).isTrue();
            assertThat(pace.isBehindBy(Rate.percent("10.0001"))).isFalse();
            assertThat(read("600000", DAY_11_OF_22).isBehindBy(Rate.percent(10)))
                    .isFalse();
            assertThat(read("0", LocalDate.of(2026, 2, 28)).isBehindBy(Rate.percent(10)))
                    .isFalse();
        }

        @Test
        void looksOtherwiseAgainstTheCurveOfTheWeeks() {
            Pace seasonal = PaceReader.with(PaceCurve.seasonal(WEEKS))
                    .read(march(Metric.REVENUE, "600000"), yuan("270000"), WEEK_2);
            assertThat(seasonal.expected()).isEqualTo(known("210000"));
            assertThat(seasonal.index()).isEqualTo(Ratio.of(9, 7));
            assertThat(seasonal.index().percentText()).isEqualTo("128.57 %");
            assertThat(AlertPolicy.standard().bandOf(seasonal)).isEqualTo(AlertBand.OVER);
            assertThat(seasonal.forecast()).isEqualTo(Forecast.of(ForecastMethod.SEASONAL, known("771428.57")));
        }

        @Test
        void explainsItself() {
            assertThat(pace.explain().text())
                    .isEqualTo("pace of POSITION:R-05 for 2026-03 as of 2026-03-16: 90.00 %\n"
                            + "  quota: CNY 600000.00\n"
                            + "  actual: CNY 270000.00\n"
                            + "  elapsed: 50.00 % by LINEAR_WORKING_DAYS, day 11 of 22\n"
                            + "  expected to date: CNY 300000.00\n"
                            + "  gap to date: CNY -30000.00\n"
                            + "  attainment: 45.00 %\n"
                            + "  run rate: CNY 24545.45\n"
                            + "  required run rate: CNY 30000.00\n"
                            + "  forecast: CNY 540000.00 (LINEAR_WORKING_DAYS)");
        }
    }

    @Nested
    class BeforeTheFirstDay {

        private final Pace pace = read("1000", LocalDate.of(2026, 3, 1));

        @Test
        void onlyWhatDoesNotNeedADayExists() {
            Ratio notStarted = Ratio.undefined(UndefinedReason.NOT_STARTED);
            assertThat(pace.index()).isEqualTo(notStarted);
            assertThat(pace.runRate()).isEqualTo(Measured.undefined(UndefinedReason.NOT_STARTED));
            assertThat(pace.effort()).isEqualTo(notStarted);
            assertThat(pace.forecast().amount()).isEqualTo(Measured.undefined(UndefinedReason.NOT_STARTED));
            assertThat(pace.forecastAttainment()).isEqualTo(notStarted);
            assertThat(pace.attainment().ratio()).isEqualTo(Ratio.of(1, 600));
            assertThat(pace.expected()).isEqualTo(known("0"));
            assertThat(pace.gap()).isEqualTo(known("1000"));
            assertThat(pace.requiredRunRate()).isEqualTo(known("27227.28"));
            assertThat(AlertPolicy.standard().bandOf(pace)).isEqualTo(AlertBand.UNMEASURED);
        }

        @Test
        void longBeforeIsTheSame() {
            assertThat(read("0", LocalDate.of(2025, 1, 1)).progress().elapsedDays())
                    .isZero();
        }
    }

    @Nested
    class AfterTheLastDay {

        @Test
        void nothingCanBeRequiredAnyMore() {
            Pace missed = read("599999.99", MARCH.lastDay());
            assertThat(missed.requiredRunRate()).isEqualTo(Measured.undefined(UndefinedReason.PERIOD_CLOSED));
            assertThat(missed.effort()).isEqualTo(Ratio.undefined(UndefinedReason.PERIOD_CLOSED));
            assertThat(missed.gap()).isEqualTo(known("-0.01"));
            assertThat(missed.forecast().amount()).isEqualTo(known("599999.99"));
            assertThat(missed.progress().remainingDays()).isZero();
        }

        @Test
        void aQuotaMetRequiresNothing() {
            Pace met = read("600000", LocalDate.of(2026, 7, 1));
            assertThat(met.requiredRunRate()).isEqualTo(known("0"));
            assertThat(met.effort()).isEqualTo(Ratio.zero());
            assertThat(met.index()).isEqualTo(Ratio.one());
        }
    }

    @Nested
    class UnusualActuals {

        @Test
        void negativeOnesAreForecastAsTheyAre() {
            Pace returns = read("-11000", DAY_11_OF_22);
            assertThat(returns.forecast().amount()).isEqualTo(known("-22000"));
            assertThat(returns.index()).isEqualTo(Ratio.of(-11, 300));
            assertThat(returns.effort()).isEqualTo(Ratio.undefined(UndefinedReason.NO_SALES));
            assertThat(returns.remaining()).isEqualTo(yuan("611000"));
        }

        @Test
        void moreThanTheQuotaLeavesNothingToDo() {
            Pace ahead = read("700000", DAY_11_OF_22);
            assertThat(ahead.remaining()).isEqualTo(yuan("0"));
            assertThat(ahead.requiredRunRate()).isEqualTo(known("0"));
            assertThat(ahead.effort()).isEqualTo(Ratio.zero());
        }

        @Test
        void noneAtAllNeedsAnEndlessEffort() {
            assertThat(read("0", DAY_11_OF_22).effort()).isEqualTo(Ratio.undefined(UndefinedReason.NO_SALES));
            assertThat(read("0", DAY_11_OF_22).index()).isEqualTo(Ratio.zero());
        }

        @Test
        void theRequiredRateIsRoundedUpSoThatItReachesTheQuota() {
            Pace pace = PaceReader.standard().read(march(Metric.REVENUE, "100"), yuan("0"), LocalDate.of(2026, 3, 28));
            assertThat(pace.progress().remainingDays()).isEqualTo(3);
            assertThat(pace.requiredRunRate()).isEqualTo(known("33.34"));
        }

        @Test
        void aQuotaOfNothingHasNoIndex() {
            Pace pace = PaceReader.standard().read(march(Metric.REVENUE, "0"), yuan("5"), DAY_11_OF_22);
            assertThat(pace.index()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_TARGET));
            assertThat(pace.progressDifference()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_TARGET));
            assertThat(pace.forecastAttainment()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_TARGET));
            assertThat(pace.gap()).isEqualTo(known("5"));
        }

        @Test
        void otherCurrenciesAreRefused() {
            assertThatThrownBy(() -> PaceReader.standard()
                            .read(march(Metric.REVENUE, "1"), Money.of(CurrencyUnit.EUR, 1), WEEK_2))
                    .isInstanceOf(CurrencyMismatchException.class);
        }
    }

    @Nested
    class LowerIsBetter {

        private Pace expense(String actual, LocalDate asOf) {
            return PaceReader.with(PaceCurve.linear(WorkingDays.mondayToFriday()))
                    .read(march(Metric.EXPENSE, "22000"), yuan(actual), asOf);
        }

        @Test
        void isBehindIfThereIsMoreThanExpected() {
            Pace pace = expense("12500", DAY_11_OF_22);
            assertThat(pace.index()).isEqualTo(Ratio.of(22, 25));
            assertThat(pace.gap()).isEqualTo(known("1500"));
            assertThat(pace.isBehindBy(Rate.percent(12))).isTrue();
        }

        @Test
        void hasNoIndexIfThereIsNothing() {
            assertThat(expense("0", DAY_11_OF_22).index()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
            assertThat(expense("-1", DAY_11_OF_22).index()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
        }

        @Test
        void allowsWhatIsLeftForTheDaysLeft() {
            assertThat(expense("12000.05", DAY_11_OF_22).requiredRunRate()).isEqualTo(known("909.08"));
            assertThat(expense("22000", MARCH.lastDay()).requiredRunRate()).isEqualTo(known("0"));
            assertThat(expense("22000.01", MARCH.lastDay()).requiredRunRate())
                    .isEqualTo(Measured.undefined(UndefinedReason.PERIOD_CLOSED));
        }
    }

    @Nested
    class Curves {

        private final Quota quota = march(Metric.REVENUE, "600000");

        @Test
        void calendarDaysCountTheDayItself() {
            assertThat(PaceCurve.linear().progress(quota, LocalDate.of(2026, 3, 1)))
                    .isEqualTo(Progress.linear(ForecastMethod.LINEAR_DAYS, 1, 31));
            assertThat(PaceCurve.linear().progress(quota, LocalDate.of(2026, 3, 31)))
                    .isEqualTo(Progress.linear(ForecastMethod.LINEAR_DAYS, 31, 31));
        }

        @Test
        void aPeriodWithoutWorkingDaysHasNoShare() {
            Pace pace = PaceReader.with(PaceCurve.linear(day -> false)).read(quota, yuan("5"), DAY_11_OF_22);
            assertThat(pace.progress().share()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
            assertThat(pace.expected()).isEqualTo(Measured.undefined(UndefinedReason.ZERO_BASE));
            assertThat(pace.gap()).isEqualTo(Measured.undefined(UndefinedReason.ZERO_BASE));
            assertThat(pace.index()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
            assertThat(pace.forecast().amount()).isEqualTo(Measured.undefined(UndefinedReason.ZERO_BASE));
            assertThat(pace.runRate()).isEqualTo(Measured.undefined(UndefinedReason.NOT_STARTED));
            assertThat(pace.requiredRunRate()).isEqualTo(Measured.undefined(UndefinedReason.PERIOD_CLOSED));
        }

        @Test
        void weeksRunStraightInside() {
            Progress progress = PaceCurve.seasonal(WEEKS).progress(quota, LocalDate.of(2026, 3, 25));
            assertThat(progress.share()).isEqualTo(Ratio.of(76, 100));
            assertThat(progress.elapsedDays()).isEqualTo(25);
            assertThat(progress.totalDays()).isEqualTo(31);
        }

        @Test
        void weeksMayRunOverWorkingDays() {
            Progress progress =
                    PaceCurve.seasonal(WEEKS, WorkingDays.mondayToFriday()).progress(quota, LocalDate.of(2026, 3, 24));
            assertThat(progress.share()).isEqualTo(Ratio.of(6000, 10000).plus(Ratio.of(40 * 2, 700)));
            assertThat(progress.elapsedDays()).isEqualTo(17);
            assertThat(progress.totalDays()).isEqualTo(22);
        }

        @Test
        void aWeekWithoutWorkingDaysIsReachedAtItsEnd() {
            WorkingDays afterTheFirstWeek = day -> day.isAfter(LocalDate.of(2026, 3, 7));
            PaceCurve curve = PaceCurve.seasonal(WEEKS, afterTheFirstWeek);
            assertThat(curve.progress(quota, LocalDate.of(2026, 3, 6)).share()).isEqualTo(Ratio.zero());
            assertThat(curve.progress(quota, LocalDate.of(2026, 3, 7)).share()).isEqualTo(Ratio.of(15, 100));
        }

        @Test
        void weightsOfNothingGiveNoShareAndAnEmptyStartNoForecast() {
            Map<SalesPeriod, BigDecimal> nothing = Map.of(week(1, 32), BigDecimal.ZERO);
            assertThat(PaceCurve.seasonal(nothing).progress(quota, WEEK_2).share())
                    .isEqualTo(Ratio.undefined(UndefinedReason.ZERO_WEIGHTS));
            Map<SalesPeriod, BigDecimal> late = Map.of(week(1, 15), BigDecimal.ZERO, week(15, 32), BigDecimal.ONE);
            Pace pace = PaceReader.with(PaceCurve.seasonal(late)).read(quota, yuan("5"), WEEK_2);
            assertThat(pace.index()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
            assertThat(pace.forecast().amount()).isEqualTo(Measured.undefined(UndefinedReason.ZERO_BASE));
            assertThat(pace.forecastAttainment()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
        }

        @Test
        void weightsOfOtherPeriodsAreLeftAside() {
            Map<SalesPeriod, BigDecimal> months = Map.of(
                    CALENDAR.months(2026).get(1), BigDecimal.ONE,
                    CALENDAR.months(2026).get(2), BigDecimal.TEN,
                    CALENDAR.months(2026).get(3), BigDecimal.ONE);
            assertThat(PaceCurve.seasonal(months)
                            .progress(quota, MARCH.lastDay())
                            .share())
                    .isEqualTo(Ratio.one());
        }

        @Test
        void weightsMustFillThePeriodAndNotBeNegative() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PaceCurve.seasonal(Map.of(week(1, 8), BigDecimal.ONE))
                            .progress(quota, WEEK_2))
                    .withMessage("periods must fill 2026-03-01/2026-04-01 without overlap or gap, but was [W1]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PaceCurve.seasonal(Map.of(week(1, 32), new BigDecimal("-1"))))
                    .withMessage("weight of W1 must not be negative, but was -1");
        }

        @Test
        void aPlanGivesEachHolderTheMonthsOfTheHoldersOwnQuota() {
            QuotaPlan plan = SampleQuota.plan();
            PaceCurve curve = PaceCurve.alongPlan(plan, WorkingDays.everyDay());
            Holder rep = SampleQuota.rep("R-08");
            SalesPeriod quarter = plan.quarters().get(0);
            Pace pace = PaceReader.with(curve).read(plan.quotaFor(rep, plan.period()), yuan("0"), quarter.lastDay());
            assertThat(pace.expected())
                    .isEqualTo(Measured.of(plan.quotaFor(rep, quarter).amount()));
            assertThat(pace.progress().method()).isEqualTo(ForecastMethod.SEASONAL);
        }

        @Test
        void refuseNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> PaceReader.with(null))
                    .withMessage("curve");
            assertThatNullPointerException()
                    .isThrownBy(() -> PaceCurve.linear(null))
                    .withMessage("days");
        }
    }

    @Nested
    class OfProgress {

        @Test
        void daysAndShareStayInTheirBounds() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Progress.linear(ForecastMethod.LINEAR_DAYS, -1, 5))
                    .withMessage("elapsedDays must be from 0 to 5, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Progress(ForecastMethod.LINEAR_DAYS, Ratio.one(), 6, 5))
                    .withMessage("elapsedDays must be from 0 to 5, but was 6");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Progress(ForecastMethod.SEASONAL, Ratio.of(-1, 9), 1, 5))
                    .withMessage("share must be from 0 to 1, but was -1/9");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Progress(ForecastMethod.SEASONAL, Ratio.of(10, 9), 1, 5))
                    .withMessage("share must be from 0 to 1, but was 10/9");
        }
    }

    @Test
    void readsAWholePlanWithSumsUpwards() {
        QuotaPlan plan = SampleQuota.plan();
        List<Pace> paces = PaceReader.with(PaceCurve.alongPlan(plan, WorkingDays.everyDay()))
                .readAll(plan, plan.quarters().get(0), SampleQuota.firstQuarterTotals(), LocalDate.of(2026, 3, 31));
        assertThat(paces).extracting(Pace::holder).isEqualTo(plan.holders());
        assertThat(paces).extracting(pace -> pace.index().percentText()).last().isEqualTo("60.00 %");
        assertThat(paces.get(0).actual())
                .isEqualTo(Money.total(SampleQuota.firstQuarterTotals().values()));
    }
}
