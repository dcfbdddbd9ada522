package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A customer's balance in its three parts.
 *
 * @param receivable what he owes us; minus if he has paid too much
 * @param prepaid what he paid for goods not yet shipped; not negative
 * @param paidNotSettled what he paid, or we agreed to credit, and is not yet matched with invoices; not negative
 */
public record ThreePartBalance(Money receivable, Money prepaid, Money paidNotSettled) implements Explained {

    /**
     * Checks the signs.
     *
     * @throws CurrencyMismatchException if the amounts are in different currencies
     */
    public ThreePartBalance {
        requireNonNull(receivable, "receivable");
        requireNonNull(prepaid, "prepaid");
        requireNonNull(paidNotSettled, "paidNotSettled");
        receivable.plus(prepaid).plus(paidNotSettled); // refuses two currencies
        checkSign("prepaid", prepaid);
        checkSign("paidNotSettled", paidNotSettled);
    }

    /** {@return the currency of all three} */
    public CurrencyUnit currency() {
        return receivable.getCurrencyUnit();
    }

    /** {@return receivable less prepaid less paid-not-settled} */
    public Money net() {
        return receivable.minus(prepaid).minus(paidNotSettled);
    }

    /**
     * One of the three amounts.
     *
     * @param part which one
     * @return the amount
     */
    public Money amount(BalancePart part) {
        return switch (part) {
            case RECEIVABLE -> receivable;
            case PREPAID -> prepaid;
            case PAID_NOT_SETTLED -> paidNotSettled;
        };
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "net",
                net(),
                List.of(
                        Explanation.of("receivable", receivable),
                        Explanation.of("prepaid", prepaid.negated()),
                        Explanation.of("paid, not settled", paidNotSettled.negated())));
    }

    private static void checkSign(String attribute, Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException(attribute + " must not be negative, but was " + amount);
        }
    }
}
