package io.github.salesdomain.visit;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The calls of a period in figures (拜访达成率、覆盖率、成交率、单店成交额), each with its denominator in its name.
 * <p>
 * Counts are zero or more. A figure whose denominator is zero is undefined (NO_UNIVERSE), never zero.
 */
@Value.Immutable
public abstract class CallMetrics implements Explained, WithCallMetrics {

    CallMetrics() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the planned calls, without those that the policy leaves out} */
    public abstract long planned();

    /** {@return how many of the planned calls were made} */
    public abstract long plannedMade();

    /** {@return the calls made that nobody had planned} */
    public abstract long adHoc();

    /** {@return the calls on closed outlets that the policy left out; 0 unless set} */
    @Value.Default
    public long leftOut() {
        return 0;
    }

    /** {@return how many of the calls made were productive by the policy} */
    public abstract long productive();

    /** {@return the lines ordered on the calls} */
    public abstract long lines();

    /** {@return the value ordered on the calls, zero or more} */
    public abstract Money value();

    /** {@return the outlets that the rep has to look after} */
    public abstract long assigned();

    /** {@return how many of them were visited} */
    public abstract long assignedVisited();

    /** {@return how many other outlets were visited, which repair no coverage; 0 unless set} */
    @Value.Default
    public long othersVisited() {
        return 0;
    }

    /** {@return all calls made, planned and not} */
    public long made() {
        return Math.addExact(plannedMade(), adHoc());
    }

    /** {@return planned calls made ÷ planned calls, from 0 to 1; calls that nobody planned do not repair it} */
    public Ratio compliance() {
        return ratio(plannedMade(), planned());
    }

    /** {@return assigned outlets visited ÷ assigned outlets, from 0 to 1} */
    public Ratio coverage() {
        return ratio(assignedVisited(), assigned());
    }

    /** {@return productive calls ÷ all calls made, from 0 to 1} */
    public Ratio strikeRate() {
        return ratio(productive(), made());
    }

    /** {@return lines ÷ all calls made} */
    public Ratio linesPerCall() {
        return ratio(lines(), made());
    }

    /** {@return lines ÷ productive calls} */
    public Ratio linesPerProductiveCall() {
        return ratio(lines(), productive());
    }

    /** {@return value ÷ productive calls, rounded once, half up} */
    public Measured<Money> dropSize() {
        return productive() == 0
                ? Measured.undefined(UndefinedReason.NO_UNIVERSE)
                : Measured.of(Ratio.of(1, productive()).of(value()));
    }

    private static Ratio ratio(long part, long whole) {
        return whole == 0 ? Ratio.undefined(UndefinedReason.NO_UNIVERSE) : Ratio.of(part, whole);
    }

    @Value.Check
    void check() {
        requireNotNegative("planned", planned());
        requireNotNegative("adHoc", adHoc());
        requireNotNegative("leftOut", leftOut());
        requireNotNegative("lines", lines());
        requireNotNegative("assigned", assigned());
        requireNotNegative("othersVisited", othersVisited());
        requireWithin("plannedMade", plannedMade(), "planned", planned());
        requireWithin("productive", productive(), "made", made());
        requireWithin("assignedVisited", assignedVisited(), "assigned", assigned());
        if (value().isNegative()) {
            throw new IllegalArgumentException("value must not be negative, but was " + value());
        }
    }

    private static void requireNotNegative(String name, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but was " + count);
        }
    }

    private static void requireWithin(String name, long part, String wholeName, long whole) {
        requireNotNegative(name, part);
        if (part > whole) {
            throw new IllegalArgumentException(
                    name + " must be at most " + wholeName + ", " + whole + ", but was " + part);
        }
    }

    @Override
    public Explanation explain() {
        Explanation made = Explanation.of("calls made", made());
        Explanation productive = Explanation.of("productive calls", productive());
        Explanation lines = Explanation.of("lines", lines());
        return Explanation.of(
                "calls",
                made(),
                Stream.of(
                                quotient(
                                        "compliance",
                                        compliance(),
                                        Explanation.of("planned calls made", plannedMade()),
                                        Explanation.of("planned calls", planned())),
                                quotient(
                                        "coverage",
                                        coverage(),
                                        Explanation.of("assigned outlets visited", assignedVisited()),
                                        Explanation.of("assigned outlets", assigned())),
                                quotient("strike rate", strikeRate(), productive, made),
                                Explanation.of("lines per call", linesPerCall(), List.of(lines, made)),
                                Explanation.of(
                                        "lines per productive call",
                                        linesPerProductiveCall(),
                                        List.of(lines, productive)),
                                Explanation.of(
                                        "drop size", dropSize(), List.of(Explanation.of("value", value()), productive)))
                        .toList());
    }

    private static Explanation quotient(String name, Ratio ratio, Explanation part, Explanation whole) {
        return Explanation.of(name, ratio.percentText(), List.of(part, whole));
    }

    /** One method per attribute of {@link CallMetrics}, same name. */
    public static final class Builder extends ImmutableCallMetrics.Builder {
        Builder() {}
    }
}
