package io.github.salesdomain.pdca;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of a cycle, folded from its history. */
final class CycleReplay {

    private final Map<ObjectiveId, CycleObjective> objectives = new LinkedHashMap<>();
    private final Map<ActionId, TrackedAction> actions = new LinkedHashMap<>();
    private final Map<ObjectiveId, CheckResult> results = new LinkedHashMap<>();
    private final Map<ObjectiveId, Disposition> dispositions = new LinkedHashMap<>();
    private Phase phase = Phase.PLAN;
    private LocalDate enteredOn;
    private LocalDate lastChangedOn;

    private CycleReplay(LocalDate openedOn) {
        this.enteredOn = openedOn;
        this.lastChangedOn = openedOn;
    }

    static CycleReplay of(Cycle cycle) {
        CycleReplay replay = new CycleReplay(cycle.openedOn());
        cycle.history().forEach(replay::apply);
        return replay;
    }

    Phase phase() {
        return phase;
    }

    LocalDate enteredOn() {
        return enteredOn;
    }

    LocalDate lastChangedOn() {
        return lastChangedOn;
    }

    List<CycleObjective> objectives() {
        return ImmutableList.copyOf(objectives.values());
    }

    List<TrackedAction> actions() {
        return ImmutableList.copyOf(actions.values());
    }

    Map<ObjectiveId, CheckResult> results() {
        return inOrder(results);
    }

    Map<ObjectiveId, Disposition> dispositions() {
        return inOrder(dispositions);
    }

    private <T> Map<ObjectiveId, T> inOrder(Map<ObjectiveId, T> values) {
        ImmutableMap.Builder<ObjectiveId, T> ordered = ImmutableMap.builder();
        for (ObjectiveId id : objectives.keySet()) {
            T value = values.get(id);
            if (value != null) {
                ordered.put(id, value);
            }
        }
        return ordered.buildOrThrow();
    }

    private void apply(CycleEvent event) {
        if (event.on().isBefore(lastChangedOn)) {
            throw new IllegalArgumentException(
                    "on must not be before the last event of " + lastChangedOn + ", but was " + event.on());
        }
        if (!phase.isOpen()) {
            throw new IllegalStateException("cycle must be open to record anything, but was " + phase);
        }
        lastChangedOn = event.on();
        if (event instanceof CycleStep step) {
            step(step);
        } else {
            enter((CycleEntry) event);
        }
    }

    private void step(CycleStep step) {
        Optional<Phase> allowed;
        if (step instanceof CycleStep.Advanced) {
            allowed = phase.next();
        } else if (step instanceof CycleStep.SteppedBack) {
            allowed = phase.back();
        } else {
            allowed = Optional.of(Phase.ABANDONED);
        }
        if (!allowed.equals(Optional.of(step.to()))) {
            throw new IllegalStateException(
                    "step must go " + allowed.map(to -> "to " + to).orElse("nowhere") + " from " + phase
                            + ", but went to " + step.to());
        }
        phase = step.to();
        enteredOn = step.on();
    }

    private void enter(CycleEntry entry) {
        if (entry instanceof CycleEntry.ObjectiveSet set) {
            requirePhase(Phase.PLAN, "set an objective");
            objectives.put(set.objective().id(), set.objective());
            forget(set.objective().id());
        } else if (entry instanceof CycleEntry.ObjectiveWithdrawn withdrawn) {
            requirePhase(Phase.PLAN, "withdraw an objective");
            requireObjective(withdrawn.objective());
            objectives.remove(withdrawn.objective());
            actions.values().removeIf(tracked -> tracked.action().objective().equals(withdrawn.objective()));
            forget(withdrawn.objective());
        } else if (entry instanceof CycleEntry.ActionPlanned planned) {
            plan(planned);
        } else if (entry instanceof CycleEntry.ProgressNoted progress) {
            requirePhase(Phase.DO, "note progress");
            note(progress.action(), entry);
        } else if (entry instanceof CycleEntry.ActionDone done) {
            requirePhase(Phase.DO, "finish an action");
            note(done.action(), entry);
        } else if (entry instanceof CycleEntry.ActionCancelled cancelled) {
            requirePlanOrDo("cancel an action");
            note(cancelled.action(), entry);
        } else if (entry instanceof CycleEntry.ObjectiveChecked checked) {
            requirePhase(Phase.CHECK, "check an objective");
            CycleObjective objective = requireObjective(checked.result().objective());
            requireUnit(objective, checked.result().actual());
            results.put(objective.id(), checked.result());
        } else {
            dispose(((CycleEntry.ObjectiveDisposed) entry).disposition());
        }
    }

    private void forget(ObjectiveId objective) {
        results.remove(objective);
        dispositions.remove(objective);
    }

    private void plan(CycleEntry.ActionPlanned planned) {
        requirePlanOrDo("plan an action");
        CycleAction action = planned.action();
        requireObjective(action.objective());
        TrackedAction earlier = actions.get(action.id());
        if (earlier == null) {
            actions.put(action.id(), new TrackedAction(action, planned.on(), List.of()));
            return;
        }
        requireOpen(earlier);
        if (!earlier.action().objective().equals(action.objective())) {
            throw new IllegalArgumentException("objective of action " + action.id() + " must stay "
                    + earlier.action().objective() + ", but was " + action.objective());
        }
        if (phase == Phase.DO && !earlier.notes().isEmpty()) {
            throw new IllegalStateException("action " + action.id() + " must have no notes to be planned anew in DO,"
                    + " but had " + earlier.notes().size() + "\nMaybe step back to PLAN first");
        }
        actions.put(action.id(), new TrackedAction(action, planned.on(), earlier.notes()));
    }

    private void note(ActionId id, CycleEntry note) {
        TrackedAction tracked = actions.get(id);
        if (tracked == null) {
            throw new IllegalArgumentException("action must be planned, but was " + id);
        }
        requireOpen(tracked);
        actions.put(id, tracked.plus(note));
    }

    private void dispose(Disposition disposition) {
        requirePhase(Phase.ACT, "decide on an objective");
        CycleObjective objective = requireObjective(disposition.objective());
        if (disposition instanceof Disposition.Retarget retarget) {
            requireUnit(objective, retarget.target());
        }
        dispositions.remove(objective.id());
        if (disposition instanceof Disposition.Correct correct) {
            ActionId id = correct.action().id();
            boolean taken = dispositions.values().stream()
                    .anyMatch(other -> other instanceof Disposition.Correct earlier
                            && earlier.action().id().equals(id));
            if (taken) {
                throw new IllegalArgumentException("corrections must have each action once, but had " + id + " twice");
            }
        }
        dispositions.put(objective.id(), disposition);
    }

    private void requirePhase(Phase required, String what) {
        if (phase != required) {
            throw new IllegalStateException("phase must be " + required + " to " + what + ", but was " + phase);
        }
    }

    private void requirePlanOrDo(String what) {
        if (phase != Phase.PLAN && phase != Phase.DO) {
            throw new IllegalStateException("phase must be PLAN or DO to " + what + ", but was " + phase);
        }
    }

    private CycleObjective requireObjective(ObjectiveId id) {
        CycleObjective objective = objectives.get(id);
        if (objective == null) {
            throw new IllegalArgumentException("objective must be set, but was " + id);
        }
        return objective;
    }

    private static void requireOpen(TrackedAction tracked) {
        if (tracked.status() != ActionStatus.OPEN) {
            throw new IllegalStateException(
                    "action " + tracked.action().id() + " must be open, but was " + tracked.status());
        }
    }

    private static void requireUnit(CycleObjective objective, Quantity reading) {
        Optional<Quantity> known = objective.target().or(objective::baseline);
        if (known.isPresent() && !known.get().unit().equals(reading.unit())) {
            throw new UnitMismatchException(known.get().unit(), reading.unit());
        }
    }
}
