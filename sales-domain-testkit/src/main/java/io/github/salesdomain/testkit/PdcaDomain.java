package io.github.salesdomain.testkit;

import io.github.salesdomain.pdca.ActionId;
import io.github.salesdomain.pdca.ActionStatus;
import io.github.salesdomain.pdca.CheckConsequence;
import io.github.salesdomain.pdca.CheckResult;
import io.github.salesdomain.pdca.CheckedCycle;
import io.github.salesdomain.pdca.ConsequenceKind;
import io.github.salesdomain.pdca.Cycle;
import io.github.salesdomain.pdca.CycleAction;
import io.github.salesdomain.pdca.CycleChecker;
import io.github.salesdomain.pdca.CycleEntry;
import io.github.salesdomain.pdca.CycleEvent;
import io.github.salesdomain.pdca.CycleGate;
import io.github.salesdomain.pdca.CycleId;
import io.github.salesdomain.pdca.CycleObjective;
import io.github.salesdomain.pdca.CycleProposal;
import io.github.salesdomain.pdca.CycleProposals;
import io.github.salesdomain.pdca.CycleProposer;
import io.github.salesdomain.pdca.CycleReading;
import io.github.salesdomain.pdca.CycleResult;
import io.github.salesdomain.pdca.CycleStep;
import io.github.salesdomain.pdca.Disposition;
import io.github.salesdomain.pdca.GateDecision;
import io.github.salesdomain.pdca.GateFinding;
import io.github.salesdomain.pdca.GateReason;
import io.github.salesdomain.pdca.Goal;
import io.github.salesdomain.pdca.Guidance;
import io.github.salesdomain.pdca.PdcaStepper;
import io.github.salesdomain.pdca.Phase;
import io.github.salesdomain.pdca.TrackedAction;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.AlertBand;
import io.github.salesdomain.quota.Direction;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.threeten.extra.LocalDateRange;

/**
 * Arbitraries for {@link io.github.salesdomain.pdca}. Readings are whole percents.
 * <p>
 * Cycles have so many edge cases that they would leave no room for random values: they come without.
 */
public final class PdcaDomain extends DomainContextBase {

    private static final UnitOfMeasure PERCENT = UnitOfMeasure.of("%");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    /** For {@code @Domain(PdcaDomain.class)}. */
    public PdcaDomain() {}

    /** {@return ids of cycles} */
    @Provide
    public static Arbitrary<CycleId> cycleIds() {
        return Texts.keys().map(CycleId::of);
    }

    /** {@return ids of actions} */
    @Provide
    public static Arbitrary<ActionId> actionIds() {
        return Texts.keys().map(ActionId::of);
    }

    /** {@return the six phases} */
    @Provide
    public static Arbitrary<Phase> phases() {
        return Arbitraries.of(Phase.class);
    }

    /** {@return both directions} */
    @Provide
    public static Arbitrary<Direction> directions() {
        return Arbitraries.of(Direction.class);
    }

    /** {@return how far an action may be} */
    @Provide
    public static Arbitrary<ActionStatus> actionStatuses() {
        return Arbitraries.of(ActionStatus.class);
    }

    /** {@return how a cycle may end} */
    @Provide
    public static Arbitrary<CycleResult> cycleResults() {
        return Arbitraries.of(CycleResult.class);
    }

    /** {@return what may follow from a result} */
    @Provide
    public static Arbitrary<ConsequenceKind> consequenceKinds() {
        return Arbitraries.of(ConsequenceKind.class);
    }

    /** {@return what a cycle may lack} */
    @Provide
    public static Arbitrary<GateReason> gateReasons() {
        return Arbitraries.of(GateReason.class);
    }

    /** {@return findings about anything, with and without detail} */
    @Provide
    public static Arbitrary<GateFinding> gateFindings() {
        Arbitrary<String> details = Texts.names().optional(0.5).map(detail -> detail.orElse(""));
        return Combinators.combine(gateReasons(), Texts.keys(), details).as(GateFinding::of);
    }

    /** {@return objectives, finished and unfinished} */
    @Provide
    public static Arbitrary<CycleObjective> cycleObjectives() {
        return VisitDomain.objectiveIds().flatMap(PdcaDomain::objectivesWith);
    }

    private static Arbitrary<CycleObjective> objectivesWith(ObjectiveId id) {
        return Combinators.combine(
                        Texts.names().optional(0.9),
                        readings().optional(0.9),
                        readings().optional(0.9),
                        directions(),
                        days().optional(0.9),
                        OrgDomain.personIds().optional(0.9),
                        Texts.keys().optional(0.9))
                .as((metric, baseline, target, direction, due, owner, serves) -> CycleObjective.builder()
                        .id(id)
                        .metric(metric)
                        .baseline(baseline)
                        .target(target)
                        .direction(direction)
                        .due(due)
                        .owner(owner)
                        .serves(serves)
                        .build());
    }

    /** {@return goals that were objectives of a visit} */
    @Provide
    public static Arbitrary<Goal> goals() {
        return VisitDomain.objectives().map(Goal::of);
    }

    /** {@return actions, finished and unfinished} */
    @Provide
    public static Arbitrary<CycleAction> cycleActions() {
        return Combinators.combine(actionIds(), VisitDomain.objectiveIds()).flatAs(PdcaDomain::actionsWith);
    }

    private static Arbitrary<CycleAction> actionsWith(ActionId id, ObjectiveId objective) {
        return Combinators.combine(
                        Texts.names(),
                        OrgDomain.personIds().optional(0.9),
                        OrgDomain.positionIds().optional(0.3),
                        Texts.names().optional(0.9),
                        Texts.names().optional(0.9),
                        days().optional(0.9),
                        Arbitraries.integers().between(1, 90))
                .as((what, assignee, position, procedure, method, due, every) -> CycleAction.builder()
                        .id(id)
                        .objective(objective)
                        .what(what)
                        .assignee(assignee)
                        .position(position)
                        .procedure(procedure)
                        .method(method)
                        .due(due)
                        .progressEvery(Period.ofDays(every))
                        .build());
    }

    /** {@return actions with up to three notes, open, done or cancelled} */
    @Provide
    public static Arbitrary<TrackedAction> trackedActions() {
        return Combinators.combine(cycleActions(), days(), Texts.names().list().ofMaxSize(3), actionStatuses())
                .as((action, on, notes, status) -> {
                    List<CycleEntry> entries = new ArrayList<>();
                    notes.forEach(note -> entries.add(new CycleEntry.ProgressNoted(on, action.id(), note)));
                    if (status == ActionStatus.DONE) {
                        entries.add(new CycleEntry.ActionDone(on, action.id()));
                    } else if (status == ActionStatus.CANCELLED) {
                        entries.add(new CycleEntry.ActionCancelled(on, action.id(), "not needed"));
                    }
                    return new TrackedAction(action, on, entries);
                });
    }

    /** {@return consequences of every kind} */
    @Provide
    public static Arbitrary<CheckConsequence> consequences() {
        return Combinators.combine(consequenceKinds(), days(), Texts.names()).as(CheckConsequence::of);
    }

    /** {@return guidance on any day of the first half of 2026} */
    @Provide
    public static Arbitrary<Guidance> guidances() {
        return Combinators.combine(days(), Texts.names()).as(Guidance::of);
    }

    /** {@return results, finished and unfinished} */
    @Provide
    public static Arbitrary<CheckResult> checkResults() {
        return VisitDomain.objectiveIds().flatMap(PdcaDomain::resultsWith);
    }

    private static Arbitrary<CheckResult> resultsWith(ObjectiveId objective) {
        return Combinators.combine(
                        readings(),
                        Texts.names().optional(0.9),
                        Texts.names().optional(0.9),
                        consequences().optional(0.9),
                        guidances().optional(0.9))
                .as((actual, evidence, cause, consequence, guidance) -> CheckResult.builder()
                        .objective(objective)
                        .actual(actual)
                        .evidence(evidence)
                        .cause(cause)
                        .consequence(consequence)
                        .guidance(guidance)
                        .build());
    }

    /** {@return decisions of every sort} */
    @Provide
    public static Arbitrary<Disposition> dispositions() {
        return VisitDomain.objectiveIds()
                .flatMap(objective ->
                        dispositionsWith(objective, actionIds().flatMap(id -> actionsWith(id, objective))));
    }

    private static Arbitrary<Disposition> dispositionsWith(ObjectiveId objective, Arbitrary<CycleAction> corrections) {
        return Arbitraries.oneOf(
                Texts.names().map(standard -> new Disposition.Standardise(objective, standard)),
                corrections.map(Disposition.Correct::new),
                Combinators.combine(readings(), Texts.names())
                        .as((target, reason) -> new Disposition.Retarget(objective, target, reason)),
                Texts.names().map(reason -> new Disposition.Drop(objective, reason)));
    }

    /** {@return events of every sort} */
    @Provide
    public static Arbitrary<CycleEvent> cycleEvents() {
        return Arbitraries.oneOf(cycleEntries(), cycleSteps());
    }

    /** {@return entries of every sort} */
    @Provide
    public static Arbitrary<CycleEntry> cycleEntries() {
        Arbitrary<ObjectiveId> objectives = VisitDomain.objectiveIds();
        return Arbitraries.oneOf(
                Combinators.combine(days(), cycleObjectives()).as(CycleEntry.ObjectiveSet::new),
                Combinators.combine(days(), objectives, Texts.names()).as(CycleEntry.ObjectiveWithdrawn::new),
                Combinators.combine(days(), cycleActions()).as(CycleEntry.ActionPlanned::new),
                Combinators.combine(days(), actionIds(), Texts.names()).as(CycleEntry.ProgressNoted::new),
                Combinators.combine(days(), actionIds()).as(CycleEntry.ActionDone::new),
                Combinators.combine(days(), actionIds(), Texts.names()).as(CycleEntry.ActionCancelled::new),
                Combinators.combine(days(), checkResults()).as(CycleEntry.ObjectiveChecked::new),
                Combinators.combine(days(), dispositions()).as(CycleEntry.ObjectiveDisposed::new));
    }

    /** {@return steps of every sort, also such as no cycle takes} */
    @Provide
    public static Arbitrary<CycleStep> cycleSteps() {
        return Arbitraries.oneOf(
                Combinators.combine(days(), phases()).as(CycleStep.Advanced::new),
                Combinators.combine(days(), phases(), Texts.names()).as(CycleStep.SteppedBack::new),
                Combinators.combine(days(), Texts.names()).as(CycleStep.Abandoned::new));
    }

    /**
     * Cycles of the first half of 2026 with up to three objectives, in any phase.
     * <p>
     * Their objectives are {@code O-0}, {@code O-1} and so on, the actions {@code A-0} and so on. Some lack what a gate asks for, and some have stepped
     * back.
     *
     * @return the cycles
     */
    @Provide
    public static Arbitrary<Cycle> cycles() {
        return cyclesOn(ways());
    }

    /**
     * Such cycles in one phase.
     *
     * @param phase the phase
     * @return the cycles that are in it
     */
    public static Arbitrary<Cycle> cyclesIn(Phase phase) {
        boolean abandoned = phase == Phase.ABANDONED;
        int phases = abandoned ? 2 : phase.ordinal();
        return cyclesOn(ways().map(way -> new Way(phases, way.back, abandoned, way.days)));
    }

    private static Arbitrary<Cycle> cyclesOn(Arbitrary<Way> ways) {
        return Combinators.combine(cycleIds(), cycleIds().optional(0.3), Texts.names(), strands(), ways)
                .as((id, previous, title, strands, way) -> {
                    Cycle.Builder cycle = Cycle.builder()
                            .id(id)
                            .previous(previous.filter(other -> !other.equals(id)))
                            .title(title)
                            .during(LocalDateRange.ofClosed(FIRST, LAST))
                            .openedOn(FIRST);
                    live(strands, way).forEach(cycle::addHistory);
                    return cycle.build();
                })
                .withoutEdgeCases();
    }

    /** {@return whether cycles pass their gates on the last day of the first half of 2026} */
    @Provide
    public static Arbitrary<GateDecision> gateDecisions() {
        return cycles().filter(cycle -> cycle.phase().isOpen())
                .map(cycle -> PdcaStepper.with(CycleGate.standard()).advance(cycle, LAST));
    }

    /** One objective from its beginning to its end. */
    private record Strand(
            CycleObjective objective,
            CycleAction action,
            ActionStatus status,
            CheckResult result,
            Disposition disposition) {}

    /** How far a cycle comes, whether it steps back once, whether it is given up in the end, and how many days lie between its phases. */
    private record Way(int phases, boolean back, boolean abandoned, int days) {}

    /** {@return figures for any objective} */
    @Provide
    public static Arbitrary<CycleReading> cycleReadings() {
        return Combinators.combine(VisitDomain.objectiveIds(), readings(), Texts.names())
                .as(CycleReading::new);
    }

    /** {@return cycles of which half the objectives were checked} */
    @Provide
    public static Arbitrary<CheckedCycle> checkedCycles() {
        return cyclesIn(Phase.CHECK)
                .map(cycle -> CycleChecker.standard()
                        .check(
                                cycle,
                                cycle.objectives().stream()
                                        .filter(objective -> objective.target().isPresent())
                                        .limit((cycle.objectives().size() + 1) / 2)
                                        .map(objective -> new CycleReading(
                                                objective.id(),
                                                objective.target().orElseThrow(),
                                                "target"))
                                        .toList(),
                                cycle.lastChangedOn()));
    }

    /** {@return what is proposed for any alerts} */
    @Provide
    public static Arbitrary<CycleProposals> allCycleProposals() {
        return QuotaDomain.deviationReports()
                .map(report -> CycleProposer.with(Set.of(AlertBand.RED, AlertBand.AMBER))
                        .propose(report, Map.of()));
    }

    /** {@return proposals for quotas that are behind, far and near} */
    @Provide
    public static Arbitrary<CycleProposal> cycleProposals() {
        return Arbitraries.of(SamplePdca.proposals().proposals());
    }

    private static Arbitrary<Way> ways() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.integers().between(0, 30))
                .as(Way::new);
    }

    private static Arbitrary<List<Strand>> strands() {
        return Arbitraries.integers().between(0, 3).flatMap(number -> {
            List<Arbitrary<Strand>> strands = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                ObjectiveId objective = ObjectiveId.of("O-" + i);
                strands.add(Combinators.combine(
                                objectivesWith(objective),
                                actionsWith(ActionId.of("A-" + i), objective),
                                actionStatuses(),
                                resultsWith(objective),
                                dispositionsWith(objective, actionsWith(ActionId.of("B-" + i), objective)))
                        .as(Strand::new));
            }
            return Combinators.combine(strands).as(list -> list);
        });
    }

    private static List<CycleEvent> live(List<Strand> strands, Way way) {
        List<CycleEvent> events = new ArrayList<>();
        LocalDate on = FIRST;
        for (Strand strand : strands) {
            events.add(new CycleEntry.ObjectiveSet(on, strand.objective));
            events.add(new CycleEntry.ActionPlanned(on, strand.action));
        }
        if (way.phases >= 1) {
            on = on.plusDays(way.days);
            events.add(new CycleStep.Advanced(on, Phase.DO));
            if (way.back) {
                events.add(new CycleStep.SteppedBack(on, Phase.PLAN, "plan anew"));
                events.add(new CycleStep.Advanced(on, Phase.DO));
            }
            LocalDate worked = on.plusDays(1);
            strands.forEach(strand -> work(strand, worked, events));
            on = worked;
        }
        if (way.phases >= 2) {
            on = on.plusDays(way.days);
            events.add(new CycleStep.Advanced(on, Phase.CHECK));
            for (Strand strand : strands) {
                events.add(new CycleEntry.ObjectiveChecked(on, strand.result));
            }
        }
        if (way.phases >= 3) {
            on = on.plusDays(way.days);
            events.add(new CycleStep.Advanced(on, Phase.ACT));
            for (Strand strand : strands) {
                events.add(new CycleEntry.ObjectiveDisposed(on, strand.disposition));
            }
        }
        if (way.phases >= 4 && !way.abandoned) {
            events.add(new CycleStep.Advanced(on, Phase.CLOSED));
        } else if (way.abandoned) {
            events.add(new CycleStep.Abandoned(on, "given up"));
        }
        return events;
    }

    private static void work(Strand strand, LocalDate on, List<CycleEvent> events) {
        ActionId action = strand.action.id();
        events.add(new CycleEntry.ProgressNoted(on, action, "begun"));
        if (strand.status == ActionStatus.DONE) {
            events.add(new CycleEntry.ActionDone(on, action));
        } else if (strand.status == ActionStatus.CANCELLED) {
            events.add(new CycleEntry.ActionCancelled(on, action, "not needed"));
        }
    }

    private static Arbitrary<Quantity> readings() {
        return Arbitraries.integers().between(0, 100).map(percent -> Quantity.of(percent, PERCENT));
    }

    private static Arbitrary<LocalDate> days() {
        return TimeDomain.daysBetween(FIRST, LAST);
    }
}
