package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;

/**
 * A decision taken back: a recorded fact beside the decision, which stays on record.
 *
 * @param decision the id of the decision
 * @param by who took it back
 * @param on the day on which it was taken back
 */
public record DecisionUndo(String decision, PersonId by, LocalDate on) {

    /** Checks the id. */
    public DecisionUndo {
        Passes.checkKey("decision", decision);
        requireNonNull(by, "by");
        requireNonNull(on, "on");
    }
}
