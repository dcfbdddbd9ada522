package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.testkit.MoneyDomain;
import io.github.salesdomain.testkit.OrgDomain;
import io.github.salesdomain.testkit.PlanLifeDomain;
import io.github.salesdomain.testkit.QuotaDomain;
import io.github.salesdomain.testkit.TimeDomain;
import io.github.salesdomain.time.Chronicle;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

/** Laws of plans in the course of a year. */
@Domain(PlanLifeDomain.class)
@Domain(QuotaDomain.class)
@Domain(OrgDomain.class)
@Domain(MoneyDomain.class)
@Domain(TimeDomain.class)
@Domain(DomainContext.Global.class)
class PlanLifeProperties {

    @Property
    void theStepsReplayToTheState(@ForAll PlanLife life) {
        PlanLife replayed = new PlanLife(life.steps().subList(0, 1));
        for (PlanStep step : life.steps().subList(1, life.steps().size())) {
            replayed = replayed.then(step);
        }
        assertThat(replayed).isEqualTo(life);
        for (int version = 1; version <= life.latestVersion(); version++) {
            assertThat(replayed.statusOf(version)).isEqualTo(life.statusOf(version));
        }
    }

    @Property
    void atMostOneVersionIsActive(@ForAll PlanLife life) {
        int active = 0;
        for (int version = 1; version <= life.latestVersion(); version++) {
            active += life.statusOf(version) == PlanStatus.ACTIVE ? 1 : 0;
        }
        boolean everActive = life.steps().stream().anyMatch(step -> step.move() == PlanMove.ACTIVATE);
        assertThat(active).isEqualTo(everActive ? 1 : 0);
        assertThat(life.activeVersion().isPresent()).isEqualTo(everActive);
    }

    @Property
    void anEarlierReportIsUnchangedByLaterSteps(
            @ForAll PlanLife life, @ForAll @IntRange(max = 400) int day, @ForAll @IntRange(max = 120) int known) {
        LocalDate start = life.planOf(1).period().start().minusDays(30);
        LocalDate knownOn = start.plusDays(known);
        Optional<PlanLife> then = life.asKnownOn(knownOn);
        assertThat(life.planAsOf(start.plusDays(day), knownOn))
                .isEqualTo(then.flatMap(earlier -> earlier.planAsOf(start.plusDays(day), knownOn)));
    }

    @Property
    void anApprovalIsGivenOrSaysWhyNot(@ForAll PlanApproval approval) {
        assertThat(approval.isApproved()).isEqualTo(approval.objections().isEmpty());
        assertThat(approval.life().statusOf(1))
                .isEqualTo(approval.isApproved() ? PlanStatus.APPROVED : PlanStatus.SUBMITTED);
    }

    @Property
    void nobodyApprovesTheirOwnWork(@ForAll PlanApproval asked) {
        PersonId author = asked.before().steps().get(0).signature().by();
        PlanApproval own = PlanApprover.standard()
                .approve(
                        asked.before(),
                        1,
                        Signature.of(
                                author,
                                asked.signature().on(),
                                asked.signature().why()));
        assertThat(own.objections()).containsExactly(ApprovalReason.OWN_WORK);
    }

    @Property
    void causesSumToTheDifference(@ForAll PlanBridge bridge) {
        List<SalesPeriod> periods = new ArrayList<>(bridge.start().months());
        periods.add(bridge.start().period());
        for (Holder holder : bridge.start().holders()) {
            for (SalesPeriod period : periods) {
                Money sum = Money.zero(bridge.start().currency());
                for (PlanCause cause : bridge.causes()) {
                    sum = sum.plus(bridge.changeFor(holder, period, cause));
                }
                assertThat(sum).isEqualTo(bridge.changeFor(holder, period));
            }
        }
    }

    @Property
    void aTraceEndsWithTheReplanAndLeavesClosedMonths(
            @ForAll QuotaPlan plan,
            @ForAll ReplanPolicy.CatchUp catchUp,
            @ForAll boolean rebase,
            @ForAll @IntRange(min = -31, max = 396) int day,
            @ForAll boolean season) {
        Money year = plan.annual().amount();
        ReplanPolicy policy = rebase && year.isPositive()
                ? ReplanPolicy.rebase(Rate.percent(120).of(year))
                : catchUp;
        QuotaReplanner replanner = QuotaReplanner.with(policy);
        replanner = season ? replanner.withSeason(SeasonPolicy.byDays()) : replanner;
        LocalDate asOf = plan.period().start().plusDays(day);
        var actuals = QuotaDomain.actuals(plan, Rate.percent(90));

        PlanBridge bridge = replanner.trace(plan, actuals, asOf);

        assertThat(bridge.end()).isEqualTo(replanner.replan(plan, actuals, asOf).after());
        for (PlanBridge.Step step : bridge.steps()) {
            for (SalesPeriod month : plan.months()) {
                if (month.isClosedAsOf(asOf)) {
                    assertThat(step.plan().quotasFor(month)).isEqualTo(plan.quotasFor(month));
                }
            }
        }
    }

    @Property
    void aRampKeepsEveryMonthOfTheHolderAbove(@ForAll RampedPlan ramped) {
        for (SalesPeriod month : ramped.before().months()) {
            assertThat(ramped.after().quotasFor(month).get(0))
                    .isEqualTo(ramped.before().quotasFor(month).get(0));
        }
        for (RampLine line : ramped.lines()) {
            ramped.before()
                    .hierarchy()
                    .parentOf(line.before().holder())
                    .ifPresent(above -> assertThat(
                                    ramped.after().quotaFor(above, line.before().period()))
                            .isEqualTo(ramped.before()
                                    .quotaFor(above, line.before().period())));
        }
    }

    @Property
    void aRampOfFullMonthsChangesNothing(@ForAll QuotaPlan plan, @ForAll @IntRange(max = 365) int day) {
        Holder last = plan.holders().get(plan.holders().size() - 1);
        if (plan.holders().size() > 1) {
            RampedPlan ramped = QuotaRamper.with(HiringRamp.percents(100, 100))
                    .ramp(plan, Map.of(last, plan.period().start().plusDays(day)));
            assertThat(ramped.after()).isEqualTo(plan);
            assertThat(ramped.lines()).isEmpty();
        }
    }

    @Property
    void bottomUpSumsAtEveryNode(@ForAll BottomUp result) {
        for (GapLine line : result.lines()) {
            List<Holder> below = result.hierarchy().childrenOf(line.holder());
            if (!below.isEmpty()) {
                Money sum = line.unallocated();
                for (Holder child : below) {
                    sum = sum.plus(result.lineFor(child).quota());
                }
                assertThat(sum).isEqualTo(line.quota());
            }
            if (result.closing() == GapClosing.LEAVE || result.closing() == GapClosing.FILL) {
                line.submitted()
                        .filter(said -> !line.holder().equals(result.whole().holder()))
                        .ifPresent(said -> assertThat(line.quota()).isEqualTo(said));
            }
        }
    }

    @Property
    void bottomUpOnPlanChangesNothing(@ForAll QuotaPlan plan, @ForAll GapClosing closing) {
        Quota annual = plan.annual();
        Map<Holder, Money> submitted = new HashMap<>();
        plan.hierarchy()
                .leaves()
                .forEach(leaf ->
                        submitted.put(leaf, plan.quotaFor(leaf, annual.period()).amount()));

        BottomUp result = BottomUpReconciler.with(closing).reconcile(annual, plan.hierarchy(), submitted);

        assertThat(result.isClosed()).isTrue();
        assertThat(result.quotas()).isEqualTo(plan.quotasFor(annual.period()));
    }

    @Property
    void adjustmentsKeepEverySumAndTheReasonsOfWhatWasNotMade(@ForAll AdjustedPlan adjusted) {
        QuotaPlan after = adjusted.after();
        assertThat(QuotaPlan.of(after.metric(), after.calendar(), after.year(), after.hierarchy(), after.leafMonths()))
                .as("no amount is negative, and everything above is a sum")
                .isEqualTo(after);
        assertThat(adjusted.rejected()).allMatch(outcome -> !outcome.reasons().isEmpty());
    }

    @Property
    void aChangeWithTheHoldersBesideKeepsEveryMonthAbove(@ForAll("adjusted") AdjustedPlan adjusted) {
        for (AdjustmentOutcome outcome : adjusted.outcomes()) {
            AdjustedPlan one = QuotaAdjuster.standard().adjust(adjusted.before(), List.of(outcome.adjustment()));
            QuotaAdjustment asked = outcome.adjustment();
            if (one.rejected().isEmpty()) {
                assertThat(one.after().quotaFor(asked.holder(), asked.period()).amount())
                        .isEqualTo(one.before()
                                .quotaFor(asked.holder(), asked.period())
                                .amount()
                                .plus(asked.change()));
            }
            if (!(asked.source() instanceof AdjustmentSource.Total)) {
                for (SalesPeriod month : one.before().months()) {
                    assertThat(one.after().quotasFor(month).get(0))
                            .isEqualTo(one.before().quotasFor(month).get(0));
                }
            }
        }
    }

    @Provide
    Arbitrary<AdjustedPlan> adjusted() {
        return PlanLifeDomain.adjustedPlans();
    }

    @Property
    void transfersKeepTheCompanyInEveryMonth(@ForAll TransferredPlan moved) {
        Holder company = moved.before().annual().holder();
        for (SalesPeriod month : moved.before().months()) {
            Quota owed = moved.before().quotaFor(company, month);
            assertThat(moved.ownersPlan(CreditView.PAID).quotaFor(company, month))
                    .isEqualTo(owed);
            assertThat(moved.ownersPlan(CreditView.RESTATED).quotaFor(company, month))
                    .isEqualTo(owed);
            assertThat(moved.restated().quotaFor(company, month)).isEqualTo(owed);
        }
    }

    @Property
    void aTransferAndItsInverseRestoreThePlan(@ForAll("moves") Moves moves) {
        List<CustomerTransfer> one = new ArrayList<>();
        if (!moves.transfers().isEmpty()) {
            CustomerTransfer first = moves.transfers().get(0);
            one.add(first.inverse(first.factId() + "-BACK", first.knownSince()));
            one.add(first);
        }
        TransferredPlan back = transfer(moves.plan(), one);
        TransferredPlan never = transfer(moves.plan(), List.of());
        assertThat(back.restated()).isEqualTo(moves.plan());
        assertThat(back.ownersPlan(CreditView.PAID)).isEqualTo(never.ownersPlan(CreditView.PAID));
        assertThat(back.ownersPlan(CreditView.RESTATED)).isEqualTo(never.ownersPlan(CreditView.RESTATED));
    }

    @Property
    void anEarlierReportIsUnchangedByLaterTransfers(
            @ForAll("moves") Moves moves, @ForAll @IntRange(max = 400) int day, @ForAll Random random) {
        LocalDate knownOn = moves.plan().period().start().plusDays(day);
        List<CustomerTransfer> known = moves.transfers().stream()
                .filter(transfer -> !transfer.knownSince().isAfter(knownOn))
                .toList();
        List<CustomerTransfer> shuffled = new ArrayList<>(moves.transfers());
        Collections.shuffle(shuffled, random);

        assertThat(CustomerTransferrer.standard().transfer(moves.plan(), Chronicle.of(shuffled), knownOn))
                .isEqualTo(CustomerTransferrer.standard().transfer(moves.plan(), Chronicle.of(known), knownOn));
    }

    @Property
    void everySaleCountsOnceInEitherView(@ForAll("moves") Moves moves, @ForAll @IntRange(max = 400) int day) {
        TransferredPlan moved = transfer(moves.plan(), moves.transfers());
        List<CustomerSale> sales = new ArrayList<>();
        Money one = Money.ofMinor(moves.plan().currency(), 1);
        Money total = Money.zero(moves.plan().currency());
        LocalDate on = moves.plan()
                .period()
                .start()
                .plusDays(day % moves.plan().period().days());
        for (Holder leaf : moves.plan().hierarchy().leaves()) {
            sales.add(CustomerSale.of(leaf, on, one));
            total = total.plus(one);
        }
        for (CreditView view : CreditView.values()) {
            Money sum = Money.zero(moves.plan().currency());
            for (var months :
                    CustomerTransferrer.standard().credit(moved, sales, view).values()) {
                sum = sum.plus(months.values());
            }
            assertThat(sum).isEqualTo(total);
        }
    }

    private static TransferredPlan transfer(QuotaPlan plan, List<CustomerTransfer> transfers) {
        return CustomerTransferrer.standard()
                .transfer(
                        plan,
                        Chronicle.of(transfers),
                        plan.period().endExclusive().plusYears(1));
    }

    private record Moves(QuotaPlan plan, List<CustomerTransfer> transfers) {}

    @Provide
    Arbitrary<Moves> moves() {
        return PlanLifeDomain.customerPlans()
                .flatMap(plan -> Combinators.combine(Arbitraries.just(plan), PlanLifeDomain.transfersOf(plan))
                        .as(Moves::new));
    }
}
