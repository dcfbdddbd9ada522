package io.github.salesdomain.market;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Material for the point of purchase (POP, 物料) that an outlet was supplied with: {@link #material()} for {@link #outlet()} on {@link #suppliedOn()}, and
 * what was found when somebody looked.
 */
@Value.Immutable
public abstract class PopPlacement implements WithPopPlacement {

    PopPlacement() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the outlet, as a customer} */
    public abstract CustomerId outlet();

    /** {@return what sort of material, such as {@code POSTER} or {@code COOLER}; 1 to 64 characters} */
    public abstract String material();

    /** {@return the day on which it was supplied} */
    public abstract LocalDate suppliedOn();

    /** {@return what was found when somebody looked, each day once, none before the day of supply; in any order} */
    public abstract List<PopCheck> checks();

    /**
     * What was last found by the end of a day.
     *
     * @param day the day, included
     * @return the last check, or empty if nobody has looked
     */
    public Optional<PopCheck> lastCheck(LocalDate day) {
        return checks().stream().filter(check -> !check.on().isAfter(day)).max(Comparator.comparing(PopCheck::on));
    }

    @Value.Check
    void check() {
        MarketText.requireKey("material", material());
        if (checks().stream().map(PopCheck::on).distinct().count() < checks().size()) {
            throw new IllegalArgumentException(
                    "checks must be of different days, but was " + checks() + " at " + outlet());
        }
        checks().stream()
                .filter(check -> check.on().isBefore(suppliedOn()))
                .findFirst()
                .ifPresent(check -> {
                    throw new IllegalArgumentException(
                            "checks must not be before " + suppliedOn() + ", but was " + check + " at " + outlet());
                });
    }

    /** One method per attribute of {@link PopPlacement}, same name. */
    public static final class Builder extends ImmutablePopPlacement.Builder {
        Builder() {}
    }
}
