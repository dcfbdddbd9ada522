package io.github.salesdomain.pdca;

import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.visit.ObjectiveId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What became of an objective: the {@link #actual()}, where the {@link #evidence()} for it is found, the {@link #cause()} of a miss, the
 * {@link #consequence()} that was carried out and the {@link #guidance()} given before.
 * <p>
 * A result may be written down unfinished. What it lacks keeps the cycle in CHECK.
 */
@Value.Immutable
public abstract class CheckResult implements WithCheckResult {

    CheckResult() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which objective} */
    public abstract ObjectiveId objective();

    /** {@return where the metric stands now, in the unit of the target} */
    public abstract Quantity actual();

    /** {@return where the figure comes from, such as the key of a report (客观和真实); not blank} */
    public abstract Optional<String> evidence();

    /** {@return why the target was missed, if it was; not blank} */
    public abstract Optional<String> cause();

    /** {@return the reward or penalty that was carried out, if recorded} */
    public abstract Optional<CheckConsequence> consequence();

    /** {@return the guidance given before the check, if recorded} */
    public abstract Optional<Guidance> guidance();

    @Value.Check
    void check() {
        requireText("evidence", evidence());
        requireText("cause", cause());
    }

    private void requireText(String attribute, Optional<String> text) {
        if (text.isPresent() && text.get().isBlank()) {
            throw new IllegalArgumentException(
                    attribute + " must not be blank, but was '" + text.get() + "' for objective " + objective());
        }
    }

    /** One method per attribute of {@link CheckResult}, same name. */
    public static final class Builder extends ImmutableCheckResult.Builder {
        Builder() {}
    }
}
