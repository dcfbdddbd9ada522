package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What one outcome comes to in both books.
 *
 * @param outcome the outcome
 * @param groups the number of groups with this outcome
 * @param ledger the sum of their lines in our book
 * @param statement the sum of their lines in the customer's book, in our sign
 */
public record OutcomeTotal(MatchOutcome outcome, int groups, Money ledger, Money statement) {

    /**
     * Checks the number of groups.
     *
     * @throws CurrencyMismatchException if the sums are in different currencies
     */
    public OutcomeTotal {
        requireNonNull(outcome, "outcome");
        requireNonNull(ledger, "ledger");
        requireNonNull(statement, "statement");
        if (groups < 0) {
            throw new IllegalArgumentException("groups must not be negative, but was " + groups);
        }
        ledger.minus(statement); // refuses two currencies
    }

    static OutcomeTotal none(MatchOutcome outcome, CurrencyUnit currency) {
        return new OutcomeTotal(outcome, 0, Money.zero(currency), Money.zero(currency));
    }

    OutcomeTotal plus(LineGroup group) {
        CurrencyUnit currency = ledger.getCurrencyUnit();
        return new OutcomeTotal(
                outcome,
                groups + 1,
                ledger.plus(Books.sum(currency, group.ledgerLines())),
                statement.plus(Books.sum(currency, group.statementLines())));
    }

    /** {@return the share of this outcome in the difference of the books: ledger minus statement} */
    public Money difference() {
        return ledger.minus(statement);
    }
}
