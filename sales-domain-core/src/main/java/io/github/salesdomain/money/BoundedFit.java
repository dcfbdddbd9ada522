package io.github.salesdomain.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a table their bounds must hold. Rows and columns are scaled in turn, each to the one factor by which its cells, those beyond a bound cut to
 * it, sum to what it must: so a cell that was cut is free again once the others leave it room.
 */
final class BoundedFit {

    private static final int MOST_SWEEPS = 500;

    /** Digits of a factor: amounts have nineteen at most, and fractions of a minor unit count too. */
    private static final MathContext DIGITS = new MathContext(30);

    /** Sums that miss by less are met. */
    private static final BigDecimal EXACT = new BigDecimal("0.001");

    private final BigDecimal[][] weights;
    private final TableBounds bounds;
    private final BigDecimal[] rowSums;
    private final BigDecimal[] columnSums;
    private final BigDecimal[] rowFactors;
    private final BigDecimal[] columnFactors;

    /**
     * A table to be fitted.
     *
     * @param sums what the cells that weigh something must sum to, rows first
     * @param weights the weights; cells that are not to be fitted weigh nothing
     */
    BoundedFit(long[] sums, long[][] weights, TableBounds bounds) {
        int rows = weights.length;
        this.weights = Arrays.stream(weights)
                .map(row -> Arrays.stream(row).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new))
                .toArray(BigDecimal[][]::new);
        this.bounds = bounds;
        BigDecimal[] all = Arrays.stream(sums).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
        this.rowSums = Arrays.copyOf(all, rows);
        this.columnSums = Arrays.copyOfRange(all, rows, all.length);
        this.rowFactors = new BigDecimal[rows];
        this.columnFactors = new BigDecimal[columnSums.length];
        Arrays.fill(rowFactors, BigDecimal.ONE);
        Arrays.fill(columnFactors, BigDecimal.ONE);
    }

    /** Marks the cells that lie beyond a bound, and gives them the bound. */
    void hold(boolean[][] held, long[][] amounts, long[][] fractions) {
        for (int i = 0; i < held.length; i++) {
            for (int j = 0; j < held[i].length; j++) {
                if (weights[i][j].signum() > 0) {
                    BigDecimal worth = worth(i, j);
                    boolean isBelow = worth.compareTo(least(i, j)) < 0;
                    BigDecimal most = most(i, j);
                    if (isBelow || (most != null && worth.compareTo(most) > 0)) {
                        held[i][j] = true;
                        fractions[i][j] = 0;
                        amounts[i][j] = isBelow ? bounds.least(i, j) : bounds.cap(i, j);
                    }
                }
            }
        }
    }

    /** What the cells come to if no bound holds them, in fractions of a minor unit of so many bits. */
    long[][] scaled(int bits) {
        BigDecimal fine = BigDecimal.valueOf(1L << bits);
        long[][] scaled = new long[rowFactors.length][columnFactors.length];
        for (int i = 0; i < scaled.length; i++) {
            for (int j = 0; j < scaled[i].length; j++) {
                scaled[i][j] = worth(i, j).multiply(fine).longValue();
            }
        }
        return scaled;
    }

    /** Finds the factors, and whether all sums are met. */
    boolean scale() {
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            for (int i = 0; i < rowFactors.length; i++) {
                rowFactors[i] = row(i).factor(rowSums[i]);
            }
            boolean isExact = true;
            for (int j = 0; j < columnFactors.length; j++) {
                Cells column = column(j);
                isExact &= column.sum(columnFactors[j])
                                .subtract(columnSums[j])
                                .abs()
                                .compareTo(EXACT)
                        < 0;
                columnFactors[j] = column.factor(columnSums[j]);
            }
            if (isExact) {
                return true;
            }
        }
        return false;
    }

    private BigDecimal worth(int i, int j) {
        return weights[i][j].multiply(rowFactors[i], DIGITS).multiply(columnFactors[j], DIGITS);
    }

    private BigDecimal least(int i, int j) {
        return BigDecimal.valueOf(bounds.least(i, j));
    }

    private @Nullable BigDecimal most(int i, int j) {
        return bounds.cap(i, j) == Long.MAX_VALUE ? null : BigDecimal.valueOf(bounds.cap(i, j));
    }

    private Cells row(int i) {
        Cells cells = new Cells(columnFactors.length);
        for (int j = 0; j < columnFactors.length; j++) {
            add(cells, i, j, columnFactors[j]);
        }
        return cells;
    }

    private Cells column(int j) {
        Cells cells = new Cells(rowFactors.length);
        for (int i = 0; i < rowFactors.length; i++) {
            add(cells, i, j, rowFactors[i]);
        }
        return cells;
    }

    private void add(Cells cells, int i, int j, BigDecimal factor) {
        if (weights[i][j].signum() > 0) {
            cells.add(weights[i][j].multiply(factor, DIGITS), least(i, j), most(i, j));
        }
    }

    /** The cells of one row or column that weigh something. */
    private static final class Cells {

        private final BigDecimal[] weight;
        private final BigDecimal[] least;
        private final @Nullable BigDecimal[] most;
        /** Of the cells that were held when a factor was looked for last, which by their cap. */
        private final boolean[] isAtCap;

        private int size;

        Cells(int capacity) {
            weight = new BigDecimal[capacity];
            least = new BigDecimal[capacity];
            most = new BigDecimal[capacity];
            isAtCap = new boolean[capacity];
        }

        void add(BigDecimal weighs, BigDecimal atLeast, @Nullable BigDecimal atMost) {
            weight[size] = weighs;
            least[size] = atLeast;
            most[size] = atMost;
            size++;
        }

        /** What the cells hold by a factor. */
        BigDecimal sum(BigDecimal factor) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < size; i++) {
                BigDecimal free = weight[i].multiply(factor, DIGITS);
                sum = sum.add(free.subtract(below(i, free)).add(above(i, free)));
            }
            return sum;
        }

        /** How much less than its floor, as a negative number, or zero. */
        private BigDecimal below(int i, BigDecimal free) {
            return free.subtract(least[i]).min(BigDecimal.ZERO);
        }

        /** How much more than its cap, as a negative number, or zero. */
        private BigDecimal above(int i, BigDecimal free) {
            BigDecimal cap = most[i];
            return cap == null ? BigDecimal.ZERO : cap.subtract(free).min(BigDecimal.ZERO);
        }

        /**
         * The factor by which the cells sum to something. While cells lie beyond bounds, those on the side that misses by more are sure to be held: the true
         * factor lies further to that side.
         */
        BigDecimal factor(BigDecimal wanted) {
            boolean[] held = new boolean[size];
            BigDecimal rest = wanted;
            BigDecimal open = BigDecimal.ZERO;
            for (int i = 0; i < size; i++) {
                open = open.add(weight[i]);
            }
            BigDecimal factor = BigDecimal.ZERO;
            while (open.signum() > 0) {
                factor = rest.max(BigDecimal.ZERO).divide(open, DIGITS);
                BigDecimal missed = BigDecimal.ZERO;
                boolean isBeyond = false;
                for (int i = 0; i < size; i++) {
                    if (!held[i]) {
                        BigDecimal free = weight[i].multiply(factor, DIGITS);
                        BigDecimal below = below(i, free);
                        BigDecimal above = above(i, free);
                        isBeyond |= below.signum() < 0 || above.signum() < 0;
                        missed = missed.add(below).subtract(above);
                    }
                }
                if (!isBeyond) {
                    return factor;
                }
                boolean isBelow = missed.signum() <= 0;
                for (int i = 0; i < size; i++) {
                    BigDecimal free = weight[i].multiply(factor, DIGITS);
                    BigDecimal by = isBelow ? below(i, free) : above(i, free);
                    if (!held[i] && by.signum() < 0) {
                        held[i] = true;
                        isAtCap[i] = !isBelow;
                        open = open.subtract(weight[i]);
                        rest = rest.subtract(isBelow ? free.subtract(by) : free.add(by));
                    }
                }
            }
            return within(factor, held);
        }

        /** The nearest factor by which all that were held are beyond their bound, or at it: some at a cap want a larger one, some at a floor a smaller. */
        private BigDecimal within(BigDecimal factor, boolean[] held) {
            BigDecimal nearest = factor;
            for (int i = 0; i < size; i++) {
                BigDecimal cap = most[i];
                if (held[i] && cap != null && isAtCap[i]) {
                    nearest = nearest.max(cap.divide(weight[i], DIGITS));
                }
            }
            for (int i = 0; i < size; i++) {
                if (held[i] && !isAtCap[i] && weight[i].signum() > 0) {
                    nearest = nearest.min(least[i].divide(weight[i], DIGITS));
                }
            }
            return nearest;
        }
    }
}
