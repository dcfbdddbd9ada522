package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A prospect reached a stage.
 *
 * @param stage which stage
 * @param on the day
 * @param note why, or what happened; may be empty, at most 1,024 characters
 */
public record ProspectStep(ProspectStage stage, LocalDate on, String note) {

    /** Checks the length of the note. */
    public ProspectStep {
        requireNonNull(stage, "stage");
        requireNonNull(on, "on");
        MarketText.requireNote("note", note);
    }

    /**
     * A step.
     *
     * @param stage which stage
     * @param on the day
     * @param note why, or what happened; may be empty
     * @return the step
     * @throws IllegalArgumentException if the note has more than 1,024 characters
     */
    public static ProspectStep of(ProspectStage stage, LocalDate on, String note) {
        return new ProspectStep(stage, on, note);
    }

    /** Stage and day, such as {@code QUALIFIED on 2026-03-02}. */
    @Override
    public String toString() {
        return stage + " on " + on;
    }
}
