package io.github.salesdomain.visit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What came of a visit (拜访记录表).
 * <p>
 * {@link #visit()} says which one. {@link #results()} has an entry for each planned objective, {@link #extras()} what was achieved beside the plan,
 * {@link #strengths()} and {@link #improvements()} what went well and what could go better, {@link #commitments()} what was promised. The visit was
 * over at {@link #endedAt()} and the report filed at {@link #filedAt()}, both in the local time of the place. A visit that was not held has only its
 * {@link #cancellation()}.
 */
@Value.Immutable
public abstract class VisitReport implements WithVisitReport {

    VisitReport() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The report of a visit that was not held.
     *
     * @param visit which visit
     * @param cancellation why it was not held
     * @return the report
     */
    public static VisitReport cancelled(VisitId visit, Shortfall cancellation) {
        return builder().visit(visit).cancellation(cancellation).build();
    }

    /** {@return which visit this reports on} */
    public abstract VisitId visit();

    /** {@return why the visit was not held, or empty if it was} */
    public abstract Optional<Shortfall> cancellation();

    /** {@return what came of the planned objectives, each of them at most once} */
    public abstract List<ObjectiveResult> results();

    /** {@return what was achieved outside the plan} */
    public abstract List<ExtraResult> extras();

    /** {@return what went well (优点); none of them blank} */
    public abstract List<String> strengths();

    /** {@return what could go better (改进点); none of them blank} */
    public abstract List<String> improvements();

    /** {@return what was promised to the customer} */
    public abstract List<Commitment> commitments();

    /** {@return when the visit was over, local time; the end of its day counts if it is not known} */
    public abstract Optional<LocalDateTime> endedAt();

    /** {@return when the report was filed, local time; empty while it is a draft} */
    public abstract Optional<LocalDateTime> filedAt();

    /** {@return whether the visit was held} */
    public boolean isHeld() {
        return cancellation().isEmpty();
    }

    @Value.Check
    void check() {
        if (!isHeld()
                && !(results().isEmpty()
                        && extras().isEmpty()
                        && strengths().isEmpty()
                        && improvements().isEmpty()
                        && commitments().isEmpty()
                        && endedAt().isEmpty())) {
            throw new IllegalArgumentException("report of a visit that was not held must have only its cancellation,"
                    + " but had more for visit " + visit());
        }
        Set<ObjectiveId> seen = new HashSet<>();
        for (ObjectiveResult result : results()) {
            if (!seen.add(result.objective())) {
                throw new IllegalArgumentException(
                        "results must have each objective once, but had " + result.objective() + " twice");
            }
        }
        requireNoBlank("strengths", strengths());
        requireNoBlank("improvements", improvements());
        if (endedAt().isPresent()
                && filedAt().isPresent()
                && filedAt().get().isBefore(endedAt().get())) {
            throw new IllegalArgumentException("filedAt must not be before endedAt "
                    + endedAt().get() + ", but was " + filedAt().get());
        }
    }

    private static void requireNoBlank(String attribute, List<String> texts) {
        if (texts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    attribute + " must not be blank, but was " + ImmutableList.copyOf(texts));
        }
    }

    /** One method per attribute of {@link VisitReport}, same name. */
    public static final class Builder extends ImmutableVisitReport.Builder {
        Builder() {}
    }
}
