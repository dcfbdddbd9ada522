package io.github.salesdomain.wire;

import io.github.salesdomain.budget.Budget;
import io.github.salesdomain.budget.BudgetStatus;
import io.github.salesdomain.budget.PromotionReturn;
import io.github.salesdomain.credit.AgeingCalculator;
import io.github.salesdomain.credit.AgeingReport;
import io.github.salesdomain.credit.CollectionCalculator;
import io.github.salesdomain.credit.Consequence;
import io.github.salesdomain.credit.CreditAdvice;
import io.github.salesdomain.credit.CreditAdvisor;
import io.github.salesdomain.credit.CreditAssessor;
import io.github.salesdomain.credit.CreditBands;
import io.github.salesdomain.credit.CreditDecision;
import io.github.salesdomain.credit.CreditFile;
import io.github.salesdomain.credit.CreditGrade;
import io.github.salesdomain.credit.CreditLimit;
import io.github.salesdomain.credit.CreditOrder;
import io.github.salesdomain.credit.CreditOverride;
import io.github.salesdomain.credit.CreditScore;
import io.github.salesdomain.credit.CreditStanding;
import io.github.salesdomain.credit.DaysSalesOutstanding;
import io.github.salesdomain.credit.Exposure;
import io.github.salesdomain.credit.ExposureCalculator;
import io.github.salesdomain.credit.FloorStockChecker;
import io.github.salesdomain.credit.FloorStockReview;
import io.github.salesdomain.credit.GroupAssessor;
import io.github.salesdomain.credit.GroupDecision;
import io.github.salesdomain.credit.InstalmentPlan;
import io.github.salesdomain.credit.LimitCap;
import io.github.salesdomain.credit.LimitPolicy;
import io.github.salesdomain.credit.LimitProposal;
import io.github.salesdomain.credit.LimitRecommender;
import io.github.salesdomain.credit.Offset;
import io.github.salesdomain.credit.OffsetCalculator;
import io.github.salesdomain.credit.OpenItem;
import io.github.salesdomain.credit.OrderTerms;
import io.github.salesdomain.credit.WriteOffPolicy;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.customer.CustomerState;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.incentive.AdjustedPay;
import io.github.salesdomain.incentive.ApprovalTier;
import io.github.salesdomain.incentive.ExceptionApplier;
import io.github.salesdomain.incentive.ExceptionAuthority;
import io.github.salesdomain.incentive.IncentivePlan;
import io.github.salesdomain.incentive.PayException;
import io.github.salesdomain.incentive.PayoutCalculator;
import io.github.salesdomain.incentive.PayoutCurve;
import io.github.salesdomain.incentive.PayoutStatement;
import io.github.salesdomain.market.MarketReader;
import io.github.salesdomain.market.MarketView;
import io.github.salesdomain.market.Pipeline;
import io.github.salesdomain.market.PipelinePolicy;
import io.github.salesdomain.market.PipelineValuer;
import io.github.salesdomain.market.PopEffect;
import io.github.salesdomain.market.Prospect;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.Apportionment;
import io.github.salesdomain.money.ApportionmentCertificate;
import io.github.salesdomain.money.BoundedApportionment;
import io.github.salesdomain.money.Bounds;
import io.github.salesdomain.money.ConversionReport;
import io.github.salesdomain.money.CurrencyConverter;
import io.github.salesdomain.money.DatedAmount;
import io.github.salesdomain.money.ExchangeRate;
import io.github.salesdomain.money.ExchangeRateKind;
import io.github.salesdomain.money.ExchangeRates;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Role;
import io.github.salesdomain.org.TenureKind;
import io.github.salesdomain.pdca.Cycle;
import io.github.salesdomain.pdca.GateDecision;
import io.github.salesdomain.pdca.PdcaStepper;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.product.ProductTree;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.PackFactor;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.Allocation;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.AttainmentReader;
import io.github.salesdomain.quota.BottomUp;
import io.github.salesdomain.quota.BottomUpReconciler;
import io.github.salesdomain.quota.CascadeProof;
import io.github.salesdomain.quota.CreditBook;
import io.github.salesdomain.quota.CreditRollUp;
import io.github.salesdomain.quota.CustomerTransfer;
import io.github.salesdomain.quota.CustomerTransferrer;
import io.github.salesdomain.quota.DeviationMonitor;
import io.github.salesdomain.quota.DeviationReport;
import io.github.salesdomain.quota.Forecaster;
import io.github.salesdomain.quota.HiringRamp;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.HolderKind;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.MonthShape;
import io.github.salesdomain.quota.NestedAllocation;
import io.github.salesdomain.quota.NestedAllocator;
import io.github.salesdomain.quota.NestedLevel;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.quota.PaceCurve;
import io.github.salesdomain.quota.PaceReader;
import io.github.salesdomain.quota.PipelineItem;
import io.github.salesdomain.quota.PlanLife;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.quota.QuotaAdjustment;
import io.github.salesdomain.quota.QuotaAllocator;
import io.github.salesdomain.quota.QuotaCascade;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.quota.QuotaSplit;
import io.github.salesdomain.quota.QuotaSplitter;
import io.github.salesdomain.quota.QuotaTable;
import io.github.salesdomain.quota.QuotaTabulator;
import io.github.salesdomain.quota.RangePolicy;
import io.github.salesdomain.quota.RangedForecast;
import io.github.salesdomain.quota.ReplanPolicy;
import io.github.salesdomain.quota.SalesBasis;
import io.github.salesdomain.quota.SalesCreditor;
import io.github.salesdomain.quota.ShareAttainment;
import io.github.salesdomain.quota.ShareQuota;
import io.github.salesdomain.quota.SplitPolicy;
import io.github.salesdomain.quota.TransferredPlan;
import io.github.salesdomain.quota.UnitCascadeProof;
import io.github.salesdomain.quota.UnitPace;
import io.github.salesdomain.quota.UnitQuota;
import io.github.salesdomain.quota.UnitQuotaPlan;
import io.github.salesdomain.quota.ZeroBase;
import io.github.salesdomain.reconciliation.CarriedItems;
import io.github.salesdomain.reconciliation.DateWindow;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.ManyToManyPass;
import io.github.salesdomain.reconciliation.MatchPass;
import io.github.salesdomain.reconciliation.MatchReview;
import io.github.salesdomain.reconciliation.MatchRuleSet;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.reconciliation.Statement;
import io.github.salesdomain.reconciliation.Tolerance;
import io.github.salesdomain.territory.AttributeDomain;
import io.github.salesdomain.territory.AttributeSpace;
import io.github.salesdomain.territory.BalanceAssessor;
import io.github.salesdomain.territory.BalanceMeasure;
import io.github.salesdomain.territory.BalanceProposal;
import io.github.salesdomain.territory.BalanceReport;
import io.github.salesdomain.territory.BalanceTask;
import io.github.salesdomain.territory.CallPlan;
import io.github.salesdomain.territory.Coverage;
import io.github.salesdomain.territory.CoverageReport;
import io.github.salesdomain.territory.Realignment;
import io.github.salesdomain.territory.RepCapacity;
import io.github.salesdomain.territory.RepReport;
import io.github.salesdomain.territory.RuleCheck;
import io.github.salesdomain.territory.SalesForceSize;
import io.github.salesdomain.territory.SalesForceSizer;
import io.github.salesdomain.territory.TerritoryAssigner;
import io.github.salesdomain.territory.TerritoryCondition;
import io.github.salesdomain.territory.TerritoryMap;
import io.github.salesdomain.territory.TreeComparison;
import io.github.salesdomain.territory.WhiteSpaceReport;
import io.github.salesdomain.territory.WorkloadGroup;
import io.github.salesdomain.testkit.SampleBalance;
import io.github.salesdomain.testkit.SampleBudget;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleCredit;
import io.github.salesdomain.testkit.SampleIncentive;
import io.github.salesdomain.testkit.SampleMarket;
import io.github.salesdomain.testkit.SamplePdca;
import io.github.salesdomain.testkit.SamplePlanLife;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.testkit.SampleRating;
import io.github.salesdomain.testkit.SampleReconciliation;
import io.github.salesdomain.testkit.SampleSales;
import io.github.salesdomain.testkit.SampleTerritories;
import io.github.salesdomain.testkit.SampleVisits;
import io.github.salesdomain.testkit.SampleWhiteSpace;
import io.github.salesdomain.time.Chronicle;
import io.github.salesdomain.time.ComparisonBasis;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WeekCalendar;
import io.github.salesdomain.time.WorkingCalendar;
import io.github.salesdomain.time.YearNumbering;
import io.github.salesdomain.time.YearOnYear;
import io.github.salesdomain.visit.ObjectiveProposer;
import io.github.salesdomain.visit.Visit;
import io.github.salesdomain.visit.VisitEvaluator;
import io.github.salesdomain.visit.VisitOutcome;
import io.github.salesdomain.visit.VisitProposals;
import io.github.salesdomain.visit.VisitReport;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;
import tools.jackson.core.type.TypeReference;

/**
 * A fixed value and the file under {@code src/test/resources/json} that holds its JSON. What such a file holds is read for ever.
 * <p>
 * To add one, add a line to the list of its package: the test tells which JSON to put into the file.
 *
 * @param file the name of the file, without its ending: the package and what it is
 * @param type the type as which a host reads it
 * @param value the value
 */
record Golden(String file, Type type, Object value) {

    private static final List<Golden> HERE = List.of(
            new Golden("explain/explanation", Explanation.class, explanation()),
            new Golden("money/money", Money.class, Money.parse("CNY -12.50")),
            new Golden("money/rate", Rate.class, Rate.percent("7.5")),
            new Golden("money/apportionment", Apportionment.class, thirds()),
            new Golden(
                    "money/certificate",
                    ApportionmentCertificate.class,
                    bounded(400).certificate()),
            new Golden("money/bounded-apportionment", BoundedApportionment.class, bounded(400)),
            new Golden("money/bounds-in-conflict", BoundedApportionment.class, conflict()),
            new Golden("money/conversion-report", ConversionReport.class, atBudgetRate()),
            new Golden("quantity/quantity", Quantity.class, Quantity.of(new BigDecimal("2.5"), UnitOfMeasure.CASE)),
            new Golden("quantity/pack-factor", PackFactor.class, caseOf24()),
            new Golden("quantity/ratio", Ratio.class, Ratio.of(9, 20)),
            new Golden("quantity/ratio-that-does-not-end", Ratio.class, Ratio.of(-1, 3)),
            new Golden("quantity/ratio-that-is-none", Ratio.class, Ratio.undefined(UndefinedReason.ZERO_TARGET)),
            new Golden("quantity/measured", measuredQuantity(), Measured.of(Quantity.of(3, UnitOfMeasure.CASE))),
            new Golden("quantity/measured-nothing", measuredQuantity(), Measured.undefined(UndefinedReason.ZERO_BASE)),
            new Golden("time/date-range", LocalDateRange.class, LocalDateRange.ofUnboundedEnd(january(1))),
            new Golden("time/sales-calendar", SalesCalendar.class, SampleCompany.calendar()),
            new Golden(
                    "time/sales-period",
                    SalesPeriod.class,
                    SampleCompany.calendar().quarters(2026).get(1)),
            new Golden("time/cut-off-calendar", SalesCalendar.class, SalesCalendar.cutOff(25)),
            new Golden(
                    "time/week-calendar",
                    SalesCalendar.class,
                    SalesCalendar.nrf().withExtraWeekMonth(6).withNumbering(YearNumbering.BY_END)),
            new Golden("time/year-on-year", YearOnYear.class, restated()),
            new Golden("time/working-calendar", WorkingCalendar.class, SampleCompany.workingDays()),
            new Golden("org/tenure-kind", TenureKind.class, TenureKind.ACTING),
            new Golden("org/organisation", Organisation.class, SampleCompany.organisation()),
            new Golden("product/product-tree", ProductTree.class, SampleCompany.products()),
            new Golden("customer/customer", Customer.class, SampleCompany.customer("C-04")),
            new Golden("customer/customer-state", CustomerState.class, moved()),
            new Golden("territory/condition", TerritoryCondition.class, bothConditions()),
            new Golden("territory/nested-condition", TerritoryCondition.class, nestedConditions()),
            new Golden("territory/attribute-space", AttributeSpace.class, attributeSpace()),
            new Golden("territory/split-map", TerritoryMap.class, SampleTerritories.splitMap()),
            new Golden("territory/rule-check", RuleCheck.class, ruleCheck()),
            new Golden("territory/split-coverage", Coverage.class, splitCoverage()),
            new Golden("territory/territory-map", TerritoryMap.class, SampleCompany.territoryMap()),
            new Golden("territory/coverage-report", CoverageReport.class, SampleTerritories.coverage()),
            new Golden("territory/rep-report", RepReport.class, SampleTerritories.repsInOctober()),
            new Golden("territory/tree-comparison", TreeComparison.class, SampleTerritories.crossedTrees()),
            new Golden("territory/balance-report", BalanceReport.class, balanceOfSales()),
            new Golden("territory/balance-task", BalanceTask.class, SampleBalance.task()),
            new Golden("territory/balance-proposal", BalanceProposal.class, SampleBalance.proposal()),
            new Golden("territory/white-space", WhiteSpaceReport.class, SampleWhiteSpace.whiteSpace()),
            new Golden("territory/realignment", Realignment.class, SampleBalance.partingTheSouth()),
            new Golden("territory/sales-force-size", SalesForceSize.class, sizeOfTheForce()),
            new Golden("quota/quota", Quota.class, SampleQuota.annual()),
            new Golden("quota/metric", Metric.class, Metric.VOLUME.on(SalesBasis.SELL_OUT)),
            new Golden(
                    "quota/share-attainment",
                    ShareAttainment.class,
                    ShareAttainment.of(
                            ShareQuota.of(
                                    Holder.company("NORTH"),
                                    Metric.NUMERIC_DISTRIBUTION,
                                    SampleCompany.calendar().year(2026),
                                    Rate.percent(70)),
                            39,
                            100)),
            new Golden("quota/unit-pace", UnitPace.class, unitPace()),
            new Golden("quota/unit-quota-plan", UnitQuotaPlan.class, unitPlan()),
            new Golden("quota/cascade-proof", CascadeProof.class, cascadeProof()),
            new Golden("quota/unit-cascade-proof", UnitCascadeProof.class, unitProof()),
            new Golden("quota/split", QuotaSplit.class, byRegion()),
            new Golden("quota/allocation", Allocation.class, allocation(50)),
            new Golden("quota/allocation-in-conflict", Allocation.class, allocation(90)),
            new Golden("quota/table", QuotaTable.class, table()),
            new Golden("quota/table-in-conflict", QuotaTable.class, tableInConflict()),
            new Golden("quota/nested-allocation", NestedAllocation.class, nested(10)),
            new Golden("quota/nested-allocation-in-conflict", NestedAllocation.class, nested(80)),
            new Golden("quota/attainment", Attainment.class, firstQuarter()),
            new Golden("quota/pace", Pace.class, marchPace()),
            new Golden(
                    "quota/deviation-report",
                    DeviationReport.class,
                    DeviationMonitor.standard().review(List.of(marchPace()))),
            new Golden("quota/credit-book", CreditBook.class, SampleSales.book()),
            new Golden("quota/credit-roll-up", CreditRollUp.class, secondQuarterCredits()),
            new Golden("quota/mixed-forecast", RangedForecast.class, mixedForecast()),
            new Golden("quota/replan-policy", ReplanPolicy.class, ReplanPolicy.recover()),
            new Golden("quota/plan-life", PlanLife.class, SamplePlanLife.life()),
            new Golden("quota/adjustment", QuotaAdjustment.class, SamplePlanLife.adjustment()),
            new Golden("quota/customer-transfer", CustomerTransfer.class, SamplePlanLife.transfer()),
            new Golden("quota/transferred-plan", TransferredPlan.class, transferred()),
            new Golden("quota/hiring-ramp", HiringRamp.class, HiringRamp.percents(0, 25, 50, 75, 100)),
            new Golden("quota/bottom-up", BottomUp.class, bottomUp()),
            new Golden("incentive/plan", IncentivePlan.class, SampleIncentive.fullPlan()),
            new Golden("incentive/commission", PayoutCurve.class, SampleIncentive.commission()),
            new Golden("incentive/adjusted-pay", AdjustedPay.class, adjustedPay()),
            new Golden("incentive/statement", PayoutStatement.class, payout()),
            new Golden("budget/budget", Budget.class, SampleBudget.budget()),
            new Golden("budget/status", BudgetStatus.class, SampleBudget.status()),
            new Golden("budget/promotion-return", PromotionReturn.class, SampleBudget.promotion()),
            new Golden("credit/file", CreditFile.class, SampleCredit.troubledFile()),
            new Golden("credit/order", CreditOrder.class, SampleCredit.order()),
            new Golden("credit/exposure", Exposure.class, SampleCredit.troubledExposure()),
            new Golden("credit/decision", CreditDecision.class, refusal()),
            new Golden("credit/bands", CreditBands.class, bands()),
            new Golden("credit/override", CreditOverride.class, SampleCredit.override()),
            new Golden("credit/ageing-report", AgeingReport.class, ageing()),
            new Golden("credit/secured-file", CreditFile.class, SampleCredit.securedFile()),
            new Golden("credit/floor-stock-review", FloorStockReview.class, floorStock()),
            new Golden("credit/advice", CreditAdvice.class, advice()),
            new Golden("credit/group-decision", GroupDecision.class, groupDecision()),
            new Golden("credit/days-sales-outstanding", DaysSalesOutstanding.class, outstanding()),
            new Golden("credit/score", CreditScore.class, SampleRating.score()),
            new Golden("credit/standing", CreditStanding.class, SampleRating.standing()),
            new Golden("credit/limit-proposal", LimitProposal.class, proposal()),
            new Golden("credit/offset", Offset.class, offset()),
            new Golden("credit/write-off-policy", WriteOffPolicy.class, writeOffs()),
            new Golden("credit/instalment-plan", InstalmentPlan.class, instalments()),
            new Golden("reconciliation/ledger", Ledger.class, SampleReconciliation.ledger()),
            new Golden("reconciliation/statement", Statement.class, SampleReconciliation.statementInHisSign()),
            new Golden("reconciliation/match-rule-set", MatchRuleSet.class, MatchRuleSet.standard()),
            new Golden(
                    "reconciliation/many-to-many-pass",
                    MatchPass.class,
                    ManyToManyPass.of("groups", DateWindow.within(10))
                            .withTolerance(
                                    Tolerance.absolute(Money.parse("CNY 5.00")).and(Money.parse("USD 1.00")))),
            new Golden("reconciliation/review", MatchReview.class, SampleReconciliation.review()),
            new Golden("reconciliation/carried", CarriedItems.class, SampleReconciliation.carried()),
            new Golden("reconciliation/report", ReconciliationReport.class, SampleReconciliation.report()),
            new Golden("market/prospect", Prospect.class, SampleMarket.reserve()),
            new Golden("market/pipeline", Pipeline.class, pipeline()),
            new Golden("market/pipeline-policy", PipelinePolicy.class, PipelinePolicy.standard()),
            new Golden("market/view", MarketView.class, marketView()),
            new Golden("market/pop-effect", PopEffect.class, SampleMarket.coolers()),
            new Golden("visit/visit", Visit.class, SampleVisits.planned()),
            new Golden("visit/report", VisitReport.class, SampleVisits.report()),
            new Golden("visit/outcome", VisitOutcome.class, outcome()),
            new Golden("visit/proposals", VisitProposals.class, proposals()),
            new Golden("pdca/cycle", Cycle.class, SamplePdca.closed()),
            new Golden(
                    "pdca/gate-decision",
                    GateDecision.class,
                    PdcaStepper.standard().advance(SamplePdca.planned(), january(31))));

    /** Those of this file, and those that a package keeps in a file of its own. */
    static final List<Golden> ALL = Stream.of(
                    HERE, ResultGoldens.ALL, CallGoldens.ALL, PlanGoldens.ALL, ServiceGoldens.ALL, CycleLinkGoldens.ALL)
            .flatMap(List::stream)
            .toList();

    @Override
    public String toString() {
        return file;
    }

    static PayoutStatement payout() {
        return PayoutCalculator.standard()
                .pay(
                        SampleIncentive.plan(),
                        List.of(SampleIncentive.attainment(
                                Metric.REVENUE, Money.parse("CNY 400000.00"), Money.parse("CNY 370000.00"))));
    }

    private static Explanation explanation() {
        return Explanation.of("exposure", "CNY 3.00", List.of(Explanation.of("open items", "CNY 3.00")));
    }

    private static ConversionReport atBudgetRate() {
        ExchangeRate rate = ExchangeRate.builder()
                .from(CurrencyUnit.USD)
                .to(SampleCompany.currency())
                .rate(new BigDecimal("7.1234"))
                .asOf(january(1))
                .kind(ExchangeRateKind.BUDGET)
                .build();
        return CurrencyConverter.with(ExchangeRates.of(List.of(rate)))
                .convertAll(
                        List.of(
                                DatedAmount.of("INV-1", january(9), Money.parse("USD 12345.67")),
                                DatedAmount.of("INV-2", january(9), Money.parse("JPY 1000"))),
                        SampleCompany.currency());
    }

    static CreditRollUp secondQuarterCredits() {
        return SalesCreditor.toPositions(SampleCompany.territoryMap(), SampleSales.customerStates())
                .credit(SampleSales.transactions(), SampleCompany.currency())
                .rollUp(
                        SampleQuota.holders(),
                        Metric.REVENUE,
                        SampleCompany.calendar().quarters(2026).get(1),
                        LocalDate.of(2026, 6, 30));
    }

    private static RangedForecast mixedForecast() {
        Pace pace = marchPace();
        PipelineItem hoped = PipelineItem.of(
                "OPP-1",
                Money.ofMajor(SampleCompany.currency(), 1_000),
                Rate.percent(60),
                pace.asOf().plusDays(3));
        return Forecaster.standard()
                .withRange(RangePolicy.methods(List.of(PaceCurve.linear())))
                .forecastMixed(
                        pace.quota(),
                        pace.actual(),
                        pace.asOf(),
                        List.of(hoped),
                        pace.asOf().plusDays(7));
    }

    private static AdjustedPay adjustedPay() {
        PayException flood = PayException.builder()
                .id("X-1")
                .planId(payout().planId())
                .payee(PersonId.of("Wang"))
                .amount(Money.ofMajor(SampleCompany.currency(), 1_000))
                .by(PersonId.of("Sun"))
                .role(Role.REGIONAL_MANAGER)
                .on(january(5))
                .until(january(31))
                .why("Flood closed the warehouse")
                .build();
        ExceptionAuthority authority = ExceptionAuthority.of(
                List.of(ApprovalTier.of(Role.REGIONAL_MANAGER, Money.ofMajor(SampleCompany.currency(), 1_500))));
        return ExceptionApplier.with(authority)
                .apply(
                        payout(),
                        PersonId.of("Wang"),
                        List.of(flood, flood.withId("X-2").withUntil(january(6))),
                        january(9));
    }

    private static Apportionment thirds() {
        return Apportioner.standard().splitEvenly(Money.parse("CNY 10.00"), 3);
    }

    private static BoundedApportionment.Allocated bounded(long cap) {
        return (BoundedApportionment.Allocated) Apportioner.standard()
                .inUnitsOf(Money.parse("CNY 100.00"))
                .splitWithin(
                        Money.parse("CNY 1050.00"),
                        List.of(BigDecimal.valueOf(6), BigDecimal.valueOf(2)),
                        List.of(Bounds.atMost(Money.ofMajor(SampleCompany.currency(), cap)), Bounds.none()));
    }

    private static BoundedApportionment conflict() {
        return Apportioner.standard()
                .splitWithin(
                        Money.parse("CNY 1050.00"),
                        List.of(BigDecimal.valueOf(6), BigDecimal.valueOf(2)),
                        List.of(Bounds.atLeast(Money.parse("CNY 1000.00")), Bounds.locked(Money.parse("CNY 100.00"))));
    }

    private static PackFactor caseOf24() {
        return new PackFactor(UnitOfMeasure.CASE, UnitOfMeasure.PIECE, 24);
    }

    private static Type measuredQuantity() {
        return new TypeReference<Measured<Quantity>>() {}.getType();
    }

    private static UnitPace unitPace() {
        UnitQuota quota = UnitQuota.of(
                Holder.company("NORTH"),
                Metric.VOLUME,
                SampleCompany.calendar().months(2026).get(5),
                Quantity.of(600, UnitOfMeasure.CASE));
        return PaceReader.standard().read(quota, Quantity.of(270, UnitOfMeasure.CASE), LocalDate.of(2026, 6, 15));
    }

    private static UnitQuotaPlan unitPlan() {
        return unitProof().plan();
    }

    private static CascadeProof cascadeProof() {
        return QuotaCascade.standard()
                .withZeroBase(ZeroBase.AVERAGE)
                .withMonthShape(MonthShape.EVEN)
                .prove(SampleQuota.annual(), SampleQuota.holders(), SampleCompany.calendar(), Map.of());
    }

    private static UnitCascadeProof unitProof() {
        UnitQuota outlets = UnitQuota.of(
                SampleQuota.company(),
                Metric.ACTIVE_OUTLETS,
                SampleCompany.calendar().months(2026).get(5),
                Quantity.of(500, UnitOfMeasure.PIECE));
        return QuotaCascade.standard()
                .withZeroBase(ZeroBase.AVERAGE)
                .withHedges(Rate.percent(10))
                .prove(
                        outlets,
                        SampleQuota.holders(),
                        Map.of(SampleQuota.rep("R-05"), Quantity.of(90, UnitOfMeasure.PIECE)));
    }

    private static YearOnYear restated() {
        WeekCalendar nrf = SalesCalendar.nrf();
        return YearOnYear.of(
                nrf.compare(nrf.months(2024).get(11), ComparisonBasis.RESTATED),
                Money.parse("CNY 105.00"),
                Money.parse("CNY 100.00"));
    }

    private static LocalDate january(int day) {
        return LocalDate.of(2026, 1, day);
    }

    private static CustomerState moved() {
        return CustomerState.builder()
                .factId("C-04 in 2026")
                .customer(SampleCompany.customer("C-04"))
                .during(LocalDateRange.of(january(1), january(31)))
                .knownSince(january(15))
                .build();
    }

    private static AttributeSpace attributeSpace() {
        return AttributeSpace.of(
                AttributeDomain.of(CustomerAttribute.PROVINCE, "Jiangsu", "Hunan"),
                AttributeDomain.within(
                                CustomerAttribute.CITY,
                                CustomerAttribute.PROVINCE,
                                Map.of("Jiangsu", List.of("Suzhou"), "Hunan", List.of("Changsha")))
                        .orOther()
                        .orNone());
    }

    private static TerritoryCondition nestedConditions() {
        return TerritoryCondition.province("Hubei")
                .and(TerritoryCondition.city("Wuhan").not())
                .or(TerritoryCondition.segment("A"));
    }

    private static RuleCheck ruleCheck() {
        return TerritoryAssigner.standard()
                .ruleBook(SampleTerritories.splitMap(), LocalDate.of(2026, 8, 1))
                .check("T-08", ProductLine.of("WATER"), SampleCompany.customer("C-04"));
    }

    private static Coverage splitCoverage() {
        return TerritoryAssigner.standard()
                .ruleBook(SampleTerritories.splitMap(), LocalDate.of(2026, 8, 1))
                .coverageOf(SampleCompany.customer("C-04"));
    }

    private static TerritoryCondition bothConditions() {
        return TerritoryCondition.province("Shandong", "Hebei").and(TerritoryCondition.city("Qingdao"));
    }

    private static BalanceReport balanceOfSales() {
        return BalanceAssessor.standard()
                .assess(SampleBalance.alignment(), SampleBalance.loads(), BalanceMeasure.SALES);
    }

    private static SalesForceSize sizeOfTheForce() {
        return SalesForceSizer.standard()
                .size(
                        List.of(WorkloadGroup.of("A", 60, CallPlan.of(24, Duration.ofMinutes(90)))),
                        RepCapacity.of(Duration.ofHours(1_150)));
    }

    private static QuotaSplit byRegion() {
        Map<Holder, Money> lastYear = Map.of(
                SampleQuota.territory("NORTH"), Money.parse("CNY 1.00"),
                SampleQuota.territory("EAST"), Money.parse("CNY 2.00"));
        return QuotaSplitter.with(SplitPolicy.proportionalTo(lastYear))
                .split(SampleQuota.annual(), List.of(SampleQuota.territory("NORTH"), SampleQuota.territory("EAST")));
    }

    private static Allocation allocation(int floorPercent) {
        Money floor = Rate.percent(floorPercent).of(SampleQuota.annual().amount());
        return QuotaAllocator.standard()
                .withBounds(SampleQuota.territory("NORTH"), Bounds.atLeast(floor))
                .withBounds(SampleQuota.territory("EAST"), Bounds.atLeast(Money.parse("CNY 3000000.00")))
                .allocate(
                        SampleQuota.annual(),
                        List.of(
                                SampleQuota.territory("NORTH"),
                                SampleQuota.territory("EAST"),
                                SampleQuota.territory("SOUTH")));
    }

    private static NestedAllocation nested(int floorPercent) {
        Holder tea = Holder.of(HolderKind.PRODUCT_LINE, "TEA");
        Money floor = Rate.percent(floorPercent).of(SampleQuota.annual().amount());
        return NestedAllocator.of(
                        NestedLevel.of(
                                "region",
                                List.of(SampleQuota.territory("NORTH"), SampleQuota.territory("EAST")),
                                QuotaAllocator.standard()),
                        NestedLevel.of(
                                "brand",
                                List.of(tea, Holder.of(HolderKind.PRODUCT_LINE, "JUICE")),
                                QuotaAllocator.standard().withBounds(tea, Bounds.atLeast(floor))))
                .allocate(SampleQuota.annual());
    }

    private static CreditBands bands() {
        return CreditAssessor.standard()
                .bands(
                        SampleCredit.file(),
                        ExposureCalculator.standard()
                                .calculate(
                                        SampleCredit.items(),
                                        SampleCredit.file().currency(),
                                        SampleCredit.asOf()),
                        OrderTerms.OPEN_ACCOUNT);
    }

    private static QuotaTable tableInConflict() {
        QuotaTable.Allocated fits = (QuotaTable.Allocated) table();
        Holder first = fits.rows().get(0).holder();
        Holder only = fits.columns().get(0).holder();
        return QuotaTabulator.standard()
                .withCap(first, only, fits.cell(first, only).minusMinor(1))
                .tabulate(fits.rows(), fits.columns());
    }

    private static QuotaTable table() {
        QuotaSplit rows = QuotaSplitter.standard()
                .split(SampleQuota.annual(), List.of(SampleQuota.territory("NORTH"), SampleQuota.territory("EAST")));
        return QuotaTabulator.standard().tabulate(rows.quotas(), List.of(SampleQuota.annual()));
    }

    private static Attainment firstQuarter() {
        QuotaPlan plan = SampleQuota.plan();
        return AttainmentReader.standard()
                .readAll(plan, plan.quarters().get(0), SampleQuota.firstQuarterTotals())
                .get(0);
    }

    private static TransferredPlan transferred() {
        return CustomerTransferrer.standard()
                .transfer(
                        SamplePlanLife.customerPlan(),
                        Chronicle.of(List.of(SamplePlanLife.transfer())),
                        LocalDate.of(2026, 5, 31));
    }

    private static BottomUp bottomUp() {
        return BottomUpReconciler.standard()
                .reconcile(
                        SampleQuota.annual(),
                        SampleQuota.holders(),
                        Map.of(SampleQuota.rep("R-05"), Money.parse("CNY 9000000")));
    }

    private static Pace marchPace() {
        Quota march = SampleQuota.annual()
                .withPeriod(SampleCompany.calendar().months(2026).get(2))
                .withAmount(Money.parse("CNY 600000.00"));
        return PaceReader.with(PaceCurve.linear(SampleCompany.workingDays()))
                .read(march, Money.parse("CNY 270000.00"), LocalDate.of(2026, 3, 16));
    }

    private static CreditDecision refusal() {
        return CreditAssessor.standard()
                .assess(SampleCredit.troubledFile(), SampleCredit.troubledExposure(), SampleCredit.order());
    }

    static AgeingReport ageing() {
        return AgeingCalculator.standard().age(SampleCredit.ledger(), SampleCompany.currency(), SampleCredit.asOf());
    }

    private static Pipeline pipeline() {
        return PipelineValuer.standard().value(SampleMarket.openProspects(), SampleCompany.currency());
    }

    private static MarketView marketView() {
        return MarketReader.standard().read(SampleMarket.sightings(), SampleMarket.asOf());
    }

    private static FloorStockReview floorStock() {
        return FloorStockChecker.standard()
                .check(
                        CreditLimit.of(Money.parse("CNY 150000.00")),
                        SampleCredit.floorStock(),
                        SampleCredit.securedFile().security().orElseThrow().collateral(),
                        SampleCompany.currency(),
                        SampleCredit.asOf());
    }

    private static CreditAdvice advice() {
        return CreditAdvisor.standard()
                .advise(
                        SampleCredit.smallFile(),
                        Exposure.builder()
                                .currency(SampleCompany.currency())
                                .asOf(SampleCredit.asOf())
                                .build(),
                        CreditOrder.of("O-330", Money.parse("CNY 40000.00")));
    }

    private static GroupDecision groupDecision() {
        return GroupAssessor.standard()
                .assess(
                        SampleCredit.group(),
                        CustomerId.of("C-11"),
                        CreditOrder.of("O-320", Money.parse("CNY 40000.00")));
    }

    private static DaysSalesOutstanding outstanding() {
        return CollectionCalculator.standard()
                .outstanding(Money.parse("CNY 250000.00"), Money.parse("CNY 150000.00"), SampleCredit.creditSales());
    }

    private static LimitProposal proposal() {
        return LimitRecommender.with(LimitPolicy.of(Money.parse("CNY 10000.00")))
                .recommend(
                        CreditGrade.A,
                        Money.parse("CNY 240000.00"),
                        45,
                        List.of(LimitCap.equityShare(Money.parse("CNY 2000000.00"), Rate.percent(20))),
                        Money.parse("CNY 210000.00"));
    }

    private static Offset offset() {
        OpenItem debt = OpenItem.builder()
                .id("R-2019-7")
                .customer(CustomerId.of("C-01"))
                .original(Money.parse("CNY 13000.00"))
                .documentDate(LocalDate.of(2025, 1, 10))
                .build();
        OpenItem claim = debt.withId("REBATE-3").withOwedByUs(true).withOriginal(Money.parse("CNY 8000.00"));
        return OffsetCalculator.standard().offset(claim, debt, true, SampleCredit.asOf());
    }

    private static WriteOffPolicy writeOffs() {
        return WriteOffPolicy.builder()
                .tolerance(Money.parse("CNY 5.00"))
                .minAgeDays(180)
                .yearlyCap(Money.parse("CNY 20.00"))
                .addTier(new WriteOffPolicy.Tier(Money.parse("CNY 1000.00"), Consequence.CREDIT_MANAGER))
                .build();
    }

    private static InstalmentPlan instalments() {
        return InstalmentPlan.of(Money.parse("CNY 10000.00"), 3, LocalDate.of(2026, 4, 30), Period.ofMonths(1));
    }

    private static VisitOutcome outcome() {
        return VisitEvaluator.standard().evaluate(SampleVisits.planned(), SampleVisits.report());
    }

    private static VisitProposals proposals() {
        return ObjectiveProposer.standard().propose(SampleVisits.evidence(), SampleVisits.proposedOn());
    }
}
