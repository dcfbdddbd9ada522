package io.github.salesdomain.quota;

import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.List;

/** Whether periods fill a longer one, and which of them do. */
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

    /** The place of the first of some periods that lies inside another; refused if they do not fill it. */
    static int firstOf(SalesPeriod period, List<SalesPeriod> periods, String what) {
        int days = 0;
        int first = periods.size();
        for (int p = periods.size() - 1; p >= 0; p--) {
            if (period.contains(periods.get(p))) {
                days += periods.get(p).days();
                first = p;
            }
        }
        if (days != period.days()) {
            throw new IllegalArgumentException("period must be made of " + what + ", but was " + period.range());
        }
        return first;
    }

    /** The place after the last of some periods that lies inside another, from the first on. */
    static int lastOf(SalesPeriod period, int first, List<SalesPeriod> periods) {
        int last = first;
        while (last < periods.size() && period.contains(periods.get(last))) {
            last++;
        }
        return last;
    }

    private static IllegalArgumentException broken(SalesPeriod whole, List<SalesPeriod> periods) {
        return new IllegalArgumentException(
                "periods must fill " + whole.range() + " without overlap or gap, but was " + periods);
    }
}
