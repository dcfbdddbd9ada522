package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.examples.report.Figures.cents;
import static java.util.Objects.requireNonNull;

import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.pdca.CheckConsequence;
import io.github.salesdomain.pdca.CheckResult;
import io.github.salesdomain.pdca.CheckedCycle;
import io.github.salesdomain.pdca.ConsequenceKind;
import io.github.salesdomain.pdca.Cycle;
import io.github.salesdomain.pdca.CycleAction;
import io.github.salesdomain.pdca.CycleChecker;
import io.github.salesdomain.pdca.CycleEntry;
import io.github.salesdomain.pdca.CycleEvent;
import io.github.salesdomain.pdca.CycleId;
import io.github.salesdomain.pdca.CycleObjective;
import io.github.salesdomain.pdca.CycleReading;
import io.github.salesdomain.pdca.CycleStep;
import io.github.salesdomain.pdca.Disposition;
import io.github.salesdomain.pdca.Guidance;
import io.github.salesdomain.pdca.NextCyclePlanner;
import io.github.salesdomain.pdca.PdcaStepper;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.quota.PaceReader;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The same cycle at the end of the year, and the one that follows it.
 *
 * @param inCheck the cycle when its work was done
 * @param checked the cycle with what the quota had reached by then
 * @param closed the cycle after the decision on its objective
 * @param next the cycle that follows
 */
record ClosedCycle(Cycle inCheck, CheckedCycle checked, Cycle closed, Cycle next) {

    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2004, 12, 31);
    private static final LocalDate DECIDED = LocalDate.of(2005, 1, 7);

    /** The quota of 2005 is that of the regional plan. */
    static ClosedCycle of(NineMonths standing, Improvement improvement, Money quotaOf2005) {
        Cycle started = improvement.planned().cycle();
        CycleObjective objective = started.objectives().get(0);
        CycleAction action = started.actions().get(0).action();
        Cycle worked = started.plus(new CycleEntry.ActionPlanned(
                        LocalDate.of(2004, 10, 4),
                        action.withProcedure("Visit plan of the region")
                                .withMethod("One objective for each visit")
                                .withDue(LocalDate.of(2004, 12, 17))
                                .withProgressEvery(Period.ofDays(45))))
                .plus(new CycleEntry.ProgressNoted(LocalDate.of(2004, 11, 12), action.id(), "half of them visited"))
                .plus(new CycleEntry.ActionDone(LocalDate.of(2004, 12, 17), action.id()));
        Cycle inCheck = PdcaStepper.standard()
                .advance(worked, LocalDate.of(2004, 12, 20))
                .cycle();

        Pace end = PaceReader.standard()
                .read(
                        improvement.worst().quota(),
                        standing.cameOf(improvement.worst().holder()),
                        NEW_YEARS_EVE);
        CheckedCycle checked = CycleChecker.standard()
                .check(inCheck, List.of(CycleReading.of(objective.id(), end)), LocalDate.of(2005, 1, 3));
        CheckResult result = requireNonNull(checked.cycle().results().get(objective.id()));
        Cycle explained = checked.cycle()
                .plus(new CycleEntry.ObjectiveChecked(
                        LocalDate.of(2005, 1, 5),
                        result.withCause("Two of five customers have not ordered since the summer")
                                .withConsequence(CheckConsequence.of(
                                        ConsequenceKind.PENALTY,
                                        LocalDate.of(2005, 1, 5),
                                        "No accelerator for the year, by the plan"))
                                .withGuidance(Guidance.of(LocalDate.of(2004, 11, 15), "A week of joint visits"))));
        Cycle inAct = PdcaStepper.standard()
                .advance(explained, LocalDate.of(2005, 1, 5))
                .cycle();
        Cycle decided = inAct.plus(new CycleEntry.ObjectiveDisposed(DECIDED, decision(objective.id(), quotaOf2005)));
        Cycle closed = PdcaStepper.standard().advance(decided, DECIDED).cycle();
        Cycle next = NextCyclePlanner.standard()
                .plan(
                        closed,
                        CycleId.of("2005-" + improvement.worst().holder().id()),
                        LocalDateRange.of(LocalDate.of(2005, 1, 10), LocalDate.of(2006, 1, 1)),
                        DECIDED);
        return new ClosedCycle(inCheck, checked, closed, next);
    }

    private static Disposition decision(ObjectiveId objective, Money quota) {
        return new Disposition.Retarget(
                objective,
                Quantity.of(quota.getAmount(), UnitOfMeasure.of(SteelWheelsDatabase.CURRENCY.getCode())),
                "The year is over; the quota of 2005 takes its place");
    }

    Section section(Names names) {
        CycleObjective objective = closed.objectives().get(0);
        CheckResult result = requireNonNull(closed.results().get(objective.id()));
        return new Section(
                "The cycle closed, and the next one",
                "It ended %s with %s of the gap closed; its successor starts at %s."
                        .formatted(
                                Figures.words(closed.result().orElseThrow().toString()),
                                objective.closure(result.actual()).percentText(),
                                dollars(next.objectives().get(0).baseline().orElseThrow())),
                List.of(
                        "The actual is read from the pace of the quota at the end of the year, with its evidence; nobody types it in.",
                        "What people have to say is said by them: why it was missed, what followed, what guidance there was, and what shall become of the objective. In this example they are made up.",
                        "The next cycle starts where this one ended, and has no action until somebody plans one."),
                List.of(history(), successor(names)));
    }

    private Table history() {
        Table.Builder table =
                Table.of("What happened in cycle " + closed.id()).words("Day").text("What", 70);
        for (CycleEvent event : closed.history()) {
            table.row(event instanceof CycleStep ? Tone.TOTAL : Tone.PLAIN, event.on(), words(event));
        }
        return table.build();
    }

    private static String words(CycleEvent event) {
        if (event instanceof CycleStep step) {
            return "into " + step.to();
        }
        if (event instanceof CycleEntry.ObjectiveSet set) {
            return "objective: " + set.objective().metric().orElseThrow();
        }
        if (event instanceof CycleEntry.ActionPlanned planned) {
            return "action: " + planned.action().what();
        }
        if (event instanceof CycleEntry.ProgressNoted noted) {
            return "progress: " + noted.note();
        }
        if (event instanceof CycleEntry.ObjectiveChecked checked) {
            return "checked: %s (%s)%s"
                    .formatted(
                            dollars(checked.result().actual()),
                            checked.result().evidence().orElse("no evidence"),
                            checked.result()
                                    .cause()
                                    .map(cause -> ", because: " + cause)
                                    .orElse(""));
        }
        if (event instanceof CycleEntry.ObjectiveDisposed disposed) {
            return "decided: "
                    + (disposed.disposition() instanceof Disposition.Retarget retarget ? retarget.reason() : "");
        }
        return "action done";
    }

    private Table successor(Names names) {
        Table.Builder table = Table.of(
                        "Cycle " + next.id() + ", after " + next.previous().orElseThrow())
                .words("What", "Owner")
                .figures("From", "To");
        next.objectives()
                .forEach(objective -> table.row(
                        objective.metric().orElseThrow(),
                        names.of(PositionId.of(objective.owner().orElseThrow().value())),
                        dollars(objective.baseline().orElseThrow()),
                        dollars(objective.target().orElseThrow())));
        return table.build();
    }

    private static String dollars(Quantity amount) {
        return cents(Money.of(SteelWheelsDatabase.CURRENCY, amount.amount()));
    }
}
