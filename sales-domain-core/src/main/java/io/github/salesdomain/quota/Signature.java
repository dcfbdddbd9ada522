package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;

/**
 * Who did something to a plan, when and why.
 *
 * @param by who
 * @param on the day, which is also the day from which it is known
 * @param why the reason; not blank, at most 1,024 characters
 */
public record Signature(PersonId by, LocalDate on, String why) {

    private static final int LONGEST = 1_024;

    /** Checks that a reason is given. */
    public Signature {
        requireNonNull(by, "by");
        requireNonNull(on, "on");
        requireNonNull(why, "why");
        if (why.isBlank()) {
            throw new IllegalArgumentException("why must not be blank, but was '" + why + "'");
        }
        if (why.length() > LONGEST) {
            throw new IllegalArgumentException("why must have at most 1024 characters, but had " + why.length());
        }
    }

    /**
     * A signature.
     *
     * @param by who
     * @param on the day
     * @param why the reason
     * @return the signature
     * @throws IllegalArgumentException if the reason is blank or longer than 1,024 characters
     */
    public static Signature of(PersonId by, LocalDate on, String why) {
        return new Signature(by, on, why);
    }

    /** Who, when and why in one line. */
    @Override
    public String toString() {
        return by + " on " + on + ": " + why;
    }
}
