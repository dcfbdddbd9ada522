package io.github.salesdomain.testkit;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.pdca.ActionId;
import io.github.salesdomain.pdca.CheckConsequence;
import io.github.salesdomain.pdca.CheckResult;
import io.github.salesdomain.pdca.CheckedCycle;
import io.github.salesdomain.pdca.ConsequenceKind;
import io.github.salesdomain.pdca.Cycle;
import io.github.salesdomain.pdca.CycleAction;
import io.github.salesdomain.pdca.CycleChecker;
import io.github.salesdomain.pdca.CycleEntry;
import io.github.salesdomain.pdca.CycleId;
import io.github.salesdomain.pdca.CycleObjective;
import io.github.salesdomain.pdca.CycleProposals;
import io.github.salesdomain.pdca.CycleProposer;
import io.github.salesdomain.pdca.CycleReading;
import io.github.salesdomain.pdca.Disposition;
import io.github.salesdomain.pdca.Guidance;
import io.github.salesdomain.pdca.PdcaStepper;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quota.DeviationMonitor;
import io.github.salesdomain.quota.DeviationReport;
import io.github.salesdomain.quota.PaceReader;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.threeten.extra.LocalDateRange;

/**
 * A cycle of the {@link SampleCompany}: Qian raises the numeric distribution of the territory NORTH from 62 % to 75 % in the first half of 2026, and comes
 * to 71 %. Each method goes one phase further.
 */
public final class SamplePdca {

    private static final ObjectiveId DISTRIBUTION = ObjectiveId.of("DISTRIBUTION");
    private static final ActionId LISTING = ActionId.of("A-1");

    private SamplePdca() {}

    /** {@return the first half of 2026} */
    public static LocalDateRange firstHalf() {
        return LocalDateRange.ofClosed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
    }

    /** {@return the second half of 2026} */
    public static LocalDateRange secondHalf() {
        return LocalDateRange.ofClosed(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31));
    }

    /** {@return numeric distribution from 62 % to 75 % by 30 June, owned by Qian} */
    public static CycleObjective distribution() {
        return CycleObjective.builder()
                .id(DISTRIBUTION)
                .metric("numeric distribution of JADE in NORTH")
                .baseline(Quantity.parse("62 %"))
                .target(Quantity.parse("75 %"))
                .due(LocalDate.of(2026, 6, 30))
                .owner(PersonId.of("Qian"))
                .serves("QUOTA-2026-NORTH")
                .build();
    }

    /** {@return Zhou lists JADE in 40 outlets} */
    public static CycleAction listing() {
        return CycleAction.builder()
                .id(LISTING)
                .objective(DISTRIBUTION)
                .what("List JADE in 40 outlets of Beijing and Hebei")
                .assignee(PersonId.of("Zhou"))
                .position(PositionId.of("R-05"))
                .procedure("New listing, version 3")
                .method("Sampling day with the dealer")
                .due(LocalDate.of(2026, 6, 15))
                .progressEvery(Period.ofDays(31))
                .build();
    }

    /** {@return the cycle in PLAN, with its objective and action} */
    public static Cycle planned() {
        LocalDate on = LocalDate.of(2026, 1, 5);
        return Cycle.builder()
                .id(CycleId.of("2026-NORTH-1"))
                .title("Distribution of JADE in NORTH")
                .during(firstHalf())
                .openedOn(LocalDate.of(2026, 1, 1))
                .build()
                .plus(new CycleEntry.ObjectiveSet(on, distribution()))
                .plus(new CycleEntry.ActionPlanned(on, listing()));
    }

    /** {@return the cycle in DO since 12 January} */
    public static Cycle started() {
        return advance(planned(), LocalDate.of(2026, 1, 12));
    }

    /** {@return the cycle in DO with its action done on 12 June, progress noted each month} */
    public static Cycle worked() {
        Cycle cycle = started();
        for (int month = 2; month <= 6; month++) {
            cycle = cycle.plus(new CycleEntry.ProgressNoted(
                    LocalDate.of(2026, month, 10), LISTING, 8 * (month - 1) + " of 40 outlets"));
        }
        return cycle.plus(new CycleEntry.ActionDone(LocalDate.of(2026, 6, 12), LISTING));
    }

    /** {@return the result: 71 %, because a chain delisted} */
    public static CheckResult result() {
        return CheckResult.builder()
                .objective(DISTRIBUTION)
                .actual(Quantity.parse("71 %"))
                .evidence("Store audit 2026-06, 320 outlets")
                .cause("A chain of 13 outlets delisted in May")
                .consequence(CheckConsequence.of(
                        ConsequenceKind.PENALTY,
                        LocalDate.of(2026, 7, 1),
                        "Bonus of the half year cut by the plan's rule"))
                .guidance(Guidance.of(LocalDate.of(2026, 4, 15), "Qian went along for two days"))
                .build();
    }

    /** {@return the cycle in CHECK since 30 June, with its result} */
    public static Cycle checked() {
        return advance(worked(), LocalDate.of(2026, 6, 30))
                .plus(new CycleEntry.ObjectiveChecked(LocalDate.of(2026, 7, 1), result()));
    }

    /** {@return the correction: Qian wins the chain back by 30 September} */
    public static CycleAction winBack() {
        return CycleAction.builder()
                .id(ActionId.of("A-2"))
                .objective(DISTRIBUTION)
                .what("Win the chain back")
                .assignee(PersonId.of("Qian"))
                .due(LocalDate.of(2026, 9, 30))
                .build();
    }

    /** {@return the cycle in ACT since 2 July, with the decision to correct} */
    public static Cycle decided() {
        return advance(checked(), LocalDate.of(2026, 7, 2))
                .plus(new CycleEntry.ObjectiveDisposed(LocalDate.of(2026, 7, 3), new Disposition.Correct(winBack())));
    }

    /** {@return the cycle, closed on 3 July} */
    public static Cycle closed() {
        return advance(decided(), LocalDate.of(2026, 7, 3));
    }

    /** {@return 71 % of distribution, as a store audit counted it: 227 of 320 outlets} */
    public static CycleReading reading() {
        return CycleReading.of(DISTRIBUTION, Ratio.of(2_272, 3_200), "Store audit 2026-06, 320 outlets");
    }

    /** {@return the cycle in CHECK, checked by the audit on 1 July; nobody has said why it missed its target} */
    public static CheckedCycle checkedByReading() {
        return CycleChecker.standard()
                .check(advance(worked(), LocalDate.of(2026, 6, 30)), List.of(reading()), LocalDate.of(2026, 7, 1));
    }

    /** {@return how the quotas of the year go at the end of March, from the company to each rep} */
    public static DeviationReport deviations() {
        QuotaPlan plan = SampleQuota.plan();
        return DeviationMonitor.standard()
                .review(PaceReader.standard()
                        .readAll(plan, plan.period(), SampleQuota.firstQuarterTotals(), LocalDate.of(2026, 3, 31)));
    }

    /** {@return a cycle for each of them that is red} */
    public static CycleProposals proposals() {
        return CycleProposer.standard()
                .propose(deviations(), Map.of(SampleQuota.territory("NORTH"), PersonId.of("Qian")));
    }

    private static Cycle advance(Cycle cycle, LocalDate on) {
        return PdcaStepper.standard().advance(cycle, on).cycle();
    }
}
