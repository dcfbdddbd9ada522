package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Somebody looked whether material is in place.
 *
 * @param on the day
 * @param inPlace whether it is
 */
public record PopCheck(LocalDate on, boolean inPlace) {

    /** Checks that the day is there. */
    public PopCheck {
        requireNonNull(on, "on");
    }

    /**
     * A check.
     *
     * @param on the day
     * @param inPlace whether the material is in place
     * @return the check
     */
    public static PopCheck of(LocalDate on, boolean inPlace) {
        return new PopCheck(on, inPlace);
    }

    /** What was found, such as {@code in place on 2026-03-02}. */
    @Override
    public String toString() {
        return (inPlace ? "in place on " : "not in place on ") + on;
    }
}
