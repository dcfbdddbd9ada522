package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.money.TableConflict;
import io.github.salesdomain.testkit.SampleQuota;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class QuotaTabulatorTest {

    private static final Holder NORTH = SampleQuota.territory("NORTH");
    private static final Holder SOUTH = SampleQuota.territory("SOUTH");
    private static final Holder WEST = SampleQuota.territory("WEST");
    private static final Holder TEA = Holder.of(HolderKind.PRODUCT_LINE, "TEA");
    private static final Holder JUICE = Holder.of(HolderKind.PRODUCT_LINE, "JUICE");
    private static final Holder WATER = Holder.of(HolderKind.PRODUCT_LINE, "WATER");

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static Quota quota(Holder holder, String amount) {
        return SampleQuota.annual().withHolder(holder).withAmount(cny(amount));
    }

    private static final List<Quota> TERRITORIES =
            List.of(quota(WEST, "2.50"), quota(NORTH, "4.00"), quota(SOUTH, "3.50"));
    private static final List<Quota> LINES = List.of(quota(WATER, "3.34"), quota(TEA, "3.33"), quota(JUICE, "3.33"));

    @Test
    void keepsBothMarginsExact() {
        QuotaTable.Allocated table =
                (QuotaTable.Allocated) QuotaTabulator.standard().tabulate(TERRITORIES, LINES);

        assertThat(table.rows()).extracting(Quota::holder).containsExactly(NORTH, SOUTH, WEST);
        assertThat(table.columns()).extracting(Quota::holder).containsExactly(JUICE, TEA, WATER);
        assertThat(table.cells())
                .containsExactly(
                        List.of(cny("1.33"), cny("1.33"), cny("1.34")),
                        List.of(cny("1.17"), cny("1.16"), cny("1.17")),
                        List.of(cny("0.83"), cny("0.84"), cny("0.83")));
        assertThat(table.cell(SOUTH, TEA)).isEqualTo(cny("1.16"));
        assertThat(table.explain().text())
                .startsWith("quota table: CNY 10.00\n  TERRITORY:NORTH: CNY 4.00\n    PRODUCT_LINE:JUICE: CNY 1.33");
    }

    @Test
    void followsHistoryAndKeepsWhatIsLocked() {
        Map<Holder, Map<Holder, Money>> sold = Map.of(
                NORTH, Map.of(TEA, cny("5.00"), JUICE, cny("3.00")),
                SOUTH, Map.of(TEA, cny("2.00"), JUICE, cny("2.00"), WATER, cny("-1.00")),
                WEST, Map.of(WATER, cny("9.00"), TEA, cny("1.00")));
        List<Quota> lines = List.of(quota(TEA, "5.00"), quota(JUICE, "3.00"), quota(WATER, "2.00"));
        QuotaTable.Allocated table = (QuotaTable.Allocated) QuotaTabulator.standard()
                .withHistory(sold)
                .withLock(NORTH, JUICE, cny("1.00"))
                .tabulate(TERRITORIES, lines);

        assertThat(table.cell(NORTH, JUICE)).isEqualTo(cny("1.00"));
        assertThat(table.cell(NORTH, WATER)).isEqualTo(cny("0.00"));
        assertThat(table.cell(SOUTH, WATER)).isEqualTo(cny("0.00"));
        assertThat(table.cell(SOUTH, JUICE)).isEqualTo(cny("2.00"));
        assertThat(table.cell(WEST, WATER)).isEqualTo(cny("2.00"));
    }

    @Test
    void namesTheHoldersThatCannotBeMet() {
        Map<Holder, Map<Holder, Money>> sold = Map.of(
                NORTH, Map.of(TEA, cny("5.00")),
                SOUTH, Map.of(TEA, cny("2.00")),
                WEST, Map.of(WATER, cny("9.00"), TEA, cny("1.00"), JUICE, cny("1.00")));
        QuotaTable table = QuotaTabulator.standard().withHistory(sold).tabulate(TERRITORIES, LINES);

        assertThat(table.isAllocated()).isFalse();
        assertThat(((QuotaTable.Infeasible) table).conflicts())
                .containsExactly(
                        new QuotaTable.Conflict(TableConflict.Kind.NO_ROOM, List.of(SOUTH), List.of(), cny("0.17")));
        assertThat(table.explain().text()).endsWith("NO_ROOM: [TERRITORY:SOUTH] and [] by CNY 0.17");
    }

    @Test
    void refusesMarginsThatAreNone() {
        QuotaTabulator standard = QuotaTabulator.standard();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.tabulate(List.of(), LINES))
                .withMessage("table must have a row and a column, but had 0 and 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.tabulate(List.of(quota(NORTH, "1.00"), quota(NORTH, "2.00")), LINES))
                .withMessage("holders must be distinct, but TERRITORY:NORTH came twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.tabulate(
                        TERRITORIES, List.of(quota(TEA, "10.00").withMetric(Metric.COLLECTION))))
                .withMessageStartingWith("quotas must be of ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.withLock(NORTH, TEA, cny("-1.00")))
                .withMessage("lock of TERRITORY:NORTH and PRODUCT_LINE:TEA must not be negative, but was CNY -1.00");
        QuotaTabulator locked = standard.withLock(NORTH, TEA, cny("1.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> locked.withLock(NORTH, TEA, cny("1.00")))
                .withMessage("lock of TERRITORY:NORTH and PRODUCT_LINE:TEA must be given once, but was given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> locked.tabulate(List.of(quota(SOUTH, "10.00")), LINES))
                .withMessage("lock must be of a cell of the table, but was of TERRITORY:NORTH and PRODUCT_LINE:TEA");
    }

    @Test
    void refusesValuesThatCannotBe() {
        QuotaTable.Allocated sound =
                (QuotaTable.Allocated) QuotaTabulator.standard().tabulate(TERRITORIES, LINES);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new QuotaTable.Allocated(List.of(quota(NORTH, "1.00")), sound.columns(), sound.certificate()))
                .withMessageStartingWith("rows of the certificate must be [CNY 1.00], but was [");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new QuotaTable.Allocated(sound.rows(), List.of(quota(TEA, "1.00")), sound.certificate()))
                .withMessageStartingWith("columns of the certificate must be [CNY 1.00], but was [");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuotaTable.Infeasible(List.of()))
                .withMessage("conflicts must not be empty, but was []");
        QuotaTable.Allocated table =
                (QuotaTable.Allocated) QuotaTabulator.standard().tabulate(TERRITORIES, LINES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.cell(TEA, TEA))
                .withMessage("row must be one of the table, but was PRODUCT_LINE:TEA");
    }

    @Test
    void cellsAreKeptWithinFloorsAndCaps() {
        QuotaTabulator standard = QuotaTabulator.standard();
        QuotaTable.Allocated free = (QuotaTable.Allocated) standard.tabulate(TERRITORIES, LINES);
        Money more = free.cell(NORTH, TEA).plus(cny("1.00"));
        Money less = free.cell(NORTH, TEA).minus(cny("1.00"));
        QuotaTable.Allocated floor =
                (QuotaTable.Allocated) standard.withFloor(NORTH, TEA, more).tabulate(TERRITORIES, LINES);
        QuotaTable.Allocated cap =
                (QuotaTable.Allocated) standard.withCap(NORTH, TEA, less).tabulate(TERRITORIES, LINES);

        assertThat(floor.cell(NORTH, TEA)).isEqualTo(more);
        assertThat(cap.cell(NORTH, TEA)).isEqualTo(less);
        assertThat(CertificateVerifier.standard().verify(floor.certificate()).isSound())
                .isTrue();
        assertThat(CertificateVerifier.standard().verify(cap.certificate()).isSound())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.withCap(NORTH, TEA, less).withCap(NORTH, TEA, more))
                .withMessage("cap of TERRITORY:NORTH and PRODUCT_LINE:TEA must be given once, but was given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.withFloor(NORTH, NORTH, less).tabulate(TERRITORIES, LINES))
                .withMessage("bounds must be of a cell of the table, but was of TERRITORY:NORTH and TERRITORY:NORTH");
    }
}
