package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.visit.ObjectiveId;

/** What is decided about an objective in ACT. */
public sealed interface Disposition {

    /**
     * The objective is met, and what led there becomes the standard (标准化).
     *
     * @param objective which objective
     * @param standard what becomes the standard; not blank
     */
    record Standardise(ObjectiveId objective, String standard) implements Disposition {
        /** Checks that the standard is named. */
        public Standardise {
            requireNonNull(objective, "objective");
            CycleText.requireNotBlank("standard", standard);
        }
    }

    /**
     * The objective is missed and kept, and an action of the next cycle corrects what went wrong (纠正措施).
     *
     * @param action the action, with assignee and due date; it names the objective
     */
    record Correct(CycleAction action) implements Disposition {
        /** Checks that the action is there. */
        public Correct {
            requireNonNull(action, "action");
        }

        @Override
        public ObjectiveId objective() {
            return action.objective();
        }
    }

    /**
     * The objective is kept with another target.
     *
     * @param objective which objective
     * @param target the new target, in the unit of the old one
     * @param reason why; not blank
     */
    record Retarget(ObjectiveId objective, Quantity target, String reason) implements Disposition {
        /** Checks that the reason is told. */
        public Retarget {
            requireNonNull(objective, "objective");
            requireNonNull(target, "target");
            CycleText.requireNotBlank("reason", reason);
        }
    }

    /**
     * The objective is given up.
     *
     * @param objective which objective
     * @param reason why; not blank
     */
    record Drop(ObjectiveId objective, String reason) implements Disposition {
        /** Checks that the reason is told. */
        public Drop {
            requireNonNull(objective, "objective");
            CycleText.requireNotBlank("reason", reason);
        }
    }

    /** {@return which objective} */
    ObjectiveId objective();
}
