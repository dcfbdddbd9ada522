package io.github.salesdomain.benchmarks;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LineId;
import io.github.salesdomain.reconciliation.LineKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Two books of the same size: a customer for every twenty lines, one line in a hundred with the document of another, 93 of 100 statement lines with an exact
 * partner in the ledger, in another order and with texts of their own.
 */
final class LedgerData {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** A line as plain figures. */
    record Row(int customer, int document, long minor, int day) {
        String party() {
            return String.format(Locale.ROOT, "C%07d", customer);
        }

        String reference() {
            return String.format(Locale.ROOT, "DOC%09d", document);
        }
    }

    final List<Row> ledger;
    final List<Row> statement;

    private LedgerData(List<Row> ledger, List<Row> statement) {
        this.ledger = ledger;
        this.statement = statement;
    }

    /** Books as they usually are. */
    static LedgerData of(int size) {
        return of(size, Math.max(1, size / 20), 100, Integer.MAX_VALUE);
    }

    /** Books of which all lines are of one customer. */
    static LedgerData ofOneCustomer(int size) {
        return of(size, 1, 100, Integer.MAX_VALUE);
    }

    /** Books of which all lines have the same amount. */
    static LedgerData ofOneAmount(int size) {
        return of(size, Math.max(1, size / 20), 100, 1);
    }

    /** Books of which all lines name the same document. */
    static LedgerData ofOneDocument(int size) {
        LedgerData usual = of(size);
        return new LedgerData(oneDocument(usual.ledger), oneDocument(usual.statement));
    }

    private static List<Row> oneDocument(List<Row> rows) {
        return rows.stream()
                .map(row -> new Row(row.customer, 1, row.minor, row.day))
                .toList();
    }

    /** Books without common documents: nine in ten statement lines lie within five cents and three days of a ledger line of the same customer. */
    static LedgerData ofNearLines(int size) {
        LedgerData exact = of(size);
        Random random = new Random(11);
        List<Row> near = exact.statement.stream()
                .map(row -> new Row(
                        row.customer,
                        2 * size + row.document,
                        row.minor + random.nextInt(11) - 5,
                        row.day + random.nextInt(7) - 3))
                .toList();
        return new LedgerData(exact.ledger, near);
    }

    private static LedgerData of(int size, int customers, int duplicateOneIn, int amounts) {
        Random random = new Random(7);
        List<Row> ledger = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            boolean again = i > 0 && random.nextInt(duplicateOneIn) == 0;
            Row row = again
                    ? ledger.get(i - 1)
                    : new Row(
                            random.nextInt(customers),
                            i,
                            100 + random.nextInt(Math.min(amounts, 10_000_000)),
                            random.nextInt(90));
            ledger.add(row);
        }
        List<Row> statement = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Row row = ledger.get(i);
            statement.add(random.nextInt(100) < 93 ? row : new Row(row.customer, size + i, row.minor + 700, row.day));
        }
        Collections.shuffle(statement, random);
        return new LedgerData(ledger, statement);
    }

    static List<LedgerLine> lines(List<Row> rows, String prefix) {
        List<LedgerLine> lines = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            lines.add(LedgerLine.builder()
                    .id(LineId.of(prefix + i))
                    .party(CustomerId.of(row.party()))
                    .reference(row.reference())
                    .date(START.plusDays(row.day))
                    .kind(LineKind.INVOICE)
                    .amount(Money.ofMinor(CNY, row.minor))
                    .build());
        }
        return lines;
    }
}
