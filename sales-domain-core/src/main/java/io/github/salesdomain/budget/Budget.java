package io.github.salesdomain.budget;

import io.github.salesdomain.time.SalesPeriod;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What may be spent on selling in a period, in total and divided by some dimensions.
 * <p>
 * All {@link #cuts()} divide the same {@link #total()}: they agree in the sum, not cell by cell.
 */
@Value.Immutable
public abstract class Budget implements WithBudget {

    Budget() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which budget; 1 to 64 characters} */
    public abstract String id();

    /** {@return the days it is for} */
    public abstract SalesPeriod period();

    /** {@return how much may be spent in all, not negative} */
    public abstract Money total();

    /** {@return the total divided by project, product, phase and the like; each dimension once; each sums to the total} */
    public abstract List<BudgetCut> cuts();

    /**
     * The total divided by one dimension.
     *
     * @param dimension which one
     * @return the cut, or empty if the budget is not divided by it
     */
    public Optional<BudgetCut> cutBy(BudgetDimension dimension) {
        return cuts().stream().filter(cut -> cut.dimension().equals(dimension)).findFirst();
    }

    @Value.Check
    void check() {
        Keys.check("id", id());
        if (total().isNegative()) {
            throw new IllegalArgumentException("total must not be negative, but was " + total());
        }
        Set<BudgetDimension> dimensions = new HashSet<>();
        for (BudgetCut cut : cuts()) {
            if (!dimensions.add(cut.dimension())) {
                throw new IllegalArgumentException(
                        "cuts must have each dimension once, but had " + cut.dimension() + " twice");
            }
            if (!cut.total().isEqual(total())) {
                throw new IllegalArgumentException(
                        "cut by " + cut.dimension() + " must sum to " + total() + ", but was " + cut.total());
            }
        }
    }

    /** One method per attribute of {@link Budget}, same name. */
    public static final class Builder extends ImmutableBudget.Builder {
        Builder() {}
    }
}
