package io.github.salesdomain.plan;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;

/** A training as planned and as given (培训): hours, who came, who was examined, and what they knew before and after. */
@Value.Immutable
public abstract class TrainingRecord implements WithTrainingRecord {

    /** Why a training that nobody was tested for before has no gain. */
    public static final UndefinedReason NO_TEST_BEFORE = UndefinedReason.of("NO_TEST_BEFORE");

    TrainingRecord() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which training; 1 to 64 characters} */
    public abstract String id();

    /** {@return the day} */
    public abstract LocalDate on();

    /** {@return how many minutes were planned, zero or more} */
    public abstract long plannedMinutes();

    /** {@return how many minutes were given, zero or more; 0 unless set} */
    @Value.Default
    public long deliveredMinutes() {
        return 0;
    }

    /** {@return how many were invited, zero or more} */
    public abstract int invited();

    /** {@return how many of them came, from 0 to those invited; 0 unless set} */
    @Value.Default
    public int attended() {
        return 0;
    }

    /** {@return the points from which on an examination is passed, zero or more; 60 unless set} */
    @Value.Default
    public BigDecimal passMark() {
        return BigDecimal.valueOf(60);
    }

    /** {@return the points of each person in the test before, zero or more; empty if there was none} */
    @Value.NaturalOrder
    public abstract SortedMap<String, BigDecimal> before();

    /** {@return the points of each person in the examination after, zero or more; of no more people than came} */
    @Value.NaturalOrder
    public abstract SortedMap<String, BigDecimal> after();

    /** {@return how many passed the examination} */
    public long passed() {
        return after().values().stream()
                .filter(points -> points.compareTo(passMark()) >= 0)
                .count();
    }

    /** {@return the people who were tested both before and after, in order} */
    public List<String> testedTwice() {
        return after().keySet().stream()
                .filter(person -> before().containsKey(person))
                .sorted()
                .toList();
    }

    /** {@return the mean gain in points of those tested twice, exact; undefined (NO_TEST_BEFORE) if nobody was} */
    public Ratio gain() {
        List<String> people = testedTwice();
        BigDecimal sum = people.stream().map(this::gainOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Ratio.of(sum, BigDecimal.valueOf(people.size()), NO_TEST_BEFORE);
    }

    /** How many points more one of those tested twice had in the examination. */
    BigDecimal gainOf(String person) {
        return requireNonNull(after().get(person)).subtract(requireNonNull(before().get(person)));
    }

    @Value.Check
    void check() {
        PlanText.requireKey("id", id());
        if (plannedMinutes() < 0 || deliveredMinutes() < 0) {
            throw new IllegalArgumentException("plannedMinutes and deliveredMinutes must not be negative, but were "
                    + plannedMinutes() + " and " + deliveredMinutes());
        }
        if (invited() < 0) {
            throw new IllegalArgumentException("invited must not be negative, but was " + invited());
        }
        if (attended() < 0 || attended() > invited()) {
            throw new IllegalArgumentException(
                    "attended must be from 0 to invited, " + invited() + ", but was " + attended());
        }
        if (after().size() > attended()) {
            throw new IllegalArgumentException(
                    "after must be of no more people than attended, " + attended() + ", but was of " + after().size());
        }
        requireNotNegative("passMark", passMark());
        before().forEach((person, points) -> requireNotNegative("before of " + person, points));
        after().forEach((person, points) -> requireNotNegative("after of " + person, points));
    }

    private static void requireNotNegative(String name, BigDecimal points) {
        if (points.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but was " + points);
        }
    }

    /** One method per attribute of {@link TrainingRecord}, same name. */
    public static final class Builder extends ImmutableTrainingRecord.Builder {
        Builder() {}
    }
}
