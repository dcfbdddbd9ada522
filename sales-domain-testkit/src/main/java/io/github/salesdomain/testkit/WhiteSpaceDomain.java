package io.github.salesdomain.testkit;

import io.github.salesdomain.territory.Incapacity;
import io.github.salesdomain.territory.MarketCell;
import io.github.salesdomain.territory.MarketCustomer;
import io.github.salesdomain.territory.MarketFacts;
import io.github.salesdomain.territory.MarketPlan;
import io.github.salesdomain.territory.WhiteSpaceAnalyzer;
import io.github.salesdomain.territory.WhiteSpaceFinding;
import io.github.salesdomain.territory.WhiteSpaceReport;
import io.github.salesdomain.territory.WhiteSpaceStatus;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;

/**
 * Arbitraries for the white space of {@link io.github.salesdomain.territory}.
 * <p>
 * The cells of {@link #marketFacts()} are in the currency of the sample company, and nobody in them bought after {@link #dayOfReports()}.
 */
public final class WhiteSpaceDomain extends DomainContextBase {

    private static final LocalDate ON = LocalDate.of(2026, 6, 30);
    private static final CurrencyUnit CURRENCY = SampleCompany.currency();

    /** For {@code @Domain(WhiteSpaceDomain.class)}. */
    public WhiteSpaceDomain() {}

    /** {@return the day of {@link #whiteSpaceReports()}} */
    public static LocalDate dayOfReports() {
        return ON;
    }

    /** {@return cells with and without a category} */
    @Provide
    public static Arbitrary<MarketCell> marketCells() {
        return Combinators.combine(
                        Texts.names(),
                        CustomerDomain.channels(),
                        ProductDomain.categories().optional(0.5))
                .as(MarketCell::new);
    }

    /** {@return the shipped reasons, and sometimes a host's own} */
    @Provide
    public static Arbitrary<Incapacity> incapacities() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                Incapacity.CAPITAL,
                                Incapacity.WAREHOUSE,
                                Incapacity.VEHICLES,
                                Incapacity.STAFF,
                                Incapacity.EXCLUSIVE_CONTRACT,
                                Incapacity.REFUSES)),
                Tuple.of(1, Texts.codes().map(Incapacity::of)));
    }

    /** {@return active and inactive customers that bought lately, long ago or never, and can or cannot carry the line} */
    @Provide
    public static Arbitrary<MarketCustomer> marketCustomers() {
        return Combinators.combine(
                        CustomerDomain.customerIds(),
                        Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)),
                        TimeDomain.daysBetween(ON.minusDays(200), ON).optional(0.8),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(Set.<Incapacity>of())),
                                Tuple.of(1, incapacities().set().ofMinSize(1).ofMaxSize(3))))
                .as(MarketCustomer::new);
    }

    /** {@return facts of cells with and without customers, outlets and a known potential} */
    @Provide
    public static Arbitrary<MarketFacts> marketFacts() {
        Arbitrary<Integer> outlets = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 500)), Tuple.of(1, Arbitraries.just(0)));
        return Combinators.combine(
                        marketCells(),
                        marketCustomers().list().ofMaxSize(3).uniqueElements(MarketCustomer::customer),
                        outlets,
                        Arbitraries.integers().between(0, 100),
                        MoneyDomain.ratesBetween(0, 100),
                        MoneyDomain.nonNegativeMoniesIn(CURRENCY).optional(0.8),
                        MoneyDomain.ratesBetween(0, 100),
                        MoneyDomain.moniesIn(CURRENCY))
                .as((cell, customers, all, percent, coverage, potential, share, sales) -> MarketFacts.builder()
                        .cell(cell)
                        .addAllCustomers(customers)
                        .outlets(all)
                        .outletsServed(all * percent / 100)
                        .targetCoverage(coverage)
                        .potential(potential)
                        .targetShare(share)
                        .sales(sales)
                        .build());
    }

    /** {@return how white cells are} */
    @Provide
    public static Arbitrary<WhiteSpaceStatus> whiteSpaceStatuses() {
        return Arbitraries.of(WhiteSpaceStatus.class);
    }

    /** {@return the sorts of plans} */
    @Provide
    public static Arbitrary<MarketPlan> marketPlans() {
        return Arbitraries.of(MarketPlan.class);
    }

    /** {@return reports on up to six cells} */
    @Provide
    public static Arbitrary<WhiteSpaceReport> whiteSpaceReports() {
        return marketFacts()
                .list()
                .ofMaxSize(6)
                .uniqueElements(MarketFacts::cell)
                .map(cells -> WhiteSpaceAnalyzer.standard().analyze(cells, ON));
    }

    /** {@return single findings} */
    @Provide
    public static Arbitrary<WhiteSpaceFinding> whiteSpaceFindings() {
        return whiteSpaceReports()
                .filter(report -> !report.findings().isEmpty())
                .flatMap(report -> Arbitraries.of(report.findings()));
    }
}
