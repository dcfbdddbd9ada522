package io.github.salesdomain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.ActivityDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.threeten.extra.LocalDateRange;

/** What holds for any meetings, trainings and teams. */
@Domain(ActivityDomain.class)
class ActivityProperties {

    @Provide
    Arbitrary<List<TrainingRecord>> trainings() {
        return ActivityDomain.trainingRecords()
                .list()
                .uniqueElements(TrainingRecord::id)
                .ofMaxSize(6);
    }

    @Property
    void ratesLieBetweenZeroAndOne(@ForAll ActivityReport report) {
        Stream.of(
                        report.attendance(),
                        report.trainingAttendance(),
                        report.passRate(),
                        report.followUpRate(),
                        report.meetingRate(MeetingKind.WEEKLY))
                .filter(Ratio::isDefined)
                .forEach(rate -> assertThat(rate).isBetween(Ratio.zero(), Ratio.one()));
    }

    @Property
    void theOrderDoesNotMatter(@ForAll ActivityPlan plan, @ForAll("trainings") List<TrainingRecord> trainings) {
        List<TrainingRecord> reversed = new ArrayList<>(trainings);
        Collections.reverse(reversed);
        LocalDate day = LocalDate.of(2026, 6, 30);

        assertThat(ActivityPlanTracker.standard().track(plan, List.of(), reversed, List.of(), day))
                .isEqualTo(ActivityPlanTracker.standard().track(plan, List.of(), trainings, List.of(), day));
    }

    @Property
    void twelveMonthsAreTheYear(@ForAll TeamPeriod team) {
        TeamPeriod year = new TeamPeriod(
                LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)),
                team.approved(),
                team.opening(),
                team.closing(),
                team.leavers());

        assertThat(year.annualisedTurnover()).isEqualTo(year.turnover());
        assertThat(year.turnover()).isEqualTo(team.turnover());
    }
}
