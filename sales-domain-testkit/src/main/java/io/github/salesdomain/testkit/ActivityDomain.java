package io.github.salesdomain.testkit;

import io.github.salesdomain.plan.ActivityPlan;
import io.github.salesdomain.plan.ActivityPlanTracker;
import io.github.salesdomain.plan.ActivityReport;
import io.github.salesdomain.plan.MeetingKind;
import io.github.salesdomain.plan.MeetingRecord;
import io.github.salesdomain.plan.TeamPeriod;
import io.github.salesdomain.plan.TrainingRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.threeten.extra.LocalDateRange;

/** Arbitraries for meetings, trainings and teams in {@link io.github.salesdomain.plan}. */
public final class ActivityDomain extends DomainContextBase {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** For {@code @Domain(ActivityDomain.class)}. */
    public ActivityDomain() {}

    private static Arbitrary<LocalDate> days() {
        return TimeDomain.daysBetween(START, START.plusDays(200));
    }

    /** {@return how often meetings are held} */
    @Provide
    public static Arbitrary<MeetingKind> meetingKinds() {
        return Arbitraries.of(MeetingKind.class);
    }

    /** {@return meetings with up to three resolutions, some of them cancelled} */
    @Provide
    public static Arbitrary<MeetingRecord> meetingRecords() {
        return Combinators.combine(
                        Texts.keys(),
                        meetingKinds(),
                        days(),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(-1, 20),
                        CommitmentDomain.commitmentRecordLists())
                .as((id, kind, on, invited, attended, resolutions) -> {
                    MeetingRecord planned = MeetingRecord.builder()
                            .id(id)
                            .kind(kind)
                            .on(on)
                            .invited(invited)
                            .build();
                    return attended < 0
                            ? planned.withIsCancelled(true)
                            : planned.withAttended(Math.min(invited, attended))
                                    .withResolutions(resolutions.stream()
                                            .filter(record -> !record.madeOn().isBefore(on))
                                            .limit(3)
                                            .toList());
                });
    }

    private static Arbitrary<Map<String, BigDecimal>> scores() {
        return Arbitraries.maps(
                        Arbitraries.of("Zhou", "Wu", "Sun", "He"),
                        Arbitraries.integers().between(0, 1_000).map(tenths -> BigDecimal.valueOf(tenths, 1)))
                .ofMaxSize(4);
    }

    /** {@return trainings with and without tests} */
    @Provide
    public static Arbitrary<TrainingRecord> trainingRecords() {
        return Combinators.combine(
                        Texts.keys(),
                        days(),
                        Arbitraries.longs().between(0, 2_000),
                        Arbitraries.longs().between(0, 2_000),
                        Arbitraries.integers().between(4, 50),
                        scores(),
                        scores())
                .as((id, on, planned, delivered, invited, before, after) -> TrainingRecord.builder()
                        .id(id)
                        .on(on)
                        .plannedMinutes(planned)
                        .deliveredMinutes(delivered)
                        .invited(invited)
                        .attended(4)
                        .putAllBefore(before)
                        .putAllAfter(after)
                        .build());
    }

    /** {@return teams over one month to two years} */
    @Provide
    public static Arbitrary<TeamPeriod> teamPeriods() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, 60);
        return Combinators.combine(Arbitraries.integers().between(1, 24), people, people, people, people)
                .as((months, approved, opening, closing, leavers) -> new TeamPeriod(
                        LocalDateRange.of(START, START.plusMonths(months)), approved, opening, closing, leavers));
    }

    /** {@return plans for the first half of a year} */
    @Provide
    public static Arbitrary<ActivityPlan> activityPlans() {
        return Combinators.combine(
                        Arbitraries.maps(meetingKinds(), Arbitraries.integers().between(0, 10)),
                        Arbitraries.integers().between(0, 20))
                .as((meetings, days) ->
                        new ActivityPlan(LocalDateRange.of(START, START.plusMonths(6)), meetings, days));
    }

    /** {@return what was done by the end of June; no two resolutions have one id} */
    @Provide
    public static Arbitrary<ActivityReport> activityReports() {
        return Combinators.combine(
                        activityPlans(),
                        meetingRecords()
                                .map(meeting -> meeting.withResolutions(List.of()))
                                .list()
                                .uniqueElements(MeetingRecord::id)
                                .ofMaxSize(5),
                        trainingRecords()
                                .list()
                                .uniqueElements(TrainingRecord::id)
                                .ofMaxSize(4),
                        ServiceDomain.coachingRecords().list().ofMaxSize(4))
                .as((plan, meetings, trainings, coaching) ->
                        ActivityPlanTracker.standard().track(plan, meetings, trainings, coaching, START.plusDays(180)));
    }
}
