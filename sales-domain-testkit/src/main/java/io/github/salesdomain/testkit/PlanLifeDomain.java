package io.github.salesdomain.testkit;

import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quota.AdjustedPlan;
import io.github.salesdomain.quota.AdjustmentOutcome;
import io.github.salesdomain.quota.AdjustmentReason;
import io.github.salesdomain.quota.AdjustmentSource;
import io.github.salesdomain.quota.ApprovalReason;
import io.github.salesdomain.quota.BottomUp;
import io.github.salesdomain.quota.BottomUpReconciler;
import io.github.salesdomain.quota.CreditView;
import io.github.salesdomain.quota.CustomerSale;
import io.github.salesdomain.quota.CustomerTransfer;
import io.github.salesdomain.quota.CustomerTransferrer;
import io.github.salesdomain.quota.GapClosing;
import io.github.salesdomain.quota.GapLine;
import io.github.salesdomain.quota.HiringRamp;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.HolderKind;
import io.github.salesdomain.quota.JoiningMonth;
import io.github.salesdomain.quota.PlanApproval;
import io.github.salesdomain.quota.PlanApprover;
import io.github.salesdomain.quota.PlanBridge;
import io.github.salesdomain.quota.PlanCause;
import io.github.salesdomain.quota.PlanLife;
import io.github.salesdomain.quota.PlanMove;
import io.github.salesdomain.quota.PlanStatus;
import io.github.salesdomain.quota.PlanStep;
import io.github.salesdomain.quota.QuotaAdjuster;
import io.github.salesdomain.quota.QuotaAdjustment;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.quota.QuotaRamper;
import io.github.salesdomain.quota.QuotaReplanner;
import io.github.salesdomain.quota.RampLine;
import io.github.salesdomain.quota.RampedPlan;
import io.github.salesdomain.quota.SeasonPolicy;
import io.github.salesdomain.quota.Signature;
import io.github.salesdomain.quota.TransferPart;
import io.github.salesdomain.quota.TransferredPlan;
import io.github.salesdomain.time.Chronicle;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Arbitraries for what happens to plans of {@link io.github.salesdomain.quota} in the course of a year. */
public final class PlanLifeDomain extends DomainContextBase {

    private static final int REPS = 3;
    private static final int CUSTOMERS = 5;

    /** For {@code @Domain(PlanLifeDomain.class)}. */
    public PlanLifeDomain() {}

    /** {@return who did something, when and why} */
    @Provide
    public static Arbitrary<Signature> signatures() {
        return Combinators.combine(OrgDomain.personIds(), TimeDomain.days(), Texts.names())
                .as(Signature::of);
    }

    /** {@return the usual causes, and sometimes a host's own} */
    @Provide
    public static Arbitrary<PlanCause> planCauses() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                PlanCause.SHORTFALL,
                                PlanCause.NEW_TOTAL,
                                PlanCause.RULE,
                                PlanCause.LOCK,
                                PlanCause.SEASON,
                                PlanCause.TRANSFER,
                                PlanCause.HIRE,
                                PlanCause.ADJUSTMENT)),
                Tuple.of(1, Texts.codes().map(PlanCause::of)));
    }

    /** {@return bridges over adjustments, ramps and re-plans, of none to all of these} */
    @Provide
    public static Arbitrary<PlanBridge> planBridges() {
        return Combinators.combine(
                        adjustedPlans(),
                        hiringRamps(),
                        QuotaDomain.replanPolicies(),
                        Arbitraries.integers().between(-31, 396),
                        MoneyDomain.ratesBetween(-10, 250),
                        Arbitraries.integers().between(0, 7))
                .as((adjusted, ramp, policy, day, reached, parts) -> {
                    PlanBridge bridge = PlanBridge.of(adjusted.before());
                    if ((parts & 1) != 0) {
                        bridge = bridge.then(PlanCause.ADJUSTMENT, adjusted.after());
                    }
                    if ((parts & 2) != 0) {
                        bridge = bridge.then(
                                PlanCause.HIRE,
                                QuotaRamper.with(ramp)
                                        .ramp(bridge.end(), newcomers(bridge.end(), day))
                                        .after());
                    }
                    if ((parts & 4) != 0) {
                        bridge = bridge.then(QuotaReplanner.with(policy)
                                .withSeason(SeasonPolicy.byDays())
                                .trace(
                                        bridge.end(),
                                        QuotaDomain.actuals(bridge.end(), reached),
                                        bridge.end().period().start().plusDays(day)));
                    }
                    return bridge;
                });
    }

    /** {@return steps of bridges} */
    @Provide
    public static Arbitrary<PlanBridge.Step> planBridgeSteps() {
        return Combinators.combine(planCauses(), QuotaDomain.quotaPlans()).as(PlanBridge.Step::new);
    }

    private static Map<Holder, LocalDate> newcomers(QuotaPlan plan, int day) {
        Map<Holder, LocalDate> joined = new HashMap<>();
        List<Holder> holders = plan.holders();
        if (holders.size() > 1) {
            Holder newcomer = holders.get(1 + Math.floorMod(day, holders.size() - 1));
            joined.put(newcomer, plan.period().start().plusDays(day));
        }
        return joined;
    }

    /** {@return both views} */
    @Provide
    public static Arbitrary<CreditView> creditViews() {
        return Arbitraries.of(CreditView.class);
    }

    /** {@return transfers on their own, some withdrawn} */
    @Provide
    public static Arbitrary<CustomerTransfer> customerTransfers() {
        return Combinators.combine(
                        Texts.keys(),
                        Texts.keys(),
                        QuotaDomain.holders(2, 2),
                        TimeDomain.days(),
                        TimeDomain.days(),
                        Arbitraries.of(true, true, true, false))
                .as((id, customer, ends, on, known, holds) -> CustomerTransfer.builder()
                        .factId(id)
                        .customer(Holder.of(HolderKind.CUSTOMER, customer))
                        .from(ends.get(0))
                        .to(ends.get(1))
                        .during(holds ? LocalDateRange.ofUnboundedEnd(on) : LocalDateRange.of(on, on))
                        .knownSince(known)
                        .build());
    }

    /** {@return sales and returns, some of them late} */
    @Provide
    public static Arbitrary<CustomerSale> customerSales() {
        return Combinators.combine(
                        Texts.keys(), TimeDomain.days(), Arbitraries.integers().between(0, 400), MoneyDomain.monies())
                .as((customer, on, days, amount) ->
                        new CustomerSale(Holder.of(HolderKind.CUSTOMER, customer), on, on.minusDays(days), amount));
    }

    /** {@return plans of a year with three representatives in one region and five customers below them at the bottom} */
    public static Arbitrary<QuotaPlan> customerPlans() {
        return Combinators.combine(
                        QuotaDomain.metrics(),
                        TimeDomain.salesCalendars(),
                        TimeDomain.years(),
                        MoneyDomain.currencies())
                .flatAs((metric, calendar, year, currency) -> monthsOf(currency).map(rows -> {
                    ImmutableMap.Builder<Holder, List<Money>> months = ImmutableMap.builder();
                    Map<Holder, Holder> parents = new HashMap<>();
                    List<Holder> holders = new ArrayList<>();
                    Holder company = Holder.company("ACME");
                    Holder region = Holder.of(HolderKind.TERRITORY, "NORTH");
                    holders.add(company);
                    holders.add(region);
                    parents.put(region, company);
                    for (int i = 0; i < REPS; i++) {
                        holders.add(rep(i));
                        parents.put(rep(i), region);
                    }
                    for (int i = 0; i < CUSTOMERS; i++) {
                        holders.add(customer(i));
                        parents.put(customer(i), rep(i % REPS));
                        months.put(customer(i), rows.get(i));
                    }
                    return QuotaPlan.of(metric, calendar, year, Hierarchy.of(holders, parents), months.buildOrThrow());
                }));
    }

    private static Arbitrary<List<List<Money>>> monthsOf(CurrencyUnit currency) {
        return MoneyDomain.nonNegativeMoniesIn(currency)
                .list()
                .ofSize(12)
                .list()
                .ofSize(CUSTOMERS);
    }

    private static Holder rep(int number) {
        return Holder.of(HolderKind.POSITION, "R-" + number);
    }

    private static Holder customer(int number) {
        return Holder.of(HolderKind.CUSTOMER, "C-" + number);
    }

    /**
     * Transfers that follow on each other, for plans of {@link #customerPlans()}.
     *
     * @param plan the plan
     * @return none to six transfers around the plan's year
     */
    public static Arbitrary<List<CustomerTransfer>> transfersOf(QuotaPlan plan) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, CUSTOMERS - 1),
                        Arbitraries.integers().between(-40, 400),
                        Arbitraries.integers().between(1, REPS - 1))
                .as((customer, day, shift) -> new int[] {customer, day, shift})
                .list()
                .ofMaxSize(6)
                .map(moves -> {
                    List<int[]> sorted = new ArrayList<>(moves);
                    sorted.sort((one, other) -> Integer.compare(one[1], other[1]));
                    int[] owners = new int[CUSTOMERS];
                    for (int i = 0; i < CUSTOMERS; i++) {
                        owners[i] = i % REPS;
                    }
                    List<CustomerTransfer> transfers = new ArrayList<>();
                    int lastDay = Integer.MIN_VALUE;
                    for (int[] move : sorted) {
                        if (move[1] == lastDay) {
                            continue;
                        }
                        lastDay = move[1];
                        int to = (owners[move[0]] + move[2]) % REPS;
                        LocalDate on = plan.period().start().plusDays(move[1]);
                        transfers.add(CustomerTransfer.builder()
                                .factId("T" + transfers.size())
                                .customer(customer(move[0]))
                                .from(rep(owners[move[0]]))
                                .to(rep(to))
                                .during(LocalDateRange.ofUnboundedEnd(on))
                                .knownSince(on)
                                .build());
                        owners[move[0]] = to;
                    }
                    return transfers;
                });
    }

    /** {@return plans of customers in which some were transferred, by days or working days} */
    @Provide
    public static Arbitrary<TransferredPlan> transferredPlans() {
        return Combinators.combine(customerPlans(), TimeDomain.workingDays())
                .flatAs((plan, days) -> transfersOf(plan)
                        .map(transfers -> CustomerTransferrer.with(days)
                                .transfer(
                                        plan,
                                        Chronicle.of(transfers),
                                        plan.period().endExclusive().plusYears(2))));
    }

    /** {@return months of moved customers by holder} */
    @Provide
    public static Arbitrary<TransferPart> transferParts() {
        return Combinators.combine(
                        Texts.keys(),
                        QuotaDomain.quotas(),
                        Arbitraries.integers().between(0, 31),
                        Arbitraries.integers().between(0, 31))
                .as((customer, quota, one, other) -> new TransferPart(
                        Holder.of(HolderKind.CUSTOMER, customer), quota, Math.min(one, other), Math.max(one, other)));
    }

    /** {@return what a month counts for that is not joined on its first day} */
    @Provide
    public static Arbitrary<JoiningMonth> joiningMonths() {
        return Arbitraries.of(JoiningMonth.class);
    }

    /** {@return ramps of none to eight months} */
    @Provide
    public static Arbitrary<HiringRamp> hiringRamps() {
        return Combinators.combine(MoneyDomain.ratesBetween(0, 100).list().ofMaxSize(8), joiningMonths())
                .as(HiringRamp::new);
    }

    /** {@return plans with a newcomer, at the bottom or above, who may have nobody beside} */
    @Provide
    public static Arbitrary<RampedPlan> rampedPlans() {
        return Combinators.combine(
                        QuotaDomain.quotaPlans(),
                        hiringRamps(),
                        Arbitraries.integers().between(-400, 396))
                .as((plan, ramp, day) -> QuotaRamper.with(ramp).ramp(plan, newcomers(plan, day)));
    }

    /** {@return months of newcomers} */
    @Provide
    public static Arbitrary<RampLine> rampLines() {
        return Combinators.combine(
                        QuotaDomain.quotas(), MoneyDomain.ratesBetween(0, 100), MoneyDomain.ratesBetween(0, 100))
                .as((quota, factor, left) -> new RampLine(quota, Ratio.from(factor), left.of(quota.amount())));
    }

    /** {@return all ways to close a gap} */
    @Provide
    public static Arbitrary<GapClosing> gapClosings() {
        return Arbitraries.of(GapClosing.class);
    }

    /** {@return trees in which some submitted something, some zero and some nothing} */
    @Provide
    public static Arbitrary<BottomUp> bottomUps() {
        return Combinators.combine(QuotaDomain.holderTrees(), QuotaDomain.quotas(), gapClosings())
                .flatAs((tree, quota, closing) -> {
                    CurrencyUnit currency = quota.amount().getCurrencyUnit();
                    Arbitrary<Money> amounts = Arbitraries.oneOf(
                            MoneyDomain.nonNegativeMoniesIn(currency),
                            MoneyDomain.ratesBetween(0, 90).map(rate -> rate.of(quota.amount())),
                            Arbitraries.just(Money.zero(currency)));
                    return amounts.optional(0.7)
                            .list()
                            .ofSize(tree.keys().size())
                            .map(said -> {
                                Map<Holder, Money> submitted = new HashMap<>();
                                for (int i = 0; i < said.size(); i++) {
                                    Holder holder = tree.keys().get(i);
                                    said.get(i).ifPresent(amount -> submitted.put(holder, amount));
                                }
                                return BottomUpReconciler.with(closing)
                                        .reconcile(quota.withHolder(tree.roots().get(0)), tree, submitted);
                            });
                });
    }

    /** {@return lines of such trees} */
    @Provide
    public static Arbitrary<GapLine> gapLines() {
        return bottomUps().flatMap(result -> Arbitraries.of(result.lines()));
    }

    /** {@return where a change comes from or goes} */
    @Provide
    public static Arbitrary<AdjustmentSource> adjustmentSources() {
        return Arbitraries.oneOf(
                Arbitraries.of(AdjustmentSource.total(), AdjustmentSource.beside()),
                Combinators.combine(QuotaDomain.holders(), TimeDomain.salesPeriods())
                        .as(AdjustmentSource::of));
    }

    /** {@return changes by hand on their own} */
    @Provide
    public static Arbitrary<QuotaAdjustment> quotaAdjustments() {
        return Combinators.combine(
                        QuotaDomain.holders(),
                        TimeDomain.salesPeriods(),
                        MoneyDomain.monies().filter(money -> !money.isZero()),
                        adjustmentSources(),
                        signatures())
                .as((holder, period, change, source, signature) -> QuotaAdjustment.builder()
                        .holder(holder)
                        .period(period)
                        .change(change)
                        .source(source)
                        .signature(signature)
                        .build());
    }

    /**
     * Changes of quotas of a plan, with all sources.
     *
     * @param plan the plan
     * @return none to five changes, most of which can be made
     */
    public static Arbitrary<List<QuotaAdjustment>> adjustmentsOf(QuotaPlan plan) {
        List<SalesPeriod> periods = new ArrayList<>(plan.months());
        periods.addAll(plan.quarters());
        return Combinators.combine(
                        Arbitraries.of(plan.holders()),
                        Arbitraries.of(periods),
                        MoneyDomain.ratesBetween(-120, 120),
                        Arbitraries.integers().between(0, 3),
                        signatures())
                .as((holder, period, rate, way, signature) -> {
                    Money change = rate.of(plan.quotaFor(holder, period).amount());
                    List<Holder> leaves = plan.hierarchy().leaves();
                    Holder other = leaves.get(Math.floorMod(period.hashCode(), leaves.size()));
                    boolean related = other.equals(holder) || plan.hierarchy().isAbove(holder, other);
                    AdjustmentSource source = way == 0 || (way == 1 && related)
                            ? AdjustmentSource.total()
                            : way == 1 ? AdjustmentSource.of(other, period) : AdjustmentSource.beside();
                    return QuotaAdjustment.builder()
                            .holder(holder)
                            .period(period)
                            .change(change.isZero() ? Money.ofMinor(plan.currency(), 1) : change)
                            .source(source)
                            .signature(signature)
                            .build();
                })
                .list()
                .ofMaxSize(5);
    }

    /** {@return plans changed by hand, with changes that were made and some that were not} */
    @Provide
    public static Arbitrary<AdjustedPlan> adjustedPlans() {
        return QuotaDomain.quotaPlans()
                .flatMap(plan -> adjustmentsOf(plan)
                        .map(adjustments -> QuotaAdjuster.standard().adjust(plan, adjustments)));
    }

    /** {@return all reasons} */
    @Provide
    public static Arbitrary<AdjustmentReason> adjustmentReasons() {
        return Arbitraries.of(AdjustmentReason.class);
    }

    /** {@return changes made and not made} */
    @Provide
    public static Arbitrary<AdjustmentOutcome> adjustmentOutcomes() {
        return Combinators.combine(
                        quotaAdjustments(), adjustmentReasons().list().ofMaxSize(3))
                .as(AdjustmentOutcome::new);
    }

    /** {@return how far a version may be} */
    @Provide
    public static Arbitrary<PlanStatus> planStatuses() {
        return Arbitraries.of(PlanStatus.class);
    }

    /** {@return all moves} */
    @Provide
    public static Arbitrary<PlanMove> planMoves() {
        return Arbitraries.of(PlanMove.class);
    }

    /** {@return lives of one to four versions, with one to twelve steps that were possible} */
    @Provide
    public static Arbitrary<PlanLife> planLives() {
        Arbitrary<List<Integer>> choices =
                Arbitraries.integers().between(0, 999).list().ofMinSize(0).ofMaxSize(11);
        return Combinators.combine(
                        QuotaDomain.quotaPlans(), OrgDomain.personIds().list().ofSize(3), Texts.names(), choices)
                .as((plan, people, why, moves) -> {
                    LocalDate day = plan.period().start().minusDays(20);
                    PlanLife life = PlanLife.of(plan, Signature.of(people.get(0), day, why));
                    for (int choice : moves) {
                        day = day.plusDays(choice % 9);
                        Signature signature = Signature.of(people.get(choice % 3), day, why);
                        life = step(life, plan, choice, signature);
                    }
                    return life;
                });
    }

    private static PlanLife step(PlanLife life, QuotaPlan plan, int choice, Signature signature) {
        int version = 1 + choice % life.latestVersion();
        LocalDate from = plan.months().get(choice % 12).start();
        return switch (life.statusOf(version)) {
            case DRAFT ->
                choice % 5 == 0
                        ? life.revised(version, changed(plan, choice), signature)
                        : life.submitted(version, signature);
            case SUBMITTED -> choice % 5 == 0 ? life.rejected(version, signature) : life.approved(version, signature);
            case APPROVED ->
                choice % 7 == 0 ? life.rejected(version, signature) : life.activated(version, from, signature);
            case ACTIVE, SUPERSEDED -> life.drafted(changed(plan, choice), signature);
        };
    }

    private static QuotaPlan changed(QuotaPlan plan, int choice) {
        Rate rate = Rate.percent(choice % 100);
        ImmutableMap.Builder<Holder, List<Money>> rows = ImmutableMap.builder();
        plan.leafMonths()
                .forEach(
                        (leaf, row) -> rows.put(leaf, row.stream().map(rate::of).toList()));
        return QuotaPlan.of(plan.metric(), plan.calendar(), plan.year(), plan.hierarchy(), rows.buildOrThrow());
    }

    /** {@return steps of such lives} */
    @Provide
    public static Arbitrary<PlanStep> planSteps() {
        return planLives().flatMap(life -> Arbitraries.of(life.steps()));
    }

    /** {@return the usual reasons, and sometimes a host's own} */
    @Provide
    public static Arbitrary<ApprovalReason> approvalReasons() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                ApprovalReason.NOT_ENTITLED, ApprovalReason.OWN_WORK, ApprovalReason.ABOVE_LIMIT)),
                Tuple.of(1, Texts.codes().map(ApprovalReason::of)));
    }

    /** {@return approvals given and refused} */
    @Provide
    public static Arbitrary<PlanApproval> planApprovals() {
        return Combinators.combine(
                        QuotaDomain.quotaPlans(),
                        OrgDomain.personIds().list().ofSize(2),
                        Texts.names(),
                        approvalReasons().set().ofMaxSize(2))
                .as((plan, people, why, reasons) -> {
                    LocalDate day = plan.period().start();
                    PlanLife life = PlanLife.of(plan, Signature.of(people.get(0), day, why))
                            .submitted(1, Signature.of(people.get(0), day, why));
                    return PlanApprover.with((known, version, approver) -> reasons)
                            .approve(life, 1, Signature.of(people.get(1), day.plusDays(1), why));
                });
    }
}
