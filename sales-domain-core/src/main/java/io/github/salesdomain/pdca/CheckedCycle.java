package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.visit.ObjectiveId;
import java.util.List;

/**
 * A cycle after its objectives were checked.
 *
 * @param cycle the cycle, with a result for each objective that was read
 * @param unread the objectives without a reading, in the order of the cycle
 */
public record CheckedCycle(Cycle cycle, List<ObjectiveId> unread) implements Explained {

    /** Copies the list. */
    public CheckedCycle {
        requireNonNull(cycle, "cycle");
        unread = ImmutableList.copyOf(requireNonNull(unread, "unread"));
    }

    /** {@return the objectives that missed their target and of which nobody has said why, in the order of the cycle} */
    public List<ObjectiveId> needingCause() {
        return cycle.objectives().stream()
                .filter(objective -> !cycle.isMet(objective) && isReadWithoutCause(objective))
                .map(CycleObjective::id)
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isReadWithoutCause(CycleObjective objective) {
        CheckResult result = cycle.results().get(objective.id());
        return result != null && result.cause().isEmpty();
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (CycleObjective objective : cycle.objectives()) {
            CheckResult result = cycle.results().get(objective.id());
            parts.add(
                    result == null
                            ? Explanation.of(objective.id().value(), "not read")
                            : Explanation.of(
                                    objective.id().value(),
                                    result.actual(),
                                    List.of(
                                            Explanation.of(
                                                    "gap closed",
                                                    objective
                                                            .closure(result.actual())
                                                            .percentText()),
                                            Explanation.of(
                                                    "evidence",
                                                    result.evidence().orElse("none")))));
        }
        return Explanation.of("check of " + cycle.id(), cycle.phase(), parts.build());
    }
}
