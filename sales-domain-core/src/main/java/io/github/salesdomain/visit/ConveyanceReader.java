package io.github.salesdomain.visit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Tells who has taken note of a policy. Immutable. */
public final class ConveyanceReader {

    private static final ConveyanceReader STANDARD = new ConveyanceReader();

    private ConveyanceReader() {}

    /** {@return the reader} */
    public static ConveyanceReader standard() {
        return STANDARD;
    }

    private enum Standing {
        ACKNOWLEDGED,
        TOLD,
        OUTDATED,
        UNTOLD
    }

    /**
     * Who has taken note of a policy. Of several records on a customer the best counts; records after the day, about other topics or other customers do not.
     * <p>
     * Takes O(n log n) time for n records and customers; their order does not matter.
     *
     * <h4>Formula</h4>
     * <pre>{@code coverage = customers who took note of the version / customers}</pre>
     * Source: formulas, conveyance.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ConveyanceReader.standard().read(priceList, records, customers, march20).untold();      // C-04
     * ConveyanceReader.standard().read(priceList, records, customers, lastYear);              // refused: not in force
     * }</pre>
     *
     * @param policy the policy and its version
     * @param records what was told
     * @param customers who should know it
     * @param asOf the day, on which the version is in force
     * @return who knows it and who does not
     * @throws IllegalArgumentException if the version is not in force on the day
     */
    public Conveyance read(
            PolicyVersion policy,
            Collection<CommunicationRecord> records,
            Collection<CustomerId> customers,
            LocalDate asOf) {
        if (!policy.validity().contains(asOf)) {
            throw new IllegalArgumentException(
                    "asOf must be in the validity of the policy, " + policy.validity() + ", but was " + asOf);
        }
        Map<CustomerId, Standing> standings = new HashMap<>();
        for (CommunicationRecord record : records) {
            if (record.topic().equals(policy.code()) && !record.on().isAfter(asOf)) {
                standings.merge(
                        record.customer(),
                        standing(record, policy),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        Map<Standing, ImmutableList.Builder<CustomerId>> lists = new HashMap<>();
        for (CustomerId customer : new TreeSet<>(customers)) {
            Standing standing = standings.getOrDefault(customer, Standing.UNTOLD);
            lists.computeIfAbsent(standing, key -> ImmutableList.builder()).add(customer);
        }
        return new Conveyance(
                policy,
                asOf,
                list(lists, Standing.ACKNOWLEDGED),
                list(lists, Standing.TOLD),
                list(lists, Standing.OUTDATED),
                list(lists, Standing.UNTOLD));
    }

    private static Standing standing(CommunicationRecord record, PolicyVersion policy) {
        if (!record.version().equals(Optional.of(policy.version()))) {
            return Standing.OUTDATED;
        }
        return record.acknowledgedBy().isEmpty() ? Standing.TOLD : Standing.ACKNOWLEDGED;
    }

    private static ImmutableList<CustomerId> list(
            Map<Standing, ImmutableList.Builder<CustomerId>> lists, Standing standing) {
        ImmutableList.Builder<CustomerId> list = lists.get(standing);
        return list == null ? ImmutableList.of() : list.build();
    }
}
