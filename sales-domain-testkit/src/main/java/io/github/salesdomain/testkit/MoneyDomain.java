package io.github.salesdomain.testkit;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.Apportionment;
import io.github.salesdomain.money.ApportionmentCertificate;
import io.github.salesdomain.money.ApportionmentReason;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.BoundConflict;
import io.github.salesdomain.money.BoundedApportionment;
import io.github.salesdomain.money.Bounds;
import io.github.salesdomain.money.CertificateFault;
import io.github.salesdomain.money.CertificateLine;
import io.github.salesdomain.money.CertificateReview;
import io.github.salesdomain.money.Conversion;
import io.github.salesdomain.money.ConversionReason;
import io.github.salesdomain.money.ConversionReport;
import io.github.salesdomain.money.CurrencyConverter;
import io.github.salesdomain.money.DatedAmount;
import io.github.salesdomain.money.ExactShare;
import io.github.salesdomain.money.ExchangeRate;
import io.github.salesdomain.money.ExchangeRateKind;
import io.github.salesdomain.money.ExchangeRates;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.money.TableApportioner;
import io.github.salesdomain.money.TableApportionment;
import io.github.salesdomain.money.TableBasis;
import io.github.salesdomain.money.TableCertificate;
import io.github.salesdomain.money.TableConflict;
import io.github.salesdomain.money.TableLine;
import io.github.salesdomain.money.TableReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitraries for {@link io.github.salesdomain.money} and for Joda-Money's amounts and currencies. */
public final class MoneyDomain extends DomainContextBase {

    private static final long LARGEST = 1_000_000_000_000L;

    /** For {@code @Domain(MoneyDomain.class)}. */
    public MoneyDomain() {}

    /** {@return currencies with two, none and three decimals} */
    @Provide
    public static Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("CNY", "USD", "EUR", "JPY", "KWD").map(CurrencyUnit::of);
    }

    /** {@return amounts of either sign in several currencies, at most a million million minor units} */
    @Provide
    public static Arbitrary<Money> monies() {
        return currencies().flatMap(MoneyDomain::moniesIn);
    }

    /**
     * Amounts of either sign in one currency.
     *
     * @param currency the currency
     * @return amounts of at most a million million minor units
     */
    public static Arbitrary<Money> moniesIn(CurrencyUnit currency) {
        return minorUnits(currency, -LARGEST, LARGEST);
    }

    /**
     * Amounts in one currency that are not negative.
     *
     * @param currency the currency
     * @return amounts of zero to a million million minor units
     */
    public static Arbitrary<Money> nonNegativeMoniesIn(CurrencyUnit currency) {
        return minorUnits(currency, 0, LARGEST);
    }

    /**
     * Amounts in one currency that are above zero.
     *
     * @param currency the currency
     * @return amounts of one to a million million minor units
     */
    public static Arbitrary<Money> positiveMoniesIn(CurrencyUnit currency) {
        return minorUnits(currency, 1, LARGEST);
    }

    private static Arbitrary<Money> minorUnits(CurrencyUnit currency, long least, long most) {
        return Arbitraries.longs().between(least, most).map(minor -> Money.ofMinor(currency, minor));
    }

    /** {@return rates from -200 % to 1,000 %, with up to three decimals of a percent} */
    @Provide
    public static Arbitrary<Rate> rates() {
        return ratesBetween(-200, 1000);
    }

    /**
     * Rates between two percentages, with up to three decimals of a percent.
     *
     * @param leastPercent the least percentage, included
     * @param mostPercent the greatest percentage, included
     * @return rates that shrink to whole percentages
     */
    public static Arbitrary<Rate> ratesBetween(int leastPercent, int mostPercent) {
        Arbitrary<Rate> whole =
                Arbitraries.integers().between(leastPercent, mostPercent).map(Rate::percent);
        Arbitrary<Rate> fine = Arbitraries.integers()
                .between(1000 * leastPercent, 1000 * mostPercent)
                .map(thousandths -> Rate.of(BigDecimal.valueOf(thousandths, 5)));
        return Arbitraries.oneOf(whole, fine);
    }

    /** {@return one to twelve weights with up to four decimals, none negative, at least one above zero} */
    @Provide
    public static Arbitrary<List<BigDecimal>> weights() {
        return weights(1, 12);
    }

    /**
     * Weights with up to four decimals, none negative, at least one above zero.
     *
     * @param fewest the least number of weights, at least one
     * @param most the greatest number of weights
     * @return the weights; equal weights and weights of zero are frequent
     */
    public static Arbitrary<List<BigDecimal>> weights(int fewest, int most) {
        Arbitrary<BigDecimal> small = Arbitraries.integers().between(0, 5).map(BigDecimal::valueOf);
        Arbitrary<BigDecimal> decimal =
                Arbitraries.longs().between(0, 9_999_999_999L).map(unscaled -> BigDecimal.valueOf(unscaled, 4));
        return Arbitraries.oneOf(small, decimal)
                .list()
                .ofMinSize(fewest)
                .ofMaxSize(most)
                .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
    }

    /** {@return the rules} */
    @Provide
    public static Arbitrary<ApportionmentRule> apportionmentRules() {
        return Arbitraries.of(ApportionmentRule.class);
    }

    /** {@return an apportioner by each rule, in minor units} */
    @Provide
    public static Arbitrary<Apportioner> apportioners() {
        return apportionmentRules().map(Apportioner::by);
    }

    /** {@return amounts divided by any rule, some of them in allocation units of a hundred} */
    @Provide
    public static Arbitrary<Apportionment> apportionments() {
        return Combinators.combine(apportioners(), monies(), weights(), Arbitraries.of(true, false, false))
                .as((apportioner, total, weights, units) -> {
                    Money hundred = Money.ofMajor(total.getCurrencyUnit(), 100);
                    return (units ? apportioner.inUnitsOf(hundred) : apportioner).split(total, weights);
                });
    }

    /** {@return parts of amounts that were divided} */
    @Provide
    public static Arbitrary<Apportionment.Part> apportionmentParts() {
        return apportionments().flatMap(apportionment -> Arbitraries.of(apportionment.parts()));
    }

    /** {@return exact shares, whole ones among them} */
    @Provide
    public static Arbitrary<ExactShare> exactShares() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, LARGEST),
                        Arbitraries.longs().between(1, 1000))
                .as(ExactShare::of);
    }

    /** {@return why parts are as large as they are} */
    @Provide
    public static Arbitrary<ApportionmentReason> apportionmentReasons() {
        return Arbitraries.of(ApportionmentReason.class);
    }

    /** {@return bounds of amounts in any currency, none and locks among them, and floors above their caps} */
    @Provide
    public static Arbitrary<Bounds> bounds() {
        return currencies().flatMap(currency -> boundsOf(Money.ofMajor(currency, 1_000_000)));
    }

    /**
     * Bounds for one part of a whole.
     *
     * @param whole the whole, of either sign
     * @return no bounds, floors, caps, both and locks, of up to three fifths of the whole
     */
    public static Arbitrary<Bounds> boundsOf(Money whole) {
        Arbitrary<Money> low = ratesBetween(0, 25).map(rate -> rate.of(whole));
        Arbitrary<Money> high = ratesBetween(10, 60).map(rate -> rate.of(whole));
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(Bounds.none())),
                Tuple.of(2, low.map(Bounds::atLeast)),
                Tuple.of(2, high.map(Bounds::atMost)),
                Tuple.of(2, Combinators.combine(low, high).as(Bounds::between)),
                Tuple.of(1, low.map(Bounds::locked)));
    }

    /** {@return amounts divided within bounds by any rule, some in allocation units, and bounds that cannot hold together} */
    @Provide
    public static Arbitrary<BoundedApportionment> boundedApportionments() {
        return Combinators.combine(
                        apportioners(),
                        monies(),
                        weights(),
                        Arbitraries.integers().between(1, 4))
                .flatAs((apportioner, total, weights, unit) -> boundsOf(total)
                        .list()
                        .ofSize(weights.size())
                        .map(bounds -> (unit > 2
                                        ? apportioner.inUnitsOf(Money.ofMajor(total.getCurrencyUnit(), 100L * unit))
                                        : apportioner)
                                .splitWithin(total, weights, bounds)));
    }

    /** {@return amounts that were divided within bounds} */
    @Provide
    public static Arbitrary<BoundedApportionment.Allocated> boundedAllocations() {
        return boundedApportionments()
                .filter(BoundedApportionment::isAllocated)
                .map(BoundedApportionment.Allocated.class::cast);
    }

    /** {@return bounds that cannot hold together} */
    @Provide
    public static Arbitrary<BoundedApportionment.Infeasible> infeasibleBounds() {
        return boundedApportionments()
                .filter(division -> !division.isAllocated())
                .map(BoundedApportionment.Infeasible.class::cast);
    }

    /** {@return parts of amounts that were divided within bounds} */
    @Provide
    public static Arbitrary<BoundedApportionment.Part> boundedParts() {
        return boundedAllocations().flatMap(division -> Arbitraries.of(division.parts()));
    }

    /** {@return what can be wrong with bounds} */
    @Provide
    public static Arbitrary<BoundConflict.Kind> boundConflictKinds() {
        return Arbitraries.of(BoundConflict.Kind.class);
    }

    /** {@return bounds that cannot hold together, and by how much} */
    @Provide
    public static Arbitrary<BoundConflict> boundConflicts() {
        return infeasibleBounds().flatMap(division -> Arbitraries.of(division.conflicts()));
    }

    /** {@return proofs of divisions, with and without bounds} */
    @Provide
    public static Arbitrary<ApportionmentCertificate> apportionmentCertificates() {
        return Arbitraries.oneOf(
                apportionments().map(Apportionment::certificate),
                boundedAllocations().map(BoundedApportionment.Allocated::certificate));
    }

    /** {@return lines of such proofs} */
    @Provide
    public static Arbitrary<CertificateLine> certificateLines() {
        return apportionmentCertificates().flatMap(certificate -> Arbitraries.of(certificate.lines()));
    }

    /** {@return what can be wrong with a certificate} */
    @Provide
    public static Arbitrary<CertificateFault.Kind> certificateFaultKinds() {
        return Arbitraries.of(CertificateFault.Kind.class);
    }

    /** {@return faults in certificates} */
    @Provide
    public static Arbitrary<CertificateFault> certificateFaults() {
        return Combinators.combine(
                        certificateFaultKinds(),
                        Arbitraries.integers().between(0, 20).optional(),
                        Texts.names())
                .as(CertificateFault::new);
    }

    /** {@return reviews of certificates, sound ones among them} */
    @Provide
    public static Arbitrary<CertificateReview> certificateReviews() {
        return certificateFaults().list().ofMaxSize(3).map(CertificateReview::new);
    }

    /** {@return tables filled between two margins, and margins that cannot be met} */
    @Provide
    public static Arbitrary<TableApportionment> tableApportionments() {
        Arbitrary<List<Long>> sums =
                Arbitraries.longs().between(0, 1_000_000).list().ofSize(3);
        Arbitrary<List<List<BigDecimal>>> tables = Arbitraries.integers()
                .between(0, 3)
                .map(BigDecimal::valueOf)
                .list()
                .ofSize(3)
                .list()
                .ofSize(3);
        return Combinators.combine(
                        currencies(),
                        sums,
                        tables,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 3))
                .as((currency, minors, weights, turned, kind) -> {
                    List<Money> rows = minors.stream()
                            .map(minor -> Money.ofMinor(currency, minor))
                            .toList();
                    List<Money> columns = turned ? rows : List.of(rows.get(2), rows.get(0), Money.ofMinor(currency, 7));
                    TableApportioner plain = TableApportioner.standard();
                    TableApportioner apportioner = kind == 0 ? plain : plain.withWeights(weights);
                    return (kind == 3
                                    ? apportioner
                                            .withFloor(0, 0, Money.ofMinor(currency, 5))
                                            .withCap(1, 2, Money.ofMinor(currency, 400_000))
                                            .withLock(2, 2, Money.ofMinor(currency, 1))
                                    : apportioner)
                            .split(rows, columns);
                });
    }

    /** {@return the proofs of tables} */
    @Provide
    public static Arbitrary<TableCertificate> tableCertificates() {
        return tableAllocations().map(TableApportionment.Allocated::certificate);
    }

    /** {@return cells of tables with their worth and reason} */
    @Provide
    public static Arbitrary<TableLine> tableLines() {
        return tableCertificates()
                .flatMap(certificate -> Arbitraries.of(
                        certificate.lines().stream().flatMap(List::stream).toList()));
    }

    /** {@return what the worth of cells follows from} */
    @Provide
    public static Arbitrary<TableBasis> tableBases() {
        return Arbitraries.of(TableBasis.class);
    }

    /** {@return why a cell is as large as it is} */
    @Provide
    public static Arbitrary<TableReason> tableReasons() {
        return Arbitraries.of(TableReason.class);
    }

    /** {@return tables that were filled} */
    @Provide
    public static Arbitrary<TableApportionment.Allocated> tableAllocations() {
        return tableApportionments()
                .filter(TableApportionment::isAllocated)
                .map(TableApportionment.Allocated.class::cast);
    }

    /** {@return margins that cannot be met} */
    @Provide
    public static Arbitrary<TableApportionment.Infeasible> infeasibleTables() {
        return tableApportionments()
                .filter(table -> !table.isAllocated())
                .map(TableApportionment.Infeasible.class::cast);
    }

    /** {@return what can be wrong with the sums of a table} */
    @Provide
    public static Arbitrary<TableConflict.Kind> tableConflictKinds() {
        return Arbitraries.of(TableConflict.Kind.class);
    }

    /** {@return rows and columns that cannot be met} */
    @Provide
    public static Arbitrary<TableConflict> tableConflicts() {
        return infeasibleTables().flatMap(table -> Arbitraries.of(table.conflicts()));
    }

    /** {@return for what a rate may be fixed} */
    @Provide
    public static Arbitrary<ExchangeRateKind> exchangeRateKinds() {
        return Arbitraries.of(ExchangeRateKind.class);
    }

    /** {@return rates of two different currencies in 2025 and 2026} */
    @Provide
    public static Arbitrary<ExchangeRate> exchangeRates() {
        return Combinators.combine(
                        currencies().list().ofSize(2).uniqueElements(),
                        Arbitraries.longs().between(1, 99_999_999L),
                        days(),
                        exchangeRateKinds())
                .as((pair, rate, day, kind) -> ExchangeRate.builder()
                        .from(pair.get(0))
                        .to(pair.get(1))
                        .rate(BigDecimal.valueOf(rate, 4))
                        .asOf(day)
                        .kind(kind)
                        .build());
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 729).map(LocalDate.of(2025, 1, 1)::plusDays);
    }

    /** {@return up to eight rates, often of the same currencies} */
    @Provide
    public static Arbitrary<ExchangeRates> exchangeRateTables() {
        return exchangeRates()
                .list()
                .ofMaxSize(8)
                .uniqueElements(rate -> List.of(rate.from(), rate.to(), rate.kind(), rate.asOf()))
                .map(ExchangeRates::of);
    }

    /** {@return documents of either sign in 2025 and 2026} */
    @Provide
    public static Arbitrary<DatedAmount> datedAmounts() {
        return Combinators.combine(Texts.keys(), days(), monies()).as(DatedAmount::of);
    }

    /** {@return why an amount may not be converted} */
    @Provide
    public static Arbitrary<ConversionReason> conversionReasons() {
        return Arbitraries.of(ConversionReason.class);
    }

    /** {@return amounts that were converted and some that were not} */
    @Provide
    public static Arbitrary<Conversion> conversions() {
        Arbitrary<Conversion> looked = Combinators.combine(
                        exchangeRateTables(), datedAmounts(), currencies(), exchangeRateKinds())
                .as((rates, document, to, kind) ->
                        CurrencyConverter.with(rates).at(kind).noOlderThan(200).convert(document, to));
        Arbitrary<Conversion> found = Combinators.combine(
                        exchangeRates(),
                        Texts.keys(),
                        days(),
                        Arbitraries.longs().between(-LARGEST, LARGEST))
                .as((rate, id, day, minor) -> {
                    DatedAmount document = DatedAmount.of(id, day, Money.ofMinor(rate.from(), minor));
                    return new Conversion.Converted(document, Optional.of(rate), rate.convert(document.amount()));
                });
        return Arbitraries.oneOf(looked, found);
    }

    /** {@return reports of up to five documents} */
    @Provide
    public static Arbitrary<ConversionReport> conversionReports() {
        return Combinators.combine(
                        exchangeRateTables(),
                        datedAmounts().list().ofMaxSize(5).uniqueElements(DatedAmount::id),
                        currencies())
                .as((rates, documents, to) -> CurrencyConverter.with(rates).convertAll(documents, to));
    }
}
