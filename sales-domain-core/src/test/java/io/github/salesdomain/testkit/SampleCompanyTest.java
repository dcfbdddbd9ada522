package io.github.salesdomain.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.OrgChart;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.SpanOfControl;
import io.github.salesdomain.product.Product;
import io.github.salesdomain.territory.TerritoryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SampleCompanyTest {

    private static final PositionId R07 = PositionId.of("R-07");

    @Test
    void hasThreeRegionsAndFivePatches() {
        TerritoryId company = TerritoryId.of("COMPANY");
        assertThat(SampleCompany.territories().root().id()).isEqualTo(company);
        assertThat(SampleCompany.territories().hierarchy().childrenOf(company))
                .extracting(TerritoryId::value)
                .containsExactly("EAST", "NORTH", "SOUTH");
        assertThat(SampleCompany.territories().leaves())
                .extracting(TerritoryId::value)
                .containsExactly("E-1", "E-2", "N-1", "N-2", "S-1");
    }

    @Test
    void changesTheHolderOfR07AsOfTheEleventhOfMay() {
        assertThat(chart("2025-12-31").holderOf(R07)).isEmpty();
        assertThat(chart("2026-01-01").holderOf(R07)).contains(PersonId.of("Wu"));
        assertThat(chart("2026-05-10").holderOf(R07)).contains(PersonId.of("Wu"));
        assertThat(chart("2026-05-11").holderOf(R07)).contains(PersonId.of("Li"));
    }

    @Test
    void letsTheAccountManagerStandInWhenFengLeaves() {
        PositionId r09 = PositionId.of("R-09");
        assertThat(chart("2026-09-30").holderOf(r09)).contains(PersonId.of("Feng"));
        assertThat(chart("2026-10-01").holderOf(r09)).isEmpty();
        assertThat(chart("2026-10-01").actingAt(r09)).containsExactly(PersonId.of("Sun"));
    }

    @Test
    void reportsToOneMarketManager() {
        PositionId market = PositionId.of("M-01");
        assertThat(chart("2026-01-01").reporting().roots()).containsExactly(market);
        assertThat(chart("2026-01-01").spanOf(market)).isEqualTo(new SpanOfControl(market, 2, 2));
        assertThat(chart("2026-10-01").spanOf(PositionId.of("A-02")))
                .isEqualTo(new SpanOfControl(PositionId.of("A-02"), 3, 2));
    }

    @Test
    void sellsTenMillionsInTwelveMonthsToTwelveCustomers() {
        assertThat(SampleCompany.customers())
                .extracting(customer -> customer.id().value())
                .containsExactly(
                        "C-01", "C-02", "C-03", "C-04", "C-05", "C-06", "C-07", "C-08", "C-09", "C-10", "C-11", "C-12");
        Map<CustomerId, Money> years = new TreeMap<>();
        SampleCompany.sales2025().forEach((customer, months) -> {
            assertThat(months.keySet())
                    .containsExactlyElementsOf(SampleCompany.calendar().months(2025));
            assertThat(months.values()).allMatch(Money::isPositive);
            years.put(customer, Money.total(months.values()));
        });
        assertThat(years.keySet())
                .containsExactlyElementsOf(
                        SampleCompany.customers().stream().map(Customer::id).toList());
        assertThat(years.get(CustomerId.of("C-01"))).isEqualTo(Money.parse("CNY 1200000.00"));
        assertThat(Money.total(years.values())).isEqualTo(Money.parse("CNY 10000000.00"));
    }

    @Test
    void sellsEightProductsOfTwoBrandsInThreeCategories() {
        List<Product> products = SampleCompany.products().products();
        assertThat(products).hasSize(8).contains(SampleCompany.product("JADE-TEA-500"));
        assertThat(products.stream().map(Product::brand).distinct()).hasSize(2);
        assertThat(products.stream().map(Product::category).distinct()).hasSize(3);
    }

    @Test
    void worksOnMakeUpSaturdaysAndNotOnHolidays() {
        assertThat(SampleCompany.workingDays().isWorkingDay(LocalDate.of(2026, 2, 14)))
                .isTrue();
        assertThat(SampleCompany.workingDays().isWorkingDay(LocalDate.of(2026, 2, 17)))
                .isFalse();
        assertThat(SampleCompany.workingDays()
                        .countIn(SampleCompany.calendar()
                                .year(SampleCompany.year())
                                .range()))
                .isEqualTo(248);
    }

    @Test
    void refusesWhatItDoesNotHave() {
        assertThatThrownBy(() -> SampleCompany.customer("C-13"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("customer must be C-01 to C-12, but was C-13");
        assertThatThrownBy(() -> SampleCompany.product("COLA"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sku must be one of the products, but was COLA");
    }

    private static OrgChart chart(String on) {
        return SampleCompany.organisation().asOf(LocalDate.parse(on));
    }
}
