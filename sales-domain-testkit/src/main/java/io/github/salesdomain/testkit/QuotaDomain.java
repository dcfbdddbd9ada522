package io.github.salesdomain.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.money.Bounds;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quota.AlertBand;
import io.github.salesdomain.quota.AlertBands;
import io.github.salesdomain.quota.AlertPolicy;
import io.github.salesdomain.quota.Allocation;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.CascadeProof;
import io.github.salesdomain.quota.CreditBook;
import io.github.salesdomain.quota.CreditRollUp;
import io.github.salesdomain.quota.CreditSplit;
import io.github.salesdomain.quota.CreditingPolicy;
import io.github.salesdomain.quota.CreditingReason;
import io.github.salesdomain.quota.DeviationAlert;
import io.github.salesdomain.quota.DeviationAnswer;
import io.github.salesdomain.quota.DeviationCause;
import io.github.salesdomain.quota.DeviationMonitor;
import io.github.salesdomain.quota.DeviationReport;
import io.github.salesdomain.quota.Direction;
import io.github.salesdomain.quota.Forecast;
import io.github.salesdomain.quota.ForecastMethod;
import io.github.salesdomain.quota.ForecastRange;
import io.github.salesdomain.quota.Headcount;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.HolderKind;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.MonthShape;
import io.github.salesdomain.quota.NestedAllocation;
import io.github.salesdomain.quota.NestedAllocator;
import io.github.salesdomain.quota.NestedLevel;
import io.github.salesdomain.quota.OverlayCredit;
import io.github.salesdomain.quota.OverlayPolicy;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.quota.PaceCurve;
import io.github.salesdomain.quota.PaceReader;
import io.github.salesdomain.quota.PastForecast;
import io.github.salesdomain.quota.PipelineItem;
import io.github.salesdomain.quota.Progress;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.quota.QuotaAllocator;
import io.github.salesdomain.quota.QuotaCascade;
import io.github.salesdomain.quota.QuotaPhaser;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.quota.QuotaReplanner;
import io.github.salesdomain.quota.QuotaSplit;
import io.github.salesdomain.quota.QuotaSplitter;
import io.github.salesdomain.quota.QuotaTable;
import io.github.salesdomain.quota.QuotaTabulator;
import io.github.salesdomain.quota.RangeBasis;
import io.github.salesdomain.quota.RangePolicy;
import io.github.salesdomain.quota.RangedForecast;
import io.github.salesdomain.quota.Replan;
import io.github.salesdomain.quota.ReplanLine;
import io.github.salesdomain.quota.ReplanPolicy;
import io.github.salesdomain.quota.SalesCredit;
import io.github.salesdomain.quota.SalesTransaction;
import io.github.salesdomain.quota.SeasonPolicy;
import io.github.salesdomain.quota.SplitPolicy;
import io.github.salesdomain.quota.TransactionKind;
import io.github.salesdomain.quota.UncreditedTransaction;
import io.github.salesdomain.quota.ZeroBase;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.threeten.extra.LocalDateRange;

/** Arbitraries for {@link io.github.salesdomain.quota}. */
public final class QuotaDomain extends DomainContextBase {

    /** For {@code @Domain(QuotaDomain.class)}. */
    public QuotaDomain() {}

    /** {@return both ways} */
    @Provide
    public static Arbitrary<Direction> directions() {
        return Arbitraries.of(Direction.class);
    }

    /** {@return the usual metrics, and sometimes a host's own} */
    @Provide
    public static Arbitrary<Metric> metrics() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                Metric.REVENUE,
                                Metric.GROSS_PROFIT,
                                Metric.PROFIT,
                                Metric.NEW_PRODUCT_SALES,
                                Metric.COLLECTION,
                                Metric.OVERDUE,
                                Metric.EXPENSE)),
                Tuple.of(1, Combinators.combine(Texts.codes(), directions()).as(Metric::of)));
    }

    /** {@return the usual kinds of holders, and sometimes a host's own} */
    @Provide
    public static Arbitrary<HolderKind> holderKinds() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                HolderKind.TERRITORY,
                                HolderKind.POSITION,
                                HolderKind.PERSON,
                                HolderKind.CUSTOMER,
                                HolderKind.PRODUCT_LINE,
                                HolderKind.CHANNEL,
                                HolderKind.COMPANY)),
                Tuple.of(1, Texts.codes().map(HolderKind::of)));
    }

    /** {@return holders of any kind} */
    @Provide
    public static Arbitrary<Holder> holders() {
        return Combinators.combine(holderKinds(), Texts.keys()).as(Holder::of);
    }

    /**
     * Different holders.
     *
     * @param fewest the least number
     * @param most the greatest number
     * @return the holders, in any order
     */
    public static Arbitrary<List<Holder>> holders(int fewest, int most) {
        return holders().list().ofMinSize(fewest).ofMaxSize(most).uniqueElements();
    }

    /** {@return trees of one to eight holders with one root} */
    @Provide
    public static Arbitrary<Hierarchy<Holder>> holderTrees() {
        return Combinators.combine(
                        holders(1, 8),
                        Arbitraries.integers().between(0, 100).list().ofSize(8))
                .as((all, picks) -> {
                    Map<Holder, Holder> parents = new HashMap<>();
                    for (int i = 1; i < all.size(); i++) {
                        parents.put(all.get(i), all.get(picks.get(i) % i));
                    }
                    return Hierarchy.of(all, parents);
                });
    }

    /** {@return quotas for years, quarters and months, now and then of nothing} */
    @Provide
    public static Arbitrary<Quota> quotas() {
        return Combinators.combine(holders(), metrics(), TimeDomain.salesPeriods(), MoneyDomain.currencies())
                .flatAs((holder, metric, period, currency) -> quotaAmounts(currency)
                        .map(amount -> Quota.builder()
                                .holder(holder)
                                .metric(metric)
                                .period(period)
                                .amount(amount)
                                .build()));
    }

    private static Arbitrary<Money> quotaAmounts(CurrencyUnit currency) {
        return Arbitraries.frequencyOf(
                Tuple.of(9, MoneyDomain.nonNegativeMoniesIn(currency)),
                Tuple.of(1, Arbitraries.just(Money.zero(currency))));
    }

    /** {@return headcounts of the months of a year, some of them missing or zero} */
    @Provide
    public static Arbitrary<Headcount> headcounts() {
        return Arbitraries.integers().between(-3, 400).list().ofMaxSize(12).map(tenths -> {
            Map<SalesPeriod, BigDecimal> heads = new HashMap<>();
            for (int m = 0; m < tenths.size(); m++) {
                heads.put(months().get(m), BigDecimal.valueOf(Math.max(0, tenths.get(m)), 1));
            }
            return Headcount.of(heads);
        });
    }

    /** {@return the answers to a weight of zero} */
    @Provide
    public static Arbitrary<ZeroBase> zeroBases() {
        return Arbitraries.of(ZeroBase.class);
    }

    /** {@return whose history says how a year goes over the months} */
    @Provide
    public static Arbitrary<MonthShape> monthShapes() {
        return Arbitraries.of(MonthShape.class);
    }

    /** {@return rules that give some weight to any holders: equal, or by a code of the holder with gaps filled, or a blend of both} */
    @Provide
    public static Arbitrary<SplitPolicy> splitPolicies() {
        Arbitrary<SplitPolicy> simple = Arbitraries.oneOf(
                Arbitraries.just(SplitPolicy.equal()),
                Combinators.combine(
                                Arbitraries.integers().between(1, 97),
                                Arbitraries.of(ZeroBase.EQUAL_IF_ALL, ZeroBase.AVERAGE))
                        .as((seed, rule) -> keyed(seed).withZeroBase(rule)));
        return Arbitraries.frequencyOf(
                Tuple.of(3, simple),
                Tuple.of(
                        1,
                        Combinators.combine(MoneyDomain.ratesBetween(0, 100), simple, simple)
                                .as(SplitPolicy::blended)));
    }

    private static SplitPolicy keyed(int seed) {
        return holders -> {
            Map<Holder, BigDecimal> weights = new HashMap<>();
            holders.forEach(holder -> weights.put(
                    holder, BigDecimal.valueOf(Math.floorMod(holder.toString().hashCode(), seed))));
            return SplitPolicy.weights(weights).weigh(holders);
        };
    }

    /** {@return rules that give some weight to any periods} */
    @Provide
    public static Arbitrary<SeasonPolicy> seasonPolicies() {
        return Arbitraries.of(SeasonPolicy.even(), SeasonPolicy.byDays());
    }

    /** {@return quotas divided among one to six holders, some with a hedge or a lock, and quotas of years divided over months or quarters} */
    @Provide
    public static Arbitrary<QuotaSplit> quotaSplits() {
        Arbitrary<QuotaSplit> amongHolders = Combinators.combine(
                        quotas(),
                        holders(1, 6),
                        splitPolicies(),
                        MoneyDomain.ratesBetween(0, 30),
                        Arbitraries.of(true, false))
                .as((quota, holders, policy, hedge, lock) -> {
                    // with AVERAGE nobody weighs nothing, so that those who are not locked can take the rest
                    QuotaSplitter splitter = QuotaSplitter.with(policy.withZeroBase(ZeroBase.AVERAGE))
                            .withHedge(hedge);
                    Money half = Rate.percent(50).of(quota.amount());
                    boolean locks = lock && holders.size() > 1 && !half.isGreaterThan(quota.amount());
                    return (locks ? splitter.withLock(holders.get(0), half) : splitter).split(quota, holders);
                });
        Arbitrary<QuotaSplit> overPeriods = Combinators.combine(quotas(), seasonPolicies(), Arbitraries.of(true, false))
                .as((quota, policy, quarters) -> {
                    SalesCalendar calendar = SalesCalendar.gregorian();
                    return QuotaPhaser.with(policy)
                            .phase(
                                    quota.withPeriod(calendar.year(2026)),
                                    quarters ? calendar.quarters(2026) : calendar.months(2026));
                });
        return Arbitraries.oneOf(amongHolders, overPeriods);
    }

    /** {@return parts of quotas that were divided} */
    @Provide
    public static Arbitrary<QuotaSplit.Part> quotaSplitParts() {
        return quotaSplits().flatMap(split -> Arbitraries.of(split.parts()));
    }

    /** {@return quotas divided among one to six holders within bounds, with their proof, and bounds that cannot hold together} */
    @Provide
    public static Arbitrary<Allocation> allocations() {
        return Combinators.combine(quotas(), holders(1, 6), splitPolicies(), MoneyDomain.ratesBetween(0, 30))
                .flatAs((quota, holders, policy, hedge) -> MoneyDomain.boundsOf(quota.amount())
                        .list()
                        .ofSize(holders.size())
                        .map(bounds -> {
                            QuotaAllocator allocator = QuotaAllocator.with(policy.withZeroBase(ZeroBase.AVERAGE))
                                    .withHedge(hedge);
                            for (int i = 0; i < bounds.size(); i++) {
                                allocator = allocator.withBounds(holders.get(i), bounds.get(i));
                            }
                            return allocator.allocate(quota, holders);
                        }));
    }

    /** {@return bounds of holders that cannot hold together} */
    @Provide
    public static Arbitrary<Allocation.Conflict> allocationConflicts() {
        return allocations()
                .filter(allocation -> !allocation.isAllocated())
                .flatMap(allocation -> Arbitraries.of(((Allocation.Infeasible) allocation).conflicts()));
    }

    /** {@return quotas divided along one to three dimensions of one to three holders each, and bounds that cannot hold together} */
    @Provide
    public static Arbitrary<NestedAllocation> nestedAllocations() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 3);
        return Combinators.combine(
                        quotas(),
                        sizes,
                        sizes.list().ofSize(3),
                        MoneyDomain.ratesBetween(0, 30),
                        Arbitraries.of(0, 40, 90))
                .as((quota, depth, size, hedge, floor) -> {
                    NestedLevel[] levels = new NestedLevel[depth];
                    for (int i = 0; i < depth; i++) {
                        List<Holder> holders = new ArrayList<>();
                        for (int j = 0; j < size.get(i); j++) {
                            holders.add(Holder.of(HolderKind.of("LEVEL_" + i), "H" + j));
                        }
                        QuotaAllocator allocator = QuotaAllocator.standard().withHedge(i == 0 ? hedge : Rate.zero());
                        if (i == depth - 1) {
                            Money least = Rate.percent(floor).of(quota.amount());
                            allocator = allocator.withBounds(holders.get(0), Bounds.atLeast(least));
                        }
                        levels[i] = NestedLevel.of("level " + i, holders, allocator);
                    }
                    return NestedAllocator.of(levels[0], Arrays.copyOfRange(levels, 1, depth))
                            .allocate(quota);
                });
    }

    /** {@return how cells were divided} */
    @Provide
    public static Arbitrary<NestedAllocation.Division> nestedDivisions() {
        return nestedAllocations()
                .filter(NestedAllocation::isAllocated)
                .flatMap(nested -> Arbitraries.of(((NestedAllocation.Allocated) nested).divisions()));
    }

    /** {@return cells of nested divisions} */
    @Provide
    public static Arbitrary<NestedAllocation.Cell> nestedCells() {
        return nestedDivisions().flatMap(division -> Arbitraries.of(division.cells()));
    }

    /** {@return cells whose bounds cannot hold together} */
    @Provide
    public static Arbitrary<NestedAllocation.Conflict> nestedConflicts() {
        return Combinators.combine(holders(0, 2), allocationConflicts()).as(NestedAllocation.Conflict::new);
    }

    /** {@return two-way tables of quotas with both margins exact, and margins that differ} */
    @Provide
    public static Arbitrary<QuotaTable> quotaTables() {
        return Combinators.combine(
                        quotas(),
                        holders(1, 4),
                        holders(1, 4),
                        Arbitraries.integers().between(0, 9))
                .as((quota, down, across, differ) -> {
                    Quota whole = quota.withAmount(Money.ofMinor(
                            quota.amount().getCurrencyUnit(), quota.amount().getAmountMinorLong() % 1_000_000));
                    QuotaSplit rows = QuotaSplitter.standard().split(whole, down);
                    QuotaSplit columns = QuotaSplitter.standard()
                            .withHedge(differ == 0 ? Rate.percent(50) : Rate.zero())
                            .split(whole, across);
                    return QuotaTabulator.standard().tabulate(rows.quotas(), columns.quotas());
                });
    }

    /** {@return holders of rows and columns whose quotas cannot be met} */
    @Provide
    public static Arbitrary<QuotaTable.Conflict> quotaTableConflicts() {
        return Combinators.combine(MoneyDomain.tableConflictKinds(), holders(0, 3), holders(0, 3), MoneyDomain.monies())
                .as(QuotaTable.Conflict::new);
    }

    /** {@return plans of a year for one to eight holders, with months of nothing among them} */
    @Provide
    public static Arbitrary<QuotaPlan> quotaPlans() {
        return Combinators.combine(
                        holderTrees(),
                        metrics(),
                        TimeDomain.salesCalendars(),
                        TimeDomain.years(),
                        MoneyDomain.currencies())
                .flatAs((tree, metric, calendar, year, currency) -> quotaAmounts(currency)
                        .list()
                        .ofSize(12)
                        .list()
                        .ofSize(tree.leaves().size())
                        .map(rows -> {
                            ImmutableMap.Builder<Holder, List<Money>> months = ImmutableMap.builder();
                            for (int i = 0; i < rows.size(); i++) {
                                months.put(tree.leaves().get(i), rows.get(i));
                            }
                            return QuotaPlan.of(metric, calendar, year, tree, months.buildOrThrow());
                        }));
    }

    /** {@return plans with every division that led to them, by the history of another plan} */
    @Provide
    public static Arbitrary<CascadeProof> cascadeProofs() {
        return Combinators.combine(quotaPlans(), splitPolicies(), Arbitraries.of(MonthShape.EVEN, MonthShape.OF_WHOLE))
                .as((sold, policy, shape) -> {
                    boolean nothing = sold.annual().amount().isZero();
                    QuotaCascade cascade = nothing || shape == MonthShape.EVEN
                            ? QuotaCascade.with(policy.withZeroBase(ZeroBase.AVERAGE))
                            : QuotaCascade.standard().withZeroBase(ZeroBase.EQUAL_IF_ALL);
                    Map<Holder, Map<SalesPeriod, Money>> history = new HashMap<>();
                    sold.leafMonths().forEach((leaf, months) -> {
                        Map<SalesPeriod, Money> row = new HashMap<>();
                        for (int i = 0; i < months.size(); i++) {
                            row.put(sold.months().get(i), months.get(i));
                        }
                        history.put(leaf, row);
                    });
                    return cascade.withMonthShape(nothing ? MonthShape.EVEN : shape)
                            .prove(sold.annual(), sold.hierarchy(), sold.calendar(), history);
                });
    }

    /** {@return attainments, also of quotas of nothing and with negative actuals} */
    @Provide
    public static Arbitrary<Attainment> attainments() {
        return quotas().flatMap(quota -> actualsOf(quota).map(actual -> Attainment.of(quota, actual)));
    }

    private static Arbitrary<Money> actualsOf(Quota quota) {
        Arbitrary<Money> near = MoneyDomain.ratesBetween(-20, 200).map(rate -> rate.of(quota.amount()));
        Arbitrary<Money> any = MoneyDomain.moniesIn(quota.amount().getCurrencyUnit());
        return Arbitraries.frequencyOf(
                Tuple.of(6, near),
                Tuple.of(3, any),
                Tuple.of(1, Arbitraries.just(Money.zero(quota.amount().getCurrencyUnit()))));
    }

    /** {@return the usual assumptions, and sometimes a host's own} */
    @Provide
    public static Arbitrary<ForecastMethod> forecastMethods() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                ForecastMethod.LINEAR_DAYS,
                                ForecastMethod.LINEAR_WORKING_DAYS,
                                ForecastMethod.SEASONAL)),
                Tuple.of(1, Texts.codes().map(ForecastMethod::of)));
    }

    /** {@return forecasts, some of them undefined} */
    @Provide
    public static Arbitrary<Forecast> forecasts() {
        return Combinators.combine(forecastMethods(), QuantityDomain.measuredMonies())
                .as(Forecast::of);
    }

    /** {@return progress of periods not begun, running and over, by a straight line and by weights} */
    @Provide
    public static Arbitrary<Progress> progresses() {
        return paces().map(Pace::progress);
    }

    /** {@return the shipped curves for any period} */
    @Provide
    public static Arbitrary<PaceCurve> paceCurves() {
        return Arbitraries.oneOf(
                Arbitraries.just(PaceCurve.linear()),
                TimeDomain.workingDays().map(PaceCurve::linear),
                Combinators.combine(
                                Arbitraries.integers().between(0, 9),
                                Arbitraries.integers().between(0, 9))
                        .as((first, rest) ->
                                (quota, asOf) -> halves(first, rest).progress(quota, asOf)));
    }

    /** A curve whose first day weighs one thing and whose other days weigh another. */
    private static PaceCurve halves(int first, int rest) {
        return (quota, asOf) -> {
            SalesPeriod whole = quota.period();
            LocalDate second = whole.start().plusDays(1);
            if (!second.isBefore(whole.endExclusive())) {
                return PaceCurve.linear().progress(quota, asOf);
            }
            Map<SalesPeriod, BigDecimal> weights = Map.of(
                    SalesPeriod.of("first", whole.kind(), LocalDateRange.of(whole.start(), second)),
                    BigDecimal.valueOf(first),
                    SalesPeriod.of("rest", whole.kind(), LocalDateRange.of(second, whole.endExclusive())),
                    BigDecimal.valueOf(rest));
            return PaceCurve.seasonal(weights).progress(quota, asOf);
        };
    }

    /** {@return paces before, in and after their periods} */
    @Provide
    public static Arbitrary<Pace> paces() {
        return Combinators.combine(
                        quotas(), paceCurves(), Arbitraries.integers().between(-40, 400))
                .flatAs((quota, curve, day) -> actualsOf(quota)
                        .map(actual -> PaceReader.with(curve)
                                .read(quota, actual, quota.period().start().plusDays(day))));
    }

    /** {@return the usual bands, and sometimes a host's own} */
    @Provide
    public static Arbitrary<AlertBand> alertBands() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                AlertBand.RED, AlertBand.AMBER, AlertBand.OVER, AlertBand.UNMEASURED, AlertBand.GREEN)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Texts.codes(), Arbitraries.integers().between(-5, 20))
                                .as(AlertBand::of)));
    }

    /** {@return the usual rule, and rules of a host's own bounds} */
    @Provide
    public static Arbitrary<AlertBands> alertRules() {
        return Arbitraries.oneOf(
                Arbitraries.just(AlertBands.standard()),
                Combinators.combine(
                                alertBands(),
                                Arbitraries.maps(MoneyDomain.ratesBetween(0, 300), alertBands())
                                        .ofMaxSize(5))
                        .as(AlertBands::of));
    }

    /** {@return the rules on bands} */
    @Provide
    public static Arbitrary<AlertPolicy> alertPolicies() {
        return alertRules().map(rule -> rule);
    }

    /** {@return paces in their bands} */
    @Provide
    public static Arbitrary<DeviationAlert> deviationAlerts() {
        return Combinators.combine(alertRules(), paces())
                .as((rule, pace) -> DeviationAlert.of(rule.bandOf(pace), pace));
    }

    /** {@return reports on up to six paces} */
    @Provide
    public static Arbitrary<DeviationReport> deviationReports() {
        return Combinators.combine(alertRules(), paces().list().ofMaxSize(6))
                .as((rule, paces) -> DeviationMonitor.with(rule).review(paces));
    }

    /** {@return rules that make up for none, some or all of a shortfall} */
    @Provide
    public static Arbitrary<ReplanPolicy.CatchUp> catchUps() {
        return Combinators.combine(MoneyDomain.ratesBetween(0, 100), Arbitraries.of(true, false))
                .as(ReplanPolicy.CatchUp::new);
    }

    /** {@return rules that set a new total} */
    @Provide
    public static Arbitrary<ReplanPolicy.Rebase> rebases() {
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(quotaAmounts(currency), Arbitraries.of(true, false))
                        .as(ReplanPolicy.Rebase::new));
    }

    /** {@return rules for plans in any currency} */
    @Provide
    public static Arbitrary<ReplanPolicy> replanPolicies() {
        return catchUps().map(rule -> rule);
    }

    /** {@return where holders stand when the open months are planned anew} */
    @Provide
    public static Arbitrary<ReplanPolicy.Standing> standings() {
        return Combinators.combine(holders(), MoneyDomain.currencies())
                .flatAs((holder, currency) -> Combinators.combine(
                                quotaAmounts(currency), MoneyDomain.moniesIn(currency), quotaAmounts(currency))
                        .as((closed, actual, open) -> new ReplanPolicy.Standing(holder, closed, actual, open)));
    }

    /** {@return plans whose open months were planned anew, on any day of the year and around it} */
    @Provide
    public static Arbitrary<Replan> replans() {
        return Combinators.combine(
                        quotaPlans(),
                        replanPolicies(),
                        Arbitraries.integers().between(-31, 396),
                        MoneyDomain.ratesBetween(-10, 250))
                .as((plan, policy, day, reached) -> QuotaReplanner.with(policy)
                        .replan(
                                plan,
                                actuals(plan, reached),
                                plan.period().start().plusDays(day)));
    }

    /** {@return lines of plans that were planned anew} */
    @Provide
    public static Arbitrary<ReplanLine> replanLines() {
        return replans().flatMap(replan -> Arbitraries.of(replan.lines()));
    }

    /**
     * Actuals that are the same part of every month of a plan.
     *
     * @param plan the plan
     * @param reached which part
     * @return the actuals of each holder at the bottom, in each month
     */
    public static Map<Holder, Map<SalesPeriod, Money>> actuals(QuotaPlan plan, Rate reached) {
        ImmutableSortedMap.Builder<Holder, Map<SalesPeriod, Money>> actuals = ImmutableSortedMap.naturalOrder();
        plan.leafMonths().forEach((holder, row) -> {
            ImmutableSortedMap.Builder<SalesPeriod, Money> months = ImmutableSortedMap.naturalOrder();
            for (int m = 0; m < row.size(); m++) {
                months.put(plan.months().get(m), reached.of(row.get(m)));
            }
            actuals.put(holder, months.buildOrThrow());
        });
        return actuals.buildOrThrow();
    }

    private static List<SalesPeriod> months() {
        return SalesCalendar.gregorian().months(2026);
    }

    /** {@return what a transaction may be} */
    @Provide
    public static Arbitrary<TransactionKind> transactionKinds() {
        return Arbitraries.of(TransactionKind.class);
    }

    /** {@return transactions of all kinds in 2026, in any currency} */
    @Provide
    public static Arbitrary<SalesTransaction> salesTransactions() {
        return Credits.salesTransactions();
    }

    /** {@return why a transaction may be credited to nobody} */
    @Provide
    public static Arbitrary<CreditingReason> creditingReasons() {
        return Arbitraries.of(CreditingReason.class);
    }

    /** {@return shares of one to four holders, exactly 1 together} */
    @Provide
    public static Arbitrary<CreditSplit.ByShares> creditShares() {
        return Credits.creditShares();
    }

    /** {@return amounts of one to four holders, of one sign} */
    @Provide
    public static Arbitrary<CreditSplit.ByAmounts> creditAmounts() {
        return Credits.creditAmounts();
    }

    /** {@return splits by shares and by amounts, and some that credit nobody} */
    @Provide
    public static Arbitrary<CreditSplit> creditSplits() {
        return Credits.creditSplits();
    }

    /** {@return rules that credit any transaction by shares, and some to nobody} */
    @Provide
    public static Arbitrary<CreditingPolicy> creditingPolicies() {
        return Credits.creditingPolicies();
    }

    /** {@return rules that show one or two holders overlay credit} */
    @Provide
    public static Arbitrary<OverlayPolicy> overlayPolicies() {
        return Credits.overlayPolicies();
    }

    /** {@return credits of sales, returns and corrections} */
    @Provide
    public static Arbitrary<SalesCredit> salesCredits() {
        return Credits.salesCredits();
    }

    /** {@return overlay credits of transactions of all kinds} */
    @Provide
    public static Arbitrary<OverlayCredit> overlayCredits() {
        return Credits.overlayCredits();
    }

    /** {@return transactions that are credited to nobody} */
    @Provide
    public static Arbitrary<UncreditedTransaction> uncreditedTransactions() {
        return Credits.uncreditedTransactions();
    }

    /** {@return books of up to twelve transactions that take each other back and put each other right} */
    @Provide
    public static Arbitrary<CreditBook> creditBooks() {
        return Credits.creditBooks();
    }

    /** {@return roll-ups over trees that may not hold every holder} */
    @Provide
    public static Arbitrary<CreditRollUp> creditRollUps() {
        return Credits.creditRollUps();
    }

    /** {@return lines of roll-ups} */
    @Provide
    public static Arbitrary<CreditRollUp.Line> creditRollUpLines() {
        return creditRollUps().map(rollUp -> rollUp.lines().get(0));
    }

    /**
     * Sales with returns, credit notes and corrections of them and of each other.
     *
     * @param currency the currency of all of them
     * @return up to twelve transactions of 2026
     */
    public static Arbitrary<List<SalesTransaction>> ledgersIn(CurrencyUnit currency) {
        return Credits.ledgersIn(currency);
    }

    /** {@return the usual bases of ranges, and sometimes a host's own} */
    @Provide
    public static Arbitrary<RangeBasis> rangeBases() {
        return Forecasts.rangeBases();
    }

    /** {@return ranges of any basis} */
    @Provide
    public static Arbitrary<ForecastRange> forecastRanges() {
        return Forecasts.forecastRanges();
    }

    /** {@return past forecasts, far off and near} */
    @Provide
    public static Arbitrary<PastForecast> pastForecasts() {
        return Forecasts.pastForecasts();
    }

    /** {@return rules that give a range, and some that have too little to go by} */
    @Provide
    public static Arbitrary<RangePolicy> rangePolicies() {
        return Forecasts.rangePolicies();
    }

    /** {@return sales that are hoped for in 2026} */
    @Provide
    public static Arbitrary<PipelineItem> pipelineItems() {
        return Forecasts.pipelineItems();
    }

    /** {@return forecasts by curves and mixed ones, with and without a range} */
    @Provide
    public static Arbitrary<RangedForecast> rangedForecasts() {
        return Forecasts.rangedForecasts();
    }

    /** {@return causes of any code} */
    @Provide
    public static Arbitrary<DeviationCause> deviationCauses() {
        return Forecasts.deviationCauses();
    }

    /** {@return answers of one to three causes} */
    @Provide
    public static Arbitrary<DeviationAnswer> deviationAnswers() {
        return Forecasts.deviationAnswers();
    }
}
