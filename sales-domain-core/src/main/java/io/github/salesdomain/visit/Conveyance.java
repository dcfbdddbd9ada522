package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who has taken note of a policy, in the version in force on a day.
 *
 * @param policy the policy and its version
 * @param asOf the day
 * @param acknowledged the customers who took note of it, in order
 * @param told those who were told and did not take note, in order
 * @param outdated those who only know another version, in order
 * @param untold those who were told nothing, in order
 */
public record Conveyance(
        PolicyVersion policy,
        LocalDate asOf,
        List<CustomerId> acknowledged,
        List<CustomerId> told,
        List<CustomerId> outdated,
        List<CustomerId> untold)
        implements Explained {

    /** Copies the lists. */
    public Conveyance {
        requireNonNull(policy, "policy");
        requireNonNull(asOf, "asOf");
        acknowledged = ImmutableList.copyOf(requireNonNull(acknowledged, "acknowledged"));
        told = ImmutableList.copyOf(requireNonNull(told, "told"));
        outdated = ImmutableList.copyOf(requireNonNull(outdated, "outdated"));
        untold = ImmutableList.copyOf(requireNonNull(untold, "untold"));
    }

    /** {@return customers who took note ÷ all customers, from 0 to 1; undefined (NO_UNIVERSE) without customers} */
    public Ratio coverage() {
        long all = (long) acknowledged.size() + told.size() + outdated.size() + untold.size();
        return all == 0 ? Ratio.undefined(UndefinedReason.NO_UNIVERSE) : Ratio.of(acknowledged.size(), all);
    }

    /**
     * The fact that a customer has still to be told, as evidence for an objective.
     *
     * @param customer the customer
     * @return the fact, or empty if he took note
     */
    public Optional<VisitEvidence> evidenceFor(CustomerId customer) {
        boolean open = told.contains(customer) || outdated.contains(customer) || untold.contains(customer);
        return open
                ? Optional.of(new VisitEvidence.UnconveyedPolicy(
                        policy.code(), policy.validity().getStart()))
                : Optional.empty();
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                policy.code() + " " + policy.version(),
                coverage().percentText(),
                List.of(
                        Explanation.of("took note", acknowledged),
                        Explanation.of("told, but took no note", told),
                        Explanation.of("know another version", outdated),
                        Explanation.of("told nothing", untold)));
    }
}
