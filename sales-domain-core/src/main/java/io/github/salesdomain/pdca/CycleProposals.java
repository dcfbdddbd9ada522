package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quota.DeviationAlert;
import java.util.List;

/**
 * The cycles worth opening.
 *
 * @param proposals the proposals, in the order of the alerts
 * @param setAside the alerts that no cycle helps any more, because their period is over or their quota reached
 */
public record CycleProposals(List<CycleProposal> proposals, List<DeviationAlert> setAside) implements Explained {

    /** Copies the lists. */
    public CycleProposals {
        proposals = ImmutableList.copyOf(requireNonNull(proposals, "proposals"));
        setAside = ImmutableList.copyOf(requireNonNull(setAside, "setAside"));
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        proposals.forEach(proposal -> parts.add(proposal.explain()));
        setAside.forEach(alert -> parts.add(Explanation.of("set aside", alert.holder())));
        return Explanation.of("cycles to open", proposals.size(), parts.build());
    }
}
