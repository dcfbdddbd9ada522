package io.github.salesdomain.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.testkit.MarketDomain;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.TimeDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Domain(MarketDomain.class)
@Domain(DomainContext.Global.class)
class MarketProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @Provide
    Arbitrary<List<Prospect>> prospects() {
        return MarketDomain.prospectLists();
    }

    @Provide
    Arbitrary<List<CompetitorSighting>> sightings() {
        return MarketDomain.sightingLists();
    }

    @Provide
    Arbitrary<List<PopPlacement>> placements() {
        return MarketDomain.popPlacementLists();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return TimeDomain.daysBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Property
    void theExpectedValueIsTheSumOfTheLinesAndAtMostTheTotal(@ForAll Pipeline pipeline) {
        Money sum = pipeline.lines().stream().map(PipelineLine::expected).reduce(Money.zero(CNY), Money::plus);

        assertThat(pipeline.expected()).isEqualTo(sum);
        assertThat(pipeline.expected().isGreaterThan(pipeline.total())).isFalse();
        assertThat(pipeline.explain().parts())
                .hasSize(pipeline.lines().size() + pipeline.unvalued().size());
    }

    @Property
    void everyProspectIsThereOnceInAnyOrder(
            @ForAll("prospects") List<Prospect> prospects,
            @ForAll PipelinePolicy.ByStage policy,
            @ForAll Random random) {
        PipelineValuer valuer = PipelineValuer.with(policy);
        Pipeline pipeline = valuer.value(prospects, CNY);

        assertThat(valuer.value(shuffled(prospects, random), CNY)).isEqualTo(pipeline);
        assertThat(Stream.concat(pipeline.lines().stream().map(PipelineLine::prospect), pipeline.unvalued().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        prospects.stream().map(Prospect::id).toList());
    }

    @Property
    void aStageForwardNeverLowersTheExpectedValueIfProbabilitiesAscend(
            @ForAll("prospects") List<Prospect> prospects, @ForAll ProspectStage next) {
        for (Prospect prospect : prospects) {
            if (prospect.stage().isOpen()
                    && prospect.stage().leadsTo(next)
                    && (next.isOpen() || next == ProspectStage.WON)) {
                Prospect moved = prospect.movedTo(next, LocalDate.of(2026, 7, 1), "");
                Money before =
                        PipelineValuer.standard().value(List.of(prospect), CNY).expected();
                Money after =
                        PipelineValuer.standard().value(List.of(moved), CNY).expected();
                assertThat(after.isLessThan(before)).isFalse();
                assertThat(moved.stageOn(LocalDate.of(2026, 6, 30))).contains(prospect.stage());
            }
        }
    }

    @Property
    void reserveCoverageIsFromNoneToAllAndOneMoreNeverLowersIt(
            @ForAll("prospects") List<Prospect> prospects, @ForAll Prospect another, @ForAll Random random) {
        Set<TerritoryId> regions = Set.of(TerritoryId.of("NORTH"), TerritoryId.of("EAST"), TerritoryId.of("S-1"));
        ReserveReader reader = ReserveReader.standard();
        ReserveCoverage before = reader.read(SampleCompany.territories(), regions, prospects);
        List<Prospect> more = new ArrayList<>(prospects);
        if (prospects.stream().noneMatch(known -> known.id().equals(another.id()))) {
            more.add(another);
        }
        ReserveCoverage after = reader.read(SampleCompany.territories(), regions, more);

        assertThat(before.ratio().isBelow(Rate.zero())).isFalse();
        assertThat(after.uncovered()).isSubsetOf(before.uncovered());
        assertThat(reader.read(SampleCompany.territories(), regions, shuffled(more, random)))
                .isEqualTo(after);
    }

    @Property
    void everySightingIsInOnePlaceOfTheView(
            @ForAll("sightings") List<CompetitorSighting> sightings, @ForAll("days") LocalDate asOf) {
        MarketView view = MarketReader.standard().read(sightings, asOf);
        List<String> ids = new ArrayList<>(view.stale());
        ids.addAll(view.later());
        view.facts().forEach(fact -> {
            ids.add(fact.current().id());
            ids.addAll(fact.confirming());
            fact.contradicting().forEach(other -> ids.add(other.id()));
        });

        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        sightings.stream().map(CompetitorSighting::id).toList());
        assertThat(view.facts()).extracting(MarketFact::subject).doesNotHaveDuplicates();
        assertThat(view.facts())
                .allSatisfy(fact -> assertThat(fact.contradicting())
                        .allMatch(other -> !other.on().isAfter(fact.current().on())));
    }

    @Property
    void theViewDoesNotDependOnTheOrderNorOnLaterSightings(
            @ForAll("sightings") List<CompetitorSighting> sightings,
            @ForAll("days") LocalDate asOf,
            @ForAll Random random) {
        MarketReader reader = MarketReader.standard();
        MarketView view = reader.read(sightings, asOf);
        List<CompetitorSighting> known = sightings.stream()
                .filter(sighting -> !sighting.on().isAfter(asOf))
                .toList();

        assertThat(reader.read(shuffled(sightings, random), asOf)).isEqualTo(view);
        assertThat(reader.read(known, asOf).facts()).isEqualTo(view.facts());
    }

    @Property
    void everyOutletSuppliedIsInOneSetInAnyOrder(
            @ForAll("placements") List<PopPlacement> placements,
            @ForAll("days") LocalDate asOf,
            @ForAll Random random) {
        PopReport report = PopReader.standard().read(placements, asOf);

        assertThat(PopReader.standard().read(shuffled(placements, random), asOf))
                .isEqualTo(report);
        report.materials().forEach((material, line) -> {
            List<CustomerId> outlets = Stream.of(line.inPlace(), line.missing(), line.unchecked())
                    .flatMap(Set::stream)
                    .toList();
            assertThat(outlets)
                    .containsExactlyInAnyOrderElementsOf(placements.stream()
                            .filter(placement -> placement.material().equals(material)
                                    && !placement.suppliedOn().isAfter(asOf))
                            .map(PopPlacement::outlet)
                            .toList());
            assertThat(line.rate().isAtLeast(Rate.zero())).isTrue();
            assertThat(line.rate().compareTo(Ratio.one())).isLessThanOrEqualTo(0);
        });
    }

    @Property
    void soldIsExpectedAndLift(@ForAll PopEffect effect) {
        effect.lift()
                .value()
                .ifPresent(
                        lift -> assertThat(lift.plus(effect.expected().value().orElseThrow()))
                                .isEqualTo(effect.equippedAfter()));
        assertThat(effect.lift().isDefined()).isEqualTo(effect.controlBefore().isPositive());
        assertThat(effect.explain().parts()).hasSize(3);
    }
}
