package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * How a complaint stands against its time.
 *
 * @param complaint which one
 * @param state its state
 * @param due by when it is to be resolved, counted from when it was made, or reopened last
 * @param resolvedAt when it was resolved last, not before it was made; empty while it is open or if it was rejected
 * @param isBreached whether it was not resolved in time, now or before it was reopened
 */
public record ComplaintLine(
        String complaint,
        ComplaintState state,
        LocalDateTime due,
        Optional<LocalDateTime> resolvedAt,
        boolean isBreached) {

    /** Checks that only what is resolved has a time of it. */
    public ComplaintLine {
        requireNonNull(complaint, "complaint");
        requireNonNull(due, "due");
        boolean resolved = state == ComplaintState.RESOLVED || state == ComplaintState.CLOSED;
        if (resolved != resolvedAt.isPresent()) {
            throw new IllegalArgumentException("resolvedAt must be there if and only if it is resolved, but was "
                    + resolvedAt.map(Object::toString).orElse("empty") + " for " + state);
        }
    }

    /** {@return whether it counts: it is resolved, or open past its time} */
    public boolean counts() {
        return resolvedAt.isPresent() || isOverdue();
    }

    /** {@return whether it is open past its time} */
    public boolean isOverdue() {
        return state.isOpen() && isBreached;
    }

    /** {@return whether it is resolved and always was in time} */
    public boolean isInTime() {
        return resolvedAt.isPresent() && !isBreached;
    }
}
