package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Reason;
import java.util.Optional;

/**
 * A figure of a certificate that does not hold.
 *
 * @param kind what is wrong
 * @param place the line in which it is wrong, counted from 0; empty where it is wrong as a whole
 * @param found what the certificate says and what would hold; for people, not blank
 */
public record CertificateFault(Kind kind, Optional<Integer> place, String found) {

    /** What can be wrong. */
    public enum Kind implements Reason {
        /** The amounts do not sum to the whole. */
        SUM,
        /** The unit is not above zero, a line is in another currency, or a sign differs. */
        FORM,
        /** The bounds cannot hold together. */
        BOUNDS,
        /** The level is not the one at which the shares sum to the whole units. */
        LEVEL,
        /** A share is not the level times the weight. */
        SHARE,
        /** The whole units are not those of the share, or not the bound. */
        WHOLE,
        /** A part lies outside its bounds. */
        OUTSIDE_BOUNDS,
        /** A part is not a number of units. */
        NOT_IN_UNITS,
        /** What does not fill a unit is in the wrong place. */
        REST,
        /** A unit is due to another part by the rule. */
        NOT_BY_RULE,
        /** The reasons are others. */
        REASON;

        @Override
        public String code() {
            return name();
        }
    }

    /** Checks that something was found. */
    public CertificateFault {
        requireNonNull(kind, "kind");
        requireNonNull(place, "place");
        requireNonNull(found, "found");
        if (found.isBlank()) {
            throw new IllegalArgumentException("found must not be blank, but was '" + found + "'");
        }
    }
}
