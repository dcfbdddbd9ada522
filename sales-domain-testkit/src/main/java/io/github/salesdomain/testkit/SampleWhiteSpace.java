package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.territory.Incapacity;
import io.github.salesdomain.territory.MarketCell;
import io.github.salesdomain.territory.MarketCustomer;
import io.github.salesdomain.territory.MarketFacts;
import io.github.salesdomain.territory.WhiteSpaceAnalyzer;
import io.github.salesdomain.territory.WhiteSpaceReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Some cities in the market of the {@link SampleCompany}, with and without dealers. */
public final class SampleWhiteSpace {

    private SampleWhiteSpace() {}

    /**
     * What is known of seven cells: Nanjing is covered, Suzhou is under-covered, Wuxi has a dealer without capital, Changsha has one that sleeps, Hefei has
     * none, the potential of Wuhu is not known, and Lhasa's stations have no outlets.
     *
     * @return the facts
     */
    public static List<MarketFacts> cells() {
        return List.of(
                facts("Nanjing", 200, 150, "1200000", "900000", bought("C-06", "2026-06-12")),
                facts("Suzhou", 300, 90, "1500000", "700000", bought("C-07", "2026-06-20")),
                facts(
                        "Wuxi",
                        160,
                        20,
                        "800000",
                        "30000",
                        bought("C-13", "2026-05-02").lacking(Incapacity.CAPITAL)),
                facts("Changsha", 180, 60, "900000", "50000", bought("C-12", "2026-02-01")),
                facts("Hefei", 220, 0, "800000", "0"),
                facts("Wuhu", 90, 0, "0", "0").withPotential(Optional.empty()),
                facts("Lhasa", 0, 0, "0", "0").withCell(MarketCell.of("Lhasa", Channel.SPECIAL)));
    }

    private static MarketCustomer bought(String customer, String day) {
        return MarketCustomer.of(CustomerId.of(customer), LocalDate.parse(day));
    }

    private static MarketFacts facts(
            String city, int outlets, int served, String potential, String sales, MarketCustomer... customers) {
        return MarketFacts.builder()
                .cell(MarketCell.of(city, Channel.GENERAL_TRADE))
                .addCustomers(customers)
                .outlets(outlets)
                .outletsServed(served)
                .potential(Money.parse("CNY " + potential))
                .targetShare(Rate.percent(12))
                .sales(Money.parse("CNY " + sales))
                .build();
    }

    /** {@return the white space of these cells on 2026-06-30} */
    public static WhiteSpaceReport whiteSpace() {
        return WhiteSpaceAnalyzer.standard().analyze(cells(), LocalDate.of(2026, 6, 30));
    }
}
