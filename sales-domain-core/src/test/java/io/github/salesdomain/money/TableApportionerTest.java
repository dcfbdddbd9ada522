package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
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
                .containsExactly(new TableConflict(
                        TableConflict.Kind.NO_ROOM, List.of(0, 1), List.of(0), Money.ofMinor(JPY, 417)));
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
                .isThrownBy(() -> new TableApportionment.Allocated(List.of()))
                .withMessage("cells must have a row and a column, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableApportionment.Allocated(List.of(yen(1, 2), yen(1))))
                .withMessage("cells must have 2 columns in every row, but had 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableApportionment.Allocated(List.of(yen(-1))))
                .withMessage("cell must not be negative, but was JPY -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableApportionment.Infeasible(List.of()))
                .withMessage("conflicts must not be empty, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableConflict(TableConflict.Kind.NO_ROOM, List.of(0), List.of(), Money.zero(JPY)))
                .withMessage("amount must be above zero, but was JPY 0");
    }
}
