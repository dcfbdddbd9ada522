package io.github.salesdomain.budget;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * How far an actual lies from its budget, with a sign that always means the same: positive is favourable (节约, 增收).
 *
 * @param kind whether more or less than the budget is good
 * @param budget what was planned
 * @param actual what came
 */
public record Variance(Kind kind, Money budget, Money actual) implements Explained {

    /** Whether more or less than the budget is good. */
    public enum Kind {
        /** Less is good: the variance is budget less actual. */
        EXPENSE,
        /** More is good: the variance is actual less budget. */
        INCOME
    }

    /** Checks that both are in one currency. */
    public Variance {
        requireNonNull(kind, "kind");
        requireNonNull(budget, "budget");
        requireNonNull(actual, "actual");
        if (!budget.isSameCurrency(actual)) {
            throw new CurrencyMismatchException(budget.getCurrencyUnit(), actual.getCurrencyUnit());
        }
    }

    /**
     * The variance of an expense.
     *
     * @param budget what was planned
     * @param actual what was spent
     * @return the variance; positive if less was spent
     */
    public static Variance ofExpense(Money budget, Money actual) {
        return new Variance(Kind.EXPENSE, budget, actual);
    }

    /**
     * The variance of an income.
     *
     * @param budget what was planned
     * @param actual what came in
     * @return the variance; positive if more came in
     */
    public static Variance ofIncome(Money budget, Money actual) {
        return new Variance(Kind.INCOME, budget, actual);
    }

    /** {@return the variance; positive is favourable, negative adverse} */
    public Money amount() {
        return kind == Kind.EXPENSE ? budget.minus(actual) : actual.minus(budget);
    }

    /** {@return the variance as a part of the size of the budget, with the same sign; undefined for a budget of zero} */
    public Ratio ratio() {
        return Ratio.of(amount(), budget.abs(), UndefinedReason.ZERO_BASE);
    }

    /** {@return whether the variance is above zero} */
    public boolean isFavourable() {
        return amount().isPositive();
    }

    /** {@return whether the variance is below zero} */
    public boolean isAdverse() {
        return amount().isNegative();
    }

    /** {@return {@code F} for favourable, {@code U} for unfavourable, a dash for none} */
    public String letter() {
        return isFavourable() ? "F" : isAdverse() ? "U" : "–";
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "variance",
                amount() + " " + letter(),
                List.of(Explanation.of("budget", budget), Explanation.of("actual", actual)));
    }
}
