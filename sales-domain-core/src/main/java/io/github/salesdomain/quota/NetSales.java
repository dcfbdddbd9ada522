package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;
import org.joda.money.Money;

/**
 * Gross sales and what is taken off them (净销售额). All are given as amounts that are not negative, in one currency and on one tax basis.
 *
 * @param gross what was invoiced
 * @param returns what was sent back (退货)
 * @param discounts what was taken off on the invoice (折扣)
 * @param rebates what is granted afterwards (返利)
 */
public record NetSales(Money gross, Money returns, Money discounts, Money rebates) implements Explained {

    /** Checks the signs and the currency. */
    public NetSales {
        check("gross", gross, gross);
        check("returns", returns, gross);
        check("discounts", discounts, gross);
        check("rebates", rebates, gross);
    }

    private static void check(String name, Money amount, Money gross) {
        requireNonNull(amount, name);
        Shares.checkCurrency(gross.getCurrencyUnit(), amount);
        if (amount.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, but was " + amount);
        }
    }

    /**
     * Sales of which nothing is taken off yet; take off with {@link #withReturns}, {@link #withDiscounts} and {@link #withRebates}.
     *
     * @param gross what was invoiced
     * @return the sales
     * @throws IllegalArgumentException if the amount is negative
     */
    public static NetSales ofGross(Money gross) {
        Money zero = Money.zero(gross.getCurrencyUnit());
        return new NetSales(gross, zero, zero, zero);
    }

    /**
     * A copy with these returns.
     *
     * @param amount what was sent back
     * @return the copy
     * @throws IllegalArgumentException if the amount is negative
     */
    public NetSales withReturns(Money amount) {
        return new NetSales(gross, amount, discounts, rebates);
    }

    /**
     * A copy with these discounts.
     *
     * @param amount what was taken off on the invoice
     * @return the copy
     * @throws IllegalArgumentException if the amount is negative
     */
    public NetSales withDiscounts(Money amount) {
        return new NetSales(gross, returns, amount, rebates);
    }

    /**
     * A copy with these rebates.
     *
     * @param amount what is granted afterwards
     * @return the copy
     * @throws IllegalArgumentException if the amount is negative
     */
    public NetSales withRebates(Money amount) {
        return new NetSales(gross, returns, discounts, amount);
    }

    /**
     * What is left.
     *
     * <h4>Formula</h4>
     * <pre>{@code net = gross - returns - discounts - rebates}</pre>
     * Source: formulas, net sales.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * NetSales.ofGross(thousand).withReturns(fifty).withRebates(thirty).net();  // 920.00
     * NetSales.ofGross(thousand).withReturns(fifty.negated());                  // refused: returns are given without sign
     * }</pre>
     *
     * @return the net sales; negative where more was sent back than sold
     */
    public Money net() {
        return gross.minus(returns).minus(discounts).minus(rebates);
    }

    /** {@return the returns as a part of gross sales (退货率); undefined with NO_SALES if nothing was invoiced} */
    public Ratio returnRate() {
        return Ratio.of(returns, gross, UndefinedReason.NO_SALES);
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "net sales",
                net(),
                List.of(
                        Explanation.of("gross", gross),
                        Explanation.of("returns", returns.negated()),
                        Explanation.of("discounts", discounts.negated()),
                        Explanation.of("rebates", rebates.negated())));
    }
}
