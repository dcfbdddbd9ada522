package io.github.salesdomain.money;

import java.util.Arrays;

/** How little and how much each cell of a table may hold, in minor units. */
final class TableBounds {

    private final long[][] least;
    private final long[][] most;
    /** Caps that were given, or what no cell exceeds. */
    private final long[][] caps;

    /**
     * Bounds of cells.
     *
     * @param least the floors, zero where there is none
     * @param most how much fits into a cell by its cap, row and column, at least as much
     * @param caps the caps, {@code Long.MAX_VALUE} where there is none
     */
    TableBounds(long[][] least, long[][] most, long[][] caps) {
        this.least = least;
        this.most = most;
        this.caps = caps;
    }

    /** No bounds on any cell. */
    static TableBounds none(int rows, int columns) {
        long[][] most = new long[rows][columns];
        for (long[] row : most) {
            Arrays.fill(row, Long.MAX_VALUE);
        }
        return new TableBounds(new long[rows][columns], most, most);
    }

    long least(int i, int j) {
        return least[i][j];
    }

    /** The floors of all cells, to be changed by the caller. */
    long[][] leasts() {
        return Arrays.stream(least).map(long[]::clone).toArray(long[][]::new);
    }

    long most(int i, int j) {
        return most[i][j];
    }

    /** The cap, or {@code Long.MAX_VALUE} where there is none. */
    long cap(int i, int j) {
        return caps[i][j];
    }

    /** Whether nothing but one amount can be in the cell. */
    private boolean isFixed(int i, int j) {
        return least[i][j] == most[i][j];
    }

    boolean[][] fixed() {
        boolean[][] fixed = new boolean[least.length][least[0].length];
        for (int i = 0; i < fixed.length; i++) {
            for (int j = 0; j < fixed[i].length; j++) {
                fixed[i][j] = isFixed(i, j);
            }
        }
        return fixed;
    }

    TableCut cut(long[] sums) {
        return new TableCut(sums, least, most);
    }

    /** The same question with rows for columns. */
    TableCut turnedCut(long[] sums) {
        int rows = least.length;
        long[] turned = new long[sums.length];
        System.arraycopy(sums, rows, turned, 0, sums.length - rows);
        System.arraycopy(sums, 0, turned, sums.length - rows, rows);
        return new TableCut(turned, turned(least), turned(most));
    }

    private static long[][] turned(long[][] table) {
        long[][] turned = new long[table[0].length][table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                turned[j][i] = table[i][j];
            }
        }
        return turned;
    }

    /** Whether a cell that is not held lies beyond a bound. */
    boolean isBeyond(boolean[][] held, long[][] floor, long[][] fraction) {
        for (int i = 0; i < held.length; i++) {
            for (int j = 0; j < held[i].length; j++) {
                if (!held[i][j] && (isBelow(i, j, floor) || isAbove(i, j, floor, fraction))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Holds every cell that lies beyond a bound at that bound. */
    void hold(boolean[][] held, long[][] floor, long[][] fraction) {
        for (int i = 0; i < held.length; i++) {
            for (int j = 0; j < held[i].length; j++) {
                boolean isBelow = isBelow(i, j, floor);
                if (!held[i][j] && (isBelow || isAbove(i, j, floor, fraction))) {
                    held[i][j] = true;
                    floor[i][j] = isBelow ? least[i][j] : caps[i][j];
                    fraction[i][j] = 0;
                }
            }
        }
    }

    private boolean isBelow(int i, int j, long[][] floor) {
        return floor[i][j] < least[i][j];
    }

    private boolean isAbove(int i, int j, long[][] floor, long[][] fraction) {
        return floor[i][j] > caps[i][j] || (floor[i][j] == caps[i][j] && fraction[i][j] > 0);
    }
}
