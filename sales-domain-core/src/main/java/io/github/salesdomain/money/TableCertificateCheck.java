package io.github.salesdomain.money;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** One check of one table's certificate; written without any part of the apportioner, on purpose. */
final class TableCertificateCheck {

    private final TableCertificate certificate;
    private final int rows;
    private final int columns;
    private final List<CertificateFault> faults = new ArrayList<>();
    /** The common denominator of all worths, and each worth over it. */
    private BigInteger denominator = BigInteger.ONE;

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
                faults.addAll(new TableFitCheck(certificate, worth, denominator).faults());
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

    static BigInteger minor(Money money) {
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
        return isWeightless(line(i, j));
    }

    static boolean isWeightless(TableLine line) {
        return line.weight().filter(weight -> weight.signum() == 0).isPresent();
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
