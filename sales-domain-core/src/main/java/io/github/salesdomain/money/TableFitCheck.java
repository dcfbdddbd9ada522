package io.github.salesdomain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * The check of worths that were fitted: that there are factors of rows and columns by which every cell that no bound holds is its weight times both, and
 * every cell that is held would lie at its bound or beyond it. Written without any part of the fit, on purpose.
 * <p>
 * Every worth may be off by the noise of the fit, held ones too, and whatever of that favours the certificate is taken. So a cell is proven by all
 * ways of open cells from its row to its column at once; where there is none, the cells that are held still must not contradict each other.
 */
final class TableFitCheck {

    /** The bits that all weights together are cut to before they are fitted. */
    private static final int WEIGHT_BITS = 50;

    private static final int FIT_BITS = 58;
    private static final int MOST_FIT_BITS = 24;

    /** Bits below a unit in which the noise is told, whatever the worths are fractions of. */
    private static final int NOISE_BITS = 30;

    private final TableCertificate certificate;
    private final int rows;
    private final int columns;
    /** The common denominator of all worths, and each worth over it. */
    private final BigInteger denominator;

    private final BigInteger[][] worth;
    private final BigInteger[][] weights;
    /** How far a worth may lie from what it would be without rounding while it is fitted. */
    private final BigInteger noise;

    private final FactorLimits limits;
    private final List<CertificateFault> faults = new ArrayList<>();

    TableFitCheck(TableCertificate certificate, BigInteger[][] worth, BigInteger denominator) {
        this.certificate = certificate;
        this.rows = certificate.rows().size();
        this.columns = certificate.columns().size();
        this.worth = Arrays.stream(worth)
                .map(row -> Arrays.stream(row)
                        .map(each -> each.shiftLeft(NOISE_BITS))
                        .toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
        this.denominator = denominator.shiftLeft(NOISE_BITS);
        this.weights = weights();
        this.noise = noise();
        this.limits = new FactorLimits(rows, columns);
    }

    /** Every cell beyond its bounds, and contradictions that have no cell in common, as many as rows and columns: more of them tell no more. */
    List<CertificateFault> faults() {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (isOpen(i, j)) {
                    limitOpen(i, j);
                } else if (!isAtFloor(i, j) && !isAtCap(i, j)) {
                    fault(
                            i,
                            j,
                            line(i, j).worth() + " lies beyond " + line(i, j).bounds()
                                    + ", or the cell weighs nothing");
                }
            }
        }
        if (agree(this::faultOfOpen)) {
            // only now, so that no cell is blamed for being held where open ones contradict each other
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    if (isHeld(i, j)) {
                        limitHeld(i, j);
                    }
                }
            }
            agree(this::faultOfHeld);
        }
        return faults;
    }

    /** Blames the cells of each contradiction, and releases them, until the others agree; gives up where there is no end to it. */
    private boolean agree(Consumer<List<FactorLimits.Pair>> blame) {
        for (int found = 0; found < rows + columns; found++) {
            Optional<List<FactorLimits.Pair>> circle = limits.contradiction();
            if (circle.isEmpty()) {
                return true;
            }
            blame.accept(circle.get());
        }
        return false;
    }

    private void limitOpen(int i, int j) {
        limits.atMost(i, j, worth[i][j].add(noise), weights[i][j]);
        if (worth[i][j].compareTo(noise) > 0) {
            limits.atLeast(i, j, worth[i][j].subtract(noise), weights[i][j]);
        }
    }

    private void limitHeld(int i, int j) {
        if (isAtFloor(i, j) && line(i, j).bounds().floor().isPresent()) {
            limits.atMost(i, j, worth[i][j].add(noise), weights[i][j]);
        } else if (isAtCap(i, j) && worth[i][j].compareTo(noise) > 0) {
            limits.atLeast(i, j, worth[i][j].subtract(noise), weights[i][j]);
        }
    }

    private void faultOfOpen(List<FactorLimits.Pair> circle) {
        FactorLimits.Pair last = circle.get(circle.size() - 1);
        fault(
                last.row(),
                last.column(),
                line(last.row(), last.column()).worth() + " does not follow the weights as " + others(circle, last)
                        + " do");
        circle.forEach(limits::release);
    }

    private void faultOfHeld(List<FactorLimits.Pair> circle) {
        List<FactorLimits.Pair> held = circle.stream()
                .filter(cell -> isHeld(cell.row(), cell.column()))
                .toList();
        FactorLimits.Pair first = held.get(0);
        String beside = held.stream()
                .skip(1)
                .map(cell -> " where row " + cell.row() + " and column " + cell.column() + " is by "
                        + line(cell.row(), cell.column()).bounds())
                .collect(Collectors.joining(" and"));
        fault(
                first.row(),
                first.column(),
                line(first.row(), first.column()).worth() + " need not be held by "
                        + line(first.row(), first.column()).bounds() + beside + ", as " + others(circle, first)
                        + " tell");
        held.forEach(limits::release);
    }

    /** The rows and columns of a circle but those of one cell. */
    private static String others(List<FactorLimits.Pair> circle, FactorLimits.Pair but) {
        List<Integer> otherRows = circle.stream()
                .map(FactorLimits.Pair::row)
                .filter(row -> row != but.row())
                .distinct()
                .sorted()
                .toList();
        List<Integer> otherColumns = circle.stream()
                .map(FactorLimits.Pair::column)
                .filter(column -> column != but.column())
                .distinct()
                .sorted()
                .toList();
        return named("row", otherRows) + " and " + named("column", otherColumns);
    }

    private static String named(String what, List<Integer> numbers) {
        return numbers.size() == 1 ? what + " " + numbers.get(0) : what + "s " + numbers;
    }

    private void fault(int i, int j, String found) {
        faults.add(new CertificateFault(CertificateFault.Kind.SHARE, Optional.of(i * columns + j), found));
    }

    private TableLine line(int i, int j) {
        return certificate.lines().get(i).get(j);
    }

    private boolean isHeld(int i, int j) {
        return !isOpen(i, j)
                && !TableCertificateCheck.isWeightless(line(i, j))
                && !line(i, j).bounds().isLock();
    }

    /** Whether a cell is worth its floor, or nothing without one. */
    private boolean isAtFloor(int i, int j) {
        return worth[i][j].equals(line(i, j).bounds().floor().map(this::minor).orElse(BigInteger.ZERO));
    }

    private boolean isAtCap(int i, int j) {
        return line(i, j)
                .bounds()
                .cap()
                .map(this::minor)
                .filter(worth[i][j]::equals)
                .isPresent();
    }

    /** Whether a cell is worth something strictly between its bounds. */
    private boolean isOpen(int i, int j) {
        boolean isBelowCap = line(i, j)
                .bounds()
                .cap()
                .map(most -> worth[i][j].compareTo(minor(most)) < 0)
                .orElse(true);
        boolean isAboveFloor = line(i, j)
                .bounds()
                .floor()
                .map(least -> worth[i][j].compareTo(minor(least)) > 0)
                .orElse(true);
        return isBelowCap && isAboveFloor && !TableCertificateCheck.isWeightless(line(i, j));
    }

    /** Minor units over the common denominator. */
    private BigInteger minor(Money money) {
        return TableCertificateCheck.minor(money).multiply(denominator);
    }

    /** The weights as the least whole numbers in their proportion, cut so that together they have fifty bits; none given weigh alike. */
    private BigInteger[][] weights() {
        int scale = 0;
        for (List<TableLine> row : certificate.lines()) {
            for (TableLine line : row) {
                scale = Math.max(scale, line.weight().map(BigDecimal::scale).orElse(0));
            }
        }
        BigInteger[][] whole = new BigInteger[rows][columns];
        BigInteger sum = BigInteger.ZERO;
        BigInteger divisor = BigInteger.ZERO;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                BigDecimal weight = line(i, j).weight().orElse(BigDecimal.ONE);
                whole[i][j] = weight.setScale(scale).unscaledValue();
                sum = sum.add(whole[i][j]);
                divisor = divisor.gcd(whole[i][j]);
            }
        }
        BigInteger unit = divisor.max(BigInteger.ONE);
        int excess = Math.max(0, sum.divide(unit).bitLength() - WEIGHT_BITS);
        for (BigInteger[] row : whole) {
            for (int j = 0; j < columns; j++) {
                row[j] = row[j].signum() == 0
                        ? row[j]
                        : row[j].divide(unit).shiftRight(excess).max(BigInteger.ONE);
            }
        }
        return whole;
    }

    /** A 64th of a minor unit, and more in tables of huge sums. */
    private BigInteger noise() {
        BigInteger total = BigInteger.ZERO;
        for (Money row : certificate.rows()) {
            total = total.add(TableCertificateCheck.minor(row));
        }
        int fine = Math.max(0, Math.min(MOST_FIT_BITS, FIT_BITS - total.bitLength()));
        return denominator.shiftRight(6).add(denominator.shiftLeft(12).shiftRight(fine));
    }
}
