package io.github.salesdomain.reconciliation;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Writes statements of account from our ledger. Immutable and safe for use by many threads. */
public final class StatementWriter {

    /** By date, then id; every line has a date. */
    static final Comparator<LedgerLine> ORDER = Comparator.comparing(
                    (LedgerLine line) -> line.date().orElse(LocalDate.MIN))
            .thenComparing(LedgerLine::id);

    private static final StatementWriter STANDARD = new StatementWriter();

    private StatementWriter() {}

    /** {@return the writer} */
    public static StatementWriter standard() {
        return STANDARD;
    }

    /**
     * The first statement of a customer: it opens with what our ledger holds before the period, which nobody has confirmed.
     * <p>
     * O(n log n) for n lines. Lines of other customers and lines from the period's end on are left out.
     *
     * <h4>Formula</h4>
     * <pre>{@code closing = opening + invoices + debit notes - receipts - credit notes ± adjustments}</pre>
     * Source: formulas, statement of account.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * AccountStatement march = StatementWriter.standard().write(ledger, dealer, daysOfMarch);
     * march.basis();                                                                  // ROLLED_FROM_UNCONFIRMED
     * StatementWriter.standard().write(ledger, dealer, LocalDateRange.ALL);           // refused: not bounded
     * }</pre>
     *
     * @param ledger our ledger, of one customer or many
     * @param customer whose statement
     * @param during the days of the statement, half-open and bounded
     * @return the statement
     * @throws IllegalArgumentException if a line of the customer has no date, or if the period is not bounded or empty
     */
    public AccountStatement write(Ledger ledger, CustomerId customer, LocalDateRange during) {
        Money opening = Money.zero(ledger.currency());
        List<LedgerLine> lines = new ArrayList<>();
        for (LedgerLine line : ledger.lines()) {
            if (isOf(customer, line)) {
                LocalDate date = dateOf(line);
                if (date.isBefore(during.getStart())) {
                    opening = opening.plus(line.amount());
                } else if (date.isBefore(during.getEnd())) {
                    lines.add(line);
                }
            }
        }
        lines.sort(ORDER);
        return AccountStatement.builder()
                .customer(customer)
                .during(during)
                .opening(opening)
                .basis(OpeningBasis.ROLLED_FROM_UNCONFIRMED)
                .addAllLines(lines)
                .build();
    }

    /**
     * The statement after another one: it opens with what that one closed with.
     * <p>
     * A sent statement is never changed. What was booked later with a date in its period becomes a line of this one; a line of it that was changed or
     * deleted in our ledger since then becomes a line of the difference, of kind ADJUSTMENT. Lines of still earlier statements are not looked at.
     * O(n log n) for n lines.
     *
     * <h4>Formula</h4>
     * <pre>{@code opening = closing of the statement before}</pre>
     * Source: formulas, statement of account.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * AccountStatement april = StatementWriter.standard().writeAfter(ofMarch, ledger, LocalDate.of(2026, 4, 30));
     * april.opening().equals(march.closing());                                                     // always true
     * StatementWriter.standard().writeAfter(ofMarch, ledger, LocalDate.of(2026, 3, 31));           // refused: not after it
     * }</pre>
     *
     * @param previous the statement before, with what the customer answered
     * @param ledger our ledger as it is now
     * @param cutOff the last day of the new statement
     * @return the statement; its opening is CONFIRMED if the customer agreed to the one before by the cut-off day
     * @throws CurrencyMismatchException if the ledger is in another currency than the statement before
     * @throws IllegalArgumentException if a line of the customer has no date, or if the cut-off day is before the end of the statement before
     */
    public AccountStatement writeAfter(StatementConfirmation previous, Ledger ledger, LocalDate cutOff) {
        AccountStatement before = previous.statement();
        if (!before.currency().equals(ledger.currency())) {
            throw new CurrencyMismatchException(before.currency(), ledger.currency());
        }
        LocalDate start = before.during().getEnd();
        if (cutOff.isBefore(start)) {
            throw new IllegalArgumentException("cutOff must not be before " + start + ", but was " + cutOff);
        }
        Map<LineId, LedgerLine> stated = new HashMap<>();
        before.lines().forEach(line -> stated.put(line.id(), line));
        List<LedgerLine> lines = new ArrayList<>();
        for (LedgerLine line : ledger.lines()) {
            if (isOf(before.customer(), line)) {
                LocalDate date = dateOf(line);
                LedgerLine earlier = stated.remove(line.id());
                if (earlier != null) {
                    addChange(lines, earlier, line.amount().minus(earlier.amount()), start);
                } else if (!date.isBefore(before.during().getStart()) && !date.isAfter(cutOff)) {
                    lines.add(line);
                }
            }
        }
        stated.values().forEach(gone -> addChange(lines, gone, gone.amount().negated(), start));
        lines.sort(ORDER);
        return AccountStatement.builder()
                .customer(before.customer())
                .during(LocalDateRange.ofClosed(start, cutOff))
                .opening(before.closing())
                .basis(
                        previous.state(cutOff).isAgreed()
                                ? OpeningBasis.CONFIRMED
                                : OpeningBasis.ROLLED_FROM_UNCONFIRMED)
                .addAllLines(lines)
                .build();
    }

    /** Adds what a stated line was changed by, dated on the first day of the new statement. */
    private static void addChange(List<LedgerLine> lines, LedgerLine stated, Money change, LocalDate on) {
        if (!change.isZero()) {
            lines.add(LedgerLine.builder()
                    .id(stated.id())
                    .party(stated.party())
                    .reference(stated.reference())
                    .date(on)
                    .kind(LineKind.ADJUSTMENT)
                    .amount(change)
                    .build());
        }
    }

    private static boolean isOf(CustomerId customer, LedgerLine line) {
        return line.party().equals(Optional.of(customer));
    }

    private static LocalDate dateOf(LedgerLine line) {
        return line.date()
                .orElseThrow(() -> new IllegalArgumentException(
                        "date must be set for lines of a statement, but was not for line " + line.id()));
    }
}
