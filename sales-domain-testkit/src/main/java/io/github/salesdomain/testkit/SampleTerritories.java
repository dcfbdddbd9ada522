package io.github.salesdomain.testkit;

import io.github.salesdomain.territory.CoverageReport;
import io.github.salesdomain.territory.RepFinder;
import io.github.salesdomain.territory.RepReport;
import io.github.salesdomain.territory.TerritoryAssigner;
import io.github.salesdomain.territory.TerritoryCondition;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryMap;
import io.github.salesdomain.territory.TerritoryRule;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/** Territory results of the {@link SampleCompany}, some in order and some in dispute. */
public final class SampleTerritories {

    private SampleTerritories() {}

    /** {@return where the customers of the firm belong on 2026-05-11: everyone in one patch, C-04 by its pin} */
    public static CoverageReport coverage() {
        return TerritoryAssigner.standard()
                .assign(SampleCompany.territoryMap(), SampleCompany.customers(), LocalDate.of(2026, 5, 11));
    }

    /** {@return who looks after the customers of the firm on 2026-10-01: S-1 is vacant, Sun covers it} */
    public static RepReport repsInOctober() {
        LocalDate on = LocalDate.of(2026, 10, 1);
        CoverageReport coverage =
                TerritoryAssigner.standard().assign(SampleCompany.territoryMap(), SampleCompany.customers(), on);
        return RepFinder.standard().find(coverage, SampleCompany.territoryMap(), SampleCompany.organisation());
    }

    /**
     * The map of the firm in dispute: a second rule for the city of Suzhou names E-1, so that C-07 is an overlap, and no rule names Hunan, so that C-12 is
     * a gap.
     *
     * @return the map
     */
    public static TerritoryMap disputedMap() {
        LocalDate knownSince = LocalDate.of(2026, 3, 16);
        LocalDateRange fromApril = LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 4, 1));
        TerritoryMap map = SampleCompany.territoryMap();
        TerritoryRule south = map.rules().stream()
                .filter(rule -> rule.factId().equals("T-05"))
                .findFirst()
                .orElseThrow();
        return TerritoryMap.builder()
                .tree(map.tree())
                .addAllHoldings(map.holdings())
                .addAllPins(map.pins())
                .addAllRules(map.rules())
                .addRule(south.withCondition(TerritoryCondition.province("Guangdong"))
                        .withKnownSince(knownSince))
                .addRule(TerritoryRule.builder()
                        .factId("T-07")
                        .condition(TerritoryCondition.city("Suzhou"))
                        .territory(TerritoryId.of("E-1"))
                        .during(fromApril)
                        .knownSince(knownSince)
                        .build())
                .build();
    }
}
