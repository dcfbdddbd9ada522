package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * A customer as far as one cell of the market is concerned.
 *
 * @param customer which customer
 * @param isActive whether we still do business with it
 * @param lastBoughtOn the day of its last purchase in this cell; empty if it never bought
 * @param lacks why it cannot carry the line, sorted; empty if it can
 */
public record MarketCustomer(
        CustomerId customer, boolean isActive, Optional<LocalDate> lastBoughtOn, Set<Incapacity> lacks) {

    /** Checks that nothing is missing. */
    public MarketCustomer {
        requireNonNull(customer, "customer");
        requireNonNull(lastBoughtOn, "lastBoughtOn");
        lacks = ImmutableSortedSet.copyOf(requireNonNull(lacks, "lacks"));
    }

    /**
     * An active customer that can carry the line.
     *
     * @param customer which customer
     * @param lastBoughtOn the day of its last purchase
     * @return the customer
     */
    public static MarketCustomer of(CustomerId customer, LocalDate lastBoughtOn) {
        return new MarketCustomer(customer, true, Optional.of(lastBoughtOn), Set.of());
    }

    /**
     * This customer, unable to carry the line.
     *
     * @param reasons why; none if it can
     * @return a copy
     */
    public MarketCustomer lacking(Incapacity... reasons) {
        return new MarketCustomer(customer, isActive, lastBoughtOn, ImmutableSortedSet.copyOf(reasons));
    }

    /** {@return whether the customer can carry the line} */
    public boolean canCarry() {
        return lacks.isEmpty();
    }

    /**
     * Whether the customer bought on a day or at most so many days before it.
     *
     * @param days how many days count
     * @param on the day
     * @return the answer; false if it never bought
     */
    public boolean boughtWithin(int days, LocalDate on) {
        return lastBoughtOn
                .filter(day -> !day.isAfter(on) && ChronoUnit.DAYS.between(day, on) <= days)
                .isPresent();
    }
}
