package io.github.salesdomain.pdca;

import java.time.LocalDate;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** Opens the successor of a closed cycle. Immutable. It advances what was decided; it never invents an action. */
public final class NextCyclePlanner {

    private static final NextCyclePlanner STANDARD = new NextCyclePlanner();

    private NextCyclePlanner() {}

    /** {@return a planner by the rules of {@link #plan}} */
    public static NextCyclePlanner standard() {
        return STANDARD;
    }

    /**
     * Opens the next cycle, in PLAN.
     * <p>
     * Objectives that were corrected or given another target go on, from where they stand now; what became a standard or was dropped does not. The target
     * stays unless it was replaced, and so do metric, direction, owner and the longer-term goal. A corrected objective brings its correction along and is due
     * with it; one with another target has no due date until somebody sets it. Takes one step for each objective.
     *
     * <h4>Formula</h4>
     * <pre>{@code next baseline = actual of this cycle}</pre>
     * Source: formulas, next cycle.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * NextCyclePlanner.standard().plan(closed, CycleId.of("2026-2"), secondHalf, july1);     // baseline 71 %, target 75 %
     * NextCyclePlanner.standard().plan(stillInDo, CycleId.of("2026-2"), secondHalf, july1);  // refused
     * }</pre>
     *
     * @param closed the cycle that is over, which stays as it is
     * @param id the key of the next cycle, another than that of this one
     * @param during the days on which it runs, half-open, bounded and not empty
     * @param on the day on which it is opened, not before this one was closed
     * @return the next cycle, linked to this one
     * @throws IllegalArgumentException if the key is the same, the days are unbounded or empty, or it would be opened before this one was closed
     * @throws IllegalStateException if the cycle is not closed, or its history closed it without a result and a decision for each objective
     */
    public Cycle plan(Cycle closed, CycleId id, LocalDateRange during, LocalDate on) {
        if (closed.phase() != Phase.CLOSED) {
            throw new IllegalStateException(
                    "cycle must be CLOSED to have a successor, but was " + closed.phase() + ": " + closed.id());
        }
        if (on.isBefore(closed.lastChangedOn())) {
            throw new IllegalArgumentException(
                    "on must not be before " + closed.lastChangedOn() + ", when the cycle was closed, but was " + on);
        }
        Cycle.Builder next = Cycle.builder()
                .id(id)
                .previous(closed.id())
                .title(closed.title())
                .during(during)
                .openedOn(on);
        for (CycleObjective objective : closed.objectives()) {
            CheckResult result = closed.results().get(objective.id());
            Disposition disposition = closed.dispositions().get(objective.id());
            if (result == null || disposition == null) {
                throw new IllegalStateException(
                        "objective " + objective.id() + " must have a result and a decision, but had not both");
            }
            CycleObjective moved = objective.withBaseline(result.actual()).withDue(Optional.empty());
            if (disposition instanceof Disposition.Correct correct) {
                next.addHistory(new CycleEntry.ObjectiveSet(
                        on, moved.withDue(correct.action().due())));
                next.addHistory(new CycleEntry.ActionPlanned(on, correct.action()));
            } else if (disposition instanceof Disposition.Retarget retarget) {
                next.addHistory(new CycleEntry.ObjectiveSet(on, moved.withTarget(retarget.target())));
            }
        }
        return next.build();
    }
}
