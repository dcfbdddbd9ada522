package io.github.salesdomain.reconciliation;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * What a reconciliation leaves for the next period: the open lines of both books, and what matches left to be put right.
 * <p>
 * With the next period's new lines they make its books. An item that was in transit and is still open then has expired: it is missing. A difference
 * left by a match becomes a line of our book, which the correction in the customer's book will match. What was within tolerance or came of exchange
 * rates is written off and not carried: its booking in our ledger is left out of the next period's lines.
 *
 * @param on the cut-off day of the period that is over
 * @param settled what both books hold alike and is not looked at again
 * @param items the open items, our book first
 * @param writtenOff what is written off, in our book
 */
public record CarriedItems(LocalDate on, Money settled, List<CarriedItem> items, List<Discrepancy> writtenOff) {

    /**
     * Copies the lists and checks the items.
     *
     * @throws CurrencyMismatchException if an item is in another currency than the settled amount
     */
    public CarriedItems {
        requireNonNull(on, "on");
        requireNonNull(settled, "settled");
        items = ImmutableList.copyOf(requireNonNull(items, "items"));
        writtenOff = ImmutableList.copyOf(requireNonNull(writtenOff, "writtenOff"));
        for (Side side : Side.values()) {
            Set<LineId> ids = new HashSet<>();
            for (CarriedItem item : items) {
                if (item.side() == side && !ids.add(item.line().id())) {
                    throw new IllegalArgumentException("items must have different ids in a book, but "
                            + item.line().id() + " occurs more than once");
                }
            }
        }
        for (CarriedItem item : items) {
            settled.plus(item.line().amount()); // refuses two currencies
            if (item.since().isAfter(on)) {
                throw new IllegalArgumentException("since must not be after " + on + ", but was " + item.since()
                        + " for " + item.line().id());
            }
        }
        for (Discrepancy discrepancy : writtenOff) {
            settled.plus(discrepancy.amount());
        }
    }

    /** {@return the balance of our book with which the next period opens, once what is written off is booked} */
    public Money ledgerBalance() {
        return settled.plus(Books.sum(settled.getCurrencyUnit(), lines(Side.LEDGER)));
    }

    /** {@return the balance of the customer's book with which the next period opens, in our sign} */
    public Money statementBalance() {
        return settled.plus(Books.sum(settled.getCurrencyUnit(), lines(Side.STATEMENT)));
    }

    /**
     * The open lines of one book.
     *
     * @param side the book
     * @return its lines, in the order of {@link #items()}
     */
    public List<LedgerLine> lines(Side side) {
        return items.stream()
                .filter(item -> item.side() == side)
                .map(CarriedItem::line)
                .collect(toImmutableList());
    }
}
