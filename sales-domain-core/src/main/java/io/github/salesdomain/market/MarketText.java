package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

/** The length of keys and notes. */
final class MarketText {

    private MarketText() {}

    static String requireKey(String attribute, String key) {
        if (requireNonNull(key, attribute).isBlank() || key.length() > 64) {
            throw new IllegalArgumentException(attribute + " must have 1 to 64 characters, but was '" + key + "'");
        }
        return key;
    }

    static String requireNote(String attribute, String note) {
        if (requireNonNull(note, attribute).length() > 1_024) {
            throw new IllegalArgumentException(
                    attribute + " must have at most 1,024 characters, but had " + note.length());
        }
        return note;
    }
}
