package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * One period of a draw, settled.
 *
 * @param earned what the period earned; not negative
 * @param paid what is paid for it; at least the draw
 * @param account the account after it
 */
public record DrawSettlement(Money earned, Money paid, DrawAccount account) implements Explained {

    /** Checks that nothing negative was earned and that at least the draw is paid. */
    public DrawSettlement {
        requireNonNull(earned, "earned");
        requireNonNull(paid, "paid");
        requireNonNull(account, "account");
        if (!earned.isSameCurrency(paid)) {
            throw new CurrencyMismatchException(earned.getCurrencyUnit(), paid.getCurrencyUnit());
        }
        if (earned.isNegative()) {
            throw new IllegalArgumentException("earned must not be negative, but was " + earned);
        }
        if (paid.isLessThan(account.draw())) {
            throw new IllegalArgumentException(
                    "paid must be at least the draw " + account.draw() + ", but was " + paid);
        }
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "paid",
                paid,
                List.of(
                        Explanation.of("earned", earned),
                        Explanation.of("draw", account.draw()),
                        Explanation.of("still to be earned back", account.balance())));
    }
}
