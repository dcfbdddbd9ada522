package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

/** The texts of visits: keys of 1 to 64 characters, and notes that say something. */
final class VisitText {

    private VisitText() {}

    static void requireKey(String attribute, String key) {
        if (requireNonNull(key, attribute).isBlank() || key.length() > 64) {
            throw new IllegalArgumentException(attribute + " must have 1 to 64 characters, but was '" + key + "'");
        }
    }

    static void requireNotBlank(String attribute, String text) {
        if (requireNonNull(text, attribute).isBlank()) {
            throw new IllegalArgumentException(attribute + " must not be blank, but was '" + text + "'");
        }
    }
}
