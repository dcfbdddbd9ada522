package io.github.salesdomain.reconciliation;

import java.util.Arrays;
import org.joda.money.Money;

/** One comparison of two books by key and amount, in columns. Where zero is no row, rows are kept as one more than their number. */
final class KeyMatching {

    /** In place of a partner: the row stands for several of one book, which are told by {@link #ledgerAlike} and {@link #statementAlike}. */
    private static final int SEVERAL = -1;

    private final LineColumns ledger;
    private final LineColumns statement;
    /** The partner of a ledger row. */
    private final int[] mates;

    /** The ledger rows that others stand for. */
    private final RowGroups ledgerAlike = new RowGroups();
    /** The customer's rows that belong to a ledger row which stands for several, or of which there are several. */
    private final RowGroups statementAlike = new RowGroups();

    private int[] alternatives = {};

    KeyMatching(LineColumns ledger, LineColumns statement) {
        this.ledger = ledger;
        this.statement = statement;
        mates = new int[ledger.size()];
    }

    LinePairs pairs() {
        RowTable table = new RowTable(ledger);
        gather(table);
        meet(table);
        pairSeveral();
        return LinePairs.of(ledger, statement, mates, alternatives, this::evidence, LinePairs.OpenRows.none());
    }

    private void gather(RowTable table) {
        int[] firsts = new int[RowTable.AT_ONCE];
        for (int from = 0; from < ledger.size(); from += firsts.length) {
            int count = Math.min(firsts.length, ledger.size() - from);
            table.add(from, count, firsts);
            for (int i = 0; i < count; i++) {
                if (firsts[i] != RowTable.NONE && firsts[i] != from + i) {
                    ledgerAlike.add(firsts[i], from + i);
                    mates[firsts[i]] = SEVERAL;
                }
            }
        }
    }

    private void meet(RowTable table) {
        int[] firsts = new int[RowTable.AT_ONCE];
        for (int from = 0; from < statement.size(); from += firsts.length) {
            int count = Math.min(firsts.length, statement.size() - from);
            table.find(statement, from, count, firsts);
            for (int i = 0; i < count; i++) {
                if (firsts[i] != RowTable.NONE) {
                    meet(firsts[i], from + i);
                }
            }
        }
    }

    private MatchEvidence.Builder evidence(int ledgerRow, int statementRow, int fitting) {
        return MatchEvidence.builder()
                .criterion(fitting == 1 ? MatchCriterion.SAME_KEY : MatchCriterion.INTERCHANGEABLE)
                .addAllKey(ledger.keyOf(ledgerRow))
                .allowed(Money.zero(ledger.currency()))
                .alternatives(fitting);
    }

    private void meet(int first, int row) {
        int mate = mates[first];
        if (mate == 0) {
            mates[first] = row + 1;
            return;
        }
        if (mate != SEVERAL) {
            statementAlike.add(first, mate - 1);
            mates[first] = SEVERAL;
        }
        statementAlike.add(first, row);
    }

    private void pairSeveral() {
        ledgerAlike.order();
        statementAlike.order();
        statementAlike.firsts().forEach(first -> {
            int[] others = ledgerAlike.rowsOf(first);
            int[] ours = new int[1 + others.length];
            ours[0] = first;
            System.arraycopy(others, 0, ours, 1, others.length);
            pair(inOrder(ledger, ours), inOrder(statement, statementAlike.rowsOf(first)));
        });
    }

    private void pair(int[] ours, int[] theirs) {
        mates[ours[0]] = 0;
        alternatives = alternatives.length == 0 ? new int[mates.length] : alternatives;
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            mates[ours[i]] = theirs[i] + 1;
            alternatives[ours[i]] = ours.length + theirs.length - 1;
        }
    }

    /** Lines by date and id, so that their order in the book does not matter; numbers as they stand. */
    private static int[] inOrder(LineColumns columns, int[] rows) {
        if (!columns.hasLines() || rows.length == 1) {
            return rows;
        }
        if (rows.length == 2) {
            // by far the most
            boolean isInOrder = compare(columns, rows[0], rows[1]) <= 0;
            return isInOrder ? rows : new int[] {rows[1], rows[0]};
        }
        return Arrays.stream(rows)
                .boxed()
                .sorted((one, other) -> compare(columns, one, other))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int compare(LineColumns columns, int row, int other) {
        return Columns.BY_DATE_AND_ID.compare(
                columns.lines().get(row), columns.lines().get(other));
    }
}
