package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.org.Role;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * What becomes of orders of some size.
 *
 * @param from the smallest order; above zero
 * @param upTo the largest order, included; empty if there is none larger that would be decided otherwise
 * @param outcome what becomes of them
 * @param reasons all reasons, for and against, by gravity, each once; at least one
 * @param mayOverride the roles that may let such an order pass in spite of every hold, from the top down; empty if nothing holds it, or nobody may
 */
public record CreditBand(
        Money from, Optional<Money> upTo, CreditOutcome outcome, List<CreditReason> reasons, List<Role> mayOverride) {

    /**
     * Checks the amounts.
     *
     * @throws CurrencyMismatchException if they are in different currencies
     */
    public CreditBand {
        requireNonNull(from, "from");
        requireNonNull(upTo, "upTo");
        requireNonNull(outcome, "outcome");
        reasons = ImmutableList.copyOf(requireNonNull(reasons, "reasons"));
        mayOverride = ImmutableList.copyOf(requireNonNull(mayOverride, "mayOverride"));
        if (!from.isPositive()) {
            throw new IllegalArgumentException("from must be above zero, but was " + from);
        }
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("reasons must not be empty, but was []");
        }
        if (upTo.isPresent() && upTo.get().isLessThan(from)) {
            throw new IllegalArgumentException("upTo must be at least " + from + ", but was " + upTo.get());
        }
    }
}
