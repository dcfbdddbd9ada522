package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How somebody was guided before being judged (事前引导).
 *
 * @param on the day of the guidance
 * @param text what it was; not blank
 */
public record Guidance(LocalDate on, String text) {

    /** Checks that the text is there. */
    public Guidance {
        requireNonNull(on, "on");
        CycleText.requireNotBlank("text", text);
    }

    /**
     * A guidance.
     *
     * @param on the day
     * @param text what it was
     * @return the guidance
     * @throws IllegalArgumentException if the text is blank
     */
    public static Guidance of(LocalDate on, String text) {
        return new Guidance(on, text);
    }
}
