package io.github.salesdomain.reconciliation;

import java.util.Arrays;

/** The matched rows of one customer in one book that have a document, sorted by document and amount. */
final class DocumentIndex {

    private final Columns columns;
    private final KeyColumn keys;
    private final Side side;
    private final int[] rows;

    DocumentIndex(Columns columns, KeyColumn keys, Side side, Matching.Account account) {
        this.columns = columns;
        this.keys = keys;
        this.side = side;
        int[] matched = new int[account.to(side) - account.from(side)];
        int count = 0;
        for (int row = account.from(side); row < account.to(side); row++) {
            if (columns.taken[row]) {
                matched[count++] = row;
            }
        }
        this.rows = keys.sorted(side, Arrays.copyOf(matched, count));
        sortAmounts();
    }

    private void sortAmounts() {
        int from = 0;
        while (from < rows.length) {
            int to = from + 1;
            while (to < rows.length && keys.number(side, rows[to]) == keys.number(side, rows[from])) {
                to++;
            }
            if (to - from > 1) {
                int[] sorted = new AmountIndex(columns, Arrays.copyOfRange(rows, from, to)).rows;
                System.arraycopy(sorted, 0, rows, from, sorted.length);
            }
            from = to;
        }
    }

    /** Whether a row with the same document and amount as this one is matched. */
    boolean contains(int row) {
        int key = keys.number(side, row);
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compare(keys.number(side, rows[middle]), key);
            if (order == 0) {
                order = Long.compare(columns.minor[rows[middle]], columns.minor[row]);
            }
            if (order == 0) {
                return true;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle;
        }
        return false;
    }
}
