package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.ExchangeRate;
import io.github.salesdomain.money.Rate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a transaction counts for somebody who supports it (支持业绩): shown, never added up with {@link SalesCredit}.
 * <p>
 * Overlay credit may exceed the transaction when it is summed over those who support it. No total, roll-up or attainment of this library takes it.
 *
 * @param transaction what is supported
 * @param rate by which rate it was converted; empty if it counts in its own currency
 * @param holder who supports it
 * @param share how much of it counts, above zero and at most 100 %
 */
public record OverlayCredit(SalesTransaction transaction, Optional<ExchangeRate> rate, Holder holder, Rate share)
        implements Explained {

    /** Checks the share. */
    public OverlayCredit {
        requireNonNull(transaction, "transaction");
        requireNonNull(rate, "rate");
        requireNonNull(holder, "holder");
        requireNonNull(share, "share");
        if (share.compareTo(Rate.zero()) <= 0 || share.compareTo(Rate.one()) > 0) {
            throw new IllegalArgumentException(
                    "share must be above 0% and at most 100%, but was " + share + " for " + holder);
        }
    }

    /** {@return what counts: the share of the amount, rounded once, half up; a return mirrors its sale} */
    public Money amount() {
        return share.of(rate.map(by -> by.convert(transaction.amount())).orElse(transaction.amount()));
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "overlay of " + holder + " in " + transaction.kind() + " " + transaction.id(),
                amount(),
                List.of(Explanation.of("share", share), Explanation.of("transaction", transaction.amount())));
    }
}
