package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.examples.report.Figures.cents;

import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.pdca.ActionId;
import io.github.salesdomain.pdca.Cycle;
import io.github.salesdomain.pdca.CycleAction;
import io.github.salesdomain.pdca.CycleEntry;
import io.github.salesdomain.pdca.CycleGate;
import io.github.salesdomain.pdca.CycleId;
import io.github.salesdomain.pdca.CycleObjective;
import io.github.salesdomain.pdca.GateDecision;
import io.github.salesdomain.pdca.GateFinding;
import io.github.salesdomain.pdca.PdcaStepper;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Part 7: a cycle of plan, do, check and act for the region that is furthest behind.
 *
 * @param worst how that region goes
 * @param opened what the cycle lacks as long as it has nothing but its objective
 * @param planned what became of it once an action was planned
 * @param doing what it still lacks to leave DO
 */
record Improvement(Pace worst, GateDecision opened, GateDecision planned, List<GateFinding> doing) {

    private static final UnitOfMeasure DOLLARS = UnitOfMeasure.of(SteelWheelsDatabase.CURRENCY.getCode());
    private static final ObjectiveId REACH_THE_QUOTA = ObjectiveId.of("REACH-THE-QUOTA");

    static Improvement of(Company company, Territories territories, NineMonths standing, LocalDate opening) {
        Pace worst = standing.regions().alerts().get(0).pace();
        TerritoryId region = TerritoryId.of(worst.holder().id());
        PositionId manager = territories.map().asOf(opening).holderOf(region).orElseThrow();
        PersonId owner = company.organisation().asOf(opening).holderOf(manager).orElseThrow();

        Cycle cycle = Cycle.builder()
                .id(CycleId.of("2004-Q4-" + region))
                .title("Bring " + territories.map().tree().territory(region).name() + " back to its quota")
                .during(LocalDateRange.of(opening, worst.quota().period().endExclusive()))
                .openedOn(opening)
                .build()
                .plus(new CycleEntry.ObjectiveSet(opening, objective(worst, owner)));
        GateDecision opened = PdcaStepper.standard().advance(cycle, opening);

        Cycle withAction = cycle.plus(new CycleEntry.ActionPlanned(opening, action(territories, region, owner)));
        GateDecision planned = PdcaStepper.standard().advance(withAction, opening);
        return new Improvement(worst, opened, planned, CycleGate.standard().findings(planned.cycle(), opening));
    }

    private static CycleObjective objective(Pace worst, PersonId owner) {
        return CycleObjective.builder()
                .id(REACH_THE_QUOTA)
                .metric("sales shipped in a year")
                .baseline(dollars(worst.actual()))
                .target(dollars(worst.quota().amount()))
                .due(worst.quota().period().lastDay())
                .owner(owner)
                .serves("quota " + worst.quota().period() + " of " + worst.holder())
                .build();
    }

    private static CycleAction action(Territories territories, TerritoryId region, PersonId owner) {
        long customers = territories.agreed().assigned().stream()
                .filter(assigned -> territories.regionOf(assigned.customer()).equals(region))
                .count();
        return CycleAction.builder()
                .id(ActionId.of("VISIT-ALL"))
                .objective(REACH_THE_QUOTA)
                .what("visit all %d customers, each with an objective".formatted(customers))
                .assignee(owner)
                .due(LocalDate.of(2004, 10, 31))
                .build();
    }

    private static Quantity dollars(Money amount) {
        return Quantity.of(amount.getAmount(), DOLLARS);
    }

    Section section(Names names) {
        Cycle cycle = planned.cycle();
        return new Section(
                "Improvement of " + names.of(TerritoryId.of(worst.holder().id())),
                "The cycle is in %s; %d findings keep it from %s."
                        .formatted(
                                cycle.phase(),
                                doing.size(),
                                cycle.phase().next().orElseThrow()),
                List.of(
                        "The region furthest behind on %s gets a cycle. The objective is its quota: from %s shipped so far to %s by %s."
                                .formatted(
                                        worst.asOf(),
                                        cents(worst.actual()),
                                        cents(worst.quota().amount()),
                                        worst.quota().period().lastDay()),
                        "The library never invents an action. With the objective alone the cycle stays in PLAN; the action planned here lets it into DO."),
                List.of(objectives(names, cycle), gates()));
    }

    private static Table objectives(Names names, Cycle cycle) {
        Table.Builder table = Table.of("Cycle %s: %s".formatted(cycle.id(), cycle.title()))
                .words("What", "Owner", "Due")
                .figures("From", "To");
        for (CycleObjective objective : cycle.objectives()) {
            table.row(
                    objective.metric().orElseThrow(),
                    person(names, objective.owner().orElseThrow()),
                    objective.due().orElseThrow(),
                    words(objective.baseline().orElseThrow()),
                    words(objective.target().orElseThrow()));
        }
        cycle.actions()
                .forEach(tracked -> table.row(
                        "  " + tracked.action().what(),
                        person(names, tracked.action().assignee().orElseThrow()),
                        tracked.action().due().orElseThrow(),
                        "",
                        ""));
        return table.build();
    }

    private Table gates() {
        Table.Builder table = Table.of("Gates").words("Gate", "Finding", "About", "Detail");
        rows(table, "PLAN, with the objective alone", opened.findings());
        rows(table, "PLAN, with an action", planned.findings());
        rows(table, "DO", doing);
        return table.build();
    }

    private static void rows(Table.Builder table, String gate, List<GateFinding> findings) {
        if (findings.isEmpty()) {
            table.row(Tone.GOOD, gate, "nothing is missing", "", "");
        }
        for (GateFinding finding : findings) {
            table.row(Tone.BAD, gate, Figures.words(finding.reason().code()), finding.subject(), finding.detail());
        }
    }

    private static String words(Quantity dollars) {
        return cents(Money.of(SteelWheelsDatabase.CURRENCY, dollars.amount()));
    }

    private static String person(Names names, PersonId person) {
        return names.of(PositionId.of(person.value()));
    }
}
