package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * How many representatives the customers take.
 *
 * @param groups the customers, by how they are called on
 * @param capacity the time of one representative
 * @param reps how many representatives: the exact number, rounded up to whole people; 0 if there is no work
 */
public record SalesForceSize(List<WorkloadGroup> groups, RepCapacity capacity, long reps) implements Explained {

    /** Checks that the number follows from the groups and the capacity. */
    public SalesForceSize {
        groups = ImmutableList.copyOf(requireNonNull(groups, "groups"));
        requireNonNull(capacity, "capacity");
        long exact = ceiling(groups, capacity);
        if (reps != exact) {
            throw new IllegalArgumentException("reps must be " + exact + ", but was " + reps);
        }
    }

    static SalesForceSize of(List<WorkloadGroup> groups, RepCapacity capacity) {
        return new SalesForceSize(groups, capacity, ceiling(groups, capacity));
    }

    private static long ceiling(List<WorkloadGroup> groups, RepCapacity capacity) {
        Ratio.Fraction exact = (Ratio.Fraction) exact(groups, capacity);
        BigInteger[] parts = exact.numerator().divideAndRemainder(exact.denominator());
        return parts[0].add(BigInteger.valueOf(parts[1].signum())).longValueExact();
    }

    private static Ratio exact(List<WorkloadGroup> groups, RepCapacity capacity) {
        return Ratio.of(new BigDecimal(minutes(groups)), BigDecimal.ONE, UndefinedReason.ZERO_BASE)
                .dividedBy(capacity.sellingMinutes(), UndefinedReason.ZERO_BASE);
    }

    private static BigInteger minutes(List<WorkloadGroup> groups) {
        return groups.stream().map(WorkloadGroup::minutes).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** {@return the working time of a year that all customers take, in minutes} */
    public BigInteger minutes() {
        return minutes(groups);
    }

    /** {@return the number of representatives before it is rounded up: all working time by the selling time of one} */
    public Ratio exactReps() {
        return exact(groups, capacity);
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        groups.forEach(group -> parts.add(Explanation.of(
                group.name(),
                hours(Ratio.of(new BigDecimal(group.minutes()), BigDecimal.ONE, UndefinedReason.ZERO_BASE)) + " for "
                        + group.customers() + " customers")));
        parts.add(Explanation.of(
                "work", hours(Ratio.of(new BigDecimal(minutes()), BigDecimal.ONE, UndefinedReason.ZERO_BASE))));
        parts.add(Explanation.of("selling time of one", hours(capacity.sellingMinutes())));
        parts.add(Explanation.of("exact", exactReps().toDecimal(2).toPlainString()));
        return Explanation.of("representatives", reps, parts.build());
    }

    private static String hours(Ratio minutes) {
        return minutes.times(Ratio.of(1, 60)).toDecimal(2).toPlainString() + " h";
    }
}
