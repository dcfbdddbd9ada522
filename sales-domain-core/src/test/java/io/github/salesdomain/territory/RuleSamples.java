package io.github.salesdomain.territory;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.testkit.SampleCompany;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/** Rules over the territories of the sample company that always hold and are known since the beginning of 2026. */
final class RuleSamples {

    static final LocalDate KNOWN = LocalDate.of(2026, 1, 1);
    static final TerritoryId NORTH = TerritoryId.of("NORTH");
    static final TerritoryId N_1 = TerritoryId.of("N-1");
    static final TerritoryId N_2 = TerritoryId.of("N-2");
    static final TerritoryId E_1 = TerritoryId.of("E-1");

    /** A dealer in Qingdao, Shandong, HoReCa. */
    static final Customer QINGDAO = SampleCompany.customer("C-04");

    private RuleSamples() {}

    static TerritoryRule rule(String id, TerritoryCondition condition, TerritoryId territory) {
        return TerritoryRule.builder()
                .factId(id)
                .condition(condition)
                .territory(territory)
                .during(LocalDateRange.ALL)
                .knownSince(KNOWN)
                .build();
    }

    static TerritoryMap map(TerritoryRule... rules) {
        return TerritoryMap.builder()
                .tree(SampleCompany.territories())
                .addRules(rules)
                .build();
    }
}
