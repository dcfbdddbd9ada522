package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.MoneyDomain;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of {@link Apportioner#splitWithin}. */
@Domain(MoneyDomain.class)
@Domain(DomainContext.Global.class)
class BoundsProperties {

    /** A whole with weights and bounds, small enough for many ties. */
    record Case(Money total, List<BigDecimal> weights, List<Bounds> bounds) {}

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Money> totals = Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 60), Arbitraries.longs().between(0, 1_000_000_000L))
                .map(minor -> Money.ofMinor(CurrencyUnit.of("CNY"), minor));
        return Combinators.combine(totals, MoneyDomain.weights(1, 8))
                .flatAs((total, weights) -> MoneyDomain.boundsOf(total)
                        .list()
                        .ofSize(weights.size())
                        .map(bounds -> new Case(total, weights, bounds)));
    }

    private static Optional<List<Money>> split(Apportioner apportioner, Case given) {
        return apportioner.splitWithin(given.total, given.weights, given.bounds)
                        instanceof BoundedApportionment.Allocated division
                ? Optional.of(division.amounts())
                : Optional.empty();
    }

    @Property
    void partsSumToTheWholeWithinTheirBounds(@ForAll Apportioner apportioner, @ForAll("cases") Case given) {
        split(apportioner, given).ifPresent(amounts -> {
            assertThat(Money.total(amounts)).isEqualTo(given.total);
            for (int i = 0; i < amounts.size(); i++) {
                assertThat(given.bounds.get(i).admits(amounts.get(i))).isTrue();
                assertThat(amounts.get(i).isNegative()).isFalse();
            }
        });
    }

    @Property
    void isInfeasibleExactlyWhereSomeBoundsAre(@ForAll("cases") Case given) {
        Money least = Money.zero(given.total.getCurrencyUnit());
        Money most = least;
        boolean broken = false;
        for (int i = 0; i < given.weights.size(); i++) {
            Bounds bounds = given.bounds.get(i);
            Money floor = bounds.floor().orElse(Money.zero(given.total.getCurrencyUnit()));
            Money cap = bounds.cap().orElse(given.total);
            boolean idle = given.weights.get(i).signum() == 0 && !bounds.isLock();
            broken |= floor.isGreaterThan(cap);
            least = least.plus(floor);
            most = most.plus(idle ? floor : cap);
        }
        boolean feasible = !broken && !least.isGreaterThan(given.total) && !most.isLessThan(given.total);

        assertThat(split(Apportioner.standard(), given).isPresent()).isEqualTo(feasible);
    }

    @Property
    void noBoundsChangeNothing(@ForAll Apportioner apportioner, @ForAll("cases") Case given) {
        List<Bounds> none = Collections.nCopies(given.weights.size(), Bounds.none());

        assertThat(split(apportioner, new Case(given.total, given.weights, none)))
                .contains(apportioner.split(given.total, given.weights).amounts());
    }

    @Property
    void boundsThatDoNotBindChangeNothing(@ForAll("cases") Case given) {
        List<Money> free =
                Apportioner.standard().split(given.total, given.weights).amounts();
        List<Bounds> wide = new ArrayList<>();
        for (Money amount : free) {
            long minor = amount.getAmountMinorLong();
            wide.add(Bounds.between(
                    Money.ofMinor(amount.getCurrencyUnit(), Math.max(0, minor - 1 - minor / 10)),
                    Money.ofMinor(amount.getCurrencyUnit(), minor + 1 + minor / 10)));
        }
        // by largest remainder no part is more than one unit away from its share, so that these bounds hold every share
        assertThat(split(Apportioner.standard(), new Case(given.total, given.weights, wide)))
                .contains(free);
    }

    @Property
    void aNegativeWholeMirrorsThePositiveOne(@ForAll Apportioner apportioner, @ForAll("cases") Case given) {
        List<Bounds> mirrored = given.bounds.stream()
                .map(bounds -> new Bounds(
                        bounds.floor().map(Money::negated), bounds.cap().map(Money::negated)))
                .toList();
        Optional<List<Money>> negated = split(apportioner, new Case(given.total.negated(), given.weights, mirrored));

        assertThat(negated.map(parts -> parts.stream().map(Money::negated).toList()))
                .isEqualTo(split(apportioner, given));
    }

    /** Round after round as a planner does it by hand: shares, excess against shortage, fix the larger side, again. */
    @Property(tries = 500)
    void theSweepFindsWhatClampingRoundByRoundFinds(@ForAll("cases") Case given) {
        split(Apportioner.standard(), given)
                .ifPresent(parts -> assertThat(
                                parts.stream().map(Money::getAmountMinorLong).toList())
                        .isEqualTo(byRounds(given)));
    }

    private static List<Long> byRounds(Case given) {
        int n = given.weights.size();
        BigInteger[] weights = given.weights.stream()
                .map(weight -> weight.setScale(4).unscaledValue())
                .toArray(BigInteger[]::new);
        BigInteger[] fixed = new BigInteger[n];
        for (int i = 0; i < n; i++) {
            if (given.bounds.get(i).isLock()) {
                fixed[i] = minor(given.bounds.get(i).floor());
            } else if (weights[i].signum() == 0) {
                fixed[i] = minor(given.bounds.get(i).floor());
            }
        }
        while (true) {
            BigInteger left = BigInteger.valueOf(given.total.getAmountMinorLong());
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < n; i++) {
                left = left.subtract(fixed[i] == null ? BigInteger.ZERO : fixed[i]);
                sum = sum.add(fixed[i] == null ? weights[i] : BigInteger.ZERO);
            }
            BigInteger excess = BigInteger.ZERO;
            BigInteger shortage = BigInteger.ZERO;
            BigInteger[] over = new BigInteger[n];
            for (int i = 0; i < n; i++) {
                if (fixed[i] == null) {
                    BigInteger share = left.multiply(weights[i]);
                    BigInteger cap = given.bounds.get(i).cap().isEmpty()
                            ? share
                            : minor(given.bounds.get(i).cap()).multiply(sum);
                    BigInteger floor = minor(given.bounds.get(i).floor()).multiply(sum);
                    over[i] = share.compareTo(cap) > 0
                            ? share.subtract(cap)
                            : share.compareTo(floor) < 0 ? share.subtract(floor) : BigInteger.ZERO;
                    excess = excess.add(over[i].max(BigInteger.ZERO));
                    shortage = shortage.add(over[i].min(BigInteger.ZERO).negate());
                }
            }
            if (excess.signum() == 0 && shortage.signum() == 0) {
                return finish(given, weights, fixed, left);
            }
            int side = excess.compareTo(shortage) >= 0 ? 1 : -1;
            for (int i = 0; i < n; i++) {
                if (fixed[i] == null && over[i].signum() == side) {
                    fixed[i] = minor(
                            side > 0
                                    ? given.bounds.get(i).cap()
                                    : given.bounds.get(i).floor());
                }
            }
        }
    }

    private static List<Long> finish(Case given, BigInteger[] weights, BigInteger[] fixed, BigInteger left) {
        long[] free = IntStream.range(0, fixed.length)
                .mapToLong(i -> fixed[i] == null ? weights[i].longValueExact() : 0)
                .toArray();
        long[] parts = Arrays.stream(free).sum() == 0
                ? new long[free.length]
                : Apportioner.standard().split(left.longValueExact(), free);
        return IntStream.range(0, fixed.length)
                .mapToObj(i -> fixed[i] == null ? parts[i] : fixed[i].longValueExact())
                .toList();
    }

    private static BigInteger minor(Optional<Money> amount) {
        return BigInteger.valueOf(amount.map(Money::getAmountMinorLong).orElse(0L));
    }

    @Property
    void theNamedBoundsAloneProveTheConflict(@ForAll("cases") Case given) {
        if (Apportioner.standard().splitWithin(given.total, given.weights, given.bounds)
                instanceof BoundedApportionment.Infeasible infeasible) {
            for (BoundConflict conflict : infeasible.conflicts()) {
                if (conflict.kind() == BoundConflict.Kind.FLOORS_EXCEED_TOTAL
                        || conflict.kind() == BoundConflict.Kind.LOCKS_EXCEED_TOTAL) {
                    assertThat(sumOfFloors(given, conflict.places()).isGreaterThan(given.total))
                            .isTrue();
                    conflict.places()
                            .forEach(place -> assertThat(sumOfFloors(
                                                    given,
                                                    conflict.places().stream()
                                                            .filter(other -> !other.equals(place))
                                                            .toList())
                                            .isGreaterThan(given.total))
                                    .isFalse());
                }
            }
        }
    }

    private static Money sumOfFloors(Case given, List<Integer> places) {
        return places.stream()
                .map(place -> given.bounds.get(place).floor().orElseThrow())
                .reduce(Money.zero(given.total.getCurrencyUnit()), Money::plus);
    }

    @Property
    void aGrowingWholeNeverCostsAnyoneByHighestAveragesWithinBounds(@ForAll("cases") Case given) {
        Apportioner webster = Apportioner.by(ApportionmentRule.HIGHEST_AVERAGES);
        Money cent = Money.ofMinor(given.total.getCurrencyUnit(), 1);
        Optional<List<Money>> before = split(webster, given);
        Optional<List<Money>> after = split(webster, new Case(given.total.plus(cent), given.weights, given.bounds));

        if (before.isPresent() && after.isPresent()) {
            for (int i = 0; i < given.weights.size(); i++) {
                assertThat(after.get().get(i).isLessThan(before.get().get(i))).isFalse();
            }
        }
    }
}
