package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RateTest {

    @Nested
    class IsBuilt {

        @Test
        void fromAFactorOrAPercentage() {
            assertThat(Rate.of(new BigDecimal("0.10")))
                    .isEqualTo(Rate.percent(10))
                    .isEqualTo(Rate.percent("10.0"))
                    .isEqualTo(Rate.parse("10%"));
            assertThat(Rate.percent("7.5").value()).isEqualTo(new BigDecimal("0.075"));
            assertThat(Rate.percent("-0.5").value()).isEqualTo(new BigDecimal("-0.005"));
            assertThat(Rate.one()).isEqualTo(Rate.percent(100)).hasToString("100%");
            assertThat(Rate.zero()).isEqualTo(Rate.percent(0)).hasToString("0%");
        }

        @Test
        void withoutTrailingZerosOrAnExponent() {
            assertThat(Rate.of(new BigDecimal("1E+2")).value()).isEqualTo(new BigDecimal("100"));
            assertThat(Rate.of(new BigDecimal("0.2500")).value()).isEqualTo(new BigDecimal("0.25"));
            assertThat(Rate.of(new BigDecimal("0E-1000000000")).value()).isEqualTo(BigDecimal.ZERO);
            assertThat(Rate.of(new BigDecimal("0E+1000000000")).value()).isEqualTo(BigDecimal.ZERO);
        }

        @Test
        void withThirtyDigitsAtMost() {
            Rate widest = Rate.of(new BigDecimal("9".repeat(30) + "." + "9".repeat(30)));
            assertThat(Rate.parse(widest.toString())).isEqualTo(widest);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Rate.of(new BigDecimal("1E-31")))
                    .withMessage("value must have at most 30 digits before and after the point, but had precision 1 and"
                            + " scale 31");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Rate.of(new BigDecimal("1E+30")))
                    .withMessage("value must have at most 30 digits before and after the point, but had precision 1 and"
                            + " scale -30");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Rate.of(new BigDecimal("1E+2000000000")))
                    .withMessage("value must have at most 30 digits before and after the point, but had precision 1 and"
                            + " scale -2000000000");
        }

        @Test
        void notFromAnythingElse() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Rate.percent("1e2"))
                    .withMessage("percent must be a plain decimal such as '7.5', but was '1e2'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Rate.parse("7.5"))
                    .withMessage("rate must look like '7.5%', but was '7.5'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Rate.parse("%"))
                    .withMessage("percent must be a plain decimal such as '7.5', but was ''");
            assertThatNullPointerException()
                    .isThrownBy(() -> Rate.of((BigDecimal) null))
                    .withMessage("value");
        }
    }

    @Test
    void takesItsPartOfAnAmountAndRoundsHalfUpOnTheMagnitude() {
        assertThat(Rate.percent(50).of(Money.parse("CNY 0.01"))).isEqualTo(Money.parse("CNY 0.01"));
        assertThat(Rate.percent(50).of(Money.parse("CNY -0.01"))).isEqualTo(Money.parse("CNY -0.01"));
        assertThat(Rate.percent(49).of(Money.parse("CNY 0.01"))).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(Rate.percent(10).of(Money.parse("JPY 105"))).isEqualTo(Money.parse("JPY 11"));
        assertThat(Rate.percent(10).of(Money.parse("KWD 1.005"))).isEqualTo(Money.parse("KWD 0.101"));
    }

    @Test
    void convertsAtAnExchangeRateToTheCent() {
        assertThat(Rate.of(new BigDecimal("7.1234")).of(Money.parse("USD 12345.67")))
                .isEqualTo(Money.parse("USD 87943.15"));
    }

    @Test
    void addsAndSubtractsPercentagePoints() {
        assertThat(Rate.percent("12.6").minus(Rate.percent("11.8"))).isEqualTo(Rate.percent("0.8"));
        assertThat(Rate.percent("99.9").plus(Rate.percent("0.1"))).isEqualTo(Rate.one());
    }

    @Test
    void knowsItsSignAndItsPlace() {
        assertThat(Rate.percent(-1).isNegative()).isTrue();
        assertThat(Rate.zero().isNegative()).isFalse();
        assertThat(Rate.zero().isZero()).isTrue();
        assertThat(Rate.percent(-1).isZero()).isFalse();
        assertThat(Rate.percent(9)).isLessThan(Rate.percent("9.1"));
        assertThat(Rate.percent("7.5")).hasToString("7.5%");
        assertThat(Rate.percent(1234)).hasToString("1234%");
    }
}
