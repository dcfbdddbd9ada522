package io.github.salesdomain.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.joda.money.Money;

/**
 * What is known beside a plan, against which it is checked.
 *
 * @param quotaTotal what the quotas of the period sum to; empty if there are none yet
 * @param expensePlan what the expense plan sums to; empty if there is none yet
 */
public record PlanFacts(Optional<Money> quotaTotal, Optional<Money> expensePlan) {

    /** Checks that both are there. */
    public PlanFacts {
        requireNonNull(quotaTotal, "quotaTotal");
        requireNonNull(expensePlan, "expensePlan");
    }

    /** {@return nothing} */
    public static PlanFacts none() {
        return new PlanFacts(Optional.empty(), Optional.empty());
    }

    /**
     * The same facts and what the quotas sum to.
     *
     * @param total the sum
     * @return the copy
     */
    public PlanFacts withQuotaTotal(Money total) {
        return new PlanFacts(Optional.of(total), expensePlan);
    }

    /**
     * The same facts and what the expense plan sums to.
     *
     * @param total the sum
     * @return the copy
     */
    public PlanFacts withExpensePlan(Money total) {
        return new PlanFacts(quotaTotal, Optional.of(total));
    }
}
