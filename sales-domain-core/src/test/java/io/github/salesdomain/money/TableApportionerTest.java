package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TableApportionerTest {

    private static final CurrencyUnit JPY = CurrencyUnit.of("JPY");

    private static List<Money> yen(long... amounts) {
        return LongStream.of(amounts)
                .mapToObj(amount -> Money.ofMinor(JPY, amount))
                .toList();
    }

    private static List<BigDecimal> weights(long... weights) {
        return LongStream.of(weights).mapToObj(BigDecimal::valueOf).toList();
    }

    private static List<List<Money>> cells(TableApportionment table) {
        return ((TableApportionment.Allocated) table).cells();
    }

    private static List<TableConflict> conflicts(TableApportionment table) {
        return ((TableApportionment.Infeasible) table).conflicts();
    }

    @Test
    void keepsBothMarginsExactWhereRoundingCellByCellWouldNot() {
        TableApportionment table = TableApportioner.standard().split(yen(400, 350, 250), yen(333, 333, 334));

        assertThat(cells(table)).containsExactly(yen(133, 133, 134), yen(117, 116, 117), yen(83, 84, 83));
        assertThat(((TableApportionment.Allocated) table).columns()).isEqualTo(yen(333, 333, 334));
        assertThat(table.explain().text())
                .startsWith("table: JPY 1000\n  row 0: JPY 400 = [JPY 133, JPY 133, JPY 134]");
    }

    @Test
    void roundsTheFirstOfEqualsUpInRowMajorOrder() {
        assertThat(cells(TableApportioner.standard().split(yen(1, 1, 1), yen(1, 1, 1))))
                .containsExactly(yen(1, 0, 0), yen(0, 1, 0), yen(0, 0, 1));
    }

    @Test
    void followsWeightsThatAreScaledToTheSums() {
        TableApportioner lastYear = TableApportioner.standard().withWeights(List.of(weights(30, 10), weights(10, 50)));

        // twice last year's table fits the sums as it is
        assertThat(cells(lastYear.split(yen(80, 120), yen(80, 120)))).containsExactly(yen(60, 20), yen(20, 100));
    }

    @Test
    void leavesACellWithoutWeightEmpty() {
        TableApportioner withHole =
                TableApportioner.standard().withWeights(List.of(weights(1, 2, 3), weights(4, 5, 6), weights(7, 8, 0)));

        assertThat(cells(withHole.split(yen(400, 350, 250), yen(333, 333, 334))))
                .containsExactly(yen(83, 119, 198), yen(113, 101, 136), yen(137, 113, 0));
    }

    @Test
    void keepsALockedCell() {
        assertThat(cells(TableApportioner.standard()
                        .withLock(0, 0, Money.ofMinor(JPY, 100))
                        .split(yen(400, 350, 250), yen(333, 333, 334))))
                .containsExactly(yen(100, 150, 150), yen(136, 107, 107), yen(97, 76, 77));
    }

    @Test
    void fillsATableOfNothing() {
        assertThat(cells(TableApportioner.standard().split(yen(0, 0), yen(0)))).containsExactly(yen(0), yen(0));
    }

    @Test
    void namesTheRowsAndColumnsThatHaveNoRoom() {
        TableApportioner narrow =
                TableApportioner.standard().withWeights(List.of(weights(1, 0, 0), weights(1, 0, 0), weights(1, 1, 1)));

        assertThat(conflicts(narrow.split(yen(400, 350, 250), yen(333, 333, 334))))
                .containsExactly(
                        new TableConflict(TableConflict.Kind.NO_ROOM, List.of(1), List.of(), Money.ofMinor(JPY, 17)));
        // each of the first two rows fits by itself, but not both
        assertThat(conflicts(narrow.split(yen(300, 250, 450), yen(333, 333, 334))))
                .containsExactly(new TableConflict(
                        TableConflict.Kind.NO_ROOM, List.of(0, 1), List.of(0), Money.ofMinor(JPY, 217)));
    }

    @Test
    void saysWhereTheMarginsDiffer() {
        TableApportionment table = TableApportioner.standard().split(yen(400, 350), yen(333, 333));

        assertThat(table.isAllocated()).isFalse();
        assertThat(table.explain().text())
                .isEqualTo("no table: 1 conflicts\n  ROWS_EXCEED_COLUMNS: rows [0, 1], columns [0, 1] by JPY 84");
        assertThat(conflicts(TableApportioner.standard().split(yen(1), yen(1, 2))))
                .extracting(TableConflict::kind)
                .containsExactly(TableConflict.Kind.COLUMNS_EXCEED_ROWS);
    }

    @Test
    void saysWhereLocksExceedASum() {
        assertThat(conflicts(TableApportioner.standard()
                        .withLock(0, 0, Money.ofMinor(JPY, 5))
                        .split(yen(4, 6), yen(5, 5))))
                .containsExactly(new TableConflict(
                        TableConflict.Kind.LOCKS_EXCEED_SUM, List.of(0), List.of(), Money.ofMinor(JPY, 1)));
    }

    @Test
    void fillsALargeTableOfEqualSums() {
        long[] sums = new long[60];
        Arrays.fill(sums, 1001);

        assertThat(((TableApportionment.Allocated) TableApportioner.standard().split(yen(sums), yen(sums))).rows())
                .isEqualTo(yen(sums));
    }

    @Test
    void refusesWhatIsNoTable() {
        TableApportioner standard = TableApportioner.standard();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.split(yen(), yen(1)))
                .withMessage("table must have a row and a column, but had 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.split(yen(-1), yen(-1)))
                .withMessage("sum must not be negative, but was JPY -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.split(yen(Long.MAX_VALUE), yen(Long.MAX_VALUE)))
                .withMessage(
                        "sum must be small enough for a table of 2 rows and columns, but was JPY 9223372036854775807");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> standard.split(yen(1), List.of(Money.parse("CNY 1.00"))));
    }

    @Test
    void refusesWeightsAndLocksThatDoNotFit() {
        TableApportioner standard = TableApportioner.standard();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.withWeights(List.of(weights(1))).split(yen(1, 1), yen(2)))
                .withMessage("weights must be 2 rows of 1, but was [1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.withWeights(List.of(weights(-1))))
                .withMessage("weight must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.withLock(0, 0, Money.ofMinor(JPY, -1)))
                .withMessage("lock must not be negative, but was JPY -1");
        TableApportioner locked = standard.withLock(0, 1, Money.ofMinor(JPY, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> locked.withLock(0, 1, Money.ofMinor(JPY, 1)))
                .withMessage("lock of row 0 and column 1 must be given once, but was given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> locked.split(yen(1), yen(1)))
                .withMessage("lock must be of a cell of the table, but was of row 0 and column 1");
    }

    @Test
    void refusesValuesThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim(yen(), yen(1), List.of()))
                .withMessage("lines must be 0 rows of 1, at least one of each, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim(yen(3, 1), yen(2, 2), List.of(yen(1, 2), yen(1))))
                .withMessage("lines must be 2 rows of 2, at least one of each, but was [2, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableApportionment.Allocated(claim(yen(-1), yen(-1), List.of(yen(-1)))))
                .withMessage("cell must not be negative, but was JPY -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableApportionment.Allocated(claim(yen(3), yen(1, 1), List.of(yen(1, 1)))))
                .withMessage("cells of row 0 must sum to JPY 3, but was JPY 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableApportionment.Allocated(claim(yen(2), yen(1, 2), List.of(yen(1, 1)))))
                .withMessage("cells of column 1 must sum to JPY 2, but was JPY 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableApportionment.Infeasible(List.of()))
                .withMessage("conflicts must not be empty, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableConflict(TableConflict.Kind.NO_ROOM, List.of(0), List.of(), Money.zero(JPY)))
                .withMessage("amount must be above zero, but was JPY 0");
    }

    /** A certificate that nobody has checked. */
    private static TableCertificate claim(List<Money> rows, List<Money> columns, List<List<Money>> cells) {
        return new TableCertificate(
                rows,
                columns,
                TableBasis.ROW_BY_COLUMN,
                cells.stream()
                        .map(row -> row.stream()
                                .map(cell -> new TableLine(
                                        Optional.empty(), Bounds.none(), ExactShare.of(1, 1), cell, TableReason.EXACT))
                                .toList())
                        .toList());
    }

    private static TableCertificate proof(TableApportionment table) {
        return ((TableApportionment.Allocated) table).certificate();
    }

    private static List<TableReason> reasons(TableCertificate certificate) {
        return certificate.lines().stream()
                .flatMap(List::stream)
                .map(TableLine::reason)
                .toList();
    }

    @Test
    void theCertificateTellsWhatEachCellWasWorth() {
        TableCertificate proof = proof(TableApportioner.standard().split(yen(400, 350, 250), yen(333, 333, 334)));

        assertThat(proof.basis()).isEqualTo(TableBasis.ROW_BY_COLUMN);
        assertThat(proof.lines().get(0).get(0).worth()).isEqualTo(ExactShare.of(666, 5)); // 133.2
        assertThat(proof.lines().get(0).get(2).worth()).isEqualTo(ExactShare.of(668, 5)); // 133.6
        assertThat(reasons(proof))
                .startsWith(TableReason.ROUNDED_DOWN, TableReason.ROUNDED_DOWN, TableReason.ROUNDED_UP);
        assertThat(proof.missed()).isEqualTo(ExactShare.of(0, 1));
        assertThat(proof.isSettled()).isTrue();
        assertThat(proof.explain().toString()).contains("JPY 134 for 668/5 minor units (ROUNDED_UP)");
        assertThat(CertificateVerifier.standard().verify(proof).isSound()).isTrue();
    }

    @Test
    void floorsAndCapsTakeAndFreeWhatTheOthersShareAgain() {
        TableApportioner standard = TableApportioner.standard();
        TableCertificate floor =
                proof(standard.withFloor(0, 0, Money.ofMinor(JPY, 70)).split(yen(100, 100), yen(100, 100)));
        TableCertificate cap = proof(standard.withCap(0, 0, Money.ofMinor(JPY, 20))
                .withFloor(1, 1, Money.ofMinor(JPY, 1))
                .split(yen(100, 100), yen(100, 100)));

        assertThat(floor.cells()).containsExactly(yen(70, 30), yen(30, 70));
        assertThat(reasons(floor))
                .containsExactly(TableReason.FLOOR, TableReason.EXACT, TableReason.EXACT, TableReason.EXACT);
        assertThat(cap.cells()).containsExactly(yen(20, 80), yen(80, 20));
        assertThat(reasons(cap)).startsWith(TableReason.CAP, TableReason.EXACT);
        assertThat(CertificateVerifier.standard().verify(floor).isSound()).isTrue();
        assertThat(CertificateVerifier.standard().verify(cap).isSound()).isTrue();
    }

    /** Both first and last cell are worth 50; held at 20, the first takes the last below its own cap. */
    @Test
    void aCellThatAnotherCapBringsBelowItsOwnIsNotHeld() {
        TableCertificate proof = proof(TableApportioner.standard()
                .withCap(0, 0, Money.ofMinor(JPY, 20))
                .withCap(1, 1, Money.ofMinor(JPY, 30))
                .split(yen(100, 100), yen(100, 100)));

        assertThat(proof.cells()).containsExactly(yen(20, 80), yen(80, 20));
        assertThat(reasons(proof))
                .containsExactly(TableReason.CAP, TableReason.EXACT, TableReason.EXACT, TableReason.EXACT);
        assertThat(proof.isSettled()).isTrue();
        assertThat(CertificateVerifier.standard().verify(proof).isSound()).isTrue();
    }

    /** The floors of the first row fill it, so that no factor is too small for it; the others share what is left of the columns. */
    @Test
    void aRowThatItsFloorsFillLeavesTheRestToTheOthers() {
        TableCertificate proof = proof(TableApportioner.standard()
                .withFloor(0, 0, Money.ofMinor(JPY, 10))
                .withFloor(0, 1, Money.ofMinor(JPY, 20))
                .withCap(1, 0, Money.ofMinor(JPY, 15))
                .split(yen(30, 60, 60), yen(50, 50, 50)));

        assertThat(proof.cells()).containsExactly(yen(10, 20, 0), yen(15, 17, 28), yen(25, 13, 22));
        assertThat(reasons(proof)).startsWith(TableReason.FLOOR, TableReason.FLOOR, TableReason.EXACT, TableReason.CAP);
        assertThat(CertificateVerifier.standard().verify(proof).isSound()).isTrue();
    }

    @Test
    void theVerifierFindsACellThatNeedNotBeHeld() {
        TableCertificate halves = proof(TableApportioner.standard()
                .withCap(0, 0, Money.ofMinor(JPY, 80))
                .split(yen(100, 100), yen(100, 100)));
        TableCertificate capped = worthWhatItHolds(with(halves, List.of(yen(80, 20), yen(20, 80))), TableReason.CAP);
        TableCertificate free = proof(TableApportioner.standard()
                .withFloor(0, 0, Money.ofMinor(JPY, 20))
                .split(yen(100, 100), yen(100, 100)));
        TableCertificate floored = worthWhatItHolds(with(free, List.of(yen(20, 80), yen(80, 20))), TableReason.FLOOR);

        assertThat(halves.cells()).containsExactly(yen(50, 50), yen(50, 50));
        assertThat(CertificateVerifier.standard().verify(capped).faults())
                .containsExactly(new CertificateFault(
                        CertificateFault.Kind.SHARE,
                        Optional.of(0),
                        "80 need not be held by at most JPY 80, as row 1 and column 1 tell"));
        assertThat(faults(floored)).containsExactly(CertificateFault.Kind.SHARE);
    }

    /** Every cell is worth what it holds; the first is said to hold it for a reason, the others for none. */
    private static TableCertificate worthWhatItHolds(TableCertificate certificate, TableReason first) {
        return mapped(
                certificate,
                (place, old) -> new TableLine(
                        old.weight(),
                        old.bounds(),
                        ExactShare.of(old.amount().getAmountMinorLong(), 1),
                        old.amount(),
                        place == 0 ? first : TableReason.EXACT));
    }

    @Test
    void aCellWithoutWeightGetsItsFloorOnly() {
        TableCertificate proof = proof(TableApportioner.standard()
                .withWeights(List.of(List.of(BigDecimal.ZERO, BigDecimal.ONE), List.of(BigDecimal.ONE, BigDecimal.ONE)))
                .withFloor(0, 0, Money.ofMinor(JPY, 3))
                .split(yen(10, 10), yen(8, 12)));

        assertThat(proof.cells()).containsExactly(yen(3, 7), yen(5, 5));
        assertThat(reasons(proof)).startsWith(TableReason.FLOOR);
    }

    @Test
    void boundsThatContradictEachOtherAreNamed() {
        TableApportioner standard = TableApportioner.standard();

        assertThat(conflicts(standard.withFloor(0, 1, Money.ofMinor(JPY, 9))
                        .withCap(0, 1, Money.ofMinor(JPY, 4))
                        .split(yen(10, 10), yen(10, 10))))
                .containsExactly(new TableConflict(
                        TableConflict.Kind.FLOOR_ABOVE_CAP, List.of(0), List.of(1), Money.ofMinor(JPY, 5)));
        assertThat(conflicts(standard.withFloor(0, 0, Money.ofMinor(JPY, 6))
                        .withFloor(0, 1, Money.ofMinor(JPY, 6))
                        .split(yen(10, 10), yen(10, 10))))
                .containsExactly(new TableConflict(
                        TableConflict.Kind.FLOORS_EXCEED_SUM, List.of(0), List.of(), Money.ofMinor(JPY, 2)));
        assertThat(conflicts(standard.withCap(1, 0, Money.ofMinor(JPY, 3))
                        .withCap(1, 1, Money.ofMinor(JPY, 4))
                        .split(yen(10, 10), yen(10, 10))))
                .containsExactly(
                        new TableConflict(TableConflict.Kind.NO_ROOM, List.of(1), List.of(), Money.ofMinor(JPY, 3)));
        assertThat(conflicts(standard.withCap(0, 1, Money.ofMinor(JPY, 3))
                        .withCap(1, 1, Money.ofMinor(JPY, 4))
                        .split(yen(10, 10), yen(10, 10))))
                .containsExactly(
                        new TableConflict(TableConflict.Kind.NOT_FILLED, List.of(), List.of(1), Money.ofMinor(JPY, 3)));
    }

    @Test
    void boundsAreGivenOnce() {
        TableApportioner bound = TableApportioner.standard()
                .withFloor(0, 0, Money.ofMinor(JPY, 1))
                .withCap(0, 0, Money.ofMinor(JPY, 5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bound.withFloor(0, 0, Money.ofMinor(JPY, 2)))
                .withMessage("floor of row 0 and column 0 must be given once, but was given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bound.withCap(0, 0, Money.ofMinor(JPY, 2)))
                .withMessage("cap of row 0 and column 0 must be given once, but was given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bound.withCap(0, 1, Money.ofMinor(JPY, -2)))
                .withMessage("cap must not be negative, but was JPY -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableApportioner.standard()
                        .withFloor(4, 0, Money.ofMinor(JPY, 1))
                        .split(yen(1), yen(1)))
                .withMessage("bounds must be of a cell of the table, but was of row 4 and column 0");
        assertThat(TableApportioner.standard().withBounds(0, 0, Bounds.none()).split(yen(1), yen(1)))
                .isEqualTo(TableApportioner.standard().split(yen(1), yen(1)));
    }

    @Test
    void weightsThatCannotBeFittedSayByHowMuchTheyMiss() {
        // the second row can go to the first column only, which then has no room for the first row, though that weighs
        // as much
        TableCertificate proof = proof(TableApportioner.standard()
                .withWeights(List.of(List.of(BigDecimal.ONE, BigDecimal.ONE), List.of(BigDecimal.ONE, BigDecimal.ZERO)))
                .split(yen(1_000_000, 1_000_000), yen(1_000_000, 1_000_000)));

        assertThat(proof.cells()).containsExactly(yen(0, 1_000_000), yen(1_000_000, 0));
        assertThat(proof.isSettled()).isFalse();
        assertThat(proof.missed().whole()).isBetween(BigInteger.valueOf(500), BigInteger.valueOf(2_000));
        assertThat(proof.explain().value().toString()).contains("by FITTED, which misses a sum by");
        assertThat(reasons(proof))
                .containsExactly(
                        TableReason.BELOW_WORTH, TableReason.EXACT, TableReason.ABOVE_WORTH, TableReason.NO_WEIGHT);
        assertThat(CertificateVerifier.standard().verify(proof).isSound()).isTrue();
    }

    @Test
    void theVerifierFindsWhatIsForged() {
        TableCertificate plain = proof(TableApportioner.standard().split(yen(400, 350, 250), yen(333, 333, 334)));
        List<List<Money>> otherCells = List.of(yen(134, 133, 133), yen(116, 117, 117), yen(83, 83, 84));

        assertThat(faults(with(plain, otherCells))).contains(CertificateFault.Kind.REASON);
        assertThat(faults(explained(with(plain, otherCells)))).containsOnly(CertificateFault.Kind.NOT_BY_RULE);
        assertThat(faults(explained(with(plain, List.of(yen(134, 133, 134), yen(117, 116, 117), yen(83, 84, 83))))))
                .contains(CertificateFault.Kind.SUM);
        assertThat(faults(line(
                        plain,
                        0,
                        old -> new TableLine(
                                old.weight(), old.bounds(), ExactShare.of(667, 5), old.amount(), old.reason()))))
                .contains(CertificateFault.Kind.SHARE);
        assertThat(faults(line(
                        plain,
                        0,
                        old -> new TableLine(old.weight(), old.bounds(), old.worth(), old.amount(), TableReason.LOCK))))
                .containsExactly(CertificateFault.Kind.REASON);
        assertThat(faults(line(
                        plain,
                        0,
                        old -> new TableLine(
                                Optional.of(BigDecimal.ONE), old.bounds(), old.worth(), old.amount(), old.reason()))))
                .contains(CertificateFault.Kind.FORM);
        assertThat(faults(line(
                        plain,
                        0,
                        old -> new TableLine(
                                old.weight(), old.bounds(), old.worth(), Money.parse("CNY 1.00"), old.reason()))))
                .contains(CertificateFault.Kind.FORM);
    }

    @Test
    void theVerifierFindsWhatIsForgedInAFittedTable() {
        TableCertificate fitted = proof(TableApportioner.standard()
                .withWeights(List.of(
                        List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(4)),
                        List.of(BigDecimal.valueOf(3), BigDecimal.ONE, BigDecimal.ONE)))
                .withFloor(0, 0, Money.ofMinor(JPY, 40))
                .withCap(1, 2, Money.ofMinor(JPY, 60))
                .split(yen(100, 100), yen(80, 70, 50)));

        assertThat(CertificateVerifier.standard().verify(fitted).isSound()).isTrue();
        assertThat(faults(line(
                        fitted,
                        1,
                        old -> new TableLine(
                                Optional.of(BigDecimal.TEN), old.bounds(), old.worth(), old.amount(), old.reason()))))
                .contains(CertificateFault.Kind.SHARE);
        assertThat(faults(line(
                        fitted,
                        0,
                        old -> new TableLine(
                                old.weight(),
                                Bounds.atLeast(Money.ofMinor(JPY, 99)),
                                old.worth(),
                                old.amount(),
                                old.reason()))))
                .contains(CertificateFault.Kind.OUTSIDE_BOUNDS, CertificateFault.Kind.SHARE);
        assertThat(faults(line(
                        fitted,
                        2,
                        old -> new TableLine(
                                old.weight(), old.bounds(), ExactShare.of(1, 2), old.amount(), old.reason()))))
                .contains(CertificateFault.Kind.SHARE);
        assertThat(faults(line(
                        fitted,
                        2,
                        old -> new TableLine(Optional.empty(), old.bounds(), old.worth(), old.amount(), old.reason()))))
                .containsOnly(CertificateFault.Kind.FORM);
    }

    @Test
    void theVerifierFindsColumnsThatDoNotSumAndTiesThatGoToALaterCell() {
        TableCertificate plain = proof(TableApportioner.standard().split(yen(400, 350, 250), yen(333, 333, 334)));
        TableCertificate halves = proof(TableApportioner.standard().split(yen(1, 1), yen(1, 1)));

        // a unit moved along the first row, so that the rows still sum
        assertThat(CertificateVerifier.standard()
                        .verify(explained(
                                with(plain, List.of(yen(134, 132, 134), yen(117, 116, 117), yen(83, 84, 83)))))
                        .faults())
                .contains(new CertificateFault(
                        CertificateFault.Kind.SUM,
                        Optional.empty(),
                        "column 0 sums to 334 minor units, but must to JPY 333"));
        assertThat(halves.cells()).containsExactly(yen(1, 0), yen(0, 1));
        assertThat(CertificateVerifier.standard()
                        .verify(explained(with(halves, List.of(yen(0, 1), yen(1, 0)))))
                        .faults())
                .containsExactly(new CertificateFault(
                        CertificateFault.Kind.NOT_BY_RULE,
                        Optional.of(0),
                        "the cell could be rounded up for a later one"));
        assertThat(CertificateVerifier.standard()
                        .verify(line(
                                plain,
                                5,
                                old -> new TableLine(
                                        old.weight(), old.bounds(), old.worth(), old.amount(), TableReason.LOCK)))
                        .faults())
                .extracting(CertificateFault::place)
                .containsExactly(Optional.of(5));
    }

    private static List<CertificateFault.Kind> faults(TableCertificate certificate) {
        return CertificateVerifier.standard().verify(certificate).faults().stream()
                .map(CertificateFault::kind)
                .toList();
    }

    private static TableCertificate with(TableCertificate certificate, List<List<Money>> cells) {
        return mapped(
                certificate,
                (place, old) -> new TableLine(
                        old.weight(),
                        old.bounds(),
                        old.worth(),
                        cells.get(place / cells.get(0).size())
                                .get(place % cells.get(0).size()),
                        old.reason()));
    }

    private static TableCertificate explained(TableCertificate certificate) {
        return mapped(
                certificate,
                (place, old) -> new TableLine(
                        old.weight(),
                        old.bounds(),
                        old.worth(),
                        old.amount(),
                        old.amount()
                                        .getAmount()
                                        .toBigInteger()
                                        .equals(old.worth().whole())
                                ? TableReason.ROUNDED_DOWN
                                : TableReason.ROUNDED_UP));
    }

    private static TableCertificate line(TableCertificate certificate, int place, UnaryOperator<TableLine> change) {
        return mapped(certificate, (each, old) -> each == place ? change.apply(old) : old);
    }

    private static TableCertificate mapped(
            TableCertificate certificate, BiFunction<Integer, TableLine, TableLine> change) {
        int width = certificate.columns().size();
        return new TableCertificate(
                certificate.rows(),
                certificate.columns(),
                certificate.basis(),
                IntStream.range(0, certificate.rows().size())
                        .mapToObj(i -> IntStream.range(0, width)
                                .mapToObj(j -> change.apply(
                                        i * width + j,
                                        certificate.lines().get(i).get(j)))
                                .toList())
                        .toList());
    }
}
