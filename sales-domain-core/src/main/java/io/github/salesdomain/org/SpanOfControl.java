package io.github.salesdomain.org;

import static java.util.Objects.requireNonNull;

/**
 * How many report directly to a position (管理幅度).
 *
 * @param manager the position they report to
 * @param positions how many positions report to it, vacant ones included
 * @param people how many different people hold them as primary holders
 */
public record SpanOfControl(PositionId manager, int positions, int people) {

    /** Checks the counts. */
    public SpanOfControl {
        requireNonNull(manager, "manager");
        if (positions < 0) {
            throw new IllegalArgumentException("positions must not be negative, but was " + positions);
        }
        if (people < 0 || people > positions) {
            throw new IllegalArgumentException(
                    "people must lie between 0 and " + positions + " positions, but was " + people);
        }
    }
}
