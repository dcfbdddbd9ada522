package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UnitMismatchException;
import java.util.List;

/**
 * How much of a quota of units is reached (销量达成).
 *
 * @param quota what is owed
 * @param actual what there is so far, in the unit of the quota; negative where returns exceed sales
 */
public record UnitAttainment(UnitQuota quota, Quantity actual) implements Explained {

    /** Checks the unit. */
    public UnitAttainment {
        requireNonNull(quota, "quota");
        UnitQuota.checkUnit(quota.amount().unit(), requireNonNull(actual, "actual"));
    }

    /**
     * How much of a quota is reached.
     *
     * @param quota what is owed
     * @param actual what there is so far
     * @return the attainment
     * @throws UnitMismatchException if the units differ
     */
    public static UnitAttainment of(UnitQuota quota, Quantity actual) {
        return new UnitAttainment(quota, actual);
    }

    /** {@return who owes the quota} */
    public Holder holder() {
        return quota.holder();
    }

    /** {@return the attainment rate, exact; undefined for the same reasons as {@link Attainment#ratio()}} */
    public Ratio ratio() {
        return PaceFigures.attainment(quota.metric(), quota.amount().amount(), actual.amount());
    }

    /** {@return whether the quota is met, by the same rules as {@link Attainment#isMet()}} */
    public boolean isMet() {
        return PaceFigures.isMet(quota.metric(), quota.amount().amount(), actual.amount());
    }

    /** {@return the actual less the quota; below zero there is less than the quota says} */
    public Quantity gap() {
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
