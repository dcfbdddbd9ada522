package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.time.SalesPeriod;

/**
 * A share that somebody is to reach by the end of a period, such as 70 % numeric distribution (铺货率目标), or to stay below, such as an expense
 * rate of 5 %.
 * <p>
 * Shares are not summed: such a quota is not divided. What several reach together is read from the parts and the wholes, by
 * {@link ShareAttainment#together}.
 *
 * @param holder who owes it
 * @param metric what is measured, a share
 * @param period the days for which it is owed
 * @param target the share, zero or more
 */
public record ShareQuota(Holder holder, Metric metric, SalesPeriod period, Rate target) {

    /** Checks the kind of the metric and the sign of the target. */
    public ShareQuota {
        requireNonNull(holder, "holder");
        requireNonNull(metric, "metric");
        requireNonNull(period, "period");
        if (metric.kind() != MetricKind.SHARE) {
            throw new IllegalArgumentException(
                    "metric must measure a share, but was " + metric + " (" + metric.kind() + ")");
        }
        if (requireNonNull(target, "target").isNegative()) {
            throw new IllegalArgumentException(
                    "target must not be negative, but was " + target + " for " + holder + " in " + period);
        }
    }

    /**
     * A quota.
     *
     * @param holder who owes it
     * @param metric what is measured
     * @param period the days for which it is owed
     * @param target the share
     * @return the quota
     * @throws IllegalArgumentException if the metric is no share, or the target is negative
     */
    public static ShareQuota of(Holder holder, Metric metric, SalesPeriod period, Rate target) {
        return new ShareQuota(holder, metric, period, target);
    }
}
