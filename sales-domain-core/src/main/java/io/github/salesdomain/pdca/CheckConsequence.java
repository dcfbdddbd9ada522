package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The reward or penalty that followed from a result, as it was carried out.
 *
 * @param kind whether it was a reward, a penalty, or none was due
 * @param executedOn the day on which it was carried out, or decided if none was due
 * @param text what it was, or why none was due; not blank
 */
public record CheckConsequence(ConsequenceKind kind, LocalDate executedOn, String text) {

    /** Checks that the text is there. */
    public CheckConsequence {
        requireNonNull(kind, "kind");
        requireNonNull(executedOn, "executedOn");
        CycleText.requireNotBlank("text", text);
    }

    /**
     * A consequence as it was carried out.
     *
     * @param kind whether it was a reward, a penalty, or none was due
     * @param executedOn the day
     * @param text what it was
     * @return the consequence
     * @throws IllegalArgumentException if the text is blank
     */
    public static CheckConsequence of(ConsequenceKind kind, LocalDate executedOn, String text) {
        return new CheckConsequence(kind, executedOn, text);
    }
}
