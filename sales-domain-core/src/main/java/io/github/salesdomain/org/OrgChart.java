package io.github.salesdomain.org;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The organisation on one day: who reports to whom, who holds what, what is vacant.
 * <p>
 * Taken from {@link Organisation#asOf(LocalDate)}. Immutable.
 */
public final class OrgChart {

    private final LocalDate on;
    private final ImmutableSortedMap<PositionId, Position> positions;
    private final Hierarchy<PositionId> hierarchy;
    private final ImmutableListMultimap<PositionId, Tenure> tenures;

    private OrgChart(
            LocalDate on,
            ImmutableSortedMap<PositionId, Position> positions,
            Hierarchy<PositionId> hierarchy,
            ImmutableListMultimap<PositionId, Tenure> tenures) {
        this.on = on;
        this.positions = positions;
        this.hierarchy = hierarchy;
        this.tenures = tenures;
    }

    static OrgChart of(LocalDate on, List<Position> positions, List<ReportingLine> lines, List<Tenure> tenures) {
        ImmutableSortedMap.Builder<PositionId, Position> byId = ImmutableSortedMap.naturalOrder();
        positions.forEach(position -> byId.put(position.id(), position));
        ImmutableSortedMap<PositionId, Position> all = byId.buildOrThrow();
        Map<PositionId, PositionId> superiors = new TreeMap<>();
        lines.forEach(line -> superiors.put(line.position(), line.superior()));
        return new OrgChart(on, all, Hierarchy.of(all.keySet(), superiors), Multimaps.index(tenures, Tenure::position));
    }

    /** {@return the day of this chart} */
    public LocalDate on() {
        return on;
    }

    /** {@return the reporting tree; several trees where nobody stands above all} */
    public Hierarchy<PositionId> reporting() {
        return hierarchy;
    }

    /**
     * A position of this chart.
     *
     * @param id which position
     * @return the position
     * @throws IllegalArgumentException if the chart has no such position
     */
    public Position position(PositionId id) {
        Position position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("position must be in the chart, but was " + id);
        }
        return position;
    }

    /**
     * The primary holder of a position.
     *
     * @param id which position
     * @return the person, or empty if the position is vacant
     * @throws IllegalArgumentException if the chart has no such position
     */
    public Optional<PersonId> holderOf(PositionId id) {
        return holders(id, TenureKind.PRIMARY).findFirst();
    }

    /**
     * Those who stand in at a position.
     *
     * @param id which position
     * @return the people, sorted
     * @throws IllegalArgumentException if the chart has no such position
     */
    public List<PersonId> actingAt(PositionId id) {
        return holders(id, TenureKind.ACTING).distinct().sorted().collect(ImmutableList.toImmutableList());
    }

    /**
     * Those who support the holder of a position.
     *
     * @param id which position
     * @return the people, sorted
     * @throws IllegalArgumentException if the chart has no such position
     */
    public List<PersonId> overlaysAt(PositionId id) {
        return holders(id, TenureKind.OVERLAY).distinct().sorted().collect(ImmutableList.toImmutableList());
    }

    private Stream<PersonId> holders(PositionId id, TenureKind kind) {
        return tenures.get(position(id).id()).stream()
                .filter(tenure -> tenure.kind() == kind)
                .map(Tenure::person);
    }

    /** {@return the positions without a primary holder, sorted} */
    public List<PositionId> vacancies() {
        return positions.keySet().stream()
                .filter(id -> holderOf(id).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The positions that a person holds or stands in at; support does not count.
     *
     * @param person who
     * @return the positions, sorted; empty if the person holds none
     */
    public List<PositionId> positionsOf(PersonId person) {
        return tenures.values().stream()
                .filter(tenure -> tenure.person().equals(person) && tenure.kind() != TenureKind.OVERLAY)
                .map(Tenure::position)
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Who answers for a position: its primary holder, else who stands in, else the nearest superior who is there.
     *
     * @param id which position
     * @return the person, or empty if everything above is vacant too
     * @throws IllegalArgumentException if the chart has no such position
     */
    public Optional<PersonId> answerableFor(PositionId id) {
        return Stream.concat(Stream.of(position(id).id()), hierarchy.pathToRoot(id).stream())
                .flatMap(at -> Stream.concat(holders(at, TenureKind.PRIMARY), actingAt(at).stream()))
                .findFirst();
    }

    /**
     * How many report directly to a position.
     *
     * @param manager which position
     * @return the span of control
     * @throws IllegalArgumentException if the chart has no such position
     */
    public SpanOfControl spanOf(PositionId manager) {
        List<PositionId> reports = hierarchy.childrenOf(position(manager).id());
        long people = reports.stream()
                .map(this::holderOf)
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return new SpanOfControl(manager, reports.size(), (int) people);
    }
}
