package io.github.salesdomain.credit;

import io.github.salesdomain.customer.CustomerId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Open items read into rows. Customers are numbered as they are met and, at the end, by their ids: the order of the items plays no part. */
final class ItemRows {

    private final CurrencyUnit currency;
    private final AgeingBasis basis;
    private final CustomerNumbers numbers = new CustomerNumbers();
    private final Map<CustomerId, Money> credits = new HashMap<>();
    private int[] customers = {};
    private int[] days = {};
    private long[] minor = {};
    private int size;

    ItemRows(CurrencyUnit currency, Collection<OpenItem> items, AgeingBasis basis) {
        this.currency = currency;
        this.basis = basis;
        resize(items.size());
        for (OpenItem item : items) {
            add(item, numbers.of(item.customer()));
        }
        resize(size);
    }

    private void resize(int rows) {
        if (rows != minor.length) {
            customers = Arrays.copyOf(customers, rows);
            days = Arrays.copyOf(days, rows);
            minor = Arrays.copyOf(minor, rows);
        }
    }

    private void add(OpenItem item, int customer) {
        if (!item.currency().equals(currency)) {
            CurrencyCheck.require(currency, item.original(), "item " + item.id());
        }
        if (item.owedByUs()) {
            credits.merge(item.customer(), item.open(), Money::plus);
            return;
        }
        if (item.openMinor() == OpenItem.TOO_LARGE) {
            throw new IllegalArgumentException(
                    "open of item " + item.id() + " must be below 2^63 minor units, but was " + item.open());
        }
        if (size == minor.length) {
            resize(size + size / 2 + 1); // the host's collection says that it has fewer
        }
        customers[size] = customer;
        days[size] = basis == AgeingBasis.DUE_DATE ? item.dueDay() : OpenItem.day(item.documentDate());
        minor[size] = item.openMinor();
        size++;
    }

    AgeingColumns columns() {
        List<CustomerId> sorted = new ArrayList<>(numbers.met());
        Collections.sort(sorted);
        int[] places = new int[sorted.size()];
        for (int place = 0; place < places.length; place++) {
            places[numbers.of(sorted.get(place))] = place;
        }
        for (int row = 0; row < customers.length; row++) {
            customers[row] = places[customers[row]];
        }
        return new AgeingColumns(
                currency, places.length, customers, days, minor, new AgedCustomers(sorted, credits), basis);
    }
}
