package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * How little and how much of a whole one part may get (保底, 封顶, 锁定).
 * <p>
 * Both bounds are inclusive. A floor that equals the cap is a lock: the part is given. A floor above the cap can be written down, and an
 * apportionment within such bounds is infeasible. Bounds of a negative whole are negative and mirror the positive ones: a floor of -80 then means
 * -80 or further from zero.
 *
 * @param floor the least amount, or empty for none
 * @param cap the greatest amount, or empty for none
 */
public record Bounds(Optional<Money> floor, Optional<Money> cap) {

    private static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

    /** Checks that both bounds are in one currency and on one side of zero. */
    public Bounds {
        requireNonNull(floor, "floor");
        requireNonNull(cap, "cap");
        if (floor.isPresent() && cap.isPresent()) {
            Money least = floor.get();
            Money most = cap.get();
            if (!least.isSameCurrency(most)) {
                throw new CurrencyMismatchException(least.getCurrencyUnit(), most.getCurrencyUnit());
            }
            if (least.getAmount().signum() * most.getAmount().signum() < 0) {
                throw new IllegalArgumentException(
                        "floor must have the sign of the cap " + most + ", but was " + least);
            }
        }
    }

    /** {@return no bounds at all} */
    public static Bounds none() {
        return NONE;
    }

    /**
     * A floor without a cap.
     *
     * @param floor the least amount
     * @return the bounds
     */
    public static Bounds atLeast(Money floor) {
        return new Bounds(Optional.of(floor), Optional.empty());
    }

    /**
     * A cap without a floor.
     *
     * @param cap the greatest amount
     * @return the bounds
     */
    public static Bounds atMost(Money cap) {
        return new Bounds(Optional.empty(), Optional.of(cap));
    }

    /**
     * A floor and a cap.
     *
     * @param floor the least amount
     * @param cap the greatest amount
     * @return the bounds
     * @throws IllegalArgumentException if one is above zero and the other below
     * @throws CurrencyMismatchException if they are in different currencies
     */
    public static Bounds between(Money floor, Money cap) {
        return new Bounds(Optional.of(floor), Optional.of(cap));
    }

    /**
     * An amount that is given.
     *
     * @param amount the amount
     * @return the bounds
     */
    public static Bounds locked(Money amount) {
        return new Bounds(Optional.of(amount), Optional.of(amount));
    }

    /** {@return whether there is neither a floor nor a cap} */
    public boolean isNone() {
        return floor.isEmpty() && cap.isEmpty();
    }

    /** {@return whether the amount is given: the floor equals the cap} */
    public boolean isLock() {
        return floor.isPresent() && floor.equals(cap);
    }

    /**
     * Whether an amount lies within, the bounds included.
     *
     * @param amount the amount, on the side of zero of the bounds
     * @return the answer
     * @throws CurrencyMismatchException if it is in another currency
     */
    public boolean admits(Money amount) {
        return floor.map(least -> amount.abs().compareTo(least.abs()) >= 0).orElse(true)
                && cap.map(most -> amount.abs().compareTo(most.abs()) <= 0).orElse(true);
    }

    /**
     * Both bounds at once: the higher floor and the lower cap.
     *
     * @param other the other bounds
     * @return what satisfies both
     * @throws IllegalArgumentException if one is above zero and the other below
     * @throws CurrencyMismatchException if they are in different currencies
     */
    public Bounds and(Bounds other) {
        Optional<Money> least = further(floor, other.floor, true);
        Optional<Money> most = further(cap, other.cap, false);
        return new Bounds(least, most);
    }

    private static Optional<Money> further(Optional<Money> a, Optional<Money> b, boolean larger) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isPresent() ? a : b;
        }
        int compared = a.get().abs().compareTo(b.get().abs());
        return (larger ? compared >= 0 : compared <= 0) ? a : b;
    }

    /** The bounds as text, such as {@code CNY 80.00 to CNY 450.00}. */
    @Override
    public String toString() {
        if (isNone()) {
            return "no bounds";
        }
        if (isLock()) {
            return "locked at " + floor.orElseThrow();
        }
        if (cap.isEmpty()) {
            return "at least " + floor.orElseThrow();
        }
        return floor.map(least -> least + " to ").orElse("at most ") + cap.orElseThrow();
    }
}
