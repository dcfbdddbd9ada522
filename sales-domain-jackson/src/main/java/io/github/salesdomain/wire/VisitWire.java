package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.money.Rate;
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
import io.github.salesdomain.visit.ObjectiveResult;
import io.github.salesdomain.visit.OrderHistory;
import io.github.salesdomain.visit.PurposeMix;
import io.github.salesdomain.visit.Shortfall;
import io.github.salesdomain.visit.ShortfallReason;
import io.github.salesdomain.visit.Visit;
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
import java.util.Optional;

/** The JSON form of the values of {@code visit}. */
final class VisitWire {

    private static final int VISIT_TEXT = 160;
    private static final int OBJECTIVE_TEXT = 256;
    private static final Codec<String> NAME = TextCodec.text(TextCodec.NAME);
    private static final Codec<String> NOTE = TextCodec.text(TextCodec.NOTE);

    static final TextCodec<VisitPurpose> PURPOSE = EnumCodec.of(VisitPurpose.class, purpose -> switch (purpose) {
        case SELL -> "SELL";
        case MAINTAIN_MARKET -> "MAINTAIN_MARKET";
        case BUILD_RELATIONSHIP -> "BUILD_RELATIONSHIP";
        case COLLECT_INFORMATION -> "COLLECT_INFORMATION";
        case COACH_CUSTOMER -> "COACH_CUSTOMER";
    });

    static final TextCodec<VisitTask> TASK = EnumCodec.of(VisitTask.class, task -> switch (task) {
        case PREPARE -> "PREPARE";
        case REVIEW_LAST_VISIT -> "REVIEW_LAST_VISIT";
        case COMPARE_PRICES -> "COMPARE_PRICES";
        case CHECK_STOCK -> "CHECK_STOCK";
        case ANALYSE_SALES -> "ANALYSE_SALES";
        case SETTLE_ACCOUNTS -> "SETTLE_ACCOUNTS";
        case CHECK_SERVICE_AND_PROMOTION -> "CHECK_SERVICE_AND_PROMOTION";
        case COLLECT_INFORMATION -> "COLLECT_INFORMATION";
        case SUGGEST_ORDER -> "SUGGEST_ORDER";
        case COMMUNICATE -> "COMMUNICATE";
        case COACH -> "COACH";
        case EVALUATE -> "EVALUATE";
    });

    static final ObjectCodec<PurposeMix> PURPOSE_MIX =
            ObjectCodec.of(map("visits", PURPOSE, NumberCodec.LONG, PurposeMix::visits), PurposeMix::of);

    static final TextCodec<VisitId> VISIT_ID = TextCodec.of(VISIT_TEXT, VisitId::of, VisitId::value);

    static final TextCodec<ObjectiveId> OBJECTIVE_ID =
            TextCodec.of(OBJECTIVE_TEXT, ObjectiveId::of, ObjectiveId::value);

    static final TextCodec<ObjectiveGroup> GROUP = EnumCodec.of(ObjectiveGroup.class, group -> switch (group) {
        case SALES -> "SALES";
        case ADMINISTRATIVE -> "ADMINISTRATIVE";
    });

    static final TextCodec<MeasureForm> FORM = EnumCodec.of(MeasureForm.class, form -> switch (form) {
        case AMOUNT -> "AMOUNT";
        case VOLUME -> "VOLUME";
        case COUNT -> "COUNT";
        case NAMED -> "NAMED";
        case MILESTONE -> "MILESTONE";
    });

    static final ObjectCodec<ObjectiveKind> OBJECTIVE_KIND = ObjectCodec.of(
            required("code", TextCodec.text(TextCodec.CODE), ObjectiveKind::code),
            required("group", GROUP, ObjectiveKind::group),
            set("forms", FORM, ObjectiveKind::forms),
            ObjectiveKind::new);

    static final UnionCodec<Measure> MEASURE = UnionCodec.<Measure>by("form")
            .option(
                    "AMOUNT",
                    Measure.Amount.class,
                    ObjectCodec.of(required("money", MoneyWire.MONEY, Measure.Amount::money), Measure.Amount::new))
            .option(
                    "VOLUME",
                    Measure.Volume.class,
                    ObjectCodec.of(
                            required("quantity", QuantityWire.QUANTITY, Measure.Volume::quantity), Measure.Volume::new))
            .option(
                    "COUNT",
                    Measure.Count.class,
                    ObjectCodec.of(required("number", NumberCodec.LONG, Measure.Count::number), Measure.Count::new))
            .option(
                    "NAMED",
                    Measure.Named.class,
                    ObjectCodec.of(
                            set("names", TextCodec.text(TextCodec.CODE), Measure.Named::names), Measure.Named::new))
            .option(
                    "MILESTONE",
                    Measure.Milestone.class,
                    ObjectCodec.of(
                            required("name", TextCodec.text(TextCodec.CODE), Measure.Milestone::name),
                            required("reached", NumberCodec.BOOLEAN, Measure.Milestone::reached),
                            Measure.Milestone::new));

    static final ObjectCodec<Objective> OBJECTIVE = ObjectCodec.building(Objective::builder, Objective.Builder::build)
            .with(
                    optional("id", OBJECTIVE_ID, (Objective objective) -> Optional.of(objective.id())),
                    (builder, id) -> id.ifPresent(builder::id))
            .with(required("kind", OBJECTIVE_KIND, Objective::kind), Objective.Builder::kind)
            .with(required("target", MEASURE, Objective::target), Objective.Builder::target)
            .with(optional("baseline", MEASURE, Objective::baseline), Objective.Builder::baseline)
            .with(defaulted("weight", NumberCodec.LONG, Objective::weight, 1L), Objective.Builder::weight)
            .with(set("skus", ProductWire.SKU, Objective::skus), Objective.Builder::addAllSkus)
            .with(list("evidence", NOTE, Objective::evidence), Objective.Builder::addAllEvidence)
            .with(
                    defaulted("timesCarried", NumberCodec.INT, Objective::timesCarried, 0),
                    Objective.Builder::timesCarried)
            .codec();

    static final ObjectCodec<Visit> VISIT = ObjectCodec.building(Visit::builder, Visit.Builder::build)
            .with(
                    optional("id", VISIT_ID, (Visit visit) -> Optional.of(visit.id())),
                    (builder, id) -> id.ifPresent(builder::id))
            .with(required("customer", CustomerWire.CUSTOMER_ID, Visit::customer), Visit.Builder::customer)
            .with(required("on", TimeWire.DATE, Visit::on), Visit.Builder::on)
            .with(required("by", OrgWire.PERSON_ID, Visit::by), Visit.Builder::by)
            .with(
                    defaulted("primaryPurpose", PURPOSE, Visit::primaryPurpose, VisitPurpose.SELL),
                    Visit.Builder::primaryPurpose)
            .with(set("otherPurposes", PURPOSE, Visit::otherPurposes), Visit.Builder::addAllOtherPurposes)
            .with(list("objectives", OBJECTIVE, Visit::objectives), Visit.Builder::addAllObjectives)
            .codec();

    static final TextCodec<ShortfallReason> SHORTFALL_REASON =
            TextCodec.of(TextCodec.CODE, ShortfallReason::of, ShortfallReason::code);

    static final ObjectCodec<Shortfall> SHORTFALL = ObjectCodec.of(
            required("reason", SHORTFALL_REASON, Shortfall::reason),
            defaulted("text", NOTE, Shortfall::text, ""),
            Shortfall::of);

    static final UnionCodec<ObjectiveResult> OBJECTIVE_RESULT = UnionCodec.<ObjectiveResult>by("kind")
            .option(
                    "ACHIEVED",
                    ObjectiveResult.Achieved.class,
                    ObjectCodec.of(
                            required("objective", OBJECTIVE_ID, ObjectiveResult.Achieved::objective),
                            required("actual", MEASURE, ObjectiveResult.Achieved::actual),
                            list("shortfalls", SHORTFALL, ObjectiveResult.Achieved::shortfalls),
                            ObjectiveResult.Achieved::new))
            .option(
                    "SKIPPED",
                    ObjectiveResult.Skipped.class,
                    ObjectCodec.of(
                            required("objective", OBJECTIVE_ID, ObjectiveResult.Skipped::objective),
                            list("shortfalls", SHORTFALL, ObjectiveResult.Skipped::shortfalls),
                            ObjectiveResult.Skipped::new));

    static final ObjectCodec<ExtraResult> EXTRA_RESULT = ObjectCodec.of(
            required("kind", OBJECTIVE_KIND, ExtraResult::kind),
            required("actual", MEASURE, ExtraResult::actual),
            ExtraResult::of);

    static final ObjectCodec<Commitment> COMMITMENT = ObjectCodec.building(
                    Commitment::builder, Commitment.Builder::build)
            .with(required("id", TextCodec.text(TextCodec.CODE), Commitment::id), Commitment.Builder::id)
            .with(required("promise", NOTE, Commitment::promise), Commitment.Builder::promise)
            .with(optional("owner", OrgWire.PERSON_ID, Commitment::owner), Commitment.Builder::owner)
            .with(optional("due", TimeWire.DATE, Commitment::due), Commitment.Builder::due)
            .codec();

    static final ObjectCodec<VisitReport> VISIT_REPORT = ObjectCodec.building(
                    VisitReport::builder, VisitReport.Builder::build)
            .with(required("visit", VISIT_ID, VisitReport::visit), VisitReport.Builder::visit)
            .with(optional("cancellation", SHORTFALL, VisitReport::cancellation), VisitReport.Builder::cancellation)
            .with(list("results", OBJECTIVE_RESULT, VisitReport::results), VisitReport.Builder::addAllResults)
            .with(list("extras", EXTRA_RESULT, VisitReport::extras), VisitReport.Builder::addAllExtras)
            .with(list("strengths", NOTE, VisitReport::strengths), VisitReport.Builder::addAllStrengths)
            .with(list("improvements", NOTE, VisitReport::improvements), VisitReport.Builder::addAllImprovements)
            .with(list("commitments", COMMITMENT, VisitReport::commitments), VisitReport.Builder::addAllCommitments)
            .with(optional("endedAt", TimeWire.DATE_TIME, VisitReport::endedAt), VisitReport.Builder::endedAt)
            .with(optional("filedAt", TimeWire.DATE_TIME, VisitReport::filedAt), VisitReport.Builder::filedAt)
            .codec();

    static final TextCodec<ObjectiveOutcome> OUTCOME =
            EnumCodec.of(ObjectiveOutcome.class, outcome -> switch (outcome) {
                case EXCEEDED -> "EXCEEDED";
                case MET -> "MET";
                case PARTIALLY_MET -> "PARTIALLY_MET";
                case NOT_MET -> "NOT_MET";
                case NOT_ATTEMPTED -> "NOT_ATTEMPTED";
                case CANCELLED -> "CANCELLED";
            });

    static final ObjectCodec<ObjectiveAssessment> ASSESSMENT = ObjectCodec.of(
            required("objective", OBJECTIVE, ObjectiveAssessment::objective),
            required("actual", MeasuredCodec.of(MEASURE), ObjectiveAssessment::actual),
            list("shortfalls", SHORTFALL, ObjectiveAssessment::shortfalls),
            ObjectiveAssessment::of);

    static final TextCodec<VisitReason> REASON = EnumCodec.ofReasons(VisitReason.class);

    static final ObjectCodec<VisitFinding> FINDING = ObjectCodec.of(
            required("reason", REASON, VisitFinding::reason),
            required("subject", NAME, VisitFinding::subject),
            VisitFinding::of);

    static final ObjectCodec<VisitOutcome> VISIT_OUTCOME = ObjectCodec.building(
                    VisitOutcome::builder, VisitOutcome.Builder::build)
            .with(required("visit", VISIT_ID, VisitOutcome::visit), VisitOutcome.Builder::visit)
            .with(
                    required("customer", CustomerWire.CUSTOMER_ID, VisitOutcome::customer),
                    VisitOutcome.Builder::customer)
            .with(defaulted("cap", MoneyWire.RATE, VisitOutcome::cap, Rate.one()), VisitOutcome.Builder::cap)
            .with(list("assessments", ASSESSMENT, VisitOutcome::assessments), VisitOutcome.Builder::addAllAssessments)
            .with(list("extras", EXTRA_RESULT, VisitOutcome::extras), VisitOutcome.Builder::addAllExtras)
            .with(list("findings", FINDING, VisitOutcome::findings), VisitOutcome.Builder::addAllFindings)
            .codec();

    static final ObjectCodec<OrderHistory> ORDER_HISTORY = ObjectCodec.of(
            map("lastOrders", ProductWire.SKU, TimeWire.DATE, OrderHistory::lastOrders), OrderHistory::of);

    static final ObjectCodec<ObjectiveProposal> OBJECTIVE_PROPOSAL = ObjectCodec.building(
                    ObjectiveProposal::builder, ObjectiveProposal.Builder::build)
            .with(required("objective", OBJECTIVE, ObjectiveProposal::objective), ObjectiveProposal.Builder::objective)
            .with(optional("atStake", MoneyWire.MONEY, ObjectiveProposal::atStake), ObjectiveProposal.Builder::atStake)
            .with(
                    list("evidence", VisitEvidenceWire.EVIDENCE, ObjectiveProposal::evidence),
                    ObjectiveProposal.Builder::addAllEvidence)
            .codec();

    static final ObjectCodec<VisitProposal> VISIT_PROPOSAL = ObjectCodec.of(
            required("customer", CustomerWire.CUSTOMER_ID, VisitProposal::customer),
            list("objectives", OBJECTIVE_PROPOSAL, VisitProposal::objectives),
            VisitProposal::of);

    static final ObjectCodec<VisitProposals> VISIT_PROPOSALS = ObjectCodec.of(
            required("on", TimeWire.DATE, VisitProposals::on),
            list("proposals", VISIT_PROPOSAL, VisitProposals::proposals),
            map(
                    "setAside",
                    CustomerWire.CUSTOMER_ID,
                    Containers.list(VisitEvidenceWire.EVIDENCE),
                    VisitProposals::setAside),
            VisitProposals::of);

    private VisitWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(VisitPurpose.class, PURPOSE);
        listing.add(VisitTask.class, TASK);
        listing.add(PurposeMix.class, PURPOSE_MIX);
        listing.add(VisitId.class, VISIT_ID);
        listing.add(ObjectiveId.class, OBJECTIVE_ID);
        listing.add(ObjectiveGroup.class, GROUP);
        listing.add(MeasureForm.class, FORM);
        listing.add(ObjectiveKind.class, OBJECTIVE_KIND);
        listing.add(Measure.class, MEASURE);
        listing.add(Objective.class, OBJECTIVE);
        listing.add(Visit.class, VISIT);
        listing.add(ShortfallReason.class, SHORTFALL_REASON);
        listing.add(Shortfall.class, SHORTFALL);
        listing.add(ObjectiveResult.class, OBJECTIVE_RESULT);
        listing.add(ExtraResult.class, EXTRA_RESULT);
        listing.add(Commitment.class, COMMITMENT);
        listing.add(VisitReport.class, VISIT_REPORT);
        listing.add(ObjectiveOutcome.class, OUTCOME);
        listing.add(ObjectiveAssessment.class, ASSESSMENT);
        listing.add(VisitReason.class, REASON);
        listing.add(VisitFinding.class, FINDING);
        listing.add(VisitOutcome.class, VISIT_OUTCOME);
        listing.add(OrderHistory.class, ORDER_HISTORY);
        listing.add(VisitEvidence.class, VisitEvidenceWire.EVIDENCE);
        listing.add(ObjectiveProposal.class, OBJECTIVE_PROPOSAL);
        listing.add(VisitProposal.class, VISIT_PROPOSAL);
        listing.add(VisitProposals.class, VISIT_PROPOSALS);
    }
}
