package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.BalanceDomain;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

@Domain(BalanceDomain.class)
@Domain(DomainContext.Global.class)
class BalanceProperties {

    @Provide
    Arbitrary<List<CustomerLoad>> loads() {
        return BalanceDomain.loadsOfAlignments();
    }

    @Provide
    Arbitrary<TerritoryAlignment> scenarios() {
        return BalanceDomain.scenarios();
    }

    @Property
    void indicesSumToTheNumberOfTerritories(@ForAll BalanceReport report) {
        if (report.total().signum() > 0) {
            assertThat(report.lines().stream().map(BalanceReport.Line::index).reduce(Ratio.zero(), Ratio::plus))
                    .isEqualTo(Ratio.of(report.lines().size(), 1));
            assertThat(report.isBalanced())
                    .isEqualTo(report.imbalance().compareTo(Ratio.from(report.tolerance())) <= 0);
            BigDecimal root = report.variation(12).value().orElseThrow();
            BigDecimal half = new BigDecimal("0.0000000000005");
            assertThat(square(root.add(half))).isGreaterThan(report.variationSquared());
            assertThat(root.compareTo(half) < 0
                            || square(root.subtract(half)).compareTo(report.variationSquared()) <= 0)
                    .isTrue();
            assertThat(report.compareFairnessTo(report)).isZero();
        } else {
            assertThat(report.imbalance().isDefined()).isFalse();
        }
    }

    private static Ratio square(BigDecimal root) {
        return Ratio.parse(root.multiply(root).toPlainString());
    }

    @Property
    void theOrderOfTheLoadsDoesNotMatter(
            @ForAll TerritoryAlignment alignment, @ForAll("loads") List<CustomerLoad> loads, @ForAll long seed) {
        List<CustomerLoad> shuffled = new ArrayList<>(loads);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(BalanceAssessor.standard().assess(alignment, shuffled, BalanceMeasure.WORKLOAD))
                .isEqualTo(BalanceAssessor.standard().assess(alignment, loads, BalanceMeasure.WORKLOAD));
    }

    @Property
    void moreWorkNeverTakesFewerPeopleAndMoreTimeNeverMore(
            @ForAll("groups") List<WorkloadGroup> groups,
            @ForAll RepCapacity capacity,
            @ForAll @IntRange(max = 100) int more) {
        SalesForceSizer sizer = SalesForceSizer.standard();
        long reps = sizer.size(groups, capacity).reps();
        WorkloadGroup first = groups.get(0);
        CallPlan plan = first.each();
        List<WorkloadGroup> larger = List.of(
                WorkloadGroup.of(first.name(), first.customers() + more, plan),
                WorkloadGroup.of(
                        first.name(),
                        first.customers(),
                        new CallPlan(plan.callsPerYear() + more, plan.perCall(), plan.travelPerYear())));
        for (WorkloadGroup group : larger) {
            List<WorkloadGroup> changed = new ArrayList<>(groups);
            changed.set(0, group);
            assertThat(sizer.size(changed, capacity).reps()).isGreaterThanOrEqualTo(reps);
        }
        Duration longer = capacity.workingTime().plusMinutes(more);
        if (longer.compareTo(Duration.ofHours(8_784)) <= 0) {
            assertThat(sizer.size(groups, new RepCapacity(longer, capacity.notSelling()))
                            .reps())
                    .isLessThanOrEqualTo(reps);
        }
        List<WorkloadGroup> reversed = new ArrayList<>(groups);
        Collections.reverse(reversed);
        assertThat(sizer.size(reversed, capacity).reps()).isEqualTo(reps);
    }

    @Provide
    Arbitrary<List<WorkloadGroup>> groups() {
        return BalanceDomain.workloadGroups().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property
    void aRealignmentAndItsInverseRestoreTheStart(
            @ForAll TerritoryAlignment before,
            @ForAll("scenarios") TerritoryAlignment after,
            @ForAll("loads") List<CustomerLoad> loads) {
        Realignment change = Realignment.between(before, after, loads);

        assertThat(change.appliedTo(before)).isEqualTo(after);
        assertThat(change.inverse().appliedTo(after)).isEqualTo(before);
        assertThat(Realignment.between(after, before, loads)).isEqualTo(change.inverse());
        assertThat(Realignment.between(before, before, loads).isEmpty()).isTrue();
        if (after.unplaced().isEmpty()) {
            assertThat(change.salesChanges().values().stream().reduce(Money.parse("CNY 0"), Money::plus))
                    .isEqualTo(Money.parse("CNY 0"));
        }
    }
}
