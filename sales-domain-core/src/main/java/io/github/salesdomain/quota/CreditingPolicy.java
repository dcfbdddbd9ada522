package io.github.salesdomain.quota;

import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.customer.CustomerId;
import java.util.Map;

/**
 * Says whom a transaction is credited to (业绩归属).
 * <p>
 * It is asked about transactions that stand alone: what takes back or puts right another one follows the credit of that one. A rule is pure.
 */
@FunctionalInterface
public interface CreditingPolicy {

    /**
     * Whom a transaction is credited to.
     *
     * @param transaction the transaction, in its own currency
     * @return the split of all of it, or nobody with the reason
     */
    CreditSplit splitOf(SalesTransaction transaction);

    /**
     * As was agreed for each transaction.
     *
     * @param splits the split of each transaction, by id
     * @return the rule; for other transactions it has none (NO_RULE)
     */
    static CreditingPolicy explicit(Map<String, CreditSplit> splits) {
        Map<String, CreditSplit> agreed = ImmutableMap.copyOf(splits);
        return transaction -> agreed.getOrDefault(transaction.id(), CreditSplit.nobody(CreditingReason.NO_RULE));
    }

    /**
     * As was agreed for each customer, whatever the day.
     *
     * @param splits the split of each customer's transactions
     * @return the rule; for other customers it has none (NO_RULE)
     */
    static CreditingPolicy byCustomer(Map<CustomerId, CreditSplit> splits) {
        Map<CustomerId, CreditSplit> agreed = ImmutableMap.copyOf(splits);
        return transaction -> transaction
                .customer()
                .map(customer -> agreed.getOrDefault(customer, CreditSplit.nobody(CreditingReason.NO_RULE)))
                .orElse(CreditSplit.nobody(CreditingReason.NO_CUSTOMER));
    }

    /**
     * By the first rule that credits somebody, such as agreed splits before the owner of the customer.
     *
     * @param other the rule for transactions that this one credits to nobody
     * @return the rule; where neither credits anybody, the reason is the other's
     */
    default CreditingPolicy orElse(CreditingPolicy other) {
        return transaction -> {
            CreditSplit first = splitOf(transaction);
            return first instanceof CreditSplit.Nobody ? other.splitOf(transaction) : first;
        };
    }
}
