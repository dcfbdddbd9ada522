package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.MoneyDomain;
import io.github.salesdomain.testkit.QuotaDomain;
import io.github.salesdomain.testkit.TimeDomain;
import io.github.salesdomain.time.PeriodKind;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WeekCalendar;
import io.github.salesdomain.time.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
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

/** What holds in one sales calendar holds in all: calendar months, cut-off days, and weeks with a fifty-third. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
@Domain(QuotaDomain.class)
@Domain(TimeDomain.class)
class QuotaCalendarProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @Provide
    Arbitrary<Integer> years() {
        return TimeDomain.years();
    }

    @Provide
    Arbitrary<Rate> shares() {
        return MoneyDomain.ratesBetween(0, 100);
    }

    @Provide
    Arbitrary<SeasonPolicy> byLength() {
        return Arbitraries.of(
                SeasonPolicy.even(), SeasonPolicy.byDays(), SeasonPolicy.byWorkingDays(WorkingDays.mondayToFriday()));
    }

    private static Quota annual(Holder holder, SalesPeriod year, long minor) {
        return Quota.builder()
                .holder(holder)
                .metric(Metric.REVENUE)
                .period(year)
                .amount(Money.ofMinor(CNY, minor))
                .build();
    }

    private static Money sum(List<Quota> quotas) {
        return quotas.stream().map(Quota::amount).reduce(Money.zero(CNY), Money::plus);
    }

    @Property
    void phasesSumToTheYear(
            @ForAll SalesCalendar calendar,
            @ForAll("years") int number,
            @ForAll("byLength") SeasonPolicy season,
            @ForAll @IntRange(min = 0, max = 2_000_000_000) int minor) {
        SalesPeriod year = calendar.year(number);
        Quota quota = annual(Holder.company("US"), year, minor);
        for (PeriodKind kind : kinds(calendar)) {
            List<SalesPeriod> periods = calendar.periods(kind, number);
            QuotaSplit split = QuotaPhaser.with(season).phase(quota, periods);
            assertThat(split.quotas()).extracting(Quota::period).isEqualTo(periods);
            assertThat(sum(split.quotas())).isEqualTo(quota.amount());
        }
    }

    private static List<PeriodKind> kinds(SalesCalendar calendar) {
        return calendar instanceof WeekCalendar
                ? List.of(PeriodKind.values())
                : List.of(PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH);
    }

    /** In weeks, an even day is an even week: the month of the extra week gets its part and no other loses a cent too much. */
    @Property
    void theExtraWeekWeighsLikeAnyOther(@ForAll WeekCalendar calendar, @ForAll("years") int number) {
        int weeks = calendar.weeks(number).size();
        Quota quota = annual(Holder.company("US"), calendar.year(number), 100L * weeks);

        QuotaSplit months = QuotaPhaser.with(SeasonPolicy.byDays()).phase(quota, calendar.months(number));

        months.parts()
                .forEach(part -> assertThat(part.amount())
                        .isEqualTo(
                                Money.ofMinor(CNY, 100L * part.quota().period().days() / 7)));
    }

    private static Map<Holder, Map<SalesPeriod, Money>> history(
            Hierarchy<Holder> tree, List<SalesPeriod> months, long seed) {
        Random random = new Random(seed);
        Map<Holder, Map<SalesPeriod, Money>> history = new HashMap<>();
        for (Holder leaf : tree.leaves()) {
            Map<SalesPeriod, Money> row = new HashMap<>();
            months.forEach(month -> row.put(month, Money.ofMinor(CNY, random.nextInt(1_000_000) - 200_000L)));
            history.put(leaf, row);
        }
        return history;
    }

    @Property
    void aCascadeSumsBothWaysAndRepeatsItself(
            @ForAll SalesCalendar calendar,
            @ForAll("years") int year,
            @ForAll Hierarchy<Holder> tree,
            @ForAll @IntRange(min = 0, max = 2_000_000_000) int minor) {
        Quota annual = annual(tree.roots().get(0), calendar.year(year), minor);
        QuotaPlan plan = QuotaCascade.standard()
                .withZeroBase(ZeroBase.AVERAGE)
                .withMonthShape(MonthShape.EVEN)
                .cascade(annual, tree, calendar, history(tree, calendar.months(year - 1), minor));

        for (Holder holder : plan.holders()) {
            List<Holder> below = tree.childrenOf(holder);
            List<SalesPeriod> periods = new ArrayList<>(calendar.months(year));
            periods.addAll(calendar.quarters(year));
            periods.add(calendar.year(year));
            for (SalesPeriod period : periods) {
                Money amount = plan.quotaFor(holder, period).amount();
                if (!below.isEmpty()) {
                    assertThat(sum(below.stream()
                                    .map(child -> plan.quotaFor(child, period))
                                    .toList()))
                            .isEqualTo(amount);
                }
                assertThat(sum(calendar.monthsIn(period).stream()
                                .map(month -> plan.quotaFor(holder, month))
                                .toList()))
                        .isEqualTo(amount);
            }
        }
        assertThat(QuotaCascade.standard()
                        .cascade(plan.annual(), tree, calendar, QuotaDomain.actuals(plan, Rate.one())))
                .isEqualTo(plan);
    }

    @Property
    void lastYearsShapeIsTakenByPlace(
            @ForAll SalesCalendar calendar, @ForAll("years") int year, @ForAll @IntRange(min = 0, max = 11) int place) {
        Quota quota = annual(Holder.company("US"), calendar.year(year), 1_000_000);
        SeasonPolicy season = SeasonPolicy.likeEarlier(
                calendar, Map.of(calendar.months(year - 1).get(place), Money.ofMinor(CNY, 5)));

        QuotaSplit split = QuotaPhaser.with(season).phase(quota, calendar.months(year));

        assertThat(split.partFor(calendar.months(year).get(place)).amount()).isEqualTo(quota.amount());
    }

    @Property
    void paceRunsFromNothingToEverything(
            @ForAll SalesCalendar calendar,
            @ForAll("years") int number,
            @ForAll @IntRange(min = 1, max = 1_000_000) int minor,
            @ForAll @IntRange(min = 0, max = 400) int day) {
        Map<SalesPeriod, BigDecimal> weights = new HashMap<>();
        calendar.months(number).forEach(month -> weights.put(month, BigDecimal.valueOf(weights.size() + 1L)));
        for (PaceCurve curve : List.of(
                PaceCurve.linear(),
                PaceCurve.linear(WorkingDays.mondayToFriday()),
                PaceCurve.seasonal(weights),
                PaceCurve.seasonal(weights, WorkingDays.mondayToFriday()))) {
            for (SalesPeriod period :
                    List.of(calendar.year(number), calendar.quarters(number).get(3))) {
                Quota quota = annual(Holder.company("US"), period, minor);
                LocalDate asOf = period.start().plusDays(day);
                Ratio share = curve.progress(quota, asOf).share();
                assertThat(share.compareTo(
                                curve.progress(quota, asOf.plusDays(1)).share()))
                        .isNotPositive();
                assertThat(curve.progress(quota, period.start().minusDays(1)).share())
                        .isEqualTo(Ratio.zero());
                Pace closed = PaceReader.with(curve).read(quota, Money.ofMinor(CNY, day), period.lastDay());
                assertThat(closed.progress().share()).isEqualTo(Ratio.one());
                assertThat(closed.forecast().amount()).isEqualTo(Measured.of(closed.actual()));
            }
        }
    }

    @Property
    void aPlanIsFollowedAndReplannedInItsOwnMonths(
            @ForAll QuotaPlan plan, @ForAll("shares") Rate reached, @ForAll @IntRange(min = 0, max = 370) int day) {
        LocalDate asOf = plan.period().start().plusDays(day);
        Replan replan = QuotaReplanner.standard().replan(plan, QuotaDomain.actuals(plan, reached), asOf);
        assertThat(replan.closedMonths())
                .isEqualTo(plan.calendar().months(plan.year()).stream()
                        .filter(month -> month.isClosedAsOf(asOf))
                        .toList());
        Holder root = plan.holders().get(0);
        PaceCurve along = PaceCurve.alongPlan(plan, WorkingDays.everyDay());
        Quota year = plan.quotaFor(root, plan.period());
        if (year.amount().isPositive()) {
            assertThat(along.progress(year, plan.period().lastDay()).share()).isEqualTo(Ratio.one());
        }
    }
}
