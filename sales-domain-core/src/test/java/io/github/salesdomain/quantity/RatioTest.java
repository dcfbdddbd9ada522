package io.github.salesdomain.quantity;

import static io.github.salesdomain.quantity.UndefinedReason.NO_SALES;
import static io.github.salesdomain.quantity.UndefinedReason.ZERO_BASE;
import static io.github.salesdomain.quantity.UndefinedReason.ZERO_TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.salesdomain.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RatioTest {

    private static final Ratio NONE = Ratio.undefined(ZERO_TARGET);

    private static Ratio of(String numerator, String denominator) {
        return Ratio.of(new BigDecimal(numerator), new BigDecimal(denominator), ZERO_BASE);
    }

    @Nested
    class IsBuilt {

        @Test
        void inLowestTermsWithTheSignAbove() {
            assertThat(Ratio.of(6, -8))
                    .isEqualTo(new Ratio.Fraction(BigInteger.valueOf(-3), BigInteger.valueOf(4)))
                    .isEqualTo(of("-0.75", "1"))
                    .isEqualTo(of("1.5", "-2"))
                    .isEqualTo(of("-1.5E+3", "2E+3"));
            assertThat(Ratio.of(0, -5)).isEqualTo(Ratio.zero());
            assertThat(of("0E-1000000000", "5")).isEqualTo(Ratio.zero());
            assertThat(Ratio.of(7, 7)).isEqualTo(Ratio.one());
            assertThat(Ratio.from(Rate.percent("7.5"))).isEqualTo(Ratio.of(3, 40));
        }

        @Test
        void fromAmountsAndQuantities() {
            assertThat(Ratio.of(Money.parse("CNY 450.00"), Money.parse("CNY 1000.00"), ZERO_TARGET))
                    .hasToString("0.45");
            assertThat(Ratio.of(Quantity.of(1, UnitOfMeasure.CASE), Quantity.of(3, UnitOfMeasure.CASE), ZERO_TARGET))
                    .hasToString("1/3");
        }

        @Test
        void undefinedWithItsReasonIfTheDenominatorIsZero() {
            assertThat(Ratio.of(Money.parse("CNY 450.00"), Money.parse("CNY 0.00"), ZERO_TARGET))
                    .isEqualTo(NONE);
            assertThat(Ratio.of(Quantity.of(1, UnitOfMeasure.CASE), Quantity.of(0, UnitOfMeasure.CASE), NO_SALES))
                    .isEqualTo(Ratio.undefined(NO_SALES));
            assertThat(of("0", "0.00")).isEqualTo(Ratio.undefined(ZERO_BASE));
            assertThat(NONE.isDefined()).isFalse();
            assertThat(NONE.undefinedReason()).contains(ZERO_TARGET);
            assertThat(Ratio.one().isDefined()).isTrue();
            assertThat(Ratio.one().undefinedReason()).isEmpty();
        }

        @Test
        void notFromAPlainZeroDenominator() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ratio.of(1, 0))
                    .withMessage("denominator must not be zero, but was 0");
        }

        @Test
        void notFromMixedCurrenciesOrUnits() {
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() -> Ratio.of(Money.parse("CNY 1.00"), Money.parse("USD 1.00"), ZERO_TARGET))
                    .withMessage("Currencies differ: CNY/USD");
            assertThatExceptionOfType(UnitMismatchException.class)
                    .isThrownBy(() ->
                            Ratio.of(Quantity.of(1, UnitOfMeasure.CASE), Quantity.of(0, UnitOfMeasure.PIECE), NO_SALES))
                    .satisfies(mismatch -> assertThat(mismatch.first()).isEqualTo(UnitOfMeasure.CASE));
        }

        @Test
        void notFromHostileExponents() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of("1E+1000000000", "1"))
                    .withMessage("numerator must have at most 500 digits before and after the point, but had precision"
                            + " 1 and scale -1000000000");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of("1", "1E-501"))
                    .withMessage("denominator must have at most 500 digits before and after the point, but had"
                            + " precision 1 and scale 501");
            assertThat(of("1E+499", "1E-500").isDefined()).isTrue();
        }

        @Test
        void withAThousandDigitsAtMost() {
            BigInteger most = BigInteger.ONE.shiftLeft(3322).subtract(BigInteger.ONE);
            Ratio widest = new Ratio.Fraction(most.negate(), most.subtract(BigInteger.ONE));
            assertThat(Ratio.parse(widest.toString())).isEqualTo(widest);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Ratio.Fraction(BigInteger.ONE.shiftLeft(3322), BigInteger.ONE))
                    .withMessage("ratio must have at most 1000 digits on either side, but had 3323 and 1 bits");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Ratio.Fraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(3322)))
                    .withMessage("ratio must have at most 1000 digits on either side, but had 1 and 3323 bits");
        }

        @Test
        void notFromNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new Ratio.Fraction(null, BigInteger.ONE))
                    .withMessage("numerator");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Ratio.Fraction(BigInteger.ONE, null))
                    .withMessage("denominator");
            assertThatNullPointerException()
                    .isThrownBy(() -> Ratio.undefined(null))
                    .withMessage("reason");
            assertThatNullPointerException()
                    .isThrownBy(() -> Ratio.of(BigDecimal.ONE, BigDecimal.ONE, null))
                    .withMessage("whenZero");
            assertThatNullPointerException()
                    .isThrownBy(() -> Ratio.one().dividedBy(Ratio.zero(), null))
                    .withMessage("whenZero");
        }
    }

    @Nested
    class Compares {

        @Test
        void theExactValueAndNotThePrintedOne() {
            Ratio attainment = of("99.996", "100");

            assertThat(attainment.percentText()).isEqualTo("100.00 %");
            assertThat(attainment.isAtLeast(Rate.one())).isFalse();
            assertThat(attainment.isBelow(Rate.one())).isTrue();
            assertThat(Ratio.one().isAtLeast(Rate.one())).isTrue();
            assertThat(Ratio.one().isBelow(Rate.one())).isFalse();
        }

        @Test
        void fractionsWithDifferentDenominators() {
            assertThat(Ratio.of(1, 3).compareTo(Ratio.of(3, 10))).isPositive();
            assertThat(Ratio.of(-1, 3).compareTo(Ratio.of(-3, 10))).isNegative();
            assertThat(Ratio.of(1, 3).compareTo(Ratio.of(2, 6))).isZero();
            assertThat(Ratio.of(1, 3).min(Ratio.of(3, 10))).isEqualTo(Ratio.of(3, 10));
            assertThat(Ratio.of(3, 10).min(Ratio.of(1, 3))).isEqualTo(Ratio.of(3, 10));
            assertThat(Ratio.of(1, 3).max(Ratio.of(3, 10))).isEqualTo(Ratio.of(1, 3));
            assertThat(Ratio.of(3, 10).max(Ratio.of(1, 3))).isEqualTo(Ratio.of(1, 3));
        }

        @Test
        void nothingThatIsUndefined() {
            Stream.<Runnable>of(
                            () -> NONE.isAtLeast(Rate.one()),
                            () -> NONE.isBelow(Rate.one()),
                            () -> Ratio.one().compareTo(NONE),
                            () -> NONE.min(Ratio.one()),
                            () -> NONE.max(Ratio.one()),
                            () -> NONE.toDecimal(2),
                            () -> NONE.of(Money.parse("CNY 1.00")))
                    .forEach(use -> assertThatIllegalStateException()
                            .isThrownBy(use::run)
                            .withMessage("ratio must be defined to be used as a number, but was undefined (ZERO_TARGET)"
                                    + "\nMaybe ask isDefined() first"));
        }
    }

    @Nested
    class Computes {

        @Test
        void exactly() {
            assertThat(Ratio.of(1, 3).plus(Ratio.of(1, 6))).isEqualTo(Ratio.of(1, 2));
            assertThat(Ratio.of(1, 3).minus(Ratio.of(1, 2))).isEqualTo(Ratio.of(-1, 6));
            assertThat(Ratio.of(2, 3).times(Ratio.of(3, 4))).isEqualTo(Ratio.of(1, 2));
            assertThat(Ratio.of(2, 3).dividedBy(Ratio.of(-4, 3), ZERO_BASE)).isEqualTo(Ratio.of(-1, 2));
        }

        @Test
        void theDifferenceOfTwoPercentagesInPoints() {
            Ratio before = of("11.8", "100");
            Ratio now = of("12.6", "100");

            assertThat(now.minus(before).percentText()).isEqualTo("0.80 %");
            assertThat(now.minus(before).dividedBy(before, ZERO_BASE).percentText())
                    .isEqualTo("6.78 %");
        }

        @Test
        void undefinedFromUndefinedWithTheFirstReason() {
            Ratio other = Ratio.undefined(NO_SALES);

            assertThat(Stream.of(
                            NONE.plus(Ratio.one()),
                            Ratio.one().plus(NONE),
                            NONE.plus(other),
                            NONE.minus(Ratio.one()),
                            Ratio.one().minus(NONE),
                            NONE.minus(other),
                            NONE.times(Ratio.one()),
                            Ratio.one().times(NONE),
                            NONE.times(other),
                            NONE.dividedBy(Ratio.zero(), NO_SALES),
                            Ratio.one().dividedBy(NONE, NO_SALES),
                            NONE.dividedBy(other, NO_SALES)))
                    .containsOnly(NONE);
        }

        @Test
        void undefinedFromADivisionByZero() {
            assertThat(Ratio.one().dividedBy(Ratio.zero(), NO_SALES)).isEqualTo(Ratio.undefined(NO_SALES));
        }

        @Test
        void aPartOfAnAmountRoundedOnceHalfUpOnTheMagnitude() {
            assertThat(Ratio.of(1, 3).of(Money.parse("CNY 1000.00"))).isEqualTo(Money.parse("CNY 333.33"));
            assertThat(Ratio.of(2, 3).of(Money.parse("CNY 1000.00"))).isEqualTo(Money.parse("CNY 666.67"));
            assertThat(Ratio.of(1, 2).of(Money.parse("CNY 0.01"))).isEqualTo(Money.parse("CNY 0.01"));
            assertThat(Ratio.of(1, 2).of(Money.parse("CNY -0.01"))).isEqualTo(Money.parse("CNY -0.01"));
            assertThat(Ratio.of(1, 3).of(Money.parse("JPY 100"))).isEqualTo(Money.parse("JPY 33"));
        }

        @Test
        void aRoundedDecimal() {
            assertThat(Ratio.of(2, 3).toDecimal(4)).isEqualTo(new BigDecimal("0.6667"));
            assertThat(Ratio.of(-1, 8).toDecimal(2)).isEqualTo(new BigDecimal("-0.13"));
        }
    }

    @Nested
    class Prints {

        @Test
        void aDecimalWhereItEndsAndOtherwiseAFraction() {
            assertThat(Ratio.of(9, 20)).hasToString("0.45");
            assertThat(Ratio.of(-9, 20)).hasToString("-0.45");
            assertThat(Ratio.of(100, 1)).hasToString("100");
            assertThat(Ratio.of(1, 25)).hasToString("0.04");
            assertThat(Ratio.of(1, 7)).hasToString("1/7");
            assertThat(Ratio.of(-1, 6)).hasToString("-1/6");
            assertThat(new Ratio.Fraction(BigInteger.ONE, BigInteger.TEN.pow(18)))
                    .hasToString("0." + "0".repeat(17) + "1");
            assertThat(new Ratio.Fraction(BigInteger.ONE, BigInteger.TEN.pow(19)))
                    .hasToString("1/1" + "0".repeat(19));
        }

        @Test
        void percentsForPeople() {
            assertThat(of("0.45", "1").percentText()).isEqualTo("45.00 %");
            assertThat(Ratio.of(-1, 3).percentText()).isEqualTo("-33.33 %");
            assertThat(of("-0.00004", "1").percentText()).isEqualTo("0.00 %");
            assertThat(NONE.percentText()).isEqualTo("–");
            assertThat(NONE).hasToString("undefined (ZERO_TARGET)");
        }

        @Test
        void andParsesItBack() {
            assertThat(Ratio.parse("0.45")).isEqualTo(Ratio.of(9, 20));
            assertThat(Ratio.parse("-1/6")).isEqualTo(Ratio.of(-1, 6));
            assertThat(Ratio.parse("2/010")).isEqualTo(Ratio.of(1, 5));
            Stream.of("", "1/0", "1/-2", "1e3", ".5", "5.", "1/2/3", "NaN", "½")
                    .forEach(text -> assertThatIllegalArgumentException()
                            .isThrownBy(() -> Ratio.parse(text))
                            .withMessage("ratio must look like '0.45' or '1/3', but was '" + text + "'"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ratio.parse("1".repeat(2101)))
                    .withMessage("ratio must look like '0.45' or '1/3', but was '" + "1".repeat(64) + "...'");
        }
    }
}
