package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.testkit.WhiteSpaceDomain;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

@Domain(WhiteSpaceDomain.class)
class WhiteSpaceProperties {

    private static final LocalDate ON = WhiteSpaceDomain.dayOfReports();
    private static final WhiteSpaceAnalyzer ANALYZER = WhiteSpaceAnalyzer.standard();

    @Provide
    Arbitrary<List<MarketFacts>> markets() {
        return WhiteSpaceDomain.marketFacts().list().ofMaxSize(6).uniqueElements(MarketFacts::cell);
    }

    @Property
    void everyCellIsInOnePlace(@ForAll("markets") List<MarketFacts> cells) {
        WhiteSpaceReport report = ANALYZER.analyze(cells, ON);

        assertThat(report.findings().size() + report.noMarket().size()).isEqualTo(cells.size());
        assertThat(Arrays.stream(WhiteSpaceStatus.values())
                        .mapToInt(status -> report.of(status).size())
                        .sum())
                .isEqualTo(report.findings().size());
        assertThat(report.findings())
                .allMatch(finding -> finding.opportunity()
                        .value()
                        .map(gain -> !gain.isNegative())
                        .orElse(true));
    }

    @Property
    void theOrderOfTheCellsDoesNotMatter(@ForAll("markets") List<MarketFacts> cells) {
        assertThat(ANALYZER.analyze(Lists.reverse(cells), ON)).isEqualTo(ANALYZER.analyze(cells, ON));
    }

    @Property
    void aCapableActiveCustomerMakesNoCellWhiter(@ForAll MarketFacts facts, @ForAll MarketCustomer customer) {
        MarketCustomer added = new MarketCustomer(CustomerId.of("added"), true, customer.lastBoughtOn(), Set.of());
        MarketFacts more = MarketFacts.builder()
                .cell(facts.cell())
                .addAllCustomers(facts.customers())
                .addCustomer(added)
                .outlets(facts.outlets())
                .outletsServed(facts.outletsServed())
                .targetCoverage(facts.targetCoverage())
                .potential(facts.potential())
                .targetShare(facts.targetShare())
                .sales(facts.sales())
                .build();
        if (facts.outlets() > 0) {
            assertThat(status(more)).isGreaterThanOrEqualTo(status(facts));
        }
    }

    private static WhiteSpaceStatus status(MarketFacts facts) {
        return ANALYZER.analyze(List.of(facts), ON).findings().get(0).status();
    }
}
