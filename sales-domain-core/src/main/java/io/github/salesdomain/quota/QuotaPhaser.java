package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.time.SalesPeriod;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Divides one quota over the months, quarters or weeks of its period so that the parts sum to it, to the minor unit.
 * <p>
 * Immutable and safe for use by many threads.
 */
public final class QuotaPhaser {

    private final SeasonPolicy policy;
    private final Apportioner apportioner;
    private final Map<SalesPeriod, Money> locks;

    private QuotaPhaser(SeasonPolicy policy, Apportioner apportioner, Map<SalesPeriod, Money> locks) {
        this.policy = policy;
        this.apportioner = apportioner;
        this.locks = locks;
    }

    /** {@return a phaser that gives every period the same} */
    public static QuotaPhaser standard() {
        return with(SeasonPolicy.even());
    }

    /**
     * A phaser by season.
     *
     * @param policy how heavily each period weighs
     * @return the phaser
     */
    public static QuotaPhaser with(SeasonPolicy policy) {
        return new QuotaPhaser(requireNonNull(policy, "policy"), Apportioner.standard(), Map.of());
    }

    /**
     * A copy that gives one period a fixed amount; the rest is divided over the others. Locks add up from copy to copy.
     *
     * @param period which amount is fixed
     * @param amount the amount, zero or more
     * @return the copy
     * @throws IllegalArgumentException if the amount is negative, or the period has a lock already
     */
    public QuotaPhaser withLock(SalesPeriod period, Money amount) {
        return new QuotaPhaser(policy, apportioner, Shares.withLock(locks, period, amount));
    }

    /**
     * A copy that hands out the minor units in another way, such as by cumulative rounding.
     *
     * @param apportioner by which rule, and in which unit
     * @return the copy
     */
    public QuotaPhaser withApportioner(Apportioner apportioner) {
        return new QuotaPhaser(policy, requireNonNull(apportioner, "apportioner"), locks);
    }

    /**
     * Divides a quota over the periods that fill its period.
     * <p>
     * Takes O(n log n) time for n periods. A quota of nothing gives parts of nothing, whatever the weights.
     *
     * <h4>Formula</h4>
     * <pre>{@code exact part = (quota - locked) × weight / sum of free weights}</pre>
     * Rounded to minor units by largest remainder, so that the parts sum exactly. Source: formulas, quota phasing.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * QuotaPhaser.with(weights(22, 26, 28, 24)).phase(tenMillion, calendar.quarters(2026)); // 2.2, 2.6, 2.8 and 2.4 million
     * QuotaPhaser.standard().phase(tenMillion, calendar.months(2025));                      // refused: not the year of the quota
     * }</pre>
     *
     * @param quota what is divided
     * @param periods over what; they fill the period of the quota without overlap or gap
     * @return the parts, sorted by period
     * @throws IllegalArgumentException if the periods do not fill the period of the quota; if a weight is missing, undefined or negative, or all
     *     free weights are zero; if a lock is of another period, or the locks exceed the quota or do not sum to it where no period is free
     * @throws CurrencyMismatchException if a lock is in another currency than the quota
     */
    public QuotaSplit phase(Quota quota, Collection<SalesPeriod> periods) {
        List<SalesPeriod> sorted = Shares.sorted("periods", periods);
        Tiling.check(quota.period(), sorted);
        List<Ratio> weights = Shares.inOrder(sorted, policy.weigh(sorted));
        return QuotaSplit.divided(quota, Rate.zero(), apportioner, locks, sorted, weights, quota::withPeriod);
    }

    /**
     * Divides a quota of units over the periods that fill its period: in whole units where the quota is whole, otherwise in its last decimal place.
     * <p>
     * The rules are those for money. Takes O(n log n) time for n periods.
     *
     * <h4>Formula</h4>
     * <pre>{@code exact part = quota × weight / sum of weights}</pre>
     * Rounded to units by largest remainder, so that the parts sum exactly. Source: formulas, unit quota phasing.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * QuotaPhaser.standard().phase(thousandCases, calendar.months(2026)); // four months of 84 cases, eight of 83
     * QuotaPhaser.standard().phase(thousandCases, calendar.months(2025)); // refused: not the year of the quota
     * }</pre>
     *
     * @param quota what is divided
     * @param periods over what; they fill the period of the quota without overlap or gap
     * @return the parts, sorted by period
     * @throws IllegalArgumentException if the periods do not fill the period of the quota; if a weight is missing, undefined or negative, or all
     *     are zero; or if this phaser has locks or units of money
     */
    public UnitQuotaSplit phase(UnitQuota quota, Collection<SalesPeriod> periods) {
        List<SalesPeriod> sorted = Shares.sorted("periods", periods);
        Tiling.check(quota.period(), sorted);
        List<Ratio> weights = Shares.inOrder(sorted, policy.weigh(sorted));
        return UnitQuotaSplit.divided(quota, Rate.zero(), apportioner, locks, sorted, weights, quota::withPeriod);
    }
}
