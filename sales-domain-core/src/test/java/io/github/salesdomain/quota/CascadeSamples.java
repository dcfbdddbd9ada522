package io.github.salesdomain.quota;

import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.util.List;
import java.util.Map;

/** A company with the region North, its people Wang and Li, and the region South with nobody below; what they sold, and are to sell. */
final class CascadeSamples {

    static final SalesCalendar CALENDAR = SalesCalendar.gregorian();
    static final SalesPeriod YEAR = CALENDAR.year(2026);
    static final Holder ALL = Holder.company("ALL");
    static final Holder NORTH = Holder.of(HolderKind.TERRITORY, "NORTH");
    static final Holder SOUTH = Holder.of(HolderKind.TERRITORY, "SOUTH");
    static final Holder WANG = Holder.of(HolderKind.PERSON, "WANG");
    static final Holder LI = Holder.of(HolderKind.PERSON, "LI");
    static final Hierarchy<Holder> TREE =
            Hierarchy.of(List.of(ALL, NORTH, SOUTH, WANG, LI), Map.of(NORTH, ALL, SOUTH, ALL, WANG, NORTH, LI, NORTH));

    /** NORTH 45 (WANG 30, LI 15), SOUTH 15. */
    static final Map<Holder, Map<SalesPeriod, Quantity>> CASES_LAST_YEAR = Map.of(
            WANG,
            sold(UnitOfMeasure.CASE, 10, 20),
            LI,
            sold(UnitOfMeasure.CASE, 15, 0),
            SOUTH,
            sold(UnitOfMeasure.CASE, 5, 10));

    private CascadeSamples() {}

    static UnitQuota cases(long amount) {
        return UnitQuota.of(ALL, Metric.VOLUME, YEAR, Quantity.of(amount, UnitOfMeasure.CASE));
    }

    static Map<SalesPeriod, Quantity> sold(UnitOfMeasure unit, long january, long march) {
        return sold(Quantity.of(january, unit), Quantity.of(march, unit));
    }

    /** What somebody sold in January and in March of last year. */
    static <V> Map<SalesPeriod, V> sold(V january, V march) {
        List<SalesPeriod> months = CALENDAR.months(2025);
        return Map.of(months.get(0), january, months.get(2), march);
    }
}
