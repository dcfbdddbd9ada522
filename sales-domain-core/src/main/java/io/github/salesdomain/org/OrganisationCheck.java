package io.github.salesdomain.org;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.salesdomain.time.Chronicle;
import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Refuses an organisation that could not be, on any day, in any state of knowledge. */
final class OrganisationCheck {

    private OrganisationCheck() {}

    static void tenures(Set<PositionId> positions, List<Tenure> tenures) {
        for (Tenure tenure : tenures) {
            requireKnown(positions, tenure.position(), "position of tenure " + tenure.factId());
        }
        Chronicle<Tenure> chronicle = Chronicle.of(tenures);
        for (LocalDate knownOn : chronicle.daysOfKnowledge()) {
            List<Tenure> primary = chronicle.asKnownOn(knownOn).stream()
                    .filter(tenure -> tenure.kind() == TenureKind.PRIMARY)
                    .toList();
            requireOneAtATime(byPosition(primary, Tenure::position), "primary holder");
        }
    }

    static void reportingLines(Set<PositionId> positions, List<ReportingLine> lines) {
        for (ReportingLine line : lines) {
            requireKnown(positions, line.position(), "position of line " + line.factId());
            requireKnown(positions, line.superior(), "superior of line " + line.factId());
        }
        Chronicle<ReportingLine> chronicle = Chronicle.of(lines);
        for (LocalDate knownOn : chronicle.daysOfKnowledge()) {
            List<ReportingLine> known = chronicle.asKnownOn(knownOn);
            ImmutableListMultimap<PositionId, ReportingLine> byPosition = byPosition(known, ReportingLine::position);
            requireOneAtATime(byPosition, "superior");
            for (ReportingLine line : known) {
                requireNoCircle(line, byPosition);
            }
        }
    }

    private static void requireKnown(Set<PositionId> positions, PositionId position, String what) {
        if (!positions.contains(position)) {
            throw new IllegalArgumentException(what + " must be among the positions, but was " + position);
        }
    }

    private static <F extends Dated> ImmutableListMultimap<PositionId, F> byPosition(
            List<F> facts, Function<F, PositionId> position) {
        List<F> sorted = facts.stream()
                .sorted(Comparator.comparing((F fact) -> fact.during().getStart())
                        .thenComparing(Dated::factId))
                .toList();
        return Multimaps.index(sorted, position::apply);
    }

    private static <F extends Dated> void requireOneAtATime(
            ImmutableListMultimap<PositionId, F> byPosition, String what) {
        for (PositionId position : byPosition.keySet()) {
            List<F> facts = byPosition.get(position);
            for (int i = 1; i < facts.size(); i++) {
                if (facts.get(i)
                        .during()
                        .getStart()
                        .isBefore(facts.get(i - 1).during().getEnd())) {
                    throw new IllegalArgumentException("position " + position + " must have one " + what
                            + " at a time, but had "
                            + facts.get(i - 1).factId() + " and " + facts.get(i).factId() + " on "
                            + facts.get(i).during().getStart());
                }
            }
        }
    }

    /** A circle that exists on some day exists on the day its youngest line begins, so that the first day of each line is enough. */
    private static void requireNoCircle(
            ReportingLine line, ImmutableListMultimap<PositionId, ReportingLine> byPosition) {
        LocalDate on = line.during().getStart();
        Optional<PositionId> above = Optional.of(line.superior());
        for (int steps = 0; above.isPresent() && steps <= byPosition.size(); steps++) {
            if (above.get().equals(line.position())) {
                throw new IllegalArgumentException("reporting lines must not form a circle, but " + line.position()
                        + " reports to itself on " + on);
            }
            above = byPosition.get(above.get()).stream()
                    .filter(next -> next.during().contains(on))
                    .map(ReportingLine::superior)
                    .findFirst();
        }
    }
}
