package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * One way in which ambiguous lines could be matched: a proposal to a person.
 *
 * @param pass the id of the pass that would make the match
 * @param ledgerLines the lines of our book; at least one
 * @param statementLines the lines of the customer's book, in our sign; at least one
 */
public record Alternative(String pass, List<LedgerLine> ledgerLines, List<LedgerLine> statementLines) {

    /**
     * Copies the lists and checks that both books have a line.
     *
     * @throws CurrencyMismatchException if the lines are in different currencies
     */
    public Alternative {
        Passes.checkId(pass);
        ledgerLines = ImmutableList.copyOf(requireNonNull(ledgerLines, "ledgerLines"));
        statementLines = ImmutableList.copyOf(requireNonNull(statementLines, "statementLines"));
        Groups.checkBothSides(ledgerLines, statementLines);
    }

    /** {@return what the match would leave: the sum in our book minus the sum in the customer's} */
    public Money residual() {
        return Groups.difference(ledgerLines, statementLines);
    }
}
