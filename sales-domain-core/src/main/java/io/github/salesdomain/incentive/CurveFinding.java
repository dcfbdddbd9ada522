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
 * @param to the attainment at which it ends, not included; empty for a single place, and for a stretch without an end
 * @param payBefore for a single place what is paid just below it, for a stretch what is paid where it begins; rounded to the minor unit
 * @param payAfter for a single place what is paid at it, for a stretch what is paid just below its end, or where it begins if it has no end;
 *     rounded to the minor unit
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
