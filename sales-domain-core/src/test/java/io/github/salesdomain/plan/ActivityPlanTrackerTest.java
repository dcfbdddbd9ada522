package io.github.salesdomain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.SampleActivities;
import io.github.salesdomain.testkit.SampleCommitments;
import io.github.salesdomain.testkit.SampleService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class ActivityPlanTrackerTest {

    private final ActivityReport report = SampleActivities.report();
    private final MeetingRecord meeting = SampleActivities.meetings().get(0);
    private final TrainingRecord training = SampleActivities.trainings().get(0);

    @Test
    void givesTheTrainingOfTheHandbook() {
        assertThat(report.trainingDelivered().percentText()).isEqualTo("83.33 %");
        assertThat(report.trainingAttendance().percentText()).isEqualTo("92.00 %");
        assertThat(report.gain()).isEqualTo(Ratio.of(12, 1));
        assertThat(report.examined()).isEqualTo(6);
        assertThat(report.passed()).isEqualTo(5);
        assertThat(report.passRate()).isEqualTo(Ratio.of(5, 6));
        assertThat(training.testedTwice()).hasSize(5);
        assertThat(SampleActivities.trainings().get(1).gain())
                .isEqualTo(Ratio.undefined(TrainingRecord.NO_TEST_BEFORE));
    }

    @Test
    void givesTheTurnoverOfTheHandbook() {
        TeamPeriod team = SampleActivities.team();

        assertThat(team.averageHeadcount()).isEqualTo(Ratio.of(30, 1));
        assertThat(team.turnover().percentText()).isEqualTo("10.00 %");
        assertThat(team.annualisedTurnover().percentText()).isEqualTo("20.00 %");
        assertThat(team.fillRate()).isEqualTo(Ratio.of(8, 9));
        assertThat(team.explain().text()).contains("turnover in a year: 20.00 %");
        TeamPeriod nobody = new TeamPeriod(team.months(), 0, 0, 0, 0);
        assertThat(nobody.fillRate().isDefined()).isFalse();
        assertThat(nobody.annualisedTurnover().isDefined()).isFalse();
    }

    @Test
    void leavesCancelledMeetingsOut() {
        assertThat(report.held()).containsExactly(Map.entry(MeetingKind.WEEKLY, 1), Map.entry(MeetingKind.MONTHLY, 1));
        assertThat(report.meetingRate(MeetingKind.MONTHLY)).isEqualTo(Ratio.of(1, 2));
        assertThat(report.meetingRate(MeetingKind.WEEKLY)).isEqualTo(Ratio.one());
        assertThat(report.meetingRate(MeetingKind.MORNING).isDefined()).isFalse();
        assertThat(report.attendance()).isEqualTo(Ratio.of(12, 16));
        assertThat(report.followUpRate()).isEqualTo(Ratio.of(1, 2));
        assertThat(report.coachingDays()).isEqualTo(3);
        assertThat(report.coachingRate()).isEqualTo(Ratio.of(1, 2));
        assertThat(report.explain().text()).contains("MONTHLY: 1 of 2", "training given: 83.33 %", "3 of 6");
    }

    @Test
    void knowsNothingOfLaterDaysAndOtherPeriods() {
        ActivityReport early = ActivityPlanTracker.standard()
                .track(
                        SampleActivities.plan(),
                        SampleActivities.meetings(),
                        SampleActivities.trainings(),
                        SampleService.lessons(),
                        LocalDate.of(2026, 3, 2));
        assertThat(early.held()).containsExactly(Map.entry(MeetingKind.MONTHLY, 1));
        assertThat(early.coachingDays()).isEqualTo(1);
        assertThat(early.plannedMinutes()).isEqualTo(1_200);
        assertThat(early.followUpRate().isDefined()).isFalse();
        ActivityPlan next =
                new ActivityPlan(LocalDateRange.of(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 1, 1)), Map.of(), 0);
        ActivityReport none = ActivityPlanTracker.standard()
                .track(
                        next,
                        SampleActivities.meetings(),
                        SampleActivities.trainings(),
                        SampleService.lessons(),
                        LocalDate.of(2026, 12, 31));
        assertThat(none.held()).isEmpty();
        assertThat(none.trainingDelivered().isDefined()).isFalse();
        assertThat(none.coachingRate().isDefined()).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityPlanTracker.standard()
                        .track(SampleActivities.plan(), List.of(meeting, meeting), List.of(), List.of(), day))
                .withMessage("meetings must have each id once, but had M-03 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityPlanTracker.standard()
                        .track(SampleActivities.plan(), List.of(), List.of(training, training), List.of(), day))
                .withMessage("trainings must have each id once, but had T-1 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> meeting.withAttended(9))
                .withMessage("attended must be from 0 to invited, 8, but was 9");
        assertThatIllegalArgumentException().isThrownBy(() -> meeting.withAttended(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> meeting.withIsCancelled(true))
                .withMessage("a cancelled meeting must have neither attendance nor resolutions, but M-03 had");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> meeting.withResolutions(
                        meeting.resolutions().get(0), meeting.resolutions().get(0)))
                .withMessage("resolutions must have each id once, but had PRICES twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> meeting.withOn(LocalDate.of(2026, 3, 3)))
                .withMessage(
                        "resolutions must not be made before the meeting, 2026-03-03, but PRICES was on 2026-03-02");
        assertThat(SampleCommitments.records()).isNotEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleActivities.meetings().get(1).withInvited(0))
                .withMessage("invited must be at least 1, but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> training.withAttended(51));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.withAttended(5))
                .withMessage("after must be of no more people than attended, 5, but was of 6");
        assertThatIllegalArgumentException().isThrownBy(() -> training.withDeliveredMinutes(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> training.withPlannedMinutes(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleActivities.trainings().get(1).withInvited(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.withBefore(Map.of("Zhou", BigDecimal.valueOf(-1))))
                .withMessage("before of Zhou must not be negative, but was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> training.withPassMark(BigDecimal.valueOf(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TeamPeriod(
                        LocalDateRange.of(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 2, 1)), 1, 1, 1, 0))
                .withMessageStartingWith("months must be whole months");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TeamPeriod(SampleActivities.team().months(), 1, 1, 1, -1))
                .withMessageEndingWith("but were 1, 1, 1 and -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActivityPlan(SampleActivities.plan().period(), Map.of(MeetingKind.WEEKLY, -1), 0))
                .withMessage("meetings must not be negative, but were -1 for WEEKLY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActivityPlan(SampleActivities.plan().period(), Map.of(), -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.withPassed(7))
                .withMessage("passed must be from 0 to examined, 6, but was 7");
    }
}
