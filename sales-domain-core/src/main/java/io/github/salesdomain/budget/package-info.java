/**
 * Selling expense: what may be spent, what was, and what it brought.
 * <p>
 * A {@link io.github.salesdomain.budget.Budget} divides one total by project, by product and by phase; each
 * {@link io.github.salesdomain.budget.BudgetCut} sums to that total. {@link io.github.salesdomain.budget.BudgetReader} sets
 * {@link io.github.salesdomain.budget.Expense}s and {@link io.github.salesdomain.budget.Commitment}s against it: what is still available, how fast
 * it goes, and whether a request fits. A {@link io.github.salesdomain.budget.Variance} carries its sign and says whether it is favourable; a
 * {@link io.github.salesdomain.budget.FlexibleBudget} parts what the manager spent from what the volume asked for;
 * {@link io.github.salesdomain.budget.ExpenseRatio} and {@link io.github.salesdomain.budget.PromotionReturn} tell what it brought.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.budget;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
