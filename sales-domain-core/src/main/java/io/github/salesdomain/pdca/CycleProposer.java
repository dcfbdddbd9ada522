package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quota.AlertBand;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.DeviationAlert;
import io.github.salesdomain.quota.DeviationReport;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Pace;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.threeten.extra.LocalDateRange;

/** Turns alerts about quotas into cycles worth opening. Immutable. */
public final class CycleProposer {

    private static final CycleProposer STANDARD = new CycleProposer(ImmutableSet.of(AlertBand.RED));

    private final Set<AlertBand> bands;

    private CycleProposer(Set<AlertBand> bands) {
        this.bands = bands;
    }

    /** {@return a proposer who answers red alerts} */
    public static CycleProposer standard() {
        return STANDARD;
    }

    /**
     * A proposer who answers other alerts.
     *
     * @param bands the bands that are worth a cycle
     * @return the proposer
     */
    public static CycleProposer with(Set<AlertBand> bands) {
        return new CycleProposer(ImmutableSet.copyOf(requireNonNull(bands, "bands")));
    }

    /**
     * Proposes a cycle for each alert in question: its objective goes from what is reached to the quota, until the end of the period. The owner is who is
     * named for the holder, or the holder if it is a person. An alert about a period that is over, or a quota that is reached, is set aside.
     * <p>
     * Takes O(n) time for n alerts.
     *
     * <h4>Formula</h4>
     * <pre>{@code baseline = actual as of the alert; target = quota; during = [day after the alert, end of the period)}</pre>
     * Source: formulas, cycle proposal.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CycleProposer.standard().propose(report, managers).proposals().get(0).open(CycleId.of("2026-7"), april1).phase();     // PLAN
     * CycleProposer.standard().propose(DeviationReport.of(List.of()), managers).proposals();                             // none
     * }</pre>
     *
     * @param report the alerts
     * @param owners who answers for whose quota
     * @return the proposals, the most alarming first
     */
    public CycleProposals propose(DeviationReport report, Map<Holder, PersonId> owners) {
        ImmutableList.Builder<CycleProposal> proposals = ImmutableList.builder();
        ImmutableList.Builder<DeviationAlert> setAside = ImmutableList.builder();
        for (DeviationAlert alert : report.alerts()) {
            if (bands.contains(alert.band())) {
                Pace pace = alert.pace();
                LocalDate end = pace.quota().period().endExclusive();
                LocalDate start = pace.asOf().plusDays(1);
                if (start.isBefore(end) && !pace.attainment().isMet()) {
                    proposals.add(new CycleProposal(
                            alert, objective(pace.attainment(), owners), LocalDateRange.of(start, end)));
                } else {
                    setAside.add(alert);
                }
            }
        }
        return new CycleProposals(proposals.build(), setAside.build());
    }

    private static CycleObjective objective(Attainment attainment, Map<Holder, PersonId> owners) {
        Goal goal = Goal.of(attainment);
        return CycleObjective.from(goal)
                .withOwner(Optional.ofNullable(owners.get(attainment.holder())).or(goal::owner))
                .withServes(goal.metric());
    }
}
