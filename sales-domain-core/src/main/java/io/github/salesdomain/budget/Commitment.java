package io.github.salesdomain.budget;

import java.time.LocalDate;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Money approved and not yet spent (已申请未核销): {@link #amount()} since {@link #on()}, filed under a project, a product or a phase by
 * {@link #keys()}.
 */
@Value.Immutable
public abstract class Commitment implements WithCommitment {

    Commitment() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which request; 1 to 64 characters} */
    public abstract String id();

    /** {@return the day it was approved} */
    public abstract LocalDate on();

    /** {@return how much is still to be spent, not negative} */
    public abstract Money amount();

    /** {@return the line it belongs to in each cut of the budget that it is filed under; keys of 1 to 64 characters} */
    public abstract Map<BudgetDimension, String> keys();

    @Value.Check
    void check() {
        Keys.check("id", id());
        if (amount().isNegative()) {
            throw new IllegalArgumentException("amount must not be negative, but was " + amount() + " for " + id());
        }
        keys().forEach((dimension, key) -> Keys.check("key of " + dimension, key));
    }

    /** One method per attribute of {@link Commitment}, same name. */
    public static final class Builder extends ImmutableCommitment.Builder {
        Builder() {}
    }
}
