package io.github.salesdomain.pdca;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.Direction;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.visit.Objective;
import io.github.salesdomain.visit.ObjectiveId;
import io.github.salesdomain.visit.Visit;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something to be reached that a cycle can take as its objective, wherever it comes from.
 * <p>
 * Readings are quantities: money is counted in its currency, a share in {@code %}.
 */
public interface Goal {

    /** {@return the key of the goal within the cycle} */
    ObjectiveId id();

    /** {@return what is measured, in words; not blank} */
    String metric();

    /** {@return where it stands at the start, if known} */
    Optional<Quantity> baseline();

    /** {@return where it shall stand in the end, in the unit of the baseline} */
    Quantity target();

    /** {@return in which direction the metric gets better; HIGHER_IS_BETTER unless said otherwise} */
    default Direction direction() {
        return Direction.HIGHER_IS_BETTER;
    }

    /** {@return the last day on which it is reached in time, if set} */
    default Optional<LocalDate> due() {
        return Optional.empty();
    }

    /** {@return who answers for it, if somebody does} */
    default Optional<PersonId> owner() {
        return Optional.empty();
    }

    /** {@return the key of the longer-term goal that it serves, if it serves one} */
    default Optional<String> serves() {
        return Optional.empty();
    }

    /**
     * A quota as a goal, due on the last day of its period and named after holder, metric and period, such as
     * {@code TERRITORY:NORTH REVENUE 2026-Q3}. It has no baseline; a person who holds it is its owner.
     *
     * @param quota the quota
     * @return the goal
     */
    static Goal of(Quota quota) {
        return new QuotaGoal(quota, Optional.empty());
    }

    /**
     * A quota as a goal, like {@link #of(Quota)}, that starts from what is reached so far.
     *
     * @param attainment the quota and what there is of it
     * @return the goal
     */
    static Goal of(Attainment attainment) {
        return new QuotaGoal(attainment.quota(), Optional.of(attainment.actual()));
    }

    /**
     * A visit's objective as a goal, without due date and owner. Names and milestones are counted in pieces, money in its currency; without a baseline it
     * starts from zero.
     *
     * @param objective the objective
     * @return the goal
     */
    static Goal of(Objective objective) {
        return ObjectiveGoal.of(objective);
    }

    /**
     * A planned objective of a visit as a goal, due on the day of the visit and owned by the visitor.
     *
     * @param visit the visit
     * @param objective which of its objectives
     * @return the goal
     * @throws IllegalArgumentException if the visit has no such objective
     */
    static Goal of(Visit visit, ObjectiveId objective) {
        return visit.objective(objective)
                .map(planned -> ObjectiveGoal.of(visit, planned))
                .orElseThrow(() -> new IllegalArgumentException(
                        "objective must be planned for visit " + visit.id() + ", but was " + objective));
    }
}
