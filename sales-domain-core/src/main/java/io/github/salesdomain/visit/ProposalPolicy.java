package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/** Decides which objective a fact is worth. Pure: the same fact always gives the same answer. */
@FunctionalInterface
public interface ProposalPolicy {

    /**
     * The objective that a fact asks for.
     * <p>
     * Facts that ask for an objective of the same id are proposed as one objective.
     *
     * @param evidence the fact
     * @return the objective, or empty if the fact is not worth one
     */
    Optional<Objective> objectiveFor(VisitEvidence evidence);

    /**
     * The rule that answers every fact.
     * <p>
     * What is overdue is collected, what is not reconciled is reconciled, complaints are handled, promises kept, policies conveyed, surplus stock cleared.
     * A dormant customer and one behind quota shall order for the amount, a customer that never ordered shall place its first order, a product out of stock
     * shall be ordered, and uncarried and new products shall be recommended and introduced. Prices that break the agreement are put right, promotional goods
     * recovered, what nobody has seen for long is looked at, people are coached, what is missing is brought along, and reports are filed.
     *
     * @return the policy
     */
    static ProposalPolicy standard() {
        return evidence -> Optional.of(StandardProposal.objectiveFor(evidence));
    }

    /**
     * The same rule for facts of some weight: a fact with less money at stake is not worth an objective. Facts without money stay.
     *
     * @param least the least amount that is worth an objective, included
     * @return the policy, which throws CurrencyMismatchException at a fact in another currency
     */
    default ProposalPolicy ignoringBelow(Money least) {
        requireNonNull(least, "least");
        return evidence -> {
            Optional<Money> atStake = evidence.atStake();
            if (atStake.isPresent() && !atStake.get().isSameCurrency(least)) {
                throw new CurrencyMismatchException(atStake.get().getCurrencyUnit(), least.getCurrencyUnit());
            }
            return atStake.isPresent() && atStake.get().isLessThan(least) ? Optional.empty() : objectiveFor(evidence);
        };
    }

    /**
     * The same rule without some kinds of objective, for instance because another team sees to them.
     *
     * @param kinds the kinds that are not proposed
     * @return the policy
     */
    default ProposalPolicy leavingOut(Set<ObjectiveKind> kinds) {
        Set<ObjectiveKind> without = Set.copyOf(kinds);
        return evidence -> objectiveFor(evidence).filter(objective -> !without.contains(objective.kind()));
    }
}
