package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Reason;
import io.github.salesdomain.quantity.Ratio;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A place in a curve that somebody should look at before signing.
 *
 * @param kind what is odd there
 * @param from the attainment at which it begins
 * @param to the attainment at which it ends; empty for a single place, or for a stretch without an end where the kind is {@link Kind#NO_CAP} or
 *     {@link Kind#CAPPED}
 * @param payBefore what is paid just below {@code from}, rounded to the minor unit
 * @param payAfter what is paid at {@code from}, or at {@code to} for a stretch, rounded to the minor unit
 */
public record CurveFinding(Kind kind, Ratio from, Optional<Ratio> to, Money payBefore, Money payAfter) {

    /** What can be odd in a curve. */
    public enum Kind implements Reason {
        /** Pay leaps up: the last sale before the bound is worth more than its own commission. */
        JUMP,
        /** Pay drops at a bound: selling a little less pays more. */
        LESS_PAYS_MORE,
        /** Pay falls along a stretch: every sale costs the seller money. */
        FALLING,
        /** Pay stays the same along a stretch although more is sold. */
        DEAD_ZONE,
        /** Pay stays the same from here on: the curve is capped. */
        CAPPED,
        /** Pay grows without end. */
        NO_CAP;

        @Override
        public String code() {
            return name();
        }
    }

    /** Checks that all parts are there. */
    public CurveFinding {
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(payBefore, "payBefore");
        requireNonNull(payAfter, "payAfter");
    }
}
