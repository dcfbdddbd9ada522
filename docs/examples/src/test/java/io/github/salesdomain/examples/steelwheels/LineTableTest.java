package io.github.salesdomain.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.HolderKind;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.territory.TerritoryId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The quota of 2004 by region and product line, from the real database. */
class LineTableTest {

    private static QuotaYear year;
    private static LineTable lines;

    @BeforeAll
    static void read() throws SQLException {
        Company company = CompanyReader.read(SteelWheelsDatabase.readEmbedded());
        year = QuotaYear.of(company, Territories.of(company, LocalDate.of(2004, 9, 30)));
        lines = LineTable.of(company, year);
    }

    @Test
    void dividesTheYearByProductLineWithASoundCertificate() {
        assertThat(lines.lines().split().quotas().stream()
                        .collect(Collectors.toMap(
                                quota -> quota.holder().id(),
                                quota -> quota.amount().getAmount().toPlainString())))
                .containsOnly(
                        Map.entry("Classic Cars", "1659331.58"),
                        Map.entry("Vintage Cars", "733827.92"),
                        Map.entry("Trucks and Buses", "462472.92"),
                        Map.entry("Motorcycles", "431008.12"),
                        Map.entry("Planes", "353117.62"),
                        Map.entry("Ships", "242636.34"),
                        Map.entry("Trains", "80082.52"));
        assertThat(lines.review().isSound()).isTrue();
    }

    @Test
    void keepsBothMarginsToTheCent() {
        assertThat(lines.wrong()).isZero();
        for (Quota region : lines.table().rows()) {
            assertThat(Money.total(lines.table().columns().stream()
                            .map(line -> lines.table().cell(region.holder(), line.holder()))
                            .toList()))
                    .isEqualTo(region.amount())
                    .isEqualTo(year.plan()
                            .quotaFor(region.holder(), year.plan().period())
                            .amount());
        }
        for (Quota line : lines.table().columns()) {
            assertThat(Money.total(lines.table().rows().stream()
                            .map(region -> lines.table().cell(region.holder(), line.holder()))
                            .toList()))
                    .isEqualTo(line.amount());
        }
        assertThat(Money.total(
                        lines.table().columns().stream().map(Quota::amount).toList()))
                .isEqualTo(Money.parse("USD 3962477.02"));
    }

    @Test
    void givesNothingWhereNothingWasSold() {
        assertThat(lines.table().cell(Holder.from(TerritoryId.of("APAC")), Holder.of(HolderKind.PRODUCT_LINE, "Ships")))
                .isEqualTo(Money.parse("USD 0.00"));
    }
}
