package io.github.salesdomain.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.quota.QuotaCascade;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.time.SalesPeriod;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * Quotas of the sample company for 2026: what it sold in 2025 and 10 % more, CNY 11,000,000.00.
 * <p>
 * The tree has the company, its three regions and the representatives in them. The plan follows the sales of 2025 by representative and
 * month. From January to March R-05 brings exactly the quota of each month, R-06 85 %, R-07 125 %, R-08 95 % and R-09 60 % of it.
 */
public final class SampleQuota {

    private static final Map<String, List<String>> CUSTOMERS = ImmutableSortedMap.of(
            "R-05", List.of("C-01", "C-02"),
            "R-06", List.of("C-03", "C-04"),
            "R-07", List.of("C-05", "C-06"),
            "R-08", List.of("C-07", "C-08", "C-09"),
            "R-09", List.of("C-10", "C-11", "C-12"));
    private static final Map<String, Rate> REACHED = ImmutableSortedMap.of(
            "R-05", Rate.percent(100),
            "R-06", Rate.percent(85),
            "R-07", Rate.percent(125),
            "R-08", Rate.percent(95),
            "R-09", Rate.percent(60));

    private SampleQuota() {}

    /** {@return the company as a holder} */
    public static Holder company() {
        return territory("COMPANY");
    }

    /**
     * A territory as a holder.
     *
     * @param id its key, such as {@code NORTH}
     * @return the holder
     */
    public static Holder territory(String id) {
        return Holder.from(TerritoryId.of(id));
    }

    /**
     * A representative's position as a holder.
     *
     * @param id its key, such as {@code R-05}
     * @return the holder
     */
    public static Holder rep(String id) {
        return Holder.from(PositionId.of(id));
    }

    /** {@return company, regions and representatives} */
    public static Hierarchy<Holder> holders() {
        ImmutableMap<Holder, Holder> parents = ImmutableMap.<Holder, Holder>builder()
                .put(territory("NORTH"), company())
                .put(territory("EAST"), company())
                .put(territory("SOUTH"), company())
                .put(rep("R-05"), territory("NORTH"))
                .put(rep("R-06"), territory("NORTH"))
                .put(rep("R-07"), territory("EAST"))
                .put(rep("R-08"), territory("EAST"))
                .put(rep("R-09"), territory("SOUTH"))
                .buildOrThrow();
        return Hierarchy.of(
                ImmutableMap.<Holder, Holder>builder()
                        .putAll(parents)
                        .put(company(), company())
                        .buildOrThrow()
                        .keySet(),
                parents);
    }

    /** {@return what the company owes itself for 2026: CNY 11,000,000.00 of revenue} */
    public static Quota annual() {
        return Quota.builder()
                .holder(company())
                .metric(Metric.REVENUE)
                .period(SampleCompany.calendar().year(SampleCompany.year()))
                .amount(Money.ofMajor(SampleCompany.currency(), 11_000_000))
                .build();
    }

    /** {@return what each representative sold in each month of 2025, sorted} */
    public static Map<Holder, Map<SalesPeriod, Money>> lastYear() {
        ImmutableSortedMap.Builder<Holder, Map<SalesPeriod, Money>> sales = ImmutableSortedMap.naturalOrder();
        CUSTOMERS.forEach((rep, customers) -> {
            TreeMap<SalesPeriod, Money> months = new TreeMap<>();
            for (String customer : customers) {
                requireNonNull(SampleCompany.sales2025().get(CustomerId.of(customer)))
                        .forEach((month, amount) -> months.merge(month, amount, Money::plus));
            }
            sales.put(rep(rep), ImmutableSortedMap.copyOf(months));
        });
        return sales.buildOrThrow();
    }

    /** {@return the plan of 2026: the annual quota by the shape of 2025} */
    public static QuotaPlan plan() {
        return QuotaCascade.standard().cascade(annual(), holders(), SampleCompany.calendar(), lastYear());
    }

    /** {@return what each representative brought in January, February and March of 2026, sorted} */
    public static Map<Holder, Map<SalesPeriod, Money>> firstQuarter() {
        QuotaPlan plan = plan();
        ImmutableSortedMap.Builder<Holder, Map<SalesPeriod, Money>> actuals = ImmutableSortedMap.naturalOrder();
        REACHED.forEach((rep, rate) -> {
            ImmutableSortedMap.Builder<SalesPeriod, Money> months = ImmutableSortedMap.naturalOrder();
            for (SalesPeriod month : plan.months().subList(0, 3)) {
                months.put(month, rate.of(plan.quotaFor(rep(rep), month).amount()));
            }
            actuals.put(rep(rep), months.buildOrThrow());
        });
        return actuals.buildOrThrow();
    }

    /** {@return what each representative brought from January to March of 2026 in all, sorted} */
    public static Map<Holder, Money> firstQuarterTotals() {
        ImmutableSortedMap.Builder<Holder, Money> totals = ImmutableSortedMap.naturalOrder();
        firstQuarter().forEach((rep, months) -> totals.put(rep, Money.total(months.values())));
        return totals.buildOrThrow();
    }
}
