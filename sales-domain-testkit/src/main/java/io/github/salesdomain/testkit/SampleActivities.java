package io.github.salesdomain.testkit;

import io.github.salesdomain.plan.ActivityPlan;
import io.github.salesdomain.plan.ActivityPlanTracker;
import io.github.salesdomain.plan.ActivityReport;
import io.github.salesdomain.plan.MeetingKind;
import io.github.salesdomain.plan.MeetingRecord;
import io.github.salesdomain.plan.TeamPeriod;
import io.github.salesdomain.plan.TrainingRecord;
import io.github.salesdomain.visit.Commitment;
import io.github.salesdomain.visit.CommitmentRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.threeten.extra.LocalDateRange;

/**
 * How Li led her team in the first half of 2026: one of two monthly meetings held, 20 of 24 hours of training given, 46 of 50 people there, the mean score
 * from 71 to 83; three of the team left, which grew from 28 to 32.
 */
public final class SampleActivities {

    private static final LocalDateRange HALF = LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));

    private SampleActivities() {}

    /** {@return two monthly meetings, one weekly and six days of coaching} */
    public static ActivityPlan plan() {
        return new ActivityPlan(HALF, Map.of(MeetingKind.MONTHLY, 2, MeetingKind.WEEKLY, 1), 6);
    }

    /** {@return a monthly meeting with two resolutions, one that was cancelled, and a weekly one} */
    public static List<MeetingRecord> meetings() {
        LocalDate march = LocalDate.of(2026, 3, 2);
        return List.of(
                MeetingRecord.builder()
                        .id("M-03")
                        .kind(MeetingKind.MONTHLY)
                        .on(march)
                        .invited(8)
                        .attended(7)
                        .addResolutions(resolution("PRICES", march, 20).withDoneOn(march.plusDays(10)))
                        .addResolutions(resolution("DISPLAY", march, 30))
                        .build(),
                MeetingRecord.builder()
                        .id("M-04")
                        .kind(MeetingKind.MONTHLY)
                        .on(LocalDate.of(2026, 4, 1))
                        .invited(8)
                        .isCancelled(true)
                        .build(),
                MeetingRecord.builder()
                        .id("W-10")
                        .on(LocalDate.of(2026, 3, 9))
                        .invited(8)
                        .attended(5)
                        .build());
    }

    private static CommitmentRecord resolution(String id, LocalDate madeOn, int days) {
        return CommitmentRecord.instruction(
                Commitment.builder()
                        .id(id)
                        .promise("See to " + id)
                        .due(madeOn.plusDays(days))
                        .build(),
                madeOn);
    }

    /** {@return a training of three days, and one that was not given} */
    public static List<TrainingRecord> trainings() {
        Map<String, BigDecimal> before = new LinkedHashMap<>();
        Map<String, BigDecimal> after = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            before.put("REP-" + i, BigDecimal.valueOf(51 + 10L * i));
            after.put("REP-" + i, BigDecimal.valueOf(59 + 12L * i));
        }
        after.put("REP-9", BigDecimal.valueOf(90));
        return List.of(
                TrainingRecord.builder()
                        .id("T-1")
                        .on(LocalDate.of(2026, 2, 10))
                        .plannedMinutes(1_200)
                        .deliveredMinutes(1_200)
                        .invited(50)
                        .attended(46)
                        .putAllBefore(before)
                        .putAllAfter(after)
                        .build(),
                TrainingRecord.builder()
                        .id("T-2")
                        .on(LocalDate.of(2026, 5, 12))
                        .plannedMinutes(240)
                        .invited(0)
                        .build());
    }

    /** {@return the team of the half year} */
    public static TeamPeriod team() {
        return new TeamPeriod(HALF, 36, 28, 32, 3);
    }

    /** {@return what was done by the end of June, with the lessons of {@link SampleService}} */
    public static ActivityReport report() {
        return ActivityPlanTracker.standard()
                .track(plan(), meetings(), trainings(), SampleService.lessons(), LocalDate.of(2026, 6, 30));
    }
}
