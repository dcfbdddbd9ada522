package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** What a report says about one planned objective. */
public sealed interface ObjectiveResult {

    /**
     * The objective was worked on.
     *
     * @param objective which objective
     * @param actual what was achieved, in the form and unit of the target
     * @param shortfalls why it was not more; none needed if the objective is met
     */
    record Achieved(ObjectiveId objective, Measure actual, List<Shortfall> shortfalls) implements ObjectiveResult {
        /** Copies the shortfalls. */
        public Achieved {
            requireNonNull(objective, "objective");
            requireNonNull(actual, "actual");
            shortfalls = ImmutableList.copyOf(requireNonNull(shortfalls, "shortfalls"));
        }
    }

    /**
     * The objective was left out although the visit was held.
     *
     * @param objective which objective
     * @param shortfalls why it was left out
     */
    record Skipped(ObjectiveId objective, List<Shortfall> shortfalls) implements ObjectiveResult {
        /** Copies the shortfalls. */
        public Skipped {
            requireNonNull(objective, "objective");
            shortfalls = ImmutableList.copyOf(requireNonNull(shortfalls, "shortfalls"));
        }
    }

    /**
     * The objective was worked on.
     *
     * @param objective which objective
     * @param actual what was achieved
     * @param shortfalls why it was not more
     * @return the result
     */
    static ObjectiveResult achieved(ObjectiveId objective, Measure actual, Shortfall... shortfalls) {
        return new Achieved(objective, actual, ImmutableList.copyOf(shortfalls));
    }

    /**
     * The objective was worked on.
     *
     * @param objective the objective
     * @param actual what was achieved
     * @param shortfalls why it was not more
     * @return the result
     * @throws IllegalArgumentException if the actual is of another form, unit, currency or milestone, or names what the target does not
     */
    static ObjectiveResult achieved(Objective objective, Measure actual, Shortfall... shortfalls) {
        MeasureArithmetic.requireComparable(objective.target(), actual, "actual");
        return achieved(objective.id(), actual, shortfalls);
    }

    /**
     * The objective was left out although the visit was held.
     *
     * @param objective which objective
     * @param shortfalls why it was left out
     * @return the result
     */
    static ObjectiveResult skipped(ObjectiveId objective, Shortfall... shortfalls) {
        return new Skipped(objective, ImmutableList.copyOf(shortfalls));
    }

    /** {@return which objective} */
    ObjectiveId objective();

    /** {@return why it was not more, or why it was left out; empty if nothing was said} */
    List<Shortfall> shortfalls();
}
