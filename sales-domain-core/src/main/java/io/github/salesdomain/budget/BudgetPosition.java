package io.github.salesdomain.budget;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import org.joda.money.Money;

/**
 * Where a budget, or one of its lines, stands.
 * <p>
 * Spent, committed and available sum to the budget; available is negative where more went than there was.
 *
 * @param budget how much may be spent
 * @param spent how much was spent, refunds taken off
 * @param committed how much was approved and not yet spent
 */
public record BudgetPosition(Money budget, Money spent, Money committed) {

    /** Checks that all parts are there. */
    public BudgetPosition {
        requireNonNull(budget, "budget");
        requireNonNull(spent, "spent");
        requireNonNull(committed, "committed");
    }

    /** {@return what may still be spent; negative if more went than there was} */
    public Money available() {
        return budget.minus(spent).minus(committed);
    }

    /** {@return spent divided by budget (执行率); undefined for a budget of zero} */
    public Ratio execution() {
        return Ratio.of(spent, budget, UndefinedReason.ZERO_BASE);
    }

    /** {@return budget less spent, as a variance of expense} */
    public Variance variance() {
        return Variance.ofExpense(budget, spent);
    }

    /** {@return whether more was spent and committed than there was} */
    public boolean isOver() {
        return available().isNegative();
    }
}
