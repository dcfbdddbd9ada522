package io.github.salesdomain.budget;

import java.time.LocalDate;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Money spent on selling, or got back: {@link #amount()} on {@link #on()}, filed under a project, a product or a phase by {@link #keys()}.
 * <p>
 * A refund is negative and reduces what was spent.
 */
@Value.Immutable
public abstract class Expense implements WithExpense {

    Expense() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which claim or invoice; 1 to 64 characters} */
    public abstract String id();

    /** {@return the day it counts} */
    public abstract LocalDate on();

    /** {@return how much; negative for a refund} */
    public abstract Money amount();

    /** {@return the line it belongs to in each cut of the budget that it is filed under; keys of 1 to 64 characters} */
    public abstract Map<BudgetDimension, String> keys();

    @Value.Check
    void check() {
        Keys.check("id", id());
        keys().forEach((dimension, key) -> Keys.check("key of " + dimension, key));
    }

    /** One method per attribute of {@link Expense}, same name. */
    public static final class Builder extends ImmutableExpense.Builder {
        Builder() {}
    }
}
