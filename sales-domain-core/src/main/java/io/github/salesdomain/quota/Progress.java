package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;

/**
 * How far a period has run (时间进度).
 *
 * @param method by which assumption the share was found
 * @param share which part of the whole was to be reached by now, from 0 to 1; undefined if the assumption does not say, such as for a period
 *     without a working day
 * @param elapsedDays how many days have elapsed, counted as the assumption counts; none of them negative, at most all
 * @param totalDays how many days the period has, counted the same way
 */
public record Progress(ForecastMethod method, Ratio share, int elapsedDays, int totalDays) {

    /** Checks the bounds. */
    public Progress {
        requireNonNull(method, "method");
        requireNonNull(share, "share");
        if (elapsedDays < 0 || elapsedDays > totalDays) {
            throw new IllegalArgumentException(
                    "elapsedDays must be from 0 to " + totalDays + ", but was " + elapsedDays);
        }
        if (share.isDefined() && (share.isBelow(Rate.zero()) || share.compareTo(Ratio.one()) > 0)) {
            throw new IllegalArgumentException("share must be from 0 to 1, but was " + share);
        }
    }

    /**
     * Progress in which every counted day is the same part of the whole.
     *
     * @param method the name of the assumption
     * @param elapsedDays how many days have elapsed
     * @param totalDays how many days the period has; if none, the share is undefined with ZERO_BASE
     * @return the progress
     * @throws IllegalArgumentException if the elapsed days are negative or more than all
     */
    public static Progress linear(ForecastMethod method, int elapsedDays, int totalDays) {
        Ratio share = totalDays == 0 ? Ratio.undefined(UndefinedReason.ZERO_BASE) : Ratio.of(elapsedDays, totalDays);
        return new Progress(method, share, elapsedDays, totalDays);
    }

    /** {@return how many days are left} */
    public int remainingDays() {
        return totalDays - elapsedDays;
    }

    /** What has elapsed, in words. */
    String elapsed() {
        return share.percentText() + " by " + method + ", day " + elapsedDays + " of " + totalDays;
    }
}
