package io.github.salesdomain.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What holds for either book. */
final class Books {

    private Books() {}

    static void check(CurrencyUnit currency, List<LedgerLine> lines) {
        LinesById ids = new LinesById(lines.size());
        for (LedgerLine line : lines) {
            checkCurrency(currency, line);
            if (!ids.add(line)) {
                throw new IllegalArgumentException(
                        "lines must have different ids, but " + line.id() + " occurs more than once");
            }
        }
    }

    /** Refuses a line in another currency. */
    static void checkCurrency(CurrencyUnit currency, LedgerLine line) {
        if (!line.currency().equals(currency)) {
            throw new CurrencyMismatchException(currency, line.currency());
        }
    }

    static Money sum(CurrencyUnit currency, Iterable<LedgerLine> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LedgerLine line : lines) {
            sum = sum.add(line.amount().getAmount());
        }
        return Money.of(currency, sum);
    }
}
