package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

/**
 * A credit rating (信用等级). The usual grades are given; a host adds its own by code. Which grade is better than which is for a {@link RatingScale} to say.
 *
 * @param code the stable code; not blank, at most 64 characters
 */
public record CreditGrade(String code) implements Comparable<CreditGrade> {

    /** The best. */
    public static final CreditGrade AAA = new CreditGrade("AAA");

    /** Very good. */
    public static final CreditGrade AA = new CreditGrade("AA");

    /** Good. */
    public static final CreditGrade A = new CreditGrade("A");

    /** Sufficient. */
    public static final CreditGrade B = new CreditGrade("B");

    /** Pays in advance. */
    public static final CreditGrade C = new CreditGrade("C");

    /** Checks the length. */
    public CreditGrade {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("credit grade must have 1 to 64 characters, but was '" + code + "'");
        }
    }

    /**
     * The grade with this code.
     *
     * @param code the stable code
     * @return the grade
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static CreditGrade of(String code) {
        return new CreditGrade(code);
    }

    @Override
    public int compareTo(CreditGrade other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
