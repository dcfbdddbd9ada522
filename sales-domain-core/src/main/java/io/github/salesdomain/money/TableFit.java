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

    private TableFit() {}

    /** Row by column, by the total: exact. */
    static TableFlow proportional(long[] sums, int rows, long total, long[][] most) {
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
        return new TableFlow(sums, floor, fraction, whole.longValueExact(), most, true);
    }

    /** Weights scaled by rows and columns in turn until the rows stay exact. */
    static TableFlow byWeights(long[] sums, int rows, long total, List<List<BigDecimal>> weights, long[][] most) {
        int columns = sums.length - rows;
        int fine =
                Math.max(0, Math.min(FINE_BITS, 58 - BigInteger.valueOf(total).bitLength()));
        long[][] worth = start(rows, columns, weights, most);
        boolean exact = false;
        for (int sweep = 0; sweep < MOST_SWEEPS && !exact; sweep++) {
            exact = scaleRows(worth, sums, fine);
            scaleColumns(worth, sums, fine);
        }
        int noise = Math.min(NOISE_BITS, fine);
        long denominator = 1L << (fine - noise);
        long half = noise == 0 ? 0 : 1L << (noise - 1);
        long[][] floor = new long[rows][columns];
        long[][] fraction = new long[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                long rounded = (worth[i][j] + half) >> noise;
                floor[i][j] = rounded / denominator;
                fraction[i][j] = rounded % denominator;
            }
        }
        return new TableFlow(sums, floor, fraction, denominator, most, false);
    }

    /** The weights as whole numbers of at most about 40 bits; without weights, every open cell weighs its row by its column. */
    private static long[][] start(int rows, int columns, List<List<BigDecimal>> weights, long[][] most) {
        BigInteger[] flat = new BigInteger[rows * columns];
        if (weights.isEmpty()) {
            Arrays.fill(flat, BigInteger.ONE);
        } else {
            flat = WeightScale.wholeNumbersOrZeros(
                    weights.stream().flatMap(List::stream).toList());
        }
        int excess = Math.max(0, WeightScale.sum(flat).bitLength() - 50);
        long[][] start = new long[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                BigInteger weight = flat[i * columns + j];
                if (most[i][j] > 0 && weight.signum() > 0) {
                    start[i][j] = Math.max(1, weight.shiftRight(excess).longValueExact());
                }
            }
        }
        return start;
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
