package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.time.PeriodKind;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class ForecasterTest {

    /** February 2026: twenty days from the first, so that halves and quarters are whole days. */
    private static final LocalDate START = LocalDate.of(2026, 2, 1);

    private static final SalesPeriod MONTH = period("month", START, 20);
    private static final Quota QUOTA = SampleQuota.annual().withPeriod(MONTH).withAmount(cny("600000.00"));

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static SalesPeriod period(String id, LocalDate start, int days) {
        return SalesPeriod.of(id, PeriodKind.MONTH, LocalDateRange.of(start, start.plusDays(days)));
    }

    private static LocalDate day(int number) {
        return START.plusDays(number - 1L);
    }

    private static List<PastForecast> past(int... percents) {
        List<PastForecast> past = new ArrayList<>();
        for (int percent : percents) {
            past.add(PastForecast.of(
                    period("past " + past.size(), START.minusDays(20L * (past.size() + 1)), 20),
                    cny("100.00"),
                    cny(percent + ".00")));
        }
        return past;
    }

    @Nested
    class ByCurve {

        @Test
        void goesOnAsBefore() {
            RangedForecast forecast = Forecaster.standard().forecast(QUOTA, cny("270000.00"), day(10));

            assertThat(forecast.forecast())
                    .isEqualTo(Forecast.of(ForecastMethod.LINEAR_DAYS, Measured.of(cny("540000.00"))));
            assertThat(forecast.attainment()).isEqualTo(Ratio.of(9, 10));
            assertThat(forecast.range()).isEqualTo(Measured.undefined(UndefinedReason.MISSING_DATA));
        }

        @Test
        void followsTheWeeks() {
            Map<SalesPeriod, BigDecimal> weeks = Map.of(
                    period("1", day(1), 5), BigDecimal.valueOf(15),
                    period("2", day(6), 5), BigDecimal.valueOf(20),
                    period("3", day(11), 5), BigDecimal.valueOf(25),
                    period("4", day(16), 5), BigDecimal.valueOf(40));
            RangedForecast forecast =
                    Forecaster.with(PaceCurve.seasonal(weeks)).forecast(QUOTA, cny("270000.00"), day(10));

            assertThat(forecast.forecast().amount()).isEqualTo(Measured.of(cny("771428.57")));
            assertThat(forecast.pace().expected()).isEqualTo(Measured.of(cny("210000.00")));
            assertThat(forecast.pace().index()).isEqualTo(Ratio.of(9, 7));
        }

        @Test
        void isUndefinedBeforeTheFirstDay() {
            RangedForecast forecast = Forecaster.standard()
                    .withRange(RangePolicy.pastForecasts(past(90, 100, 110)))
                    .forecast(QUOTA, cny("0.00"), day(0));

            assertThat(forecast.forecast().amount()).isEqualTo(Measured.undefined(UndefinedReason.NOT_STARTED));
            assertThat(forecast.range()).isEqualTo(Measured.undefined(UndefinedReason.NOT_STARTED));
            assertThat(forecast.attainment()).isEqualTo(Ratio.undefined(UndefinedReason.NOT_STARTED));
        }

        @Test
        void isNegativeAfterReturns() {
            assertThat(Forecaster.standard()
                            .forecast(QUOTA, cny("-100.00"), day(10))
                            .forecast()
                            .amount())
                    .isEqualTo(Measured.of(cny("-200.00")));
        }
    }

    @Nested
    class ByLastYearsDays {

        private final SalesPeriod lastYear = period("last year", LocalDate.of(2025, 2, 1), 20);

        private Map<LocalDate, Money> days() {
            Map<LocalDate, Money> days = new HashMap<>();
            for (int k = 1; k <= 20; k++) {
                days.put(lastYear.start().plusDays(k - 1L), cny(k <= 10 ? "35.00" : "65.00"));
            }
            return days;
        }

        @Test
        void expectsWhatThereWasAfterTheSameDay() {
            RangedForecast forecast =
                    Forecaster.with(PaceCurve.daily(lastYear, days())).forecast(QUOTA, cny("270000.00"), day(10));

            assertThat(forecast.pace().progress().share()).isEqualTo(Ratio.of(35, 100));
            assertThat(forecast.forecast())
                    .isEqualTo(Forecast.of(ForecastMethod.DAILY_CURVE, Measured.of(cny("771428.57"))));
        }

        @Test
        void isStretchedOverAPeriodOfAnotherLength() {
            Quota longer = QUOTA.withPeriod(period("month", START, 40));
            PaceCurve curve = PaceCurve.daily(lastYear, days());

            assertThat(curve.progress(longer, day(20)).share()).isEqualTo(Ratio.of(35, 100));
            assertThat(curve.progress(longer, day(21)).share()).isEqualTo(Ratio.of(765, 2000));
            assertThat(curve.progress(longer, day(40)).share()).isEqualTo(Ratio.one());
        }

        @Test
        void takesDaysOfReturnsAsNothing() {
            PaceCurve returns = PaceCurve.daily(
                    lastYear,
                    Map.of(
                            LocalDate.of(2025, 2, 1), cny("-5.00"),
                            LocalDate.of(2025, 2, 2), cny("10.00")));
            PaceCurve nothing = PaceCurve.daily(lastYear, Map.of());

            assertThat(returns.progress(QUOTA, day(1)).share()).isEqualTo(Ratio.zero());
            assertThat(returns.progress(QUOTA, day(2)).share()).isEqualTo(Ratio.one());
            assertThat(nothing.progress(QUOTA, day(2)).share())
                    .isEqualTo(Ratio.undefined(UndefinedReason.ZERO_WEIGHTS));
            assertThatThrownBy(() -> PaceCurve.daily(lastYear, Map.of(START, cny("1.00"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("results must be of days of ")
                    .hasMessageEndingWith(", but had 2026-02-01");
        }
    }

    @Nested
    class Mixed {

        private final List<PipelineItem> pipeline = List.of(
                PipelineItem.of("B", cny("33.33"), Rate.percent("33.333"), day(12)),
                PipelineItem.of("A", cny("100000.00"), Rate.percent(60), day(11)),
                PipelineItem.of("C", cny("500000.00"), Rate.percent(90), day(16)),
                PipelineItem.of("D", cny("1.00"), Rate.one(), day(10)));

        @Test
        void addsThePipelineAndTheRestOfTheQuota() {
            RangedForecast forecast =
                    Forecaster.standard().forecastMixed(QUOTA, cny("270000.00"), day(10), pipeline, day(15));

            assertThat(forecast.weightedPipeline()).contains(cny("60011.11"));
            assertThat(forecast.restOfQuota()).contains(cny("150000.00"));
            assertThat(forecast.forecast()).isEqualTo(Forecast.of(ForecastMethod.MIXED, Measured.of(cny("480011.11"))));
            assertThat(forecast.leftOut()).extracting(PipelineItem::id).containsExactly("C", "D");
            assertThat(forecast.explain().text()).isEqualTo("""
                            forecast of TERRITORY:COMPANY for month as of 2026-02-10: CNY 480011.11 (MIXED)
                              actual: CNY 270000.00
                              weighted pipeline: CNY 60011.11
                              rest of quota: CNY 150000.00
                              range: undefined (MISSING_DATA)
                              attainment: 80.00 %
                              expected on other days: 2
                                C on 2026-02-16: CNY 500000.00
                                D on 2026-02-10: CNY 1.00""");
        }

        /** A peer rounds after every addition. */
        @Test
        void isRoundedOnce() {
            List<PipelineItem> cents = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                cents.add(PipelineItem.of("P" + i, cny("0.01"), Rate.percent(40), day(11)));
            }

            assertThat(Forecaster.standard()
                            .forecastMixed(QUOTA, cny("0.00"), day(10), cents, day(20))
                            .weightedPipeline())
                    .contains(cny("0.04"));
        }

        @Test
        void isTheQuotaWhereNothingIsKnown() {
            RangedForecast forecast =
                    Forecaster.standard().forecastMixed(QUOTA, cny("0.00"), day(0), List.of(), day(0));

            assertThat(forecast.forecast().amount()).isEqualTo(Measured.of(cny("600000.00")));
        }

        @Test
        void isUndefinedWhereTheCurveSaysNothing() {
            PaceCurve nothing = PaceCurve.daily(MONTH, Map.of());
            RangedForecast forecast =
                    Forecaster.with(nothing).forecastMixed(QUOTA, cny("1.00"), day(10), List.of(), day(15));

            assertThat(forecast.forecast())
                    .isEqualTo(Forecast.of(ForecastMethod.MIXED, Measured.undefined(UndefinedReason.ZERO_WEIGHTS)));
            assertThat(forecast.weightedPipeline()).isEmpty();
        }

        @Test
        void isRefusedWhereItCannotBe() {
            assertThatThrownBy(
                            () -> Forecaster.standard().forecastMixed(QUOTA, cny("0.00"), day(10), List.of(), day(9)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("through must not be before 2026-02-10, but was 2026-02-09");
            assertThatThrownBy(() -> Forecaster.standard()
                            .forecastMixed(
                                    QUOTA, cny("0.00"), day(10), List.of(pipeline.get(0), pipeline.get(0)), day(15)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("pipeline must have each id once, but had B twice");
            assertThatThrownBy(() -> PipelineItem.of(" ", cny("1"), Rate.one(), START))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must have 1 to 64 characters, but was ' '");
            assertThatThrownBy(() -> PipelineItem.of("A", cny("-1"), Rate.one(), START))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must not be negative, but was CNY -1.00 for A");
            assertThatThrownBy(() -> PipelineItem.of("A", cny("1"), Rate.percent(101), START))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("probability must be from 0% to 100%, but was 101% for A");
            RangedForecast forecast =
                    Forecaster.standard().forecastMixed(QUOTA, cny("0.00"), day(10), List.of(), day(15));
            assertThatThrownBy(() -> forecast.withRestOfQuota(cny("1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("parts must sum to CNY 150000.00, but was CNY 1.00");
            assertThatThrownBy(() -> forecast.withRestOfQuota(Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("weightedPipeline and restOfQuota must be given together, but was Optional[CNY 0.00]"
                            + " and Optional.empty");
        }
    }

    @Nested
    class Ranges {

        private RangedForecast with(RangePolicy policy) {
            return Forecaster.standard().withRange(policy).forecast(QUOTA, cny("270000.00"), day(10));
        }

        @Test
        void areHowFarPastForecastsWereOff() {
            assertThat(with(RangePolicy.pastForecasts(past(90, 105, 112))).range())
                    .isEqualTo(Measured.of(
                            new ForecastRange(cny("486000.00"), cny("604800.00"), RangeBasis.PAST_FORECASTS, 3)));
            assertThat(with(RangePolicy.pastForecasts(past(90, 105))).range())
                    .isEqualTo(Measured.undefined(UndefinedReason.MISSING_DATA));
        }

        @Test
        void areTheSlowestAndTheFastestOfPastWeeks() {
            Map<SalesPeriod, Money> weeks = Map.of(
                    period("1", START.minusDays(15), 5), cny("50000.00"),
                    period("2", START.minusDays(10), 5), cny("100000.00"),
                    period("3", START.minusDays(5), 5), cny("150000.00"));

            assertThat(with(RangePolicy.pastResults(weeks, WorkingDays.everyDay()))
                            .range())
                    .isEqualTo(Measured.of(
                            new ForecastRange(cny("370000.00"), cny("570000.00"), RangeBasis.PAST_RESULTS, 3)));
            assertThat(with(RangePolicy.pastResults(Map.of(), WorkingDays.everyDay()))
                            .range())
                    .isEqualTo(Measured.undefined(UndefinedReason.MISSING_DATA));
            assertThat(Forecaster.standard()
                            .withRange(RangePolicy.pastResults(weeks, WorkingDays.everyDay()))
                            .forecast(QUOTA, cny("1.00"), day(20))
                            .range())
                    .isEqualTo(Measured.of(new ForecastRange(cny("1.00"), cny("1.00"), RangeBasis.PAST_RESULTS, 3)));
        }

        @Test
        void areTheLowestAndTheHighestOfSeveralMethods() {
            PaceCurve late = (quota, asOf) -> new Progress(ForecastMethod.SEASONAL, Ratio.of(35, 100), 10, 20);
            PaceCurve silent = PaceCurve.daily(MONTH, Map.of());

            assertThat(with(RangePolicy.methods(List.of(late, silent))).range())
                    .isEqualTo(
                            Measured.of(new ForecastRange(cny("540000.00"), cny("771428.57"), RangeBasis.METHODS, 2)));
            assertThat(with(RangePolicy.methods(List.of(silent))).range())
                    .isEqualTo(Measured.undefined(UndefinedReason.MISSING_DATA));
        }

        @Test
        void areRefusedWhereTheyCannotBe() {
            ForecastRange range = new ForecastRange(cny("1"), cny("2"), RangeBasis.of("OWN"), 1);

            assertThat(range.contains(cny("2"))).isTrue();
            assertThat(range.contains(cny("2.01"))).isFalse();
            assertThat(range).hasToString("CNY 1.00 to CNY 2.00 (OWN of 1)");
            assertThatThrownBy(() -> new ForecastRange(cny("1"), cny("0"), RangeBasis.METHODS, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("high must not be below CNY 1.00, but was CNY 0.00");
            assertThatThrownBy(() -> new ForecastRange(cny("1"), cny("1"), RangeBasis.METHODS, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("observations must be at least 1, but was 0");
            assertThatThrownBy(() -> RangeBasis.of("own"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("range basis must be upper-case letters, digits and underscores, but was 'own'");
            assertThatThrownBy(() -> PastForecast.of(MONTH, cny("0"), cny("1")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("forecast must be above zero, but was CNY 0.00 for ");
        }
    }

    @Nested
    class Answers {

        private final Pace red = PaceReader.standard().read(QUOTA, cny("100000.00"), day(10));
        private final Pace amber = PaceReader.standard().read(QUOTA, cny("270000.00"), day(10));
        private final DeviationAnswer answer = DeviationAnswer.builder()
                .holder(QUOTA.holder())
                .metric(QUOTA.metric())
                .period(MONTH)
                .addCauses(DeviationCause.of("LOST_DEALER", "Dealer C-04 went to the competitor"))
                .by(PersonId.of("Sun"))
                .on(day(10))
                .build();

        @Test
        void areOwedForEveryRed() {
            DeviationReport report = DeviationMonitor.standard().review(List.of(red, amber));

            assertThat(report.unanswered(List.of()))
                    .extracting(DeviationAlert::band)
                    .containsExactly(AlertBand.RED);
            assertThat(report.unanswered(List.of(answer))).isEmpty();
            assertThat(report.unanswered(List.of(answer.withOn(day(9))))).hasSize(1);
            assertThat(report.unanswered(List.of(answer.withMetric(Metric.PROFIT))))
                    .hasSize(1);
            assertThat(report.unanswered(List.of(), Set.of(AlertBand.RED, AlertBand.AMBER)))
                    .hasSize(2);
        }

        @Test
        void nameACause() {
            assertThatThrownBy(() -> answer.withCauses())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("causes must not be empty, but was [] for TERRITORY:COMPANY");
            assertThatThrownBy(() -> answer.withAction(" "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("action must have 1 to 1,024 characters, but had 0");
            assertThatThrownBy(() -> DeviationCause.of("lost", "x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cause must be upper-case letters, digits and underscores, but was 'lost'");
            assertThatThrownBy(() -> DeviationCause.of("LOST", " "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("note must have 1 to 1,024 characters, but had 0");
        }
    }
}
