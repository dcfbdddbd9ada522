package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Says between which amounts a period may close. A rule is pure, exact, and says when it has too little to go by. */
@FunctionalInterface
public interface RangePolicy {

    /** How many observations a range needs at least. */
    int FEWEST = 3;

    /**
     * The range of a forecast.
     *
     * @param pace how the period goes
     * @param forecast what it is forecast to close at
     * @return the range; undefined with MISSING_DATA if there is too little to go by
     */
    Measured<ForecastRange> rangeOf(Pace pace, Money forecast);

    /** {@return no range, ever} */
    static RangePolicy none() {
        return (pace, forecast) -> Measured.undefined(UndefinedReason.MISSING_DATA);
    }

    /**
     * How far past forecasts were off: the forecast times the lowest and the highest of actual ÷ forecast.
     *
     * @param past forecasts made at the same point of earlier periods; fewer than three are too little
     * @return the rule
     * @throws IllegalArgumentException if a period comes twice
     */
    static RangePolicy pastForecasts(Collection<PastForecast> past) {
        Map<SalesPeriod, Ratio> byPeriod = past.stream()
                .collect(ImmutableMap.toImmutableMap(
                        PastForecast::period,
                        one -> Ratio.of(one.actual(), one.forecast(), UndefinedReason.ZERO_BASE)));
        List<Ratio> errors = ImmutableList.copyOf(byPeriod.values());
        return (pace, forecast) -> {
            if (errors.size() < FEWEST) {
                return Measured.undefined(UndefinedReason.MISSING_DATA);
            }
            List<Money> ends = new ArrayList<>();
            errors.forEach(error -> ends.add(error.of(forecast)));
            return range(ends, RangeBasis.PAST_FORECASTS, errors.size());
        };
    }

    /**
     * The slowest and the fastest of past weeks or months, each continued over the working days that are left.
     *
     * @param results what past weeks or months brought; fewer than three with a working day are too little
     * @param days says on which days people work
     * @return the rule
     */
    static RangePolicy pastResults(Map<SalesPeriod, Money> results, WorkingDays days) {
        requireNonNull(days, "days");
        Map<SalesPeriod, Money> known = ImmutableMap.copyOf(results);
        return (pace, forecast) -> {
            SalesPeriod period = pace.quota().period();
            LocalDate next = pace.asOf().plusDays(1);
            LocalDate from = next.isBefore(period.start()) ? period.start() : next;
            int left = from.isBefore(period.endExclusive())
                    ? days.countIn(LocalDateRange.of(from, period.endExclusive()))
                    : 0;
            List<Money> ends = new ArrayList<>();
            known.forEach((span, amount) -> {
                int worked = days.countIn(span.range());
                if (worked > 0) {
                    ends.add(pace.actual().plus(Ratio.of(left, worked).of(amount)));
                }
            });
            return ends.size() < FEWEST
                    ? Measured.undefined(UndefinedReason.MISSING_DATA)
                    : range(ends, RangeBasis.PAST_RESULTS, ends.size());
        };
    }

    /**
     * The lowest and the highest of the forecast itself and of those by other curves.
     *
     * @param curves the other assumptions; those that say nothing are left out, and if none says anything there is no range
     * @return the rule
     */
    static RangePolicy methods(Collection<PaceCurve> curves) {
        List<PaceCurve> others = ImmutableList.copyOf(curves);
        return (pace, forecast) -> {
            List<Money> ends = new ArrayList<>();
            ends.add(forecast);
            others.forEach(curve -> PaceReader.with(curve)
                    .read(pace.quota(), pace.actual(), pace.asOf())
                    .forecast()
                    .amount()
                    .value()
                    .ifPresent(ends::add));
            return ends.size() < 2
                    ? Measured.undefined(UndefinedReason.MISSING_DATA)
                    : range(ends, RangeBasis.METHODS, ends.size());
        };
    }

    private static Measured<ForecastRange> range(List<Money> ends, RangeBasis basis, int observations) {
        return Measured.of(new ForecastRange(Collections.min(ends), Collections.max(ends), basis, observations));
    }
}
