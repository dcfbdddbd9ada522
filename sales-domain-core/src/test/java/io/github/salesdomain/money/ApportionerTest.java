package io.github.salesdomain.money;

import static io.github.salesdomain.money.ApportionmentRule.CUMULATIVE;
import static io.github.salesdomain.money.ApportionmentRule.HIGHEST_AVERAGES;
import static io.github.salesdomain.money.ApportionmentRule.LARGEST_REMAINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApportionerTest {

    private static List<BigDecimal> weights(String... weights) {
        return Stream.of(weights).map(BigDecimal::new).toList();
    }

    private static Money cny(String amount) {
        return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
    }

    private static List<String> split(ApportionmentRule rule, String total, String... weights) {
        return plain(Apportioner.by(rule).split(cny(total), weights(weights)));
    }

    private static List<String> plain(Apportionment apportionment) {
        return apportionment.amounts().stream()
                .map(amount -> amount.getAmount().toPlainString())
                .toList();
    }

    @Nested
    class ByLargestRemainder {

        @Test
        void givesTheLastCentToTheLargestRemainder() {
            assertThat(split(LARGEST_REMAINDER, "1000.00", "1", "1", "1"))
                    .containsExactly("333.34", "333.33", "333.33");
        }

        @Test
        void aNegativeWholeMirrorsThePositiveOne() {
            assertThat(split(LARGEST_REMAINDER, "-1000.00", "1", "1", "1"))
                    .containsExactly("-333.34", "-333.33", "-333.33");
        }

        @Test
        void dividesAYearByQuarterMonthAndRepresentative() {
            assertThat(split(LARGEST_REMAINDER, "10000000.00", "22", "26", "28", "24"))
                    .containsExactly("2200000.00", "2600000.00", "2800000.00", "2400000.00");
            assertThat(split(LARGEST_REMAINDER, "2600000.00", "31", "33", "36"))
                    .containsExactly("806000.00", "858000.00", "936000.00");
            assertThat(split(LARGEST_REMAINDER, "806000.00", "5", "3", "3"))
                    .containsExactly("366363.64", "219818.18", "219818.18");
            assertThat(split(LARGEST_REMAINDER, "1100000.00", "40", "35", "25"))
                    .containsExactly("440000.00", "385000.00", "275000.00");
        }

        @Test
        void givesUpThatAGrowingWholeNeverCostsAnyone() {
            Apportioner hamilton = Apportioner.by(LARGEST_REMAINDER);

            assertThat(hamilton.split(10, new long[] {6, 6, 2})).containsExactly(4, 4, 2);
            assertThat(hamilton.split(11, new long[] {6, 6, 2})).containsExactly(5, 5, 1);
        }

        @Test
        void equalRemaindersGoToTheLargerWeightThenToTheEarlierPlace() {
            Apportioner hamilton = Apportioner.standard();

            // exact shares 0.5, 1.5, 0.5, 0.5
            assertThat(hamilton.split(3, new long[] {1, 3, 1, 1})).containsExactly(1, 2, 0, 0);
            assertThat(hamilton.split(1, new long[] {2, 2, 2})).containsExactly(1, 0, 0);
            assertThat(hamilton.split(2, new long[] {1, 1, 1, 1})).containsExactly(1, 1, 0, 0);
        }
    }

    @Nested
    class ByHighestAverages {

        @Test
        void keepsThatAGrowingWholeNeverCostsAnyone() {
            Apportioner webster = Apportioner.by(HIGHEST_AVERAGES);

            assertThat(webster.split(10, new long[] {6, 6, 2})).containsExactly(5, 4, 1);
            assertThat(webster.split(11, new long[] {6, 6, 2})).containsExactly(5, 5, 1);
            assertThat(webster.split(12, new long[] {6, 6, 2})).containsExactly(5, 5, 2);
        }

        @Test
        void givesUpThatEachPartIsItsExactShareRoundedDownOrUp() {
            // exact shares 92.2 and thirteen times 0.6
            long[] parts = Apportioner.by(HIGHEST_AVERAGES)
                    .split(100, new long[] {922, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6});

            assertThat(parts).containsExactly(87, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        }

        @Test
        void equalQuotientsGoToTheLargerWeightThenToTheEarlierPlace() {
            Apportioner webster = Apportioner.by(HIGHEST_AVERAGES);

            // the second unit: 3/3 against 1/1
            assertThat(webster.split(2, new long[] {1, 3})).containsExactly(0, 2);
            assertThat(webster.split(1, new long[] {2, 2, 2})).containsExactly(1, 0, 0);
        }

        @Test
        void takesBackFromTheWeakestClaimWhatRoundingGaveTooMuch() {
            // exact shares 0.5, 0.5, 1: rounded half up they sum to 3
            assertThat(Apportioner.by(HIGHEST_AVERAGES).split(2, new long[] {1, 1, 2}))
                    .containsExactly(1, 0, 1);
            assertThat(Apportioner.by(HIGHEST_AVERAGES).split(-2, new long[] {1, 1, 2}))
                    .containsExactly(-1, 0, -1);
        }
    }

    @Nested
    class ByRunningTotal {

        @Test
        void breaksAYearIntoMonths() {
            Apportionment months = Apportioner.by(CUMULATIVE).splitEvenly(cny("1000.00"), 12);

            assertThat(plain(months))
                    .containsExactly(
                            "83.33", "83.34", "83.33", "83.33", "83.34", "83.33", "83.33", "83.34", "83.33", "83.33",
                            "83.34", "83.33");
        }

        @Test
        void givesUpThatTheOrderOfTheWeightsDoesNotMatter() {
            assertThat(Apportioner.by(CUMULATIVE).split(1, new long[] {1, 2})).containsExactly(0, 1);
            assertThat(Apportioner.by(CUMULATIVE).split(1, new long[] {2, 1})).containsExactly(1, 0);
            assertThat(Apportioner.by(CUMULATIVE).split(1, new long[] {1, 1})).containsExactly(1, 0);
        }
    }

    @Nested
    class InAllocationUnits {

        private final Apportioner thousands = Apportioner.standard().inUnitsOf(cny("1000"));

        @Test
        void givesWholeUnitsAndWhatIsLeftToTheLargestWeight() {
            assertThat(plain(thousands.split(cny("10500.00"), weights("1", "2", "1"))))
                    .containsExactly("3000.00", "5500.00", "2000.00");
            assertThat(plain(thousands.split(cny("-10500.00"), weights("1", "2", "1"))))
                    .containsExactly("-3000.00", "-5500.00", "-2000.00");
        }

        @Test
        void givesAllToTheLargestWeightIfTheWholeDoesNotFillOneUnit() {
            assertThat(plain(thousands.split(cny("999.99"), weights("1", "3", "3"))))
                    .containsExactly("0.00", "999.99", "0.00");
        }

        @Test
        void tellsItsRuleAndUnit() {
            assertThat(thousands.rule()).isEqualTo(LARGEST_REMAINDER);
            assertThat(thousands.unit()).contains(cny("1000"));
            assertThat(Apportioner.by(CUMULATIVE).rule()).isEqualTo(CUMULATIVE);
            assertThat(Apportioner.standard().unit()).isEmpty();
        }

        @Test
        void theUnitPlaysNoPartForColumns() {
            assertThat(thousands.split(3, new long[] {1, 2})).containsExactly(1, 2);
        }

        @Test
        void refusesAUnitThatIsNotAboveZeroOrTooLarge() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Apportioner.standard().inUnitsOf(cny("0")))
                    .withMessage("unit must be above zero, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Apportioner.standard().inUnitsOf(cny("10000000000000")))
                    .withMessage("unit must be at most 999,999,999,999,999 minor units, but was CNY 10000000000000.00");
            assertThat(Apportioner.standard()
                            .inUnitsOf(cny("9999999999999.99"))
                            .split(cny("99999999999999.90"), weights("1", "1"))
                            .amounts())
                    .containsExactly(cny("49999999999999.95"), cny("49999999999999.95"));
        }

        @Test
        void refusesAWholeInAnotherCurrency() {
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() -> thousands.split(Money.parse("USD 1.00"), weights("1")))
                    .withMessage("Currencies differ: USD/CNY");
        }
    }

    @Nested
    class InAnyCurrency {

        @Test
        void usesTheCurrencysOwnMinorUnit() {
            assertThat(Apportioner.standard()
                            .splitEvenly(Money.parse("JPY 100"), 3)
                            .amounts())
                    .containsExactly(Money.parse("JPY 34"), Money.parse("JPY 33"), Money.parse("JPY 33"));
            assertThat(Apportioner.standard()
                            .splitEvenly(Money.parse("KWD 1.000"), 3)
                            .amounts())
                    .containsExactly(Money.parse("KWD 0.334"), Money.parse("KWD 0.333"), Money.parse("KWD 0.333"));
        }
    }

    @Nested
    class OfAnySize {

        @Test
        void dividesTheLargestLong() {
            for (ApportionmentRule rule : ApportionmentRule.values()) {
                assertThat(Apportioner.by(rule).split(Long.MAX_VALUE, new long[] {Long.MAX_VALUE, Long.MAX_VALUE}))
                        .contains(Long.MAX_VALUE / 2, Long.MAX_VALUE / 2 + 1);
                assertThat(Apportioner.by(rule).split(Long.MIN_VALUE, new long[] {1, 1}))
                        .containsExactly(Long.MIN_VALUE / 2, Long.MIN_VALUE / 2);
            }
        }

        @Test
        void dividesAmongWeightsWhoseSumIsTooLargeForTheFastPath() {
            long large = (1L << 58) + 1;

            assertThat(Apportioner.standard().split(1000, new long[] {large, large, 1}))
                    .containsExactly(500, 500, 0);
            assertThat(Apportioner.standard().split(1001, new long[] {1L << 60, 1L << 59}))
                    .containsExactly(667, 334);
            assertThat(Apportioner.standard().split(Long.MAX_VALUE / 2, new long[] {1, 0}))
                    .containsExactly(Long.MAX_VALUE / 2, 0);
        }

        @Test
        void dividesOnBothSidesOfWhatTheFastPathTakes() {
            long limit = 1L << 60;
            for (ApportionmentRule rule : ApportionmentRule.values()) {
                for (long total : new long[] {limit - 1, limit, 1 - limit, -limit}) {
                    assertThat(Apportioner.by(rule).split(total, new long[] {(1L << 59) - 1, 0}))
                            .containsExactly(total, 0);
                    assertThat(Apportioner.by(rule).split(total, new long[] {0, 1L << 59}))
                            .containsExactly(0, total);
                }
            }
        }

        @Test
        void dividesAmountsBeyondLongAmongSmallWeights() {
            assertThat(split(LARGEST_REMAINDER, "1000000000000000000.00", "1", "2"))
                    .containsExactly("333333333333333333.33", "666666666666666666.67");
            assertThat(split(CUMULATIVE, "-1000000000000000000.00", "1", "2"))
                    .containsExactly("-333333333333333333.33", "-666666666666666666.67");
        }

        @Test
        void dividesAmongAMillionEqualClaims() {
            long[] weights = new long[1_000_000];
            Arrays.fill(weights, 7);
            long[] parts = Apportioner.standard().split(1_500_001, weights);

            assertThat(Arrays.stream(parts, 0, 500_001).allMatch(part -> part == 2))
                    .isTrue();
            assertThat(Arrays.stream(parts, 500_001, 1_000_000).allMatch(part -> part == 1))
                    .isTrue();
        }

        @Test
        void dividesAmongManyClaimsOfWhichFewDecide() {
            long[] weights = new long[1000];
            Arrays.fill(weights, 1);
            weights[999] = 1001;

            // exact shares 0.5 for all but the last, whose is 500.5 and whose weight is the largest
            long[] parts = Apportioner.standard().split(1000, weights);

            assertThat(parts[999]).isEqualTo(501);
            assertThat(Arrays.stream(parts, 0, 499).allMatch(part -> part == 1)).isTrue();
            assertThat(Arrays.stream(parts, 499, 999).allMatch(part -> part == 0))
                    .isTrue();
        }

        @Test
        void dividesAmountsAndWeightsBeyondLong() {
            BigDecimal huge = new BigDecimal(BigInteger.TEN.pow(60));
            Money total = cny("1" + "0".repeat(40));

            assertThat(plain(Apportioner.standard().split(total, List.of(huge, huge, huge.add(BigDecimal.ONE)))))
                    .containsExactly(
                            "3" + "3".repeat(39) + ".33", "3" + "3".repeat(39) + ".33", "3" + "3".repeat(39) + ".34");
        }

        @Test
        void decimalWeightsOfDifferentScaleAreBroughtToOne() {
            assertThat(split(LARGEST_REMAINDER, "10.00", "0.5", "0.25", "1E+0", "0E-1000000000"))
                    .containsExactly("2.86", "1.43", "5.71", "0.00");
        }
    }

    @Nested
    class Refuses {

        @Test
        void noWeight() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Apportioner.standard().split(cny("1"), List.of()))
                    .withMessage("weights must sum to more than 0, but was 0 in 0 weights");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Apportioner.standard().split(1, new long[0]))
                    .withMessage("weights must sum to more than 0, but was 0 in 0 weights");
        }

        @Test
        void weightsThatAreAllZero() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Apportioner.standard().split(cny("1"), weights("0", "0.0")))
                    .withMessage("weights must sum to more than 0, but was 0 in 2 weights");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Apportioner.standard().split(1, new long[] {0, 0, 0}))
                    .withMessage("weights must sum to more than 0, but was 0 in 3 weights");
        }

        @Test
        void aNegativeWeight() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Apportioner.standard().split(cny("1"), weights("2", "-1.5")))
                    .withMessage("weight must not be negative, but was -1.5");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Apportioner.standard().split(1, new long[] {2, -1}))
                    .withMessage("weight must not be negative, but was -1");
        }

        @Test
        void aWeightWithAHostileExponentAtOnce() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Apportioner.standard().split(cny("1"), weights("1", "1E+1000000000")))
                    .withMessage("weight must have at most 100 digits before and after the point, but had precision 1"
                            + " and scale -1000000000");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Apportioner.standard().split(cny("1"), weights("1", "1E-101")))
                    .withMessage("weight must have at most 100 digits before and after the point, but had precision 1"
                            + " and scale 101");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Apportioner.standard().split(cny("1"), weights("-1E+1000000000")))
                    .withMessage("weight must not be negative, but was -1E+1000000000");
            assertThat(split(LARGEST_REMAINDER, "1.00", "1E+99", "1E-100")).containsExactly("1.00", "0.00");
        }

        @Test
        void lessThanOnePart() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Apportioner.standard().splitEvenly(cny("1"), 0))
                    .withMessage("parts must be at least 1, but was 0");
            assertThat(Apportioner.standard().splitEvenly(cny("1"), 1).amounts())
                    .containsExactly(cny("1"));
        }

        @Test
        void nullByName() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Apportioner.by(null))
                    .withMessage("rule");
            assertThatNullPointerException()
                    .isThrownBy(() -> Apportioner.standard().split(null, weights("1")))
                    .withMessage("total");
        }
    }

    @Test
    void doesNotChangeTheGivenColumns() {
        long[] weights = {3, 1, 2};

        Apportioner.standard().split(7, weights);

        assertThat(weights).containsExactly(3, 1, 2);
    }
}
