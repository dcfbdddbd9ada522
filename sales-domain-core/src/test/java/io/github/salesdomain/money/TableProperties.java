package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of {@link TableApportioner}. */
class TableProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    /** A table of whole numbers, so that its margins can be met. */
    private static long[][] table(Random random, int rows, int columns, int largest) {
        long[][] table = new long[rows][columns];
        for (long[] row : table) {
            for (int j = 0; j < columns; j++) {
                row[j] = Math.max(0, random.nextInt(largest + largest / 2) - largest / 2);
            }
        }
        return table;
    }

    private static List<Money> rows(long[][] table) {
        List<Money> sums = new ArrayList<>();
        for (long[] row : table) {
            sums.add(Money.ofMinor(CNY, java.util.Arrays.stream(row).sum()));
        }
        return sums;
    }

    private static List<Money> columns(long[][] table) {
        return rows(transposed(table));
    }

    private static long[][] transposed(long[][] table) {
        long[][] turned = new long[table[0].length][table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[0].length; j++) {
                turned[j][i] = table[i][j];
            }
        }
        return turned;
    }

    private static List<List<BigDecimal>> weights(long[][] table) {
        List<List<BigDecimal>> weights = new ArrayList<>();
        for (long[] row : table) {
            weights.add(
                    java.util.Arrays.stream(row).mapToObj(BigDecimal::valueOf).toList());
        }
        return weights;
    }

    @Property
    void eachCellIsItsWorthRoundedDownOrUpAndBothMarginsAreExact(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll @IntRange(min = 2, max = 100) int largest) {
        long[][] table = table(random, rows, columns, largest);
        TableApportionment.Allocated filled =
                (TableApportionment.Allocated) TableApportioner.standard().split(rows(table), columns(table));

        assertThat(filled.rows()).isEqualTo(rows(table));
        assertThat(filled.columns()).isEqualTo(columns(table));
        long total = Money.total(filled.rows()).getAmountMinorLong();
        for (int i = 0; total > 0 && i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                long product = filled.rows().get(i).getAmountMinorLong()
                        * filled.columns().get(j).getAmountMinorLong();
                assertThat(filled.cells().get(i).get(j).getAmountMinorLong())
                        .isBetween(product / total, (product + total - 1) / total);
            }
        }
    }

    /** All tables of two by two are known by their first cell, so that the best one can be looked for by hand. */
    @Property
    void theFractionsRoundedUpSumToTheMostAndTiesGoToTheFirst(
            @ForAll @IntRange(max = 30) int a,
            @ForAll @IntRange(max = 30) int b,
            @ForAll @IntRange(max = 30) int c,
            @ForAll @IntRange(max = 30) int d) {
        long[][] table = {{a, b}, {c, d}};
        long total = Math.max(1, a + b + c + d);
        long worth = (long) (a + b) * (a + c);
        TableApportionment.Allocated filled =
                (TableApportionment.Allocated) TableApportioner.standard().split(rows(table), columns(table));
        // with one cell rounded up its diagonal goes up with it and the others down: all fractions together decide as
        // the first alone
        long nearest = worth / total + (2 * (worth % total) >= total ? 1 : 0);

        assertThat(filled.cells().get(0).get(0).getAmountMinorLong()).isEqualTo(nearest);
    }

    @Property
    void weightsThatFitAreKeptAndEmptyCellsStayEmpty(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @IntRange(min = 1, max = 6) int columns) {
        long[][] table = table(random, rows, columns, 1000);
        TableApportionment.Allocated filled = (TableApportionment.Allocated)
                TableApportioner.standard().withWeights(weights(table)).split(rows(table), columns(table));

        for (int i = 0; i < rows; i++) {
            assertThat(filled.cells().get(i).stream().map(Money::getAmountMinorLong))
                    .containsExactly(java.util.Arrays.stream(table[i]).boxed().toArray(Long[]::new));
        }
    }

    @Property
    void whateverTheWeightsTheMarginsAreExactOrTheConflictIsProven(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 1, max = 5) int columns) {
        long[][] sums = table(random, rows, columns, 500);
        long[][] weights = table(random, rows, columns, 4);
        TableApportionment table =
                TableApportioner.standard().withWeights(weights(weights)).split(rows(sums), columns(sums));

        if (table instanceof TableApportionment.Allocated filled) {
            assertThat(filled.rows()).isEqualTo(rows(sums));
            assertThat(filled.columns()).isEqualTo(columns(sums));
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    assertThat(weights[i][j] > 0 || filled.cells().get(i).get(j).isZero())
                            .isTrue();
                }
            }
        } else {
            prove(((TableApportionment.Infeasible) table).conflicts().get(0), rows(sums), columns(sums), weights);
        }
    }

    /** Either the named rows hold more than the named columns, to which alone they are open; or the other way round. */
    private static void prove(TableConflict conflict, List<Money> rows, List<Money> columns, long[][] weights) {
        long held = conflict.rows().stream()
                .mapToLong(i -> rows.get(i).getAmountMinorLong())
                .sum();
        long room = conflict.columns().stream()
                .mapToLong(j -> columns.get(j).getAmountMinorLong())
                .sum();
        long beside = 0;
        for (int i : conflict.rows()) {
            for (int j = 0; j < columns.size(); j++) {
                boolean isOpen = weights[i][j] > 0 && !conflict.columns().contains(j);
                beside += isOpen
                        ? Math.min(
                                rows.get(i).getAmountMinorLong(), columns.get(j).getAmountMinorLong())
                        : 0;
            }
        }
        assertThat(held - room - beside).isEqualTo(conflict.amount().getAmountMinorLong());
    }

    @Property
    void aLockedCellKeepsItsAmount(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 5) int rows,
            @ForAll @IntRange(min = 2, max = 5) int columns) {
        long[][] table = table(random, rows, columns, 300);
        Money lock = Money.ofMinor(CNY, table[1][1]);
        TableApportionment filled =
                TableApportioner.standard().withLock(1, 1, lock).split(rows(table), columns(table));

        assertThat(((TableApportionment.Allocated) filled).cells().get(1).get(1))
                .isEqualTo(lock);
        assertThat(((TableApportionment.Allocated) filled).columns()).isEqualTo(columns(table));
    }
}
