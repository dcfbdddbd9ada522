package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerState;
import io.github.salesdomain.money.CurrencyConverter;
import io.github.salesdomain.money.ExchangeRates;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.AttainmentReader;
import io.github.salesdomain.quota.CreditBook;
import io.github.salesdomain.quota.CreditRollUp;
import io.github.salesdomain.quota.CreditSplit;
import io.github.salesdomain.quota.CreditingPolicy;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.OverlayPolicy;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.quota.SalesCreditor;
import io.github.salesdomain.quota.SalesTransaction;
import io.github.salesdomain.quota.UncreditedTransaction;
import io.github.salesdomain.territory.TerritoryMap;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.testkit.SampleSales;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SalesCreditGuideTest {

    private static final CurrencyUnit CNY = SampleCompany.currency();
    private final TerritoryMap map = SampleCompany.territoryMap();
    private final List<CustomerState> customers = SampleSales.customerStates();
    private final Organisation organisation = SampleCompany.organisation();
    private final List<SalesTransaction> transactions = SampleSales.transactions();
    private final SalesPeriod may = SampleCompany.calendar().months(2026).get(4);
    private final LocalDate today = LocalDate.of(2026, 6, 30);

    @Test
    void creditsTheOwnerOnTheDateOfTheDocument() {
        // docs:start credit-owners
        CreditBook book = SalesCreditor.toReps(map, customers, organisation).credit(transactions, CNY);
        Map<Holder, Money> inMay = book.actuals(Metric.REVENUE, may); // Wu to May 10, Li from May 11
        List<UncreditedTransaction> open = book.uncredited(); // INV-3: POSITION_VACANT
        // docs:end
        assertThat(inMay).containsOnlyKeys(Holder.parse("PERSON:Wu"), Holder.parse("PERSON:Li"));
        assertThat(open).hasSize(1);
    }

    @Test
    void agreesOnSplitsAndOverlays() {
        Holder wang = Holder.parse("PERSON:Wang");
        Holder li = Holder.parse("PERSON:Li");
        Holder specialist = Holder.parse("PERSON:Chen");
        Holder house = Holder.company("HOUSE");
        // docs:start credit-splits
        CreditSplit shared = CreditSplit.byRates(Map.of(wang, Rate.percent(70), li, Rate.percent(30)));
        SalesCreditor creditor = SalesCreditor.toReps(map, customers, organisation)
                .withAgreed(CreditingPolicy.explicit(Map.of("INV-2", shared)))
                .withOverlays(OverlayPolicy.always(Map.of(specialist, Rate.percent(50))))
                .withHouse(house);
        CreditBook book = creditor.credit(transactions, CNY);
        Money ofWang = book.creditsOf(wang).get(0).partOf(wang); // CNY 56000.00 of 80,000.00
        // docs:end
        assertThat(ofWang).isEqualTo(Money.ofMajor(CNY, 56_000));
        assertThat(book.uncredited()).isEmpty();
        assertThat(book.overlaysOf(specialist)).hasSize(6);
    }

    @Test
    void rollsUpWithoutCountingTwice() {
        QuotaPlan plan = SampleQuota.plan();
        CreditBook book = SalesCreditor.toPositions(map, customers).credit(transactions, CNY);
        // docs:start credit-rollup
        CreditRollUp credited = book.rollUp(plan.hierarchy(), plan.metric(), plan.period(), today);
        Money ofCompany = credited.total(); // CNY 190000.00: each document once
        List<Attainment> attained = AttainmentReader.standard().readAll(plan, credited);
        // docs:end
        assertThat(ofCompany).isEqualTo(Money.ofMajor(CNY, 190_000));
        assertThat(attained.get(0).actual()).isEqualTo(ofCompany);
    }

    @Test
    void convertsAtTheBudgetRateAndKeepsWhatWasKnown() {
        CurrencyConverter atBudgetRates = CurrencyConverter.with(ExchangeRates.of(List.of()));
        SalesCreditor creditor = SalesCreditor.toReps(map, customers, organisation);
        // docs:start credit-known
        CreditBook asKnown = creditor.convertedBy(atBudgetRates).credit(transactions, CNY, today);
        // docs:end
        assertThat(asKnown.transactions()).hasSize(4);
        assertThat(asKnown.knownOn()).contains(today);
    }
}
