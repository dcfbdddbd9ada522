package io.github.salesdomain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.QuantityDomain;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

@Domain(QuantityDomain.class)
class QuantityProperties {

    @Provide
    Arbitrary<Quantity> cases() {
        return QuantityDomain.quantitiesIn(UnitOfMeasure.CASE);
    }

    @Provide
    Arbitrary<Quantity> pieces() {
        return Arbitraries.oneOf(
                QuantityDomain.countsIn(UnitOfMeasure.PIECE),
                QuantityDomain.quantitiesIn(UnitOfMeasure.PIECE).filter(quantity -> !quantity.isNegative()));
    }

    @Property
    void parseReadsWhatToStringWrites(@ForAll Quantity quantity) {
        assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
    }

    @Property
    void plusAndMinusUndoEachOther(@ForAll("cases") Quantity one, @ForAll("cases") Quantity other) {
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.minus(other)).isEqualTo(other.minus(one).negated());
    }

    @Property
    void theOrderAgreesWithEquality(@ForAll("cases") Quantity one, @ForAll("cases") Quantity other) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(one.compareTo(other) > 0).isEqualTo(one.minus(other).isPositive());
    }

    @Property
    void wholePacksHoldTheGoodsAndLeaveRoomForLessThanOnePack(
            @ForAll PackFactor factor, @ForAll("pieces") Quantity pieces) {
        Quantity packs = factor.inWholePacks(pieces);
        BigDecimal room = factor.inUnits(packs).minus(pieces).amount();

        assertThat(packs.amount().scale()).isZero();
        assertThat(room).isNotNegative().isLessThan(BigDecimal.valueOf(factor.unitsPerPack()));
        assertThat(factor.inWholePacks(packs)).isEqualTo(packs);
    }
}
