package io.github.salesdomain.testkit;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.Actual;
import io.github.salesdomain.quota.CollectionResult;
import io.github.salesdomain.quota.Employment;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.MetricBasis;
import io.github.salesdomain.quota.MetricKind;
import io.github.salesdomain.quota.MonthShape;
import io.github.salesdomain.quota.NetSales;
import io.github.salesdomain.quota.NewProductChecker;
import io.github.salesdomain.quota.NewProductFinding;
import io.github.salesdomain.quota.NewProductReason;
import io.github.salesdomain.quota.NewProductReport;
import io.github.salesdomain.quota.PrepaymentRule;
import io.github.salesdomain.quota.QuotaCascade;
import io.github.salesdomain.quota.QuotaPhaser;
import io.github.salesdomain.quota.QuotaSplitter;
import io.github.salesdomain.quota.SalesBasis;
import io.github.salesdomain.quota.SeasonPolicy;
import io.github.salesdomain.quota.ShareAttainment;
import io.github.salesdomain.quota.ShareQuota;
import io.github.salesdomain.quota.TaxBasis;
import io.github.salesdomain.quota.UnitAttainment;
import io.github.salesdomain.quota.UnitCascadeProof;
import io.github.salesdomain.quota.UnitForecast;
import io.github.salesdomain.quota.UnitPace;
import io.github.salesdomain.quota.UnitQuota;
import io.github.salesdomain.quota.UnitQuotaPlan;
import io.github.salesdomain.quota.UnitQuotaSplit;
import io.github.salesdomain.quota.ZeroBase;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitraries for the metrics of {@link io.github.salesdomain.quota}, the figures behind them, and quotas of units and of shares. */
public final class MetricDomain extends DomainContextBase {

    /** For {@code @Domain(MetricDomain.class)}. */
    public MetricDomain() {}

    /** {@return metrics of money that is summed, on any basis} */
    @Provide
    public static Arbitrary<Metric> moneyMetrics() {
        return Combinators.combine(QuotaDomain.metrics(), metricBases())
                .as((metric, basis) -> metric.on(basis.sales()).on(basis.tax()));
    }

    /** {@return metrics of volumes and numbers, on any sales basis} */
    @Provide
    public static Arbitrary<Metric> unitMetrics() {
        Arbitrary<Metric> own = Combinators.combine(
                        Texts.codes(), QuotaDomain.directions(), Arbitraries.of(MetricKind.VOLUME, MetricKind.COUNT))
                .as(Metric::of);
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.of(Metric.VOLUME, Metric.ACTIVE_OUTLETS), own), salesBases())
                .as(Metric::on);
    }

    /** {@return metrics that are not summed: per head, and parts of others} */
    @Provide
    public static Arbitrary<Metric> ratioMetrics() {
        return Arbitraries.of(
                Metric.REVENUE_PER_EMPLOYEE,
                Metric.REVENUE_PER_SALES_HEAD,
                Metric.NUMERIC_DISTRIBUTION,
                Metric.COLLECTION_RATE,
                Metric.EXPENSE_RATE);
    }

    /** {@return every kind of metric} */
    @Provide
    public static Arbitrary<MetricKind> metricKinds() {
        return Arbitraries.of(MetricKind.class);
    }

    /** {@return whose sale is counted} */
    @Provide
    public static Arbitrary<SalesBasis> salesBases() {
        return Arbitraries.of(SalesBasis.class);
    }

    /** {@return whether amounts have tax in them} */
    @Provide
    public static Arbitrary<TaxBasis> taxBases() {
        return Arbitraries.of(TaxBasis.class);
    }

    /** {@return bases, mostly of which nothing is said} */
    @Provide
    public static Arbitrary<MetricBasis> metricBases() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(MetricBasis.notStated())),
                Tuple.of(1, Combinators.combine(salesBases(), taxBases()).as(MetricBasis::of)));
    }

    /** {@return actuals of any metric of money, negative ones among them} */
    @Provide
    public static Arbitrary<Actual> actuals() {
        return Combinators.combine(moneyMetrics(), MoneyDomain.monies()).as(Actual::of);
    }

    /** {@return gross sales with what is taken off them, sometimes more than they are} */
    @Provide
    public static Arbitrary<NetSales> netSales() {
        return MoneyDomain.currencies().flatMap(currency -> {
            Arbitrary<Money> amounts = amounts(currency);
            return Combinators.combine(amounts, amounts, amounts, amounts).as(NetSales::new);
        });
    }

    /** {@return collections against a quota and what is due, sometimes against nothing} */
    @Provide
    public static Arbitrary<CollectionResult> collectionResults() {
        return QuotaDomain.quotas().flatMap(quota -> {
            Arbitrary<Money> amounts = amounts(quota.amount().getCurrencyUnit());
            return Combinators.combine(amounts, amounts, amounts)
                    .as((collected, prepaid, due) ->
                            new CollectionResult(quota.withMetric(Metric.COLLECTION), collected, prepaid, due));
        });
    }

    /** {@return when prepayments count} */
    @Provide
    public static Arbitrary<PrepaymentRule> prepaymentRules() {
        return Arbitraries.of(PrepaymentRule.class);
    }

    /** {@return full-time and part-time jobs} */
    @Provide
    public static Arbitrary<Employment> employments() {
        return Combinators.combine(
                        Texts.keys().map(PersonId::of),
                        TimeDomain.ranges(),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(true, false))
                .as((person, during, twentieths, selling) ->
                        new Employment(person, during, BigDecimal.valueOf(twentieths * 5L, 2), selling));
    }

    /** {@return what can be wrong with a quota of new products} */
    @Provide
    public static Arbitrary<NewProductReason> newProductReasons() {
        return Arbitraries.of(NewProductReason.class);
    }

    /** {@return reports of quotas of new products, with findings and without} */
    @Provide
    public static Arbitrary<NewProductReport> newProductReports() {
        return Combinators.combine(QuotaDomain.quotas(), MoneyDomain.ratesBetween(0, 200), Arbitraries.of(true, false))
                .as((total, share, missing) -> NewProductChecker.standard()
                        .check(
                                missing ? List.of() : List.of(total),
                                List.of(total.withAmount(share.of(total.amount())))));
    }

    /** {@return quotas of new products that do not fit} */
    @Provide
    public static Arbitrary<NewProductFinding> newProductFindings() {
        return newProductReports()
                .filter(report -> !report.isSound())
                .map(report -> report.findings().get(0));
    }

    /** {@return quotas of units, mostly whole, now and then with decimals or of nothing} */
    @Provide
    public static Arbitrary<UnitQuota> unitQuotas() {
        Arbitrary<BigDecimal> amounts = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(1, 1_000_000).map(BigDecimal::valueOf)),
                Tuple.of(
                        2,
                        Arbitraries.longs()
                                .between(1, 1_000_000)
                                .map(thousandths -> BigDecimal.valueOf(thousandths, 3))),
                Tuple.of(1, Arbitraries.just(BigDecimal.ZERO)));
        return Combinators.combine(QuotaDomain.holders(), unitMetrics(), TimeDomain.salesPeriods(), amounts)
                .as((holder, metric, period, amount) ->
                        UnitQuota.of(holder, metric, period, Quantity.of(amount, UnitOfMeasure.CASE)));
    }

    /** {@return quotas of units that were divided, among holders and over the months of any calendar} */
    @Provide
    public static Arbitrary<UnitQuotaSplit> unitQuotaSplits() {
        Arbitrary<UnitQuotaSplit> amongHolders = Combinators.combine(
                        unitQuotas(),
                        QuotaDomain.holders(1, 6),
                        QuotaDomain.splitPolicies(),
                        MoneyDomain.ratesBetween(0, 30))
                .as((quota, holders, policy, hedge) -> QuotaSplitter.with(policy.withZeroBase(ZeroBase.EQUAL_IF_ALL))
                        .withHedge(hedge)
                        .split(quota, holders));
        Arbitrary<UnitQuotaSplit> overPeriods = Combinators.combine(
                        unitQuotas(), TimeDomain.salesCalendars(), TimeDomain.years())
                .as((quota, calendar, year) -> QuotaPhaser.with(SeasonPolicy.byDays())
                        .phase(quota.withPeriod(calendar.year(year)), calendar.months(year)));
        return Arbitraries.oneOf(amongHolders, overPeriods);
    }

    /** {@return quotas of units broken down a tree, over the months of any calendar or for one period, with hedges and without} */
    @Provide
    public static Arbitrary<UnitQuotaPlan> unitQuotaPlans() {
        return unitCascadeProofs().map(UnitCascadeProof::plan);
    }

    /** {@return such plans with every division that led to them} */
    @Provide
    public static Arbitrary<UnitCascadeProof> unitCascadeProofs() {
        return Combinators.combine(
                        unitQuotas(),
                        QuotaDomain.holderTrees(),
                        TimeDomain.salesCalendars(),
                        TimeDomain.years(),
                        MoneyDomain.ratesBetween(0, 30).list().ofMaxSize(3),
                        Arbitraries.longs().between(0, 1_000).list().ofSize(8),
                        Arbitraries.of(true, false))
                .as((quota, tree, calendar, year, hedges, sold, monthly) -> {
                    UnitQuota whole = quota.withHolder(tree.roots().get(0)).withPeriod(calendar.year(year));
                    QuotaCascade cascade = QuotaCascade.standard()
                            .withZeroBase(sold.get(0) % 2 == 0 ? ZeroBase.EQUAL_IF_ALL : ZeroBase.AVERAGE)
                            .withMonthShape(sold.get(1) % 2 == 0 ? MonthShape.EVEN : MonthShape.OF_WHOLE)
                            .withHedges(hedges.toArray(new Rate[0]));
                    List<SalesPeriod> months = calendar.months(year - 1);
                    Map<Holder, Quantity> once = new HashMap<>();
                    Map<Holder, Map<SalesPeriod, Quantity>> history = new HashMap<>();
                    for (Holder leaf : tree.leaves()) {
                        Quantity amount = Quantity.of(sold.get(once.size()), UnitOfMeasure.CASE);
                        history.put(
                                leaf,
                                Map.of(
                                        months.get(once.size()),
                                        amount,
                                        months.get(11),
                                        Quantity.of(1, UnitOfMeasure.CASE)));
                        once.put(leaf, amount);
                    }
                    return monthly
                            ? cascade.prove(whole, tree, calendar, history)
                            : cascade.withZeroBase(ZeroBase.EQUAL_IF_ALL).prove(whole, tree, once);
                });
    }

    /** {@return attainments of quotas of units, also of nothing and with negative actuals} */
    @Provide
    public static Arbitrary<UnitAttainment> unitAttainments() {
        return Combinators.combine(unitQuotas(), Arbitraries.longs().between(-100, 2_000_000))
                .as((quota, actual) -> UnitAttainment.of(
                        quota, Quantity.of(actual, quota.amount().unit())));
    }

    /** {@return paces of quotas of units} */
    @Provide
    public static Arbitrary<UnitPace> unitPaces() {
        return Combinators.combine(unitAttainments(), QuotaDomain.progresses(), TimeDomain.days())
                .as((attainment, progress, asOf) ->
                        new UnitPace(attainment.quota(), attainment.actual(), asOf, progress));
    }

    /** {@return quotas of shares} */
    @Provide
    public static Arbitrary<ShareQuota> shareQuotas() {
        return Combinators.combine(
                        QuotaDomain.holders(),
                        Arbitraries.of(Metric.NUMERIC_DISTRIBUTION, Metric.COLLECTION_RATE, Metric.EXPENSE_RATE),
                        TimeDomain.salesPeriods(),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, MoneyDomain.ratesBetween(0, 100)),
                                Tuple.of(1, Arbitraries.just(Rate.zero()))))
                .as(ShareQuota::of);
    }

    /** {@return attainments of shares, also of nothing} */
    @Provide
    public static Arbitrary<ShareAttainment> shareAttainments() {
        return Combinators.combine(
                        shareQuotas(),
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.longs().between(0, 1_000))
                .as(ShareAttainment::of);
    }

    /** {@return parts of quotas of units} */
    @Provide
    public static Arbitrary<UnitQuotaSplit.Part> unitQuotaSplitParts() {
        return unitQuotaSplits().flatMap(split -> Arbitraries.of(split.parts()));
    }

    /** {@return forecasts of units, some of them undefined} */
    @Provide
    public static Arbitrary<UnitForecast> unitForecasts() {
        return unitPaces().map(UnitPace::forecast);
    }

    private static Arbitrary<Money> amounts(CurrencyUnit currency) {
        return Arbitraries.frequencyOf(
                Tuple.of(9, MoneyDomain.nonNegativeMoniesIn(currency)),
                Tuple.of(1, Arbitraries.just(Money.zero(currency))));
    }
}
