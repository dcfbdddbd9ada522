package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.pdca.ActionId;
import io.github.salesdomain.pdca.ActionStatus;
import io.github.salesdomain.pdca.CheckConsequence;
import io.github.salesdomain.pdca.CheckResult;
import io.github.salesdomain.pdca.ConsequenceKind;
import io.github.salesdomain.pdca.Cycle;
import io.github.salesdomain.pdca.CycleAction;
import io.github.salesdomain.pdca.CycleEntry;
import io.github.salesdomain.pdca.CycleEvent;
import io.github.salesdomain.pdca.CycleId;
import io.github.salesdomain.pdca.CycleObjective;
import io.github.salesdomain.pdca.CycleResult;
import io.github.salesdomain.pdca.CycleStep;
import io.github.salesdomain.pdca.Disposition;
import io.github.salesdomain.pdca.GateDecision;
import io.github.salesdomain.pdca.GateFinding;
import io.github.salesdomain.pdca.GateReason;
import io.github.salesdomain.pdca.Guidance;
import io.github.salesdomain.pdca.Phase;
import io.github.salesdomain.pdca.TrackedAction;
import io.github.salesdomain.quota.Direction;
import java.time.LocalDate;
import java.time.Period;

/** The JSON form of the values of {@code pdca}. */
final class PdcaWire {

    private static final Codec<String> NAME = TextCodec.text(TextCodec.NAME);
    private static final Codec<String> NOTE = TextCodec.text(TextCodec.NOTE);

    static final TextCodec<CycleId> CYCLE_ID = TextCodec.of(TextCodec.CODE, CycleId::of, CycleId::value);

    static final TextCodec<ActionId> ACTION_ID = TextCodec.of(TextCodec.CODE, ActionId::of, ActionId::value);

    static final TextCodec<Phase> PHASE = EnumCodec.of(Phase.class, phase -> switch (phase) {
        case PLAN -> "PLAN";
        case DO -> "DO";
        case CHECK -> "CHECK";
        case ACT -> "ACT";
        case CLOSED -> "CLOSED";
        case ABANDONED -> "ABANDONED";
    });

    static final TextCodec<ActionStatus> ACTION_STATUS = EnumCodec.of(ActionStatus.class, status -> switch (status) {
        case OPEN -> "OPEN";
        case DONE -> "DONE";
        case CANCELLED -> "CANCELLED";
    });

    static final TextCodec<CycleResult> CYCLE_RESULT = EnumCodec.of(CycleResult.class, result -> switch (result) {
        case MET -> "MET";
        case PARTIAL -> "PARTIAL";
        case NOT_MET -> "NOT_MET";
    });

    static final TextCodec<ConsequenceKind> CONSEQUENCE_KIND =
            EnumCodec.of(ConsequenceKind.class, kind -> switch (kind) {
                case REWARD -> "REWARD";
                case PENALTY -> "PENALTY";
                case NONE_DUE -> "NONE_DUE";
            });

    static final TextCodec<GateReason> REASON = EnumCodec.ofReasons(GateReason.class);

    static final ObjectCodec<GateFinding> FINDING = ObjectCodec.of(
            required("reason", REASON, GateFinding::reason),
            required("subject", NAME, GateFinding::subject),
            defaulted("detail", NOTE, GateFinding::detail, ""),
            GateFinding::of);

    static final ObjectCodec<CycleObjective> OBJECTIVE = ObjectCodec.building(
                    CycleObjective::builder, CycleObjective.Builder::build)
            .with(required("id", VisitWire.OBJECTIVE_ID, CycleObjective::id), CycleObjective.Builder::id)
            .with(optional("metric", NAME, CycleObjective::metric), CycleObjective.Builder::metric)
            .with(
                    optional("baseline", QuantityWire.QUANTITY, CycleObjective::baseline),
                    CycleObjective.Builder::baseline)
            .with(optional("target", QuantityWire.QUANTITY, CycleObjective::target), CycleObjective.Builder::target)
            .with(
                    defaulted("direction", MetricWire.DIRECTION, CycleObjective::direction, Direction.HIGHER_IS_BETTER),
                    CycleObjective.Builder::direction)
            .with(optional("due", TimeWire.DATE, CycleObjective::due), CycleObjective.Builder::due)
            .with(optional("owner", OrgWire.PERSON_ID, CycleObjective::owner), CycleObjective.Builder::owner)
            .with(optional("serves", NAME, CycleObjective::serves), CycleObjective.Builder::serves)
            .codec();

    static final ObjectCodec<CycleAction> ACTION = ObjectCodec.building(
                    CycleAction::builder, CycleAction.Builder::build)
            .with(required("id", ACTION_ID, CycleAction::id), CycleAction.Builder::id)
            .with(required("objective", VisitWire.OBJECTIVE_ID, CycleAction::objective), CycleAction.Builder::objective)
            .with(required("what", NOTE, CycleAction::what), CycleAction.Builder::what)
            .with(optional("assignee", OrgWire.PERSON_ID, CycleAction::assignee), CycleAction.Builder::assignee)
            .with(optional("position", OrgWire.POSITION_ID, CycleAction::position), CycleAction.Builder::position)
            .with(optional("procedure", NOTE, CycleAction::procedure), CycleAction.Builder::procedure)
            .with(optional("method", NOTE, CycleAction::method), CycleAction.Builder::method)
            .with(optional("due", TimeWire.DATE, CycleAction::due), CycleAction.Builder::due)
            .with(
                    defaulted("progressEvery", TimeWire.PERIOD, CycleAction::progressEvery, Period.ofDays(7)),
                    CycleAction.Builder::progressEvery)
            .codec();

    static final ObjectCodec<CheckConsequence> CONSEQUENCE = ObjectCodec.of(
            required("kind", CONSEQUENCE_KIND, CheckConsequence::kind),
            required("executedOn", TimeWire.DATE, CheckConsequence::executedOn),
            required("text", NOTE, CheckConsequence::text),
            CheckConsequence::of);

    static final ObjectCodec<Guidance> GUIDANCE = ObjectCodec.of(
            required("on", TimeWire.DATE, Guidance::on), required("text", NOTE, Guidance::text), Guidance::of);

    static final ObjectCodec<CheckResult> CHECK_RESULT = ObjectCodec.building(
                    CheckResult::builder, CheckResult.Builder::build)
            .with(required("objective", VisitWire.OBJECTIVE_ID, CheckResult::objective), CheckResult.Builder::objective)
            .with(required("actual", QuantityWire.QUANTITY, CheckResult::actual), CheckResult.Builder::actual)
            .with(optional("evidence", NOTE, CheckResult::evidence), CheckResult.Builder::evidence)
            .with(optional("cause", NOTE, CheckResult::cause), CheckResult.Builder::cause)
            .with(optional("consequence", CONSEQUENCE, CheckResult::consequence), CheckResult.Builder::consequence)
            .with(optional("guidance", GUIDANCE, CheckResult::guidance), CheckResult.Builder::guidance)
            .codec();

    static final UnionCodec<Disposition> DISPOSITION = UnionCodec.<Disposition>by("kind")
            .option(
                    "STANDARDISE",
                    Disposition.Standardise.class,
                    ObjectCodec.of(
                            required("objective", VisitWire.OBJECTIVE_ID, Disposition.Standardise::objective),
                            required("standard", NOTE, Disposition.Standardise::standard),
                            Disposition.Standardise::new))
            .option(
                    "CORRECT",
                    Disposition.Correct.class,
                    ObjectCodec.of(required("action", ACTION, Disposition.Correct::action), Disposition.Correct::new))
            .option(
                    "RETARGET",
                    Disposition.Retarget.class,
                    ObjectCodec.of(
                            required("objective", VisitWire.OBJECTIVE_ID, Disposition.Retarget::objective),
                            required("target", QuantityWire.QUANTITY, Disposition.Retarget::target),
                            required("reason", NOTE, Disposition.Retarget::reason),
                            Disposition.Retarget::new))
            .option(
                    "DROP",
                    Disposition.Drop.class,
                    ObjectCodec.of(
                            required("objective", VisitWire.OBJECTIVE_ID, Disposition.Drop::objective),
                            required("reason", NOTE, Disposition.Drop::reason),
                            Disposition.Drop::new));

    private static final ObjectCodec<CycleEntry.ObjectiveSet> OBJECTIVE_SET = ObjectCodec.of(
            on(), required("objective", OBJECTIVE, CycleEntry.ObjectiveSet::objective), CycleEntry.ObjectiveSet::new);

    private static final ObjectCodec<CycleEntry.ObjectiveWithdrawn> OBJECTIVE_WITHDRAWN = ObjectCodec.of(
            on(),
            required("objective", VisitWire.OBJECTIVE_ID, CycleEntry.ObjectiveWithdrawn::objective),
            required("reason", NOTE, CycleEntry.ObjectiveWithdrawn::reason),
            CycleEntry.ObjectiveWithdrawn::new);

    private static final ObjectCodec<CycleEntry.ActionPlanned> ACTION_PLANNED = ObjectCodec.of(
            on(), required("action", ACTION, CycleEntry.ActionPlanned::action), CycleEntry.ActionPlanned::new);

    private static final ObjectCodec<CycleEntry.ProgressNoted> PROGRESS_NOTED = ObjectCodec.of(
            on(),
            required("action", ACTION_ID, CycleEntry.ProgressNoted::action),
            required("note", NOTE, CycleEntry.ProgressNoted::note),
            CycleEntry.ProgressNoted::new);

    private static final ObjectCodec<CycleEntry.ActionDone> ACTION_DONE = ObjectCodec.of(
            on(), required("action", ACTION_ID, CycleEntry.ActionDone::action), CycleEntry.ActionDone::new);

    private static final ObjectCodec<CycleEntry.ActionCancelled> ACTION_CANCELLED = ObjectCodec.of(
            on(),
            required("action", ACTION_ID, CycleEntry.ActionCancelled::action),
            required("reason", NOTE, CycleEntry.ActionCancelled::reason),
            CycleEntry.ActionCancelled::new);

    private static final ObjectCodec<CycleEntry.ObjectiveChecked> OBJECTIVE_CHECKED = ObjectCodec.of(
            on(),
            required("result", CHECK_RESULT, CycleEntry.ObjectiveChecked::result),
            CycleEntry.ObjectiveChecked::new);

    private static final ObjectCodec<CycleEntry.ObjectiveDisposed> OBJECTIVE_DISPOSED = ObjectCodec.of(
            on(),
            required("disposition", DISPOSITION, CycleEntry.ObjectiveDisposed::disposition),
            CycleEntry.ObjectiveDisposed::new);

    private static final ObjectCodec<CycleStep.Advanced> ADVANCED =
            ObjectCodec.of(on(), required("to", PHASE, CycleStep.Advanced::to), CycleStep.Advanced::new);

    private static final ObjectCodec<CycleStep.SteppedBack> STEPPED_BACK = ObjectCodec.of(
            on(),
            required("to", PHASE, CycleStep.SteppedBack::to),
            required("reason", NOTE, CycleStep.SteppedBack::reason),
            CycleStep.SteppedBack::new);

    private static final ObjectCodec<CycleStep.Abandoned> ABANDONED =
            ObjectCodec.of(on(), required("reason", NOTE, CycleStep.Abandoned::reason), CycleStep.Abandoned::new);

    static final UnionCodec<CycleEntry> ENTRY = UnionCodec.<CycleEntry>by("event")
            .option("OBJECTIVE_SET", CycleEntry.ObjectiveSet.class, OBJECTIVE_SET)
            .option("OBJECTIVE_WITHDRAWN", CycleEntry.ObjectiveWithdrawn.class, OBJECTIVE_WITHDRAWN)
            .option("ACTION_PLANNED", CycleEntry.ActionPlanned.class, ACTION_PLANNED)
            .option("PROGRESS_NOTED", CycleEntry.ProgressNoted.class, PROGRESS_NOTED)
            .option("ACTION_DONE", CycleEntry.ActionDone.class, ACTION_DONE)
            .option("ACTION_CANCELLED", CycleEntry.ActionCancelled.class, ACTION_CANCELLED)
            .option("OBJECTIVE_CHECKED", CycleEntry.ObjectiveChecked.class, OBJECTIVE_CHECKED)
            .option("OBJECTIVE_DISPOSED", CycleEntry.ObjectiveDisposed.class, OBJECTIVE_DISPOSED);

    static final UnionCodec<CycleStep> STEP = UnionCodec.<CycleStep>by("event")
            .option("ADVANCED", CycleStep.Advanced.class, ADVANCED)
            .option("STEPPED_BACK", CycleStep.SteppedBack.class, STEPPED_BACK)
            .option("ABANDONED", CycleStep.Abandoned.class, ABANDONED);

    static final UnionCodec<CycleEvent> EVENT =
            UnionCodec.<CycleEvent>by("event").options(ENTRY).options(STEP);

    static final ObjectCodec<TrackedAction> TRACKED_ACTION = ObjectCodec.of(
            required("action", ACTION, TrackedAction::action),
            required("plannedOn", TimeWire.DATE, TrackedAction::plannedOn),
            list("notes", ENTRY, TrackedAction::notes),
            TrackedAction::new);

    static final ObjectCodec<Cycle> CYCLE = ObjectCodec.building(Cycle::builder, Cycle.Builder::build)
            .with(required("id", CYCLE_ID, Cycle::id), Cycle.Builder::id)
            .with(optional("previous", CYCLE_ID, Cycle::previous), Cycle.Builder::previous)
            .with(required("title", NAME, Cycle::title), Cycle.Builder::title)
            .with(required("during", TimeWire.DATE_RANGE, Cycle::during), Cycle.Builder::during)
            .with(required("openedOn", TimeWire.DATE, Cycle::openedOn), Cycle.Builder::openedOn)
            .with(list("history", EVENT, Cycle::history), Cycle.Builder::addAllHistory)
            .codec();

    static final UnionCodec<GateDecision> GATE_DECISION = UnionCodec.<GateDecision>by("kind")
            .option(
                    "PASSED",
                    GateDecision.Passed.class,
                    ObjectCodec.of(required("cycle", CYCLE, GateDecision.Passed::cycle), GateDecision.Passed::new))
            .option(
                    "HELD",
                    GateDecision.Held.class,
                    ObjectCodec.of(
                            required("cycle", CYCLE, GateDecision.Held::cycle),
                            list("findings", FINDING, GateDecision.Held::findings),
                            GateDecision.Held::new));

    private PdcaWire() {}

    /** Every event has its day. */
    private static <E extends CycleEvent> Field<E, LocalDate> on() {
        return required("on", TimeWire.DATE, CycleEvent::on);
    }

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(CycleId.class, CYCLE_ID);
        listing.add(ActionId.class, ACTION_ID);
        listing.add(Phase.class, PHASE);
        listing.add(ActionStatus.class, ACTION_STATUS);
        listing.add(CycleResult.class, CYCLE_RESULT);
        listing.add(ConsequenceKind.class, CONSEQUENCE_KIND);
        listing.add(GateReason.class, REASON);
        listing.add(GateFinding.class, FINDING);
        listing.add(CycleObjective.class, OBJECTIVE);
        listing.add(CycleAction.class, ACTION);
        listing.add(CheckConsequence.class, CONSEQUENCE);
        listing.add(Guidance.class, GUIDANCE);
        listing.add(CheckResult.class, CHECK_RESULT);
        listing.add(Disposition.class, DISPOSITION);
        listing.add(CycleEntry.class, ENTRY);
        listing.add(CycleStep.class, STEP);
        listing.add(CycleEvent.class, EVENT);
        listing.add(TrackedAction.class, TRACKED_ACTION);
        listing.add(Cycle.class, CYCLE);
        listing.add(GateDecision.class, GATE_DECISION);
    }
}
