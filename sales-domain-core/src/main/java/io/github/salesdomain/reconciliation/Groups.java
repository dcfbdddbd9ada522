package io.github.salesdomain.reconciliation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What groups of lines of two books have in common. */
final class Groups {

    private Groups() {}

    static void checkBothSides(List<LedgerLine> ledger, List<LedgerLine> statement) {
        if (ledger.isEmpty()) {
            throw new IllegalArgumentException("ledgerLines must not be empty, but was []");
        }
        if (statement.isEmpty()) {
            throw new IllegalArgumentException("statementLines must not be empty, but was []");
        }
        CurrencyUnit currency = ledger.get(0).amount().getCurrencyUnit();
        checkCurrency(currency, ledger);
        checkCurrency(currency, statement);
    }

    private static void checkCurrency(CurrencyUnit currency, List<LedgerLine> lines) {
        for (int i = 0; i < lines.size(); i++) { // by number: there are many short lists
            Books.checkCurrency(currency, lines.get(i));
        }
    }

    /** The sum of the one minus the sum of the other; neither is empty. */
    static Money difference(List<LedgerLine> ledger, List<LedgerLine> statement) {
        return sum(ledger).minus(sum(statement));
    }

    /** The ids of both books, such as {@code 1004 + 1005 = P7}; a book without lines shows as a dash. */
    static String label(List<LedgerLine> ledger, List<LedgerLine> statement) {
        return ids(ledger) + " = " + ids(statement);
    }

    /** The sum of lines that are not empty. */
    static Money sum(List<LedgerLine> lines) {
        Money sum = lines.get(0).amount();
        for (LedgerLine line : lines.subList(1, lines.size())) {
            sum = sum.plus(line.amount());
        }
        return sum;
    }

    private static String ids(List<LedgerLine> lines) {
        return lines.isEmpty()
                ? "–"
                : lines.stream().map(line -> line.id().value()).collect(joining(" + "));
    }
}
