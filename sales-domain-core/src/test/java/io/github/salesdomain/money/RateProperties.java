package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.MoneyDomain;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.Money;

@Domain(MoneyDomain.class)
class RateProperties {

    @Property
    void parseReadsWhatToStringWrites(@ForAll Rate rate) {
        assertThat(Rate.parse(rate.toString())).isEqualTo(rate);
    }

    @Property
    void plusAndMinusUndoEachOther(@ForAll Rate one, @ForAll Rate other) {
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
    }

    @Property
    void aReturnMirrorsItsSale(@ForAll Rate rate, @ForAll Money sale) {
        assertThat(rate.of(sale.negated())).isEqualTo(rate.of(sale).negated());
    }

    @Property
    void theOrderAgreesWithEquality(@ForAll Rate one, @ForAll Rate other) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }
}
