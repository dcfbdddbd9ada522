package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.ExchangeRate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A transaction divided among those it is credited to (业绩分配): exact parts that add up to it, none larger than the whole.
 * <p>
 * No other credit can be built, so that sums of parts never count a transaction twice. Who only supports a sale is shown as {@link OverlayCredit}, which
 * is another kind and is never added to this one.
 *
 * @param transaction what is credited
 * @param rate by which rate it was converted; empty if it counts in its own currency
 * @param parts the part of each holder, with the sign of the transaction; sorted by holder
 * @param houseReason why the rule credited nobody, where all of it therefore went to the house account; empty otherwise
 */
public record SalesCredit(
        SalesTransaction transaction,
        Optional<ExchangeRate> rate,
        Map<Holder, Money> parts,
        Optional<CreditingReason> houseReason)
        implements Explained {

    /** Checks that the parts add up to the transaction and none is larger than it. */
    public SalesCredit {
        requireNonNull(transaction, "transaction");
        requireNonNull(rate, "rate");
        parts = ImmutableSortedMap.copyOf(requireNonNull(parts, "parts"));
        requireNonNull(houseReason, "houseReason");
        Money whole = rate.map(by -> by.convert(transaction.amount())).orElse(transaction.amount());
        Money sum = Money.zero(whole.getCurrencyUnit());
        for (Map.Entry<Holder, Money> part : parts.entrySet()) {
            Shares.checkCurrency(whole.getCurrencyUnit(), part.getValue());
            if ((part.getValue().isNegative() && whole.isPositive())
                    || (part.getValue().isPositive() && whole.isNegative())) {
                throw new IllegalArgumentException("part of " + part.getKey() + " in " + transaction.id()
                        + " must have the sign of " + whole + ", but was " + part.getValue());
            }
            sum = sum.plus(part.getValue());
        }
        if (parts.isEmpty() || !sum.isEqual(whole)) {
            throw new IllegalArgumentException(
                    "parts of " + transaction.id() + " must sum to " + whole + ", but was " + sum);
        }
    }

    /** {@return what counts: the amount of the transaction, converted and rounded once if there is a rate} */
    public Money amount() {
        return rate.map(by -> by.convert(transaction.amount())).orElse(transaction.amount());
    }

    /**
     * The part of one holder.
     *
     * @param holder who
     * @return the part; zero for whom it is not credited to
     */
    public Money partOf(Holder holder) {
        return parts.getOrDefault(holder, Money.zero(amount().getCurrencyUnit()));
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        rate.ifPresent(by ->
                lines.add(Explanation.of("converted", transaction.amount(), List.of(Explanation.of("rate", by)))));
        houseReason.ifPresent(why -> lines.add(Explanation.of("to the house account", why)));
        parts.forEach((holder, part) -> lines.add(Explanation.of(holder.toString(), part)));
        return Explanation.of(
                "credit of " + transaction.kind() + " " + transaction.id() + " of " + transaction.on(),
                amount(),
                lines.build());
    }
}
