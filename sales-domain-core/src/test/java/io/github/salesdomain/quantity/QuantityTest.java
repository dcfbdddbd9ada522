package io.github.salesdomain.quantity;

import static io.github.salesdomain.quantity.UnitOfMeasure.CASE;
import static io.github.salesdomain.quantity.UnitOfMeasure.KILOGRAM;
import static io.github.salesdomain.quantity.UnitOfMeasure.PIECE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuantityTest {

    private static Quantity kilograms(String amount) {
        return Quantity.of(new BigDecimal(amount), KILOGRAM);
    }

    @Test
    void hasNoTrailingZerosAndNoExponent() {
        assertThat(kilograms("2.0")).isEqualTo(Quantity.of(2, KILOGRAM)).hasToString("2 KILOGRAM");
        assertThat(kilograms("1E+3")).hasToString("1000 KILOGRAM");
        assertThat(kilograms("0E-1000000000")).isEqualTo(Quantity.zero(KILOGRAM));
        assertThat(Quantity.of(40, CASE)).hasToString("40 CASE");
    }

    @Test
    void addsAndSubtractsInOneUnit() {
        assertThat(kilograms("0.1").plus(kilograms("0.2"))).isEqualTo(kilograms("0.3"));
        assertThat(kilograms("0.1").minus(kilograms("0.3"))).isEqualTo(kilograms("-0.2"));
        assertThat(kilograms("1.5").multipliedBy(new BigDecimal("0.5"))).isEqualTo(kilograms("0.75"));
        assertThat(kilograms("1.5").negated()).isEqualTo(kilograms("-1.5"));
        assertThat(kilograms("1.5")).isGreaterThan(kilograms("1.49"));
    }

    @Test
    void knowsItsSign() {
        assertThat(kilograms("-1").isNegative()).isTrue();
        assertThat(kilograms("0").isNegative()).isFalse();
        assertThat(kilograms("0").isZero()).isTrue();
        assertThat(kilograms("1").isZero()).isFalse();
        assertThat(kilograms("1").isPositive()).isTrue();
        assertThat(kilograms("0").isPositive()).isFalse();
    }

    @Test
    void refusesToMixUnits() {
        Quantity cases = Quantity.of(1, CASE);
        Quantity pieces = Quantity.of(1, PIECE);
        Stream.<Function<Quantity, Object>>of(cases::plus, cases::minus, cases::compareTo)
                .forEach(mix -> assertThatExceptionOfType(UnitMismatchException.class)
                        .isThrownBy(() -> mix.apply(pieces))
                        .withMessage("units must be the same, but were CASE and PIECE"
                                + "\nMaybe a PackFactor converts one into the other")
                        .satisfies(mismatch -> {
                            assertThat(mismatch.first()).isEqualTo(CASE);
                            assertThat(mismatch.second()).isEqualTo(PIECE);
                        }));
    }

    @Test
    void refusesMoreThanThirtyDigitsAtOnce() {
        assertThat(Quantity.parse("9".repeat(30) + "." + "9".repeat(30) + " KILOGRAM"))
                .isEqualTo(kilograms("9".repeat(30) + "." + "9".repeat(30)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kilograms("1E-31"))
                .withMessage(
                        "amount must have at most 30 digits before and after the point, but had precision 1 and scale 31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kilograms("1E+2000000000"))
                .withMessage("amount must have at most 30 digits before and after the point, but had precision 1 and"
                        + " scale -2000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kilograms("1E-20").multipliedBy(new BigDecimal("1E-20")))
                .withMessage(
                        "amount must have at most 30 digits before and after the point, but had precision 1 and scale 40");
    }

    @Test
    void parsesOnlyWhatItWrites() {
        assertThat(Quantity.parse("-2.50 KILOGRAM")).isEqualTo(kilograms("-2.5"));
        Stream.of("40", "40CASE", " CASE", "4e1 CASE", "1 000 CASE", "+1 CASE")
                .forEach(text -> assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse(text)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse("40"))
                .withMessage("quantity must look like '40 CASE', but was '40'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse("x CASE"))
                .withMessage("quantity must look like '40 CASE', but was 'x CASE'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse("40  CASE"))
                .withMessage("unit must have 1 to 64 characters without white space, but was ' CASE'");
    }

    @Test
    void refusesNullByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> Quantity.of((BigDecimal) null, CASE))
                .withMessage("amount");
        assertThatNullPointerException().isThrownBy(() -> Quantity.of(1, null)).withMessage("unit");
    }

    @Nested
    class Unit {

        @Test
        void isAWord() {
            assertThat(UnitOfMeasure.of("箱")).hasToString("箱");
            assertThat(UnitOfMeasure.of("CASE")).isEqualTo(CASE);
            assertThat(CASE).isLessThan(PIECE);
            for (String code : new String[] {"", " ", "A B", "A\u3000B", "x".repeat(65)}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> UnitOfMeasure.of(code))
                        .withMessage("unit must have 1 to 64 characters without white space, but was '" + code + "'");
            }
            assertThat(UnitOfMeasure.of("x".repeat(64)).code()).hasSize(64);
            assertThatNullPointerException()
                    .isThrownBy(() -> UnitOfMeasure.of(null))
                    .withMessage("code");
        }
    }

    @Nested
    class Pack {

        private final PackFactor bottles = PackFactor.of(24, PIECE, CASE);

        @Test
        void convertsToTheSmallerUnit() {
            assertThat(bottles.inUnits(Quantity.of(3, CASE))).isEqualTo(Quantity.of(72, PIECE));
            assertThat(bottles.inUnits(Quantity.of(-3, CASE))).isEqualTo(Quantity.of(-72, PIECE));
            assertThat(bottles.inUnits(Quantity.of(new BigDecimal("0.5"), CASE)))
                    .isEqualTo(Quantity.of(12, PIECE));
            assertThat(bottles.inUnits(Quantity.of(5, PIECE))).isEqualTo(Quantity.of(5, PIECE));
        }

        @Test
        void roundsUpToWholePacks() {
            assertThat(bottles.inWholePacks(Quantity.of(0, PIECE))).isEqualTo(Quantity.of(0, CASE));
            assertThat(bottles.inWholePacks(Quantity.of(1, PIECE))).isEqualTo(Quantity.of(1, CASE));
            assertThat(bottles.inWholePacks(Quantity.of(24, PIECE))).isEqualTo(Quantity.of(1, CASE));
            assertThat(bottles.inWholePacks(Quantity.of(25, PIECE))).isEqualTo(Quantity.of(2, CASE));
            assertThat(bottles.inWholePacks(Quantity.of(new BigDecimal("1.01"), CASE)))
                    .isEqualTo(Quantity.of(2, CASE));
        }

        @Test
        void refusesWhatItCannotConvert() {
            assertThatExceptionOfType(UnitMismatchException.class)
                    .isThrownBy(() -> bottles.inUnits(kilograms("1")))
                    .satisfies(mismatch -> {
                        assertThat(mismatch.first()).isEqualTo(KILOGRAM);
                        assertThat(mismatch.second()).isEqualTo(CASE);
                    });
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bottles.inWholePacks(Quantity.of(-1, PIECE)))
                    .withMessage("quantity must not be negative, but was -1 PIECE");
        }

        @Test
        void refusesAFactorThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PackFactor.of(0, PIECE, CASE))
                    .withMessage("unitsPerPack must be at least 1, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PackFactor.of(1, CASE, CASE))
                    .withMessage("pack must differ from unit, but both were CASE");
            assertThatNullPointerException()
                    .isThrownBy(() -> PackFactor.of(1, null, CASE))
                    .withMessage("unit");
            assertThatNullPointerException()
                    .isThrownBy(() -> PackFactor.of(1, PIECE, null))
                    .withMessage("pack");
        }
    }
}
