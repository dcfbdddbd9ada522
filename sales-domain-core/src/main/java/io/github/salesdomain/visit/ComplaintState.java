package io.github.salesdomain.visit;

import com.google.common.collect.Sets;
import java.util.Set;

/** How far a complaint is. */
public enum ComplaintState {
    /** It was made, and nobody has answered yet. */
    NEW,
    /** Somebody has answered. */
    ACKNOWLEDGED,
    /** Somebody is at work on it. */
    IN_PROGRESS,
    /** It is solved, for us. */
    RESOLVED,
    /** It is solved, for the customer too. */
    CLOSED,
    /** It is not justified, for a reason. */
    REJECTED,
    /** It was solved, and is no longer. */
    REOPENED;

    /** {@return the states that may follow} */
    public Set<ComplaintState> next() {
        return switch (this) {
            case NEW -> Sets.immutableEnumSet(ACKNOWLEDGED, REJECTED);
            case ACKNOWLEDGED -> Sets.immutableEnumSet(IN_PROGRESS, REJECTED);
            case IN_PROGRESS -> Sets.immutableEnumSet(RESOLVED, REJECTED);
            case RESOLVED -> Sets.immutableEnumSet(CLOSED, REOPENED);
            case CLOSED -> Sets.immutableEnumSet(REOPENED);
            case REJECTED -> Set.of();
            case REOPENED -> Sets.immutableEnumSet(IN_PROGRESS, REJECTED);
        };
    }

    /** {@return whether somebody still has to do something} */
    public boolean isOpen() {
        return switch (this) {
            case NEW, ACKNOWLEDGED, IN_PROGRESS, REOPENED -> true;
            case RESOLVED, CLOSED, REJECTED -> false;
        };
    }
}
