package io.github.salesdomain.incentive;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;
import java.util.Optional;

/**
 * A straight stretch of a curve: from an attainment (included) up to another (excluded), pay begins at {@code start} and grows by {@code slope} for
 * each 100 % of attainment. Pay is exact, in major units of money.
 */
record Segment(Ratio from, Optional<Ratio> to, Ratio start, Ratio slope) {

    static Segment flat(Ratio from, Optional<Ratio> to, Ratio pay) {
        return new Segment(from, to, pay, Ratio.zero());
    }

    static Segment through(Ratio from, Ratio to, Ratio start, Ratio end) {
        Ratio slope = end.minus(start).dividedBy(to.minus(from), UndefinedReason.ZERO_BASE);
        return new Segment(from, Optional.of(to), start, slope);
    }

    /** Whether nothing is paid all along. */
    boolean isNothing() {
        return start.compareTo(Ratio.zero()) == 0 && slope.compareTo(Ratio.zero()) == 0;
    }

    Ratio payAt(Ratio attainment) {
        return start.plus(slope.times(attainment.minus(from)));
    }

    /** What pay comes close to at the upper end, without reaching it; the value at the lower end if there is no upper one. */
    Ratio payBeforeEnd() {
        return to.map(this::payAt).orElse(start);
    }

    /** The stretch that holds this attainment: the last one that begins at or before it. */
    static Segment holding(List<Segment> segments, Ratio attainment) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments.get(middle).from.compareTo(attainment) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return segments.get(low);
    }
}
