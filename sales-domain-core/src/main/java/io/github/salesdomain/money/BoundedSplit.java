package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Brings a whole, weights and bounds to magnitudes in minor units, finds the conflicts, and otherwise divides. */
final class BoundedSplit {

    private final Money total;
    private final int sign;
    private final BigInteger minor;
    private final BigInteger size;
    private final List<Bounds> bounds;

    /** The weights as whole numbers; a lock weighs as it was given. */
    private final BigInteger[] weights;

    private final BigInteger[] floors;
    private final BigInteger[] caps;
    private final boolean[] locked;

    BoundedSplit(Money total, Money unit, List<BigDecimal> weights, List<Bounds> bounds) {
        this.total = total;
        this.minor = total.getAmount().unscaledValue().abs();
        this.size = unit.getAmount().unscaledValue();
        this.bounds = ImmutableList.copyOf(requireNonNull(bounds, "bounds"));
        this.weights = WeightScale.wholeNumbersOrZeros(weights);
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("weights must not be empty, but was []");
        }
        if (bounds.size() != weights.size()) {
            throw new IllegalArgumentException(
                    "bounds must be one for each of " + weights.size() + " weights, but was " + bounds.size());
        }
        this.sign = sign();
        this.floors = new BigInteger[weights.size()];
        this.caps = new BigInteger[weights.size()];
        this.locked = new boolean[weights.size()];
        for (int i = 0; i < floors.length; i++) {
            Bounds bound = bounds.get(i);
            floors[i] = bound.floor().map(this::magnitude).orElse(BigInteger.ZERO);
            // nobody can get more than all, so no cap at all is a cap at the whole
            caps[i] = bound.cap().map(this::magnitude).orElse(minor.max(floors[i]));
            locked[i] = bound.isLock();
        }
    }

    /** The sign of the whole; of nothing, the sign of the first bound that has one. */
    private int sign() {
        int sign = total.getAmount().signum();
        for (int i = 0; sign == 0 && i < bounds.size(); i++) {
            sign = signOf(bounds.get(i).floor()) + signOf(bounds.get(i).cap());
        }
        return sign < 0 ? -1 : 1;
    }

    private static int signOf(Optional<Money> bound) {
        return bound.map(amount -> amount.getAmount().signum()).orElse(0);
    }

    private BigInteger magnitude(Money bound) {
        if (!bound.isSameCurrency(total)) {
            throw new CurrencyMismatchException(total.getCurrencyUnit(), bound.getCurrencyUnit());
        }
        if (bound.getAmount().signum() * sign < 0) {
            throw new IllegalArgumentException(
                    "bounds must have one sign, that of the whole " + total + ", but was " + bound);
        }
        return bound.getAmount().unscaledValue().abs();
    }

    static BoundedApportionment split(
            ApportionmentRule rule, Money total, Money unit, List<BigDecimal> weights, List<Bounds> bounds) {
        BoundedSplit split = new BoundedSplit(total, unit, weights, bounds);
        List<BoundConflict> conflicts = split.conflicts();
        if (!conflicts.isEmpty()) {
            return new BoundedApportionment.Infeasible(total, conflicts);
        }
        BoundedUnits units = split.units();
        BigInteger[] parts = units.split(rule);
        ImmutableList.Builder<BoundedApportionment.Part> result = ImmutableList.builderWithExpectedSize(parts.length);
        for (int i = 0; i < parts.length; i++) {
            BigInteger amount = split.locked[i]
                    ? split.floors[i]
                    : parts[i].multiply(split.size).add(i == units.restHolder ? units.rest : BigInteger.ZERO);
            result.add(new BoundedApportionment.Part(weights.get(i), bounds.get(i), split.money(amount)));
        }
        return new BoundedApportionment.Allocated(total, rule, unit, result.build());
    }

    private Money money(BigInteger magnitude) {
        BigInteger signed = sign < 0 ? magnitude.negate() : magnitude;
        return Money.of(
                total.getCurrencyUnit(),
                new BigDecimal(signed, total.getCurrencyUnit().getDecimalPlaces()));
    }

    /** Every conflict, or none. */
    List<BoundConflict> conflicts() {
        List<BoundConflict> conflicts = new ArrayList<>();
        for (int i = 0; i < floors.length; i++) {
            if (floors[i].compareTo(caps[i]) > 0) {
                conflicts.add(conflict(BoundConflict.Kind.FLOOR_ABOVE_CAP, List.of(i), floors[i].subtract(caps[i])));
            }
        }
        addExcess(conflicts, BoundConflict.Kind.LOCKS_EXCEED_TOTAL, i -> locked[i]);
        if (IntStream.range(0, floors.length).anyMatch(i -> !locked[i] && floors[i].signum() > 0)) {
            addExcess(conflicts, BoundConflict.Kind.FLOORS_EXCEED_TOTAL, i -> true);
        }
        addShortage(conflicts);
        if (conflicts.isEmpty() && find() == null) {
            conflicts.add(unitConflict());
        }
        return conflicts;
    }

    private void addExcess(List<BoundConflict> conflicts, BoundConflict.Kind kind, IntPredicate counts) {
        BigInteger[] counted = new BigInteger[floors.length];
        Arrays.setAll(counted, i -> counts.test(i) ? floors[i] : BigInteger.ZERO);
        BigInteger excess = WeightScale.sum(counted).subtract(minor);
        if (excess.signum() > 0) {
            conflicts.add(conflict(kind, BoundedUnits.fewestAbove(minor, counted), excess));
        }
    }

    private void addShortage(List<BoundConflict> conflicts) {
        BigInteger room = BigInteger.ZERO;
        List<Integer> taking = new ArrayList<>();
        List<Integer> idle = new ArrayList<>();
        boolean free = false;
        for (int i = 0; i < floors.length; i++) {
            boolean takes = locked[i] || weights[i].signum() > 0;
            room = room.add(takes ? caps[i].max(floors[i]) : floors[i]);
            (takes ? taking : idle).add(i);
            free |= takes && !locked[i];
        }
        if (room.compareTo(minor) < 0) {
            BoundConflict.Kind kind = free
                    ? BoundConflict.Kind.CAPS_BELOW_TOTAL
                    : idle.isEmpty() ? BoundConflict.Kind.LOCKS_BELOW_TOTAL : BoundConflict.Kind.ZERO_WEIGHTS;
            boolean isOfIdle = kind == BoundConflict.Kind.ZERO_WEIGHTS;
            conflicts.add(conflict(kind, isOfIdle ? idle : taking, minor.subtract(room)));
        }
    }

    private BoundConflict conflict(BoundConflict.Kind kind, List<Integer> places, BigInteger amount) {
        return new BoundConflict(kind, places, money(amount));
    }

    /** The split in whole units; only where there is no conflict. */
    BoundedUnits units() {
        return requireNonNull(find());
    }

    /** The weights as whole numbers. */
    BigInteger[] weights() {
        return weights;
    }

    boolean isLocked(int index) {
        return locked[index];
    }

    private Room room() {
        return new Room();
    }

    private @Nullable BoundedUnits find() {
        Room room = room();
        int holder = room.rest.signum() == 0 ? BoundedUnits.NOBODY : room.holderOfRest();
        if (room.rest.signum() == 0 ? !room.fits() : holder == BoundedUnits.NOBODY) {
            return null;
        }
        if (holder != BoundedUnits.NOBODY) {
            room.giveRestTo(holder);
        }
        return new BoundedUnits(room.units, room.rest, holder, room.weights, room.least, room.most);
    }

    /** Some bounds leave no room for whole units: those of one part, or those of many together. */
    private BoundConflict unitConflict() {
        Room room = room();
        List<Integer> narrow = IntStream.range(0, floors.length)
                .filter(i -> room.least[i].compareTo(room.most[i]) > 0)
                .boxed()
                .toList();
        BigInteger excess = WeightScale.sum(room.least).subtract(room.units);
        if (!narrow.isEmpty()) {
            return conflict(BoundConflict.Kind.UNIT_TOO_LARGE, narrow.subList(0, 1), size);
        }
        if (excess.signum() > 0) {
            return conflict(
                    BoundConflict.Kind.UNIT_TOO_LARGE,
                    BoundedUnits.fewestAbove(room.units, room.least),
                    excess.multiply(size).subtract(room.rest));
        }
        List<Integer> capped = IntStream.range(0, floors.length)
                .filter(i -> !locked[i] && weights[i].signum() > 0)
                .boxed()
                .toList();
        BigInteger shortage = room.units.subtract(WeightScale.sum(room.most)).max(BigInteger.ZERO);
        return conflict(
                BoundConflict.Kind.UNIT_TOO_LARGE,
                capped,
                shortage.multiply(size).add(room.rest));
    }

    /** The bounds in whole units, locks set aside. */
    private final class Room {

        final BigInteger units;
        final BigInteger rest;
        final BigInteger[] weights = BoundedSplit.this.weights.clone();
        final BigInteger[] least = new BigInteger[floors.length];
        final BigInteger[] most = new BigInteger[floors.length];
        private BigInteger sumOfLeast;
        private BigInteger sumOfMost;
        private int broken;

        Room() {
            BigInteger free = minor;
            for (int i = 0; i < floors.length; i++) {
                if (locked[i]) {
                    free = free.subtract(floors[i]);
                    weights[i] = BigInteger.ZERO;
                }
            }
            BigInteger[] unitsAndRest = free.divideAndRemainder(size);
            units = unitsAndRest[0];
            rest = unitsAndRest[1];
            for (int i = 0; i < floors.length; i++) {
                least[i] = leastOf(i, BigInteger.ZERO);
                most[i] = mostOf(i, BigInteger.ZERO);
                broken += least[i].compareTo(most[i]) > 0 ? 1 : 0;
            }
            sumOfLeast = WeightScale.sum(least);
            sumOfMost = WeightScale.sum(most);
        }

        private BigInteger leastOf(int i, BigInteger beside) {
            if (locked[i]) {
                return BigInteger.ZERO;
            }
            BigInteger floor = floors[i].subtract(beside).max(BigInteger.ZERO);
            return floor.add(size).subtract(BigInteger.ONE).divide(size);
        }

        /** The cap in whole units, below zero if not even what is beside fits; a weight of zero gets no more than its floor, and only if that fits. */
        private BigInteger mostOf(int i, BigInteger beside) {
            if (locked[i]) {
                return BigInteger.ZERO;
            }
            BigInteger cap = caps[i].subtract(beside);
            if (cap.signum() < 0) {
                return BigInteger.ONE.negate();
            }
            BigInteger whole = cap.divide(size).min(units);
            return weights[i].signum() == 0 ? whole.min(least[i]) : whole;
        }

        boolean fits() {
            return fits(broken, sumOfLeast, sumOfMost);
        }

        private boolean fits(int broken, BigInteger sumOfLeast, BigInteger sumOfMost) {
            return broken == 0 && sumOfLeast.compareTo(units) <= 0 && sumOfMost.compareTo(units) >= 0;
        }

        /** The largest weight whose bounds leave room for the rest, the earliest of equals. */
        int holderOfRest() {
            int holder = BoundedUnits.NOBODY;
            for (int i = 0; i < floors.length; i++) {
                boolean isBetter = weights[i].signum() > 0
                        && (holder == BoundedUnits.NOBODY || weights[i].compareTo(weights[holder]) > 0);
                if (isBetter && canHoldRest(i)) {
                    holder = i;
                }
            }
            return holder;
        }

        private boolean canHoldRest(int i) {
            BigInteger low = leastOf(i, rest);
            BigInteger high = mostOf(i, rest);
            int brokenBefore = least[i].compareTo(most[i]) > 0 ? 1 : 0;
            int brokenThen = low.compareTo(high) > 0 ? 1 : 0;
            return fits(
                    broken - brokenBefore + brokenThen,
                    sumOfLeast.subtract(least[i]).add(low),
                    sumOfMost.subtract(most[i]).add(high));
        }

        void giveRestTo(int i) {
            least[i] = leastOf(i, rest);
            most[i] = mostOf(i, rest);
        }
    }
}
