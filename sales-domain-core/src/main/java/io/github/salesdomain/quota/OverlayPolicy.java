package io.github.salesdomain.quota;

import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.money.Rate;
import java.util.Map;

/** Says who is shown overlay credit for a transaction beside those it is credited to, such as a product specialist. A rule is pure. */
@FunctionalInterface
public interface OverlayPolicy {

    /**
     * Who supports a transaction, and how much of it counts for each of them.
     *
     * @param transaction the transaction; for what takes back or puts right another one, that other one
     * @return the rate of each, above zero and at most 100 %; they need not add up to anything; empty if nobody does
     */
    Map<Holder, Rate> overlaysOf(SalesTransaction transaction);

    /**
     * The same for every transaction.
     *
     * @param rates the rate of each
     * @return the rule
     */
    static OverlayPolicy always(Map<Holder, Rate> rates) {
        Map<Holder, Rate> same = ImmutableMap.copyOf(rates);
        return transaction -> same;
    }
}
