package io.github.salesdomain.pdca;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quota.AlertBand;
import io.github.salesdomain.quota.DeviationReport;
import io.github.salesdomain.testkit.PdcaDomain;
import io.github.salesdomain.testkit.QuotaDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any check by readings, and for any proposals. */
class CycleLinkProperties {

    @Provide
    Arbitrary<Cycle> inCheck() {
        return PdcaDomain.cyclesIn(Phase.CHECK);
    }

    @Provide
    Arbitrary<DeviationReport> reports() {
        return QuotaDomain.deviationReports();
    }

    private static List<CycleReading> readings(Cycle cycle) {
        return cycle.objectives().stream()
                .filter(objective -> objective.target().isPresent())
                .map(objective ->
                        new CycleReading(objective.id(), objective.target().orElseThrow(), "target"))
                .toList();
    }

    @Property
    void theActualIsTheReadingAndTheRestStays(@ForAll("inCheck") Cycle cycle) {
        List<CycleReading> readings = readings(cycle);

        CheckedCycle checked = CycleChecker.standard().check(cycle, readings, cycle.lastChangedOn());

        readings.forEach(reading -> assertThat(
                        checked.cycle().results().get(reading.objective()).actual())
                .isEqualTo(reading.actual()));
        assertThat(checked.unread().size() + readings.size())
                .isEqualTo(cycle.objectives().size());
        assertThat(readings).noneMatch(reading -> checked.needingCause().contains(reading.objective()));
        assertThat(checked.cycle().phase()).isEqualTo(Phase.CHECK);
    }

    @Property
    void theOrderOfReadingsDoesNotMatterAndTwiceIsOnce(@ForAll("inCheck") Cycle cycle) {
        List<CycleReading> readings = readings(cycle);
        List<CycleReading> reversed = new ArrayList<>(readings);
        Collections.reverse(reversed);
        Cycle once = CycleChecker.standard()
                .check(cycle, readings, cycle.lastChangedOn())
                .cycle();

        assertThat(CycleChecker.standard()
                        .check(cycle, reversed, cycle.lastChangedOn())
                        .cycle())
                .isEqualTo(once);
        assertThat(CycleChecker.standard()
                        .check(once, readings, once.lastChangedOn())
                        .cycle()
                        .results())
                .isEqualTo(once.results());
    }

    @Property
    void everyRedAlertIsAnsweredOrSetAside(@ForAll("reports") DeviationReport report) {
        CycleProposals proposals = CycleProposer.standard().propose(report, Map.of());

        assertThat(proposals.proposals().size() + proposals.setAside().size())
                .isEqualTo(report.in(AlertBand.RED).size());
        proposals
                .proposals()
                .forEach(proposal -> assertThat(
                                proposal.open(CycleId.of("X"), proposal.during().getStart())
                                        .phase())
                        .isEqualTo(Phase.PLAN));
    }
}
