package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.customer.CustomerKind;
import io.github.salesdomain.customer.CustomerState;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitraries for {@link io.github.salesdomain.customer}. */
public final class CustomerDomain extends DomainContextBase {

    /** For {@code @Domain(CustomerDomain.class)}. */
    public CustomerDomain() {}

    /** {@return ids of customers} */
    @Provide
    public static Arbitrary<CustomerId> customerIds() {
        return Texts.keys().map(CustomerId::of);
    }

    /** {@return the shipped kinds, and sometimes a host's own} */
    @Provide
    public static Arbitrary<CustomerKind> customerKinds() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                CustomerKind.DEALER,
                                CustomerKind.SUB_DISTRIBUTOR,
                                CustomerKind.KEY_ACCOUNT,
                                CustomerKind.OUTLET)),
                Tuple.of(1, Texts.keys().map(CustomerKind::of)));
    }

    /** {@return the shipped channels, and sometimes a host's own} */
    @Provide
    public static Arbitrary<Channel> channels() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                Channel.KEY_ACCOUNT,
                                Channel.GENERAL_TRADE,
                                Channel.HORECA,
                                Channel.E_COMMERCE,
                                Channel.SPECIAL)),
                Tuple.of(1, Texts.keys().map(Channel::of)));
    }

    /** {@return all shipped attributes, and sometimes a host's own} */
    @Provide
    public static Arbitrary<CustomerAttribute> customerAttributes() {
        return Arbitraries.oneOf(
                ownAttributes(),
                Arbitraries.of(CustomerAttribute.ACCOUNT, CustomerAttribute.KIND, CustomerAttribute.CHANNEL));
    }

    /** The attributes that a customer keeps in its map. */
    private static Arbitrary<CustomerAttribute> ownAttributes() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                CustomerAttribute.COUNTRY,
                                CustomerAttribute.PROVINCE,
                                CustomerAttribute.CITY,
                                CustomerAttribute.DISTRICT,
                                CustomerAttribute.SEGMENT)),
                Tuple.of(1, Texts.codes().map(CustomerAttribute::of)));
    }

    /** {@return customers with and without channel, day of first contact and attributes} */
    @Provide
    public static Arbitrary<Customer> customers() {
        return Combinators.combine(
                        customerIds(),
                        Texts.names(),
                        customerKinds(),
                        channels().optional(0.7),
                        TimeDomain.days().optional(0.5),
                        Arbitraries.maps(ownAttributes(), Texts.keys()).ofMaxSize(4))
                .as((id, name, kind, channel, since, attributes) -> Customer.builder()
                        .id(id)
                        .name(name)
                        .kind(kind)
                        .channel(channel)
                        .since(since)
                        .putAllAttributes(attributes)
                        .build());
    }

    /** {@return what customers are like for a while} */
    @Provide
    public static Arbitrary<CustomerState> customerStates() {
        return Combinators.combine(Texts.keys(), customers(), TimeDomain.ranges(), TimeDomain.days())
                .as((fact, customer, during, known) -> CustomerState.builder()
                        .factId(fact)
                        .customer(customer)
                        .during(during)
                        .knownSince(known)
                        .build());
    }
}
