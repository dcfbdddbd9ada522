package io.github.salesdomain.testkit;

import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.ReportingLine;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.territory.CoverageReport;
import io.github.salesdomain.territory.RepFinder;
import io.github.salesdomain.territory.RepReport;
import io.github.salesdomain.territory.TerritoryAssigner;
import io.github.salesdomain.territory.TerritoryBound;
import io.github.salesdomain.territory.TerritoryCondition;
import io.github.salesdomain.territory.TerritoryHolding;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryMap;
import io.github.salesdomain.territory.TerritoryRule;
import io.github.salesdomain.territory.TreeComparer;
import io.github.salesdomain.territory.TreeComparison;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
     * The trees of the firm on 2026-05-11, as corrected on 2026-03-16: R-07 reports to A-01 while E-1, which it holds, lies in EAST, which A-02 holds;
     * and nobody holds SOUTH, so that S-1 is compared with COMPANY.
     *
     * @return the comparison
     */
    public static TreeComparison crossedTrees() {
        LocalDate knownSince = LocalDate.of(2026, 3, 16);
        Organisation organisation = SampleCompany.organisation();
        List<ReportingLine> lines = new ArrayList<>(organisation.reportingLines());
        organisation.reportingLines().stream()
                .filter(line -> line.position().equals(PositionId.of("R-07")))
                .map(line -> line.withSuperior(PositionId.of("A-01")).withKnownSince(knownSince))
                .forEach(lines::add);
        TerritoryMap map = SampleCompany.territoryMap();
        List<TerritoryHolding> holdings = map.holdings().stream()
                .filter(holding -> !holding.territory().equals(TerritoryId.of("SOUTH")))
                .toList();
        return TreeComparer.standard()
                .compare(
                        map.withHoldings(holdings),
                        organisation.withReportingLines(lines),
                        LocalDate.of(2026, 5, 11),
                        LocalDate.of(2026, 5, 31));
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

    /**
     * The map of the firm with water sold apart from tea in Shandong: water there belongs to N-1, and everything else as it was. NORTH is bounded to the
     * provinces Beijing, Hebei and Shandong.
     *
     * @return the map
     */
    public static TerritoryMap splitMap() {
        LocalDate knownSince = LocalDate.of(2025, 12, 15);
        LocalDateRange from2026 = LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 1, 1));
        TerritoryMap map = SampleCompany.territoryMap();
        return TerritoryMap.builder()
                .tree(map.tree())
                .addAllHoldings(map.holdings())
                .addAllPins(map.pins())
                .addAllRules(map.rules())
                .addLines(ProductLine.of("WATER"), ProductLine.of("TEA"))
                .addRule(TerritoryRule.builder()
                        .factId("T-08")
                        .condition(TerritoryCondition.province("Shandong")
                                .and(TerritoryCondition.productLine(ProductLine.of("WATER"))))
                        .territory(TerritoryId.of("N-1"))
                        .during(from2026)
                        .knownSince(knownSince)
                        .build())
                .addBound(TerritoryBound.builder()
                        .factId("B-01")
                        .territory(TerritoryId.of("NORTH"))
                        .condition(TerritoryCondition.province("Beijing", "Hebei", "Shandong"))
                        .during(from2026)
                        .knownSince(knownSince)
                        .build())
                .build();
    }
}
