package io.github.salesdomain.customer;

import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * What a customer is like for a while: the address before a move, the channel after a change.
 * <p>
 * {@link #factId()} stays the same when the state is corrected; the {@link #customer()} was as described on the days {@link #during()}, on record from
 * {@link #knownSince()} on. A customer that moves has two states: an earlier report, asked again with the states of its own day, does not change.
 */
@Value.Immutable
public abstract class CustomerState implements Dated, WithCustomerState {

    CustomerState() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract String factId();

    /** {@return the customer as it was on these days} */
    public abstract Customer customer();

    @Override
    public abstract LocalDateRange during();

    @Override
    public abstract LocalDate knownSince();

    @Value.Check
    void check() {
        Dated.requireFactId(factId());
    }

    /** One method per attribute of {@link CustomerState}, same name. */
    public static final class Builder extends ImmutableCustomerState.Builder {
        Builder() {}
    }
}
