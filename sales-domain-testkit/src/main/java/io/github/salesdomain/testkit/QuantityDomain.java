package io.github.salesdomain.testkit;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.PackFactor;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.Money;

/** Arbitraries for {@link io.github.salesdomain.quantity}. */
public final class QuantityDomain extends DomainContextBase {

    /** For {@code @Domain(QuantityDomain.class)}. */
    public QuantityDomain() {}

    /** {@return the shipped units, and sometimes a host's own} */
    @Provide
    public static Arbitrary<UnitOfMeasure> units() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(UnitOfMeasure.PIECE, UnitOfMeasure.CASE, UnitOfMeasure.KILOGRAM)),
                Tuple.of(1, Texts.codes().map(UnitOfMeasure::of)));
    }

    /** {@return quantities of either sign in any unit} */
    @Provide
    public static Arbitrary<Quantity> quantities() {
        return units().flatMap(QuantityDomain::quantitiesIn);
    }

    /**
     * Quantities of either sign in one unit, with up to three decimals.
     *
     * @param unit the unit
     * @return quantities of at most a thousand million
     */
    public static Arbitrary<Quantity> quantitiesIn(UnitOfMeasure unit) {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L).map(whole -> Quantity.of(whole, unit)),
                Arbitraries.longs()
                        .between(-1_000_000_000_000L, 1_000_000_000_000L)
                        .map(thousandths -> Quantity.of(BigDecimal.valueOf(thousandths, 3), unit)));
    }

    /**
     * Whole quantities in one unit that are not negative, as a count gives them.
     *
     * @param unit the unit
     * @return quantities of zero to a million
     */
    public static Arbitrary<Quantity> countsIn(UnitOfMeasure unit) {
        return Arbitraries.longs().between(0, 1_000_000).map(whole -> Quantity.of(whole, unit));
    }

    /** {@return pack factors of 1 to 1,000 pieces} */
    @Provide
    public static Arbitrary<PackFactor> packFactors() {
        Arbitrary<UnitOfMeasure> packs = Arbitraries.of(UnitOfMeasure.CASE, UnitOfMeasure.of("PALLET"));
        return Combinators.combine(Arbitraries.longs().between(1, 1000), packs)
                .as((perPack, pack) -> PackFactor.of(perPack, UnitOfMeasure.PIECE, pack));
    }

    /** {@return the shipped reasons, and sometimes a host's own} */
    @Provide
    public static Arbitrary<UndefinedReason> undefinedReasons() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                UndefinedReason.ZERO_TARGET,
                                UndefinedReason.ZERO_BASE,
                                UndefinedReason.ZERO_WEIGHTS,
                                UndefinedReason.NO_SALES,
                                UndefinedReason.NO_UNIVERSE,
                                UndefinedReason.NOT_STARTED,
                                UndefinedReason.PERIOD_CLOSED,
                                UndefinedReason.MISSING_DATA,
                                UndefinedReason.NEGATIVE_BASE,
                                UndefinedReason.NO_COUNTERPART)),
                Tuple.of(1, Texts.codes().map(UndefinedReason::of)));
    }

    /** {@return fractions of either sign, many of them ending decimals, some too large for a long} */
    @Provide
    public static Arbitrary<Ratio.Fraction> fractions() {
        Arbitrary<Ratio.Fraction> decimals = Arbitraries.longs()
                .between(-100_000_000, 100_000_000)
                .map(unscaled -> fraction(BigInteger.valueOf(unscaled), BigInteger.valueOf(10_000)));
        Arbitrary<Ratio.Fraction> thirds = Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.longs().between(1, 1_000_000))
                .as((above, below) -> fraction(BigInteger.valueOf(above), BigInteger.valueOf(below)));
        Arbitrary<BigInteger> any =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(24).negate(), BigInteger.TEN.pow(24));
        Arbitrary<Ratio.Fraction> large = Combinators.combine(any, any.filter(below -> below.signum() != 0))
                .as(QuantityDomain::fraction);
        return Arbitraries.frequencyOf(Tuple.of(4, decimals), Tuple.of(4, thirds), Tuple.of(1, large));
    }

    private static Ratio.Fraction fraction(BigInteger numerator, BigInteger denominator) {
        return new Ratio.Fraction(numerator, denominator);
    }

    /** {@return ratios that do not exist} */
    @Provide
    public static Arbitrary<Ratio.Undefined> undefinedRatios() {
        return undefinedReasons().map(Ratio.Undefined::new);
    }

    /** {@return ratios, some of them undefined} */
    @Provide
    public static Arbitrary<Ratio> ratios() {
        return Arbitraries.frequencyOf(
                Tuple.of(7, fractions().map(ratio -> (Ratio) ratio)),
                Tuple.of(1, undefinedRatios().map(ratio -> (Ratio) ratio)));
    }

    /** {@return amounts of money, some of them undefined} */
    @Provide
    public static Arbitrary<Measured<Money>> measuredMonies() {
        return measured(MoneyDomain.monies());
    }

    /**
     * Figures that may not exist.
     *
     * @param figures the figures that do
     * @param <T> the type of the figure
     * @return the figures, with some undefined ones among them
     */
    public static <T> Arbitrary<Measured<T>> measured(Arbitrary<T> figures) {
        return Arbitraries.frequencyOf(
                Tuple.of(4, figures.map(Measured::of)),
                Tuple.of(1, undefinedReasons().map(Measured::<T>undefined)));
    }
}
