package io.github.salesdomain.product;

import io.github.salesdomain.quantity.UnitOfMeasure;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that is sold: its {@link #sku()}, {@link #name()}, {@link #brand()} and {@link #category()}, the {@link #unit()} it is counted in
 * (pieces unless set), and the day of its launch where that is known.
 */
@Value.Immutable
public abstract class Product implements WithProduct {

    Product() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which stock keeping unit this is} */
    public abstract Sku sku();

    /** {@return what people call it; not blank, at most 1,024 characters} */
    public abstract String name();

    /** {@return its brand} */
    public abstract Brand brand();

    /** {@return its category} */
    public abstract Category category();

    /** {@return the unit it is counted in; pieces unless set} */
    @Value.Default
    public UnitOfMeasure unit() {
        return UnitOfMeasure.PIECE;
    }

    /** {@return the day from which it was sold, if known} */
    public abstract Optional<LocalDate> launchedOn();

    /**
     * Whether the product is new on a day: launched, and not longer ago than the window.
     *
     * @param on the day
     * @param window how long a product is new, such as twelve months
     * @return the answer; false if the launch is not known
     */
    public boolean isNewOn(LocalDate on, Period window) {
        return launchedOn()
                .filter(launch -> !on.isBefore(launch) && on.isBefore(launch.plus(window)))
                .isPresent();
    }

    @Value.Check
    void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("name must not be blank, but was '" + name() + "'");
        }
        if (name().length() > 1_024) {
            throw new IllegalArgumentException(
                    "name must have at most 1,024 characters, but had " + name().length() + " for product " + sku());
        }
    }

    /** One method per attribute of {@link Product}, same name. */
    public static final class Builder extends ImmutableProduct.Builder {
        Builder() {}
    }
}
