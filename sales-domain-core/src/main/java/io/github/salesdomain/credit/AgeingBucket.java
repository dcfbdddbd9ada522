package io.github.salesdomain.credit;

import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A range of ages in days, such as 1 to 30.
 * <p>
 * {@link #from()} and {@link #to()} both belong to the range; an end that is empty is open.
 */
@Value.Immutable
public abstract class AgeingBucket implements WithAgeingBucket {

    AgeingBucket() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the youngest age, included; open if empty} */
    public abstract OptionalInt from();

    /** {@return the oldest age, included; open if empty} */
    public abstract OptionalInt to();

    @Value.Check
    void check() {
        if (from().isPresent() && to().isPresent() && from().getAsInt() > to().getAsInt()) {
            throw new IllegalArgumentException(
                    "to must not be before from " + from().getAsInt() + ", but was " + to().getAsInt());
        }
    }

    /** The range, such as {@code 1-30} or {@code 91+}; {@code CURRENT} for all up to 0. */
    @Override
    public String toString() {
        if (from().isEmpty()) {
            return to().isEmpty() ? "ALL" : to().getAsInt() == 0 ? "CURRENT" : "up to " + to().getAsInt();
        }
        int first = from().getAsInt();
        return to().isEmpty()
                ? first + "+"
                : first < 0 ? first + " to " + to().getAsInt() : first + "-" + to().getAsInt();
    }

    /** One method per attribute of {@link AgeingBucket}, same name. */
    public static final class Builder extends ImmutableAgeingBucket.Builder {
        Builder() {}
    }
}
