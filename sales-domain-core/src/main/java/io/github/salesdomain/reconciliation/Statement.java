package io.github.salesdomain.reconciliation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The customer's book, or the list of his payments, or the bank's, in one currency: what our ledger is compared with.
 * <p>
 * All {@link #lines()} are in {@link #currency()} and have different ids; their order means nothing. {@link #signs()} says from whose side a plus is
 * read (OURS unless set); the reconciler turns it into our sign by itself.
 */
@Value.Immutable
public abstract class Statement implements WithStatement {

    Statement() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The customer's book with these lines, in our sign.
     *
     * @param currency the currency of all lines
     * @param lines the lines, plus meaning that the customer owes us
     * @return the statement
     * @throws CurrencyMismatchException if a line is in another currency
     * @throws IllegalArgumentException if two lines have the same id
     */
    public static Statement of(CurrencyUnit currency, List<LedgerLine> lines) {
        return builder().currency(currency).addAllLines(lines).build();
    }

    /** {@return the currency of all lines} */
    public abstract CurrencyUnit currency();

    /** {@return the lines, as given} */
    public abstract List<LedgerLine> lines();

    /** {@return from whose side a plus is read; OURS unless set} */
    @Value.Default
    public SignConvention signs() {
        return SignConvention.OURS;
    }

    /** {@return the sum of the lines, in the statement's own sign} */
    public Money balance() {
        return Books.sum(currency(), lines());
    }

    /** {@return this statement with every amount in our sign: plus means that the customer owes us} */
    public Statement inOurSign() {
        if (signs() == SignConvention.OURS) {
            return this;
        }
        return builder()
                .currency(currency())
                .addAllLines(lines().stream().map(LedgerLine::negated).collect(ImmutableList.toImmutableList()))
                .build();
    }

    @Value.Check
    void check() {
        Books.check(currency(), lines());
    }

    /** One method per attribute of {@link Statement}, same name. */
    public static final class Builder extends ImmutableStatement.Builder {
        Builder() {}
    }
}
