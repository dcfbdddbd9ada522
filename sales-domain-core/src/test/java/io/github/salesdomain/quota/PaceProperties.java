package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.MoneyDomain;
import io.github.salesdomain.testkit.QuotaDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
class PaceProperties {

    @Provide
    Arbitrary<Rate> shares() {
        return MoneyDomain.ratesBetween(0, 100);
    }

    private static Money sum(CurrencyUnit currency, List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }

    @Property
    void attainmentGrowsWithTheActualAndFallsWithTheQuota(
            @ForAll Attainment attainment, @ForAll @IntRange(min = 0, max = 1_000_000) int more) {
        Quota quota = attainment.quota().withMetric(Metric.REVENUE);
        Money actual = attainment.actual().isNegative() ? attainment.actual().negated() : attainment.actual();
        Ratio ratio = Attainment.of(quota, actual).ratio();
        if (quota.amount().isPositive()) {
            assertThat(Attainment.of(quota, actual.plusMinor(more)).ratio().compareTo(ratio))
                    .isNotNegative();
            Quota harder = quota.withAmount(quota.amount().plusMinor(more));
            assertThat(Attainment.of(harder, actual).ratio().compareTo(ratio)).isNotPositive();
        } else {
            assertThat(ratio.isDefined()).isFalse();
        }
    }

    @Property
    void attainmentTogetherLiesBetweenTheLowestAndTheHighest(@ForAll QuotaPlan plan, @ForAll int seed) {
        Random random = new Random(seed);
        Map<Holder, Money> actuals = new HashMap<>();
        plan.leafMonths()
                .forEach((holder, row) ->
                        actuals.put(holder, Rate.percent(random.nextInt(200)).of(sum(plan.currency(), row))));
        List<Attainment> all = AttainmentReader.standard().readAll(plan, plan.period(), actuals);
        for (Attainment parent : all) {
            List<Attainment> below = all.stream()
                    .filter(child -> plan.hierarchy().parentOf(child.holder()).equals(Optional.of(parent.holder())))
                    .toList();
            if (below.isEmpty()
                    || below.stream().anyMatch(child -> !child.ratio().isDefined())) {
                continue;
            }
            Ratio lowest =
                    below.stream().map(Attainment::ratio).reduce(Ratio::min).orElseThrow();
            Ratio highest =
                    below.stream().map(Attainment::ratio).reduce(Ratio::max).orElseThrow();
            assertThat(parent.ratio().compareTo(lowest)).isNotNegative();
            assertThat(parent.ratio().compareTo(highest)).isNotPositive();
            Attainment together = AttainmentReader.standard().readTogether(parent.holder(), below);
            assertThat(together).isEqualTo(parent);
        }
    }

    @Property
    void expectedAndGapAddUpToTheActual(@ForAll Pace pace) {
        pace.expected()
                .value()
                .ifPresent(
                        expected -> assertThat(expected.plus(pace.gap().value().orElseThrow()))
                                .isEqualTo(pace.actual()));
    }

    @Property
    void keepingToTheRequiredRateReachesTheQuotaAndNoMore(@ForAll Pace any) {
        Pace pace = new Pace(any.quota().withMetric(Metric.REVENUE), any.actual(), any.asOf(), any.progress());
        int left = pace.progress().remainingDays();
        Measured<Money> rate = pace.requiredRunRate();
        if (rate.value().isEmpty()) {
            assertThat(left).isZero();
            assertThat(pace.actual().isLessThan(pace.quota().amount())).isTrue();
            return;
        }
        Money reached = pace.actual().plus(rate.value().orElseThrow().multipliedBy(left));
        assertThat(reached.isLessThan(pace.quota().amount())).isFalse();
        if (!pace.actual().isGreaterThan(pace.quota().amount())) {
            assertThat(reached.minus(pace.quota().amount()).getAmountMinorLong())
                    .isLessThan(Math.max(1, left));
        }
    }

    @Property
    void aClosedPeriodIsForecastAsItIs(@ForAll Quota quota, @ForAll("shares") Rate rate) {
        Money actual = rate.of(quota.amount());
        Pace pace = PaceReader.standard().read(quota, actual, quota.period().lastDay());
        assertThat(pace.forecast().amount()).isEqualTo(Measured.of(actual));
    }

    @Property
    void everyPaceHasExactlyOneBand(@ForAll Pace pace, @ForAll AlertBands bands) {
        AlertBand band = bands.bandOf(pace);
        if (!pace.index().isDefined()) {
            assertThat(band).isEqualTo(AlertBand.UNMEASURED);
            return;
        }
        List<Rate> bounds = List.copyOf(bands.from().keySet());
        int lower = -1;
        for (int i = 0; i < bounds.size(); i++) {
            lower = pace.index().isAtLeast(bounds.get(i)) ? i : lower;
        }
        assertThat(band).isEqualTo(lower < 0 ? bands.lowest() : bands.from().get(bounds.get(lower)));
    }

    @Property
    void aReviewDoesNotDependOnTheOrderOfPaces(@ForAll DeviationReport report, @ForAll Random random) {
        List<Pace> paces = new ArrayList<>(
                report.alerts().stream().map(DeviationAlert::pace).toList());
        Collections.shuffle(paces, random);
        DeviationReport again = DeviationMonitor.standard().review(paces);
        Collections.shuffle(paces, random);
        assertThat(DeviationMonitor.standard().review(paces).alerts().stream()
                        .map(DeviationAlert::band)
                        .toList())
                .isEqualTo(again.alerts().stream().map(DeviationAlert::band).toList())
                .isSorted();
        assertThat(again.alerts()).hasSameSizeAs(report.alerts());
    }
}
