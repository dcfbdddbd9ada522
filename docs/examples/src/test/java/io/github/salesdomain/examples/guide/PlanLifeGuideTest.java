package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quota.AdjustedPlan;
import io.github.salesdomain.quota.AdjustmentSource;
import io.github.salesdomain.quota.BottomUp;
import io.github.salesdomain.quota.BottomUpReconciler;
import io.github.salesdomain.quota.CreditView;
import io.github.salesdomain.quota.CustomerSale;
import io.github.salesdomain.quota.CustomerTransfer;
import io.github.salesdomain.quota.CustomerTransferrer;
import io.github.salesdomain.quota.GapClosing;
import io.github.salesdomain.quota.HiringRamp;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.JoiningMonth;
import io.github.salesdomain.quota.PlanApproval;
import io.github.salesdomain.quota.PlanApprover;
import io.github.salesdomain.quota.PlanBridge;
import io.github.salesdomain.quota.PlanCause;
import io.github.salesdomain.quota.PlanLife;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.quota.QuotaAdjuster;
import io.github.salesdomain.quota.QuotaAdjustment;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.quota.QuotaRamper;
import io.github.salesdomain.quota.QuotaReplanner;
import io.github.salesdomain.quota.RampedPlan;
import io.github.salesdomain.quota.Signature;
import io.github.salesdomain.quota.TransferredPlan;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SamplePlanLife;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.time.Chronicle;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PlanLifeGuideTest {

    private static final CurrencyUnit CNY = SampleCompany.currency();
    private final QuotaPlan plan = SampleQuota.plan();
    private final List<SalesPeriod> months = plan.months();
    private final LocalDate endOfMarch = LocalDate.of(2026, 3, 31);

    @Test
    void keepsEveryVersionOfAPlan() {
        QuotaPlan replanned = QuotaReplanner.standard()
                .replan(plan, SampleQuota.firstQuarter(), endOfMarch)
                .after();
        PlanLife life = SamplePlanLife.life();
        Signature byPlanner =
                Signature.of(SamplePlanLife.planner(), LocalDate.of(2026, 4, 7), "first quarter is known");
        Signature byManager = Signature.of(SamplePlanLife.manager(), LocalDate.of(2026, 4, 9), "agreed");
        // docs:start quota-life
        PlanLife submitted = life.drafted(replanned, byPlanner).submitted(2, byPlanner);
        PlanApproval approval = PlanApprover.standard().approve(submitted, 2, byManager); // four eyes
        PlanLife next = approval.life().activated(2, LocalDate.of(2026, 4, 1), byManager); // version 1 is superseded
        Optional<QuotaPlan> now = next.planAsOf(LocalDate.of(2026, 4, 15), LocalDate.of(2026, 4, 30)); // version 2
        Optional<QuotaPlan> then = next.planAsOf(LocalDate.of(2026, 4, 15), LocalDate.of(2026, 4, 8)); // version 1
        // docs:end
        assertThat(now).contains(replanned);
        assertThat(then).contains(plan);
    }

    @Test
    void closesTheGapFromTheBottomUp() {
        Quota annual = SampleQuota.annual();
        Hierarchy<Holder> tree = SampleQuota.holders();
        Holder south = SampleQuota.territory("SOUTH");
        // docs:start quota-bottom-up
        Map<Holder, Money> submitted = Map.of(
                SampleQuota.rep("R-05"), Money.ofMajor(CNY, 2_000_000),
                SampleQuota.rep("R-06"), Money.zero(CNY), // zero is an answer, silence is none
                SampleQuota.rep("R-07"), Money.ofMajor(CNY, 3_000_000),
                SampleQuota.rep("R-08"), Money.ofMajor(CNY, 2_500_000));
        BottomUp result = BottomUpReconciler.with(GapClosing.FILL).reconcile(annual, tree, submitted);
        Money ofSouth = result.lineFor(south).quota(); // CNY 3500000.00: South said nothing and gets the gap
        String why = result.explain().text();
        // docs:end
        assertThat(ofSouth).isEqualTo(Money.ofMajor(CNY, 3_500_000));
        assertThat(result.isClosed()).isTrue();
        assertThat(why).startsWith("TERRITORY:COMPANY: CNY 11000000.00 (submitted CNY 7500000.00, gap CNY 3500000.00)");
    }

    @Test
    void changesSingleQuotas() {
        Holder r05 = SampleQuota.rep("R-05");
        SalesPeriod april = months.get(3);
        SalesPeriod may = months.get(4);
        QuotaAdjustment beside = SamplePlanLife.adjustment();
        // docs:start quota-adjust
        QuotaAdjustment carried = QuotaAdjustment.builder()
                .holder(r05)
                .period(may)
                .change(Money.ofMajor(CNY, 20_000))
                .source(AdjustmentSource.of(r05, april)) // or beside(), or total()
                .signature(Signature.of(SamplePlanLife.manager(), LocalDate.of(2026, 3, 25), "store opens in May"))
                .build();
        AdjustedPlan adjusted =
                QuotaAdjuster.standard().withClosedThrough(endOfMarch).adjust(plan, List.of(beside, carried));
        boolean allMade = adjusted.rejected().isEmpty(); // what would fall below zero is rejected, with reasons
        // docs:end
        assertThat(allMade).isTrue();
        assertThat(adjusted.after().annual()).isEqualTo(plan.annual());
    }

    @Test
    void tracesEveryDifferenceToItsCause() {
        Holder rep = SampleQuota.rep("R-09");
        SalesPeriod december = months.get(11);
        Map<Holder, Map<SalesPeriod, Money>> sold = SampleQuota.firstQuarter();
        // docs:start quota-trace
        PlanBridge bridge = QuotaReplanner.standard()
                .withLock(rep, december, Money.ofMajor(CNY, 150_000))
                .trace(plan, sold, endOfMarch);
        Money forShortfall = bridge.changeFor(rep, december, PlanCause.SHORTFALL);
        Money forLock = bridge.changeFor(rep, december, PlanCause.LOCK);
        boolean whole = forShortfall.plus(forLock).equals(bridge.changeFor(rep, december)); // always true
        // docs:end
        assertThat(whole).isTrue();
    }

    @Test
    void movesACustomer() {
        QuotaPlan customers = SamplePlanLife.customerPlan();
        CustomerTransfer transfer = SamplePlanLife.transfer();
        Holder c03 = SamplePlanLife.customer("C-03");
        Holder r07 = SampleQuota.rep("R-07");
        SalesPeriod may = customers.months().get(4);
        // docs:start quota-transfer
        TransferredPlan moved = CustomerTransferrer.standard()
                .transfer(customers, Chronicle.of(List.of(transfer)), LocalDate.of(2026, 5, 31));
        QuotaPlan paid = moved.ownersPlan(CreditView.PAID); // R-06 keeps what it had until May 10
        QuotaPlan restated = moved.restated(); // C-03 below R-07 for the whole year
        Map<Holder, Map<SalesPeriod, Money>> actuals = CustomerTransferrer.standard()
                .credit(
                        moved,
                        List.of(CustomerSale.ofReturn(
                                c03, LocalDate.of(2026, 5, 20), LocalDate.of(2026, 4, 8), Money.ofMajor(CNY, 500))),
                        CreditView.PAID); // debits R-06, who was credited in April
        // docs:end
        assertThat(paid.annual()).isEqualTo(customers.annual());
        assertThat(restated.hierarchy().parentOf(c03)).contains(r07);
        assertThat(actuals).isEqualTo(Map.of(SampleQuota.rep("R-06"), Map.of(may, Money.ofMajor(CNY, -500))));
    }

    @Test
    void givesANewcomerTime() {
        Holder newcomer = SampleQuota.rep("R-06");
        SalesPeriod april = months.get(3);
        // docs:start quota-ramp
        HiringRamp ramp = HiringRamp.percents(0, 25, 50, 75, 100).withJoiningMonth(JoiningMonth.BY_DAYS);
        RampedPlan ramped = QuotaRamper.with(ramp).ramp(plan, Map.of(newcomer, LocalDate.of(2026, 4, 10)));
        Money inApril = ramped.after().quotaFor(newcomer, april).amount(); // CNY 0.00; R-05 beside carries it
        // docs:end
        assertThat(inApril).isEqualTo(Money.zero(CNY));
        assertThat(ramped.after().annual()).isEqualTo(plan.annual());
    }
}
