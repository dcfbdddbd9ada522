package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of what {@link CertificateVerifier} proves of tables. */
class TableCertificateProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static Money fen(long minor) {
        return Money.ofMinor(CNY, minor);
    }

    /** A table that was filled within bounds around a table that fits, so that there is one. */
    private static TableCertificate certificate(Random random, int rows, int columns) {
        TableApportioner apportioner = TableApportioner.standard();
        List<List<BigDecimal>> weights = new ArrayList<>();
        long[] across = new long[rows];
        long[] down = new long[columns];
        for (int i = 0; i < rows; i++) {
            List<BigDecimal> row = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                long fits = random.nextInt(1000);
                across[i] += fits;
                down[j] += fits;
                row.add(BigDecimal.valueOf(random.nextInt(6) == 0 && fits < 500 ? 0 : 1 + random.nextInt(9)));
                switch (random.nextInt(5)) {
                    case 0 -> apportioner = apportioner.withFloor(i, j, fen(fits));
                    case 1 -> apportioner = apportioner.withCap(i, j, fen(fits + random.nextInt(50)));
                    default -> {
                        // most cells are free
                    }
                }
            }
            weights.add(row);
        }
        TableApportionment table = apportioner.withWeights(weights).split(fen(across), fen(down));
        return table instanceof TableApportionment.Allocated filled
                ? filled.certificate()
                : certificate(random, rows, columns);
    }

    private static List<Money> fen(long[] sums) {
        return Arrays.stream(sums).mapToObj(TableCertificateProperties::fen).toList();
    }

    private static boolean isOpen(TableLine line) {
        ExactShare worth = line.worth();
        return line.weight().filter(weight -> weight.signum() > 0).isPresent()
                && worth.compareTo(ExactShare.of(1, 1)) >= 0
                && line.bounds()
                        .floor()
                        .map(floor -> worth.compareTo(of(floor)) > 0)
                        .orElse(true)
                && line.bounds().cap().map(cap -> worth.compareTo(of(cap)) < 0).orElse(true);
    }

    private static ExactShare of(Money money) {
        return ExactShare.of(money.getAmountMinorLong(), 1);
    }

    /** Whether open cells worth a unit or more lead from a cell's row to its column without the cell. */
    private static boolean isTold(TableCertificate certificate, int row, int column) {
        int rows = certificate.rows().size();
        boolean[] isReached = new boolean[rows + certificate.columns().size()];
        isReached[row] = true;
        for (int step = 0; step < isReached.length; step++) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < certificate.columns().size(); j++) {
                    boolean isOther = i != row || j != column;
                    if (isOther && isOpen(certificate.lines().get(i).get(j))) {
                        boolean isEither = isReached[i] || isReached[rows + j];
                        isReached[i] = isEither;
                        isReached[rows + j] = isEither;
                    }
                }
            }
        }
        return isReached[rows + column];
    }

    /** A right table in which one cell that no bound holds is said to be held, at twice its worth or at half of it; sums and reasons stay right. */
    @Property
    void aCellThatIsSaidToBeHeldIsFoundWhereverOpenCellsTell(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 6) int rows,
            @ForAll @IntRange(min = 2, max = 6) int columns,
            @ForAll boolean isCap) {
        TableCertificate right = certificate(random, rows, columns);
        int row = random.nextInt(rows);
        int column = random.nextInt(columns);
        TableLine old = right.lines().get(row).get(column);
        long worth = old.worth().whole().longValueExact();
        long amount = old.amount().getAmountMinorLong();
        long bound = isCap ? Math.max(amount, 2 * worth) + 2 : Math.min(amount, worth / 2) - 1;
        assertThat(CertificateVerifier.standard().verify(right).faults()).isEmpty();
        if (old.bounds().isNone() && isOpen(old) && worth >= 4 && bound > 0 && isTold(right, row, column)) {
            List<List<TableLine>> lines = new ArrayList<>();
            right.lines().forEach(each -> lines.add(new ArrayList<>(each)));
            lines.get(row)
                    .set(
                            column,
                            new TableLine(
                                    old.weight(),
                                    isCap ? Bounds.atMost(fen(bound)) : Bounds.atLeast(fen(bound)),
                                    ExactShare.of(bound, 1),
                                    old.amount(),
                                    isCap ? TableReason.BELOW_WORTH : TableReason.ABOVE_WORTH));

            List<CertificateFault> faults = CertificateVerifier.standard()
                    .verify(new TableCertificate(right.rows(), right.columns(), right.basis(), lines))
                    .faults();
            assertThat(faults)
                    .extracting(CertificateFault::kind)
                    .isNotEmpty()
                    .containsOnly(CertificateFault.Kind.SHARE);
            assertThat(faults)
                    .extracting(CertificateFault::found)
                    .anyMatch(found -> found.contains("need not be held"));
        }
    }

    /** Weights up to twelve digits apart, in units of their own, and bounds: cells that start with next to nothing may end with most of a sum. */
    @Property
    void tablesOfWeightsFarApartAreRight(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 5) int rows,
            @ForAll @IntRange(min = 2, max = 5) int columns,
            @ForAll @IntRange(min = 10, max = 1_000_000_000) int largest,
            @ForAll @IntRange(min = 0, max = 9) int digitsOfUnit) {
        TableApportioner apportioner = TableApportioner.standard();
        List<List<BigDecimal>> weights = new ArrayList<>();
        long[] across = new long[rows];
        long[] down = new long[columns];
        for (int i = 0; i < rows; i++) {
            List<BigDecimal> row = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                long fits = random.nextInt(largest);
                across[i] += fits;
                down[j] += fits;
                row.add(BigDecimal.valueOf(1 + random.nextInt(9)).scaleByPowerOfTen(random.nextInt(12) + digitsOfUnit));
                switch (random.nextInt(8)) {
                    case 0 -> apportioner = apportioner.withFloor(i, j, fen(fits / 2));
                    case 1 -> apportioner = apportioner.withCap(i, j, fen(fits + fits / 8));
                    default -> {
                        // most cells are free
                    }
                }
            }
            weights.add(row);
        }
        TableApportionment table = apportioner.withWeights(weights).split(fen(across), fen(down));

        assertThat(CertificateVerifier.standard()
                        .verify(((TableApportionment.Allocated) table).certificate())
                        .faults())
                .isEmpty();
    }

    /** Limits that factors keep, and only just, are never said to contradict each other, however their fractions are rounded. */
    @Property
    void limitsThatFactorsKeepHaveNoContradiction(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 7) int rows,
            @ForAll @IntRange(min = 1, max = 7) int columns) {
        assertThat(limits(random, rows, columns, BigInteger.ONE).contradiction())
                .isEmpty();
    }

    @Property
    void limitsThatMissByLittleHaveAContradiction(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 7) int rows,
            @ForAll @IntRange(min = 2, max = 7) int columns) {
        BigInteger little = BigInteger.TEN.pow(30);
        FactorLimits limits = limits(random, rows, columns, little);

        assertThat(limits.contradiction())
                .hasValueSatisfying(circle ->
                        assertThat(circle).hasSizeGreaterThanOrEqualTo(4).contains(new FactorLimits.Pair(0, 0)));
        limits.release(new FactorLimits.Pair(0, 0));
        assertThat(limits.contradiction()).isEmpty();
    }

    /** Each product of factors is limited to what it is, but the first to that and a part of it more. */
    private static FactorLimits limits(Random random, int rows, int columns, BigInteger part) {
        BigInteger[] factors = new BigInteger[rows + columns];
        Arrays.setAll(factors, any -> new BigInteger(40, random).add(BigInteger.ONE));
        FactorLimits limits = new FactorLimits(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                boolean isShifted = i == 0 && j == 0 && !part.equals(BigInteger.ONE);
                BigInteger numerator = factors[i].multiply(isShifted ? part.add(BigInteger.ONE) : BigInteger.ONE);
                BigInteger denominator = factors[rows + j].multiply(isShifted ? part : BigInteger.ONE);
                limits.atMost(i, j, numerator, denominator);
                limits.atLeast(i, j, numerator, denominator);
            }
        }
        return limits;
    }
}
