package io.github.salesdomain.quota;

import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.List;

/** Whether periods fill a longer one. */
final class Tiling {

    private Tiling() {}

    /** Refuses sorted periods that do not fill the whole without overlap or gap. */
    static void check(SalesPeriod whole, List<SalesPeriod> periods) {
        LocalDate next = whole.start();
        for (SalesPeriod period : periods) {
            if (!period.start().equals(next)) {
                throw broken(whole, periods);
            }
            next = period.endExclusive();
        }
        if (!next.equals(whole.endExclusive())) {
            throw broken(whole, periods);
        }
    }

    private static IllegalArgumentException broken(SalesPeriod whole, List<SalesPeriod> periods) {
        return new IllegalArgumentException(
                "periods must fill " + whole.range() + " without overlap or gap, but was " + periods);
    }
}
