package io.github.salesdomain.plan;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.visit.CommitmentReview;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;

/** What was done to lead a team, against what was planned. */
@Value.Immutable
public abstract class ActivityReport implements Explained, WithActivityReport {

    ActivityReport() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what was planned} */
    public abstract ActivityPlan plan();

    /** {@return how many meetings of each kind were held, cancelled ones left out} */
    @Value.NaturalOrder
    public abstract SortedMap<MeetingKind, Integer> held();

    /** {@return how many were invited to those, in all} */
    public abstract long invited();

    /** {@return how many came, from 0 to those invited} */
    public abstract long attended();

    /** {@return what became of what was resolved} */
    public abstract CommitmentReview resolutions();

    /** {@return how many minutes of training were planned, zero or more} */
    public abstract long plannedMinutes();

    /** {@return how many were given, zero or more} */
    public abstract long deliveredMinutes();

    /** {@return how many were invited to trainings, zero or more} */
    public abstract long trainingInvited();

    /** {@return how many came, from 0 to those} */
    public abstract long trainingAttended();

    /** {@return how many were examined, from 0 to those who came} */
    public abstract long examined();

    /** {@return how many passed, from 0 to those} */
    public abstract long passed();

    /** {@return the mean gain in points of those tested before and after, exact; undefined (NO_TEST_BEFORE) if nobody was} */
    public abstract Ratio gain();

    /** {@return on how many days somebody was coached} */
    public abstract long coachingDays();

    @Value.Check
    void check() {
        requirePart("attended", attended(), "invited", invited());
        requirePart("trainingAttended", trainingAttended(), "trainingInvited", trainingInvited());
        requirePart("examined", examined(), "trainingAttended", trainingAttended());
        requirePart("passed", passed(), "examined", examined());
    }

    private static void requirePart(String part, long count, String whole, long all) {
        if (count < 0 || count > all) {
            throw new IllegalArgumentException(
                    part + " must be from 0 to " + whole + ", " + all + ", but was " + count);
        }
    }

    /**
     * How many of the planned meetings of a kind were held, not more than planned.
     *
     * @param kind the kind
     * @return held ÷ planned, at most 1; undefined (NO_UNIVERSE) if none was planned
     */
    public Ratio meetingRate(MeetingKind kind) {
        int planned = plan().meetings().getOrDefault(kind, 0);
        return planned == 0
                ? Ratio.undefined(UndefinedReason.NO_UNIVERSE)
                : Ratio.of(Math.min(planned, held().getOrDefault(kind, 0)), planned);
    }

    /** {@return attended ÷ invited over all meetings held; undefined (NO_UNIVERSE) if nobody was invited} */
    public Ratio attendance() {
        return share(attended(), invited());
    }

    /** {@return resolutions carried out in time ÷ resolutions due (决议落实率); undefined (NO_UNIVERSE) if none is due} */
    public Ratio followUpRate() {
        return resolutions().keptRate();
    }

    /** {@return minutes of training given ÷ planned; undefined (NO_UNIVERSE) if none were planned} */
    public Ratio trainingDelivered() {
        return share(deliveredMinutes(), plannedMinutes());
    }

    /** {@return attended ÷ invited over all trainings; undefined (NO_UNIVERSE) if nobody was invited} */
    public Ratio trainingAttendance() {
        return share(trainingAttended(), trainingInvited());
    }

    /** {@return passed ÷ examined; undefined (NO_UNIVERSE) if nobody was examined} */
    public Ratio passRate() {
        return share(passed(), examined());
    }

    /** {@return days on which somebody was coached ÷ planned, above 1 if more; undefined (NO_UNIVERSE) if none were planned} */
    public Ratio coachingRate() {
        return share(coachingDays(), plan().coachingDays());
    }

    private static Ratio share(long part, long whole) {
        return whole == 0 ? Ratio.undefined(UndefinedReason.NO_UNIVERSE) : Ratio.of(part, whole);
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> meetings = ImmutableList.builder();
        plan().meetings()
                .forEach((kind, planned) ->
                        meetings.add(Explanation.of(kind.toString(), held().getOrDefault(kind, 0) + " of " + planned)));
        return Explanation.of(
                "leading the team in " + plan().period(),
                attendance().percentText() + " attendance",
                List.of(
                        Explanation.of("meetings", attended() + " of " + invited() + " came", meetings.build()),
                        Explanation.of("resolutions carried out", followUpRate().percentText()),
                        Explanation.of("training given", trainingDelivered().percentText()),
                        Explanation.of("training attended", trainingAttendance().percentText()),
                        Explanation.of("examinations passed", passRate().percentText()),
                        Explanation.of("points gained", gain()),
                        Explanation.of("days of coaching", coachingDays() + " of " + plan().coachingDays())));
    }

    /** One method per attribute of {@link ActivityReport}, same name. */
    public static final class Builder extends ImmutableActivityReport.Builder {
        Builder() {}
    }
}
