package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.MetricDomain;
import io.github.salesdomain.testkit.QuotaDomain;
import io.github.salesdomain.testkit.TimeDomain;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
@Domain(QuotaDomain.class)
@Domain(TimeDomain.class)
@Domain(MetricDomain.class)
class UnitQuotaProperties {

    @Provide
    Arbitrary<List<Holder>> someHolders() {
        return QuotaDomain.holders(1, 6);
    }

    @Property
    void partsSumAndHaveNoMoreDecimalsThanTheWhole(@ForAll UnitQuotaSplit split) {
        Quantity sum = split.quotas().stream()
                .map(UnitQuota::amount)
                .reduce(Quantity.zero(split.whole().amount().unit()), Quantity::plus);

        assertThat(sum).isEqualTo(split.total());
        assertThat(split.quotas())
                .allMatch(quota -> quota.amount().amount().scale()
                        <= split.whole().amount().amount().scale());
    }

    @Property
    void theOrderOfHoldersChangesNothing(
            @ForAll UnitQuota quota,
            @ForAll("someHolders") List<Holder> holders,
            @ForAll SplitPolicy policy,
            @ForAll Random random) {
        List<Holder> shuffled = new ArrayList<>(holders);
        Collections.shuffle(shuffled, random);

        assertThat(QuotaSplitter.with(policy.withZeroBase(ZeroBase.EQUAL_IF_ALL))
                        .split(quota, shuffled))
                .isEqualTo(QuotaSplitter.with(policy.withZeroBase(ZeroBase.EQUAL_IF_ALL))
                        .split(quota, holders));
    }

    @Property
    void aPlanOfUnitsSumsAtEveryLevelRaisedByItsHedge(@ForAll UnitQuotaPlan plan) {
        Quantity zero = Quantity.zero(plan.whole().amount().unit());
        int decimals = plan.whole().amount().amount().scale();
        assertThat(plan.quotaFor(plan.whole().holder(), plan.period())).isEqualTo(plan.whole());
        for (Holder holder : plan.holders()) {
            Quantity year = plan.quotaFor(holder, plan.period()).amount();
            int depth = plan.hierarchy().depthOf(holder);
            Rate hedge = depth < plan.hedges().size() ? plan.hedges().get(depth) : Rate.zero();
            Quantity months = zero;
            for (SalesPeriod month : plan.periods()) {
                Quantity amount = plan.quotaFor(holder, month).amount();
                months = months.plus(amount);
                assertThat(amount.amount().scale()).isLessThanOrEqualTo(decimals);
                if (hedge.isZero() && !plan.hierarchy().childrenOf(holder).isEmpty()) {
                    assertThat(plan.hedgeOf(holder, month)).isEqualTo(zero);
                }
            }
            assertThat(months).isEqualTo(year);
            if (!plan.hierarchy().childrenOf(holder).isEmpty()) {
                assertThat(plan.assignedBelow(holder, plan.period()).amount())
                        .isEqualByComparingTo(year.amount()
                                .multiply(BigDecimal.ONE.add(hedge.value()))
                                .setScale(decimals, RoundingMode.HALF_UP));
            }
        }
        assertThat(UnitQuotaPlan.of(plan.whole(), plan.periods(), plan.hedges(), plan.hierarchy(), plan.amounts()))
                .isEqualTo(plan);
    }

    /** A cascade of its own plan by its own amounts is the plan. */
    @Property
    void aPlanOfUnitsByItsOwnHistoryIsThePlan(@ForAll UnitQuotaPlan plan) {
        Map<Holder, Map<SalesPeriod, Quantity>> own = new HashMap<>();
        for (Holder leaf : plan.hierarchy().leaves()) {
            Map<SalesPeriod, Quantity> row = new HashMap<>();
            plan.periods()
                    .forEach(month -> row.put(month, plan.quotaFor(leaf, month).amount()));
            own.put(leaf, row);
        }
        SalesCalendar calendar = SalesCalendar.gregorian();
        if (plan.hedges().isEmpty()
                && calendar.months(plan.period().start().getYear()).equals(plan.periods())) {
            assertThat(QuotaCascade.standard().cascade(plan.whole(), plan.hierarchy(), calendar, own))
                    .isEqualTo(plan);
        }
    }

    /** Whole units are divided and paced as whole yuan of a currency without minor units would be. */
    @Property
    void unitsGoAsMoneyWithoutCentsDoes(
            @ForAll UnitPace pace, @ForAll("someHolders") List<Holder> holders, @ForAll SplitPolicy rule) {
        CurrencyUnit yen = CurrencyUnit.JPY;
        BigDecimal whole = pace.quota().amount().amount().movePointRight(3);
        BigDecimal actual = pace.actual().amount().movePointRight(3);
        Quota money = Quota.builder()
                .holder(pace.holder())
                .metric(Metric.of("M", pace.quota().metric().direction()))
                .period(pace.quota().period())
                .amount(Money.of(yen, whole))
                .build();
        UnitQuota units =
                pace.quota().withAmount(Quantity.of(whole, pace.quota().amount().unit()));
        UnitPace ofUnits =
                new UnitPace(units, Quantity.of(actual, units.amount().unit()), pace.asOf(), pace.progress());
        Pace ofMoney = new Pace(money, Money.of(yen, actual), pace.asOf(), pace.progress());
        SplitPolicy policy = rule.withZeroBase(ZeroBase.EQUAL_IF_ALL);

        assertThat(QuotaSplitter.with(policy).split(units, holders).quotas().stream()
                        .map(quota -> quota.amount().amount())
                        .toList())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(QuotaSplitter.with(policy).split(money, holders).quotas().stream()
                        .map(quota -> quota.amount().getAmount())
                        .toList());
        assertThat(ofUnits.index()).isEqualTo(ofMoney.index());
        assertThat(ofUnits.effort()).isEqualTo(ofMoney.effort());
        assertThat(ofUnits.progressDifference()).isEqualTo(ofMoney.progressDifference());
        assertThat(ofUnits.attainment().ratio()).isEqualTo(ofMoney.attainment().ratio());
        assertThat(ofUnits.attainment().isMet()).isEqualTo(ofMoney.attainment().isMet());
        same(ofUnits.expected(), ofMoney.expected());
        same(ofUnits.gap(), ofMoney.gap());
        same(ofUnits.requiredRunRate(), ofMoney.requiredRunRate());
        same(ofUnits.forecast().amount(), ofMoney.forecast().amount());
        assertThat(ofUnits.remaining().amount())
                .isEqualByComparingTo(ofMoney.remaining().getAmount());
    }

    private static void same(Measured<Quantity> units, Measured<Money> money) {
        assertThat(units.undefinedReason()).isEqualTo(money.undefinedReason());
        units.value()
                .ifPresent(quantity -> assertThat(quantity.amount())
                        .isEqualByComparingTo(money.value().orElseThrow().getAmount()));
    }

    @Property
    void theRequiredRateReachesTheQuota(@ForAll UnitPace pace) {
        int days = pace.progress().remainingDays();
        if (days > 0 && pace.quota().metric().isHigherBetter()) {
            Quantity reached = pace.requiredRunRate()
                    .value()
                    .orElseThrow()
                    .multipliedBy(BigDecimal.valueOf(days))
                    .plus(pace.actual());
            assertThat(reached).isGreaterThanOrEqualTo(pace.quota().amount());
        }
    }

    @Property
    void aYearOfUnitsIsPhasedInEveryCalendar(@ForAll UnitQuota quota, @ForAll SalesCalendar calendar) {
        UnitQuota year = quota.withPeriod(calendar.year(2026));
        UnitQuotaSplit split = QuotaPhaser.with(SeasonPolicy.byDays()).phase(year, calendar.months(2026));

        assertThat(split.quotas()).extracting(UnitQuota::period).isEqualTo(calendar.months(2026));
    }

    @Property
    void aShareTogetherLiesBetweenTheLowestAndTheHighest(@ForAll ShareAttainment one, @ForAll ShareAttainment other) {
        if (one.share().isDefined()
                && other.share().isDefined()
                && !one.quota().holder().equals(other.quota().holder())) {
            ShareQuota quota = one.quota();
            ShareAttainment second = new ShareAttainment(
                    ShareQuota.of(other.quota().holder(), quota.metric(), quota.period(), quota.target()),
                    other.part(),
                    other.whole());
            Ratio together =
                    ShareAttainment.together(quota, List.of(one, second)).share();
            assertThat(together.compareTo(one.share().min(other.share()))).isNotNegative();
            assertThat(together.compareTo(one.share().max(other.share()))).isNotPositive();
        }
    }

    @Property
    void netSalesAndWhatIsTakenOffAreTheGross(@ForAll NetSales sales) {
        assertThat(sales.net().plus(sales.returns()).plus(sales.discounts()).plus(sales.rebates()))
                .isEqualTo(sales.gross());
    }

    @Property
    void perSalesHeadIsNotBelowPerEmployee(@ForAll List<Employment> employments, @ForAll SalesCalendar calendar) {
        List<Employment> distinct = employments.stream()
                .collect(Collectors.toMap(Employment::person, job -> job, (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
        Headcount all = Headcount.from(distinct, calendar.months(2026));
        Headcount sales = Headcount.ofSalesFrom(distinct, calendar.months(2026));
        Money total = Money.of(CurrencyUnit.of("CNY"), 12_000_000);

        assertThat(sales.isWithin(all)).isTrue();
        sales.perHeadMonth(total)
                .value()
                .ifPresent(perHead -> assertThat(perHead)
                        .isGreaterThanOrEqualTo(all.perHeadMonth(total).value().orElseThrow()));
    }

    @Property
    void newProductsFitUpToTheTotal(@ForAll Quota total, @ForAll Quota other) {
        Quota part = total.withAmount(Money.of(
                total.amount().getCurrencyUnit(),
                other.amount()
                        .getAmount()
                        .setScale(total.amount().getCurrencyUnit().getDecimalPlaces(), RoundingMode.DOWN)));
        NewProductReport report = NewProductChecker.standard().check(List.of(total), List.of(part));

        assertThat(report.isSound()).isEqualTo(!part.amount().isGreaterThan(total.amount()));
        assertThat(NewProductChecker.standard().check(List.of(), List.of(part)).findings())
                .extracting(NewProductFinding::reason)
                .containsExactly(NewProductReason.NO_TOTAL);
    }

    @Property
    void aPlanIsReadAsEachHolderWouldBe(@ForAll UnitQuotaPlan plan, @ForAll int seed) {
        Random random = new Random(seed);
        Map<Holder, Quantity> actuals = new HashMap<>();
        for (Holder leaf : plan.hierarchy().leaves()) {
            actuals.put(
                    leaf,
                    Quantity.of(
                            BigDecimal.valueOf(random.nextInt(2_000) - 500, random.nextInt(3)),
                            plan.whole().amount().unit()));
        }
        SalesPeriod period = plan.periods().get(random.nextInt(plan.periods().size()));
        LocalDate asOf = period.start().plusDays(random.nextInt(40));

        List<UnitAttainment> attained = AttainmentReader.standard().readAll(plan, period, actuals);
        List<UnitPace> paces = PaceReader.standard().readAll(plan, period, actuals, asOf);

        assertThat(attained).extracting(UnitAttainment::holder).isEqualTo(plan.holders());
        for (int node = 0; node < attained.size(); node++) {
            Holder holder = plan.holders().get(node);
            Quantity sum = actuals.entrySet().stream()
                    .filter(actual ->
                            actual.getKey().equals(holder) || plan.hierarchy().isAbove(holder, actual.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(Quantity.zero(plan.whole().amount().unit()), Quantity::plus);
            assertThat(attained.get(node)).isEqualTo(UnitAttainment.of(plan.quotaFor(holder, period), sum));
            assertThat(paces.get(node)).isEqualTo(PaceReader.standard().read(plan.quotaFor(holder, period), sum, asOf));
        }
    }
}
