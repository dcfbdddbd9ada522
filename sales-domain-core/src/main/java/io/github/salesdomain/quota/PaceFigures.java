package io.github.salesdomain.quota;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.math.BigDecimal;

/** The exact figures of a pace, of money and of units alike. */
record PaceFigures(Metric metric, BigDecimal quota, BigDecimal actual, Progress progress) {

    static Ratio attainment(Metric metric, BigDecimal quota, BigDecimal actual) {
        if (metric.isHigherBetter()) {
            return Ratio.of(actual, quota, UndefinedReason.ZERO_TARGET);
        }
        return actual.signum() > 0
                ? Ratio.of(quota, actual, UndefinedReason.ZERO_BASE)
                : Ratio.undefined(UndefinedReason.ZERO_BASE);
    }

    static boolean isMet(Metric metric, BigDecimal quota, BigDecimal actual) {
        return metric.isHigherBetter()
                ? quota.signum() > 0 && actual.compareTo(quota) >= 0
                : actual.compareTo(quota) <= 0;
    }

    Ratio index() {
        Ratio share = started(progress.share());
        if (!share.isDefined()) {
            return share;
        }
        if (quota.signum() == 0) {
            return Ratio.undefined(UndefinedReason.ZERO_TARGET);
        }
        if (metric.isHigherBetter()) {
            return usedShare().dividedBy(share, UndefinedReason.ZERO_BASE);
        }
        return actual.signum() > 0
                ? share.dividedBy(usedShare(), UndefinedReason.ZERO_BASE)
                : Ratio.undefined(UndefinedReason.ZERO_BASE);
    }

    boolean isBehindBy(Rate rate) {
        Ratio index = index();
        return index.isDefined() && index.compareTo(Ratio.from(Rate.one().minus(rate))) <= 0;
    }

    Ratio progressDifference() {
        return usedShare().minus(progress.share());
    }

    /** How many times the actual the close is. */
    Ratio closing() {
        Ratio share = started(progress.share());
        return share.isDefined() ? Ratio.one().dividedBy(share, UndefinedReason.ZERO_BASE) : share;
    }

    /** What each day left must bring, exact. */
    Ratio required() {
        BigDecimal remaining = quota.subtract(actual).max(BigDecimal.ZERO);
        if (progress.remainingDays() > 0) {
            return perDay(remaining, progress.remainingDays());
        }
        boolean enough = metric.isHigherBetter() ? remaining.signum() == 0 : actual.compareTo(quota) <= 0;
        return enough ? Ratio.zero() : Ratio.undefined(UndefinedReason.PERIOD_CLOSED);
    }

    Ratio runRate() {
        return progress.elapsedDays() == 0
                ? Ratio.undefined(UndefinedReason.NOT_STARTED)
                : perDay(actual, progress.elapsedDays());
    }

    Ratio effort() {
        Ratio required = started(required());
        if (!required.isDefined()) {
            return required;
        }
        return actual.signum() > 0
                ? required.dividedBy(perDay(actual, progress.elapsedDays()), UndefinedReason.NO_SALES)
                : Ratio.undefined(UndefinedReason.NO_SALES);
    }

    private Ratio usedShare() {
        return Ratio.of(actual, quota, UndefinedReason.ZERO_TARGET);
    }

    /** The ratio, or undefined with NOT_STARTED as long as no day has elapsed of a period that has days. */
    private Ratio started(Ratio ratio) {
        return progress.elapsedDays() == 0 && progress.totalDays() > 0
                ? Ratio.undefined(UndefinedReason.NOT_STARTED)
                : ratio;
    }

    private static Ratio perDay(BigDecimal figure, int days) {
        return Ratio.of(figure, BigDecimal.valueOf(days), UndefinedReason.ZERO_BASE);
    }
}
