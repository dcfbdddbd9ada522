package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.org.PersonId;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A step in the life of a complaint.
 *
 * @param state the state it leads to, any but NEW
 * @param at when, in the local time of the place
 * @param by who took it
 * @param reason why; a rejection has one, not blank
 */
public record ComplaintStep(ComplaintState state, LocalDateTime at, PersonId by, Optional<String> reason) {

    /** Checks that a rejection has a reason. */
    public ComplaintStep {
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        if (state == ComplaintState.NEW) {
            throw new IllegalArgumentException("state must be another than NEW, with which a complaint begins");
        }
        reason.ifPresent(text -> VisitText.requireNotBlank("reason", text));
        if (state == ComplaintState.REJECTED && reason.isEmpty()) {
            throw new IllegalArgumentException("reason must be given for REJECTED, but was empty");
        }
    }

    /**
     * A step without a reason.
     *
     * @param state the state it leads to
     * @param at when
     * @param by who took it
     * @return the step
     * @throws IllegalArgumentException if the state is NEW or REJECTED
     */
    public static ComplaintStep of(ComplaintState state, LocalDateTime at, PersonId by) {
        return new ComplaintStep(state, at, by, Optional.empty());
    }
}
