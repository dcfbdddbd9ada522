package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Worked examples of {@link Apportioner#splitWithin} and of {@link Bounds}. */
class BoundsTest {

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static Bounds atMost(String amount) {
        return Bounds.atMost(cny(amount));
    }

    private static Bounds atLeast(String amount) {
        return Bounds.atLeast(cny(amount));
    }

    private static List<BigDecimal> weights(String... weights) {
        return Stream.of(weights).map(BigDecimal::new).toList();
    }

    private static BoundedApportionment split(String total, List<BigDecimal> weights, Bounds... bounds) {
        return Apportioner.standard().splitWithin(cny(total), weights, List.of(bounds));
    }

    private static List<String> amounts(BoundedApportionment division) {
        return ((BoundedApportionment.Allocated) division)
                .amounts().stream()
                        .map(amount -> amount.getAmount().toPlainString())
                        .toList();
    }

    private static List<String> conflicts(BoundedApportionment division) {
        return ((BoundedApportionment.Infeasible) division)
                .conflicts().stream().map(BoundConflict::toString).toList();
    }

    @Nested
    class Dividing {

        @Test
        void clampsAndSharesWhatIsFree() {
            assertThat(amounts(split(
                            "1000000.00",
                            weights("50", "30", "15", "5"),
                            atMost("450000.00"),
                            Bounds.none(),
                            Bounds.none(),
                            atLeast("80000.00"))))
                    .containsExactly("450000.00", "313333.33", "156666.67", "80000.00");
        }

        @Test
        void keepsALockAndSharesTheRest() {
            assertThat(amounts(split(
                            "930000.00",
                            weights("1", "1", "1"),
                            Bounds.none(),
                            Bounds.locked(cny("150000.00")),
                            Bounds.none())))
                    .containsExactly("390000.00", "150000.00", "390000.00");
        }

        @Test
        void neverRoundsPastABound() {
            assertThat(amounts(split("10.00", weights("1", "1", "1"), atMost("3.33"), Bounds.none(), Bounds.none())))
                    .containsExactly("3.33", "3.34", "3.33");
            assertThat(amounts(Apportioner.by(ApportionmentRule.HIGHEST_AVERAGES)
                            .splitWithin(
                                    cny("0.10"),
                                    weights("6", "6", "2"),
                                    List.of(atMost("0.04"), Bounds.none(), Bounds.none()))))
                    .containsExactly("0.04", "0.05", "0.01");
        }

        @Test
        void givesAWeightOfZeroItsFloorAndNothingMore() {
            assertThat(amounts(split("100.00", weights("0", "1"), atLeast("5.00"), Bounds.none())))
                    .containsExactly("5.00", "95.00");
        }

        @Test
        void fixesBothSidesWhereExcessEqualsShortage() {
            assertThat(amounts(split(
                            "100.00", weights("60", "30", "10"), atMost("50.00"), Bounds.none(), atLeast("20.00"))))
                    .containsExactly("50.00", "30.00", "20.00");
        }

        @Test
        void givesTheUnitsRestToTheLargestWeightThatHasRoomForIt() {
            Apportioner hundreds = Apportioner.standard().inUnitsOf(cny("100.00"));
            assertThat(amounts(hundreds.splitWithin(
                            cny("10050.00"), weights("2", "1"), List.of(Bounds.none(), Bounds.none()))))
                    .containsExactly("6750.00", "3300.00");
            assertThat(amounts(hundreds.splitWithin(
                            cny("10050.00"), weights("2", "1"), List.of(atMost("6740.00"), Bounds.none()))))
                    .containsExactly("6650.00", "3400.00");
            assertThat(amounts(hundreds.splitWithin(
                            cny("10050.00"), weights("2", "1"), List.of(atMost("30.00"), Bounds.none()))))
                    .containsExactly("0.00", "10050.00");
        }

        @Test
        void mirrorsANegativeWhole() {
            assertThat(amounts(split(
                            "-1000000.00",
                            weights("50", "30", "15", "5"),
                            atMost("-450000.00"),
                            Bounds.none(),
                            Bounds.none(),
                            atLeast("-80000.00"))))
                    .containsExactly("-450000.00", "-313333.33", "-156666.67", "-80000.00");
        }

        @Test
        void takesAmountsOfAnySize() {
            BigDecimal huge = new BigDecimal("1E+30");
            assertThat(amounts(Apportioner.standard()
                            .splitWithin(
                                    Money.of(cny("0").getCurrencyUnit(), huge),
                                    weights("1", "1"),
                                    List.of(atMost("1.00"), Bounds.none()))))
                    .containsExactly(
                            "1.00", huge.setScale(2).subtract(BigDecimal.ONE).toPlainString());
        }

        @Test
        void explainsTheBounds() {
            assertThat(split("10.00", weights("1", "1"), atMost("3.00"), Bounds.none())
                            .explain()
                            .text())
                    .isEqualTo("""
                            apportioned: CNY 10.00 by LARGEST_REMAINDER
                              weight 1: CNY 3.00 (at most CNY 3.00)
                              weight 1: CNY 7.00""");
        }
    }

    /** Geometric weights with caps that bind one after another: clamping round by round would take as many rounds as there are weights. */
    @Test
    void growsNoFasterThanSortingWhereEveryRoundWouldFixOneBound() {
        assertThat(allocated(4000)).isLessThan(6 * allocated(1000));
    }

    private static long allocated(int size) {
        List<BigDecimal> weights = IntStream.rangeClosed(1, size)
                .mapToObj(i -> BigDecimal.valueOf((long) i * i))
                .toList();
        List<Bounds> bounds = IntStream.rangeClosed(1, size)
                .mapToObj(i -> i < size ? Bounds.atMost(Money.ofMinor(cny("0").getCurrencyUnit(), i)) : Bounds.none())
                .toList();
        Money total = Money.ofMinor(cny("0").getCurrencyUnit(), 5L * size * size);
        Apportioner.standard().splitWithin(total, weights, bounds);
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        Apportioner.standard().splitWithin(total, weights, bounds);
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    @Nested
    class Conflicts {

        @Test
        void namesTheFewestFloorsThatExceedTheWhole() {
            BoundedApportionment division = split(
                    "100.00", weights("1", "1", "1"), atLeast("10.00"), atLeast("60.00"), Bounds.locked(cny("50.00")));

            assertThat(division.isAllocated()).isFalse();
            assertThat(conflicts(division)).containsExactly("FLOORS_EXCEED_TOTAL at 1, 2 by CNY 20.00");
            assertThat(division.explain().text())
                    .isEqualTo("not apportioned: CNY 100.00\n  FLOORS_EXCEED_TOTAL: at [1, 2] by CNY 20.00");
        }

        @Test
        void tellsLocksFromFloors() {
            assertThat(conflicts(split(
                            "100.00", weights("1", "1"), Bounds.locked(cny("70.00")), Bounds.locked(cny("40.00")))))
                    .containsExactly("LOCKS_EXCEED_TOTAL at 0, 1 by CNY 10.00");
            assertThat(conflicts(split(
                            "100.00", weights("1", "1"), Bounds.locked(cny("50.00")), Bounds.locked(cny("40.00")))))
                    .containsExactly("LOCKS_BELOW_TOTAL at 0, 1 by CNY 10.00");
        }

        @Test
        void namesTheCapsThatLeaveNoRoom() {
            assertThat(conflicts(
                            split("100.00", weights("1", "1", "0"), atMost("30.00"), atMost("40.00"), Bounds.none())))
                    .containsExactly("CAPS_BELOW_TOTAL at 0, 1 by CNY 30.00");
        }

        @Test
        void saysWhereNoWeightIsLeft() {
            assertThat(conflicts(split(
                            "100.00",
                            weights("5", "0", "0"),
                            Bounds.locked(cny("40.00")),
                            Bounds.none(),
                            atLeast("10.00"))))
                    .containsExactly("ZERO_WEIGHTS at 1, 2 by CNY 50.00");
        }

        @Test
        void reportsEveryConflictAtOnce() {
            assertThat(conflicts(split(
                            "100.00", weights("1", "1"), Bounds.between(cny("90.00"), cny("20.00")), atLeast("50.00"))))
                    .containsExactly("FLOOR_ABOVE_CAP at 0 by CNY 70.00", "FLOORS_EXCEED_TOTAL at 0, 1 by CNY 40.00");
        }

        @Test
        void saysWhereTheUnitIsTooLarge() {
            Apportioner hundreds = Apportioner.standard().inUnitsOf(cny("100.00"));
            assertThat(conflicts(hundreds.splitWithin(
                            cny("1000.00"),
                            weights("1", "1"),
                            List.of(Bounds.between(cny("110.00"), cny("190.00")), Bounds.none()))))
                    .containsExactly("UNIT_TOO_LARGE at 0 by CNY 100.00");
            assertThat(conflicts(hundreds.splitWithin(
                            cny("200.00"), weights("1", "1"), List.of(atLeast("110.00"), atLeast("10.00")))))
                    .containsExactly("UNIT_TOO_LARGE at 0, 1 by CNY 100.00");
            assertThat(conflicts(hundreds.splitWithin(
                            cny("250.00"), weights("1", "1"), List.of(atMost("140.00"), atMost("140.00")))))
                    .containsExactly("UNIT_TOO_LARGE at 0, 1 by CNY 50.00");
        }

        @Test
        void mirrorsTheAmountOfANegativeWhole() {
            assertThat(conflicts(split("-100.00", weights("1"), atMost("-30.00"))))
                    .containsExactly("CAPS_BELOW_TOTAL at 0 by CNY -70.00");
        }
    }

    @Nested
    class Refusing {

        @Test
        void refusesBoundsThatDoNotFitTheSplit() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> split("1.00", weights("1", "1"), Bounds.none()))
                    .withMessage("bounds must be one for each of 2 weights, but was 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> split("1.00", List.of()))
                    .withMessage("weights must not be empty, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> split("1.00", weights("1"), atMost("-1.00")))
                    .withMessage("bounds must have one sign, that of the whole CNY 1.00, but was CNY -1.00");
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() -> split("1.00", weights("1"), Bounds.atMost(Money.parse("USD 1.00"))));
        }

        @Test
        void refusesValuesThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Bounds.between(cny("-1.00"), cny("1.00")))
                    .withMessage("floor must have the sign of the cap CNY 1.00, but was CNY -1.00");
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() -> Bounds.between(cny("1.00"), Money.parse("USD 1.00")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BoundedApportionment.Part(BigDecimal.ONE, atMost("1.00"), cny("2.00")))
                    .withMessage("amount must be at most CNY 1.00, but was CNY 2.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BoundedApportionment.Infeasible(cny("1.00"), List.of()))
                    .withMessage("conflicts must not be empty, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BoundedApportionment.Allocated(
                            cny("1.00"), ApportionmentRule.CUMULATIVE, cny("0.00"), List.of()))
                    .withMessage("unit must be above zero, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BoundedApportionment.Allocated(
                            cny("1.00"), ApportionmentRule.CUMULATIVE, cny("0.01"), List.of()))
                    .withMessage("parts must sum to CNY 1.00, but was CNY 0.00");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Bounds(Optional.empty(), null))
                    .withMessage("cap");
        }
    }

    @Test
    void readsAsASentence() {
        assertThat(List.of(
                        Bounds.none(),
                        atLeast("1.00"),
                        atMost("2.00"),
                        Bounds.between(cny("1.00"), cny("2.00")),
                        Bounds.locked(cny("3.00"))))
                .extracting(Bounds::toString)
                .containsExactly(
                        "no bounds",
                        "at least CNY 1.00",
                        "at most CNY 2.00",
                        "CNY 1.00 to CNY 2.00",
                        "locked at CNY 3.00");
    }

    @Test
    void meetsOtherBounds() {
        assertThat(atLeast("1.00").and(Bounds.between(cny("2.00"), cny("5.00"))).and(atMost("3.00")))
                .isEqualTo(Bounds.between(cny("2.00"), cny("3.00")));
        assertThat(Bounds.none().and(Bounds.none())).isEqualTo(Bounds.none());
    }

    @Test
    void dividesAmongManyEqualWeights() {
        int size = 1000;
        List<Bounds> bounds = Collections.nCopies(size, atMost("0.01"));
        assertThat(amounts(Apportioner.standard()
                        .splitWithin(cny("10.00"), Collections.nCopies(size, BigDecimal.ONE), bounds)))
                .containsOnly("0.01");
    }
}
