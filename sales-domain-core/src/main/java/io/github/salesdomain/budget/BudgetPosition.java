package io.github.salesdomain.budget;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Where a budget, or one of its lines, stands.
 * <p>
 * Spent, committed and available sum to the budget; available is negative where more went than there was.
 *
 * @param budget how much may be spent, not negative
 * @param spent how much was spent, refunds taken off; negative where refunds exceed it
 * @param committed how much was approved and not yet spent, not negative
 */
public record BudgetPosition(Money budget, Money spent, Money committed) {

    /** Checks the signs and that all parts are in one currency. */
    public BudgetPosition {
        requireNonNull(budget, "budget");
        requireNonNull(spent, "spent");
        requireNonNull(committed, "committed");
        for (Money part : List.of(spent, committed)) {
            if (!part.isSameCurrency(budget)) {
                throw new CurrencyMismatchException(budget.getCurrencyUnit(), part.getCurrencyUnit());
            }
        }
        if (budget.isNegative()) {
            throw new IllegalArgumentException("budget must not be negative, but was " + budget);
        }
        if (committed.isNegative()) {
            throw new IllegalArgumentException("committed must not be negative, but was " + committed);
        }
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
