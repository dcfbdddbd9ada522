package io.github.salesdomain.quota;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.threeten.extra.LocalDateRange;

/** Counts the days of employments. */
final class Employments {

    private Employments() {}

    static int daysIn(Employment employment, SalesPeriod month) {
        LocalDateRange range = month.range();
        return employment.during().isConnected(range)
                ? employment.during().intersection(range).lengthInDays()
                : 0;
    }

    /** Refuses somebody with more than a full-time job on a day: the sum of the parts is followed from change to change. */
    static void checkFullTimeAtMost(Collection<Employment> employments) {
        Map<PersonId, TreeMap<LocalDate, BigDecimal>> changes = new HashMap<>();
        for (Employment employment : employments) {
            if (!employment.during().isEmpty()) {
                TreeMap<LocalDate, BigDecimal> own =
                        changes.computeIfAbsent(employment.person(), person -> new TreeMap<>());
                own.merge(employment.during().getStart(), employment.fte(), BigDecimal::add);
                own.merge(employment.during().getEnd(), employment.fte().negate(), BigDecimal::add);
            }
        }
        new TreeMap<>(changes).forEach((person, own) -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (Map.Entry<LocalDate, BigDecimal> change : own.entrySet()) {
                sum = sum.add(change.getValue());
                if (sum.compareTo(BigDecimal.ONE) > 0) {
                    throw new IllegalArgumentException(
                            "fte of " + person + " must sum to at most 1 on any day, but was " + sum.toPlainString()
                                    + " from " + change.getKey());
                }
            }
        });
    }
}
