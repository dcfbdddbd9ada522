package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.util.Collection;
import java.util.Map;
import org.joda.money.Money;

/** Whom a transaction is credited to, and with which part of it. All of it is credited, or none of it. */
public sealed interface CreditSplit {

    /**
     * By shares that add up to the whole.
     *
     * @param shares the share of each holder, above zero, exactly 1 together; sorted by holder
     */
    record ByShares(Map<Holder, Ratio> shares) implements CreditSplit {
        /** Checks that the shares are above zero and exactly 1 together. */
        public ByShares {
            shares = ImmutableSortedMap.copyOf(requireNonNull(shares, "shares"));
            Ratio sum = Ratio.zero();
            for (Map.Entry<Holder, Ratio> share : shares.entrySet()) {
                if (!share.getValue().isDefined() || share.getValue().compareTo(Ratio.zero()) <= 0) {
                    throw new IllegalArgumentException(
                            "share of " + share.getKey() + " must be above zero, but was " + share.getValue());
                }
                sum = sum.plus(share.getValue());
            }
            if (!sum.equals(Ratio.one())) {
                throw new IllegalArgumentException("shares must sum to exactly 1, but was " + sum
                        + "\nMaybe credit the rest to a house account, or use overlay credit for who only supports");
            }
        }
    }

    /**
     * By amounts that add up to the whole.
     *
     * @param amounts the amount of each holder, in the currency of the transaction and with its sign; sorted by holder
     */
    record ByAmounts(Map<Holder, Money> amounts) implements CreditSplit {
        /** Checks that there is an amount, and that all have one currency and one sign. */
        public ByAmounts {
            amounts = ImmutableSortedMap.copyOf(requireNonNull(amounts, "amounts"));
            if (amounts.isEmpty()) {
                throw new IllegalArgumentException("amounts must not be empty, but was {}");
            }
            Shares.checkCurrency(amounts.values());
            if (amounts.values().stream().anyMatch(Money::isNegative)
                    && amounts.values().stream().anyMatch(Money::isPositive)) {
                throw new IllegalArgumentException("amounts must have one sign, but was " + amounts);
            }
        }
    }

    /**
     * To nobody.
     *
     * @param reason why not
     */
    record Nobody(CreditingReason reason) implements CreditSplit {
        /** Checks that the reason is there. */
        public Nobody {
            requireNonNull(reason, "reason");
        }
    }

    /**
     * All of it to one holder.
     *
     * @param holder who
     * @return the split
     */
    static CreditSplit toOne(Holder holder) {
        return new ByShares(Map.of(holder, Ratio.one()));
    }

    /**
     * By rates of exactly 100 % together.
     *
     * @param rates the rate of each holder, above zero
     * @return the split
     * @throws IllegalArgumentException if a rate is not above zero, or they are not exactly 100 % together
     */
    static CreditSplit byRates(Map<Holder, Rate> rates) {
        ImmutableMap.Builder<Holder, Ratio> shares = ImmutableMap.builder();
        rates.forEach((holder, rate) -> shares.put(holder, Ratio.from(rate)));
        return new ByShares(shares.buildOrThrow());
    }

    /**
     * The same to each, to the cent.
     *
     * @param holders who; at least one, each once
     * @return the split
     * @throws IllegalArgumentException if there is no holder, or one comes twice
     */
    static CreditSplit evenly(Collection<Holder> holders) {
        ImmutableMap.Builder<Holder, Ratio> shares = ImmutableMap.builder();
        for (Holder holder : Shares.sorted("holders", holders)) {
            shares.put(holder, Ratio.of(1, holders.size()));
        }
        return new ByShares(shares.buildOrThrow());
    }

    /**
     * By amounts that add up to the transaction.
     *
     * @param amounts the amount of each holder
     * @return the split
     * @throws IllegalArgumentException if there is no amount, or they have not one sign
     * @throws org.joda.money.CurrencyMismatchException if the currencies differ
     */
    static CreditSplit byAmounts(Map<Holder, Money> amounts) {
        return new ByAmounts(amounts);
    }

    /**
     * To nobody.
     *
     * @param reason why not
     * @return the split
     */
    static CreditSplit nobody(CreditingReason reason) {
        return new Nobody(reason);
    }
}
