package io.github.salesdomain.quota;

import static io.github.salesdomain.quota.PlanSamples.CALENDAR;
import static io.github.salesdomain.quota.PlanSamples.WANG;
import static io.github.salesdomain.quota.PlanSamples.yuan;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.testkit.SampleQuota;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReplanTest {

    private static final LocalDate END_OF_MARCH = LocalDate.of(2026, 3, 31);
    private static final QuotaPlan PLAN = PlanSamples.planOfWang();

    private final Replan replan = QuotaReplanner.standard().replan(PLAN, Map.of(), END_OF_MARCH);
    private final ReplanLine line = replan.lineFor(WANG);

    @Test
    void mustKeepClosedMonthsAndNameEveryHolder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replan.withAsOf(LocalDate.of(2026, 4, 30)))
                .withMessage("quota of closed months must not change, but did for PERSON:wang in 2026-04");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replan.withLines(List.of()))
                .withMessage("lines must name every holder of both plans in order, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replan.withAfter(SampleQuota.plan()))
                .withMessage("lines must name every holder of both plans in order, but was [PERSON:wang]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replan.withAfter(
                        QuotaPlan.of(Metric.PROFIT, CALENDAR, 2026, PLAN.hierarchy(), PLAN.leafMonths())))
                .withMessage("after must be a plan of the same metric, currency and year, but was PROFIT 2026 of"
                        + " PERSON:wang: CNY 1200000.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replan.withAfter(
                        QuotaPlan.of(Metric.REVENUE, CALENDAR, 2027, PLAN.hierarchy(), PLAN.leafMonths())))
                .withMessageStartingWith("after must be a plan of the same metric, currency and year");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replan.withAfter(QuotaPlan.of(
                        Metric.REVENUE,
                        CALENDAR,
                        2026,
                        PLAN.hierarchy(),
                        Map.of(WANG, Collections.nCopies(12, Money.of(CurrencyUnit.EUR, 1))))))
                .withMessageStartingWith("after must be a plan of the same metric, currency and year");
    }

    @Test
    void hasLinesThatAddUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.withSurplus(yuan(-1)))
                .withMessage("surplus must not be negative, but was CNY -1.00 for PERSON:wang");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.withOpenTarget(yuan(0)))
                .withMessage("surplus must be at least openAfter less openTarget, but was CNY 0.00 for PERSON:wang");
    }
}
