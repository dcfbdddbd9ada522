package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;
import org.joda.money.Money;

/**
 * What was collected in a period, by its two yardsticks, which are not the same: the part of the quota (回款达成率) and the part of the sales that
 * are due (回款率).
 *
 * @param quota how much was to be collected
 * @param collected cash received against what is due, in the currency of the quota; zero or more
 * @param prepaid cash received before anything is due; zero or more
 * @param due the sales that fall due in the period; zero or more
 */
public record CollectionResult(Quota quota, Money collected, Money prepaid, Money due) implements Explained {

    /** Checks the signs and the currency. */
    public CollectionResult {
        requireNonNull(quota, "quota");
        check("collected", collected, quota);
        check("prepaid", prepaid, quota);
        check("due", due, quota);
    }

    private static void check(String name, Money amount, Quota quota) {
        requireNonNull(amount, name);
        Shares.checkCurrency(quota.amount().getCurrencyUnit(), amount);
        if (amount.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, but was " + amount);
        }
    }

    /**
     * What counts as collected.
     *
     * @param rule when prepayments count
     * @return the amount
     */
    public Money counted(PrepaymentRule rule) {
        return requireNonNull(rule, "rule") == PrepaymentRule.COUNT_WHEN_RECEIVED ? collected.plus(prepaid) : collected;
    }

    /**
     * How much of the quota is collected.
     *
     * @param rule when prepayments count
     * @return the attainment
     */
    public Attainment attainment(PrepaymentRule rule) {
        return Attainment.of(quota, counted(rule));
    }

    /**
     * The collection rate: how much of the sales due is collected. It may be above 1 where older debts or prepayments come in.
     *
     * <h4>Formula</h4>
     * <pre>{@code collection rate = collected / sales due}</pre>
     * Source: formulas, collection rate.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * new CollectionResult(quotaOf100, ninety, ten, due120).rate(COUNT_WHEN_DUE);    // 0.75, while 0.9 of the quota is collected
     * new CollectionResult(quotaOf100, ninety, ten, nothing).rate(COUNT_WHEN_DUE);   // undefined (ZERO_BASE)
     * }</pre>
     *
     * @param rule when prepayments count
     * @return the rate; undefined with ZERO_BASE if nothing is due
     */
    public Ratio rate(PrepaymentRule rule) {
        return Ratio.of(counted(rule), due, UndefinedReason.ZERO_BASE);
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "collection of " + quota.holder() + " for " + quota.period(),
                collected,
                List.of(
                        Explanation.of("prepaid", prepaid),
                        Explanation.of("quota", quota.amount()),
                        Explanation.of("sales due", due)));
    }
}
