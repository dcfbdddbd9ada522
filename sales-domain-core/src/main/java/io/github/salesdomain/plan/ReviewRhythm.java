package io.github.salesdomain.plan;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** How often a plan is set against what was reached. */
public enum ReviewRhythm {
    /** Every week. */
    WEEKLY(Period.ofWeeks(1)),
    /** Every month. */
    MONTHLY(Period.ofMonths(1)),
    /** Every three months. */
    QUARTERLY(Period.ofMonths(3));

    private final Period step;

    ReviewRhythm(Period step) {
        this.step = step;
    }

    /**
     * The days on which a plan is reviewed: the last day of each week, month or quarter from the start of its period on, and the last day of the period.
     *
     * @param period the days of the plan, with a first and a last one
     * @return the days in order
     * @throws IllegalArgumentException if the period has no first or last day
     */
    public List<LocalDate> reviewDays(LocalDateRange period) {
        PlanDocument.requireBounded("period", period);
        ImmutableList.Builder<LocalDate> days = ImmutableList.builder();
        LocalDate start = period.getStart();
        for (int count = 1; ; count++) {
            LocalDate next = start.plus(step.multipliedBy(count));
            if (!next.isBefore(period.getEnd())) {
                return days.add(period.getEndInclusive()).build();
            }
            days.add(next.minusDays(1));
        }
    }
}
