package io.github.salesdomain.plan;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.visit.Measure;
import java.time.LocalDate;

/**
 * How much of a target is to be reached by a day (里程碑).
 *
 * @param on the day
 * @param value how much in all by then
 */
public record PlanMilestone(LocalDate on, Measure value) {

    /** Checks that both are there. */
    public PlanMilestone {
        requireNonNull(on, "on");
        requireNonNull(value, "value");
    }
}
