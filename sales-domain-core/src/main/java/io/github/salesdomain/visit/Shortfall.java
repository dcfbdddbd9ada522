package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

/**
 * One cause of a miss, with what there is to say about it.
 *
 * @param reason the cause
 * @param text what there is to say; may be empty, except for {@link ShortfallReason#OTHER}
 */
public record Shortfall(ShortfallReason reason, String text) {

    /** Checks that another reason is told in words. */
    public Shortfall {
        requireNonNull(reason, "reason");
        requireNonNull(text, "text");
        if (reason.equals(ShortfallReason.OTHER) && text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank for OTHER, but was '" + text + "'");
        }
    }

    /**
     * A cause that says it all.
     *
     * @param reason the cause
     * @return the shortfall without text
     * @throws IllegalArgumentException if the reason is OTHER, which needs a text
     */
    public static Shortfall of(ShortfallReason reason) {
        return new Shortfall(reason, "");
    }

    /**
     * A cause with what there is to say about it.
     *
     * @param reason the cause
     * @param text what there is to say
     * @return the shortfall
     * @throws IllegalArgumentException if the reason is OTHER and the text is blank
     */
    public static Shortfall of(ShortfallReason reason, String text) {
        return new Shortfall(reason, text);
    }

    /** The reason, with the text after it if there is one. */
    @Override
    public String toString() {
        return text.isEmpty() ? reason.code() : reason.code() + ": " + text;
    }
}
