package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.joda.money.Money;

/**
 * One period of a draw, settled.
 *
 * @param earned what the period earned
 * @param paid what is paid for it
 * @param account the account after it
 */
public record DrawSettlement(Money earned, Money paid, DrawAccount account) implements Explained {

    /** Checks that all parts are there. */
    public DrawSettlement {
        requireNonNull(earned, "earned");
        requireNonNull(paid, "paid");
        requireNonNull(account, "account");
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
