package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What holds for every pass. */
final class Passes {

    private Passes() {}

    /** Checks the name of a pass. */
    static void checkId(String id) {
        checkName("pass id", id);
    }

    /** Checks a key that a host gives. */
    static void checkKey(String attribute, String key) {
        checkName(attribute, key);
        if (key.length() > 64) {
            throw new IllegalArgumentException(attribute + " must have at most 64 characters, but had " + key.length());
        }
    }

    static void checkName(String attribute, String name) {
        requireNonNull(name, attribute);
        if (name.isBlank()) {
            throw new IllegalArgumentException(attribute + " must not be blank, but was '" + name + "'");
        }
    }

    static Optional<MatchKey> keyOf(MatchPass pass) {
        if (pass instanceof KeyPass keyed) {
            return Optional.of(keyed.key());
        }
        if (pass instanceof KeyDifferencePass keyed) {
            return Optional.of(keyed.key());
        }
        return pass instanceof KeyGroupPass keyed ? Optional.of(keyed.key()) : Optional.empty();
    }
}
