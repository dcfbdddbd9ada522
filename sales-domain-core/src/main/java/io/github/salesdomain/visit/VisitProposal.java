package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A customer that should be visited, and what for.
 *
 * @param customer who should be visited
 * @param objectives the objectives worth setting, most money at stake first; at least one
 */
public record VisitProposal(CustomerId customer, List<ObjectiveProposal> objectives) implements Explained {

    /** Copies the objectives and checks that there is one. */
    public VisitProposal {
        requireNonNull(customer, "customer");
        objectives = ImmutableList.copyOf(requireNonNull(objectives, "objectives"));
        if (objectives.isEmpty()) {
            throw new IllegalArgumentException("objectives must not be empty, but was [] for customer " + customer);
        }
    }

    /**
     * A customer that should be visited.
     *
     * @param customer who should be visited
     * @param objectives the objectives worth setting
     * @return the proposal
     * @throws IllegalArgumentException if there is no objective
     */
    public static VisitProposal of(CustomerId customer, List<ObjectiveProposal> objectives) {
        return new VisitProposal(customer, objectives);
    }

    /**
     * The money at stake in all objectives, added up. It ranks customers and is no forecast: two objectives may aim at the same money.
     *
     * @return the sum, or empty if no objective has money at stake
     */
    public Optional<Money> atStake() {
        return objectives.stream()
                .map(ObjectiveProposal::atStake)
                .flatMap(Optional::stream)
                .reduce(Money::plus);
    }

    /**
     * The visit that follows the proposal, with all its objectives and the primary purpose SELL.
     *
     * @param on the day of the visit
     * @param by who goes there
     * @return the visit
     */
    public Visit visit(LocalDate on, PersonId by) {
        return Visit.builder()
                .customer(customer)
                .on(on)
                .by(by)
                .addAllObjectives(
                        objectives.stream().map(ObjectiveProposal::objective).collect(ImmutableList.toImmutableList()))
                .build();
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "visit " + customer,
                atStake().map(money -> money + " at stake").orElse("no money at stake"),
                objectives.stream().map(ObjectiveProposal::explain).collect(ImmutableList.toImmutableList()));
    }
}
