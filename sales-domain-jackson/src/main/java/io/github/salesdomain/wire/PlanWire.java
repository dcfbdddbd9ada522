package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.plan.PlanActivity;
import io.github.salesdomain.plan.PlanCompleteness;
import io.github.salesdomain.plan.PlanConsistency;
import io.github.salesdomain.plan.PlanDocument;
import io.github.salesdomain.plan.PlanFacts;
import io.github.salesdomain.plan.PlanFinding;
import io.github.salesdomain.plan.PlanMilestone;
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
import io.github.salesdomain.quota.PlanStatus;

/** The JSON form of plans. */
final class PlanWire {

    private static final TextCodec<String> KEY = TextCodec.text(TextCodec.CODE);
    private static final TextCodec<String> NAME = TextCodec.text(TextCodec.NAME);
    private static final TextCodec<String> NOTE = TextCodec.text(TextCodec.NOTE);

    static final TextCodec<SectionForm> FORM = EnumCodec.of(SectionForm.class, form -> switch (form) {
        case TEXT -> "TEXT";
        case TARGETS -> "TARGETS";
        case STRATEGIES -> "STRATEGIES";
        case ACTIVITIES -> "ACTIVITIES";
        case EXPENSES -> "EXPENSES";
        case STAFF_AND_EXPENSES -> "STAFF_AND_EXPENSES";
        case REVIEWS -> "REVIEWS";
    });

    static final TextCodec<ReviewRhythm> RHYTHM = EnumCodec.of(ReviewRhythm.class, rhythm -> switch (rhythm) {
        case WEEKLY -> "WEEKLY";
        case MONTHLY -> "MONTHLY";
        case QUARTERLY -> "QUARTERLY";
    });

    static final TextCodec<SectionState> STATE = EnumCodec.of(SectionState.class, state -> switch (state) {
        case MISSING -> "MISSING";
        case INCOMPLETE -> "INCOMPLETE";
        case COMPLETE -> "COMPLETE";
        case NOT_APPLICABLE -> "NOT_APPLICABLE";
    });

    static final TextCodec<PlanVirtue> VIRTUE = EnumCodec.of(PlanVirtue.class, virtue -> switch (virtue) {
        case MEASURABLE -> "MEASURABLE";
        case STRATEGIC -> "STRATEGIC";
        case SYSTEMATIC -> "SYSTEMATIC";
        case AHEAD -> "AHEAD";
    });

    static final TextCodec<PlanFinding.Kind> FINDING_KIND = EnumCodec.of(PlanFinding.Kind.class, kind -> switch (kind) {
        case MISSING_SECTION -> "MISSING_SECTION";
        case INCOMPLETE_SECTION -> "INCOMPLETE_SECTION";
        case TARGET_MISMATCH -> "TARGET_MISMATCH";
        case BUDGET_MISMATCH -> "BUDGET_MISMATCH";
        case COST_ABOVE_BUDGET -> "COST_ABOVE_BUDGET";
        case EXPENSE_RATE_MISMATCH -> "EXPENSE_RATE_MISMATCH";
        case CURRENCY_MISMATCH -> "CURRENCY_MISMATCH";
        case TARGET_WITHOUT_OWNER -> "TARGET_WITHOUT_OWNER";
        case TARGET_WITHOUT_DATE -> "TARGET_WITHOUT_DATE";
        case TARGET_OUTSIDE_PERIOD -> "TARGET_OUTSIDE_PERIOD";
        case TARGET_WITHOUT_STRATEGY -> "TARGET_WITHOUT_STRATEGY";
        case STRATEGY_WITHOUT_TARGET -> "STRATEGY_WITHOUT_TARGET";
        case UNKNOWN_TARGET -> "UNKNOWN_TARGET";
        case ACTIVITY_WITHOUT_DATE -> "ACTIVITY_WITHOUT_DATE";
        case ACTIVITY_WITHOUT_OWNER -> "ACTIVITY_WITHOUT_OWNER";
        case ACTIVITY_OUTSIDE_PERIOD -> "ACTIVITY_OUTSIDE_PERIOD";
        case MONITORING_WITHOUT_RHYTHM -> "MONITORING_WITHOUT_RHYTHM";
        case MONITORING_WITHOUT_OWNER -> "MONITORING_WITHOUT_OWNER";
        case APPROVED_LATE -> "APPROVED_LATE";
    });

    static final ObjectCodec<SectionKind> KIND = ObjectCodec.of(
            required("code", KEY, SectionKind::code), required("form", FORM, SectionKind::form), SectionKind::new);

    static final ObjectCodec<PlanTemplate> TEMPLATE = ObjectCodec.of(
            required("name", NAME, PlanTemplate::name),
            list("required", KIND, PlanTemplate::required),
            list("optional", KIND, PlanTemplate::optional),
            PlanTemplate::new);

    static final ObjectCodec<PlanMilestone> MILESTONE = ObjectCodec.of(
            required("on", TimeWire.DATE, PlanMilestone::on),
            required("value", VisitWire.MEASURE, PlanMilestone::value),
            PlanMilestone::new);

    static final ObjectCodec<PlanTarget> TARGET = ObjectCodec.building(PlanTarget::builder, PlanTarget.Builder::build)
            .with(required("id", KEY, PlanTarget::id), PlanTarget.Builder::id)
            .with(required("title", NAME, PlanTarget::title), PlanTarget.Builder::title)
            .with(required("target", VisitWire.MEASURE, PlanTarget::target), PlanTarget.Builder::target)
            .with(optional("owner", OrgWire.PERSON_ID, PlanTarget::owner), PlanTarget.Builder::owner)
            .with(optional("due", TimeWire.DATE, PlanTarget::due), PlanTarget.Builder::due)
            .with(list("milestones", MILESTONE, PlanTarget::milestones), PlanTarget.Builder::addAllMilestones)
            .codec();

    static final ObjectCodec<PlanStrategy> STRATEGY = ObjectCodec.of(
            required("id", KEY, PlanStrategy::id),
            required("text", NOTE, PlanStrategy::text),
            set("targets", KEY, PlanStrategy::targets),
            PlanStrategy::new);

    static final ObjectCodec<PlanActivity> ACTIVITY = ObjectCodec.building(
                    PlanActivity::builder, PlanActivity.Builder::build)
            .with(required("id", KEY, PlanActivity::id), PlanActivity.Builder::id)
            .with(required("title", NAME, PlanActivity::title), PlanActivity.Builder::title)
            .with(optional("days", TimeWire.DATE_RANGE, PlanActivity::days), PlanActivity.Builder::days)
            .with(optional("owner", OrgWire.PERSON_ID, PlanActivity::owner), PlanActivity.Builder::owner)
            .with(optional("cost", MoneyWire.MONEY, PlanActivity::cost), PlanActivity.Builder::cost)
            .with(set("targets", KEY, PlanActivity::targets), PlanActivity.Builder::addAllTargets)
            .codec();

    static final UnionCodec<PlanSection> SECTION = UnionCodec.<PlanSection>by("form")
            .option(
                    "TEXT",
                    PlanSection.Text.class,
                    ObjectCodec.of(required("text", NOTE, PlanSection.Text::text), PlanSection.Text::new))
            .option(
                    "TARGETS",
                    PlanSection.Targets.class,
                    ObjectCodec.of(list("targets", TARGET, PlanSection.Targets::targets), PlanSection.Targets::new))
            .option(
                    "STRATEGIES",
                    PlanSection.Strategies.class,
                    ObjectCodec.of(
                            list("strategies", STRATEGY, PlanSection.Strategies::strategies),
                            PlanSection.Strategies::new))
            .option(
                    "ACTIVITIES",
                    PlanSection.Activities.class,
                    ObjectCodec.of(
                            list("activities", ACTIVITY, PlanSection.Activities::activities),
                            PlanSection.Activities::new))
            .option(
                    "EXPENSES",
                    PlanSection.Expenses.class,
                    ObjectCodec.of(
                            optional("budget", BudgetWire.BUDGET, PlanSection.Expenses::budget),
                            optional("expenseRate", MoneyWire.RATE, PlanSection.Expenses::expenseRate),
                            optional("positions", NumberCodec.INT, PlanSection.Expenses::positions),
                            PlanSection.Expenses::new))
            .option(
                    "REVIEWS",
                    PlanSection.Reviews.class,
                    ObjectCodec.of(
                            optional("rhythm", RHYTHM, PlanSection.Reviews::rhythm),
                            optional("owner", OrgWire.PERSON_ID, PlanSection.Reviews::owner),
                            PlanSection.Reviews::new))
            .option(
                    "NOT_APPLICABLE",
                    PlanSection.NotApplicable.class,
                    ObjectCodec.of(
                            required("reason", NOTE, PlanSection.NotApplicable::reason),
                            PlanSection.NotApplicable::new));

    static final ObjectCodec<PlanDocument> DOCUMENT = ObjectCodec.building(
                    PlanDocument::builder, PlanDocument.Builder::build)
            .with(required("id", KEY, PlanDocument::id), PlanDocument.Builder::id)
            .with(required("template", TEMPLATE, PlanDocument::template), PlanDocument.Builder::template)
            .with(required("holder", QuotaWire.HOLDER, PlanDocument::holder), PlanDocument.Builder::holder)
            .with(required("period", TimeWire.DATE_RANGE, PlanDocument::period), PlanDocument.Builder::period)
            .with(required("author", OrgWire.PERSON_ID, PlanDocument::author), PlanDocument.Builder::author)
            .with(defaulted("version", NumberCodec.INT, PlanDocument::version, 1), PlanDocument.Builder::version)
            .with(
                    defaulted("status", PlanLifeWire.STATUS, PlanDocument::status, PlanStatus.DRAFT),
                    PlanDocument.Builder::status)
            .with(optional("approvedOn", TimeWire.DATE, PlanDocument::approvedOn), PlanDocument.Builder::approvedOn)
            .with(optional("salesTarget", KEY, PlanDocument::salesTarget), PlanDocument.Builder::salesTarget)
            .with(map("sections", KEY, SECTION, PlanDocument::sections), PlanDocument.Builder::putAllSections)
            .codec();

    static final ObjectCodec<PlanFacts> FACTS = ObjectCodec.of(
            optional("quotaTotal", MoneyWire.MONEY, PlanFacts::quotaTotal),
            optional("expensePlan", MoneyWire.MONEY, PlanFacts::expensePlan),
            PlanFacts::new);

    static final ObjectCodec<PlanFinding> FINDING = ObjectCodec.of(
            required("kind", FINDING_KIND, PlanFinding::kind),
            required("subject", NAME, PlanFinding::subject),
            optional("difference", MoneyWire.MONEY, PlanFinding::difference),
            PlanFinding::new);

    static final ObjectCodec<SectionLine> LINE = ObjectCodec.of(
            required("kind", KIND, SectionLine::kind),
            required("state", STATE, SectionLine::state),
            list("missing", KEY, SectionLine::missing),
            SectionLine::new);

    static final ObjectCodec<PlanCompleteness> COMPLETENESS = ObjectCodec.of(
            required("plan", KEY, PlanCompleteness::plan),
            list("lines", LINE, PlanCompleteness::lines),
            required("threshold", MoneyWire.RATE, PlanCompleteness::threshold),
            PlanCompleteness::new);

    static final ObjectCodec<PlanConsistency> CONSISTENCY = ObjectCodec.of(
            required("plan", KEY, PlanConsistency::plan),
            list("findings", FINDING, PlanConsistency::findings),
            set("virtues", VIRTUE, PlanConsistency::virtues),
            PlanConsistency::new);

    static final ObjectCodec<PlanReviewLine> REVIEW_LINE = ObjectCodec.of(
            required("target", KEY, PlanReviewLine::target),
            optional("planned", VisitWire.MEASURE, PlanReviewLine::planned),
            optional("actual", VisitWire.MEASURE, PlanReviewLine::actual),
            required("band", QuotaWire.ALERT_BAND, PlanReviewLine::band),
            required("hasAction", NumberCodec.BOOLEAN, PlanReviewLine::hasAction),
            PlanReviewLine::new);

    static final ObjectCodec<PlanReview> REVIEW = ObjectCodec.of(
            required("plan", KEY, PlanReview::plan),
            required("asOf", TimeWire.DATE, PlanReview::asOf),
            list("lines", REVIEW_LINE, PlanReview::lines),
            PlanReview::new);

    private PlanWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(SectionForm.class, FORM);
        listing.add(ReviewRhythm.class, RHYTHM);
        listing.add(SectionState.class, STATE);
        listing.add(PlanVirtue.class, VIRTUE);
        listing.add(PlanFinding.Kind.class, FINDING_KIND);
        listing.add(SectionKind.class, KIND);
        listing.add(PlanTemplate.class, TEMPLATE);
        listing.add(PlanMilestone.class, MILESTONE);
        listing.add(PlanTarget.class, TARGET);
        listing.add(PlanStrategy.class, STRATEGY);
        listing.add(PlanActivity.class, ACTIVITY);
        listing.add(PlanSection.class, SECTION);
        listing.add(PlanDocument.class, DOCUMENT);
        listing.add(PlanFacts.class, FACTS);
        listing.add(PlanFinding.class, FINDING);
        listing.add(SectionLine.class, LINE);
        listing.add(PlanCompleteness.class, COMPLETENESS);
        listing.add(PlanConsistency.class, CONSISTENCY);
        listing.add(PlanReviewLine.class, REVIEW_LINE);
        listing.add(PlanReview.class, REVIEW);
    }
}
