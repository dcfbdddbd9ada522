package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitMismatchException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;

/** Compares what the books say that is in stock with what was counted, item by item. Immutable and safe for use by many threads. */
public final class GoodsReconciler {

    private final Rate tolerance;

    private GoodsReconciler(Rate tolerance) {
        requireNonNull(tolerance, "tolerance");
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("tolerance must not be negative, but was " + tolerance);
        }
        this.tolerance = tolerance;
    }

    /** {@return a reconciler that asks for a second count whenever book and count differ} */
    public static GoodsReconciler standard() {
        return new GoodsReconciler(Rate.zero());
    }

    /**
     * A reconciler that asks for a second count only where book and count lie far apart.
     *
     * @param tolerance the share of the book stock by which a count may differ, included; not negative
     * @return the reconciler
     * @throws IllegalArgumentException if the tolerance is negative
     */
    public static GoodsReconciler with(Rate tolerance) {
        return new GoodsReconciler(tolerance);
    }

    /**
     * Compares books and counts.
     * <p>
     * Items are matched by product and class. A count on another day than the last of the period is rolled there by its movements. Of several counts of
     * an item the last one holds (of one day, the last one given); an earlier one that comes to another stock is reported. O(n log n).
     *
     * <h4>Formula</h4>
     * <pre>{@code variance = counted - (opening + received - sold - returned + transferred in - transferred out)}</pre>
     * Source: formulas, stock variance.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * GoodsReport report = GoodsReconciler.with(Rate.percent(2)).reconcile(CNY, books, counts);
     * report.lines().get(0).variance();                                              // -8 case
     * GoodsReconciler.standard().reconcile(CNY, List.of(book, book), counts);        // refused: an item twice
     * }</pre>
     *
     * @param currency the currency of all unit values
     * @param books one book stock for each item
     * @param counts the counts, any number for each item
     * @return one line for each item of either
     * @throws CurrencyMismatchException if a unit value is in another currency
     * @throws UnitMismatchException if an item is booked and counted in different units
     * @throws IllegalArgumentException if an item is in the books twice, or a count on the last day of the period has movements
     */
    public GoodsReport reconcile(CurrencyUnit currency, Collection<BookStock> books, Collection<GoodsCount> counts) {
        Map<GoodsItem, BookStock> stocks = new TreeMap<>();
        Map<GoodsItem, List<GoodsCount>> byItem = new TreeMap<>();
        for (BookStock book : books) {
            if (!book.unitValue().getCurrencyUnit().equals(currency)) {
                throw new CurrencyMismatchException(currency, book.unitValue().getCurrencyUnit());
            }
            if (stocks.put(book.item(), book) != null) {
                throw new IllegalArgumentException(
                        "books must be of different items, but " + book.item() + " occurs more than once");
            }
            byItem.put(book.item(), new ArrayList<>());
        }
        for (GoodsCount count : counts) {
            byItem.computeIfAbsent(count.item(), item -> new ArrayList<>()).add(count);
        }
        List<GoodsLine> lines = new ArrayList<>();
        byItem.forEach((item, found) -> {
            found.sort(Comparator.comparing(GoodsCount::on)); // stable: of one day the last one given counts
            lines.add(line(item, Optional.ofNullable(stocks.get(item)), found));
        });
        return new GoodsReport(currency, lines);
    }

    private GoodsLine line(GoodsItem item, Optional<BookStock> book, List<GoodsCount> counts) {
        Optional<GoodsCount> last = counts.isEmpty() ? Optional.empty() : Optional.of(counts.get(counts.size() - 1));
        Set<GoodsFinding> findings = EnumSet.noneOf(GoodsFinding.class);
        Measured<Quantity> counted = Measured.undefined(UndefinedReason.MISSING_DATA);
        if (last.isEmpty()) {
            findings.add(GoodsFinding.NOT_COUNTED);
        } else {
            GoodsCount count = last.get();
            counted = book.isEmpty() ? Measured.of(count.total()) : stock(book.get(), count);
            add(findings, !count.blind(), GoodsFinding.NOT_BLIND);
            add(findings, count.damaged().isPositive(), GoodsFinding.DAMAGED);
            add(findings, count.expired().isPositive(), GoodsFinding.EXPIRED);
            add(findings, !counted.isDefined(), GoodsFinding.COUNTED_BEFORE_PERIOD);
        }
        if (book.isEmpty()) {
            findings.add(GoodsFinding.NOT_IN_BOOKS);
        } else {
            add(findings, book.get().quantity().isNegative(), GoodsFinding.BOOK_BELOW_ZERO);
            counted.value().ifPresent(there -> compare(book.get(), there, counts, findings));
        }
        return GoodsLine.builder()
                .item(item)
                .book(book)
                .count(last)
                .counted(counted)
                .addAllFindings(findings)
                .build();
    }

    private void compare(BookStock book, Quantity there, List<GoodsCount> counts, Set<GoodsFinding> findings) {
        Quantity variance = there.minus(book.quantity());
        add(findings, variance.isNegative(), GoodsFinding.SHORTAGE);
        add(findings, variance.isPositive(), GoodsFinding.SURPLUS);
        BigDecimal allowed = book.quantity().amount().abs().multiply(tolerance.value());
        boolean isFar = variance.amount().abs().compareTo(allowed) > 0;
        List<Quantity> valid = counts.stream()
                .flatMap(count -> stock(book, count).value().stream())
                .toList();
        add(findings, isFar && valid.size() == 1, GoodsFinding.RECOUNT);
        add(findings, valid.stream().anyMatch(it -> it.compareTo(there) != 0), GoodsFinding.COUNTS_DIFFER);
    }

    private static Measured<Quantity> stock(BookStock book, GoodsCount count) {
        return count.on().isBefore(book.during().getStart())
                ? Measured.undefined(UndefinedReason.NOT_STARTED)
                : Measured.of(count.rolledTo(book.cutOff()));
    }

    private static void add(Set<GoodsFinding> findings, boolean holds, GoodsFinding finding) {
        if (holds) {
            findings.add(finding);
        }
    }
}
