package io.github.salesdomain.pdca;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Checks the objectives of a cycle by the figures they are linked to. Immutable. */
public final class CycleChecker {

    private static final CycleChecker STANDARD = new CycleChecker();

    private CycleChecker() {}

    /** {@return the checker} */
    public static CycleChecker standard() {
        return STANDARD;
    }

    /**
     * Records a result for each objective that a reading is about, with its evidence. What was written down before about cause, consequence and guidance
     * stays; only the figure is renewed, and a cause is forgotten once its target is met. What is missing then is for people to say: the gate of the phase
     * names it.
     * <p>
     * Takes O(n) time for n objectives, readings and events; the order of the readings does not matter.
     *
     * <h4>Formula</h4>
     * <pre>{@code actual = reading of the linked figure; gap closure = (actual - baseline) / (target - baseline)}</pre>
     * Source: formulas, computed check.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CycleChecker.standard().check(cycle, List.of(CycleReading.of(pace)), july1).cycle().results();     // one result, with its evidence
     * CycleChecker.standard().check(cycle, List.of(reading, reading), july1);                            // refused: one objective twice
     * }</pre>
     *
     * @param cycle the cycle, in CHECK; it stays as it is
     * @param readings the figures
     * @param on the day of the check, not before the last event
     * @return the checked cycle, and the objectives that nothing was read of
     * @throws IllegalArgumentException if a reading is of no objective of the cycle, two are of the same, or the day is before the last event
     * @throws io.github.salesdomain.quantity.UnitMismatchException if a reading is in another unit than the target
     * @throws IllegalStateException if the cycle is not in CHECK
     */
    public CheckedCycle check(Cycle cycle, Collection<CycleReading> readings, LocalDate on) {
        if (cycle.phase() != Phase.CHECK) {
            throw new IllegalStateException(
                    "cycle must be in CHECK to be checked, but was in " + cycle.phase() + ": " + cycle.id());
        }
        Map<ObjectiveId, CycleObjective> objectives = new LinkedHashMap<>();
        cycle.objectives().forEach(objective -> objectives.put(objective.id(), objective));
        Map<ObjectiveId, CycleReading> byObjective = new LinkedHashMap<>();
        for (CycleReading reading : readings) {
            if (!objectives.containsKey(reading.objective())) {
                throw new IllegalArgumentException("readings must be of objectives of the cycle, " + objectives.keySet()
                        + ", but had " + reading.objective());
            }
            if (byObjective.put(reading.objective(), reading) != null) {
                throw new IllegalArgumentException(
                        "readings must have each objective once, but had " + reading.objective() + " twice");
            }
        }
        Cycle checked = cycle;
        ImmutableList.Builder<ObjectiveId> unread = ImmutableList.builder();
        for (CycleObjective objective : objectives.values()) {
            CycleReading reading = byObjective.get(objective.id());
            if (reading == null) {
                unread.add(objective.id());
            } else {
                checked = checked.plus(new CycleEntry.ObjectiveChecked(on, result(cycle, objective, reading)));
            }
        }
        return new CheckedCycle(checked, unread.build());
    }

    private static CheckResult result(Cycle cycle, CycleObjective objective, CycleReading reading) {
        CheckResult earlier = cycle.results().get(objective.id());
        CheckResult.Builder result = CheckResult.builder()
                .objective(objective.id())
                .actual(reading.actual())
                .evidence(reading.evidence());
        if (earlier != null) {
            result.consequence(earlier.consequence()).guidance(earlier.guidance());
            result.cause(objective.isMet(reading.actual()) ? Optional.empty() : earlier.cause());
        }
        return result.build();
    }
}
