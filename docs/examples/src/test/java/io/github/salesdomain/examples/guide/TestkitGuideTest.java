package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.testkit.QuotaDomain;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TestkitGuideTest {

    @Test
    void asksTheSampleCompany() {
        // docs:start testkit-sample
        Customer dealer = SampleCompany.customer("C-01");
        Optional<PersonId> rep = SampleCompany.organisation()
                .asOf(LocalDate.of(2026, 5, 10))
                .holderOf(SampleCompany.organisation().positions().get(0).id());
        // docs:end
        assertThat(dealer.id().value()).isEqualTo("C-01");
        assertThat(rep).isPresent();
    }

    // docs:start testkit-property
    @Property(tries = 50)
    @Domain(QuotaDomain.class)
    @Domain(DomainContext.Global.class)
    void monthsSumToTheYear(@ForAll QuotaPlan plan) {
        Money months = Money.zero(plan.currency());
        for (SalesPeriod month : plan.months()) {
            months = months.plus(plan.quotaFor(plan.annual().holder(), month).amount());
        }
        assertThat(months).isEqualTo(plan.annual().amount());
    }
    // docs:end
}
