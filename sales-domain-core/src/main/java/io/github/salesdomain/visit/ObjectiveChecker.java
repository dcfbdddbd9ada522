package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * Says whether an objective fits what the customer has ordered. Immutable.
 * <p>
 * The standard looks back 12 months for products that the customer carries.
 */
public final class ObjectiveChecker {

    private static final ObjectiveChecker STANDARD = new ObjectiveChecker(Period.ofMonths(12));

    private final Period lookBack;

    private ObjectiveChecker(Period lookBack) {
        this.lookBack = lookBack;
    }

    /** {@return a checker that looks back 12 months} */
    public static ObjectiveChecker standard() {
        return STANDARD;
    }

    /**
     * The same checker with another look-back.
     *
     * @param lookBack how long a product counts as carried after its last order; above zero
     * @return the copy
     * @throws IllegalArgumentException if the look-back is zero or negative
     */
    public ObjectiveChecker withLookBack(Period lookBack) {
        requireNonNull(lookBack, "lookBack");
        if (lookBack.isNegative() || lookBack.isZero()) {
            throw new IllegalArgumentException("lookBack must be more than zero, but was " + lookBack);
        }
        return new ObjectiveChecker(lookBack);
    }

    /**
     * Checks an objective against the customer's orders.
     * <p>
     * A first order needs a customer without any order; a product recommended as uncarried must not have been ordered within the look-back. Other kinds
     * pass. Takes one step for each product of the objective.
     *
     * <h4>Formula</h4>
     * <pre>{@code carried = last order >= day - look-back}</pre>
     * Source: formulas, uncarried product.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ObjectiveChecker.standard().check(Objective.recommend(Set.of(tea)), OrderHistory.empty(), today);   // no findings
     * ObjectiveChecker.standard().check(Objective.recommend(Set.of(tea)), teaLastWeek, today);            // refused: ALREADY_CARRIED
     * }</pre>
     *
     * @param objective the objective
     * @param history what the customer has ordered
     * @param on the day of the visit
     * @return what does not fit, sorted by product; empty if everything does
     */
    public List<VisitFinding> check(Objective objective, OrderHistory history, LocalDate on) {
        if (objective.kind().equals(ObjectiveKind.FIRST_ORDER)
                && !history.lastOrders().isEmpty()) {
            return List.of(VisitFinding.of(
                    VisitReason.HAS_ORDERED_BEFORE, objective.id().value()));
        }
        if (!objective.kind().equals(ObjectiveKind.RECOMMEND_UNCARRIED_PRODUCT)) {
            return List.of();
        }
        LocalDate since = on.minus(lookBack);
        return objective.skus().stream()
                .sorted()
                .filter(sku ->
                        !history.lastOrders().getOrDefault(sku, LocalDate.MIN).isBefore(since))
                .map(sku -> VisitFinding.of(VisitReason.ALREADY_CARRIED, sku.value()))
                .collect(ImmutableList.toImmutableList());
    }
}
