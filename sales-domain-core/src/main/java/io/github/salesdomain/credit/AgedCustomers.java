package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.customer.CustomerId;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Whose rows a table has, by id, and what we owe them, which has no age and so no bucket.
 *
 * @param ids the customers in the order of their ids, or none if a host knows them by numbers only
 * @param credits what we owe, above zero, of those whom we owe something
 */
record AgedCustomers(List<CustomerId> ids, Map<CustomerId, Money> credits) {

    static final AgedCustomers UNNAMED = new AgedCustomers(List.of(), Map.of());

    AgedCustomers {
        ids = ImmutableList.copyOf(ids);
        credits = ImmutableMap.copyOf(credits);
    }

    /** What is open the other way round; zero or negative. */
    Money credit(int customer, CurrencyUnit currency) {
        Money none = Money.zero(currency);
        return credits.isEmpty()
                ? none
                : credits.getOrDefault(ids.get(customer), none).negated();
    }
}
