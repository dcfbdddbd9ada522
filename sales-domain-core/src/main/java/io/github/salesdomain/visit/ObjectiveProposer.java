package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/** Turns what is known about customers into the visits worth making and their objectives. Immutable. */
public final class ObjectiveProposer {

    /** Most money first, what has none last. */
    private static final Comparator<Optional<Money>> MOST_MONEY_FIRST =
            Comparator.comparing(money -> money.orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));

    private static final Comparator<VisitEvidence> EVIDENCE_ORDER =
            Comparator.comparing(VisitEvidence::atStake, MOST_MONEY_FIRST).thenComparing(VisitEvidence::toString);

    private static final Comparator<ObjectiveProposal> OBJECTIVE_ORDER = Comparator.comparing(
                    ObjectiveProposal::atStake, MOST_MONEY_FIRST)
            .thenComparing(proposal -> proposal.objective().id());

    private static final Comparator<VisitProposal> VISIT_ORDER =
            Comparator.comparing(VisitProposal::atStake, MOST_MONEY_FIRST).thenComparing(VisitProposal::customer);

    private final ProposalPolicy policy;

    private ObjectiveProposer(ProposalPolicy policy) {
        this.policy = policy;
    }

    /** {@return a proposer that answers every fact} */
    public static ObjectiveProposer standard() {
        return new ObjectiveProposer(ProposalPolicy.standard());
    }

    /**
     * A proposer that follows a policy.
     *
     * @param policy decides which objective a fact is worth
     * @return the proposer
     */
    public static ObjectiveProposer with(ProposalPolicy policy) {
        return new ObjectiveProposer(requireNonNull(policy, "policy"));
    }

    /**
     * Proposes whom to visit, and what for.
     * <p>
     * Facts about a customer that ask for the same objective become one: distinct debts, differences and surpluses add up; of facts that aim at the same
     * sale, such as an amount behind quota and an order overdue, the largest holds, for target and money alike. Objectives are ranked by money at stake,
     * most first, those without money last, ties by id; so are customers, by the sum over their objectives. The order in which the facts are given does not
     * matter. Takes O(n log n) for n facts.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * at stake (objective) = sum of its facts if administrative, else their maximum
     * at stake (customer)  = sum over its objectives
     * }</pre>
     * Source: formulas, money at stake.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ObjectiveProposer.standard().propose(Map.of(dealer, List.of(overdue)), monday).first(5);              // the dealer, to collect
     * ObjectiveProposer.standard().propose(Map.of(dealer, List.of(overdueInCny, behindInUsd)), monday);     // refused: two currencies
     * }</pre>
     *
     * @param evidence what is known about each customer
     * @param on the day for which the proposals are made
     * @return the proposals, and the facts that the policy set aside
     * @throws IllegalArgumentException if a fact came about after the day, or the policy gives one id to objectives that cannot be one
     * @throws CurrencyMismatchException if the money at stake is in two currencies
     */
    public VisitProposals propose(
            Map<CustomerId, ? extends Collection<? extends VisitEvidence>> evidence, LocalDate on) {
        ImmutableSortedMap<CustomerId, Collection<? extends VisitEvidence>> sorted =
                ImmutableSortedMap.copyOf(evidence);
        requireOneCurrency(sorted.values());
        List<VisitProposal> proposals = new ArrayList<>();
        Map<CustomerId, List<VisitEvidence>> setAside = new TreeMap<>();
        sorted.forEach((customer, facts) -> {
            Map<ObjectiveId, List<Candidate>> candidates = new TreeMap<>();
            for (VisitEvidence fact : facts.stream().sorted(EVIDENCE_ORDER).toList()) {
                requireNotAfter(on, fact, customer);
                policy.objectiveFor(fact)
                        .ifPresentOrElse(
                                objective -> candidates
                                        .computeIfAbsent(objective.id(), id -> new ArrayList<>())
                                        .add(new Candidate(objective, fact)),
                                () -> setAside.computeIfAbsent(customer, id -> new ArrayList<>())
                                        .add(fact));
            }
            if (!candidates.isEmpty()) {
                proposals.add(VisitProposal.of(
                        customer,
                        candidates.values().stream()
                                .map(ObjectiveProposer::proposal)
                                .sorted(OBJECTIVE_ORDER)
                                .collect(ImmutableList.toImmutableList())));
            }
        });
        proposals.sort(VISIT_ORDER);
        return VisitProposals.of(on, proposals, setAside);
    }

    private record Candidate(Objective objective, VisitEvidence fact) {}

    private static ObjectiveProposal proposal(List<Candidate> candidates) {
        Objective first = candidates.get(0).objective();
        boolean adding = first.kind().group() == ObjectiveGroup.ADMINISTRATIVE;
        Measure target = first.target();
        Optional<Money> atStake = candidates.get(0).fact().atStake();
        for (Candidate candidate : candidates.subList(1, candidates.size())) {
            if (!candidate.objective().kind().equals(first.kind())) {
                throw new IllegalArgumentException("objectives with the id " + first.id()
                        + " must be of one kind, but were " + first.kind() + " and "
                        + candidate.objective().kind());
            }
            target = MeasureArithmetic.combined(target, candidate.objective().target(), adding);
            if (adding) {
                atStake = sum(atStake, candidate.fact().atStake());
            }
        }
        ImmutableList<VisitEvidence> facts =
                candidates.stream().map(Candidate::fact).collect(ImmutableList.toImmutableList());
        Objective objective = first.withTarget(target)
                .withEvidence(facts.stream().map(VisitEvidence::toString).toList());
        return ObjectiveProposal.builder()
                .objective(objective)
                .atStake(atStake)
                .addAllEvidence(facts)
                .build();
    }

    private static Optional<Money> sum(Optional<Money> first, Optional<Money> second) {
        return first.isPresent() && second.isPresent()
                ? Optional.of(first.get().plus(second.get()))
                : first.or(() -> second);
    }

    private static void requireNotAfter(LocalDate on, VisitEvidence fact, CustomerId customer) {
        fact.since().filter(since -> since.isAfter(on)).ifPresent(since -> {
            throw new IllegalArgumentException("evidence must not be of a day after " + on + ", but was of " + since
                    + " for customer " + customer);
        });
    }

    private static void requireOneCurrency(Collection<Collection<? extends VisitEvidence>> all) {
        List<Money> amounts = all.stream()
                .flatMap(Collection::stream)
                .map(VisitEvidence::atStake)
                .flatMap(Optional::stream)
                .toList();
        for (Money amount : amounts) {
            if (!amount.isSameCurrency(amounts.get(0))) {
                throw new CurrencyMismatchException(amounts.get(0).getCurrencyUnit(), amount.getCurrencyUnit());
            }
        }
    }
}
