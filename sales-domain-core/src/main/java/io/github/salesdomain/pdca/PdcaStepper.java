package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/** Moves a cycle from phase to phase, and along no other way than the phases allow. Immutable. */
public final class PdcaStepper {

    private final CycleGate gate;

    private PdcaStepper(CycleGate gate) {
        this.gate = gate;
    }

    /** {@return a stepper with the standard gate} */
    public static PdcaStepper standard() {
        return new PdcaStepper(CycleGate.standard());
    }

    /**
     * A stepper with a gate of the host's own rules.
     *
     * @param gate says what a cycle lacks to leave its phase
     * @return the stepper
     */
    public static PdcaStepper with(CycleGate gate) {
        return new PdcaStepper(requireNonNull(gate, "gate"));
    }

    /**
     * Moves a cycle to its next phase if its gate has no findings: from PLAN to DO, CHECK, ACT, CLOSED.
     * <p>
     * Takes one step for each event of the history and each finding asked for.
     *
     * <h4>Formula</h4>
     * <pre>{@code PLAN -> DO -> CHECK -> ACT -> CLOSED, each step iff there are no findings}</pre>
     * Source: formulas, cycle gates.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PdcaStepper.standard().advance(planned, monday).cycle().phase();                   // DO
     * PdcaStepper.standard().advance(withoutObjectives, monday).findings();              // held: NO_OBJECTIVE
     * }</pre>
     *
     * @param cycle the cycle, which stays as it is
     * @param on the day of the step, not before the last event
     * @return the cycle in its next phase, or all that it lacks
     * @throws IllegalArgumentException if the day is before the last event
     * @throws IllegalStateException if the cycle is over
     */
    public GateDecision advance(Cycle cycle, LocalDate on) {
        Phase next = cycle.phase()
                .next()
                .orElseThrow(() -> new IllegalStateException(
                        "cycle must be open to advance, but was " + cycle.phase() + ": " + cycle.id()));
        List<GateFinding> findings = gate.findings(cycle, on);
        return findings.isEmpty()
                ? new GateDecision.Passed(cycle.plusEvent(new CycleStep.Advanced(on, next)))
                : new GateDecision.Held(cycle, findings);
    }

    /**
     * Moves a cycle back: from DO to PLAN to plan anew, or from CHECK to DO because evidence is incomplete. No gate is asked. Takes
     * one step for each event of the history.
     *
     * <h4>Formula</h4>
     * <pre>{@code DO -> PLAN, CHECK -> DO}</pre>
     * Source: formulas, cycle steps.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PdcaStepper.standard().stepBack(inCheck, friday, "audit incomplete").phase();      // DO
     * PdcaStepper.standard().stepBack(inPlan, friday, "too early");                      // refused
     * }</pre>
     *
     * @param cycle the cycle, which stays as it is
     * @param on the day of the step, not before the last event
     * @param reason why; not blank
     * @return the cycle in its earlier phase
     * @throws IllegalArgumentException if the day is before the last event or the reason is blank
     * @throws IllegalStateException if the cycle is neither in DO nor in CHECK
     */
    public Cycle stepBack(Cycle cycle, LocalDate on, String reason) {
        Phase back = cycle.phase()
                .back()
                .orElseThrow(() -> new IllegalStateException(
                        "cycle must be in DO or CHECK to step back, but was " + cycle.phase() + ": " + cycle.id()));
        return cycle.plusEvent(new CycleStep.SteppedBack(on, back, reason));
    }

    /**
     * Gives a cycle up, from any open phase. No gate is asked. Takes one step for each event of the history.
     *
     * <h4>Formula</h4>
     * <pre>{@code PLAN, DO, CHECK, ACT -> ABANDONED}</pre>
     * Source: formulas, cycle steps.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PdcaStepper.standard().abandon(inDo, friday, "brand sold").phase();                // ABANDONED
     * PdcaStepper.standard().abandon(closed, friday, "too late");                        // refused
     * }</pre>
     *
     * @param cycle the cycle, which stays as it is
     * @param on the day of the step, not before the last event
     * @param reason why; not blank
     * @return the cycle, abandoned
     * @throws IllegalArgumentException if the day is before the last event or the reason is blank
     * @throws IllegalStateException if the cycle is over
     */
    public Cycle abandon(Cycle cycle, LocalDate on, String reason) {
        if (!cycle.phase().isOpen()) {
            throw new IllegalStateException(
                    "cycle must be open to be abandoned, but was " + cycle.phase() + ": " + cycle.id());
        }
        return cycle.plusEvent(new CycleStep.Abandoned(on, reason));
    }
}
