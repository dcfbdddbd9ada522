package io.github.salesdomain.pdca;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.quota.Direction;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a cycle shall reach: {@link #metric()} shall go from {@link #baseline()} to {@link #target()}, where {@link #direction()} says which way is
 * better, by {@link #due()}; {@link #owner()} answers for it, and it {@link #serves()} a longer-term goal.
 * <p>
 * An objective may be written down unfinished. What it lacks keeps the cycle in PLAN.
 */
@Value.Immutable
public abstract class CycleObjective implements WithCycleObjective {

    CycleObjective() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The objective that a goal sets.
     *
     * @param goal the goal
     * @return the objective, with all that the goal tells
     * @throws IllegalArgumentException if the metric is blank
     * @throws UnitMismatchException if baseline and target are in different units
     */
    public static CycleObjective from(Goal goal) {
        return builder()
                .id(goal.id())
                .metric(goal.metric())
                .baseline(goal.baseline())
                .target(goal.target())
                .direction(goal.direction())
                .due(goal.due())
                .owner(goal.owner())
                .serves(goal.serves())
                .build();
    }

    /** {@return the key of the objective within the cycle} */
    public abstract ObjectiveId id();

    /** {@return what is measured, in words; not blank; empty while it is not specific} */
    public abstract Optional<String> metric();

    /** {@return where the metric stands at the start, if known} */
    public abstract Optional<Quantity> baseline();

    /** {@return where the metric shall stand in the end, if set, in the unit of the baseline} */
    public abstract Optional<Quantity> target();

    /** {@return in which direction the metric gets better; HIGHER_IS_BETTER unless set} */
    @Value.Default
    public Direction direction() {
        return Direction.HIGHER_IS_BETTER;
    }

    /** {@return the last day on which it is reached in time, if set} */
    public abstract Optional<LocalDate> due();

    /** {@return who answers for it, if somebody does} */
    public abstract Optional<PersonId> owner();

    /** {@return the key of the longer-term goal that it serves, such as a quota; not blank; empty while it is not linked} */
    public abstract Optional<String> serves();

    /**
     * How much of the gap between baseline and target an actual closes (差距弥补率).
     * <p>
     * Below zero if the actual went the wrong way, above one if it went beyond the target. Exact, and the same in both directions.
     *
     * <h4>Formula</h4>
     * <pre>{@code gap closure = (actual - baseline) / (target - baseline)}</pre>
     * Source: formulas, gap closure.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * distribution.closure(Quantity.parse("71 %"));        // 69.23 % of the way from 62 % to 75 %
     * distribution.closure(Quantity.parse("71 CASE"));     // refused: the units differ
     * }</pre>
     *
     * @param actual where the metric stands
     * @return the closure; undefined without baseline or target (MISSING_DATA) or if they are equal (ZERO_TARGET)
     * @throws UnitMismatchException if the actual is in another unit
     */
    public Ratio closure(Quantity actual) {
        if (baseline().isEmpty() || target().isEmpty()) {
            return Ratio.undefined(UndefinedReason.MISSING_DATA);
        }
        Quantity start = baseline().get();
        return Ratio.of(actual.minus(start), target().get().minus(start), UndefinedReason.ZERO_TARGET);
    }

    /**
     * Whether an actual reaches the target.
     *
     * @param actual where the metric stands
     * @return whether it is at the target or beyond it, in the direction of the metric; false without a target
     * @throws UnitMismatchException if the actual is in another unit
     */
    public boolean isMet(Quantity actual) {
        return target().map(target -> advantage(actual, target) >= 0).orElse(false);
    }

    /** Above zero if the first reading is better than the second. */
    private int advantage(Quantity first, Quantity second) {
        int higher = first.compareTo(second);
        return direction() == Direction.HIGHER_IS_BETTER ? higher : -higher;
    }

    @Value.Check
    void check() {
        requireText("metric", metric());
        requireText("serves", serves());
        if (baseline().isPresent() && target().isPresent()) {
            Quantity start = baseline().get();
            Quantity end = target().get();
            if (!start.unit().equals(end.unit())) {
                throw new UnitMismatchException(start.unit(), end.unit());
            }
        }
    }

    private void requireText(String attribute, Optional<String> text) {
        if (text.isPresent() && text.get().isBlank()) {
            throw new IllegalArgumentException(
                    attribute + " must not be blank, but was '" + text.get() + "' for objective " + id());
        }
    }

    /** One method per attribute of {@link CycleObjective}, same name. */
    public static final class Builder extends ImmutableCycleObjective.Builder {
        Builder() {}
    }
}
