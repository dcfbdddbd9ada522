package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalTime;
import java.util.List;

/**
 * In which order a rep visits the customers of a day (日路线), with times.
 *
 * @param departs when he sets out
 * @param calls the stops in order, no customer twice
 * @param travelBackMinutes how long the way from the last stop to the end takes, zero or more
 * @param arrives when he arrives at the end, not before the last stop ends
 * @param unserved the stops that are not reached, by customer
 * @param isProven whether it is certain that no order reaches stops worth more, or as much and is over earlier
 */
public record DayRoute(
        LocalTime departs,
        List<RouteCall> calls,
        int travelBackMinutes,
        LocalTime arrives,
        List<UnservedStop> unserved,
        boolean isProven)
        implements Explained {

    /** Checks that the times are in order and no customer appears twice. */
    public DayRoute {
        requireNonNull(departs, "departs");
        requireNonNull(arrives, "arrives");
        calls = ImmutableList.copyOf(requireNonNull(calls, "calls"));
        unserved = ImmutableList.copyOf(requireNonNull(unserved, "unserved"));
        if (travelBackMinutes < 0) {
            throw new IllegalArgumentException("travelBackMinutes must not be negative, but was " + travelBackMinutes);
        }
        LocalTime time = departs;
        for (RouteCall call : calls) {
            if (call.arrives().isBefore(time)) {
                throw new IllegalArgumentException("calls must be in order of time, but " + call.customer() + " at "
                        + call.arrives() + " came after " + time);
            }
            time = call.ends();
        }
        if (arrives.isBefore(time)) {
            throw new IllegalArgumentException("arrives must not be before " + time + ", but was " + arrives);
        }
        long customers = calls.stream().map(RouteCall::customer).distinct().count();
        if (customers != calls.size()) {
            throw new IllegalArgumentException("calls must have each customer once, but had " + customers
                    + " customers in " + calls.size() + " calls");
        }
    }

    /** {@return the customers in order} */
    public List<CustomerId> customers() {
        return calls.stream().map(RouteCall::customer).collect(ImmutableList.toImmutableList());
    }

    /** {@return how many minutes the ways take, the last one included} */
    public long travelMinutes() {
        return calls.stream().mapToLong(RouteCall::travelMinutes).sum() + travelBackMinutes;
    }

    /** {@return how many minutes the rep waits to be received} */
    public long waitMinutes() {
        return calls.stream().mapToLong(RouteCall::waitMinutes).sum();
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        calls.forEach(call -> parts.add(Explanation.of(
                call.customer().value(),
                call.begins() + " to " + call.ends() + ", " + call.travelMinutes() + " min on the way, "
                        + call.waitMinutes() + " min waiting")));
        parts.add(Explanation.of("back", arrives));
        unserved.forEach(stop -> parts.add(Explanation.of("not reached: " + stop.customer(), stop.reason())));
        return Explanation.of(
                "day's route",
                calls.size() + " stops, " + travelMinutes() + " min on the way" + (isProven ? ", proven" : ""),
                parts.build());
    }
}
