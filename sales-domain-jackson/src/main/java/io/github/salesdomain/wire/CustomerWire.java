package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.customer.CustomerKind;

/** The JSON form of the values of {@code customer}. */
final class CustomerWire {

    static final TextCodec<CustomerId> CUSTOMER_ID = TextCodec.of(TextCodec.CODE, CustomerId::of, CustomerId::value);

    static final TextCodec<CustomerKind> CUSTOMER_KIND =
            TextCodec.of(TextCodec.CODE, CustomerKind::of, CustomerKind::code);

    static final TextCodec<CustomerAttribute> CUSTOMER_ATTRIBUTE =
            TextCodec.of(TextCodec.CODE, CustomerAttribute::of, CustomerAttribute::code);

    static final TextCodec<Channel> CHANNEL = TextCodec.of(TextCodec.CODE, Channel::of, Channel::code);

    static final ObjectCodec<Customer> CUSTOMER = ObjectCodec.building(Customer::builder, Customer.Builder::build)
            .with(required("id", CUSTOMER_ID, Customer::id), Customer.Builder::id)
            .with(required("name", TextCodec.text(TextCodec.NAME), Customer::name), Customer.Builder::name)
            .with(defaulted("kind", CUSTOMER_KIND, Customer::kind, CustomerKind.DEALER), Customer.Builder::kind)
            .with(optional("channel", CHANNEL, Customer::channel), Customer.Builder::channel)
            .with(optional("since", TimeWire.DATE, Customer::since), Customer.Builder::since)
            .with(
                    map("attributes", CUSTOMER_ATTRIBUTE, TextCodec.text(TextCodec.NAME), Customer::attributes),
                    Customer.Builder::putAllAttributes)
            .codec();

    private CustomerWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(CustomerId.class, CUSTOMER_ID);
        listing.add(CustomerKind.class, CUSTOMER_KIND);
        listing.add(CustomerAttribute.class, CUSTOMER_ATTRIBUTE);
        listing.add(Channel.class, CHANNEL);
        listing.add(Customer.class, CUSTOMER);
    }
}
