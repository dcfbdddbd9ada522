package io.github.salesdomain.org;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Refuses an organisation that could not be, on any day, in any state of knowledge. */
final class OrganisationCheck {

    private OrganisationCheck() {}

    static void tenures(Set<PositionId> positions, List<Tenure> tenures) {
        for (Tenure tenure : tenures) {
            requireKnown(positions, tenure.position(), "position of tenure " + tenure.factId());
        }
        new KnownFacts<>("primary holder", Tenure::position, tenure -> tenure.kind() == TenureKind.PRIMARY)
                .learnAll(tenures, learnt -> {});
    }

    static void reportingLines(Set<PositionId> positions, List<ReportingLine> lines) {
        for (ReportingLine line : lines) {
            requireKnown(positions, line.position(), "position of line " + line.factId());
            requireKnown(positions, line.superior(), "superior of line " + line.factId());
        }
        KnownFacts<ReportingLine> known = new KnownFacts<>("superior", ReportingLine::position, line -> true);
        known.learnAll(lines, learnt -> {
            for (ReportingLine line : learnt) {
                if (!line.during().isEmpty()) {
                    requireNoCircle(line, known, positions.size());
                }
            }
        });
    }

    private static void requireKnown(Set<PositionId> positions, PositionId position, String what) {
        if (!positions.contains(position)) {
            throw new IllegalArgumentException(what + " must be among the positions, but was " + position);
        }
    }

    /** Somebody who stands above during some days, so many steps up. */
    private record Above(PositionId position, LocalDate start, LocalDate end, int steps) {}

    /**
     * Walks up from a new line, day range by day range; a circle that came about today goes through one of today's lines. A walk that takes more steps
     * than there are positions runs in a circle that another line of today will tell.
     */
    private static void requireNoCircle(ReportingLine line, KnownFacts<ReportingLine> known, int positions) {
        Deque<Above> waiting = new ArrayDeque<>();
        waiting.push(new Above(
                line.superior(), line.during().getStart(), line.during().getEnd(), 1));
        while (!waiting.isEmpty()) {
            Above above = waiting.pop();
            if (above.position.equals(line.position())) {
                throw new IllegalArgumentException("reporting lines must not form a circle, but " + line.position()
                        + " reports to itself on " + above.start);
            }
            if (above.steps > positions) {
                continue;
            }
            for (ReportingLine next : known.during(above.position, above.start, above.end)) {
                LocalDate start = next.during().getStart();
                LocalDate end = next.during().getEnd();
                waiting.push(new Above(
                        next.superior(),
                        start.isAfter(above.start) ? start : above.start,
                        end.isBefore(above.end) ? end : above.end,
                        above.steps + 1));
            }
        }
    }
}
