package io.github.salesdomain.quota;

import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The place of a month in its sales year, from 0; years already seen are looked up, the very same periods without comparing them. Not safe for
 * use by many threads.
 */
final class MonthOfYear {

    private static final int MOST_SEEN = 1_000;

    private final SalesCalendar calendar;
    private final Set<Integer> years = new HashSet<>();
    private final Map<SalesPeriod, Integer> places = new HashMap<>();
    private final IdentityHashMap<SalesPeriod, Integer> seen = new IdentityHashMap<>();

    MonthOfYear(SalesCalendar calendar) {
        this.calendar = calendar;
    }

    int of(SalesPeriod month) {
        Integer place = seen.get(month);
        if (place == null) {
            place = find(month);
            if (seen.size() < MOST_SEEN) {
                seen.put(month, place);
            }
        }
        return place;
    }

    private int find(SalesPeriod month) {
        Integer place = places.get(month);
        if (place == null && years.add(calendar.yearOf(month.start()))) {
            List<SalesPeriod> months = calendar.months(calendar.yearOf(month.start()));
            for (int i = 0; i < months.size(); i++) {
                places.put(months.get(i), i);
            }
            place = places.get(month);
        }
        if (place == null) {
            throw new IllegalArgumentException("month must be a month of the calendar, but was " + month);
        }
        return place;
    }
}
