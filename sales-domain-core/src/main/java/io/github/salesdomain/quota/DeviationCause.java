package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

/**
 * Why somebody is far from the pace.
 *
 * @param code the host's own key of the cause, such as {@code LOST_DEALER}; upper-case letters, digits and underscores, starting with a letter
 * @param note the cause in the words of who gave it; not blank, at most 1,024 characters
 */
public record DeviationCause(String code, String note) {

    /** Checks the form of code and note. */
    public DeviationCause {
        requireNonNull(code, "code");
        requireNonNull(note, "note");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "cause must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
        if (note.isBlank() || note.length() > 1024) {
            throw new IllegalArgumentException("note must have 1 to 1,024 characters, but had "
                    + note.strip().length());
        }
    }

    /**
     * A cause.
     *
     * @param code the host's own key of the cause
     * @param note the cause in words
     * @return the cause
     * @throws IllegalArgumentException if the code has another form, or the note is blank or too long
     */
    public static DeviationCause of(String code, String note) {
        return new DeviationCause(code, note);
    }
}
