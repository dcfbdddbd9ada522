package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A step of a cycle from one phase to another. {@link PdcaStepper} takes it. */
public sealed interface CycleStep extends CycleEvent {

    /**
     * The cycle passed its gate.
     *
     * @param on the day
     * @param to the phase it is in from then on: DO, CHECK, ACT or CLOSED
     */
    record Advanced(LocalDate on, Phase to) implements CycleStep {
        /** Checks that everything is there. */
        public Advanced {
            requireNonNull(on, "on");
            requireNonNull(to, "to");
        }
    }

    /**
     * The cycle went back: to PLAN to plan anew, or to DO because evidence was incomplete.
     *
     * @param on the day
     * @param to the phase it is in from then on: PLAN or DO
     * @param reason why; not blank
     */
    record SteppedBack(LocalDate on, Phase to, String reason) implements CycleStep {
        /** Checks that the reason is told. */
        public SteppedBack {
            requireNonNull(on, "on");
            requireNonNull(to, "to");
            CycleText.requireNotBlank("reason", reason);
        }
    }

    /**
     * The cycle was given up.
     *
     * @param on the day
     * @param reason why; not blank
     */
    record Abandoned(LocalDate on, String reason) implements CycleStep {
        /** Checks that the reason is told. */
        public Abandoned {
            requireNonNull(on, "on");
            CycleText.requireNotBlank("reason", reason);
        }

        @Override
        public Phase to() {
            return Phase.ABANDONED;
        }
    }

    /** {@return the phase that the cycle is in from then on} */
    Phase to();
}
