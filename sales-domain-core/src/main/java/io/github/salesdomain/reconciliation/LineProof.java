package io.github.salesdomain.reconciliation;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Proves that lines are each there once, and in one currency, and adds them up.
 * <p>
 * Lines of a report come in its order, so that each lies elsewhere in memory. They are looked at many at a time, and step by step, since the same step of
 * different lines waits for memory at the same time.
 */
final class LineProof {

    private static final int AT_ONCE = 64;

    private final String book;
    private final CurrencyUnit currency;
    private final LinesById seen;
    private final LedgerLine[] lines = new LedgerLine[AT_ONCE];
    private final LineId[] ids = new LineId[AT_ONCE];
    private final int[] hashes = new int[AT_ONCE];
    private final Money[] amounts = new Money[AT_ONCE];
    private final BigDecimal[] decimals = new BigDecimal[AT_ONCE];
    private int waiting;
    private BigDecimal sum = BigDecimal.ZERO;

    LineProof(String book, CurrencyUnit currency, int lines) {
        this.book = book;
        this.currency = currency;
        this.seen = new LinesById(lines);
    }

    void add(LedgerLine line) {
        lines[waiting++] = line;
        if (waiting == AT_ONCE) {
            look();
        }
    }

    /** The sum of all lines. */
    Money sum() {
        look();
        return Money.of(currency, sum);
    }

    private void look() {
        for (int i = 0; i < waiting; i++) {
            ids[i] = lines[i].id();
            amounts[i] = lines[i].amount();
        }
        for (int i = 0; i < waiting; i++) {
            hashes[i] = ids[i].value().hashCode();
        }
        for (int i = 0; i < waiting; i++) {
            decimals[i] = amounts[i].getAmount();
        }
        for (int i = 0; i < waiting; i++) {
            if (!seen.add(ids[i], hashes[i])) {
                throw new IllegalArgumentException(
                        book + " lines must each be in one group, but " + ids[i] + " is in more than one");
            }
            Books.checkCurrency(currency, lines[i]);
            sum = sum.add(decimals[i]);
        }
        waiting = 0;
    }
}
