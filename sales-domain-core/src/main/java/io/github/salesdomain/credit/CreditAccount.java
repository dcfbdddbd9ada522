package io.github.salesdomain.credit;

import io.github.salesdomain.customer.CustomerId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One customer in a group: his {@link #file()}, his own {@link #exposure()} without that of others, and the {@link #parent()} above him, if any.
 */
@Value.Immutable
public abstract class CreditAccount implements WithCreditAccount {

    CreditAccount() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * An account with nobody above it.
     *
     * @param file what is on file
     * @param exposure what the customer himself owes
     * @return the account
     */
    public static CreditAccount of(CreditFile file, Exposure exposure) {
        return builder().file(file).exposure(exposure).build();
    }

    /** {@return what is on file; a parent's limit is that of all below it together} */
    public abstract CreditFile file();

    /** {@return what the customer himself owes, in the currency of the file} */
    public abstract Exposure exposure();

    /** {@return the customer above, whose limit counts too; nobody if empty} */
    public abstract Optional<CustomerId> parent();

    @Value.Check
    void check() {
        CurrencyCheck.require(file().currency(), exposure().currency(), "exposure of customer " + customer());
        if (parent().isPresent() && parent().get().equals(customer())) {
            throw new IllegalArgumentException(
                    "parent of customer " + customer() + " must be another customer, but was himself");
        }
    }

    /** {@return which customer} */
    public CustomerId customer() {
        return file().customer();
    }

    /** One method per attribute of {@link CreditAccount}, same name. */
    public static final class Builder extends ImmutableCreditAccount.Builder {
        Builder() {}
    }
}
