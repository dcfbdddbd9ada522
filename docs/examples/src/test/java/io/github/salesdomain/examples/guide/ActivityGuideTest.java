package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.plan.ActivityPlan;
import io.github.salesdomain.plan.ActivityPlanTracker;
import io.github.salesdomain.plan.ActivityReport;
import io.github.salesdomain.plan.MeetingKind;
import io.github.salesdomain.plan.MeetingRecord;
import io.github.salesdomain.plan.TeamPeriod;
import io.github.salesdomain.plan.TrainingRecord;
import io.github.salesdomain.testkit.SampleActivities;
import io.github.salesdomain.testkit.SampleService;
import io.github.salesdomain.visit.CoachingRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class ActivityGuideTest {

    @Test
    void tracksActivities() {
        List<MeetingRecord> meetings = SampleActivities.meetings();
        List<TrainingRecord> trainings = SampleActivities.trainings();
        List<CoachingRecord> coaching = SampleService.lessons();
        // docs:start plan-activities
        LocalDateRange half = LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));
        ActivityPlan plan = new ActivityPlan(half, Map.of(MeetingKind.MONTHLY, 2, MeetingKind.WEEKLY, 1), 6);

        ActivityReport report =
                ActivityPlanTracker.standard().track(plan, meetings, trainings, coaching, LocalDate.of(2026, 6, 30));

        report.meetingRate(MeetingKind.MONTHLY).percentText(); // 50.00 %: one was cancelled
        report.followUpRate().percentText(); // 50.00 % of the resolutions that were due
        report.trainingDelivered().percentText(); // 83.33 %: 20 of 24 hours
        report.gain(); // 12 points, of those tested before and after

        TeamPeriod team = new TeamPeriod(half, 36, 28, 32, 3);
        team.turnover().percentText(); // 10.00 %: three of 30 on average
        team.annualisedTurnover().percentText(); // 20.00 %
        // docs:end
        assertThat(report).isEqualTo(SampleActivities.report());
        assertThat(team).isEqualTo(SampleActivities.team());
    }
}
