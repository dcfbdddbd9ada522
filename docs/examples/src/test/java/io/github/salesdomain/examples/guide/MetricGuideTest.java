package io.github.salesdomain.examples.guide;

import static io.github.salesdomain.quantity.UnitOfMeasure.CASE;
import static io.github.salesdomain.quantity.UnitOfMeasure.PIECE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quota.Actual;
import io.github.salesdomain.quota.BasisMismatchException;
import io.github.salesdomain.quota.CollectionResult;
import io.github.salesdomain.quota.Employment;
import io.github.salesdomain.quota.Headcount;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.NetSales;
import io.github.salesdomain.quota.NewProductChecker;
import io.github.salesdomain.quota.NewProductReport;
import io.github.salesdomain.quota.PaceReader;
import io.github.salesdomain.quota.PrepaymentRule;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.quota.QuotaCascade;
import io.github.salesdomain.quota.QuotaSplitter;
import io.github.salesdomain.quota.SalesBasis;
import io.github.salesdomain.quota.ShareAttainment;
import io.github.salesdomain.quota.ShareQuota;
import io.github.salesdomain.quota.TaxBasis;
import io.github.salesdomain.quota.UnitPace;
import io.github.salesdomain.quota.UnitQuota;
import io.github.salesdomain.quota.UnitQuotaPlan;
import io.github.salesdomain.quota.UnitQuotaSplit;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class MetricGuideTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final SalesCalendar calendar = SalesCalendar.gregorian();
    private final SalesPeriod june = calendar.months(2026).get(5);
    private final Holder north = Holder.company("NORTH");
    private final Holder wang = Holder.company("WANG");
    private final Holder li = Holder.company("LI");

    private Quota quota(Metric metric, long yuan) {
        return Quota.builder()
                .holder(north)
                .metric(metric)
                .period(june)
                .amount(Money.ofMajor(CNY, yuan))
                .build();
    }

    @Test
    void statesTheBasis() {
        // docs:start quota-basis
        Metric sellIn = Metric.REVENUE.on(SalesBasis.SELL_IN).on(TaxBasis.EXCLUSIVE);
        Actual invoiced = Actual.of(sellIn.on(TaxBasis.INCLUSIVE), Money.ofMajor(CNY, 113));

        Actual withoutTax = invoiced.toTaxBasis(TaxBasis.EXCLUSIVE, Rate.percent(13)); // CNY 100.00
        withoutTax.amountFor(quota(sellIn, 400)); // CNY 100.00, for a quota on the same basis
        // docs:end
        assertThat(withoutTax.amountFor(quota(sellIn, 400))).isEqualTo(Money.ofMajor(CNY, 100));
        assertThatExceptionOfType(BasisMismatchException.class)
                .isThrownBy(() -> invoiced.amountFor(quota(sellIn, 400)));
    }

    @Test
    void takesReturnsOff() {
        // docs:start quota-net-sales
        NetSales sales = NetSales.ofGross(Money.ofMajor(CNY, 1000))
                .withReturns(Money.ofMajor(CNY, 50))
                .withRebates(Money.ofMajor(CNY, 30));

        sales.net(); // CNY 920.00
        // docs:end
        assertThat(sales.net()).isEqualTo(Money.ofMajor(CNY, 920));
    }

    @Test
    void readsCollections() {
        // docs:start quota-collection
        CollectionResult collection = new CollectionResult(
                quota(Metric.COLLECTION, 100), Money.ofMajor(CNY, 90), Money.ofMajor(CNY, 10), Money.ofMajor(CNY, 120));

        collection.attainment(PrepaymentRule.COUNT_WHEN_DUE).ratio(); // 0.9 of the quota
        collection.rate(PrepaymentRule.COUNT_WHEN_DUE); // 0.75 of the sales due
        // docs:end
        assertThat(collection.attainment(PrepaymentRule.COUNT_WHEN_DUE).ratio()).hasToString("0.9");
        assertThat(collection.rate(PrepaymentRule.COUNT_WHEN_DUE)).hasToString("0.75");
    }

    @Test
    void checksNewProducts() {
        // docs:start quota-new-products
        NewProductReport report = NewProductChecker.standard()
                .check(List.of(quota(Metric.REVENUE, 100)), List.of(quota(Metric.NEW_PRODUCT_SALES, 130)));

        report.findings(); // NORTH in June: MORE_THAN_TOTAL
        // docs:end
        assertThat(report.findings()).hasSize(1);
    }

    @Test
    void countsHeads() {
        // docs:start quota-employments
        List<Employment> jobs = List.of(
                Employment.fullTime(PersonId.of("Wang"), LocalDateRange.parse("2026-01-01/2027-01-01"), true),
                Employment.fullTime(PersonId.of("Li"), LocalDateRange.parse("2026-06-16/2027-01-01"), false)
                        .withFte(new BigDecimal("0.5")));

        Headcount heads = Headcount.from(jobs, List.of(june)); // 1.25: Li works half the time for half of June
        Measured<Money> perHead = heads.perHeadMonth(Money.ofMajor(CNY, 100_000)); // CNY 80000.00
        Headcount.ofSalesFrom(jobs, List.of(june)).perHeadMonth(Money.ofMajor(CNY, 100_000)); // CNY 100000.00
        // docs:end
        assertThat(heads.headMonths()).isEqualByComparingTo("1.25");
        assertThat(perHead).isEqualTo(Measured.of(Money.ofMajor(CNY, 80_000)));
    }

    @Test
    void owesUnits() {
        // docs:start quota-units
        UnitQuota cases = UnitQuota.of(north, Metric.VOLUME, june, Quantity.of(601, CASE));

        UnitQuotaSplit split = QuotaSplitter.standard().split(cases, List.of(wang, li)); // 301 and 300 CASE
        UnitPace pace = PaceReader.standard().read(cases, Quantity.of(270, CASE), LocalDate.of(2026, 6, 15));
        pace.attainment().ratio(); // 270/601
        pace.requiredRunRate(); // 23 CASE a day: a part of a case cannot be sold
        pace.forecast(); // 540 CASE (LINEAR_DAYS)
        // docs:end
        assertThat(split.total()).isEqualTo(Quantity.of(601, CASE));
        assertThat(pace.attainment().ratio()).hasToString("270/601");
        assertThat(pace.requiredRunRate()).isEqualTo(Measured.of(Quantity.of(23, CASE)));
        assertThat(pace.forecast()).hasToString("540 CASE (LINEAR_DAYS)");
    }

    @Test
    void owesShares() {
        // docs:start quota-shares
        ShareQuota together = ShareQuota.of(north, Metric.NUMERIC_DISTRIBUTION, june, Rate.percent(70));
        ShareQuota ofWang = ShareQuota.of(wang, Metric.NUMERIC_DISTRIBUTION, june, Rate.percent(70));
        ShareQuota ofLi = ShareQuota.of(li, Metric.NUMERIC_DISTRIBUTION, june, Rate.percent(70));

        ShareAttainment reached = ShareAttainment.together(
                together, List.of(ShareAttainment.of(ofWang, 9, 10), ShareAttainment.of(ofLi, 30, 90)));
        reached.share(); // 0.39: 39 of 100 outlets, not the average of 90 % and 33 %
        // docs:end
        assertThat(reached.share()).hasToString("0.39");
    }

    @Test
    void breaksCasesDown() {
        Hierarchy<Holder> tree = Hierarchy.of(List.of(north, wang, li), Map.of(wang, north, li, north));
        SalesPeriod march = calendar.months(2026).get(2);
        SalesPeriod lastMarch = calendar.months(2025).get(2);
        SalesPeriod lastJune = calendar.months(2025).get(5);
        Map<Holder, Map<SalesPeriod, Quantity>> soldLastYear = Map.of(
                wang, Map.of(lastMarch, Quantity.of(400, CASE), lastJune, Quantity.of(200, CASE)),
                li, Map.of(lastMarch, Quantity.of(100, CASE), lastJune, Quantity.of(200, CASE)));
        Map<Holder, Quantity> activeLastYear = Map.of(wang, Quantity.of(40, PIECE), li, Quantity.of(35, PIECE));
        // docs:start quota-unit-cascade
        UnitQuota annual = UnitQuota.of(north, Metric.VOLUME, calendar.year(2026), Quantity.of(1000, CASE));
        UnitQuotaPlan plan = QuotaCascade.standard()
                .withHedges(Rate.percent(5)) // one for each level, from the top
                .cascade(annual, tree, calendar, soldLastYear);
        plan.quotaFor(wang, march).amount(); // 467 CASE of his 700
        plan.hedgeOf(north, plan.period()); // 50 CASE more assigned than owed

        UnitQuota active = UnitQuota.of(north, Metric.ACTIVE_OUTLETS, june, Quantity.of(80, PIECE));
        UnitQuotaPlan outlets = QuotaCascade.standard().cascade(active, tree, activeLastYear);
        outlets.quotaFor(wang, june).amount(); // 43 PIECE: by levels alone, for outlets do not add up over months

        List<UnitPace> paces = PaceReader.standard()
                .readAll(plan, march, Map.of(wang, Quantity.of(210, CASE)), LocalDate.of(2026, 3, 15));
        paces.get(0).attainment().ratio(); // of North: what those below have, by what it owes
        // docs:end
        assertThat(plan.quotaFor(wang, march).amount()).isEqualTo(Quantity.of(467, CASE));
        assertThat(plan.quotaFor(wang, plan.period()).amount()).isEqualTo(Quantity.of(700, CASE));
        assertThat(plan.hedgeOf(north, plan.period())).isEqualTo(Quantity.of(50, CASE));
        assertThat(outlets.quotaFor(wang, june).amount()).isEqualTo(Quantity.of(43, PIECE));
        assertThat(paces).extracting(UnitPace::holder).containsExactly(north, li, wang);
        assertThat(paces.get(0).attainment().actual()).isEqualTo(Quantity.of(210, CASE));
    }
}
