package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleService;
import io.github.salesdomain.time.WorkingCalendar;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComplaintReaderTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final PersonId ZHOU = PersonId.of("Zhou");

    private final Complaint made = Complaint.of("K-1", CustomerId.of("C-01"), MONDAY, "Cartons crushed");
    private final Complaint resolved = made.after(step(ComplaintState.ACKNOWLEDGED, 1))
            .after(step(ComplaintState.IN_PROGRESS, 2))
            .after(step(ComplaintState.RESOLVED, 40));

    private static ComplaintStep step(ComplaintState state, int hours) {
        return ComplaintStep.of(state, MONDAY.plusHours(hours), ZHOU);
    }

    private static ComplaintLine read(Complaint complaint, int hours) {
        return ComplaintReader.standard()
                .read(List.of(complaint), MONDAY.plusHours(hours))
                .lines()
                .get(0);
    }

    @Test
    void givesTheRateOfTheHandbook() {
        ComplaintReport report = SampleService.complaintReport();

        assertThat(report.lines()).hasSize(8);
        assertThat(report.resolved()).isEqualTo(6);
        assertThat(report.resolvedInTime()).isEqualTo(5);
        assertThat(report.overdue()).extracting(ComplaintLine::complaint).containsExactly("K-7");
        assertThat(report.onTimeRate()).isEqualTo(Ratio.of(5, 7));
        assertThat(report.onTimeRate().percentText()).isEqualTo("71.43 %");
        assertThat(report.duplicates()).containsExactly("K-9");
        assertThat(report.explain().text()).contains("71.43 %", "K-7: due 2026-03-04T09:00");
        assertThat(ComplaintReader.standard().read(List.of(), MONDAY).onTimeRate())
                .isEqualTo(Ratio.undefined(UndefinedReason.NO_UNIVERSE));
    }

    @Test
    void isInTimeUntilTheLastMoment() {
        assertThat(read(made, 48).isOverdue()).isFalse();
        assertThat(ComplaintReader.standard()
                        .read(List.of(made), MONDAY.plusHours(48).plusSeconds(1))
                        .overdue())
                .hasSize(1);
        assertThat(read(resolved, 40).isInTime()).isTrue();
        assertThat(read(resolved, 39).state()).isEqualTo(ComplaintState.IN_PROGRESS);
        assertThat(ComplaintReader.standard()
                        .read(List.of(made), MONDAY.minusSeconds(1))
                        .lines())
                .isEmpty();
    }

    @Test
    void keepsAMissedTimeWhenItIsReopened() {
        Complaint late = made.after(step(ComplaintState.ACKNOWLEDGED, 1))
                .after(step(ComplaintState.IN_PROGRESS, 2))
                .after(step(ComplaintState.RESOLVED, 49))
                .after(step(ComplaintState.REOPENED, 100))
                .after(step(ComplaintState.IN_PROGRESS, 101))
                .after(step(ComplaintState.RESOLVED, 102));
        assertThat(read(late, 110).isBreached()).isTrue();
        assertThat(read(late, 110).due()).isEqualTo(MONDAY.plusHours(148));
        Complaint reopened = resolved.after(step(ComplaintState.CLOSED, 41)).after(step(ComplaintState.REOPENED, 100));
        assertThat(read(reopened, 148).isOverdue()).isFalse();
        assertThat(read(reopened, 149).isOverdue()).isTrue();
        assertThat(read(reopened, 99).state()).isEqualTo(ComplaintState.CLOSED);
        assertThat(read(reopened, 99).isInTime()).isTrue();
    }

    @Test
    void countsNoRejectedComplaint() {
        Complaint rejected = made.after(
                new ComplaintStep(ComplaintState.REJECTED, MONDAY.plusHours(90), ZHOU, Optional.of("Not ours")));

        ComplaintReport report = ComplaintReader.standard().read(List.of(rejected), MONDAY.plusHours(100));

        assertThat(report.lines()).hasSize(1);
        assertThat(report.lines().get(0).counts()).isFalse();
        assertThat(report.onTimeRate().isDefined()).isFalse();
    }

    @Test
    void runsOnlyInServiceHours() {
        ServiceHours hours =
                new ServiceHours(WorkingCalendar.mondayToFriday(), LocalTime.of(9, 0), LocalTime.of(17, 0));
        LocalDateTime friday = LocalDateTime.of(2026, 3, 6, 16, 0);
        ComplaintReader oneDay = ComplaintReader.within(Duration.ofHours(8)).during(hours);

        ComplaintLine line =
                oneDay.read(List.of(made.withOpenedAt(friday)), friday).lines().get(0);

        assertThat(line.due()).isEqualTo(LocalDateTime.of(2026, 3, 9, 16, 0));
        assertThat(hours.after(LocalDateTime.of(2026, 3, 7, 12, 0), Duration.ofHours(1)))
                .isEqualTo(LocalDateTime.of(2026, 3, 9, 10, 0));
        assertThat(hours.after(LocalDateTime.of(2026, 3, 6, 7, 0), Duration.ofHours(8)))
                .isEqualTo(LocalDateTime.of(2026, 3, 6, 17, 0));
        assertThat(hours.after(LocalDateTime.of(2026, 3, 6, 17, 0), Duration.ZERO))
                .isEqualTo(LocalDateTime.of(2026, 3, 9, 9, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hours.after(friday, Duration.ofHours(-1)))
                .withMessage("duration must not be negative, but was PT-1H");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ServiceHours(WorkingCalendar.mondayToFriday(), LocalTime.of(9, 0), LocalTime.of(9, 0)))
                .withMessage("to must be after from, 09:00, but was 09:00");
    }

    @Test
    void takesOnlyStepsThatMayFollow() {
        assertThat(ComplaintState.RESOLVED.next()).isEqualTo(Set.of(ComplaintState.CLOSED, ComplaintState.REOPENED));
        assertThat(ComplaintState.REJECTED.next()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made.after(step(ComplaintState.RESOLVED, 1)))
                .withMessage("step must lead from NEW to one of [ACKNOWLEDGED, REJECTED], but was RESOLVED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made.after(step(ComplaintState.ACKNOWLEDGED, -1)))
                .withMessage("step to ACKNOWLEDGED must not be before 2026-03-02T09:00, but was 2026-03-02T08:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step(ComplaintState.NEW, 1))
                .withMessageStartingWith("state must be another than NEW");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step(ComplaintState.REJECTED, 1))
                .withMessage("reason must be given for REJECTED, but was empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComplaintStep(ComplaintState.CLOSED, MONDAY, ZHOU, Optional.of(" ")));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintReader.standard().read(List.of(made, made), MONDAY))
                .withMessage("complaints must have each id once, but had K-1 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintReader.standard().read(List.of(made.withDuplicateOf("K-0")), MONDAY))
                .withMessage("duplicateOf of K-1 must be one of the complaints, but was K-0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made.withDuplicateOf("K-1"))
                .withMessage("duplicateOf must be another complaint, but was K-1");
        assertThatIllegalArgumentException().isThrownBy(() -> made.withId(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> made.withSubject(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintReader.within(Duration.ZERO))
                .withMessage("limit must be more than zero, but was PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComplaintLine("K-1", ComplaintState.RESOLVED, MONDAY, Optional.empty(), false))
                .withMessage("resolvedAt must be there if and only if it is resolved, but was empty for RESOLVED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComplaintLine("K-1", ComplaintState.NEW, MONDAY, Optional.of(MONDAY), false));
    }
}
