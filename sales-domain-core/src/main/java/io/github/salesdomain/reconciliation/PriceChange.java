package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.product.Sku;
import java.time.LocalDate;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * A change of the price of one product (调价).
 *
 * @param sku the product
 * @param on the day at whose beginning the new price holds
 * @param oldNet the old price of one unit, after every discount that was given on those goods; not negative
 * @param newNet the new price of one unit, after every discount; not negative
 */
public record PriceChange(Sku sku, LocalDate on, Money oldNet, Money newNet) {

    /**
     * Checks both prices.
     *
     * @throws CurrencyMismatchException if they are in different currencies
     */
    public PriceChange {
        requireNonNull(sku, "sku");
        requireNonNull(on, "on");
        checkPrice("oldNet", oldNet);
        checkPrice("newNet", newNet);
        oldNet.minus(newNet); // refuses two currencies
    }

    /** {@return by how much the price falls; zero if it rises} */
    public Money drop() {
        return positive(oldNet.minus(newNet));
    }

    /** {@return by how much the price rises; zero if it falls} */
    public Money rise() {
        return positive(newNet.minus(oldNet));
    }

    private static Money positive(Money amount) {
        return amount.isNegative() ? Money.zero(amount.getCurrencyUnit()) : amount;
    }

    private static void checkPrice(String attribute, Money price) {
        requireNonNull(price, attribute);
        if (price.isNegative()) {
            throw new IllegalArgumentException(attribute + " must not be negative, but was " + price);
        }
    }
}
