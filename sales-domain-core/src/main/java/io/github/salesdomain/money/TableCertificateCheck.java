package io.github.salesdomain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** One check of one table's certificate; written without any part of the apportioner, on purpose. */
final class TableCertificateCheck {

    /** The bits that all weights together are cut to before they are fitted. */
    private static final int WEIGHT_BITS = 50;

    private static final int FIT_BITS = 58;
    private static final int MOST_FIT_BITS = 24;

    private final TableCertificate certificate;
    private final int rows;
    private final int columns;
    private final List<CertificateFault> faults = new ArrayList<>();
    /** The common denominator of all worths, and each worth over it. */
    private BigInteger denominator = BigInteger.ONE;

    /** How far a worth may lie from what it would be without rounding while it is fitted. */
    private BigInteger noise = BigInteger.ONE;

    private final BigInteger[][] worth;
    private final BigInteger[][] amount;

    TableCertificateCheck(TableCertificate certificate) {
        this.certificate = certificate;
        this.rows = certificate.rows().size();
        this.columns = certificate.columns().size();
        this.worth = new BigInteger[rows][columns];
        this.amount = new BigInteger[rows][columns];
    }

    CertificateReview review() {
        if (hasForm()) {
            read();
            checkSums();
            checkBounds();
            if (certificate.basis() == TableBasis.ROW_BY_COLUMN) {
                checkRowByColumn();
            } else {
                checkFit();
            }
            checkReasons();
            if (faults.isEmpty()) {
                checkRounding();
            }
        }
        return new CertificateReview(faults);
    }

    private TableLine line(int i, int j) {
        return certificate.lines().get(i).get(j);
    }

    private void fault(CertificateFault.Kind kind, int i, int j, String found) {
        faults.add(new CertificateFault(kind, Optional.of(i * columns + j), found));
    }

    private void fault(CertificateFault.Kind kind, String found) {
        faults.add(new CertificateFault(kind, Optional.empty(), found));
    }

    private boolean hasForm() {
        Money first = certificate.rows().get(0);
        List<Money> sums = new ArrayList<>(certificate.rows());
        sums.addAll(certificate.columns());
        for (Money sum : sums) {
            if (!sum.isSameCurrency(first) || sum.isNegative()) {
                fault(CertificateFault.Kind.FORM, "sum " + sum + " is negative or not in " + first.getCurrencyUnit());
            }
        }
        boolean isWeighted = line(0, 0).weight().isPresent();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                TableLine line = line(i, j);
                List<Money> amounts = new ArrayList<>(List.of(line.amount()));
                line.bounds().floor().ifPresent(amounts::add);
                line.bounds().cap().ifPresent(amounts::add);
                if (amounts.stream().anyMatch(each -> !each.isSameCurrency(first) || each.isNegative())) {
                    fault(CertificateFault.Kind.FORM, i, j, "amount or bounds negative or in another currency");
                }
                if (line.weight().isPresent() != isWeighted) {
                    fault(CertificateFault.Kind.FORM, i, j, "weights must be given for all cells or for none");
                }
                boolean isPlain = certificate.basis() == TableBasis.ROW_BY_COLUMN;
                if (isPlain && (isWeighted || !line.bounds().isNone())) {
                    fault(CertificateFault.Kind.FORM, i, j, "a table of rows by columns has no weights and bounds");
                }
            }
        }
        return faults.isEmpty();
    }

    private void read() {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                BigInteger below = line(i, j).worth().denominator();
                denominator = denominator.multiply(below).divide(denominator.gcd(below));
                amount[i][j] = minor(line(i, j).amount());
            }
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                ExactShare share = line(i, j).worth();
                worth[i][j] = share.numerator().multiply(denominator.divide(share.denominator()));
            }
        }
    }

    private static BigInteger minor(Money money) {
        return money.getAmount().unscaledValue();
    }

    private void checkSums() {
        BigInteger[] down = new BigInteger[columns];
        Arrays.fill(down, BigInteger.ZERO);
        for (int i = 0; i < rows; i++) {
            BigInteger across = BigInteger.ZERO;
            for (int j = 0; j < columns; j++) {
                across = across.add(amount[i][j]);
                down[j] = down[j].add(amount[i][j]);
            }
            checkSum("row " + i, certificate.rows().get(i), across);
        }
        for (int j = 0; j < columns; j++) {
            checkSum("column " + j, certificate.columns().get(j), down[j]);
        }
    }

    private void checkSum(String what, Money sum, BigInteger found) {
        if (!minor(sum).equals(found)) {
            fault(CertificateFault.Kind.SUM, what + " sums to " + found + " minor units, but must to " + sum);
        }
    }

    private void checkBounds() {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                boolean isWeightless = weightless(i, j);
                boolean isMore = isWeightless && amount[i][j].compareTo(least(i, j)) > 0;
                if (!line(i, j).bounds().admits(line(i, j).amount()) || isMore) {
                    fault(
                            CertificateFault.Kind.OUTSIDE_BOUNDS,
                            i,
                            j,
                            line(i, j).amount() + " is not within " + line(i, j).bounds()
                                    + (isWeightless ? ", and the cell weighs nothing" : ""));
                }
            }
        }
    }

    private boolean weightless(int i, int j) {
        return line(i, j).weight().filter(weight -> weight.signum() == 0).isPresent();
    }

    private BigInteger least(int i, int j) {
        return line(i, j).bounds().floor().map(TableCertificateCheck::minor).orElse(BigInteger.ZERO);
    }

    private void checkRowByColumn() {
        BigInteger total = BigInteger.ZERO;
        for (Money row : certificate.rows()) {
            total = total.add(minor(row));
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                BigInteger product = minor(certificate.rows().get(i))
                        .multiply(minor(certificate.columns().get(j)));
                if (!worth[i][j].multiply(total).equals(product.multiply(denominator))) {
                    fault(CertificateFault.Kind.SHARE, i, j, line(i, j).worth() + " is not " + product + " / " + total);
                }
            }
        }
    }

    /** Cells that a bound holds are worth it; the others are their weights by a factor of their row and one of their column. */
    private void checkFit() {
        BigInteger[][] weights = weights();
        noise = noise();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (!isOpen(i, j) && !isWorthABound(i, j)) {
                    fault(
                            CertificateFault.Kind.SHARE,
                            i,
                            j,
                            line(i, j).worth() + " lies beyond " + line(i, j).bounds()
                                    + ", or the cell weighs nothing");
                }
            }
        }
        for (int i = 1; i < rows; i++) {
            checkRatios(i - 1, i, weights);
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (!isOpen(i, j) && !weightless(i, j) && !line(i, j).bounds().isLock()) {
                    checkHold(i, j, weights);
                }
            }
        }
    }

    /** Three open cells that complete a cell to two rows and two columns tell what it would be worth without its bound: it must lie beyond it. */
    private void checkHold(int i, int j, BigInteger[][] weights) {
        boolean isFloor = line(i, j).bounds().floor().isPresent()
                && worth[i][j].equals(least(i, j).multiply(denominator));
        for (int k = 0; k < rows; k++) {
            for (int l = 0; l < columns; l++) {
                if (k != i && l != j && isOpen(i, l) && isOpen(k, j) && isOpen(k, l)) {
                    BigInteger weighs = weights[i][j].multiply(weights[k][l]);
                    BigInteger other = weights[i][l].multiply(weights[k][j]);
                    // unbound worth = worth(i,l) x worth(k,j) x weighs / (worth(k,l) x other)
                    boolean isNeedless = isFloor
                            ? isMore(i, l, k, j, weighs, i, j, k, l, other)
                            : isMore(i, j, k, l, other, i, l, k, j, weighs);
                    if (isNeedless) {
                        fault(
                                CertificateFault.Kind.SHARE,
                                i,
                                j,
                                line(i, j).worth() + " need not be held by "
                                        + line(i, j).bounds() + ", as row " + k + " and column " + l + " tell");
                        return;
                    }
                }
            }
        }
    }

    private boolean isWorthABound(int i, int j) {
        BigInteger cap =
                line(i, j).bounds().cap().map(TableCertificateCheck::minor).orElse(BigInteger.ZERO);
        return worth[i][j].equals(least(i, j).multiply(denominator))
                || (line(i, j).bounds().cap().isPresent() && worth[i][j].equals(cap.multiply(denominator)));
    }

    /** Whether a cell is worth something strictly between its bounds. */
    private boolean isOpen(int i, int j) {
        Optional<Money> cap = line(i, j).bounds().cap();
        boolean isBelowCap = cap.map(most -> worth[i][j].compareTo(minor(most).multiply(denominator)) < 0)
                .orElse(true);
        boolean hasFloor = line(i, j).bounds().floor().isPresent();
        boolean isAboveFloor = !hasFloor || worth[i][j].compareTo(least(i, j).multiply(denominator)) > 0;
        return isBelowCap && isAboveFloor && !weightless(i, j);
    }

    /** The weights as whole numbers, cut so that together they have fifty bits; none given weigh alike. */
    private BigInteger[][] weights() {
        int scale = 0;
        for (List<TableLine> row : certificate.lines()) {
            for (TableLine line : row) {
                scale = Math.max(scale, line.weight().map(BigDecimal::scale).orElse(0));
            }
        }
        BigInteger[][] weights = new BigInteger[rows][columns];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                BigDecimal weight = line(i, j).weight().orElse(BigDecimal.ONE);
                weights[i][j] = weight.setScale(scale).unscaledValue();
                sum = sum.add(weights[i][j]);
            }
        }
        int excess = Math.max(0, sum.bitLength() - WEIGHT_BITS);
        for (BigInteger[] row : weights) {
            for (int j = 0; j < columns; j++) {
                row[j] = row[j].signum() == 0
                        ? row[j]
                        : row[j].shiftRight(excess).max(BigInteger.ONE);
            }
        }
        return weights;
    }

    /** Of two rows each column makes the same of their weights, as far as the fit was reckoned. */
    private void checkRatios(int above, int below, BigInteger[][] weights) {
        int known = -1;
        for (int j = 0; j < columns; j++) {
            if (isOpen(above, j) && isOpen(below, j)) {
                if (known >= 0 && !isProportional(above, below, known, j, weights)) {
                    fault(
                            CertificateFault.Kind.SHARE,
                            below,
                            j,
                            line(below, j).worth() + " does not follow the weights as row " + above + " and column "
                                    + known + " do");
                }
                known = j;
            }
        }
    }

    private boolean isProportional(int above, int below, int known, int j, BigInteger[][] weights) {
        BigInteger weighsOne = weights[above][j].multiply(weights[below][known]);
        BigInteger weighsOther = weights[above][known].multiply(weights[below][j]);
        return !isMore(above, known, below, j, weighsOne, above, j, below, known, weighsOther)
                && !isMore(above, j, below, known, weighsOther, above, known, below, j, weighsOne);
    }

    /** Whether one product of worths is larger than the other although every worth in it is taken as small as it may be, and in the other as large. */
    private boolean isMore(
            int i1, int j1, int i2, int j2, BigInteger weight, int k1, int l1, int k2, int l2, BigInteger other) {
        BigInteger low = worth[i1][j1]
                .subtract(noise)
                .max(BigInteger.ZERO)
                .multiply(worth[i2][j2].subtract(noise).max(BigInteger.ZERO));
        BigInteger high = worth[k1][l1].add(noise).multiply(worth[k2][l2].add(noise));
        return low.multiply(weight).compareTo(high.multiply(other)) > 0;
    }

    /** A 64th of a minor unit, and more in tables of huge sums. */
    private BigInteger noise() {
        BigInteger total = BigInteger.ZERO;
        for (Money row : certificate.rows()) {
            total = total.add(minor(row));
        }
        int fine = Math.max(0, Math.min(MOST_FIT_BITS, FIT_BITS - total.bitLength()));
        return denominator
                .shiftRight(6)
                .add(denominator.shiftLeft(12).shiftRight(fine))
                .add(BigInteger.ONE);
    }

    private void checkReasons() {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                TableReason right = reason(i, j);
                if (line(i, j).reason() != right) {
                    fault(CertificateFault.Kind.REASON, i, j, line(i, j).reason() + " should be " + right);
                }
            }
        }
    }

    private TableReason reason(int i, int j) {
        Bounds bounds = line(i, j).bounds();
        if (bounds.isLock()) {
            return TableReason.LOCK;
        }
        BigInteger exact = amount[i][j].multiply(denominator);
        int side = exact.compareTo(worth[i][j]);
        if (side != 0) {
            boolean isNear = exact.subtract(worth[i][j]).abs().compareTo(denominator) < 0;
            if (side < 0) {
                return isNear ? TableReason.ROUNDED_DOWN : TableReason.BELOW_WORTH;
            }
            return isNear ? TableReason.ROUNDED_UP : TableReason.ABOVE_WORTH;
        }
        if (bounds.floor().filter(line(i, j).amount()::equals).isPresent()) {
            return TableReason.FLOOR;
        }
        if (weightless(i, j)) {
            return TableReason.NO_WEIGHT;
        }
        return bounds.cap().filter(line(i, j).amount()::equals).isPresent() ? TableReason.CAP : TableReason.EXACT;
    }

    // ---- that no other table with these sums is nearer to the worths -------------------------------------------

    /** Whether a unit can be added to a cell. */
    private boolean canRise(int i, int j) {
        BigInteger cap =
                line(i, j).bounds().cap().map(TableCertificateCheck::minor).orElse(amount[i][j].add(BigInteger.ONE));
        boolean isRoom = !weightless(i, j) && amount[i][j].compareTo(cap) < 0;
        return isRoom
                && (certificate.basis() == TableBasis.FITTED
                        || amount[i][j].multiply(denominator).compareTo(worth[i][j]) < 0);
    }

    private boolean canFall(int i, int j) {
        boolean isRoom = amount[i][j].compareTo(least(i, j)) > 0;
        return isRoom
                && (certificate.basis() == TableBasis.FITTED
                        || amount[i][j].multiply(denominator).compareTo(worth[i][j]) > 0);
    }

    /**
     * What it costs to go from an amount to the next: the fraction that is lost less the one that is won; outside the two whole numbers around the worth so
     * much that no fractions make up for it.
     */
    private BigInteger costOfRise(int i, int j, BigInteger from) {
        BigInteger[] whole = worth[i][j].divideAndRemainder(denominator);
        BigInteger beyond = denominator.multiply(BigInteger.valueOf((long) rows + columns));
        if (from.equals(whole[0]) && whole[1].signum() > 0) {
            return denominator.subtract(whole[1].shiftLeft(1));
        }
        return from.compareTo(whole[0]) < 0 ? beyond.negate() : beyond;
    }

    private Optional<BigInteger> cost(int from, int to) {
        if (from < rows) {
            int j = to - rows;
            return canRise(from, j) ? Optional.of(costOfRise(from, j, amount[from][j])) : Optional.empty();
        }
        int j = from - rows;
        return canFall(to, j)
                ? Optional.of(costOfRise(to, j, amount[to][j].subtract(BigInteger.ONE))
                        .negate())
                : Optional.empty();
    }

    private int firstNeighbour(int node) {
        return node < rows ? rows : 0;
    }

    private int endOfNeighbours(int node) {
        return node < rows ? rows + columns : rows;
    }

    /** Units that go around rows and columns must not bring the table nearer to its worths, nor leave it as near with an earlier cell rounded up. */
    private void checkRounding() {
        BigInteger[] distance = new BigInteger[rows + columns];
        Arrays.fill(distance, BigInteger.ZERO);
        boolean isChanged = true;
        for (int round = 0; isChanged; round++) {
            if (round > distance.length) {
                fault(CertificateFault.Kind.NOT_BY_RULE, "another table with these sums lies nearer to the worths");
                return;
            }
            isChanged = false;
            for (int from = 0; from < distance.length; from++) {
                for (int to = firstNeighbour(from); to < endOfNeighbours(from); to++) {
                    Optional<BigInteger> cost = cost(from, to);
                    if (cost.isPresent() && distance[from].add(cost.get()).compareTo(distance[to]) < 0) {
                        distance[to] = distance[from].add(cost.get());
                        isChanged = true;
                    }
                }
            }
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                checkTie(i, j, distance);
            }
        }
    }

    private void checkTie(int i, int j, BigInteger[] distance) {
        BigInteger whole = worth[i][j].divide(denominator);
        boolean isRoundedDown =
                amount[i][j].equals(whole) && worth[i][j].mod(denominator).signum() > 0 && canRise(i, j);
        if (isRoundedDown && isFree(i, rows + j, distance) && isAround(i, j, distance)) {
            fault(CertificateFault.Kind.NOT_BY_RULE, i, j, "the cell could be rounded up for a later one");
        }
    }

    private boolean isFree(int from, int to, BigInteger[] distance) {
        return cost(from, to)
                .filter(cost -> distance[from].add(cost).equals(distance[to]))
                .isPresent();
    }

    /** Whether there is a way back from the column to the row at no cost, over later cells alone. */
    private boolean isAround(int i, int j, BigInteger[] distance) {
        boolean[] seen = new boolean[rows + columns];
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(rows + j));
        seen[rows + j] = true;
        while (!open.isEmpty() && !seen[i]) {
            int node = open.remove();
            for (int to = firstNeighbour(node); to < endOfNeighbours(node); to++) {
                int row = Math.min(node, to);
                int column = Math.max(node, to) - rows;
                boolean isLater = row > i || (row == i && column > j);
                if (isLater && !seen[to] && isFree(node, to, distance)) {
                    seen[to] = true;
                    open.add(to);
                }
            }
        }
        return seen[i];
    }
}
