/**
 * Our book against the customer's: which lines belong together, which stand alone, and what the difference is made of, to the cent.
 * <p>
 * A {@link io.github.salesdomain.reconciliation.Ledger} and a {@link io.github.salesdomain.reconciliation.Statement} hold
 * {@link io.github.salesdomain.reconciliation.LedgerLine}s in one currency. A {@link io.github.salesdomain.reconciliation.MatchRuleSet} is a list of
 * {@link io.github.salesdomain.reconciliation.MatchPass}es, plain data: by key, by amount and date, by lines that add up, each with a
 * {@link io.github.salesdomain.reconciliation.Tolerance} and a {@link io.github.salesdomain.reconciliation.DateWindow}. The
 * {@link io.github.salesdomain.reconciliation.Reconciler} runs them and puts every line into exactly one
 * {@link io.github.salesdomain.reconciliation.LineGroup}: a match, an ambiguity that a person must decide, a search that was given up, or a line
 * that stands alone. Nothing is guessed and nothing depends on the order of the lines.
 * <p>
 * What persons decide is kept in a {@link io.github.salesdomain.reconciliation.MatchReview}; what stays open goes over as
 * {@link io.github.salesdomain.reconciliation.CarriedItems}.
 * <p>
 * To send a customer his statement, use {@link io.github.salesdomain.reconciliation.StatementWriter}, and
 * {@link io.github.salesdomain.reconciliation.StatementConfirmation} for his answer; to compare stock with counts,
 * {@link io.github.salesdomain.reconciliation.GoodsReconciler}; to compensate a price cut,
 * {@link io.github.salesdomain.reconciliation.PriceProtector}; to follow promotional goods,
 * {@link io.github.salesdomain.reconciliation.PromoGoodsAuditor}. To compare two books, use {@link io.github.salesdomain.reconciliation.Reconciler}; to see why they differ, read the
 * {@link io.github.salesdomain.reconciliation.ReconciliationReport}'s discrepancies; to see whether they agree once all is put right, its
 * {@link io.github.salesdomain.reconciliation.AdjustedBalances}.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.reconciliation;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
