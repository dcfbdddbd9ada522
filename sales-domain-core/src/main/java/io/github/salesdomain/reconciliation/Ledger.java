package io.github.salesdomain.reconciliation;

import java.util.List;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Our book: what we have on record in one currency, for one customer or for many.
 * <p>
 * All {@link #lines()} are in {@link #currency()} and have different ids; their order means nothing. A ledger without lines has a balance of zero.
 */
@Value.Immutable
public abstract class Ledger implements WithLedger {

    Ledger() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Our book with these lines.
     *
     * @param currency the currency of all lines
     * @param lines the lines, plus meaning that the customer owes us
     * @return the ledger
     * @throws CurrencyMismatchException if a line is in another currency
     * @throws IllegalArgumentException if two lines have the same id
     */
    public static Ledger of(CurrencyUnit currency, List<LedgerLine> lines) {
        return builder().currency(currency).addAllLines(lines).build();
    }

    /** {@return the currency of all lines} */
    public abstract CurrencyUnit currency();

    /** {@return the lines, as given} */
    public abstract List<LedgerLine> lines();

    /** {@return the sum of the lines: what the customer owes us by our book} */
    public Money balance() {
        return Books.sum(currency(), lines());
    }

    @Value.Check
    void check() {
        Books.check(currency(), lines());
    }

    /** One method per attribute of {@link Ledger}, same name. */
    public static final class Builder extends ImmutableLedger.Builder {
        Builder() {}
    }
}
