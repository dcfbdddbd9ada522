package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Whether a quota of units is reached soon enough. The figures are those of {@link Pace}; quantities are rounded once, to the decimals of quota
 * and actual, so that those of whole units are whole.
 *
 * @param quota what is owed by the end of the period
 * @param actual what there is through the end of {@code asOf}, in the unit of the quota; negative where returns exceed sales
 * @param asOf the last day that counts as elapsed
 * @param progress how far the period has run by then
 */
public record UnitPace(UnitQuota quota, Quantity actual, LocalDate asOf, Progress progress) implements Explained {

    /** Checks the unit. */
    public UnitPace {
        requireNonNull(quota, "quota");
        requireNonNull(asOf, "asOf");
        requireNonNull(progress, "progress");
        UnitQuota.checkUnit(quota.amount().unit(), requireNonNull(actual, "actual"));
    }

    /** {@return who owes the quota} */
    public Holder holder() {
        return quota.holder();
    }

    /** {@return how much of the whole quota is reached} */
    public UnitAttainment attainment() {
        return UnitAttainment.of(quota, actual);
    }

    /** {@return how much was to be reached by now, rounded half up; undefined for the reason for which the share is} */
    public Measured<Quantity> expected() {
        return rounded(progress.share().times(Shares.exact(quota.amount().amount())), RoundingMode.HALF_UP);
    }

    /** {@return the actual less what was expected by now; below zero there is less than expected} */
    public Measured<Quantity> gap() {
        return expected().map(actual::minus);
    }

    /** {@return the pace index, exact; undefined for the same reasons as {@link Pace#index()}} */
    public Ratio index() {
        return figures().index();
    }

    /** {@return the part of the quota that there is less the part that was expected, in percentage points} */
    public Ratio progressDifference() {
        return figures().progressDifference();
    }

    /**
     * Whether the index lies at least this far below 1.
     *
     * @param rate how far
     * @return the answer by exact value; no if the index is undefined
     */
    public boolean isBehindBy(Rate rate) {
        return figures().isBehindBy(rate);
    }

    /** {@return how much is still missing from the quota; zero if there is as much or more} */
    public Quantity remaining() {
        Quantity missing = quota.amount().minus(actual);
        return missing.isNegative() ? Quantity.zero(actual.unit()) : missing;
    }

    /** {@return how many units an elapsed day brought on the average, exact, for an average need not be whole; undefined with NOT_STARTED} */
    public Ratio runRate() {
        return figures().runRate();
    }

    /**
     * What each day left must bring to reach the quota; where lower is better, what each may bring at most. Rounded up (down where lower is
     * better), so that who keeps to it does reach the quota.
     *
     * @return the quantity for a day; undefined with PERIOD_CLOSED if no day is left and the quota is not met
     */
    public Measured<Quantity> requiredRunRate() {
        return rounded(figures().required(), quota.metric().isHigherBetter() ? RoundingMode.UP : RoundingMode.DOWN);
    }

    /** {@return how many times as much as so far a day must bring from now on; undefined for the same reasons as {@link Pace#effort()}} */
    public Ratio effort() {
        return figures().effort();
    }

    /** {@return what the period closes at if it goes on as before, rounded half up; undefined before the first day has elapsed} */
    public UnitForecast forecast() {
        return UnitForecast.of(
                progress.method(),
                rounded(figures().closing().times(Shares.exact(actual.amount())), RoundingMode.HALF_UP));
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "pace of " + holder() + " for " + quota.period() + " as of " + asOf,
                index().percentText(),
                ImmutableList.of(
                        Explanation.of("quota", quota.amount()),
                        Explanation.of("actual", actual),
                        Explanation.of("elapsed", progress.elapsed()),
                        Explanation.of("expected to date", expected()),
                        Explanation.of("gap to date", gap()),
                        Explanation.of("attainment", attainment().ratio().percentText()),
                        Explanation.of("run rate", runRate()),
                        Explanation.of("required run rate", requiredRunRate()),
                        Explanation.of("forecast", forecast())));
    }

    private PaceFigures figures() {
        return new PaceFigures(quota.metric(), quota.amount().amount(), actual.amount(), progress);
    }

    private Measured<Quantity> rounded(Ratio figure, RoundingMode rounding) {
        if (!(figure instanceof Ratio.Fraction fraction)) {
            return Measured.undefined(figure.undefinedReason().orElseThrow());
        }
        int scale = Math.max(quota.scale(), actual.amount().scale());
        BigDecimal value =
                new BigDecimal(fraction.numerator()).divide(new BigDecimal(fraction.denominator()), scale, rounding);
        return Measured.of(Quantity.of(value, actual.unit()));
    }
}
