package io.github.salesdomain.testkit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.territory.BalanceGoal;
import io.github.salesdomain.territory.BalanceMeasure;
import io.github.salesdomain.territory.BalanceProposal;
import io.github.salesdomain.territory.BalanceTask;
import io.github.salesdomain.territory.CallPlan;
import io.github.salesdomain.territory.CustomerLoad;
import io.github.salesdomain.territory.Realignment;
import io.github.salesdomain.territory.TerritoryAlignment;
import io.github.salesdomain.territory.TerritoryBalancer;
import io.github.salesdomain.territory.TerritoryBorder;
import io.github.salesdomain.territory.TerritoryId;
import java.time.Duration;
import java.util.List;
import org.joda.money.Money;

/** What the customers of the {@link SampleCompany} weigh in its patches: calls by their class, potential, and the sales of 2025. */
public final class SampleBalance {

    private SampleBalance() {}

    /** {@return which customer is in which patch on 2026-05-11} */
    public static TerritoryAlignment alignment() {
        return TerritoryAlignment.from(SampleTerritories.coverage(), SampleCompany.territories());
    }

    /**
     * What each customer weighs. Class A is called on 48 times a year for 90 minutes, B 24 times for 60, C 12 times for 60; the travel is half an hour per
     * call. The potential is twice the sales for classes A and B and three times for C.
     *
     * @return the loads, sorted by customer
     */
    public static List<CustomerLoad> loads() {
        return SampleCompany.customers().stream()
                .map(customer -> {
                    Money sales =
                            Money.total(requireNonNull(SampleCompany.sales2025().get(customer.id()))
                                    .values());
                    String segment =
                            customer.attribute(CustomerAttribute.SEGMENT).orElseThrow();
                    return CustomerLoad.builder()
                            .customer(customer.id())
                            .sales(sales)
                            .potential(sales.multipliedBy(segment.equals("C") ? 3L : 2L))
                            .calls(calls(segment))
                            .build();
                })
                .toList();
    }

    private static CallPlan calls(String segment) {
        int calls = switch (segment) {
            case "A" -> 48;
            case "B" -> 24;
            default -> 12;
        };
        return CallPlan.of(calls, Duration.ofMinutes(segment.equals("A") ? 90 : 60))
                .withTravelPerYear(Duration.ofMinutes(30L * calls));
    }

    /** {@return a scenario for the firm: Guangdong and Hunan are parted, and Changsha has a patch of its own, S-2} */
    public static TerritoryAlignment southParted() {
        TerritoryAlignment today = alignment();
        TerritoryAlignment.Builder parted = TerritoryAlignment.builder()
                .addAllTerritories(today.territories())
                .addTerritory(TerritoryId.of("S-2"));
        today.places()
                .forEach((customer, patch) -> parted.putPlace(
                        customer, customer.equals(CustomerId.of("C-12")) ? TerritoryId.of("S-2") : patch));
        return parted.build();
    }

    /** {@return what changes if the south is parted} */
    public static Realignment partingTheSouth() {
        return Realignment.between(alignment(), southParted(), loads());
    }

    /** {@return the patches of the firm that are to be balanced: the workload to 15 %, with C-05 pinned because of a tender} */
    public static BalanceTask task() {
        return BalanceTask.builder()
                .alignment(alignment())
                .addAllLoads(loads())
                .addGoal(BalanceGoal.of(BalanceMeasure.WORKLOAD, Rate.percent(15)))
                .addPinned(CustomerId.of("C-05"))
                .addTerritoryBorders(
                        border("N-1", "N-2"), border("N-2", "E-1"), border("E-1", "E-2"), border("E-2", "S-1"))
                .build();
    }

    private static TerritoryBorder border(String one, String other) {
        return TerritoryBorder.of(TerritoryId.of(one), TerritoryId.of(other));
    }

    /** {@return what the balancer proposes for {@link #task()}} */
    public static BalanceProposal proposal() {
        return TerritoryBalancer.standard().propose(task());
    }
}
