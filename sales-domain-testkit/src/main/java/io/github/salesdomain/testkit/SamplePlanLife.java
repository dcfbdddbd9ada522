package io.github.salesdomain.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quota.AdjustmentSource;
import io.github.salesdomain.quota.CustomerTransfer;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.PlanLife;
import io.github.salesdomain.quota.QuotaAdjustment;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.quota.Signature;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * What happens to the plan of the sample company in 2026.
 * <p>
 * The plan of {@link SampleQuota} is written by P-01, approved by P-02 and in force from January 1. A second plan goes down to the customers: each
 * owes what it bought in the same month of 2025. Customer C-03 goes from on May 11, which is known from May 4 on.
 */
public final class SamplePlanLife {

    private static final Map<String, List<String>> CUSTOMERS = ImmutableMap.of(
            "R-05", List.of("C-01", "C-02"),
            "R-06", List.of("C-03", "C-04"),
            "R-07", List.of("C-05", "C-06"),
            "R-08", List.of("C-07", "C-08", "C-09"),
            "R-09", List.of("C-10", "C-11", "C-12"));

    private SamplePlanLife() {}

    /** {@return who writes plans} */
    public static PersonId planner() {
        return PersonId.of("P-01");
    }

    /** {@return who approves them} */
    public static PersonId manager() {
        return PersonId.of("P-02");
    }

    /**
     * A customer as a holder.
     *
     * @param id its key, such as {@code C-03}
     * @return the holder
     */
    public static Holder customer(String id) {
        return Holder.from(CustomerId.of(id));
    }

    /** {@return the life of the plan until it is in force} */
    public static PlanLife life() {
        return PlanLife.of(SampleQuota.plan(), signed(planner(), LocalDate.of(2025, 12, 1), "10 % more than 2025"))
                .submitted(1, signed(planner(), LocalDate.of(2025, 12, 8), "agreed with the regions"))
                .approved(1, signed(manager(), LocalDate.of(2025, 12, 15), "fits the budget"))
                .activated(1, LocalDate.of(2026, 1, 1), signed(manager(), LocalDate.of(2025, 12, 15), "new year"));
    }

    /** {@return 5,000 more for R-05 in April, taken from R-06 beside it} */
    public static QuotaAdjustment adjustment() {
        return QuotaAdjustment.builder()
                .holder(SampleQuota.rep("R-05"))
                .period(SampleQuota.plan().months().get(3))
                .change(Money.ofMajor(SampleCompany.currency(), 5_000))
                .source(AdjustmentSource.beside())
                .signature(signed(manager(), LocalDate.of(2026, 3, 20), "new store of C-01"))
                .build();
    }

    /** {@return the plan of company, regions, representatives and customers, by what each customer bought in 2025} */
    public static QuotaPlan customerPlan() {
        Hierarchy<Holder> reps = SampleQuota.holders();
        Map<Holder, Holder> parents = new HashMap<>(reps.parents());
        List<Holder> holders = new ArrayList<>(reps.keys());
        ImmutableMap.Builder<Holder, List<Money>> months = ImmutableMap.builder();
        CUSTOMERS.forEach((rep, customers) -> customers.forEach(id -> {
            holders.add(customer(id));
            parents.put(customer(id), SampleQuota.rep(rep));
            months.put(customer(id), bought(id));
        }));
        return QuotaPlan.of(
                Metric.REVENUE,
                SampleCompany.calendar(),
                SampleCompany.year(),
                Hierarchy.of(holders, parents),
                months.buildOrThrow());
    }

    private static List<Money> bought(String id) {
        Map<SalesPeriod, Money> sales = SampleCompany.sales2025().getOrDefault(CustomerId.of(id), Map.of());
        Money nothing = Money.zero(SampleCompany.currency());
        return SampleCompany.calendar().months(2025).stream()
                .map(month -> sales.getOrDefault(month, nothing))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return C-03 goes from on May 11} */
    public static CustomerTransfer transfer() {
        return CustomerTransfer.builder()
                .factId("T-C-03")
                .customer(customer("C-03"))
                .from(SampleQuota.rep("R-06"))
                .to(SampleQuota.rep("R-07"))
                .during(LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 5, 11)))
                .knownSince(LocalDate.of(2026, 5, 4))
                .build();
    }

    private static Signature signed(PersonId by, LocalDate on, String why) {
        return Signature.of(by, on, why);
    }
}
