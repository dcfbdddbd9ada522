package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.quota.AdjustedPlan;
import io.github.salesdomain.quota.AdjustmentOutcome;
import io.github.salesdomain.quota.AdjustmentReason;
import io.github.salesdomain.quota.AdjustmentSource;
import io.github.salesdomain.quota.ApprovalReason;
import io.github.salesdomain.quota.BottomUp;
import io.github.salesdomain.quota.CreditView;
import io.github.salesdomain.quota.CustomerSale;
import io.github.salesdomain.quota.CustomerTransfer;
import io.github.salesdomain.quota.GapClosing;
import io.github.salesdomain.quota.GapLine;
import io.github.salesdomain.quota.HiringRamp;
import io.github.salesdomain.quota.JoiningMonth;
import io.github.salesdomain.quota.PlanApproval;
import io.github.salesdomain.quota.PlanBridge;
import io.github.salesdomain.quota.PlanCause;
import io.github.salesdomain.quota.PlanLife;
import io.github.salesdomain.quota.PlanMove;
import io.github.salesdomain.quota.PlanStatus;
import io.github.salesdomain.quota.PlanStep;
import io.github.salesdomain.quota.QuotaAdjustment;
import io.github.salesdomain.quota.RampLine;
import io.github.salesdomain.quota.RampedPlan;
import io.github.salesdomain.quota.Signature;
import io.github.salesdomain.quota.TransferPart;
import io.github.salesdomain.quota.TransferredPlan;

/** The JSON form of what happens to plans of {@code quota} in the course of a year. */
final class PlanLifeWire {

    static final ObjectCodec<Signature> SIGNATURE = ObjectCodec.of(
            required("by", OrgWire.PERSON_ID, Signature::by),
            required("on", TimeWire.DATE, Signature::on),
            required("why", TextCodec.text(TextCodec.NAME), Signature::why),
            Signature::of);

    static final TextCodec<PlanCause> CAUSE = TextCodec.of(TextCodec.CODE, PlanCause::of, PlanCause::code);

    static final ObjectCodec<PlanBridge.Step> BRIDGE_STEP = ObjectCodec.of(
            required("cause", CAUSE, PlanBridge.Step::cause),
            required("plan", QuotaWire.PLAN, PlanBridge.Step::plan),
            PlanBridge.Step::new);

    static final ObjectCodec<PlanBridge> BRIDGE = ObjectCodec.of(
            required("start", QuotaWire.PLAN, PlanBridge::start),
            list("steps", BRIDGE_STEP, PlanBridge::steps),
            PlanBridge::new);

    static final TextCodec<CreditView> CREDIT_VIEW = EnumCodec.of(CreditView.class, view -> switch (view) {
        case PAID -> "PAID";
        case RESTATED -> "RESTATED";
    });

    static final ObjectCodec<CustomerTransfer> TRANSFER = ObjectCodec.building(
                    CustomerTransfer::builder, CustomerTransfer.Builder::build)
            .with(
                    required("factId", TextCodec.text(TextCodec.CODE), CustomerTransfer::factId),
                    CustomerTransfer.Builder::factId)
            .with(
                    required("customer", QuotaWire.HOLDER, CustomerTransfer::customer),
                    CustomerTransfer.Builder::customer)
            .with(required("from", QuotaWire.HOLDER, CustomerTransfer::from), CustomerTransfer.Builder::from)
            .with(required("to", QuotaWire.HOLDER, CustomerTransfer::to), CustomerTransfer.Builder::to)
            .with(required("during", TimeWire.DATE_RANGE, CustomerTransfer::during), CustomerTransfer.Builder::during)
            .with(
                    required("knownSince", TimeWire.DATE, CustomerTransfer::knownSince),
                    CustomerTransfer.Builder::knownSince)
            .codec();

    static final ObjectCodec<CustomerSale> SALE = ObjectCodec.of(
            required("customer", QuotaWire.HOLDER, CustomerSale::customer),
            required("on", TimeWire.DATE, CustomerSale::on),
            required("soldOn", TimeWire.DATE, CustomerSale::soldOn),
            required("amount", MoneyWire.MONEY, CustomerSale::amount),
            CustomerSale::new);

    static final ObjectCodec<TransferPart> TRANSFER_PART = ObjectCodec.of(
            required("customer", QuotaWire.HOLDER, TransferPart::customer),
            required("quota", QuotaWire.QUOTA, TransferPart::quota),
            required("days", NumberCodec.INT, TransferPart::days),
            required("ofDays", NumberCodec.INT, TransferPart::ofDays),
            TransferPart::new);

    static final ObjectCodec<TransferredPlan> TRANSFERRED_PLAN = ObjectCodec.building(
                    TransferredPlan::builder, TransferredPlan.Builder::build)
            .with(required("before", QuotaWire.PLAN, TransferredPlan::before), TransferredPlan.Builder::before)
            .with(list("transfers", TRANSFER, TransferredPlan::transfers), TransferredPlan.Builder::addAllTransfers)
            .with(list("parts", TRANSFER_PART, TransferredPlan::parts), TransferredPlan.Builder::addAllParts)
            .codec();

    static final TextCodec<JoiningMonth> JOINING_MONTH = EnumCodec.of(JoiningMonth.class, month -> switch (month) {
        case FULL -> "FULL";
        case BY_DAYS -> "BY_DAYS";
        case NOTHING -> "NOTHING";
    });

    static final ObjectCodec<HiringRamp> RAMP = ObjectCodec.of(
            list("factors", MoneyWire.RATE, HiringRamp::factors),
            defaulted("joiningMonth", JOINING_MONTH, HiringRamp::joiningMonth, JoiningMonth.FULL),
            HiringRamp::new);

    static final ObjectCodec<RampLine> RAMP_LINE = ObjectCodec.of(
            required("before", QuotaWire.QUOTA, RampLine::before),
            required("factor", QuantityWire.RATIO, RampLine::factor),
            required("after", MoneyWire.MONEY, RampLine::after),
            RampLine::new);

    static final ObjectCodec<RampedPlan> RAMPED_PLAN = ObjectCodec.of(
            required("before", QuotaWire.PLAN, RampedPlan::before),
            required("after", QuotaWire.PLAN, RampedPlan::after),
            list("lines", RAMP_LINE, RampedPlan::lines),
            RampedPlan::new);

    static final TextCodec<GapClosing> GAP_CLOSING = EnumCodec.of(GapClosing.class, closing -> switch (closing) {
        case LEAVE -> "LEAVE";
        case FILL -> "FILL";
        case SPREAD -> "SPREAD";
        case FILL_OR_SPREAD -> "FILL_OR_SPREAD";
    });

    static final ObjectCodec<GapLine> GAP_LINE = ObjectCodec.building(GapLine::builder, GapLine.Builder::build)
            .with(required("holder", QuotaWire.HOLDER, GapLine::holder), GapLine.Builder::holder)
            .with(optional("submitted", MoneyWire.MONEY, GapLine::submitted), GapLine.Builder::submitted)
            .with(optional("heard", MoneyWire.MONEY, GapLine::heard), GapLine.Builder::heard)
            .with(required("quota", MoneyWire.MONEY, GapLine::quota), GapLine.Builder::quota)
            .with(optional("below", MoneyWire.MONEY, GapLine::below), GapLine.Builder::below)
            .with(optional("allocated", MoneyWire.MONEY, GapLine::allocated), GapLine.Builder::allocated)
            .codec();

    static final ObjectCodec<BottomUp> BOTTOM_UP = ObjectCodec.building(BottomUp::builder, BottomUp.Builder::build)
            .with(required("whole", QuotaWire.QUOTA, BottomUp::whole), BottomUp.Builder::whole)
            .with(
                    map("parents", QuotaWire.HOLDER, QuotaWire.HOLDER, BottomUp::parents),
                    BottomUp.Builder::putAllParents)
            .with(required("closing", GAP_CLOSING, BottomUp::closing), BottomUp.Builder::closing)
            .with(list("lines", GAP_LINE, BottomUp::lines), BottomUp.Builder::addAllLines)
            .codec();

    static final UnionCodec<AdjustmentSource> ADJUSTMENT_SOURCE = UnionCodec.<AdjustmentSource>by("kind")
            .option("TOTAL", AdjustmentSource.Total.class, ObjectCodec.of(AdjustmentSource.Total::new))
            .option("BESIDE", AdjustmentSource.Beside.class, ObjectCodec.of(AdjustmentSource.Beside::new))
            .option(
                    "OTHER",
                    AdjustmentSource.Other.class,
                    ObjectCodec.of(
                            required("holder", QuotaWire.HOLDER, AdjustmentSource.Other::holder),
                            required("period", TimeWire.SALES_PERIOD, AdjustmentSource.Other::period),
                            AdjustmentSource.Other::new));

    static final ObjectCodec<QuotaAdjustment> ADJUSTMENT = ObjectCodec.building(
                    QuotaAdjustment::builder, QuotaAdjustment.Builder::build)
            .with(required("holder", QuotaWire.HOLDER, QuotaAdjustment::holder), QuotaAdjustment.Builder::holder)
            .with(required("period", TimeWire.SALES_PERIOD, QuotaAdjustment::period), QuotaAdjustment.Builder::period)
            .with(required("change", MoneyWire.MONEY, QuotaAdjustment::change), QuotaAdjustment.Builder::change)
            .with(
                    defaulted("source", ADJUSTMENT_SOURCE, QuotaAdjustment::source, AdjustmentSource.beside()),
                    QuotaAdjustment.Builder::source)
            .with(required("signature", SIGNATURE, QuotaAdjustment::signature), QuotaAdjustment.Builder::signature)
            .codec();

    static final TextCodec<AdjustmentReason> ADJUSTMENT_REASON = EnumCodec.ofReasons(AdjustmentReason.class);

    static final ObjectCodec<AdjustmentOutcome> ADJUSTMENT_OUTCOME = ObjectCodec.of(
            required("adjustment", ADJUSTMENT, AdjustmentOutcome::adjustment),
            list("reasons", ADJUSTMENT_REASON, AdjustmentOutcome::reasons),
            AdjustmentOutcome::new);

    static final ObjectCodec<AdjustedPlan> ADJUSTED_PLAN = ObjectCodec.of(
            required("before", QuotaWire.PLAN, AdjustedPlan::before),
            required("after", QuotaWire.PLAN, AdjustedPlan::after),
            list("outcomes", ADJUSTMENT_OUTCOME, AdjustedPlan::outcomes),
            AdjustedPlan::new);

    static final TextCodec<PlanStatus> STATUS = EnumCodec.of(PlanStatus.class, status -> switch (status) {
        case DRAFT -> "DRAFT";
        case SUBMITTED -> "SUBMITTED";
        case APPROVED -> "APPROVED";
        case ACTIVE -> "ACTIVE";
        case SUPERSEDED -> "SUPERSEDED";
    });

    static final TextCodec<PlanMove> MOVE = EnumCodec.of(PlanMove.class, move -> switch (move) {
        case DRAFT -> "DRAFT";
        case REVISE -> "REVISE";
        case SUBMIT -> "SUBMIT";
        case REJECT -> "REJECT";
        case APPROVE -> "APPROVE";
        case ACTIVATE -> "ACTIVATE";
    });

    static final ObjectCodec<PlanStep> STEP = ObjectCodec.building(PlanStep::builder, PlanStep.Builder::build)
            .with(required("version", NumberCodec.INT, PlanStep::version), PlanStep.Builder::version)
            .with(required("move", MOVE, PlanStep::move), PlanStep.Builder::move)
            .with(required("signature", SIGNATURE, PlanStep::signature), PlanStep.Builder::signature)
            .with(optional("plan", QuotaWire.PLAN, PlanStep::plan), PlanStep.Builder::plan)
            .with(optional("from", TimeWire.DATE, PlanStep::from), PlanStep.Builder::from)
            .codec();

    static final ObjectCodec<PlanLife> LIFE = ObjectCodec.of(list("steps", STEP, PlanLife::steps), PlanLife::new);

    static final TextCodec<ApprovalReason> APPROVAL_REASON =
            TextCodec.of(TextCodec.CODE, ApprovalReason::of, ApprovalReason::code);

    static final ObjectCodec<PlanApproval> APPROVAL = ObjectCodec.of(
            required("before", LIFE, PlanApproval::before),
            required("version", NumberCodec.INT, PlanApproval::version),
            required("signature", SIGNATURE, PlanApproval::signature),
            list("objections", APPROVAL_REASON, PlanApproval::objections),
            PlanApproval::new);

    private PlanLifeWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(Signature.class, SIGNATURE);
        listing.add(PlanCause.class, CAUSE);
        listing.add(PlanBridge.Step.class, BRIDGE_STEP);
        listing.add(PlanBridge.class, BRIDGE);
        listing.add(CreditView.class, CREDIT_VIEW);
        listing.add(CustomerTransfer.class, TRANSFER);
        listing.add(CustomerSale.class, SALE);
        listing.add(TransferPart.class, TRANSFER_PART);
        listing.add(TransferredPlan.class, TRANSFERRED_PLAN);
        listing.add(JoiningMonth.class, JOINING_MONTH);
        listing.add(HiringRamp.class, RAMP);
        listing.add(RampLine.class, RAMP_LINE);
        listing.add(RampedPlan.class, RAMPED_PLAN);
        listing.add(GapClosing.class, GAP_CLOSING);
        listing.add(GapLine.class, GAP_LINE);
        listing.add(BottomUp.class, BOTTOM_UP);
        listing.add(AdjustmentSource.class, ADJUSTMENT_SOURCE);
        listing.add(QuotaAdjustment.class, ADJUSTMENT);
        listing.add(AdjustmentReason.class, ADJUSTMENT_REASON);
        listing.add(AdjustmentOutcome.class, ADJUSTMENT_OUTCOME);
        listing.add(AdjustedPlan.class, ADJUSTED_PLAN);
        listing.add(PlanStatus.class, STATUS);
        listing.add(PlanMove.class, MOVE);
        listing.add(PlanStep.class, STEP);
        listing.add(PlanLife.class, LIFE);
        listing.add(ApprovalReason.class, APPROVAL_REASON);
        listing.add(PlanApproval.class, APPROVAL);
    }
}
