package io.github.salesdomain.budget;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Expense against net sales (费用率), both on the same tax basis.
 *
 * @param expense what was spent
 * @param sales the net sales
 */
public record ExpenseRatio(Money expense, Money sales) {

    /** Checks that both are in one currency. */
    public ExpenseRatio {
        requireNonNull(expense, "expense");
        requireNonNull(sales, "sales");
        if (!expense.isSameCurrency(sales)) {
            throw new CurrencyMismatchException(expense.getCurrencyUnit(), sales.getCurrencyUnit());
        }
    }

    /**
     * Expense against net sales.
     *
     * @param expense what was spent
     * @param sales the net sales
     * @return the ratio
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static ExpenseRatio of(Money expense, Money sales) {
        return new ExpenseRatio(expense, sales);
    }

    /** {@return expense divided by sales; undefined without sales} */
    public Ratio ratio() {
        return Ratio.of(expense, sales, UndefinedReason.NO_SALES);
    }

    /** {@return sales for each unit of expense (投入产出比), printed as 1 : n; undefined without expense} */
    public Ratio inputOutput() {
        return Ratio.of(sales, expense, UndefinedReason.ZERO_BASE);
    }

    /**
     * How much of the change against a base comes from spending more or less: on the actual sales.
     *
     * <h4>Formula</h4>
     * <pre>{@code spend effect = (expense - base expense) / sales}</pre>
     * Source: formulas, expense ratio.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * actual.spendEffect(base).plus(actual.salesEffect(base));              // the whole change of the ratio
     * actual.spendEffect(ExpenseRatio.of(Money.zero(EUR), Money.zero(EUR))); // refused: other currency
     * }</pre>
     *
     * @param base the ratio to compare with
     * @return the effect as a part of sales; undefined without sales
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Ratio spendEffect(ExpenseRatio base) {
        return Ratio.of(expense.minus(base.expense), sales, UndefinedReason.NO_SALES);
    }

    /**
     * How much of the change against a base comes from selling more or less: on the base expense.
     *
     * <h4>Formula</h4>
     * <pre>{@code sales effect = base expense × (1 / sales - 1 / base sales)}</pre>
     * Source: formulas, expense ratio.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * actual.salesEffect(base);                                              // negative if sales grew
     * actual.salesEffect(ExpenseRatio.of(Money.zero(EUR), Money.zero(EUR))); // refused: other currency
     * }</pre>
     *
     * @param base the ratio to compare with
     * @return the effect as a part of sales; undefined if either has no sales
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Ratio salesEffect(ExpenseRatio base) {
        return Ratio.of(base.expense, sales, UndefinedReason.NO_SALES).minus(base.ratio());
    }
}
