package io.github.salesdomain.credit;

import io.github.salesdomain.customer.CustomerId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers numbered from 0 as they are met: an open hash table, in which most are found without visiting another object. */
final class CustomerNumbers {

    /** Ids whose first places are all taken, as with ids chosen to collide, go to a map that copes with that. */
    private static final int MOST_PROBES = 32;

    private static final int MOST_SLOTS = 1 << 30;

    /** In each slot a hash and, below it, one more than the number of its customer; zero where there is none. */
    private long[] slots = new long[1024];

    /** The keys by their numbers, beside the customers: they are compared at each item, and each object less to visit counts. */
    private @Nullable String[] ids = new String[256];

    private final Map<CustomerId, Integer> crowded = new HashMap<>(0);
    private final List<CustomerId> met = new ArrayList<>();

    int of(CustomerId customer) {
        String id = customer.value();
        int hash = id.hashCode();
        int slot = slot(hash);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            long known = slots[slot];
            if (known == 0) {
                return add(customer, hash, slot);
            }
            if ((int) (known >>> Integer.SIZE) == hash && id.equals(ids[(int) known - 1])) {
                return (int) known - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        Integer known = crowded.get(customer);
        if (known != null) {
            return known;
        }
        crowded.put(customer, met.size());
        return keep(customer);
    }

    /** The customers by their numbers. */
    List<CustomerId> met() {
        return met;
    }

    private int add(CustomerId customer, int hash, int slot) {
        int number = keep(customer);
        slots[slot] = ((long) hash << Integer.SIZE) | (number + 1);
        if (met.size() > slots.length / 2 && slots.length < MOST_SLOTS) {
            grow();
        }
        return number;
    }

    private int keep(CustomerId customer) {
        if (met.size() == ids.length) {
            ids = Arrays.copyOf(ids, ids.length * 2);
        }
        ids[met.size()] = customer.value();
        met.add(customer);
        return met.size() - 1;
    }

    private void grow() {
        slots = new long[slots.length * 2];
        crowded.clear();
        for (int number = 0; number < met.size(); number++) {
            place(number, met.get(number).value().hashCode());
        }
    }

    private void place(int number, int hash) {
        int slot = slot(hash);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            if (slots[slot] == 0) {
                slots[slot] = ((long) hash << Integer.SIZE) | (number + 1);
                return;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        crowded.put(met.get(number), number);
    }

    private int slot(int hash) {
        // ids that count up have hashes that do: a multiplication spreads them
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 16)) & (slots.length - 1);
    }
}
