package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * An advance on incentive pay (预支), and what is still to be earned back.
 *
 * @param draw what is paid at least in each period; not negative
 * @param kind whether an advance is earned back later
 * @param balance what was paid in advance and not yet earned; not negative, and zero for a draw that is not recoverable
 */
public record DrawAccount(Money draw, Kind kind, Money balance) {

    /** Whether an advance is earned back later. */
    public enum Kind {
        /** Later earnings pay the advance back. */
        RECOVERABLE,
        /** The advance stays with the seller: it is a guarantee. */
        NON_RECOVERABLE
    }

    /** Checks the signs and the currency. */
    public DrawAccount {
        requireNonNull(draw, "draw");
        requireNonNull(kind, "kind");
        requireNonNull(balance, "balance");
        if (!draw.isSameCurrency(balance)) {
            throw new CurrencyMismatchException(draw.getCurrencyUnit(), balance.getCurrencyUnit());
        }
        if (draw.isNegative()) {
            throw new IllegalArgumentException("draw must not be negative, but was " + draw);
        }
        if (balance.isNegative()) {
            throw new IllegalArgumentException("balance must not be negative, but was " + balance);
        }
        if (kind == Kind.NON_RECOVERABLE && !balance.isZero()) {
            throw new IllegalArgumentException(
                    "balance of a draw that is not recoverable must be zero, but was " + balance);
        }
    }

    /**
     * A draw that later earnings pay back, nothing advanced yet.
     *
     * @param draw what is paid at least in each period
     * @return the account
     * @throws IllegalArgumentException if the draw is negative
     */
    public static DrawAccount recoverable(Money draw) {
        return new DrawAccount(draw, Kind.RECOVERABLE, Money.zero(draw.getCurrencyUnit()));
    }

    /**
     * A draw that stays with the seller.
     *
     * @param draw what is paid at least in each period
     * @return the account
     * @throws IllegalArgumentException if the draw is negative
     */
    public static DrawAccount guaranteed(Money draw) {
        return new DrawAccount(draw, Kind.NON_RECOVERABLE, Money.zero(draw.getCurrencyUnit()));
    }

    /**
     * Settles a period: pays what was earned less the advance still open, but at least the draw.
     * <p>
     * Over any number of periods, what was paid less what was earned is the balance of a recoverable draw.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * recoverable      paid = max(draw, earned - balance)    balance' = balance + paid - earned
     * not recoverable  paid = max(draw, earned)              balance' = 0
     * }</pre>
     * Source: formulas, draw.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * DrawAccount.recoverable(Money.of(CNY, 3000)).settle(Money.of(CNY, 2000)).paid();   // 3000, balance 1000
     * DrawAccount.recoverable(Money.of(CNY, 3000)).settle(Money.of(CNY, -1));            // refused: earned is negative
     * }</pre>
     *
     * @param earned what the period earned, not negative
     * @return what is paid, and the account after it
     * @throws IllegalArgumentException if earned is negative
     * @throws CurrencyMismatchException if earned is in another currency
     */
    public DrawSettlement settle(Money earned) {
        Money due = earned.minus(balance);
        Money paid = due.isLessThan(draw) ? draw : due;
        Money open = kind == Kind.RECOVERABLE ? balance.plus(paid).minus(earned) : balance;
        return new DrawSettlement(earned, paid, new DrawAccount(draw, kind, open));
    }
}
