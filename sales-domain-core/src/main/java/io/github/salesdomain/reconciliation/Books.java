package io.github.salesdomain.reconciliation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What holds for either book. */
final class Books {

    private Books() {}

    static void check(CurrencyUnit currency, List<LedgerLine> lines) {
        Set<LineId> ids = new HashSet<>();
        for (LedgerLine line : lines) {
            if (!line.amount().getCurrencyUnit().equals(currency)) {
                throw new CurrencyMismatchException(currency, line.amount().getCurrencyUnit());
            }
            if (!ids.add(line.id())) {
                throw new IllegalArgumentException(
                        "lines must have different ids, but " + line.id() + " occurs more than once");
            }
        }
    }

    static Money sum(CurrencyUnit currency, Iterable<LedgerLine> lines) {
        Money sum = Money.zero(currency);
        for (LedgerLine line : lines) {
            sum = sum.plus(line.amount());
        }
        return sum;
    }
}
