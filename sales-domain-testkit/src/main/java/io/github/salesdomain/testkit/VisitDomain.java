package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.visit.Commitment;
import io.github.salesdomain.visit.ExtraResult;
import io.github.salesdomain.visit.Measure;
import io.github.salesdomain.visit.MeasureForm;
import io.github.salesdomain.visit.Objective;
import io.github.salesdomain.visit.ObjectiveAssessment;
import io.github.salesdomain.visit.ObjectiveGroup;
import io.github.salesdomain.visit.ObjectiveId;
import io.github.salesdomain.visit.ObjectiveKind;
import io.github.salesdomain.visit.ObjectiveOutcome;
import io.github.salesdomain.visit.ObjectiveProposal;
import io.github.salesdomain.visit.ObjectiveProposer;
import io.github.salesdomain.visit.ObjectiveResult;
import io.github.salesdomain.visit.OrderHistory;
import io.github.salesdomain.visit.ProposalPolicy;
import io.github.salesdomain.visit.PurposeMix;
import io.github.salesdomain.visit.Shortfall;
import io.github.salesdomain.visit.ShortfallReason;
import io.github.salesdomain.visit.Visit;
import io.github.salesdomain.visit.VisitEvaluator;
import io.github.salesdomain.visit.VisitEvidence;
import io.github.salesdomain.visit.VisitFinding;
import io.github.salesdomain.visit.VisitId;
import io.github.salesdomain.visit.VisitOutcome;
import io.github.salesdomain.visit.VisitProposal;
import io.github.salesdomain.visit.VisitProposals;
import io.github.salesdomain.visit.VisitPurpose;
import io.github.salesdomain.visit.VisitReason;
import io.github.salesdomain.visit.VisitReport;
import io.github.salesdomain.visit.VisitTask;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Arbitraries for {@link io.github.salesdomain.visit}. Money is CNY, so that stakes can be added.
 * <p>
 * Visits, reports and evidence have so many edge cases that they would leave no room for random values: they come without.
 */
public final class VisitDomain extends DomainContextBase {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate LATEST = LocalDate.of(2026, 12, 31);

    /** For {@code @Domain(VisitDomain.class)}. */
    public VisitDomain() {}

    /** {@return the five purposes} */
    @Provide
    public static Arbitrary<VisitPurpose> visitPurposes() {
        return Arbitraries.of(VisitPurpose.class);
    }

    /** {@return mixes of up to a thousand visits for each purpose} */
    @Provide
    public static Arbitrary<PurposeMix> purposeMixes() {
        return Arbitraries.maps(visitPurposes(), Arbitraries.longs().between(0, 1000))
                .map(PurposeMix::of);
    }

    /** {@return ids of visits} */
    @Provide
    public static Arbitrary<VisitId> visitIds() {
        return Texts.keys().map(VisitId::of);
    }

    /** {@return ids of objectives} */
    @Provide
    public static Arbitrary<ObjectiveId> objectiveIds() {
        return Texts.keys().map(ObjectiveId::of);
    }

    /** {@return both groups} */
    @Provide
    public static Arbitrary<ObjectiveGroup> objectiveGroups() {
        return Arbitraries.of(ObjectiveGroup.class);
    }

    /** {@return the five forms} */
    @Provide
    public static Arbitrary<MeasureForm> measureForms() {
        return Arbitraries.of(MeasureForm.class);
    }

    /** {@return the given kinds, and sometimes a host's own} */
    @Provide
    public static Arbitrary<ObjectiveKind> objectiveKinds() {
        Arbitrary<ObjectiveKind> own = Combinators.combine(
                        Texts.codes(),
                        objectiveGroups(),
                        measureForms().set().ofMinSize(1).ofMaxSize(3))
                .as(ObjectiveKind::new);
        return Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.of(ObjectiveKind.given())), Tuple.of(1, own));
    }

    /** {@return measures of any form, of either sign where the form allows it} */
    @Provide
    public static Arbitrary<Measure> measures() {
        return Arbitraries.oneOf(
                MoneyDomain.monies().map(Measure::of),
                QuantityDomain.quantities().map(Measure::of),
                Arbitraries.longs().between(0, 1_000_000).map(Measure::count),
                Texts.keys().set().ofMaxSize(4).map(Measure::named),
                Combinators.combine(Texts.keys(), Arbitraries.of(true, false)).as(Measure.Milestone::new));
    }

    /** {@return objectives of any kind, with and without baseline} */
    @Provide
    public static Arbitrary<Objective> objectives() {
        return objectiveKinds()
                .flatMap(kind -> Arbitraries.of(kind.forms()).flatMap(form -> objectivesOf(kind, form)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Objective> objectivesOf(ObjectiveKind kind, MeasureForm form) {
        Arbitrary<List<String>> evidence = Texts.names().list().ofMaxSize(2);
        Arbitrary<Set<Sku>> skus = ProductDomain.skus().set().ofMaxSize(2);
        return Combinators.combine(
                        targets(form),
                        skus,
                        Arbitraries.longs().between(1, 100),
                        evidence,
                        Arbitraries.integers().between(0, 4))
                .flatAs((target, goods, weight, facts, carried) -> baselines(target)
                        .map(baseline -> Objective.builder()
                                .kind(kind)
                                .target(target)
                                .baseline(baseline)
                                .weight(weight)
                                .addAllSkus(goods)
                                .addAllEvidence(facts)
                                .timesCarried(carried)
                                .build()));
    }

    private static Arbitrary<Measure> targets(MeasureForm form) {
        return switch (form) {
            case AMOUNT -> amounts().map(Measure::of);
            case VOLUME -> quantities().map(Measure::of);
            case COUNT -> Arbitraries.longs().between(1, 1000).map(Measure::count);
            case NAMED -> Texts.keys().set().ofMinSize(1).ofMaxSize(4).map(Measure::named);
            case MILESTONE -> Texts.keys().map(Measure::milestone);
        };
    }

    /** Below the target, so that every kind may have them; none for names and milestones. */
    private static Arbitrary<Optional<Measure>> baselines(Measure target) {
        if (target instanceof Measure.Named || target instanceof Measure.Milestone) {
            return Arbitraries.just(Optional.empty());
        }
        return baselinesBelow(target).optional(0.4);
    }

    private static Arbitrary<Measure> baselinesBelow(Measure target) {
        if (target instanceof Measure.Amount amount) {
            return Arbitraries.longs()
                    .between(0, amount.money().getAmountMinorLong() - 1)
                    .map(minor -> Measure.of(Money.ofMinor(CNY, minor)));
        }
        if (target instanceof Measure.Volume volume) {
            return Arbitraries.longs()
                    .between(0, volume.quantity().amount().longValueExact() - 1)
                    .map(whole ->
                            Measure.of(Quantity.of(whole, volume.quantity().unit())));
        }
        long most = ((Measure.Count) target).number() - 1;
        return Arbitraries.longs().between(0, most).map(Measure::count);
    }

    /**
     * Actuals that can be compared with an objective: below, at and beyond the target.
     *
     * @param objective the objective
     * @return measures in the form and unit of its target
     */
    public static Arbitrary<Measure> actualsOf(Objective objective) {
        Measure target = objective.target();
        if (target instanceof Measure.Amount amount) {
            Money money = amount.money();
            return Arbitraries.frequencyOf(
                    Tuple.of(1, Arbitraries.just(target)),
                    Tuple.of(
                            4,
                            Arbitraries.longs()
                                    .between(-100_000, 3 * money.getAmountMinorLong())
                                    .map(minor -> Measure.of(Money.ofMinor(money.getCurrencyUnit(), minor)))));
        }
        if (target instanceof Measure.Volume volume) {
            long most = volume.quantity().amount().longValue();
            return Arbitraries.frequencyOf(
                    Tuple.of(1, Arbitraries.just(target)),
                    Tuple.of(
                            4,
                            Arbitraries.longs()
                                    .between(-100, 3 * most)
                                    .map(whole -> Measure.of(
                                            Quantity.of(whole, volume.quantity().unit())))));
        }
        if (target instanceof Measure.Count count) {
            return Arbitraries.longs().between(0, 3 * count.number()).map(Measure::count);
        }
        if (target instanceof Measure.Named named) {
            return Arbitraries.of(named.names())
                    .set()
                    .ofMaxSize(named.names().size())
                    .map(Measure::named);
        }
        String milestone = ((Measure.Milestone) target).name();
        return Arbitraries.of(Measure.milestone(milestone), Measure.missedMilestone(milestone));
    }

    /** {@return visits with up to five objectives} */
    @Provide
    public static Arbitrary<Visit> visits() {
        return Combinators.combine(
                        CustomerDomain.customerIds(),
                        days(),
                        OrgDomain.personIds(),
                        visitPurposes(),
                        visitPurposes().set().ofMaxSize(2),
                        objectives().list().ofMaxSize(5).uniqueElements(Objective::id))
                .as((customer, on, by, primary, others, objectives) -> {
                    Set<VisitPurpose> rest = EnumSet.noneOf(VisitPurpose.class);
                    rest.addAll(others);
                    rest.remove(primary);
                    return Visit.builder()
                            .customer(customer)
                            .on(on)
                            .by(by)
                            .primaryPurpose(primary)
                            .addAllOtherPurposes(rest)
                            .addAllObjectives(objectives)
                            .build();
                })
                .withoutEdgeCases();
    }

    /** {@return the usual reasons, and sometimes a host's own} */
    @Provide
    public static Arbitrary<ShortfallReason> shortfallReasons() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                ShortfallReason.CUSTOMER_CREDIT,
                                ShortfallReason.STOCK_ENOUGH,
                                ShortfallReason.PRICE,
                                ShortfallReason.COMPETITOR,
                                ShortfallReason.DECISION_MAKER_ABSENT,
                                ShortfallReason.SUPPLY,
                                ShortfallReason.PREPARATION,
                                ShortfallReason.OTHER)),
                Tuple.of(1, Texts.codes().map(ShortfallReason::of)));
    }

    /** {@return shortfalls with a text, or without one where none is needed} */
    @Provide
    public static Arbitrary<Shortfall> shortfalls() {
        return Combinators.combine(shortfallReasons(), Texts.names(), Arbitraries.of(true, false))
                .as((reason, text, told) -> told || reason.equals(ShortfallReason.OTHER)
                        ? Shortfall.of(reason, text)
                        : Shortfall.of(reason));
    }

    /** {@return results of any objective} */
    @Provide
    public static Arbitrary<ObjectiveResult> objectiveResults() {
        return objectives().flatMap(VisitDomain::resultsOf);
    }

    /**
     * Results of one objective: achieved in any degree, or skipped.
     *
     * @param objective the objective
     * @return results that can be compared with it
     */
    public static Arbitrary<ObjectiveResult> resultsOf(Objective objective) {
        Arbitrary<List<Shortfall>> why = shortfalls().list().ofMaxSize(2);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Combinators.combine(actualsOf(objective), why)
                                .as((actual, reasons) ->
                                        new ObjectiveResult.Achieved(objective.id(), actual, reasons))),
                Tuple.of(1, why.map(reasons -> new ObjectiveResult.Skipped(objective.id(), reasons))));
    }

    /** {@return extras of any kind} */
    @Provide
    public static Arbitrary<ExtraResult> extraResults() {
        return objectives()
                .flatMap(objective -> actualsOf(objective).map(actual -> ExtraResult.of(objective.kind(), actual)));
    }

    /** {@return commitments, some of them without owner or due date} */
    @Provide
    public static Arbitrary<Commitment> commitments() {
        return Combinators.combine(
                        Texts.keys(), Texts.names(), OrgDomain.personIds().optional(0.7), days().optional(0.7))
                .as((id, promise, owner, due) -> Commitment.builder()
                        .id(id)
                        .promise(promise)
                        .owner(owner)
                        .due(due)
                        .build());
    }

    /** {@return reports of any visit, some of them unfinished, some of a visit that was not held} */
    @Provide
    public static Arbitrary<VisitReport> visitReports() {
        return visits().flatMap(VisitDomain::reportsOf);
    }

    /**
     * Reports of one visit: finished, unfinished, or cancelled.
     *
     * @param visit the visit
     * @return reports that can be evaluated with it
     */
    public static Arbitrary<VisitReport> reportsOf(Visit visit) {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, heldReportsOf(visit)),
                        Tuple.of(1, shortfalls().map(why -> VisitReport.cancelled(visit.id(), why))))
                .withoutEdgeCases();
    }

    private static Arbitrary<VisitReport> heldReportsOf(Visit visit) {
        List<Arbitrary<ObjectiveResult>> each = new ArrayList<>();
        visit.objectives().forEach(objective -> each.add(resultsOf(objective)));
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, 60);
        LocalDateTime noon = visit.on().atTime(12, 0);
        return Combinators.combine(
                        Combinators.combine(each).as(results -> results),
                        Arbitraries.integers().between(0, 8),
                        extraResults().list().ofMaxSize(2),
                        Combinators.combine(
                                        Texts.names().list().ofMaxSize(2),
                                        Texts.names().list().ofMaxSize(2))
                                .as(Tuple::of),
                        commitments().list().ofMaxSize(2),
                        hours.optional(0.8))
                .as((results, reported, extras, reflection, commitments, filedAfter) -> VisitReport.builder()
                        .visit(visit.id())
                        .addAllResults(results.subList(0, Math.min(reported, results.size())))
                        .addAllExtras(extras)
                        .addAllStrengths(reflection.get1())
                        .addAllImprovements(reflection.get2())
                        .addAllCommitments(commitments)
                        .endedAt(noon)
                        .filedAt(filedAfter.map(noon::plusHours))
                        .build());
    }

    /** {@return the outcomes of an objective} */
    @Provide
    public static Arbitrary<ObjectiveOutcome> objectiveOutcomes() {
        return Arbitraries.of(ObjectiveOutcome.class);
    }

    /** {@return assessments of any objective} */
    @Provide
    public static Arbitrary<ObjectiveAssessment> objectiveAssessments() {
        return objectives().flatMap(objective -> {
            Arbitrary<Measured<Measure>> actuals = Arbitraries.frequencyOf(
                    Tuple.of(4, actualsOf(objective).map(Measured::of)),
                    Tuple.of(
                            1,
                            Arbitraries.of(
                                            ObjectiveAssessment.SKIPPED,
                                            ObjectiveAssessment.VISIT_NOT_HELD,
                                            UndefinedReason.MISSING_DATA)
                                    .map(Measured::<Measure>undefined)));
            return Combinators.combine(actuals, shortfalls().list().ofMaxSize(2))
                    .as((actual, reasons) -> ObjectiveAssessment.of(objective, actual, reasons));
        });
    }

    /** {@return what a visit may lack} */
    @Provide
    public static Arbitrary<VisitReason> visitReasons() {
        return Arbitraries.of(VisitReason.class);
    }

    /** {@return findings about anything} */
    @Provide
    public static Arbitrary<VisitFinding> visitFindings() {
        return Combinators.combine(visitReasons(), Texts.keys()).as(VisitFinding::of);
    }

    /** {@return outcomes of visits by their reports} */
    @Provide
    public static Arbitrary<VisitOutcome> visitOutcomes() {
        return visits().flatMap(visit -> Combinators.combine(reportsOf(visit), MoneyDomain.ratesBetween(100, 200))
                .as((report, cap) -> VisitEvaluator.standard().withCap(cap).evaluate(visit, report)));
    }

    /** {@return histories of up to five products} */
    @Provide
    public static Arbitrary<OrderHistory> orderHistories() {
        return Arbitraries.maps(ProductDomain.skus(), days()).ofMaxSize(5).map(OrderHistory::of);
    }

    /** {@return facts of every sort, none later than the end of 2026} */
    @Provide
    public static Arbitrary<VisitEvidence> visitEvidence() {
        Arbitrary<VisitEvidence> facts = Arbitraries.oneOf(
                Combinators.combine(amounts(), Arbitraries.integers().between(1, 400))
                        .as(VisitEvidence.Overdue::new),
                amounts().map(VisitEvidence.Unreconciled::new),
                Combinators.combine(days(), amounts()).as(VisitEvidence.Dormant::new),
                amounts().map(VisitEvidence.NeverOrdered::new),
                Combinators.combine(Texts.keys(), ProductDomain.skus().set().ofMaxSize(2), amounts())
                        .as(VisitEvidence.Uncarried::new),
                Combinators.combine(ProductDomain.skus(), amounts()).as(VisitEvidence.NewProduct::new),
                amounts().map(VisitEvidence.BehindQuota::new),
                Combinators.combine(ProductDomain.skus(), cases(), amounts()).as(VisitEvidence.StockOut::new),
                Combinators.combine(ProductDomain.skus(), cases(), amounts()).as(VisitEvidence.Overstock::new),
                Combinators.combine(Texts.keys(), days()).as(VisitEvidence.OpenPromise::new),
                Combinators.combine(Texts.keys(), days()).as(VisitEvidence.OpenComplaint::new),
                Combinators.combine(Texts.keys(), days()).as(VisitEvidence.UnconveyedPolicy::new),
                Combinators.combine(ProductDomain.skus(), amounts(), amounts().optional())
                        .as((sku, price, damage) ->
                                new VisitEvidence.PriceBreach(sku, price, price.multipliedBy(2), damage)),
                Combinators.combine(Texts.keys(), amounts()).as(VisitEvidence.PromotionShortfall::new),
                Combinators.combine(Texts.keys(), days()).as(VisitEvidence.StaleInformation::new),
                Combinators.combine(Texts.keys(), days()).as(VisitEvidence.CoachingDue::new),
                Texts.keys().map(VisitEvidence.Unprepared::new),
                Combinators.combine(Texts.keys(), days()).as(VisitEvidence.UnfiledReport::new));
        return facts.withoutEdgeCases();
    }

    /** {@return the tasks of a visit} */
    @Provide
    public static Arbitrary<VisitTask> visitTasks() {
        return Arbitraries.of(VisitTask.class);
    }

    /** {@return what is known about up to six customers} */
    @Provide
    public static Arbitrary<Map<CustomerId, List<VisitEvidence>>> evidenceByCustomer() {
        return Arbitraries.maps(
                        CustomerDomain.customerIds(), visitEvidence().list().ofMaxSize(5))
                .ofMaxSize(6);
    }

    /** {@return the shipped policies} */
    @Provide
    public static Arbitrary<ProposalPolicy> proposalPolicies() {
        Arbitrary<ProposalPolicy> all = Arbitraries.create(ProposalPolicy::standard);
        return Arbitraries.oneOf(
                all,
                amounts().map(least -> ProposalPolicy.standard().ignoringBelow(least)),
                Arbitraries.of(ObjectiveKind.given())
                        .set()
                        .ofMaxSize(4)
                        .map(kinds -> ProposalPolicy.standard().leavingOut(kinds)));
    }

    /** {@return proposals for the end of 2026} */
    @Provide
    public static Arbitrary<VisitProposals> allVisitProposals() {
        return Combinators.combine(evidenceByCustomer(), proposalPolicies())
                .as((evidence, policy) -> ObjectiveProposer.with(policy).propose(evidence, LATEST));
    }

    /** {@return the proposal for one customer} */
    @Provide
    public static Arbitrary<VisitProposal> visitProposals() {
        return Combinators.combine(
                        CustomerDomain.customerIds(),
                        visitEvidence().list().ofMinSize(1).ofMaxSize(5))
                .as((customer, facts) -> ObjectiveProposer.standard()
                        .propose(Map.of(customer, facts), LATEST)
                        .proposals()
                        .get(0));
    }

    /** {@return the proposal of one objective} */
    @Provide
    public static Arbitrary<ObjectiveProposal> objectiveProposals() {
        return visitProposals().map(proposal -> proposal.objectives().get(0));
    }

    private static Arbitrary<LocalDate> days() {
        return TimeDomain.daysBetween(LocalDate.of(2025, 1, 1), LATEST);
    }

    private static Arbitrary<Money> amounts() {
        return Arbitraries.longs().between(1, 100_000_000).map(minor -> Money.ofMinor(CNY, minor));
    }

    private static Arbitrary<Quantity> quantities() {
        return Combinators.combine(Arbitraries.longs().between(1, 10_000), QuantityDomain.units())
                .as(Quantity::of);
    }

    private static Arbitrary<Quantity> cases() {
        return Arbitraries.longs().between(1, 500).map(number -> Quantity.of(number, UnitOfMeasure.CASE));
    }
}
