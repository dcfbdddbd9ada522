package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

/**
 * Something achieved outside the plan of a visit. It is recorded and not scored.
 *
 * @param kind what it is about
 * @param actual what was achieved, in a form of the kind
 */
public record ExtraResult(ObjectiveKind kind, Measure actual) {

    /** Checks that the form fits the kind. */
    public ExtraResult {
        requireNonNull(kind, "kind");
        requireNonNull(actual, "actual");
        if (!kind.forms().contains(actual.form())) {
            throw new IllegalArgumentException(
                    "actual must be of a form in " + kind.forms() + " for " + kind + ", but was " + actual.form());
        }
    }

    /**
     * Something achieved outside the plan.
     *
     * @param kind what it is about
     * @param actual what was achieved
     * @return the extra
     * @throws IllegalArgumentException if the actual is not of a form of the kind
     */
    public static ExtraResult of(ObjectiveKind kind, Measure actual) {
        return new ExtraResult(kind, actual);
    }
}
