package io.github.salesdomain.testkit;

import io.github.salesdomain.plan.PlanActivity;
import io.github.salesdomain.plan.PlanCompleteness;
import io.github.salesdomain.plan.PlanCompletenessChecker;
import io.github.salesdomain.plan.PlanConsistency;
import io.github.salesdomain.plan.PlanConsistencyChecker;
import io.github.salesdomain.plan.PlanDocument;
import io.github.salesdomain.plan.PlanFacts;
import io.github.salesdomain.plan.PlanFinding;
import io.github.salesdomain.plan.PlanMilestone;
import io.github.salesdomain.plan.PlanMonitor;
import io.github.salesdomain.plan.PlanReview;
import io.github.salesdomain.plan.PlanReviewLine;
import io.github.salesdomain.plan.PlanSection;
import io.github.salesdomain.plan.PlanStrategy;
import io.github.salesdomain.plan.PlanTarget;
import io.github.salesdomain.plan.PlanTemplate;
import io.github.salesdomain.plan.PlanVirtue;
import io.github.salesdomain.plan.ReviewRhythm;
import io.github.salesdomain.plan.SectionForm;
import io.github.salesdomain.plan.SectionKind;
import io.github.salesdomain.plan.SectionLine;
import io.github.salesdomain.plan.SectionState;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.AlertBand;
import io.github.salesdomain.visit.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Arbitraries for {@link io.github.salesdomain.plan}: plans for 2026, most of them with something wrong. */
public final class PlanDomain extends DomainContextBase {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    /** For {@code @Domain(PlanDomain.class)}. */
    public PlanDomain() {}

    private static Arbitrary<LocalDate> days() {
        return TimeDomain.daysBetween(NEW_YEAR.minusDays(60), NEW_YEAR.plusDays(420));
    }

    private static Arbitrary<Money> amounts() {
        return Arbitraries.longs().between(0, 1_000_000_000).map(minor -> Money.ofMinor(CNY, minor));
    }

    private static Arbitrary<String> targetIds() {
        return Arbitraries.of("SALES", "DEALERS", "CASES");
    }

    /** {@return what a section may consist of} */
    @Provide
    public static Arbitrary<SectionForm> sectionForms() {
        return Arbitraries.of(SectionForm.class);
    }

    /** {@return kinds of sections} */
    @Provide
    public static Arbitrary<SectionKind> sectionKinds() {
        return Combinators.combine(Texts.codes(), sectionForms()).as(SectionKind::new);
    }

    /** {@return the three templates of the library, and others of up to four sections} */
    @Provide
    public static Arbitrary<PlanTemplate> planTemplates() {
        return Arbitraries.oneOf(
                Arbitraries.of(PlanTemplate.regionalAnnual(), PlanTemplate.marketing(), PlanTemplate.summaryAndPlan()),
                Combinators.combine(
                                Texts.names(),
                                sectionKinds()
                                        .list()
                                        .uniqueElements(SectionKind::code)
                                        .ofMinSize(1)
                                        .ofMaxSize(4),
                                Arbitraries.integers().between(1, 4))
                        .as((name, kinds, required) -> new PlanTemplate(
                                name,
                                kinds.subList(0, Math.min(required, kinds.size())),
                                kinds.subList(Math.min(required, kinds.size()), kinds.size()))));
    }

    private static Measure measure(String id, long figure) {
        return switch (id) {
            case "SALES" -> Measure.of(Money.ofMinor(CNY, figure));
            case "DEALERS" -> Measure.count(figure);
            default -> Measure.of(Quantity.of(BigDecimal.valueOf(figure, 1), UnitOfMeasure.CASE));
        };
    }

    private static Arbitrary<Measure> measuresOf(String id) {
        return Arbitraries.longs().between(0, 1_000_000).map(figure -> measure(id, figure));
    }

    /** {@return how much is to be reached by a day} */
    @Provide
    public static Arbitrary<PlanMilestone> planMilestones() {
        return targetIds()
                .flatMap(id -> Combinators.combine(days(), measuresOf(id)).as(PlanMilestone::new));
    }

    /** {@return targets with or without owner, day and milestones} */
    @Provide
    public static Arbitrary<PlanTarget> planTargets() {
        return targetIds().flatMap(PlanDomain::targetsOf);
    }

    private static Arbitrary<PlanTarget> targetsOf(String id) {
        return Combinators.combine(
                        Texts.names(),
                        measuresOf(id),
                        OrgDomain.personIds().optional(),
                        days().optional(),
                        days().set().ofMaxSize(3),
                        measuresOf(id))
                .as((title, target, owner, due, days, value) -> PlanTarget.of(id, title, target)
                        .withOwner(owner)
                        .withDue(due)
                        .withMilestones(days.stream()
                                .sorted()
                                .map(day -> new PlanMilestone(day, value))
                                .toList()));
    }

    /** {@return strategies for some of the targets, or for none} */
    @Provide
    public static Arbitrary<PlanStrategy> planStrategies() {
        return Combinators.combine(Texts.keys(), Texts.names(), targetIds().set())
                .as(PlanStrategy::new);
    }

    /** {@return activities with or without days, owner and cost} */
    @Provide
    public static Arbitrary<PlanActivity> planActivities() {
        return Combinators.combine(
                        Texts.keys(),
                        Texts.names(),
                        TimeDomain.boundedRanges()
                                .filter(range -> !range.isEmpty())
                                .optional(),
                        OrgDomain.personIds().optional(),
                        amounts().optional(),
                        targetIds().set())
                .as((id, title, days, owner, cost, targets) -> PlanActivity.of(id, title)
                        .withDays(days)
                        .withOwner(owner)
                        .withCost(cost)
                        .withTargets(targets));
    }

    /** {@return how often a plan may be reviewed} */
    @Provide
    public static Arbitrary<ReviewRhythm> reviewRhythms() {
        return Arbitraries.of(ReviewRhythm.class);
    }

    /** {@return sections of any form, complete or not} */
    @Provide
    public static Arbitrary<PlanSection> planSections() {
        return sectionForms().flatMap(PlanDomain::sectionsOf);
    }

    /**
     * Sections of one form, complete or not, or that do not apply.
     *
     * @param form the form
     * @return the sections
     */
    public static Arbitrary<PlanSection> sectionsOf(SectionForm form) {
        Arbitrary<PlanSection> written = switch (form) {
            case TEXT -> Arbitraries.oneOf(Texts.names(), Arbitraries.just("")).map(PlanSection.Text::new);
            case TARGETS -> planTargets().list().uniqueElements(PlanTarget::id).map(PlanSection.Targets::new);
            case STRATEGIES ->
                planStrategies()
                        .list()
                        .uniqueElements(PlanStrategy::id)
                        .ofMaxSize(3)
                        .map(PlanSection.Strategies::new);
            case ACTIVITIES ->
                planActivities()
                        .list()
                        .uniqueElements(PlanActivity::id)
                        .ofMaxSize(3)
                        .map(PlanSection.Activities::new);
            case EXPENSES, STAFF_AND_EXPENSES ->
                Combinators.combine(
                                BudgetDomain.budgets().optional(),
                                MoneyDomain.ratesBetween(0, 30).optional(),
                                Arbitraries.integers().between(0, 50).optional())
                        .as(PlanSection.Expenses::new);
            case REVIEWS ->
                Combinators.combine(
                                reviewRhythms().optional(),
                                OrgDomain.personIds().optional())
                        .as(PlanSection.Reviews::new);
        };
        return Arbitraries.oneOf(written, written, written, Texts.names().map(PlanSection.NotApplicable::new));
    }

    /** {@return plans by any template, with some of its sections} */
    @Provide
    public static Arbitrary<PlanDocument> planDocuments() {
        return planTemplates().flatMap(template -> {
            List<SectionKind> kinds = new ArrayList<>(template.required());
            kinds.addAll(template.optional());
            Arbitrary<List<Optional<PlanSection>>> sections = Combinators.combine(kinds.stream()
                            .map(kind -> sectionsOf(kind.form()).optional())
                            .toList())
                    .as(list -> list);
            return Combinators.combine(
                            Texts.keys(),
                            QuotaDomain.holders(),
                            OrgDomain.personIds(),
                            PlanLifeDomain.planStatuses(),
                            days().optional(),
                            sections)
                    .as((id, holder, author, status, approvedOn, written) -> {
                        Map<String, PlanSection> byCode = withTargetsOnce(kinds, written);
                        PlanDocument plan = PlanDocument.builder()
                                .id(id)
                                .template(template)
                                .holder(holder)
                                .period(LocalDateRange.of(NEW_YEAR, NEW_YEAR.plusYears(1)))
                                .author(author)
                                .status(status)
                                .approvedOn(approvedOn)
                                .putAllSections(byCode)
                                .build();
                        return plan.target("SALES").isPresent() ? plan.withSalesTarget("SALES") : plan;
                    });
        });
    }

    private static Map<String, PlanSection> withTargetsOnce(
            List<SectionKind> kinds, List<Optional<PlanSection>> written) {
        Map<String, PlanSection> byCode = new LinkedHashMap<>();
        boolean[] hasTargets = {false};
        IntStream.range(0, kinds.size())
                .forEach(i -> written.get(i).ifPresent(section -> {
                    boolean targets = section instanceof PlanSection.Targets;
                    if (!targets || !hasTargets[0]) {
                        byCode.put(kinds.get(i).code(), section);
                    }
                    hasTargets[0] |= targets;
                }));
        return byCode;
    }

    /** {@return what may be wrong} */
    @Provide
    public static Arbitrary<PlanFinding.Kind> planFindingKinds() {
        return Arbitraries.of(PlanFinding.Kind.class);
    }

    /** {@return findings of any kind} */
    @Provide
    public static Arbitrary<PlanFinding> planFindings() {
        return Combinators.combine(planFindingKinds(), Texts.keys(), amounts().optional())
                .as(PlanFinding::new);
    }

    /** {@return how far a section may be} */
    @Provide
    public static Arbitrary<SectionState> sectionStates() {
        return Arbitraries.of(SectionState.class);
    }

    /** {@return lines in any state} */
    @Provide
    public static Arbitrary<SectionLine> sectionLines() {
        return Combinators.combine(sectionKinds(), sectionStates())
                .as((kind, state) ->
                        new SectionLine(kind, state, state == SectionState.INCOMPLETE ? List.of("text") : List.of()));
    }

    /** {@return what plans lack} */
    @Provide
    public static Arbitrary<PlanCompleteness> planCompletenesses() {
        return Combinators.combine(planDocuments(), MoneyDomain.ratesBetween(0, 100))
                .as((plan, threshold) -> PlanCompletenessChecker.with(threshold).check(plan));
    }

    /** {@return with or without quotas and expense plan} */
    @Provide
    public static Arbitrary<PlanFacts> planFacts() {
        return Combinators.combine(amounts().optional(), amounts().optional()).as(PlanFacts::new);
    }

    /** {@return what is good about a plan} */
    @Provide
    public static Arbitrary<PlanVirtue> planVirtues() {
        return Arbitraries.of(PlanVirtue.class);
    }

    /** {@return what is wrong with plans} */
    @Provide
    public static Arbitrary<PlanConsistency> planConsistencies() {
        return Combinators.combine(planDocuments(), planFacts()).as(PlanConsistencyChecker.standard()::check);
    }

    /** {@return how targets stand} */
    @Provide
    public static Arbitrary<PlanReviewLine> planReviewLines() {
        return targetIds()
                .flatMap(id -> Combinators.combine(
                                measuresOf(id).optional(),
                                measuresOf(id).optional(),
                                Arbitraries.of(AlertBand.RED, AlertBand.GREEN),
                                Arbitraries.of(true, false))
                        .as((planned, actual, band, action) -> new PlanReviewLine(id, planned, actual, band, action)));
    }

    /** {@return how plans stand on a day} */
    @Provide
    public static Arbitrary<PlanReview> planReviews() {
        return Combinators.combine(planDocuments(), Arbitraries.longs().between(0, 1_000_000), days())
                .as((plan, figure, day) -> {
                    Map<String, Measure> actuals = new HashMap<>();
                    plan.targets().stream()
                            .limit(2)
                            .forEach(target -> actuals.put(target.id(), measure(target.id(), figure)));
                    return PlanMonitor.standard().review(plan, actuals, Set.of(), day);
                });
    }
}
