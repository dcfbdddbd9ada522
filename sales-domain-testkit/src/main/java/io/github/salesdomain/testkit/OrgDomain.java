package io.github.salesdomain.testkit;

import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.org.OrgChart;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Position;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.ReportingLine;
import io.github.salesdomain.org.Role;
import io.github.salesdomain.org.SpanOfControl;
import io.github.salesdomain.org.Tenure;
import io.github.salesdomain.org.TenureKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.threeten.extra.LocalDateRange;

/** Arbitraries for {@link io.github.salesdomain.org}. */
public final class OrgDomain extends DomainContextBase {

    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    /** For {@code @Domain(OrgDomain.class)}. */
    public OrgDomain() {}

    /** {@return ids of people} */
    @Provide
    public static Arbitrary<PersonId> personIds() {
        return Texts.keys().map(PersonId::of);
    }

    /** {@return ids of positions} */
    @Provide
    public static Arbitrary<PositionId> positionIds() {
        return Texts.keys().map(PositionId::of);
    }

    /** {@return the four roles of the field, and sometimes a host's own} */
    @Provide
    public static Arbitrary<Role> roles() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                Role.MARKET_MANAGER,
                                Role.REGIONAL_MANAGER,
                                Role.ACCOUNT_MANAGER,
                                Role.SALES_REPRESENTATIVE)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Texts.codes(), Arbitraries.integers().between(1, 100))
                                .as(Role::of)));
    }

    /** {@return positions of any role} */
    @Provide
    public static Arbitrary<Position> positions() {
        return Combinators.combine(positionIds(), roles(), Texts.names()).as(Position::of);
    }

    /** {@return the ways in which a position is held} */
    @Provide
    public static Arbitrary<TenureKind> tenureKinds() {
        return Arbitraries.of(TenureKind.class);
    }

    /** {@return tenures, some of them without an end} */
    @Provide
    public static Arbitrary<Tenure> tenures() {
        return Combinators.combine(
                        Texts.keys(), positionIds(), personIds(), tenureKinds(), TimeDomain.ranges(), TimeDomain.days())
                .as((fact, position, person, kind, during, known) -> Tenure.builder()
                        .factId(fact)
                        .position(position)
                        .person(person)
                        .kind(kind)
                        .during(during)
                        .knownSince(known)
                        .build());
    }

    /** {@return reporting lines between two different positions} */
    @Provide
    public static Arbitrary<ReportingLine> reportingLines() {
        Arbitrary<List<PositionId>> two = positionIds().list().ofSize(2).uniqueElements();
        return Combinators.combine(Texts.keys(), two, TimeDomain.ranges(), TimeDomain.days())
                .as((fact, positions, during, known) -> ReportingLine.builder()
                        .factId(fact)
                        .position(positions.get(0))
                        .superior(positions.get(1))
                        .during(during)
                        .knownSince(known)
                        .build());
    }

    /** {@return spans of control} */
    @Provide
    public static Arbitrary<SpanOfControl> spansOfControl() {
        return Combinators.combine(
                        positionIds(),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20))
                .as((manager, one, other) -> new SpanOfControl(manager, Math.max(one, other), Math.min(one, other)));
    }

    /** {@return hierarchies of up to twelve positions, in one tree or several} */
    @Provide
    public static Arbitrary<Hierarchy<PositionId>> hierarchies() {
        return hierarchiesOf(positionIds().list().ofMaxSize(12).uniqueElements());
    }

    /**
     * Hierarchies of given keys.
     *
     * @param keys the keys, each once
     * @param <K> the key of a node
     * @return hierarchies in which each key lies below an earlier one, or below none
     */
    public static <K extends Comparable<? super K>> Arbitrary<Hierarchy<K>> hierarchiesOf(Arbitrary<List<K>> keys) {
        return keys.flatMap(all -> Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .list()
                .ofSize(all.size())
                .map(picks -> {
                    Map<K, K> parents = new LinkedHashMap<>();
                    for (int i = 0; i < all.size(); i++) {
                        int pick = picks.get(i) % (i + 1);
                        if (pick < i) {
                            parents.put(all.get(i), all.get(pick));
                        }
                    }
                    return Hierarchy.of(all, parents);
                }));
    }

    /**
     * Organisations of up to eight positions with moves, vacancies, stand-ins and corrections.
     * <p>
     * Their positions are {@code P-0}, {@code P-1} and so on; each reports to an earlier one, or to none.
     *
     * @return the organisations
     */
    @Provide
    public static Arbitrary<Organisation> organisations() {
        return Combinators.combine(stints(), stints(), stints())
                .as(Careers::new)
                .list()
                .ofMaxSize(8)
                .map(OrgDomain::organisation);
    }

    /** {@return charts of organisations on some day} */
    @Provide
    public static Arbitrary<OrgChart> orgCharts() {
        return Combinators.combine(organisations(), TimeDomain.days()).as(Organisation::asOf);
    }

    private enum Correction {
        NONE,
        WITHDRAWN,
        CHANGED
    }

    /** Some days after the one before, with whom, and whether it was corrected later. */
    private record Stint(int gap, int days, int pick, Correction correction) {}

    /** What happens to one position: its holders, its helpers and its superiors, one after another. */
    private record Careers(List<Stint> holders, List<Stint> helpers, List<Stint> superiors) {}

    private static Arbitrary<List<Stint>> stints() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(1, 1500),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(Correction.class))
                .as(Stint::new)
                .list()
                .ofMaxSize(3);
    }

    private static Organisation organisation(List<Careers> careers) {
        Organisation.Builder organisation = Organisation.builder();
        for (int i = 0; i < careers.size(); i++) {
            int at = i;
            PositionId id = PositionId.of("P-" + i);
            organisation.addPosition(Position.of(id, Role.of("LEVEL", 1 + i), "Position " + i));
            dated(
                    careers.get(i).holders,
                    (n, stint, pick, during, known) -> organisation.addTenure(Tenure.builder()
                            .factId("holder-" + at + "-" + n)
                            .position(id)
                            .person(PersonId.of("E-" + pick))
                            .during(during)
                            .knownSince(known)
                            .build()));
            dated(
                    careers.get(i).helpers,
                    (n, stint, pick, during, known) -> organisation.addTenure(Tenure.builder()
                            .factId("helper-" + at + "-" + n)
                            .position(id)
                            .person(PersonId.of("E-" + pick))
                            .kind(stint.days % 2 == 0 ? TenureKind.ACTING : TenureKind.OVERLAY)
                            .during(during)
                            .knownSince(known)
                            .build()));
            if (i > 0) {
                dated(
                        careers.get(i).superiors,
                        (n, stint, pick, during, known) -> organisation.addReportingLine(ReportingLine.builder()
                                .factId("line-" + at + "-" + n)
                                .position(id)
                                .superior(PositionId.of("P-" + pick % at))
                                .during(during)
                                .knownSince(known)
                                .build()));
            }
        }
        return organisation.build();
    }

    private interface Version {
        void add(int number, Stint stint, int pick, LocalDateRange during, LocalDate knownSince);
    }

    private static void dated(List<Stint> stints, Version version) {
        LocalDate end = FOUNDED;
        for (int n = 0; n < stints.size(); n++) {
            Stint stint = stints.get(n);
            LocalDate start = end.plusDays(stint.gap);
            end = start.plusDays(stint.days);
            version.add(n, stint, stint.pick, LocalDateRange.of(start, end), start.minusDays(7));
            if (stint.correction == Correction.WITHDRAWN) {
                version.add(n, stint, stint.pick, LocalDateRange.ofEmpty(start), start.plusDays(stint.gap));
            } else if (stint.correction == Correction.CHANGED) {
                version.add(n, stint, stint.pick + 1, LocalDateRange.of(start, end), start.plusDays(stint.gap));
            }
        }
    }
}
