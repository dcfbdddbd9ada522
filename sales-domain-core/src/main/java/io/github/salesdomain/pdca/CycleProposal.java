package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quota.DeviationAlert;
import java.time.LocalDate;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * A cycle worth opening, because a quota is behind.
 *
 * @param alert how the quota goes
 * @param objective the quota as an objective, from what is reached to what is owed
 * @param during the rest of its period, from the day after the alert on
 */
public record CycleProposal(DeviationAlert alert, CycleObjective objective, LocalDateRange during)
        implements Explained {

    /** Checks that everything is there. */
    public CycleProposal {
        requireNonNull(alert, "alert");
        requireNonNull(objective, "objective");
        requireNonNull(during, "during");
    }

    /**
     * Opens the cycle, in PLAN with its objective. Actions are for people to plan.
     *
     * @param id the key of the cycle
     * @param on the day on which it is opened
     * @return the cycle
     */
    public Cycle open(CycleId id, LocalDate on) {
        return Cycle.builder()
                .id(id)
                .title("Bring " + alert.holder() + " back to its quota")
                .during(during)
                .openedOn(on)
                .build()
                .plus(new CycleEntry.ObjectiveSet(on, objective));
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                objective.id().value(),
                "from " + objective.baseline().orElseThrow() + " to "
                        + objective.target().orElseThrow() + " in " + during,
                List.of(alert.explain()));
    }
}
