package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;

/** Work recorded within a phase; it leaves the phase as it is. */
public sealed interface CycleEntry extends CycleEvent {

    /**
     * An objective is set, or set anew. In PLAN.
     *
     * @param on the day
     * @param objective the objective; it replaces the one with the same key, and what was checked and decided about that
     */
    record ObjectiveSet(LocalDate on, CycleObjective objective) implements CycleEntry {
        /** Checks that everything is there. */
        public ObjectiveSet {
            requireNonNull(on, "on");
            requireNonNull(objective, "objective");
        }
    }

    /**
     * An objective is withdrawn, with its actions. In PLAN.
     *
     * @param on the day
     * @param objective which objective
     * @param reason why; not blank
     */
    record ObjectiveWithdrawn(LocalDate on, ObjectiveId objective, String reason) implements CycleEntry {
        /** Checks that the reason is told. */
        public ObjectiveWithdrawn {
            requireNonNull(on, "on");
            requireNonNull(objective, "objective");
            CycleText.requireNotBlank("reason", reason);
        }
    }

    /**
     * An action is planned, or planned anew. In PLAN, and in DO before the first note on it.
     *
     * @param on the day
     * @param action the action; it replaces the one with the same key
     */
    record ActionPlanned(LocalDate on, CycleAction action) implements CycleEntry {
        /** Checks that everything is there. */
        public ActionPlanned {
            requireNonNull(on, "on");
            requireNonNull(action, "action");
        }
    }

    /**
     * Progress on an action is noted. In DO.
     *
     * @param on the day
     * @param action which action
     * @param note how it goes; not blank
     */
    record ProgressNoted(LocalDate on, ActionId action, String note) implements CycleEntry {
        /** Checks that the note is written. */
        public ProgressNoted {
            requireNonNull(on, "on");
            requireNonNull(action, "action");
            CycleText.requireNotBlank("note", note);
        }
    }

    /**
     * An action is done. In DO.
     *
     * @param on the day
     * @param action which action
     */
    record ActionDone(LocalDate on, ActionId action) implements CycleEntry {
        /** Checks that everything is there. */
        public ActionDone {
            requireNonNull(on, "on");
            requireNonNull(action, "action");
        }
    }

    /**
     * An action will not be done. In PLAN and DO.
     *
     * @param on the day
     * @param action which action
     * @param reason why; not blank
     */
    record ActionCancelled(LocalDate on, ActionId action, String reason) implements CycleEntry {
        /** Checks that the reason is told. */
        public ActionCancelled {
            requireNonNull(on, "on");
            requireNonNull(action, "action");
            CycleText.requireNotBlank("reason", reason);
        }
    }

    /**
     * An objective is checked, or checked anew. In CHECK.
     *
     * @param on the day
     * @param result the result; it replaces the earlier one of the same objective
     */
    record ObjectiveChecked(LocalDate on, CheckResult result) implements CycleEntry {
        /** Checks that everything is there. */
        public ObjectiveChecked {
            requireNonNull(on, "on");
            requireNonNull(result, "result");
        }
    }

    /**
     * An objective is decided upon, or decided anew. In ACT.
     *
     * @param on the day
     * @param disposition the decision; it replaces the earlier one about the same objective
     */
    record ObjectiveDisposed(LocalDate on, Disposition disposition) implements CycleEntry {
        /** Checks that everything is there. */
        public ObjectiveDisposed {
            requireNonNull(on, "on");
            requireNonNull(disposition, "disposition");
        }
    }
}
