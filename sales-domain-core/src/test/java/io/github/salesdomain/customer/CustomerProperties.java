package io.github.salesdomain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.CustomerDomain;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(CustomerDomain.class)
class CustomerProperties {

    @Property
    void aPropertyIsTheOneThatIsStored(@ForAll Customer customer, @ForAll CustomerAttribute attribute) {
        if (customer.attributes().containsKey(attribute)) {
            assertThat(customer.attribute(attribute))
                    .contains(customer.attributes().get(attribute));
        }
        assertThat(customer.attribute(CustomerAttribute.ACCOUNT))
                .contains(customer.id().value());
        assertThat(customer.attribute(CustomerAttribute.CHANNEL))
                .isEqualTo(customer.channel().map(Channel::code));
    }
}
