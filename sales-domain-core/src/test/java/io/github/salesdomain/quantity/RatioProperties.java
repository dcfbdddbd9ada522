package io.github.salesdomain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.testkit.MoneyDomain;
import io.github.salesdomain.testkit.QuantityDomain;
import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.Money;

@Domain(QuantityDomain.class)
@Domain(MoneyDomain.class)
class RatioProperties {

    @Property
    void parseReadsWhatToStringWrites(@ForAll Ratio.Fraction ratio) {
        assertThat(Ratio.parse(ratio.toString())).isEqualTo(ratio);
    }

    @Property
    void plusAndMinusUndoEachOther(@ForAll Ratio.Fraction one, @ForAll Ratio.Fraction other) {
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
    }

    @Property
    void timesAndDividedByUndoEachOther(@ForAll Ratio.Fraction one, @ForAll Ratio.Fraction other) {
        Assume.that(!other.equals(Ratio.zero()));

        assertThat(one.times(other).dividedBy(other, UndefinedReason.ZERO_BASE)).isEqualTo(one);
    }

    @Property
    void undefinedStaysUndefined(@ForAll Ratio ratio, @ForAll Ratio.Undefined undefined) {
        Ratio first = ratio.isDefined() ? undefined : ratio;

        assertThat(ratio.plus(undefined)).isEqualTo(first);
        assertThat(ratio.minus(undefined)).isEqualTo(first);
        assertThat(ratio.times(undefined)).isEqualTo(first);
        assertThat(ratio.dividedBy(undefined, UndefinedReason.ZERO_BASE)).isEqualTo(first);
        assertThat(undefined.minus(ratio)).isEqualTo(undefined);
    }

    @Property
    void theOrderAgreesWithTheSignOfTheDifference(@ForAll Ratio.Fraction one, @ForAll Ratio.Fraction other) {
        int order = one.compareTo(other);

        assertThat(Integer.signum(order))
                .isEqualTo(Integer.signum(one.minus(other).compareTo(Ratio.zero())));
        assertThat(order == 0).isEqualTo(one.equals(other));
        assertThat(one.min(other).compareTo(one.max(other))).isNotPositive();
    }

    @Property
    void aRateAndItsRatioAgree(@ForAll Rate rate, @ForAll Money amount) {
        assertThat(Ratio.from(rate).of(amount)).isEqualTo(rate.of(amount));
        assertThat(Ratio.from(rate).isAtLeast(rate)).isTrue();
        assertThat(Ratio.from(rate).isBelow(rate)).isFalse();
    }

    @Property
    void theRoundedDecimalLiesWithinHalfAStep(@ForAll Ratio.Fraction ratio) {
        Ratio rounded = Ratio.of(ratio.toDecimal(4), BigDecimal.ONE, UndefinedReason.ZERO_BASE);
        Ratio error = rounded.minus(ratio);

        assertThat(error.max(Ratio.zero().minus(error)).compareTo(Ratio.of(1, 20_000)))
                .isNotPositive();
    }
}
