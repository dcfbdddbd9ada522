package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

/**
 * Why a quota differs from one plan to the next. The usual causes are given; a host adds its own by code.
 *
 * @param code the stable code; upper-case letters, digits and underscores, starting with a letter
 */
public record PlanCause(String code) implements Comparable<PlanCause> {

    /** The closed months fell short or went beyond, and the open ones make up for it. */
    public static final PlanCause SHORTFALL = new PlanCause("SHORTFALL");

    /** The year got another total. */
    public static final PlanCause NEW_TOTAL = new PlanCause("NEW_TOTAL");

    /** A host's own rule on the open months. */
    public static final PlanCause RULE = new PlanCause("RULE");

    /** An open month was fixed, and the others took or gave the rest. */
    public static final PlanCause LOCK = new PlanCause("LOCK");

    /** The open months follow another season. */
    public static final PlanCause SEASON = new PlanCause("SEASON");

    /** A customer went from one holder to another. */
    public static final PlanCause TRANSFER = new PlanCause("TRANSFER");

    /** Somebody was hired, and the holders beside carry what a newcomer cannot yet. */
    public static final PlanCause HIRE = new PlanCause("HIRE");

    /** A single quota was changed by hand. */
    public static final PlanCause ADJUSTMENT = new PlanCause("ADJUSTMENT");

    /** Checks the form of the code. */
    public PlanCause {
        requireNonNull(code, "code");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "plan cause must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
    }

    /**
     * The cause with this code.
     *
     * @param code the stable code
     * @return the cause
     * @throws IllegalArgumentException if the code has another form
     */
    public static PlanCause of(String code) {
        return new PlanCause(code);
    }

    @Override
    public int compareTo(PlanCause other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
