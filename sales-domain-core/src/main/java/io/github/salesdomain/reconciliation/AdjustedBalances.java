package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.joda.money.Money;

/**
 * The balance reconciliation sheet (余额调节表): both balances, each adjusted by the explained discrepancies that concern its book.
 * <p>
 * The adjusted balances are equal if everything is explained; what is between them is not.
 *
 * @param ledgerBalance the balance of our book
 * @param statementBalance the balance of the customer's book, in our sign
 * @param discrepancies the discrepancies that are explained
 */
public record AdjustedBalances(Money ledgerBalance, Money statementBalance, List<Discrepancy> discrepancies)
        implements Explained {

    /** Copies the list and checks that the discrepancies are explained. */
    public AdjustedBalances {
        requireNonNull(ledgerBalance, "ledgerBalance");
        requireNonNull(statementBalance, "statementBalance");
        discrepancies = ImmutableList.copyOf(requireNonNull(discrepancies, "discrepancies"));
        for (Discrepancy discrepancy : discrepancies) {
            if (!discrepancy.isExplained()) {
                throw new IllegalArgumentException("discrepancies must be explained, but one was " + discrepancy.kind()
                        + " " + discrepancy.confidence());
            }
        }
    }

    /** {@return the balance of our book as it will be once our side is put right} */
    public Money ledger() {
        return ledgerBalance.minus(sum(Side.LEDGER));
    }

    /** {@return the balance of the customer's book as it will be once his side is put right, in our sign} */
    public Money statement() {
        return statementBalance.plus(sum(Side.STATEMENT));
    }

    /** {@return what nothing explains: adjusted ledger minus adjusted statement} */
    public Money unexplained() {
        return ledger().minus(statement());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "unexplained",
                unexplained(),
                ImmutableList.of(
                        Explanation.of("ledger, adjusted", ledger(), lines(Side.LEDGER, ledgerBalance)),
                        Explanation.of("statement, adjusted", statement(), lines(Side.STATEMENT, statementBalance))));
    }

    private Money sum(Side side) {
        Money sum = Money.zero(ledgerBalance.getCurrencyUnit());
        for (Discrepancy discrepancy : discrepancies) {
            if (discrepancy.adjusts() == side) {
                sum = sum.plus(discrepancy.amount());
            }
        }
        return sum;
    }

    private List<Explanation> lines(Side side, Money balance) {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        lines.add(Explanation.of("balance", balance));
        for (Discrepancy discrepancy : discrepancies) {
            if (discrepancy.adjusts() == side) {
                Money change = side == Side.LEDGER ? discrepancy.amount().negated() : discrepancy.amount();
                lines.add(Explanation.of(
                        discrepancy.kind() + " "
                                + Groups.label(discrepancy.ledgerLines(), discrepancy.statementLines()),
                        change));
            }
        }
        return lines.build();
    }
}
