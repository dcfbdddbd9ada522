package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Says what a cycle lacks to leave its phase. Immutable.
 * <p>
 * The standard wants targets beyond their baselines, however little, and takes every assignee for the right one.
 */
public final class CycleGate {

    private static final CycleGate STANDARD = new CycleGate(SmartChecker.standard(), AssigneePolicy.anyone());

    private final SmartChecker smart;
    private final AssigneePolicy assignees;

    private CycleGate(SmartChecker smart, AssigneePolicy assignees) {
        this.smart = smart;
        this.assignees = assignees;
    }

    /** {@return a gate with the rules of the class comment} */
    public static CycleGate standard() {
        return STANDARD;
    }

    /**
     * The same gate with another least stretch.
     *
     * @param stretch how far beyond the baseline a target must be at least, as a rate of the baseline's magnitude; not negative
     * @return the copy
     * @throws IllegalArgumentException if the stretch is negative
     */
    public CycleGate withStretch(Rate stretch) {
        return new CycleGate(smart.withStretch(stretch), assignees);
    }

    /**
     * The same gate with another rule for who is the right person.
     *
     * @param assignees decides whether an action is in the right hands
     * @return the copy
     */
    public CycleGate withAssignees(AssigneePolicy assignees) {
        return new CycleGate(smart, requireNonNull(assignees, "assignees"));
    }

    /**
     * What keeps a cycle in its phase.
     * <p>
     * PLAN wants at least one objective; each must be specific, quantified, challenging, linked to a longer-term goal and due within the cycle, and have an
     * owner and an action. DO wants each action done or cancelled, and what was not cancelled in the right hands, along a procedure, with a method, and with
     * progress noted as often as agreed since the cycle came into DO. CHECK wants a result for each objective, with evidence, the cause of a miss, the
     * consequence carried out, and guidance given before the check. ACT wants a decision on each objective that fits its result; a correction has an owner
     * and a due date. Takes one step for each objective, action and note; the right person is asked for once for each action.
     *
     * <h4>Formula</h4>
     * <pre>{@code a cycle may advance = it has no findings}</pre>
     * Source: formulas, cycle gates.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CycleGate.standard().findings(cycleWithoutObjectives, today);       // NO_OBJECTIVE
     * CycleGate.standard().findings(cycle, beforeItsLastEvent);           // refused
     * }</pre>
     *
     * @param cycle the cycle
     * @param asOf the day on which the question is asked, not before the last event
     * @return what is lacking, by objective, then by action, in their order; empty if nothing is, or if the cycle is over
     * @throws IllegalArgumentException if the day is before the last event
     */
    public List<GateFinding> findings(Cycle cycle, LocalDate asOf) {
        requireNotBefore(cycle, asOf);
        return switch (cycle.phase()) {
            case PLAN -> ofPlan(cycle);
            case DO -> ofDo(cycle, asOf);
            case CHECK -> ofCheck(cycle, asOf);
            case ACT -> ofAct(cycle);
            case CLOSED, ABANDONED -> List.of();
        };
    }

    /**
     * What should be looked at although it keeps the cycle from nothing: OVERDUE, if the end of the cycle has passed while it is in PLAN or DO.
     * Takes constant time.
     *
     * <h4>Formula</h4>
     * <pre>{@code overdue = phase is PLAN or DO, and day > last day of the cycle}</pre>
     * Source: formulas, overdue cycle.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CycleGate.standard().reminders(cycleInDo, theDayAfterItsEnd);       // OVERDUE
     * CycleGate.standard().reminders(cycle, beforeItsLastEvent);          // refused
     * }</pre>
     *
     * @param cycle the cycle
     * @param asOf the day on which the question is asked, not before the last event
     * @return the reminders; empty if all is in time
     * @throws IllegalArgumentException if the day is before the last event
     */
    public List<GateFinding> reminders(Cycle cycle, LocalDate asOf) {
        requireNotBefore(cycle, asOf);
        boolean working = cycle.phase() == Phase.PLAN || cycle.phase() == Phase.DO;
        return working && !asOf.isBefore(cycle.during().getEnd())
                ? List.of(GateFinding.of(
                        GateReason.OVERDUE,
                        cycle.id().value(),
                        "still in " + cycle.phase() + ", ended "
                                + cycle.during().getEndInclusive()))
                : List.of();
    }

    private static void requireNotBefore(Cycle cycle, LocalDate asOf) {
        if (asOf.isBefore(cycle.lastChangedOn())) {
            throw new IllegalArgumentException(
                    "asOf must not be before the last event of " + cycle.lastChangedOn() + ", but was " + asOf);
        }
    }

    private List<GateFinding> ofPlan(Cycle cycle) {
        if (cycle.objectives().isEmpty()) {
            return List.of(GateFinding.of(GateReason.NO_OBJECTIVE, cycle.id().value(), ""));
        }
        Set<ObjectiveId> served = cycle.actions().stream()
                .filter(tracked -> tracked.status() != ActionStatus.CANCELLED)
                .map(tracked -> tracked.action().objective())
                .collect(ImmutableSet.toImmutableSet());
        ImmutableList.Builder<GateFinding> findings = ImmutableList.builder();
        for (CycleObjective objective : cycle.objectives()) {
            String subject = objective.id().value();
            findings.addAll(smart.check(objective, cycle.during()));
            if (objective.owner().isEmpty()) {
                findings.add(GateFinding.of(GateReason.NO_OWNER, subject, ""));
            }
            if (!served.contains(objective.id())) {
                findings.add(GateFinding.of(GateReason.NO_ACTION, subject, ""));
            }
        }
        return findings.build();
    }

    private List<GateFinding> ofDo(Cycle cycle, LocalDate asOf) {
        ImmutableList.Builder<GateFinding> findings = ImmutableList.builder();
        for (TrackedAction tracked : cycle.actions()) {
            if (tracked.status() == ActionStatus.CANCELLED) {
                continue;
            }
            CycleAction action = tracked.action();
            String subject = action.id().value();
            LocalDate until = tracked.closedOn().orElse(asOf);
            findAssignee(action, until, findings);
            if (action.procedure().isEmpty()) {
                findings.add(GateFinding.of(GateReason.NO_PROCEDURE, subject, ""));
            }
            if (action.method().isEmpty()) {
                findings.add(GateFinding.of(GateReason.NO_METHOD, subject, ""));
            }
            LocalDate from = later(cycle.enteredOn(), tracked.plannedOn());
            if (!Persistence.isPersistent(tracked, from, until)) {
                findings.add(GateFinding.of(
                        GateReason.NOT_PERSISTENT, subject, "not noted every " + action.progressEvery()));
            }
            if (tracked.status() == ActionStatus.OPEN) {
                findings.add(GateFinding.of(GateReason.ACTION_OPEN, subject, ""));
            }
        }
        return findings.build();
    }

    private void findAssignee(CycleAction action, LocalDate on, ImmutableList.Builder<GateFinding> findings) {
        String subject = action.id().value();
        if (action.assignee().isEmpty()) {
            findings.add(GateFinding.of(GateReason.NO_ASSIGNEE, subject, ""));
        } else if (!assignees.isRight(action, action.assignee().get(), on)) {
            findings.add(GateFinding.of(
                    GateReason.WRONG_PERSON, subject, action.assignee().get() + " on " + on));
        }
    }

    private static LocalDate later(LocalDate first, LocalDate second) {
        return first.isAfter(second) ? first : second;
    }

    private static List<GateFinding> ofCheck(Cycle cycle, LocalDate asOf) {
        ImmutableList.Builder<GateFinding> findings = ImmutableList.builder();
        for (CycleObjective objective : cycle.objectives()) {
            String subject = objective.id().value();
            CheckResult result = cycle.results().get(objective.id());
            if (result == null) {
                findings.add(GateFinding.of(GateReason.NO_RESULT, subject, ""));
                continue;
            }
            if (result.evidence().isEmpty()) {
                findings.add(GateFinding.of(GateReason.NO_EVIDENCE, subject, ""));
            }
            if (!objective.isMet(result.actual()) && result.cause().isEmpty()) {
                findings.add(GateFinding.of(
                        GateReason.NO_CAUSE,
                        subject,
                        "gap closure " + objective.closure(result.actual()).percentText()));
            }
            boolean executed = result.consequence()
                    .filter(consequence -> !consequence.executedOn().isAfter(asOf))
                    .isPresent();
            if (!executed) {
                findings.add(GateFinding.of(GateReason.NO_CONSEQUENCE, subject, ""));
            }
            boolean guided = result.guidance()
                    .filter(guidance -> !guidance.on().isAfter(cycle.enteredOn()))
                    .isPresent();
            if (!guided) {
                findings.add(GateFinding.of(GateReason.NO_GUIDANCE, subject, "before " + cycle.enteredOn()));
            }
        }
        return findings.build();
    }

    private static List<GateFinding> ofAct(Cycle cycle) {
        ImmutableList.Builder<GateFinding> findings = ImmutableList.builder();
        for (CycleObjective objective : cycle.objectives()) {
            String subject = objective.id().value();
            Disposition disposition = cycle.dispositions().get(objective.id());
            boolean met = cycle.isMet(objective);
            if (disposition == null) {
                findings.add(GateFinding.of(GateReason.NO_DISPOSITION, subject, ""));
            } else if (disposition instanceof Disposition.Standardise && !met) {
                findings.add(GateFinding.of(GateReason.DISPOSITION_UNFIT, subject, "missed, yet a standard"));
            } else if (disposition instanceof Disposition.Correct correct) {
                if (met) {
                    findings.add(GateFinding.of(GateReason.DISPOSITION_UNFIT, subject, "met, yet corrected"));
                }
                findCorrection(correct.action(), findings);
            }
        }
        return findings.build();
    }

    private static void findCorrection(CycleAction action, ImmutableList.Builder<GateFinding> findings) {
        if (action.assignee().isEmpty()) {
            findings.add(GateFinding.of(GateReason.NO_OWNER, action.id().value(), ""));
        }
        if (action.due().isEmpty()) {
            findings.add(GateFinding.of(GateReason.NOT_TIME_BOUND, action.id().value(), "no due date"));
        }
    }
}
