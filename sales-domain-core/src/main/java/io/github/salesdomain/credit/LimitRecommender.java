package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.UndefinedReason;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/** Recommends credit limits by sales, terms and grade. Immutable; the order of months and bounds does not change the limit. */
public final class LimitRecommender {

    private final LimitPolicy policy;

    private LimitRecommender(LimitPolicy policy) {
        this.policy = requireNonNull(policy, "policy");
    }

    /**
     * A recommender under a policy.
     *
     * @param policy factors, unit and largest increase
     * @return the recommender
     */
    public static LimitRecommender with(LimitPolicy policy) {
        return new LimitRecommender(policy);
    }

    /**
     * An average month: months without shipments do not count.
     *
     * <h4>Formula</h4>
     * <pre>{@code average month = sum of the months with sales / their number}</pre>
     * Source: formulas, average month.
     *
     * <h4>Example</h4>
     * 240,000, nothing, and 120,000 make 180,000. For a new customer without months use the month that is expected.
     *
     * @param months the sales of each month; those of zero or less do not count
     * @return the average, rounded half up; undefined if no month counts
     * @throws CurrencyMismatchException if a month is in another currency than that of the policy
     */
    public Measured<Money> averageMonth(Collection<Money> months) {
        Money sum = Money.zero(policy.unit().getCurrencyUnit());
        long count = 0;
        for (Money month : months) {
            CurrencyCheck.require(policy.unit().getCurrencyUnit(), month, "months");
            if (month.isPositive()) {
                sum = sum.plus(month);
                count++;
            }
        }
        return count == 0
                ? Measured.undefined(UndefinedReason.NO_SALES)
                : Measured.of(sum.dividedBy(count, RoundingMode.HALF_UP));
    }

    /**
     * The limit of a new customer.
     *
     * <h4>Formula</h4>
     * <pre>{@code limit = min(average month * terms / 30 days * factor of the grade, bounds), rounded down to the unit}</pre>
     * Source: formulas, recommended limit.
     *
     * <h4>Example</h4>
     * An average month of 240,000 and terms of 45 days ask for 360,000; grade A makes 288,000 of it, 280,000 in units of 10,000. A negative month is refused.
     *
     * @param grade the grade of the customer
     * @param averageMonth an average month's sales, for a new customer those expected
     * @param termsDays the terms of payment in days
     * @param caps the bounds
     * @return the proposal
     * @throws IllegalArgumentException if month or terms are negative, or the grade is not on the scale
     * @throws CurrencyMismatchException if an amount is in another currency than the unit
     */
    public LimitProposal recommend(CreditGrade grade, Money averageMonth, int termsDays, List<LimitCap> caps) {
        return LimitProposal.builder()
                .policy(policy)
                .grade(grade)
                .averageMonth(averageMonth)
                .termsDays(termsDays)
                .addAllCaps(caps)
                .build();
    }

    /**
     * The limit of a customer who has one: a raise is bounded, a decrease is not.
     *
     * <h4>Formula</h4>
     * <pre>{@code limit = min(average month * terms / 30 days * factor, bounds, current * (1 + largest increase)), rounded down to the unit}</pre>
     * Source: formulas, recommended limit.
     *
     * <h4>Example</h4>
     * From 210,000, 280,000 are granted: a third more is less than half more. From 100,000, only 150,000 are. A negative limit is refused.
     *
     * @param grade the grade of the customer
     * @param averageMonth an average month's sales
     * @param termsDays the terms of payment in days
     * @param caps the bounds
     * @param current the limit so far; one of zero does not bound a raise
     * @return the proposal
     * @throws IllegalArgumentException if an amount or the terms are negative, or the grade is not on the scale
     * @throws CurrencyMismatchException if an amount is in another currency than the unit
     */
    public LimitProposal recommend(
            CreditGrade grade, Money averageMonth, int termsDays, List<LimitCap> caps, Money current) {
        return recommend(grade, averageMonth, termsDays, caps).withCurrent(current);
    }
}
