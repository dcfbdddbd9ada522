package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import java.util.List;
import org.joda.money.Money;

/**
 * How much of a quota is reached (达成).
 *
 * @param quota what is owed
 * @param actual what there is so far, in the currency of the quota; negative where returns exceed sales
 */
public record Attainment(Quota quota, Money actual) implements Explained {

    /** Checks the currency. */
    public Attainment {
        requireNonNull(quota, "quota");
        requireNonNull(actual, "actual");
        Shares.checkCurrency(quota.amount().getCurrencyUnit(), actual);
    }

    /**
     * How much of a quota is reached.
     *
     * @param quota what is owed
     * @param actual what there is so far
     * @return the attainment
     * @throws org.joda.money.CurrencyMismatchException if the currencies differ
     */
    public static Attainment of(Quota quota, Money actual) {
        return new Attainment(quota, actual);
    }

    /** {@return who owes the quota} */
    public Holder holder() {
        return quota.holder();
    }

    /**
     * The attainment rate (达成率), exact: 1 is a quota met to the cent, and it may be above 1.
     * <p>
     * Where higher is better it is actual by quota, undefined with ZERO_TARGET for a quota of nothing. Where lower is better it is quota by actual,
     * undefined with ZERO_BASE if there is nothing or less; such a quota is met.
     *
     * @return the rate, or undefined
     */
    public Ratio ratio() {
        return PaceFigures.attainment(quota.metric(), quota.amount().getAmount(), actual.getAmount());
    }

    /**
     * Whether the quota is met.
     *
     * @return where higher is better, whether there is a quota above zero and the actual is at least as much; where lower is better, whether the
     *     actual is at most the quota
     */
    public boolean isMet() {
        return PaceFigures.isMet(quota.metric(), quota.amount().getAmount(), actual.getAmount());
    }

    /** {@return whether something was sold where higher is better and nothing was owed} */
    public boolean isUnplanned() {
        return quota.metric().isHigherBetter() && quota.amount().isZero() && actual.isPositive();
    }

    /** {@return the actual less the quota; below zero there is less than the quota says} */
    public Money gap() {
        return actual.minus(quota.amount());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "attainment of " + holder() + " for " + quota.period(),
                ratio().percentText(),
                List.of(Explanation.of("actual", actual), Explanation.of("quota", quota.amount())));
    }
}
