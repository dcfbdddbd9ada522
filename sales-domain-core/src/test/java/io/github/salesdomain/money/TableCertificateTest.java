package io.github.salesdomain.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What the verifier proves of cells that bounds hold and of those that none does; every table here is right but for their worths. */
class TableCertificateTest {

    private static final CurrencyUnit JPY = CurrencyUnit.of("JPY");

    /** Weights of three rows and columns whose six cells with weight form one ring, so that no four of them are in two rows and two columns. */
    private static final long[][] RING = {{1, 1, 0}, {0, 1, 1}, {1, 0, 1}};

    private static Bounds atMost(long cap) {
        return Bounds.atMost(Money.ofMinor(JPY, cap));
    }

    private static Bounds atLeast(long floor) {
        return Bounds.atLeast(Money.ofMinor(JPY, floor));
    }

    private static ImmutableTable<Integer, Integer, Bounds> none() {
        return ImmutableTable.of();
    }

    /** Each cell gets what it is worth in whole units, and says why; the sums are those of the cells. */
    private static TableCertificate certificate(
            long[][] weights, ExactShare[][] worths, ImmutableTable<Integer, Integer, Bounds> bounds) {
        long[] down = new long[worths[0].length];
        List<Money> rows = new ArrayList<>();
        List<List<TableLine>> lines = new ArrayList<>();
        for (int i = 0; i < worths.length; i++) {
            long across = 0;
            List<TableLine> row = new ArrayList<>();
            for (int j = 0; j < worths[i].length; j++) {
                Bounds own = bounds.contains(i, j) ? bounds.get(i, j) : Bounds.none();
                long amount = worths[i][j].whole().longValueExact();
                across += amount;
                down[j] += amount;
                row.add(new TableLine(
                        Optional.of(BigDecimal.valueOf(weights[i][j])),
                        own,
                        worths[i][j],
                        Money.ofMinor(JPY, amount),
                        reason(weights[i][j], own, worths[i][j], amount)));
            }
            rows.add(Money.ofMinor(JPY, across));
            lines.add(row);
        }
        List<Money> columns = new ArrayList<>();
        for (long sum : down) {
            columns.add(Money.ofMinor(JPY, sum));
        }
        return new TableCertificate(rows, columns, TableBasis.FITTED, lines);
    }

    private static TableReason reason(long weight, Bounds own, ExactShare worth, long amount) {
        if (own.isLock()) {
            return TableReason.LOCK;
        }
        if (worth.compareTo(ExactShare.of(amount, 1)) > 0) {
            return TableReason.ROUNDED_DOWN;
        }
        if (own.floor().isPresent() && own.floor().get().getAmountMinorLong() == amount) {
            return TableReason.FLOOR;
        }
        if (weight == 0) {
            return TableReason.NO_WEIGHT;
        }
        return own.cap().isPresent() && own.cap().get().getAmountMinorLong() == amount
                ? TableReason.CAP
                : TableReason.EXACT;
    }

    private static ExactShare[][] shares(long[][] worths) {
        ExactShare[][] shares = new ExactShare[worths.length][worths[0].length];
        for (int i = 0; i < worths.length; i++) {
            for (int j = 0; j < worths[i].length; j++) {
                shares[i][j] = ExactShare.of(worths[i][j], 1);
            }
        }
        return shares;
    }

    private static List<CertificateFault> faults(
            long[][] weights, long[][] worths, ImmutableTable<Integer, Integer, Bounds> bounds) {
        return CertificateVerifier.standard()
                .verify(certificate(weights, shares(worths), bounds))
                .faults();
    }

    private static CertificateFault fault(int place, String found) {
        return new CertificateFault(CertificateFault.Kind.SHARE, Optional.of(place), found);
    }

    /** The five other cells of the ring make the first worth 10. */
    private static List<CertificateFault> ringHeld(long worth, Bounds bounds) {
        return faults(RING, new long[][] {{worth, 10, 0}, {0, 10, 10}, {10, 0, 10}}, ImmutableTable.of(0, 0, bounds));
    }

    @Test
    void aHeldCellIsProvenByOpenCellsHoweverFarAround() {
        assertThat(ringHeld(5, atMost(5))).isEmpty();
        assertThat(ringHeld(20, atLeast(20))).isEmpty();
        assertThat(ringHeld(20, atMost(20)))
                .containsExactly(
                        fault(0, "20 need not be held by at most JPY 20, as rows [1, 2] and columns [1, 2] tell"));
        assertThat(ringHeld(5, atLeast(5)))
                .containsExactly(
                        fault(0, "5 need not be held by at least JPY 5, as rows [1, 2] and columns [1, 2] tell"));
    }

    @Test
    void aHeldCellAtWhatItIsWorthAnywayIsRight() {
        assertThat(ringHeld(10, atMost(10))).isEmpty();
        assertThat(ringHeld(10, atLeast(10))).isEmpty();
    }

    @Test
    void theWeightsCountAlongTheWay() {
        long[][] weights = {{6, 1, 0}, {0, 1, 1}, {3, 0, 1}};
        long[][] worths = {{19, 10, 0}, {0, 10, 10}, {10, 0, 10}};

        // 20 without a bound
        assertThat(faults(weights, worths, ImmutableTable.of(0, 0, atMost(19)))).isEmpty();
        assertThat(faults(weights, worths, ImmutableTable.of(0, 0, atLeast(19))))
                .hasSize(1);
    }

    @Test
    void aLockTellsNothingAboutOthers() {
        ImmutableTable<Integer, Integer, Bounds> bounds = ImmutableTable.of(0, 0, atMost(20));
        long[][] worths = {{20, 10}, {10, 10}};
        long[][] alike = {{1, 1}, {1, 1}};

        assertThat(faults(alike, worths, bounds)).hasSize(1);
        assertThat(faults(
                        alike,
                        worths,
                        ImmutableTable.<Integer, Integer, Bounds>builder()
                                .putAll(bounds)
                                .put(1, 1, Bounds.locked(Money.ofMinor(JPY, 10)))
                                .build()))
                .isEmpty();
    }

    /** Two open cells at a corner each: what the two others are worth is free, but together they make 10 × 10. */
    private static List<CertificateFault> corners(long one, Bounds first, long other, Bounds second) {
        return faults(
                new long[][] {{1, 1}, {1, 1}},
                new long[][] {{10, one}, {other, 10}},
                ImmutableTable.<Integer, Integer, Bounds>builder()
                        .put(0, 1, first)
                        .put(1, 0, second)
                        .build());
    }

    @Test
    void heldCellsBetweenPartsOfATableMustNotContradictEachOther() {
        assertThat(corners(20, atMost(20), 5, atMost(5))).isEmpty();
        assertThat(corners(20, atLeast(20), 5, atLeast(5))).isEmpty();
        assertThat(corners(20, atMost(20), 20, atLeast(20))).isEmpty();
        assertThat(corners(20, atMost(20), 20, atMost(20)))
                .containsExactly(fault(
                        1,
                        "20 need not be held by at most JPY 20 where row 1 and column 0 is by at most JPY 20, as row 1"
                                + " and column 0 tell"));
        assertThat(corners(5, atLeast(5), 5, atLeast(5))).hasSize(1);
    }

    @Test
    void heldCellsAmongThreePartsOfATableMustNotContradictEachOther() {
        long[][] worths = {{10, 20, 0}, {0, 10, 20}, {2, 0, 10}};
        ImmutableTable.Builder<Integer, Integer, Bounds> two = ImmutableTable.<Integer, Integer, Bounds>builder()
                .put(0, 1, atMost(20))
                .put(1, 2, atMost(20));

        // 20 × 20 × 2 is less than 10 × 10 × 10, but 20 × 20 × 3 is not
        assertThat(faults(RING, worths, two.put(2, 0, atMost(2)).build())).isEmpty();
        worths[2][0] = 3;
        ImmutableTable<Integer, Integer, Bounds> three = ImmutableTable.<Integer, Integer, Bounds>builder()
                .put(0, 1, atMost(20))
                .put(1, 2, atMost(20))
                .put(2, 0, atMost(3))
                .build();
        assertThat(faults(RING, worths, three))
                .extracting(CertificateFault::place)
                .containsExactly(Optional.of(1));
    }

    @Test
    void everyHeldCellThatNeedNotBeIsFound() {
        long[][] alike = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
        long[][] worths = {{10, 10, 10}, {10, 20, 10}, {10, 10, 5}};

        assertThat(faults(
                        alike,
                        worths,
                        ImmutableTable.<Integer, Integer, Bounds>builder()
                                .put(1, 1, atMost(20))
                                .put(2, 2, atLeast(5))
                                .build()))
                .extracting(CertificateFault::place)
                .containsExactlyInAnyOrder(Optional.of(4), Optional.of(8));
    }

    @Test
    void anOpenCellFollowsTheOthersHoweverFarAround() {
        assertThat(faults(RING, new long[][] {{10, 10, 0}, {0, 10, 10}, {10, 0, 10}}, none()))
                .isEmpty();
        assertThat(faults(RING, new long[][] {{10, 10, 0}, {0, 10, 10}, {10, 0, 20}}, none()))
                .containsExactly(fault(8, "20 does not follow the weights as rows [0, 1] and columns [0, 1] do"));
    }

    /** Six worths may be off by a 64th each, which is about a tenth together. */
    @Test
    void noiseOfTheFitIsLetPass() {
        ExactShare[][] worths = shares(new long[][] {{10, 10, 0}, {0, 10, 10}, {10, 0, 10}});
        worths[2][2] = ExactShare.of(1009, 100);
        TableCertificate near = certificate(RING, worths, none());
        worths[2][2] = ExactShare.of(1010, 100);
        TableCertificate far = certificate(RING, worths, none());

        assertThat(CertificateVerifier.standard().verify(near).faults()).isEmpty();
        assertThat(CertificateVerifier.standard().verify(far).faults()).hasSize(1);
    }

    @Test
    void noMoreContradictionsAreToldThanThereAreRowsAndColumns() {
        int size = 12;
        long[][] weights = new long[size][size];
        long[][] worths = new long[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                weights[i][j] = 1;
                worths[i][j] = 10 + (i * i + 3 * j * j + i * j) % 7 * 10;
            }
        }

        assertThat(faults(weights, worths, none())).hasSizeBetween(2, 2 * size);
    }
}
