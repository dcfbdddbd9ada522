package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.pdca.CheckedCycle;
import io.github.salesdomain.pdca.Cycle;
import io.github.salesdomain.pdca.CycleChecker;
import io.github.salesdomain.pdca.CycleId;
import io.github.salesdomain.pdca.CycleProposals;
import io.github.salesdomain.pdca.CycleProposer;
import io.github.salesdomain.pdca.CycleReading;
import io.github.salesdomain.pdca.PdcaStepper;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quota.DeviationReport;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.testkit.SamplePdca;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CycleLinkGuideTest {

    @Test
    void checksByFigures() {
        Cycle inCheck = PdcaStepper.standard()
                .advance(SamplePdca.worked(), LocalDate.of(2026, 6, 30))
                .cycle();
        // docs:start pdca-computed-check
        CycleReading audit =
                CycleReading.of(ObjectiveId.of("DISTRIBUTION"), Ratio.of(71, 100), "Store audit 2026-06, 320 outlets");

        CheckedCycle checked = CycleChecker.standard().check(inCheck, List.of(audit), LocalDate.of(2026, 7, 1));

        checked.cycle().results(); // 71 %, with its evidence
        checked.unread(); // objectives without a figure: none
        checked.needingCause(); // DISTRIBUTION: it missed its target, and somebody has to say why
        // docs:end
        assertThat(checked).isEqualTo(SamplePdca.checkedByReading());
    }

    @Test
    void proposesCycles() {
        DeviationReport deviations = SamplePdca.deviations();
        // docs:start pdca-proposal
        Map<Holder, PersonId> managers = Map.of(Holder.from(TerritoryId.of("NORTH")), PersonId.of("Qian"));
        CycleProposals proposals = CycleProposer.standard().propose(deviations, managers);

        Cycle cycle = proposals.proposals().get(3).open(CycleId.of("2026-NORTH-2"), LocalDate.of(2026, 4, 1));

        cycle.objectives(); // from CNY 672,115.70 reached to CNY 3,740,000 owed, by 2026-12-31
        // docs:end
        assertThat(proposals).isEqualTo(SamplePdca.proposals());
        assertThat(cycle.objectives()).hasSize(1);
    }
}
