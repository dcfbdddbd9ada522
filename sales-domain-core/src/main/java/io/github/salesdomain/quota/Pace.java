package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Whether a quota is reached soon enough: where one stands, where one was to stand, and what the rest of the period asks for.
 * <p>
 * Rates are exact; amounts are rounded once. A figure that does not exist says why instead of being zero.
 *
 * @param quota what is owed by the end of the period
 * @param actual what there is through the end of {@code asOf}, in the currency of the quota; negative where returns exceed sales
 * @param asOf the last day that counts as elapsed
 * @param progress how far the period has run by then
 */
public record Pace(Quota quota, Money actual, LocalDate asOf, Progress progress) implements Explained {

    /** Checks the currency. */
    public Pace {
        requireNonNull(quota, "quota");
        requireNonNull(actual, "actual");
        requireNonNull(asOf, "asOf");
        requireNonNull(progress, "progress");
        Shares.checkCurrency(quota.amount().getCurrencyUnit(), actual);
    }

    /** {@return who owes the quota} */
    public Holder holder() {
        return quota.holder();
    }

    /** {@return how much of the whole quota is reached} */
    public Attainment attainment() {
        return Attainment.of(quota, actual);
    }

    /** {@return how much was to be reached by now, rounded half up; undefined for the reason for which the share is} */
    public Measured<Money> expected() {
        return progress.share() instanceof Ratio.Undefined undefined
                ? Measured.undefined(undefined.reason())
                : Measured.of(progress.share().of(quota.amount()));
    }

    /** {@return the actual less what was expected by now; below zero there is less than expected} */
    public Measured<Money> gap() {
        return expected().map(actual::minus);
    }

    /**
     * The pace index (进度差): 1 is exactly on pace, below 1 is behind, above 1 ahead.
     * <p>
     * Where higher is better it is actual by expected, where lower is better expected by actual. Undefined with NOT_STARTED before the first day has
     * elapsed, ZERO_TARGET for a quota of nothing, ZERO_BASE if nothing was expected yet (or, where lower is better, if there is nothing or less);
     * or for the reason for which the share is.
     *
     * @return the index, or undefined
     */
    public Ratio index() {
        return figures().index();
    }

    /**
     * The part of the quota that there is less the part that was expected, in percentage points.
     *
     * @return the difference; undefined with ZERO_TARGET for a quota of nothing, or for the reason for which the share is
     */
    public Ratio progressDifference() {
        return figures().progressDifference();
    }

    /**
     * Whether the index lies at least this far below 1: with an index of 0.90 one is behind by 10 %, with 0.91 not yet.
     *
     * @param rate how far
     * @return the answer by exact value; no if the index is undefined
     */
    public boolean isBehindBy(Rate rate) {
        return figures().isBehindBy(rate);
    }

    /** {@return how much is still missing from the quota; zero if there is as much or more} */
    public Money remaining() {
        return actual.isLessThan(quota.amount()) ? quota.amount().minus(actual) : Money.zero(actual.getCurrencyUnit());
    }

    /** {@return what an elapsed day brought on the average (日均), rounded half up; undefined with NOT_STARTED before the first} */
    public Measured<Money> runRate() {
        return progress.elapsedDays() == 0
                ? Measured.undefined(UndefinedReason.NOT_STARTED)
                : Measured.of(actual.dividedBy(progress.elapsedDays(), RoundingMode.HALF_UP));
    }

    /**
     * What each day left must bring to reach the quota (剩余日均); where lower is better, what each may bring at most.
     * <p>
     * Rounded up to the minor unit (down where lower is better), so that who keeps to it does reach the quota. Zero if the quota is reached already.
     *
     * @return the amount for a day; undefined with PERIOD_CLOSED if no day is left and the quota is not met
     */
    public Measured<Money> requiredRunRate() {
        Ratio required = figures().required();
        if (required instanceof Ratio.Undefined undefined) {
            return Measured.undefined(undefined.reason());
        }
        if (progress.remainingDays() == 0) {
            return Measured.of(Money.zero(actual.getCurrencyUnit()));
        }
        RoundingMode rounding = quota.metric().isHigherBetter() ? RoundingMode.UP : RoundingMode.DOWN;
        return Measured.of(remaining().dividedBy(progress.remainingDays(), rounding));
    }

    /**
     * How many times as much as so far a day must bring from now on: the required run rate by the run rate, both exact.
     *
     * @return the ratio; undefined with NOT_STARTED before the first day has elapsed, with PERIOD_CLOSED if no day is left and the quota is not
     *     met, and with NO_SALES if there is nothing or less so far
     */
    public Ratio effort() {
        return figures().effort();
    }

    /** {@return what the period closes at if it goes on as before; undefined before the first day has elapsed} */
    public Forecast forecast() {
        Ratio factor = figures().closing();
        return Forecast.of(
                progress.method(),
                factor instanceof Ratio.Undefined undefined
                        ? Measured.undefined(undefined.reason())
                        : Measured.of(factor.of(actual)));
    }

    /** {@return how much of the quota is reached at the end if it goes on as before, undefined if the forecast or the attainment is} */
    public Ratio forecastAttainment() {
        Measured<Money> amount = forecast().amount();
        return amount.value()
                .map(value -> Attainment.of(quota, value).ratio())
                .orElseGet(() -> Ratio.undefined(amount.undefinedReason().orElseThrow()));
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
        return new PaceFigures(quota.metric(), quota.amount().getAmount(), actual.getAmount(), progress);
    }
}
