package io.github.salesdomain.plan;

import io.github.salesdomain.visit.CommitmentRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/** A meeting that was planned: who came, and what was resolved (会议、决议). One that was cancelled has neither. */
@Value.Immutable
public abstract class MeetingRecord implements WithMeetingRecord {

    MeetingRecord() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which meeting; 1 to 64 characters} */
    public abstract String id();

    /** {@return how often it is held; WEEKLY unless set} */
    @Value.Default
    public MeetingKind kind() {
        return MeetingKind.WEEKLY;
    }

    /** {@return the day} */
    public abstract LocalDate on();

    /** {@return how many were invited, at least one} */
    public abstract int invited();

    /** {@return how many of them came, from 0 to those invited; 0 unless set} */
    @Value.Default
    public int attended() {
        return 0;
    }

    /** {@return whether it was cancelled; false unless set} */
    @Value.Default
    public boolean isCancelled() {
        return false;
    }

    /** {@return what was resolved, each id once, none before the day} */
    public abstract List<CommitmentRecord> resolutions();

    @Value.Check
    void check() {
        PlanText.requireKey("id", id());
        if (invited() < 1) {
            throw new IllegalArgumentException("invited must be at least 1, but was " + invited());
        }
        if (attended() < 0 || attended() > invited()) {
            throw new IllegalArgumentException(
                    "attended must be from 0 to invited, " + invited() + ", but was " + attended());
        }
        if (isCancelled() && (attended() > 0 || !resolutions().isEmpty())) {
            throw new IllegalArgumentException(
                    "a cancelled meeting must have neither attendance nor resolutions, but " + id() + " had");
        }
        Set<String> ids = new HashSet<>();
        for (CommitmentRecord resolution : resolutions()) {
            String resolutionId = resolution.commitment().id();
            if (!ids.add(resolutionId)) {
                throw new IllegalArgumentException(
                        "resolutions must have each id once, but had " + resolutionId + " twice");
            }
            if (resolution.madeOn().isBefore(on())) {
                throw new IllegalArgumentException("resolutions must not be made before the meeting, " + on() + ", but "
                        + resolutionId + " was on " + resolution.madeOn());
            }
        }
    }

    /** One method per attribute of {@link MeetingRecord}, same name. */
    public static final class Builder extends ImmutableMeetingRecord.Builder {
        Builder() {}
    }
}
