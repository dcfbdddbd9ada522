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
            TableConflict conflict =
                    ((TableApportionment.Infeasible) table).conflicts().get(0);
            if (conflict.kind() == TableConflict.Kind.NOT_FILLED) {
                prove(
                        new TableConflict(
                                TableConflict.Kind.NO_ROOM, conflict.columns(), conflict.rows(), conflict.amount()),
                        columns(sums),
                        rows(sums),
                        transposed(weights));
            } else {
                prove(conflict, rows(sums), columns(sums), weights);
            }
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

    private static TableApportioner bound(TableApportioner apportioner, Random random, int rows, int columns) {
        TableApportioner bound = apportioner;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                Money amount = Money.ofMinor(CNY, random.nextInt(60));
                switch (random.nextInt(8)) {
                    case 0 -> bound = bound.withFloor(i, j, amount);
                    case 1 -> bound = bound.withCap(i, j, amount.multipliedBy(3));
                    case 2 -> bound = random.nextInt(3) > 0 ? bound : bound.withLock(i, j, amount);
                    default -> {
                        // most cells are free
                    }
                }
            }
        }
        return bound;
    }

    @Property
    void everyCertificateIsSoundAndEveryCellIsWithinItsBounds(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 1, max = 5) int columns,
            @ForAll boolean isWeighted,
            @ForAll boolean isBound,
            @ForAll @IntRange(min = 3, max = 2_000_000) int largest) {
        long[][] sums = table(random, rows, columns, isBound ? 100 : largest);
        TableApportioner plain = TableApportioner.standard();
        TableApportioner weighted = isWeighted ? plain.withWeights(weights(table(random, rows, columns, 9))) : plain;
        TableApportionment table =
                (isBound ? bound(weighted, random, rows, columns) : weighted).split(rows(sums), columns(sums));

        if (table instanceof TableApportionment.Allocated filled) {
            assertThat(CertificateVerifier.standard()
                            .verify(filled.certificate())
                            .faults())
                    .isEmpty();
            assertThat(filled.certificate().lines())
                    .allSatisfy(row ->
                            assertThat(row).allMatch(line -> line.bounds().admits(line.amount())));
        }
    }

    /** Cells changed around two rows and two columns keep all sums, and still the verifier sees it. */
    @Property
    void unitsMovedAroundAreFound(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 5) int rows,
            @ForAll @IntRange(min = 2, max = 5) int columns) {
        long[][] sums = table(random, rows, columns, 100);
        TableCertificate sound = ((TableApportionment.Allocated)
                        TableApportioner.standard().split(rows(sums), columns(sums)))
                .certificate();
        List<List<TableLine>> lines = new ArrayList<>();
        sound.lines().forEach(row -> lines.add(new ArrayList<>(row)));
        int i = random.nextInt(rows - 1);
        int j = random.nextInt(columns - 1);
        change(lines, i, j, 1);
        change(lines, i, j + 1, -1);
        change(lines, i + 1, j, -1);
        change(lines, i + 1, j + 1, 1);

        assertThat(CertificateVerifier.standard()
                        .verify(new TableCertificate(sound.rows(), sound.columns(), sound.basis(), lines))
                        .isSound())
                .isFalse();
    }

    private static void change(List<List<TableLine>> lines, int i, int j, long by) {
        TableLine old = lines.get(i).get(j);
        lines.get(i)
                .set(
                        j,
                        new TableLine(
                                old.weight(),
                                old.bounds(),
                                old.worth(),
                                old.amount().plusMinor(by),
                                old.reason()));
    }

    /** Of the rows and columns that a conflict names, all are needed: no fewer of them prove anything. */
    @Property
    void aConflictNamesNoRowOrColumnTooMany(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 1, max = 4) int columns) {
        long[][] sums = table(random, rows, columns, 100);
        long[][] weights = table(random, rows, columns, 2);
        long[][] caps = table(random, rows, columns, 90);
        long[][] floors = table(random, rows, columns, 12);
        TableApportioner apportioner = TableApportioner.standard().withWeights(weights(weights));
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                apportioner = apportioner.withBounds(
                        i, j, Bounds.between(Money.ofMinor(CNY, floors[i][j]), Money.ofMinor(CNY, caps[i][j])));
            }
        }
        if (apportioner.split(rows(sums), columns(sums)) instanceof TableApportionment.Infeasible infeasible) {
            TableConflict conflict = infeasible.conflicts().get(0);
            boolean isTurned = conflict.kind() == TableConflict.Kind.NOT_FILLED;
            if (!isTurned && conflict.kind() != TableConflict.Kind.NO_ROOM) {
                return;
            }
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    long fits = Math.min(
                            rows(sums).get(i).getAmountMinorLong(),
                            columns(sums).get(j).getAmountMinorLong());
                    caps[i][j] = weights[i][j] == 0 ? floors[i][j] : Math.min(caps[i][j], fits);
                }
            }
            long[] down =
                    rows(sums).stream().mapToLong(Money::getAmountMinorLong).toArray();
            long[] across =
                    columns(sums).stream().mapToLong(Money::getAmountMinorLong).toArray();
            long[][] most = isTurned ? transposed(caps) : caps;
            long[][] least = isTurned ? transposed(floors) : floors;
            long[] first = isTurned ? across : down;
            long[] second = isTurned ? down : across;
            List<Integer> placed = isTurned ? conflict.columns() : conflict.rows();
            List<Integer> taking = isTurned ? conflict.rows() : conflict.columns();

            assertThat(missed(first, second, least, most, placed, taking))
                    .isEqualTo(conflict.amount().getAmountMinorLong());
            int all = placed.size() + taking.size();
            for (int subset = 0; subset < (1 << all) - 1; subset++) {
                List<Integer> fewerPlaced = chosen(placed, subset);
                List<Integer> fewerTaking = chosen(taking, subset >> placed.size());
                assertThat(missed(first, second, least, most, fewerPlaced, fewerTaking))
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    private static List<Integer> chosen(List<Integer> from, int subset) {
        return java.util.stream.IntStream.range(0, from.size())
                .filter(bit -> (subset >> bit & 1) == 1)
                .mapToObj(from::get)
                .toList();
    }

    /** What some rows hold more than some columns take and their cells in other columns have room for, and floors of other rows take of the columns. */
    private static long missed(
            long[] rows, long[] columns, long[][] least, long[][] most, List<Integer> placed, List<Integer> taking) {
        long missed = 0;
        for (int i = 0; i < rows.length; i++) {
            missed += placed.contains(i) ? rows[i] : 0;
            for (int j = 0; j < columns.length; j++) {
                missed -= placed.contains(i) && !taking.contains(j) ? most[i][j] : 0;
                missed += !placed.contains(i) && taking.contains(j) ? least[i][j] : 0;
            }
        }
        for (int j : taking) {
            missed -= columns[j];
        }
        return missed;
    }
}
