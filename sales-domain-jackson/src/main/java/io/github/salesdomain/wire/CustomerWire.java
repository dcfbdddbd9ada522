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
import io.github.salesdomain.customer.CustomerState;

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

    static final ObjectCodec<CustomerState> CUSTOMER_STATE = ObjectCodec.building(
                    CustomerState::builder, CustomerState.Builder::build)
            .with(
                    required("factId", TextCodec.text(TextCodec.CODE), CustomerState::factId),
                    CustomerState.Builder::factId)
            .with(required("customer", CUSTOMER, CustomerState::customer), CustomerState.Builder::customer)
            .with(required("during", TimeWire.DATE_RANGE, CustomerState::during), CustomerState.Builder::during)
            .with(required("knownSince", TimeWire.DATE, CustomerState::knownSince), CustomerState.Builder::knownSince)
            .codec();

    private CustomerWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(CustomerId.class, CUSTOMER_ID);
        listing.add(CustomerKind.class, CUSTOMER_KIND);
        listing.add(CustomerAttribute.class, CUSTOMER_ATTRIBUTE);
        listing.add(Channel.class, CHANNEL);
        listing.add(Customer.class, CUSTOMER);
        listing.add(CustomerState.class, CUSTOMER_STATE);
    }
}
