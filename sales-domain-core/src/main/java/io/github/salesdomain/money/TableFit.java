package io.github.salesdomain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** What each cell of a table is worth before it is rounded. */
final class TableFit {

    private static final int MOST_SWEEPS = 500;

    /** Fractions of a minor unit in which weights are fitted and, coarser, compared: the noise of fitting decides no tie. */
    private static final int FINE_BITS = 24;

    private static final int NOISE_BITS = 8;

    private static final int MOST_WEIGHT_BITS = 50;

    /** How many times a cell may be scaled up before what was rounded of it shows, as a power of two: a quarter of a 64th of a minor unit. */
    private static final int RISE_BITS = 10;

    private TableFit() {}

    /** Row by column, by the total: exact. */
    static TableFlow proportional(long[] sums, int rows, long total, TableBounds bounds) {
        int columns = sums.length - rows;
        long[][] floor = new long[rows][columns];
        long[][] fraction = new long[rows][columns];
        BigInteger whole = BigInteger.valueOf(Math.max(1, total));
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                BigInteger[] worth = BigInteger.valueOf(sums[i])
                        .multiply(BigInteger.valueOf(sums[rows + j]))
                        .divideAndRemainder(whole);
                floor[i][j] = worth[0].longValueExact();
                fraction[i][j] = worth[1].longValueExact();
            }
        }
        return new TableFlow(sums, floor, fraction, whole.longValueExact(), bounds, true);
    }

    /**
     * Weights scaled by rows and columns in turn until the rows stay exact. Where cells come to lie beyond a bound, those that their bounds must hold are
     * found, and the rest is fitted to what is left.
     */
    static TableFlow byWeights(long[] sums, int rows, long total, List<List<BigDecimal>> weights, TableBounds bounds) {
        int columns = sums.length - rows;
        int fine =
                Math.max(0, Math.min(FINE_BITS, 58 - BigInteger.valueOf(total).bitLength()));
        int noise = Math.min(NOISE_BITS, fine);
        long denominator = 1L << (fine - noise);
        long half = noise == 0 ? 0 : 1L << (noise - 1);
        boolean[][] held = bounds.fixed();
        long[][] floor = bounds.leasts();
        long[][] fraction = new long[rows][columns];
        long[] left = left(sums, held, floor);
        long[][] from = near(left, fine, start(rows, columns, weights, held));
        boolean isBounded = false;
        boolean isExact = true;
        boolean isOpen = true;
        while (isOpen) {
            // factors that do not settle would come out otherwise if fitted again, and no longer be those by which
            // cells are held
            long[][] worth = isExact ? fit(left, fine, without(held, from)) : without(held, from);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    if (!held[i][j]) {
                        long rounded = (worth[i][j] + half) >> noise;
                        floor[i][j] = rounded / denominator;
                        fraction[i][j] = rounded % denominator;
                    }
                }
            }
            isOpen = bounds.isBeyond(held, floor, fraction);
            if (isOpen && isBounded) {
                bounds.hold(held, floor, fraction); // by less than the fit can tell
            } else if (isOpen) {
                BoundedFit within = new BoundedFit(left, start(rows, columns, weights, held), bounds);
                isExact = within.scale();
                within.hold(held, floor, fraction);
                from = within.scaled(fine);
                isBounded = true;
            }
            left = left(sums, held, floor);
        }
        return new TableFlow(sums, floor, fraction, denominator, bounds, false);
    }

    /** What the cells that no bound holds have to share, not below zero. */
    private static long[] left(long[] sums, boolean[][] held, long[][] floor) {
        long[] left = sums.clone();
        for (int i = 0; i < held.length; i++) {
            for (int j = 0; j < held[i].length; j++) {
                if (held[i][j]) {
                    left[i] -= floor[i][j];
                    left[held.length + j] -= floor[i][j];
                }
            }
        }
        return Arrays.stream(left).map(sum -> Math.max(0, sum)).toArray();
    }

    private static long[][] fit(long[] sums, int fine, long[][] worth) {
        boolean exact = false;
        for (int sweep = 0; sweep < MOST_SWEEPS && !exact; sweep++) {
            exact = scaleRows(worth, sums, fine);
            scaleColumns(worth, sums, fine);
        }
        return worth;
    }

    /** The weights as whole numbers of at most about 40 bits; without weights, every open cell weighs its row by its column. */
    private static long[][] start(int rows, int columns, List<List<BigDecimal>> weights, boolean[][] held) {
        BigInteger[] flat = new BigInteger[rows * columns];
        if (weights.isEmpty()) {
            Arrays.fill(flat, BigInteger.ONE);
        } else {
            flat = WeightScale.wholeNumbersOrZeros(
                    weights.stream().flatMap(List::stream).toList());
        }
        int excess = Math.max(0, WeightScale.sum(flat).bitLength() - MOST_WEIGHT_BITS);
        long[][] start = new long[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                BigInteger weight = flat[i * columns + j];
                if (!held[i][j] && weight.signum() > 0) {
                    start[i][j] = Math.max(1, weight.shiftRight(excess).longValueExact());
                }
            }
        }
        return start;
    }

    /** A table without the cells that are held. */
    private static long[][] without(boolean[][] held, long[][] from) {
        long[][] open = new long[held.length][];
        for (int i = 0; i < held.length; i++) {
            open[i] = from[i].clone();
            for (int j = 0; j < open[i].length; j++) {
                open[i][j] = held[i][j] ? 0 : open[i][j];
            }
        }
        return open;
    }

    /** The weights; where they lie so far apart that cells would be cut to next to nothing on their way, they are scaled in decimals first. */
    private static long[][] near(long[] sums, int fine, long[][] weights) {
        long tolerated = 1L << Math.max(RISE_BITS, fine - NOISE_BITS);
        boolean isFar = false;
        for (int i = 0; i < weights.length; i++) {
            long sum = Arrays.stream(weights[i]).sum();
            for (int j = 0; j < weights[i].length; j++) {
                long most = Math.min(sums[i], sums[weights.length + j]);
                // it starts as its part of the row and can become the most that row and column let it be
                isFar |= most > 0 && weights[i][j] > 0 && sum / weights[i][j] / (sums[i] / most) >= tolerated;
            }
        }
        if (!isFar) {
            return weights;
        }
        BoundedFit decimals = new BoundedFit(sums, weights, TableBounds.none(weights.length, weights[0].length));
        decimals.scale();
        return decimals.scaled(fine);
    }

    /** Whether the rows were exact already, to a unit of the fraction for each cell. */
    private static boolean scaleRows(long[][] worth, long[] sums, int fine) {
        boolean exact = true;
        for (int i = 0; i < worth.length; i++) {
            long sum = 0;
            for (long cell : worth[i]) {
                sum += cell;
            }
            long wanted = sums[i] << fine;
            exact &= Math.abs(wanted - sum) <= worth[i].length;
            if (sum > 0 && wanted > 0) {
                worth[i] = Apportioner.standard().split(wanted, worth[i]);
            } else {
                worth[i] = new long[worth[i].length];
            }
        }
        return exact;
    }

    private static void scaleColumns(long[][] worth, long[] sums, int fine) {
        int rows = worth.length;
        long[] column = new long[rows];
        for (int j = 0; j < sums.length - rows; j++) {
            long sum = 0;
            for (int i = 0; i < rows; i++) {
                column[i] = worth[i][j];
                sum += column[i];
            }
            long wanted = sums[rows + j] << fine;
            long[] scaled = sum > 0 && wanted > 0 ? Apportioner.standard().split(wanted, column) : new long[rows];
            for (int i = 0; i < rows; i++) {
                worth[i][j] = scaled[i];
            }
        }
    }
}
