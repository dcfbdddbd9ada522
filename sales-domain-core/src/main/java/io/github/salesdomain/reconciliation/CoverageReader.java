package io.github.salesdomain.reconciliation;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads how much of the receivables is confirmed. Immutable and safe for use by many threads. */
public final class CoverageReader {

    private static final CoverageReader STANDARD = new CoverageReader();

    private CoverageReader() {}

    /** {@return the reader} */
    public static CoverageReader standard() {
        return STANDARD;
    }

    /**
     * The share of the receivables that customers have confirmed.
     * <p>
     * A receivable counts by its magnitude, so that credit balances do not cancel debts. O(n).
     *
     * <h4>Formula</h4>
     * <pre>{@code coverage = confirmed receivables / all receivables; by count: customers who agreed / all customers}</pre>
     * Source: formulas, confirmation coverage.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ConfirmationCoverage coverage = CoverageReader.standard().read(CNY, confirmations, today);
     * CoverageReader.standard().read(CNY, List.of(ofDealer, ofDealer), today);   // refused: one dealer twice
     * }</pre>
     *
     * @param currency the currency of all statements
     * @param confirmations one for each customer, sent or not
     * @param asOf the day on which it is asked
     * @return the coverage
     * @throws CurrencyMismatchException if a statement is in another currency
     * @throws IllegalArgumentException if a customer occurs twice
     */
    public ConfirmationCoverage read(
            CurrencyUnit currency, Collection<StatementConfirmation> confirmations, LocalDate asOf) {
        Set<CustomerId> seen = new HashSet<>();
        Money confirmed = Money.zero(currency);
        Money total = Money.zero(currency);
        int agreed = 0;
        for (StatementConfirmation confirmation : confirmations) {
            AccountStatement statement = confirmation.statement();
            if (!seen.add(statement.customer())) {
                throw new IllegalArgumentException("confirmations must be of different customers, but "
                        + statement.customer() + " occurs more than once");
            }
            Money receivable = statement.closing().abs();
            total = total.plus(receivable);
            if (confirmation.state(asOf).isAgreed()) {
                confirmed = confirmed.plus(receivable);
                agreed++;
            }
        }
        return new ConfirmationCoverage(confirmed, total, agreed, seen.size());
    }
}
