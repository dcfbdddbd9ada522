package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Who looks after every customer on a day, and which customers have no representative.
 * <p>
 * {@link #reps()} has each customer once, sorted by id. The report is of the day {@link #on()}, as it was known on {@link #knownOn()}, or as it is known
 * now if that is empty.
 */
@Value.Immutable
public abstract class RepReport implements Explained, WithRepReport {

    private static final Comparator<CustomerRep> BY_CUSTOMER = Comparator.comparing(CustomerRep::customer);

    RepReport() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day of the report} */
    public abstract LocalDate on();

    /** {@return the day of knowledge; empty if all corrections on record count} */
    public abstract Optional<LocalDate> knownOn();

    /** {@return who looks after each customer, sorted by customer, each customer once} */
    public abstract List<CustomerRep> reps();

    @Value.Lazy
    ImmutableMap<CustomerId, CustomerRep> byCustomer() {
        return reps().stream().collect(ImmutableMap.toImmutableMap(CustomerRep::customer, rep -> rep));
    }

    /** {@return the customers that one person looks after for all product lines, sorted} */
    public List<CustomerRep.Served> served() {
        return only(CustomerRep.Served.class);
    }

    /** {@return the customers without a representative, sorted, each with the reason} */
    public List<CustomerRep.Unserved> unserved() {
        return only(CustomerRep.Unserved.class);
    }

    /** {@return the customers that different people look after for different product lines, or nobody for some, sorted} */
    public List<CustomerRep.Split> splits() {
        return only(CustomerRep.Split.class);
    }

    private <R extends CustomerRep> List<R> only(Class<R> sort) {
        return reps().stream().filter(sort::isInstance).map(sort::cast).collect(ImmutableList.toImmutableList());
    }

    /**
     * The representative of a customer for all product lines.
     *
     * @param customer which customer
     * @return the person, or empty if there is none, there are several, or the report is not about this customer
     */
    public Optional<PersonId> repOf(CustomerId customer) {
        return Optional.ofNullable(byCustomer().get(customer)).flatMap(CustomerRep::rep);
    }

    /**
     * The customers of a representative, for at least one product line.
     *
     * @param person who
     * @return the customers, sorted
     */
    public List<CustomerId> customersOf(PersonId person) {
        return reps().stream()
                .filter(rep -> rep.each().stream()
                        .anyMatch(each -> each.rep().filter(person::equals).isPresent()))
                .map(CustomerRep::customer)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "reps on " + on() + knownOn().map(day -> " as known on " + day).orElse(""),
                reps().size() + " customers",
                Stream.of(
                                Optional.of(lines("served", served())),
                                Optional.of(lines("without a rep", unserved())),
                                Optional.of(splits())
                                        .filter(splits -> !splits.isEmpty())
                                        .map(splits -> lines("split by product line", splits)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Explanation lines(String label, List<? extends CustomerRep> reps) {
        return Explanation.of(
                label, reps.size(), reps.stream().map(Explained::explain).toList());
    }

    @Value.Check
    RepReport check() {
        if (!Ordering.from(BY_CUSTOMER).isOrdered(reps())) {
            return builder()
                    .on(on())
                    .knownOn(knownOn())
                    .addAllReps(ImmutableList.sortedCopyOf(BY_CUSTOMER, reps()))
                    .build();
        }
        for (int i = 1; i < reps().size(); i++) {
            if (reps().get(i).customer().equals(reps().get(i - 1).customer())) {
                throw new IllegalArgumentException("reps must have each customer once, but had "
                        + reps().get(i).customer() + " twice");
            }
        }
        return this;
    }

    /** One method per attribute of {@link RepReport}, same name. */
    public static final class Builder extends ImmutableRepReport.Builder {
        Builder() {}
    }
}
