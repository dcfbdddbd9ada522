package io.github.salesdomain.territory;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * One customer belongs to a territory for a while, whatever the rules say, for a reason that somebody wrote down.
 * <p>
 * {@link #factId()} stays the same when the pin is corrected; {@link #customer()} belongs to {@link #territory()} on the days {@link #during()}, on
 * record from {@link #knownSince()} on. A pin comes before every rule and bound, so it has a {@link #reason()} and it expires: its range has an end.
 */
@Value.Immutable
public abstract class TerritoryPin implements Dated, WithTerritoryPin {

    TerritoryPin() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract String factId();

    /** {@return the customer that is pinned} */
    public abstract CustomerId customer();

    /** {@return the territory it belongs to} */
    public abstract TerritoryId territory();

    /** {@return the product lines that the pin is about; all of them if none is named} */
    public abstract Set<ProductLine> lines();

    boolean isAbout(@Nullable ProductLine line) {
        return lines().isEmpty() || (line != null && lines().contains(line));
    }

    /** {@return why the rules do not decide, for people; not blank} */
    public abstract String reason();

    /** {@return the days on which the pin holds, half-open, with an end; empty if it was withdrawn} */
    @Override
    public abstract LocalDateRange during();

    @Override
    public abstract LocalDate knownSince();

    @Value.Check
    void check() {
        Dated.requireFactId(factId());
        if (reason().isBlank()) {
            throw new IllegalArgumentException(
                    "reason must not be blank, but was '" + reason() + "' for pin " + factId());
        }
        if (during().isUnboundedEnd()) {
            throw new IllegalArgumentException("during must have an end, but was " + during() + " for pin " + factId()
                    + "\nMaybe a rule for the named account says what is meant without an end.");
        }
    }

    /** One method per attribute of {@link TerritoryPin}, same name. */
    public static final class Builder extends ImmutableTerritoryPin.Builder {
        Builder() {}
    }
}
