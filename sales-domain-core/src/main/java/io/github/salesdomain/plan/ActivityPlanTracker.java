package io.github.salesdomain.plan;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.visit.CoachingReader;
import io.github.salesdomain.visit.CoachingRecord;
import io.github.salesdomain.visit.CommitmentTracker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets meetings, trainings and coaching against what was planned. Immutable. */
public final class ActivityPlanTracker {

    private static final ActivityPlanTracker STANDARD = new ActivityPlanTracker();

    private ActivityPlanTracker() {}

    /** {@return the tracker} */
    public static ActivityPlanTracker standard() {
        return STANDARD;
    }

    /**
     * Adds up what was done in the period of the plan until a day. Cancelled meetings count in no rate; the gain is that of people tested both before and
     * after, over all trainings.
     * <p>
     * Takes O(n log n) time for n records; their order does not matter.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * attendance = attended / invited; training delivered = minutes given / minutes planned; pass rate = passed / examined
     * gain = sum(after - before) / people tested twice
     * }</pre>
     * Source: formulas, team activities.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ActivityPlanTracker.standard().track(plan, meetings, trainings, lessons, june30).trainingDelivered();   // 83.33 %
     * ActivityPlanTracker.standard().track(plan, List.of(m, m), trainings, lessons, june30);                  // refused: the same id twice
     * }</pre>
     *
     * @param plan what was planned
     * @param meetings the meetings
     * @param trainings the trainings
     * @param coaching the days on which a manager coached
     * @param asOf the day; what came later is not known yet
     * @return the report
     * @throws IllegalArgumentException if two meetings, trainings or resolutions have the same id
     */
    public ActivityReport track(
            ActivityPlan plan,
            Collection<MeetingRecord> meetings,
            Collection<TrainingRecord> trainings,
            Collection<CoachingRecord> coaching,
            LocalDate asOf) {
        requireOnce("meetings", meetings.stream().map(MeetingRecord::id).toList());
        requireOnce("trainings", trainings.stream().map(TrainingRecord::id).toList());
        List<MeetingRecord> held = meetings.stream()
                .filter(meeting -> counts(plan, meeting.on(), asOf) && !meeting.isCancelled())
                .toList();
        List<TrainingRecord> given = trainings.stream()
                .filter(training -> counts(plan, training.on(), asOf))
                .toList();
        Map<MeetingKind, Integer> byKind = new EnumMap<>(MeetingKind.class);
        held.forEach(meeting -> byKind.merge(meeting.kind(), 1, Integer::sum));
        return ActivityReport.builder()
                .plan(plan)
                .putAllHeld(byKind)
                .invited(held.stream().mapToLong(MeetingRecord::invited).sum())
                .attended(held.stream().mapToLong(MeetingRecord::attended).sum())
                .resolutions(CommitmentTracker.with(Integer.MAX_VALUE)
                        .review(
                                held.stream()
                                        .flatMap(meeting -> meeting.resolutions().stream())
                                        .collect(ImmutableList.toImmutableList()),
                                asOf))
                .plannedMinutes(
                        given.stream().mapToLong(TrainingRecord::plannedMinutes).reduce(0, Math::addExact))
                .deliveredMinutes(given.stream()
                        .mapToLong(TrainingRecord::deliveredMinutes)
                        .reduce(0, Math::addExact))
                .trainingInvited(
                        given.stream().mapToLong(TrainingRecord::invited).sum())
                .trainingAttended(
                        given.stream().mapToLong(TrainingRecord::attended).sum())
                .examined(given.stream()
                        .mapToLong(training -> training.after().size())
                        .sum())
                .passed(given.stream().mapToLong(TrainingRecord::passed).sum())
                .gain(gain(given))
                .coachingDays(CoachingReader.standard()
                        .read(
                                coaching.stream()
                                        .filter(lesson -> !lesson.on().isAfter(asOf))
                                        .toList(),
                                plan.period())
                        .days())
                .build();
    }

    private static boolean counts(ActivityPlan plan, LocalDate on, LocalDate asOf) {
        return plan.period().contains(on) && !on.isAfter(asOf);
    }

    private static Ratio gain(List<TrainingRecord> trainings) {
        BigDecimal sum = BigDecimal.ZERO;
        long people = 0;
        for (TrainingRecord training : trainings) {
            for (String person : training.testedTwice()) {
                sum = sum.add(training.gainOf(person));
                people++;
            }
        }
        return Ratio.of(sum, BigDecimal.valueOf(people), TrainingRecord.NO_TEST_BEFORE);
    }

    private static void requireOnce(String name, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(name + " must have each id once, but had " + id + " twice");
            }
        }
    }
}
