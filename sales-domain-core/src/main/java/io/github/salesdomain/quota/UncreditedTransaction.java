package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;

/**
 * A transaction that is credited to nobody, with the reason.
 *
 * @param transaction which transaction
 * @param reason why nobody is credited
 */
public record UncreditedTransaction(SalesTransaction transaction, CreditingReason reason) implements Explained {

    /** Checks that both are there. */
    public UncreditedTransaction {
        requireNonNull(transaction, "transaction");
        requireNonNull(reason, "reason");
    }

    @Override
    public Explanation explain() {
        return Explanation.of(transaction.toString(), reason);
    }
}
