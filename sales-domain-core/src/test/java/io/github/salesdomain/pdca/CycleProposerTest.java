package io.github.salesdomain.pdca;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quota.AlertBand;
import io.github.salesdomain.quota.DeviationAlert;
import io.github.salesdomain.quota.DeviationReport;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.quota.PaceReader;
import io.github.salesdomain.testkit.SamplePdca;
import io.github.salesdomain.testkit.SampleQuota;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CycleProposerTest {

    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);

    private final CycleProposals proposals = SamplePdca.proposals();

    @Test
    void proposesACycleForEachRedAlert() {
        assertThat(proposals.proposals()).hasSize(8);
        CycleProposal north = proposals.proposals().get(3);

        assertThat(north.alert().holder()).isEqualTo(SampleQuota.territory("NORTH"));
        assertThat(north.objective().owner()).contains(PersonId.of("Qian"));
        assertThat(north.objective().baseline()).contains(Quantity.parse("672115.70 CNY"));
        assertThat(north.objective().target()).contains(Quantity.parse("3740000 CNY"));
        assertThat(north.during()).isEqualTo(LocalDateRange.of(APRIL_1, LocalDate.of(2027, 1, 1)));
        assertThat(proposals.explain().text()).contains("cycles to open: 8", "from 672115.7 CNY to 3740000 CNY");
        assertThat(CycleProposer.with(Set.of(AlertBand.AMBER))
                        .propose(SamplePdca.deviations(), Map.of())
                        .proposals())
                .hasSize(1);
    }

    @Test
    void opensTheCycleInPlanAndLeavesTheActionsToPeople() {
        Cycle cycle = proposals.proposals().get(3).open(CycleId.of("2026-7"), APRIL_1);

        assertThat(cycle.phase()).isEqualTo(Phase.PLAN);
        assertThat(cycle.title()).isEqualTo("Bring TERRITORY:NORTH back to its quota");
        assertThat(CycleGate.standard().findings(cycle, APRIL_1))
                .extracting(GateFinding::reason)
                .containsExactly(GateReason.NO_ACTION);
    }

    @Test
    void setsAsideWhatCannotBeHelpedAnyMore() {
        DeviationAlert alert = proposals.proposals().get(3).alert();
        Pace over =
                PaceReader.standard().read(alert.pace().quota(), alert.pace().actual(), LocalDate.of(2026, 12, 31));
        Pace last =
                PaceReader.standard().read(alert.pace().quota(), alert.pace().actual(), LocalDate.of(2026, 12, 30));
        Pace met = PaceReader.standard()
                .read(alert.pace().quota(), alert.pace().quota().amount(), LocalDate.of(2026, 3, 31));
        DeviationReport report = DeviationReport.of(List.of(
                DeviationAlert.of(AlertBand.RED, over),
                DeviationAlert.of(AlertBand.RED, last),
                DeviationAlert.of(AlertBand.RED, met)));

        CycleProposals proposed = CycleProposer.standard().propose(report, Map.of());

        assertThat(proposed.proposals())
                .extracting(CycleProposal::during)
                .containsExactly(LocalDateRange.of(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)));
        assertThat(proposed.setAside()).extracting(DeviationAlert::pace).containsExactlyInAnyOrder(over, met);
        assertThat(proposed.explain().text()).contains("set aside: TERRITORY:NORTH");
    }

    @Test
    void takesThePersonWhoHoldsTheQuotaAsOwner() {
        Pace pace = proposals.proposals().get(3).alert().pace();
        Pace person = PaceReader.standard()
                .read(
                        pace.quota().withHolder(Holder.from(PersonId.of("Zhou"))),
                        pace.actual(),
                        LocalDate.of(2026, 3, 31));

        CycleProposals proposed = CycleProposer.standard()
                .propose(DeviationReport.of(List.of(DeviationAlert.of(AlertBand.RED, person))), Map.of());

        assertThat(proposed.proposals().get(0).objective().owner()).contains(PersonId.of("Zhou"));
    }
}
