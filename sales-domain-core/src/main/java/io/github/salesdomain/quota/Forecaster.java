package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/**
 * Forecasts what a period closes at, each time with its method and with a range that says what it was derived from.
 * <p>
 * Exact until rounded once. Immutable and safe for use by many threads.
 */
public final class Forecaster {

    private final PaceCurve curve;
    private final RangePolicy range;

    private Forecaster(PaceCurve curve, RangePolicy range) {
        this.curve = curve;
        this.range = range;
    }

    /** {@return a forecaster by a straight line over the days of the calendar, without a range} */
    public static Forecaster standard() {
        return with(PaceCurve.linear());
    }

    /**
     * A forecaster by another curve, without a range.
     *
     * @param curve which part of a quota was to be reached by a day
     * @return the forecaster
     */
    public static Forecaster with(PaceCurve curve) {
        return new Forecaster(requireNonNull(curve, "curve"), RangePolicy.none());
    }

    /**
     * A copy that gives a range by this rule.
     *
     * @param policy between which amounts a period may close
     * @return a copy with this rule
     */
    public Forecaster withRange(RangePolicy policy) {
        return new Forecaster(curve, requireNonNull(policy, "policy"));
    }

    /**
     * What a period closes at if it goes on as before.
     *
     * <h4>Formula</h4>
     * <pre>{@code forecast = actual / share of the curve that has elapsed}</pre>
     * Source: formulas, forecast.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * Forecaster.with(PaceCurve.linear(workingDays)).forecast(quota, sold, day11).forecast(); // 540,000 (LINEAR_WORKING_DAYS)
     * Forecaster.standard().forecast(quotaInYuan, soldInEuro, today);                         // refused: currencies differ
     * }</pre>
     *
     * @param quota what is owed
     * @param actual what there is through the end of {@code asOf}
     * @param asOf the last day that counts as elapsed
     * @return the forecast with its range
     * @throws org.joda.money.CurrencyMismatchException if the currencies differ
     */
    public RangedForecast forecast(Quota quota, Money actual, LocalDate asOf) {
        Pace pace = PaceReader.with(curve).read(quota, actual, asOf);
        Forecast forecast = pace.forecast();
        return RangedForecast.builder()
                .pace(pace)
                .forecast(forecast)
                .range(rangeOf(pace, forecast))
                .build();
    }

    /**
     * What a period closes at by what there is, what is hoped for, and the quota of the days for which nothing is known yet.
     * <p>
     * The pipeline covers the days after {@code asOf} through {@code through}; items that are expected on other days, or after the period, are not counted
     * but listed. From the day after, the quota by the curve is taken. The sum is rounded once. It is defined before the first day has elapsed.
     *
     * <h4>Formula</h4>
     * <pre>{@code forecast = actual + sum of amount × probability + quota × (1 - share of the curve through the last day of the pipeline)}</pre>
     * Source: formulas, forecast.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * forecaster.forecastMixed(quota, sold, today, pipeline, endOfJune).forecast();   // (MIXED)
     * forecaster.forecastMixed(quota, sold, today, pipeline, yesterday);              // refused: through is before asOf
     * }</pre>
     *
     * @param quota what is owed
     * @param actual what there is through the end of {@code asOf}
     * @param asOf the last day that counts as elapsed
     * @param pipeline what is hoped for, each id once
     * @param through the last day that the pipeline covers; not before {@code asOf}
     * @return the forecast with its parts and range
     * @throws IllegalArgumentException if an id comes twice, or {@code through} is before {@code asOf}
     * @throws org.joda.money.CurrencyMismatchException if the currencies differ
     */
    public RangedForecast forecastMixed(
            Quota quota, Money actual, LocalDate asOf, Collection<PipelineItem> pipeline, LocalDate through) {
        if (through.isBefore(asOf)) {
            throw new IllegalArgumentException("through must not be before " + asOf + ", but was " + through);
        }
        Pace pace = PaceReader.with(curve).read(quota, actual, asOf);
        List<PipelineItem> items = sorted(pipeline, actual);
        BigDecimal weighted = BigDecimal.ZERO;
        ImmutableList.Builder<PipelineItem> leftOut = ImmutableList.builder();
        for (PipelineItem item : items) {
            LocalDate day = item.expectedOn();
            if (day.isAfter(asOf)
                    && !day.isAfter(through)
                    && quota.period().range().contains(day)) {
                weighted = weighted.add(
                        item.amount().getAmount().multiply(item.probability().value()));
            } else {
                leftOut.add(item);
            }
        }
        Ratio rest = Ratio.one().minus(curve.progress(quota, through).share());
        RangedForecast.Builder result = RangedForecast.builder().pace(pace).addAllLeftOut(leftOut.build());
        if (rest instanceof Ratio.Undefined undefined) {
            return result.forecast(Forecast.of(ForecastMethod.MIXED, Measured.undefined(undefined.reason())))
                    .range(Measured.undefined(undefined.reason()))
                    .build();
        }
        Ratio quotaLeft = rest.times(Shares.exact(quota.amount().getAmount()));
        Money one = Money.of(actual.getCurrencyUnit(), BigDecimal.ONE);
        Money total = Shares.exact(actual.getAmount())
                .plus(Shares.exact(weighted))
                .plus(quotaLeft)
                .of(one);
        Money hoped = Shares.exact(weighted).of(one);
        Forecast forecast = Forecast.of(ForecastMethod.MIXED, Measured.of(total));
        return result.forecast(forecast)
                .weightedPipeline(hoped)
                .restOfQuota(total.minus(actual).minus(hoped))
                .range(rangeOf(pace, forecast))
                .build();
    }

    private static List<PipelineItem> sorted(Collection<PipelineItem> pipeline, Money actual) {
        Set<String> seen = new HashSet<>();
        for (PipelineItem item : pipeline) {
            Shares.checkCurrency(actual.getCurrencyUnit(), item.amount());
            if (!seen.add(item.id())) {
                throw new IllegalArgumentException("pipeline must have each id once, but had " + item.id() + " twice");
            }
        }
        return ImmutableList.sortedCopyOf(Comparator.comparing(PipelineItem::id), pipeline);
    }

    private Measured<ForecastRange> rangeOf(Pace pace, Forecast forecast) {
        Measured<Money> amount = forecast.amount();
        return amount.value()
                .map(value -> range.rangeOf(pace, value))
                .orElseGet(() -> Measured.undefined(amount.undefinedReason().orElseThrow()));
    }
}
