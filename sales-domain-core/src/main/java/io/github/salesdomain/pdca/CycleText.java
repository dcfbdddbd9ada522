package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

/** What is written down in a cycle: reasons, notes, evidence. */
final class CycleText {

    private CycleText() {}

    static void requireNotBlank(String attribute, String text) {
        if (requireNonNull(text, attribute).isBlank()) {
            throw new IllegalArgumentException(attribute + " must not be blank, but was '" + text + "'");
        }
    }
}
