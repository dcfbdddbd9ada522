package io.github.salesdomain.org;

import com.google.common.collect.ImmutableSet;
import io.github.salesdomain.time.Chronicle;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The sales organisation with its whole history: {@link #positions()}, the {@link #reportingLines()} between them, and the {@link #tenures()} of
 * the people who hold them.
 * <p>
 * What cannot be is refused when the organisation is built, for every day and for every state of knowledge: a line or tenure of an unknown position, a
 * position with two superiors or two primary holders on one day, positions that report in a circle.
 */
@Value.Immutable
public abstract class Organisation implements WithOrganisation {

    Organisation() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return all positions, held or vacant; each id once} */
    public abstract List<Position> positions();

    /** {@return who reports to whom, when, corrections included} */
    public abstract List<ReportingLine> reportingLines();

    /** {@return who holds what, when, corrections included} */
    public abstract List<Tenure> tenures();

    @Value.Check
    void check() {
        Set<PositionId> ids = positions().stream().map(Position::id).collect(ImmutableSet.toImmutableSet());
        if (ids.size() < positions().size()) {
            List<PositionId> all = positions().stream().map(Position::id).toList();
            PositionId twice = all.stream()
                    .filter(id -> Collections.frequency(all, id) > 1)
                    .findFirst()
                    .orElseThrow();
            throw new IllegalArgumentException("positions must have each id once, but had " + twice + " twice");
        }
        OrganisationCheck.tenures(ids, tenures());
        OrganisationCheck.reportingLines(ids, reportingLines());
    }

    @Value.Lazy
    Chronicle<ReportingLine> lineChronicle() {
        return Chronicle.of(reportingLines());
    }

    @Value.Lazy
    Chronicle<Tenure> tenureChronicle() {
        return Chronicle.of(tenures());
    }

    /**
     * The organisation on a day, as it is known now: with all corrections on record.
     *
     * @param on the day
     * @return the chart of that day
     */
    public OrgChart asOf(LocalDate on) {
        return asOf(on, LocalDate.MAX);
    }

    /**
     * The organisation on a day, as it was known on another. Later corrections do not change the answer.
     *
     * @param on the day
     * @param knownOn the day of knowledge, included
     * @return the chart of that day
     */
    public OrgChart asOf(LocalDate on, LocalDate knownOn) {
        return OrgChart.of(
                on,
                positions(),
                lineChronicle().asOf(on, knownOn),
                tenureChronicle().asOf(on, knownOn));
    }

    /** One method per attribute of {@link Organisation}, same name. */
    public static final class Builder extends ImmutableOrganisation.Builder {
        Builder() {}
    }
}
