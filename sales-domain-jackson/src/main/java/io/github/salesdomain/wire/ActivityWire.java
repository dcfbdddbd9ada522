package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.plan.ActivityPlan;
import io.github.salesdomain.plan.ActivityReport;
import io.github.salesdomain.plan.MeetingKind;
import io.github.salesdomain.plan.MeetingRecord;
import io.github.salesdomain.plan.TeamPeriod;
import io.github.salesdomain.plan.TrainingRecord;
import java.math.BigDecimal;

/** The JSON form of meetings, trainings and teams. */
final class ActivityWire {

    private static final TextCodec<String> KEY = TextCodec.text(TextCodec.CODE);
    private static final TextCodec<String> NAME = TextCodec.text(TextCodec.NAME);
    private static final BigDecimal USUAL_PASS_MARK = BigDecimal.valueOf(60);

    static final TextCodec<MeetingKind> MEETING_KIND = EnumCodec.of(MeetingKind.class, kind -> switch (kind) {
        case MORNING -> "MORNING";
        case WEEKLY -> "WEEKLY";
        case MONTHLY -> "MONTHLY";
        case SPECIAL -> "SPECIAL";
    });

    static final ObjectCodec<MeetingRecord> MEETING = ObjectCodec.building(
                    MeetingRecord::builder, MeetingRecord.Builder::build)
            .with(required("id", KEY, MeetingRecord::id), MeetingRecord.Builder::id)
            .with(defaulted("kind", MEETING_KIND, MeetingRecord::kind, MeetingKind.WEEKLY), MeetingRecord.Builder::kind)
            .with(required("on", TimeWire.DATE, MeetingRecord::on), MeetingRecord.Builder::on)
            .with(required("invited", NumberCodec.INT, MeetingRecord::invited), MeetingRecord.Builder::invited)
            .with(defaulted("attended", NumberCodec.INT, MeetingRecord::attended, 0), MeetingRecord.Builder::attended)
            .with(
                    defaulted("isCancelled", NumberCodec.BOOLEAN, MeetingRecord::isCancelled, false),
                    MeetingRecord.Builder::isCancelled)
            .with(
                    list("resolutions", CommitmentWire.RECORD, MeetingRecord::resolutions),
                    MeetingRecord.Builder::addAllResolutions)
            .codec();

    static final ObjectCodec<TrainingRecord> TRAINING = ObjectCodec.building(
                    TrainingRecord::builder, TrainingRecord.Builder::build)
            .with(required("id", KEY, TrainingRecord::id), TrainingRecord.Builder::id)
            .with(required("on", TimeWire.DATE, TrainingRecord::on), TrainingRecord.Builder::on)
            .with(
                    required("plannedMinutes", NumberCodec.LONG, TrainingRecord::plannedMinutes),
                    TrainingRecord.Builder::plannedMinutes)
            .with(
                    defaulted("deliveredMinutes", NumberCodec.LONG, TrainingRecord::deliveredMinutes, 0L),
                    TrainingRecord.Builder::deliveredMinutes)
            .with(required("invited", NumberCodec.INT, TrainingRecord::invited), TrainingRecord.Builder::invited)
            .with(defaulted("attended", NumberCodec.INT, TrainingRecord::attended, 0), TrainingRecord.Builder::attended)
            .with(
                    defaulted("passMark", NumberCodec.DECIMAL, TrainingRecord::passMark, USUAL_PASS_MARK),
                    TrainingRecord.Builder::passMark)
            .with(
                    map("before", NAME, NumberCodec.DECIMAL, TrainingRecord::before),
                    TrainingRecord.Builder::putAllBefore)
            .with(map("after", NAME, NumberCodec.DECIMAL, TrainingRecord::after), TrainingRecord.Builder::putAllAfter)
            .codec();

    static final ObjectCodec<TeamPeriod> TEAM = ObjectCodec.of(
            required("months", TimeWire.DATE_RANGE, TeamPeriod::months),
            required("approved", NumberCodec.INT, TeamPeriod::approved),
            required("opening", NumberCodec.INT, TeamPeriod::opening),
            required("closing", NumberCodec.INT, TeamPeriod::closing),
            required("leavers", NumberCodec.INT, TeamPeriod::leavers),
            TeamPeriod::new);

    static final ObjectCodec<ActivityPlan> PLAN = ObjectCodec.of(
            required("period", TimeWire.DATE_RANGE, ActivityPlan::period),
            map("meetings", MEETING_KIND, NumberCodec.INT, ActivityPlan::meetings),
            required("coachingDays", NumberCodec.INT, ActivityPlan::coachingDays),
            ActivityPlan::new);

    static final ObjectCodec<ActivityReport> REPORT = ObjectCodec.building(
                    ActivityReport::builder, ActivityReport.Builder::build)
            .with(required("plan", PLAN, ActivityReport::plan), ActivityReport.Builder::plan)
            .with(map("held", MEETING_KIND, NumberCodec.INT, ActivityReport::held), ActivityReport.Builder::putAllHeld)
            .with(required("invited", NumberCodec.LONG, ActivityReport::invited), ActivityReport.Builder::invited)
            .with(required("attended", NumberCodec.LONG, ActivityReport::attended), ActivityReport.Builder::attended)
            .with(
                    required("resolutions", CommitmentWire.REVIEW, ActivityReport::resolutions),
                    ActivityReport.Builder::resolutions)
            .with(
                    required("plannedMinutes", NumberCodec.LONG, ActivityReport::plannedMinutes),
                    ActivityReport.Builder::plannedMinutes)
            .with(
                    required("deliveredMinutes", NumberCodec.LONG, ActivityReport::deliveredMinutes),
                    ActivityReport.Builder::deliveredMinutes)
            .with(
                    required("trainingInvited", NumberCodec.LONG, ActivityReport::trainingInvited),
                    ActivityReport.Builder::trainingInvited)
            .with(
                    required("trainingAttended", NumberCodec.LONG, ActivityReport::trainingAttended),
                    ActivityReport.Builder::trainingAttended)
            .with(required("examined", NumberCodec.LONG, ActivityReport::examined), ActivityReport.Builder::examined)
            .with(required("passed", NumberCodec.LONG, ActivityReport::passed), ActivityReport.Builder::passed)
            .with(required("gain", QuantityWire.RATIO, ActivityReport::gain), ActivityReport.Builder::gain)
            .with(
                    required("coachingDays", NumberCodec.LONG, ActivityReport::coachingDays),
                    ActivityReport.Builder::coachingDays)
            .codec();

    private ActivityWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(MeetingKind.class, MEETING_KIND);
        listing.add(MeetingRecord.class, MEETING);
        listing.add(TrainingRecord.class, TRAINING);
        listing.add(TeamPeriod.class, TEAM);
        listing.add(ActivityPlan.class, PLAN);
        listing.add(ActivityReport.class, REPORT);
    }
}
