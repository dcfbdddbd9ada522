package io.github.salesdomain.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.salesdomain.testkit.OrgDomain;
import io.github.salesdomain.testkit.TimeDomain;
import io.github.salesdomain.time.Chronicle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.threeten.extra.LocalDateRange;

@Domain(OrgDomain.class)
@Domain(TimeDomain.class)
@Domain(DomainContext.Global.class)
class OrganisationProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** Lines between four positions on four days, known on three days: most of them cannot be together. */
    @Provide
    Arbitrary<List<ReportingLine>> anyLines() {
        Arbitrary<PositionId> positions = Arbitraries.of("A", "B", "C", "D").map(PositionId::of);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        positions.list().ofSize(2).uniqueElements(),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2))
                .as((fact, two, start, days, known) -> ReportingLine.builder()
                        .factId("fact " + fact)
                        .position(two.get(0))
                        .superior(two.get(1))
                        .during(LocalDateRange.of(FIRST.plusDays(start), FIRST.plusDays(start + days)))
                        .knownSince(FIRST.plusDays(known))
                        .build())
                .list()
                .ofMaxSize(5)
                .uniqueElements(line -> line.factId() + line.knownSince());
    }

    @Property(tries = 2000)
    void isBuiltExactlyIfEveryDayInEveryStateOfKnowledgeIsATree(@ForAll("anyLines") List<ReportingLine> lines) {
        Organisation.Builder organisation = Organisation.builder().addAllReportingLines(lines);
        for (String id : List.of("A", "B", "C", "D")) {
            organisation.addPosition(Position.of(PositionId.of(id), Role.ACCOUNT_MANAGER, id));
        }

        if (isATreeOnEveryDay(lines)) {
            assertThatCode(organisation::build).doesNotThrowAnyException();
        } else {
            assertThatCode(organisation::build).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static boolean isATreeOnEveryDay(List<ReportingLine> lines) {
        Chronicle<ReportingLine> chronicle = Chronicle.of(lines);
        for (int known = 0; known < 3; known++) {
            for (int day = 0; day < 7; day++) {
                List<ReportingLine> held = chronicle.asOf(FIRST.plusDays(day), FIRST.plusDays(known));
                Set<PositionId> below = new HashSet<>();
                for (ReportingLine line : held) {
                    if (!below.add(line.position()) || leadsBack(line, held)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean leadsBack(ReportingLine line, List<ReportingLine> held) {
        Set<PositionId> above = new TreeSet<>(Set.of(line.superior()));
        for (int step = 0; step < held.size(); step++) {
            for (ReportingLine next : held) {
                if (above.contains(next.position())) {
                    above.add(next.superior());
                }
            }
        }
        return above.contains(line.position());
    }

    @Property
    void theOrderOfTheFactsDoesNotMatter(
            @ForAll Organisation organisation, @ForAll LocalDate on, @ForAll LocalDate knownOn, @ForAll Random random) {
        Organisation shuffled = organisation
                .withPositions(shuffled(organisation.positions(), random))
                .withReportingLines(shuffled(organisation.reportingLines(), random))
                .withTenures(shuffled(organisation.tenures(), random));
        OrgChart one = organisation.asOf(on, knownOn);
        OrgChart other = shuffled.asOf(on, knownOn);

        assertThat(other.reporting()).isEqualTo(one.reporting());
        for (Position position : organisation.positions()) {
            PositionId id = position.id();
            assertThat(other.holderOf(id)).isEqualTo(one.holderOf(id));
            assertThat(other.actingAt(id)).isEqualTo(one.actingAt(id));
            assertThat(other.overlaysAt(id)).isEqualTo(one.overlaysAt(id));
            assertThat(other.answerableFor(id)).isEqualTo(one.answerableFor(id));
            assertThat(other.spanOf(id)).isEqualTo(one.spanOf(id));
        }
        assertThat(other.vacancies()).isEqualTo(one.vacancies());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Property
    void everyPositionIsEitherHeldOrVacant(@ForAll OrgChart chart) {
        for (PositionId id : chart.reporting().keys()) {
            assertThat(chart.holderOf(id).isPresent())
                    .isEqualTo(!chart.vacancies().contains(id));
            chart.holderOf(id)
                    .ifPresent(person -> assertThat(chart.positionsOf(person)).contains(id));
            assertThat(chart.spanOf(id).positions())
                    .isEqualTo(chart.reporting().childrenOf(id).size());
        }
    }

    @Property
    void anEarlierReportDoesNotChangeWhenSomethingIsLearntLater(
            @ForAll Organisation organisation, @ForAll LocalDate on, @ForAll LocalDate knownOn) {
        Organisation then = organisation
                .withTenures(organisation.tenures().stream()
                        .filter(tenure -> !tenure.knownSince().isAfter(knownOn))
                        .toList())
                .withReportingLines(organisation.reportingLines().stream()
                        .filter(line -> !line.knownSince().isAfter(knownOn))
                        .toList());
        OrgChart before = then.asOf(on);
        OrgChart after = organisation.asOf(on, knownOn);

        assertThat(after.reporting()).isEqualTo(before.reporting());
        assertThat(after.vacancies()).isEqualTo(before.vacancies());
        for (PositionId id : after.reporting().keys()) {
            assertThat(after.answerableFor(id)).isEqualTo(before.answerableFor(id));
        }
    }
}
