package io.github.salesdomain.visit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;
import org.immutables.value.Value;

/** The calls that the cadences of a cycle ask for, against those that the reps can make. */
@Value.Immutable
public abstract class CallLoad implements Explained, WithCallLoad {

    CallLoad() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the outlets by class} */
    public abstract List<CallLoadLine> lines();

    /** {@return how many reps share the calls, zero or more} */
    public abstract long reps();

    /** {@return how many working days the cycle has, zero or more} */
    public abstract long workingDays();

    /** {@return how many calls a rep makes on a day, zero or more} */
    public abstract long callsPerDay();

    /** {@return the calls asked for in the cycle, exact: a whole number unless a class changes in mid-cycle} */
    public Ratio required() {
        return lines().stream().map(CallLoadLine::required).reduce(Ratio.zero(), Ratio::plus);
    }

    /** {@return reps × working days × calls per day} */
    public long capacity() {
        return Math.multiplyExact(Math.multiplyExact(reps(), workingDays()), callsPerDay());
    }

    /** {@return required ÷ capacity, above 1 if the reps cannot make them all; undefined (NO_UNIVERSE) without capacity} */
    public Ratio utilisation() {
        return required().dividedBy(Ratio.of(capacity(), 1), UndefinedReason.NO_UNIVERSE);
    }

    @Value.Check
    void check() {
        requireNotNegative("reps", reps());
        requireNotNegative("workingDays", workingDays());
        requireNotNegative("callsPerDay", callsPerDay());
    }

    private static void requireNotNegative(String name, long number) {
        if (number < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but was " + number);
        }
    }

    @Override
    public Explanation explain() {
        List<Explanation> classes = lines().stream()
                .map(line -> Explanation.of(line.name(), line.required()))
                .collect(ImmutableList.toImmutableList());
        return Explanation.of(
                "utilisation",
                utilisation().percentText(),
                List.of(
                        Explanation.of("calls required", required(), classes),
                        Explanation.of(
                                "capacity",
                                capacity(),
                                List.of(
                                        Explanation.of("reps", reps()),
                                        Explanation.of("working days", workingDays()),
                                        Explanation.of("calls per day", callsPerDay())))));
    }

    /** One method per attribute of {@link CallLoad}, same name. */
    public static final class Builder extends ImmutableCallLoad.Builder {
        Builder() {}
    }
}
