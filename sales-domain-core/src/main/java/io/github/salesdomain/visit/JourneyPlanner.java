package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.time.WorkingDays;

/** Places the calls of a cycle on days. Immutable if the calendar is. */
public final class JourneyPlanner {

    private static final JourneyPlanner STANDARD = new JourneyPlanner(WorkingDays.mondayToFriday());

    private final WorkingDays workingDays;

    private JourneyPlanner(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** {@return a planner for whom reps work from Monday to Friday} */
    public static JourneyPlanner standard() {
        return STANDARD;
    }

    /**
     * A planner by another calendar.
     *
     * @param workingDays the days on which reps call on customers
     * @return the planner
     */
    public static JourneyPlanner with(WorkingDays workingDays) {
        return new JourneyPlanner(requireNonNull(workingDays, "workingDays"));
    }

    /**
     * Places the calls that the cadences ask for.
     * <p>
     * The first call on a customer is due an interval after the last visit, the others an interval after each other, as many as the cadence has for so many
     * days. A call is in time up to its tolerance before or after the due day; where all such days are full or barred, it comes later, but before the next is due.
     * Whoever was never visited is in time on any day of an interval; his first call is first in rank; then come customers with more calls, then earlier
     * due days. A call never loses its place to one of lower rank, but moves where it can to make room, so that as many calls as possible are placed, which
     * is certain where no cadence has a tolerance or keeps days apart. Among the days in question those below their even share come first, then those with
     * more calls in the same area than elsewhere, then the nearest to an interval after the call before, then the emptiest; at the end calls move from fuller to emptier days
     * as long as they stay in time.
     * <p>
     * Calls of an earlier plan that the request keeps stay on their day. So planning again with what was planned changes nothing. The order of customers
     * and of calls does not matter.
     * <p>
     * Takes O(n log n + n d) time for n calls and d days between two of them. Where days are full, each call that others make room for takes O(w) more
     * for the w kinds of windows, by first and last day and permitted weekdays, of the calls on those days; with distances between calls, O(n) at worst.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * due(1) = last visit + interval; due(k + 1) = due(k) + interval
     * calls <= ceil(cadence calls * days of the cycle / days of the cadence's cycle)
     * }</pre>
     * Source: formulas, journey plan.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * JourneyPlan plan = JourneyPlanner.standard().plan(request);                                  // 188 calls on 20 days
     * JourneyPlanner.standard().plan(request.withKept(plan.calls())).calls();                      // the same
     * JourneyPlanner.standard().plan(request.withCallsPerDay(9)).unplaced();                       // 8 calls, DAYS_FULL
     * }</pre>
     *
     * @param request rep, days, customers and capacity
     * @return the plan
     */
    public JourneyPlan plan(JourneyRequest request) {
        return new JourneyBoard(request, workingDays).plan();
    }
}
