package io.github.salesdomain.visit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** What a journey plan is asked for: which rep, which days, which customers, how many calls a day, and what was planned before. */
@Value.Immutable
public abstract class JourneyRequest implements WithJourneyRequest {

    private static final long MOST_DAYS = 3_660;

    JourneyRequest() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return who makes the calls} */
    public abstract PersonId rep();

    /** {@return the days to plan, from 1 to 3,660 of them} */
    public abstract LocalDateRange cycle();

    /** {@return whom he calls on, each once, none visited in the cycle already; in any order} */
    public abstract List<JourneyCustomer> customers();

    /** {@return how many calls he makes on a day at most, zero or more} */
    public abstract int callsPerDay();

    /** {@return the calls planned before, which stay where they are as far as they can; in any order} */
    public abstract List<PlannedCall> kept();

    @Value.Check
    void check() {
        if (cycle().isUnboundedStart()
                || cycle().isUnboundedEnd()
                || cycle().isEmpty()
                || cycle().lengthInDays() > MOST_DAYS) {
            throw new IllegalArgumentException("cycle must have 1 to " + MOST_DAYS + " days, but was " + cycle());
        }
        if (callsPerDay() < 0) {
            throw new IllegalArgumentException("callsPerDay must not be negative, but was " + callsPerDay());
        }
        Set<CustomerId> seen = new HashSet<>();
        for (JourneyCustomer customer : customers()) {
            if (!seen.add(customer.customer())) {
                throw new IllegalArgumentException(
                        "customers must have each customer once, but had " + customer.customer() + " twice");
            }
            if (customer.lastVisit()
                    .filter(day -> !day.isBefore(cycle().getStart()))
                    .isPresent()) {
                throw new IllegalArgumentException("lastVisit of " + customer.customer() + " must be before the cycle, "
                        + cycle() + ", but was " + customer.lastVisit().get()
                        + "\nMaybe the cycle should begin after the visits that were made");
            }
        }
        Set<List<Object>> calls = new HashSet<>();
        for (PlannedCall call : kept()) {
            if (!calls.add(List.of(call.customer(), call.number()))) {
                throw new IllegalArgumentException("kept must have each call once, but had call " + call.number()
                        + " on " + call.customer() + " twice");
            }
        }
    }

    /** One method per attribute of {@link JourneyRequest}, same name. */
    public static final class Builder extends ImmutableJourneyRequest.Builder {
        Builder() {}
    }
}
