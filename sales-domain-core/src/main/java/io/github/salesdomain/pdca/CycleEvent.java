package io.github.salesdomain.pdca;

import java.time.LocalDate;

/** Something that happened to a cycle: work recorded within a phase, or a step from one phase to another. */
public sealed interface CycleEvent permits CycleEntry, CycleStep {

    /** {@return the day on which it happened} */
    LocalDate on();
}
