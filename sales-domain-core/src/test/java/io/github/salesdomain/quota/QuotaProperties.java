package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.MoneyDomain;
import io.github.salesdomain.testkit.QuotaDomain;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
@Domain(QuotaDomain.class)
class QuotaProperties {

    private static final SalesCalendar CALENDAR = SalesCalendar.gregorian();
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @Provide
    Arbitrary<List<Holder>> someHolders() {
        return QuotaDomain.holders(1, 6);
    }

    @Provide
    Arbitrary<Rate> shares() {
        return MoneyDomain.ratesBetween(0, 100);
    }

    /** Net sales of each month of last year, returns among them, for the holders at the bottom; some of them are missing. */
    private static Map<Holder, Map<SalesPeriod, Money>> history(Hierarchy<Holder> tree, int seed) {
        Random random = new Random(seed);
        Map<Holder, Map<SalesPeriod, Money>> history = new HashMap<>();
        for (Holder leaf : tree.leaves()) {
            Map<SalesPeriod, Money> months = new HashMap<>();
            for (SalesPeriod month : CALENDAR.months(2025)) {
                if (random.nextInt(4) > 0) {
                    months.put(month, Money.ofMinor(CNY, random.nextInt(1_000_000) - 200_000L));
                }
            }
            if (random.nextInt(5) > 0) {
                history.put(leaf, months);
            }
        }
        return history;
    }

    private static Money sum(CurrencyUnit currency, List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }

    private static void sumsBothWays(QuotaPlan plan) {
        for (Holder holder : plan.holders()) {
            List<Holder> below = plan.hierarchy().childrenOf(holder);
            List<SalesPeriod> periods = new ArrayList<>(plan.months());
            periods.addAll(plan.quarters());
            periods.add(plan.period());
            for (SalesPeriod period : periods) {
                Money amount = plan.quotaFor(holder, period).amount();
                assertThat(amount.isNegative()).isFalse();
                if (!below.isEmpty()) {
                    assertThat(sum(
                                    plan.currency(),
                                    below.stream()
                                            .map(child ->
                                                    plan.quotaFor(child, period).amount())
                                            .toList()))
                            .isEqualTo(amount);
                }
                assertThat(sum(
                                plan.currency(),
                                plan.calendar().monthsIn(period).stream()
                                        .map(month ->
                                                plan.quotaFor(holder, month).amount())
                                        .toList()))
                        .isEqualTo(amount);
            }
        }
    }

    @Property
    void partsSumToTheWholeRaisedByTheHedge(@ForAll QuotaSplit split) {
        Money sum = sum(
                split.total().getCurrencyUnit(),
                split.quotas().stream().map(Quota::amount).toList());
        assertThat(sum).isEqualTo(split.total());
        assertThat(split.total().minus(split.hedgeAmount()))
                .isEqualTo(split.whole().amount());
        assertThat(split.quotas()).isSortedAccordingTo((one, other) -> {
            int holders = one.holder().compareTo(other.holder());
            return holders != 0 ? holders : one.period().compareTo(other.period());
        });
    }

    @Property
    void eachFreePartIsItsExactShareRoundedDownOrUp(@ForAll Quota quota, @ForAll("someHolders") List<Holder> holders) {
        SplitPolicy policy = SplitPolicy.equal();
        QuotaSplit split = QuotaSplitter.with(policy).split(quota, holders);
        Ratio exact = Ratio.of(quota.amount().getAmountMinorLong(), holders.size());
        for (QuotaSplit.Part part : split.parts()) {
            Ratio distance = Ratio.of(part.amount().getAmountMinorLong(), 1).minus(exact);
            assertThat(distance.compareTo(Ratio.one())).isNegative();
            assertThat(distance.compareTo(Ratio.of(-1, 1))).isPositive();
        }
    }

    @Property
    void theOrderOfHoldersAndTheScaleOfWeightsChangeNothing(
            @ForAll Quota quota,
            @ForAll("someHolders") List<Holder> holders,
            @ForAll SplitPolicy policy,
            @ForAll @IntRange(min = 1, max = 1000) int factor,
            @ForAll Random random) {
        List<Holder> shuffled = new ArrayList<>(holders);
        Collections.shuffle(shuffled, random);
        SplitPolicy scaled = all -> {
            Map<Holder, Ratio> weights = new HashMap<>();
            policy.weigh(all).forEach((holder, weight) -> weights.put(holder, weight.times(Ratio.of(factor, 7))));
            return weights;
        };
        QuotaSplit split = QuotaSplitter.with(policy).split(quota, holders);
        assertThat(QuotaSplitter.with(policy).split(quota, shuffled)).isEqualTo(split);
        assertThat(QuotaSplitter.with(scaled).split(quota, shuffled).quotas()).isEqualTo(split.quotas());
    }

    @Property
    void monthsSumToTheYearAndAMonthWithoutWeightGetsNothing(
            @ForAll Quota quota, @ForAll SeasonPolicy season, @ForAll @IntRange(min = 0, max = 11) int empty) {
        List<SalesPeriod> months = CALENDAR.months(2026);
        Quota year = quota.withPeriod(CALENDAR.year(2026));
        SeasonPolicy holed = periods -> {
            Map<SalesPeriod, Ratio> weights = new HashMap<>(season.weigh(periods));
            weights.put(months.get(empty), Ratio.zero());
            return weights;
        };
        QuotaSplit split = QuotaPhaser.with(holed).phase(year, months);
        assertThat(split.partFor(months.get(empty)).amount().isZero()).isTrue();
        assertThat(sum(
                        quota.amount().getCurrencyUnit(),
                        split.quotas().stream().map(Quota::amount).toList()))
                .isEqualTo(quota.amount());
        List<SalesPeriod> reversed = new ArrayList<>(months);
        Collections.reverse(reversed);
        assertThat(QuotaPhaser.with(holed).phase(year, reversed)).isEqualTo(split);
    }

    @Property
    void aBlendWithNothingOfOneRuleIsTheOther(
            @ForAll Quota quota,
            @ForAll("someHolders") List<Holder> holders,
            @ForAll SplitPolicy one,
            @ForAll SplitPolicy other) {
        SplitPolicy blend = SplitPolicy.blended(Rate.zero(), one, other);
        assertThat(QuotaSplitter.with(blend).split(quota, holders).quotas())
                .isEqualTo(QuotaSplitter.with(other).split(quota, holders).quotas());
    }

    @Property
    void aCascadeSumsToTheCentAtEveryNodeAndPeriodWhateverTheOptions(
            @ForAll Hierarchy<Holder> tree,
            @ForAll int seed,
            @ForAll SplitPolicy policy,
            @ForAll @IntRange(min = 0, max = 2_000_000_000) int minor) {
        Quota annual = annual(tree, minor);
        QuotaCascade cascade =
                QuotaCascade.standard().withZeroBase(ZeroBase.AVERAGE).withMonthShape(MonthShape.EVEN);
        sumsBothWays(cascade.cascade(annual, tree, CALENDAR, history(tree, seed)));
        QuotaPlan byPolicy = QuotaCascade.with(policy)
                .withMonthShape(MonthShape.EVEN)
                .cascade(annual, tree, CALENDAR, history(tree, seed));
        sumsBothWays(byPolicy);
        assertThat(byPolicy.annual().amount()).isEqualTo(annual.amount());
    }

    @Property
    void aCascadeOfItsOwnPlanIsThePlan(
            @ForAll Hierarchy<Holder> tree, @ForAll @IntRange(min = 0, max = 2_000_000_000) int minor) {
        Map<Holder, Map<SalesPeriod, Money>> history = history(tree, minor);
        QuotaPlan first = QuotaCascade.standard()
                .withZeroBase(ZeroBase.AVERAGE)
                .withMonthShape(MonthShape.EVEN)
                .cascade(annual(tree, minor), tree, CALENDAR, history);
        QuotaPlan again =
                QuotaCascade.standard().cascade(first.annual(), tree, CALENDAR, QuotaDomain.actuals(first, Rate.one()));
        assertThat(again).isEqualTo(first);
        QuotaPlan scaled = QuotaCascade.standard()
                .cascade(first.annual(), tree, CALENDAR, QuotaDomain.actuals(first, Rate.percent(300)));
        assertThat(scaled).isEqualTo(first);
    }

    private static Quota annual(Hierarchy<Holder> tree, long minor) {
        return Quota.builder()
                .holder(tree.roots().get(0))
                .metric(Metric.REVENUE)
                .period(CALENDAR.year(2026))
                .amount(Money.ofMinor(CNY, minor))
                .build();
    }

    @Property(tries = 50)
    void aPlanIsRebuiltFromItsLeaves(@ForAll QuotaPlan plan) {
        sumsBothWays(plan);
        assertThat(QuotaPlan.of(plan.metric(), plan.calendar(), plan.year(), plan.hierarchy(), plan.leafMonths()))
                .isEqualTo(plan)
                .hasSameHashCodeAs(plan);
    }

    @Property
    void aReplanKeepsWhatIsClosedAndSumsUp(@ForAll Replan replan) {
        sumsBothWays(replan.after());
        for (int i = 0; i < replan.lines().size(); i++) {
            ReplanLine line = replan.lines().get(i);
            replan.closedMonths()
                    .forEach(month -> assertThat(
                                    replan.changeFor(line.holder(), month).isZero())
                            .isTrue());
            assertThat(line.openTarget().plus(line.surplus()).minus(line.unplaced()))
                    .isEqualTo(line.openAfter());
            assertThat(line.unplaced().isNegative()).isFalse();
            assertThat(replan.changeFor(line.holder(), replan.before().period()))
                    .isEqualTo(line.change());
        }
    }

    @Property
    void aPlanThatWasMetStaysAsItIs(
            @ForAll QuotaPlan plan,
            @ForAll ReplanPolicy.CatchUp policy,
            @ForAll @IntRange(min = -31, max = 396) int day) {
        LocalDate asOf = plan.period().start().plusDays(day);
        Map<Holder, Map<SalesPeriod, Money>> met = QuotaDomain.actuals(plan, Rate.one());
        assertThat(QuotaReplanner.with(policy).replan(plan, met, asOf).after()).isEqualTo(plan);
    }

    @Property
    void recoveringConservesTheYearWhereOpenMonthsCanTakeIt(
            @ForAll QuotaPlan plan, @ForAll("shares") Rate reached, @ForAll @IntRange(min = 0, max = 365) int day) {
        LocalDate asOf = plan.period().start().plusDays(day);
        Replan replan = QuotaReplanner.standard().replan(plan, QuotaDomain.actuals(plan, reached), asOf);
        for (ReplanLine line : replan.lines()) {
            if (line.surplus().isZero() && line.unplaced().isZero()) {
                assertThat(line.closedActual().plus(line.openAfter()))
                        .isEqualTo(plan.quotaFor(line.holder(), plan.period()).amount());
            }
            if (line.openBefore().isPositive()
                    && replan.before().hierarchy().childrenOf(line.holder()).isEmpty()) {
                assertThat(line.unplaced().isZero()).isTrue();
            }
        }
    }

    @Property
    void perHeadTimesHeadMonthsIsTheTotalToRounding(
            @ForAll Headcount headcount, @ForAll @IntRange(min = 0, max = 1_000_000_000) int minor) {
        Money total = Money.ofMinor(CNY, minor);
        headcount.perHeadMonth(total).value().ifPresent(perHead -> {
            BigDecimal back = perHead.getAmount().multiply(headcount.headMonths());
            BigDecimal most = headcount.headMonths().multiply(new BigDecimal("0.005"));
            assertThat(back.subtract(total.getAmount()).abs()).isLessThanOrEqualTo(most);
        });
        assertThat(headcount.perHeadMonth(total).isDefined())
                .isEqualTo(headcount.headMonths().signum() > 0);
    }

    @Property(tries = 50)
    void textsOfHoldersAreReadBack(@ForAll Holder holder) {
        assertThat(Holder.parse(holder.toString())).isEqualTo(holder);
    }

    @Property(tries = 20)
    void everyTypeHasAnArbitrary(
            @ForAll Metric metric,
            @ForAll Forecast forecast,
            @ForAll Progress progress,
            @ForAll QuotaSplit.Part part,
            @ForAll ReplanLine line,
            @ForAll DeviationAlert alert,
            @ForAll ReplanPolicy.Standing standing,
            @ForAll ReplanPolicy.CatchUp catchUp,
            @ForAll ReplanPolicy.Rebase rebase,
            @ForAll SeasonPolicy season,
            @ForAll PaceCurve curve,
            @ForAll AlertPolicy alerts) {
        assertThat(metric.code()).isNotBlank();
        assertThat(forecast.method().code()).isNotBlank();
        assertThat(progress.remainingDays()).isNotNegative();
        assertThat(part.amount().isNegative()).isFalse();
        assertThat(line.surplus().isNegative()).isFalse();
        assertThat(alert.holder()).isEqualTo(alert.pace().holder());
        assertThat(catchUp.openTargets(List.of(standing))).hasSize(1);
        assertThat(rebase.newTotal().isNegative()).isFalse();
        assertThat(season.weigh(CALENDAR.months(2026))).hasSize(12);
        assertThat(curve.progress(alert.pace().quota(), alert.pace().asOf())).isNotNull();
        assertThat(alerts.bandOf(alert.pace())).isNotNull();
    }
}
