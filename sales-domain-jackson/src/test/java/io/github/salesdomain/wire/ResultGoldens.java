package io.github.salesdomain.wire;

import io.github.salesdomain.budget.BudgetReader;
import io.github.salesdomain.budget.BudgetVerdict;
import io.github.salesdomain.budget.Variance;
import io.github.salesdomain.credit.AgeingReport;
import io.github.salesdomain.credit.CollateralValuation;
import io.github.salesdomain.credit.CollateralValuer;
import io.github.salesdomain.credit.CreditAssessor;
import io.github.salesdomain.credit.OpenItem;
import io.github.salesdomain.credit.Provision;
import io.github.salesdomain.credit.QueueDecision;
import io.github.salesdomain.credit.WriteOffDecider;
import io.github.salesdomain.credit.WriteOffDecision;
import io.github.salesdomain.credit.WriteOffPolicy;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.incentive.Clawback;
import io.github.salesdomain.incentive.CurveLinter;
import io.github.salesdomain.incentive.CurveReview;
import io.github.salesdomain.incentive.DrawAccount;
import io.github.salesdomain.incentive.DrawSettlement;
import io.github.salesdomain.incentive.OverrideCalculator;
import io.github.salesdomain.incentive.OverrideRates;
import io.github.salesdomain.incentive.OverrideStatement;
import io.github.salesdomain.market.PopReader;
import io.github.salesdomain.market.PopReport;
import io.github.salesdomain.market.ReserveCoverage;
import io.github.salesdomain.market.ReserveReader;
import io.github.salesdomain.money.CertificateReview;
import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.money.TableApportioner;
import io.github.salesdomain.money.TableApportionment;
import io.github.salesdomain.org.Role;
import io.github.salesdomain.pdca.CycleProposals;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.AdjustedPlan;
import io.github.salesdomain.quota.Allocation;
import io.github.salesdomain.quota.CollectionResult;
import io.github.salesdomain.quota.HiringRamp;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.NetSales;
import io.github.salesdomain.quota.NewProductChecker;
import io.github.salesdomain.quota.NewProductReport;
import io.github.salesdomain.quota.OverlayCredit;
import io.github.salesdomain.quota.PlanApproval;
import io.github.salesdomain.quota.PlanApprover;
import io.github.salesdomain.quota.PlanBridge;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.quota.QuotaAdjuster;
import io.github.salesdomain.quota.QuotaAllocator;
import io.github.salesdomain.quota.QuotaRamper;
import io.github.salesdomain.quota.QuotaReplanner;
import io.github.salesdomain.quota.QuotaSplitter;
import io.github.salesdomain.quota.RampedPlan;
import io.github.salesdomain.quota.Replan;
import io.github.salesdomain.quota.ReplanPolicy;
import io.github.salesdomain.quota.Signature;
import io.github.salesdomain.quota.UnitAttainment;
import io.github.salesdomain.quota.UnitQuota;
import io.github.salesdomain.quota.UnitQuotaSplit;
import io.github.salesdomain.reconciliation.AccountStatement;
import io.github.salesdomain.reconciliation.AdjustedBalances;
import io.github.salesdomain.reconciliation.ConfirmationCoverage;
import io.github.salesdomain.reconciliation.CoverageReader;
import io.github.salesdomain.reconciliation.GoodsReport;
import io.github.salesdomain.reconciliation.PriceProtectionClaim;
import io.github.salesdomain.reconciliation.PriceProtector;
import io.github.salesdomain.reconciliation.PromoGoodsAudit;
import io.github.salesdomain.reconciliation.PromoGoodsAuditor;
import io.github.salesdomain.reconciliation.StatementConfirmation;
import io.github.salesdomain.reconciliation.ThreePartBalance;
import io.github.salesdomain.territory.AttributeSpace;
import io.github.salesdomain.territory.CoverageProof;
import io.github.salesdomain.territory.CoverageProver;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryRollUp;
import io.github.salesdomain.testkit.SampleBudget;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleCredit;
import io.github.salesdomain.testkit.SampleGoods;
import io.github.salesdomain.testkit.SampleIncentive;
import io.github.salesdomain.testkit.SampleMarket;
import io.github.salesdomain.testkit.SamplePdca;
import io.github.salesdomain.testkit.SamplePlanLife;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.testkit.SampleReconciliation;
import io.github.salesdomain.testkit.SampleSales;
import io.github.salesdomain.testkit.SampleTerritories;
import io.github.salesdomain.testkit.SampleVisits;
import io.github.salesdomain.visit.PurposeCounter;
import io.github.salesdomain.visit.PurposeMix;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One result of each sort that is part of no other golden file. */
final class ResultGoldens {

    private static final CurrencyUnit CNY = SampleCompany.currency();
    private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);
    private static final Money HUNDRED = Money.parse("CNY 100.00");

    static final List<Golden> ALL = List.of(
            new Golden(
                    "money/certificate-review",
                    CertificateReview.class,
                    CertificateVerifier.standard()
                            .verify(byThirds().certificate().withTotal(HUNDRED))),
            new Golden(
                    "money/table-apportionment",
                    TableApportionment.class,
                    TableApportioner.standard().split(List.of(HUNDRED), List.of(HUNDRED.minus(1), HUNDRED.minus(99)))),
            new Golden(
                    "territory/coverage-proof",
                    CoverageProof.class,
                    CoverageProver.standard()
                            .prove(
                                    SampleTerritories.disputedMap(),
                                    AttributeSpace.open(),
                                    LocalDate.of(2026, 5, 11),
                                    LocalDate.of(2026, 5, 31))),
            new Golden(
                    "territory/roll-up",
                    TerritoryRollUp.class,
                    SampleCompany.territories()
                            .rollUp(CNY, Map.of(TerritoryId.of("N-1"), HUNDRED, TerritoryId.of("NORTH"), HUNDRED))),
            new Golden("quota/unit-split", UnitQuotaSplit.class, unitSplit()),
            new Golden(
                    "quota/unit-attainment",
                    UnitAttainment.class,
                    UnitAttainment.of(cases(), Quantity.of(270, UnitOfMeasure.CASE))),
            new Golden(
                    "quota/net-sales", NetSales.class, NetSales.ofGross(HUNDRED).withReturns(Money.parse("CNY 5.00"))),
            new Golden(
                    "quota/collection-result",
                    CollectionResult.class,
                    new CollectionResult(
                            quarter().withMetric(Metric.COLLECTION), HUNDRED, Money.parse("CNY 10.00"), HUNDRED)),
            new Golden(
                    "quota/new-product-report",
                    NewProductReport.class,
                    NewProductChecker.standard()
                            .check(
                                    List.of(quarter()),
                                    List.of(quarter()
                                            .withMetric(Metric.NEW_PRODUCT_SALES)
                                            .withAmount(quarter().amount().plus(1))))),
            new Golden("quota/overlay-credit", OverlayCredit.class, overlay()),
            new Golden(
                    "quota/replan",
                    Replan.class,
                    replanner().replan(SampleQuota.plan(), SampleQuota.firstQuarter(), MARCH_31)),
            new Golden(
                    "quota/plan-bridge",
                    PlanBridge.class,
                    replanner().trace(SampleQuota.plan(), SampleQuota.firstQuarter(), MARCH_31)),
            new Golden(
                    "quota/adjusted-plan",
                    AdjustedPlan.class,
                    QuotaAdjuster.standard().adjust(SampleQuota.plan(), List.of(SamplePlanLife.adjustment()))),
            new Golden(
                    "quota/ramped-plan",
                    RampedPlan.class,
                    QuotaRamper.with(HiringRamp.percents(0, 25, 50, 75, 100))
                            .ramp(SampleQuota.plan(), Map.of(SampleQuota.rep("R-06"), LocalDate.of(2026, 4, 10)))),
            new Golden("quota/plan-approval", PlanApproval.class, approval()),
            new Golden(
                    "incentive/clawback",
                    Clawback.class,
                    Clawback.of(Money.parse("CNY 9999.00"), Golden.payout(), HUNDRED)),
            new Golden(
                    "incentive/curve-review",
                    CurveReview.class,
                    CurveLinter.standard().lint(SampleIncentive.retroactiveCommission(), HUNDRED, HUNDRED)),
            new Golden(
                    "incentive/draw-settlement",
                    DrawSettlement.class,
                    DrawAccount.recoverable(HUNDRED).settle(Money.parse("CNY 60.00"))),
            new Golden(
                    "incentive/override-statement",
                    OverrideStatement.class,
                    OverrideCalculator.with(new OverrideRates(List.of(Rate.percent(2), Rate.percent(1)), true))
                            .pay(Golden.secondQuarterCredits())),
            new Golden("budget/variance", Variance.class, Variance.ofExpense(HUNDRED, Money.parse("CNY 130.00"))),
            new Golden(
                    "budget/verdict",
                    BudgetVerdict.class,
                    BudgetReader.standard()
                            .check(
                                    SampleBudget.budget(),
                                    SampleBudget.status(),
                                    SampleBudget.request("R-09", "2026-05-31", "90000.00", "PROMOTION"))),
            new Golden("credit/provision", Provision.class, provision()),
            new Golden(
                    "credit/collateral-valuation",
                    CollateralValuation.class,
                    CollateralValuer.standard()
                            .value(
                                    SampleCredit.securedFile()
                                            .security()
                                            .orElseThrow()
                                            .collateral(),
                                    CNY,
                                    SampleCredit.asOf())),
            new Golden(
                    "credit/queue-decision",
                    QueueDecision.class,
                    CreditAssessor.standard()
                            .assessAll(
                                    SampleCredit.file(),
                                    SampleCredit.exposure(),
                                    List.of(SampleCredit.order()),
                                    List.of())),
            new Golden("credit/write-off", WriteOffDecision.class, writeOff()),
            new Golden(
                    "reconciliation/account-statement",
                    AccountStatement.class,
                    SampleReconciliation.confirmation().statement()),
            new Golden("reconciliation/confirmation", StatementConfirmation.class, SampleReconciliation.confirmation()),
            new Golden(
                    "reconciliation/three-part-balance",
                    ThreePartBalance.class,
                    SampleReconciliation.confirmation().statement().balance()),
            new Golden(
                    "reconciliation/confirmation-coverage",
                    ConfirmationCoverage.class,
                    CoverageReader.standard()
                            .read(CNY, List.of(SampleReconciliation.confirmation()), LocalDate.of(2026, 6, 30))),
            new Golden(
                    "reconciliation/adjusted-balances",
                    AdjustedBalances.class,
                    SampleReconciliation.report().adjustedBalances()),
            new Golden("reconciliation/goods-report", GoodsReport.class, SampleGoods.report()),
            new Golden(
                    "reconciliation/price-protection",
                    PriceProtectionClaim.class,
                    PriceProtector.with(SampleGoods.policy()).claim(SampleGoods.priceCut())),
            new Golden(
                    "reconciliation/promo-goods-audit",
                    PromoGoodsAudit.class,
                    PromoGoodsAuditor.standard().audit(SampleGoods.glasses())),
            new Golden(
                    "market/pop-report",
                    PopReport.class,
                    PopReader.standard().read(SampleMarket.posters(), SampleMarket.asOf())),
            new Golden(
                    "market/reserve-coverage",
                    ReserveCoverage.class,
                    ReserveReader.standard()
                            .read(
                                    SampleCompany.territories(),
                                    Set.of(TerritoryId.of("EAST")),
                                    List.of(SampleMarket.reserve()))),
            new Golden(
                    "visit/purpose-mix",
                    PurposeMix.class,
                    PurposeCounter.standard().count(List.of(SampleVisits.planned()))),
            new Golden("pdca/cycle-proposals", CycleProposals.class, SamplePdca.proposals()));

    private ResultGoldens() {}

    private static Quota quarter() {
        return SampleQuota.annual()
                .withPeriod(SampleCompany.calendar().quarters(2026).get(0))
                .withAmount(Money.parse("CNY 1000.00"));
    }

    private static Allocation.Allocated byThirds() {
        return (Allocation.Allocated) QuotaAllocator.standard()
                .allocate(
                        quarter(), List.of(SampleQuota.rep("R-05"), SampleQuota.rep("R-06"), SampleQuota.rep("R-07")));
    }

    private static UnitQuota cases() {
        return UnitQuota.of(
                SampleQuota.territory("NORTH"),
                Metric.VOLUME,
                SampleCompany.calendar().quarters(2026).get(0),
                Quantity.of(601, UnitOfMeasure.CASE));
    }

    private static UnitQuotaSplit unitSplit() {
        return QuotaSplitter.standard()
                .withHedge(Rate.percent(5))
                .split(cases(), List.of(SampleQuota.rep("R-05"), SampleQuota.rep("R-06")));
    }

    private static OverlayCredit overlay() {
        return new OverlayCredit(
                SampleSales.transactions().get(0), Optional.empty(), SampleQuota.rep("R-09"), Rate.percent(50));
    }

    private static QuotaReplanner replanner() {
        return QuotaReplanner.with(ReplanPolicy.recover())
                .withLock(SampleQuota.rep("R-05"), SampleQuota.plan().months().get(11), Money.parse("CNY 150000.00"));
    }

    private static PlanApproval approval() {
        Signature planner = Signature.of(SamplePlanLife.planner(), LocalDate.of(2026, 3, 20), "as planned");
        return PlanApprover.standard()
                .approve(
                        SamplePlanLife.life()
                                .drafted(SampleQuota.plan(), planner)
                                .submitted(2, planner),
                        2,
                        Signature.of(SamplePlanLife.planner(), LocalDate.of(2026, 3, 25), "my own"));
    }

    private static Provision provision() {
        AgeingReport ageing = Golden.ageing();
        return ageing.provision(Collections.nCopies(ageing.parts().size(), Rate.percent(10)));
    }

    private static WriteOffDecision writeOff() {
        WriteOffPolicy policy = WriteOffPolicy.builder()
                .tolerance(Money.parse("CNY 50.00"))
                .minAgeDays(180)
                .yearlyCap(Money.parse("CNY 1000.00"))
                .addTier(new WriteOffPolicy.Tier(Money.parse("CNY 500.00"), Role.REGIONAL_MANAGER))
                .build();
        return WriteOffDecider.with(policy)
                .decide(List.of(old("W-1", "30.00"), old("W-2", "300.00")), Money.zero(CNY), MARCH_31);
    }

    private static OpenItem old(String id, String amount) {
        return OpenItem.builder()
                .id(id)
                .customer(CustomerId.of("C-01"))
                .original(Money.parse("CNY " + amount))
                .documentDate(LocalDate.of(2025, 6, 1))
                .dueDate(LocalDate.of(2025, 7, 1))
                .build();
    }
}
