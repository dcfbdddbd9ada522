package io.github.salesdomain.customer;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Somebody who buys: {@link #id()}, {@link #name()}, {@link #kind()} (a dealer unless set), {@link #channel()} where it is known, and the
 * {@link #attributes()} by which territory rules find the customer.
 */
@Value.Immutable
public abstract class Customer implements WithCustomer {

    Customer() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which customer this is} */
    public abstract CustomerId id();

    /** {@return what people call the customer; not blank, at most 1,024 characters} */
    public abstract String name();

    /** {@return what sort of customer this is; a dealer unless set} */
    @Value.Default
    public CustomerKind kind() {
        return CustomerKind.DEALER;
    }

    /** {@return the way in which the goods reach the shopper, if known} */
    public abstract Optional<Channel> channel();

    /** {@return the day from which the customer has been known to us, if recorded} */
    public abstract Optional<LocalDate> since();

    /**
     * The properties that territory rules test, none of them blank or longer than 1,024 characters; channel, kind and id are not repeated here, and a product
     * line is none of them.
     *
     * @return the value of each property
     */
    public abstract Map<CustomerAttribute, String> attributes();

    /**
     * The value of a property; channel, kind and id are read from their own attributes.
     *
     * @param attribute which property
     * @return its value, or empty if the customer has none
     */
    public Optional<String> attribute(CustomerAttribute attribute) {
        if (attribute.equals(CustomerAttribute.ACCOUNT)) {
            return Optional.of(id().value());
        }
        if (attribute.equals(CustomerAttribute.KIND)) {
            return Optional.of(kind().code());
        }
        if (attribute.equals(CustomerAttribute.CHANNEL)) {
            return channel().map(Channel::code);
        }
        return Optional.ofNullable(attributes().get(attribute));
    }

    @Value.Check
    void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("name must not be blank, but was '" + name() + "' for customer " + id());
        }
        if (name().length() > 1_024) {
            throw new IllegalArgumentException(
                    "name must have at most 1,024 characters, but had " + name().length() + " for customer " + id());
        }
        attributes().forEach((attribute, value) -> {
            if (value.isBlank()) {
                throw new IllegalArgumentException(
                        attribute + " must not be blank, but was '" + value + "' for customer " + id());
            }
            if (value.length() > 1_024) {
                throw new IllegalArgumentException(attribute + " must have at most 1,024 characters, but had "
                        + value.length() + " for customer " + id());
            }
            if (attribute.equals(CustomerAttribute.ACCOUNT)
                    || attribute.equals(CustomerAttribute.KIND)
                    || attribute.equals(CustomerAttribute.CHANNEL)
                    || attribute.equals(CustomerAttribute.PRODUCT_LINE)) {
                throw new IllegalArgumentException(
                        "attributes must not repeat " + attribute + ", but had '" + value + "' for customer " + id());
            }
        });
    }

    /** One method per attribute of {@link Customer}, same name. */
    public static final class Builder extends ImmutableCustomer.Builder {
        Builder() {}
    }
}
