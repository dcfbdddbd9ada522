package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Whom to visit next, and what for.
 *
 * @param on the day for which the proposals were made
 * @param proposals the customers with an objective worth setting, those who need a visit most first
 * @param setAside the facts that the policy found not worth an objective, by customer, sorted
 */
public record VisitProposals(LocalDate on, List<VisitProposal> proposals, Map<CustomerId, List<VisitEvidence>> setAside)
        implements Explained {

    /** Copies the lists and sorts the facts that were set aside by customer. */
    public VisitProposals {
        requireNonNull(on, "on");
        proposals = ImmutableList.copyOf(requireNonNull(proposals, "proposals"));
        ImmutableSortedMap.Builder<CustomerId, List<VisitEvidence>> sorted = ImmutableSortedMap.naturalOrder();
        requireNonNull(setAside, "setAside")
                .forEach((customer, facts) -> sorted.put(customer, ImmutableList.copyOf(facts)));
        setAside = sorted.buildOrThrow();
    }

    /**
     * Whom to visit next.
     *
     * @param on the day for which the proposals were made
     * @param proposals the customers, those who need a visit most first
     * @param setAside the facts not worth an objective, by customer
     * @return the proposals
     */
    public static VisitProposals of(
            LocalDate on, List<VisitProposal> proposals, Map<CustomerId, List<VisitEvidence>> setAside) {
        return new VisitProposals(on, proposals, setAside);
    }

    /**
     * The customers who need a visit most.
     *
     * @param most how many at most; not negative
     * @return the first of the proposals
     * @throws IllegalArgumentException if the number is negative
     */
    public List<VisitProposal> first(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("most must not be negative, but was " + most);
        }
        return proposals.subList(0, Math.min(most, proposals.size()));
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        proposals.forEach(proposal -> parts.add(proposal.explain()));
        setAside.forEach((customer, facts) ->
                facts.forEach(fact -> parts.add(Explanation.of("set aside for " + customer, fact))));
        return Explanation.of("visits worth making on " + on, proposals.size(), parts.build());
    }
}
