package io.github.salesdomain.plan;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.threeten.extra.LocalDateRange;

/**
 * What is planned to lead a team in a period.
 *
 * @param period the days, with a first and a last one
 * @param meetings how many meetings of each kind, zero or more
 * @param coachingDays how many days a manager goes along with a rep (协同拜访), zero or more
 */
public record ActivityPlan(LocalDateRange period, Map<MeetingKind, Integer> meetings, int coachingDays) {

    /** Checks that nothing is negative. */
    public ActivityPlan {
        PlanDocument.requireBounded("period", period);
        meetings = ImmutableSortedMap.copyOf(meetings);
        meetings.forEach((kind, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("meetings must not be negative, but were " + count + " for " + kind);
            }
        });
        if (coachingDays < 0) {
            throw new IllegalArgumentException("coachingDays must not be negative, but was " + coachingDays);
        }
    }
}
