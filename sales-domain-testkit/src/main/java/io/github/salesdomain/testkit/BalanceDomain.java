package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.territory.BalanceAssessor;
import io.github.salesdomain.territory.BalanceGoal;
import io.github.salesdomain.territory.BalanceMeasure;
import io.github.salesdomain.territory.BalanceProposal;
import io.github.salesdomain.territory.BalanceReport;
import io.github.salesdomain.territory.BalanceTask;
import io.github.salesdomain.territory.CallPlan;
import io.github.salesdomain.territory.CustomerBorder;
import io.github.salesdomain.territory.CustomerLoad;
import io.github.salesdomain.territory.Realignment;
import io.github.salesdomain.territory.RepCapacity;
import io.github.salesdomain.territory.SalesForceSize;
import io.github.salesdomain.territory.SalesForceSizer;
import io.github.salesdomain.territory.TerritoryAlignment;
import io.github.salesdomain.territory.TerritoryBalancer;
import io.github.salesdomain.territory.TerritoryBorder;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.WorkloadGroup;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Arbitraries for the balance of territories in {@link io.github.salesdomain.territory}.
 * <p>
 * The alignments of {@link #alignments()} place the customers {@code K-0} to {@code K-7} in the territories {@code T-0} to {@code T-3}; the loads of
 * {@link #loadsOfAlignments()} go with them.
 */
public final class BalanceDomain extends DomainContextBase {

    private static final int CUSTOMERS = 8;
    private static final CurrencyUnit CURRENCY = SampleCompany.currency();

    /** For {@code @Domain(BalanceDomain.class)}. */
    public BalanceDomain() {}

    /** {@return the shipped measures, and sometimes a host's own} */
    @Provide
    public static Arbitrary<BalanceMeasure> balanceMeasures() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(BalanceMeasure.WORKLOAD, BalanceMeasure.POTENTIAL, BalanceMeasure.SALES)),
                Tuple.of(1, ownMeasures()));
    }

    private static Arbitrary<BalanceMeasure> ownMeasures() {
        return Texts.codes().map(code -> BalanceMeasure.of("X_" + code.substring(0, Math.min(code.length(), 60))));
    }

    /** {@return call plans with and without travel} */
    @Provide
    public static Arbitrary<CallPlan> callPlans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 365),
                        minutes(24 * 60),
                        Arbitraries.oneOf(Arbitraries.just(Duration.ZERO), minutes(8_784 * 60)))
                .as(CallPlan::new);
    }

    private static Arbitrary<Duration> minutes(int most) {
        return Arbitraries.integers().between(0, most).map(Duration::ofMinutes);
    }

    /** {@return loads of any customer, with and without calls, potential and measures of the host's own} */
    @Provide
    public static Arbitrary<CustomerLoad> customerLoads() {
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(
                                CustomerDomain.customerIds(),
                                MoneyDomain.nonNegativeMoniesIn(currency),
                                callPlans().optional(0.7),
                                MoneyDomain.nonNegativeMoniesIn(currency).optional(0.7),
                                Arbitraries.maps(ownMeasures(), amounts()).ofMaxSize(2))
                        .as((customer, sales, calls, potential, amounts) -> CustomerLoad.builder()
                                .customer(customer)
                                .sales(sales)
                                .calls(calls)
                                .potential(potential)
                                .putAllAmounts(amounts)
                                .build()));
    }

    private static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.longs().between(0, 1_000_000).map(units -> BigDecimal.valueOf(units, 2));
    }

    /** {@return loads of the customers of {@link #alignments()}, with calls and potential, from small to large} */
    public static Arbitrary<List<CustomerLoad>> loadsOfAlignments() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40).list().ofSize(CUSTOMERS),
                        Arbitraries.integers().between(0, 40).list().ofSize(CUSTOMERS),
                        Arbitraries.integers().between(0, 40).list().ofSize(CUSTOMERS))
                .as((calls, potentials, sales) -> IntStream.range(0, CUSTOMERS)
                        .mapToObj(i -> load(i, calls.get(i), potentials.get(i), sales.get(i)))
                        .toList());
    }

    private static CustomerLoad load(int i, int calls, int potential, int sales) {
        return CustomerLoad.builder()
                .customer(CustomerId.of("K-" + i))
                .calls(CallPlan.of(calls, Duration.ofHours(1)))
                .potential(Money.ofMajor(CURRENCY, potential))
                .sales(Money.ofMajor(CURRENCY, sales))
                .build();
    }

    /** {@return alignments of {@code K-0} to {@code K-7} on {@code T-0} to {@code T-3}, everyone placed} */
    @Provide
    public static Arbitrary<TerritoryAlignment> alignments() {
        return Arbitraries.integers().between(0, 3).list().ofSize(CUSTOMERS).map(places -> {
            TerritoryAlignment.Builder alignment = TerritoryAlignment.builder();
            for (int i = 0; i < 4; i++) {
                alignment.addTerritory(TerritoryId.of("T-" + i));
            }
            for (int i = 0; i < CUSTOMERS; i++) {
                alignment.putPlace(CustomerId.of("K-" + i), TerritoryId.of("T-" + places.get(i)));
            }
            return alignment.build();
        });
    }

    /** {@return alignments of the same customers on two to six territories, some of the customers unplaced} */
    public static Arbitrary<TerritoryAlignment> scenarios() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 6),
                        Arbitraries.integers().between(-1, 5).list().ofSize(CUSTOMERS))
                .as((territories, places) -> {
                    TerritoryAlignment.Builder alignment = TerritoryAlignment.builder();
                    for (int i = 0; i < territories; i++) {
                        alignment.addTerritory(TerritoryId.of("T-" + i));
                    }
                    for (int i = 0; i < CUSTOMERS; i++) {
                        int place = Math.min(places.get(i), territories - 1);
                        if (place < 0) {
                            alignment.addUnplaced(CustomerId.of("K-" + i));
                        } else {
                            alignment.putPlace(CustomerId.of("K-" + i), TerritoryId.of("T-" + place));
                        }
                    }
                    return alignment.build();
                });
    }

    /** {@return reports on workload, potential and sales by several tolerances} */
    @Provide
    public static Arbitrary<BalanceReport> balanceReports() {
        return Combinators.combine(
                        alignments(),
                        loadsOfAlignments(),
                        Arbitraries.of(BalanceMeasure.WORKLOAD, BalanceMeasure.POTENTIAL, BalanceMeasure.SALES),
                        MoneyDomain.ratesBetween(0, 40))
                .as((alignment, loads, measure, tolerance) ->
                        BalanceAssessor.standard().withTolerance(tolerance).assess(alignment, loads, measure));
    }

    /** {@return lines of reports} */
    @Provide
    public static Arbitrary<BalanceReport.Line> balanceReportLines() {
        return balanceReports().flatMap(report -> Arbitraries.of(report.lines()));
    }

    /** {@return where territories stand} */
    @Provide
    public static Arbitrary<BalanceReport.Standing> standings() {
        return Arbitraries.of(BalanceReport.Standing.class);
    }

    /** {@return groups of customers, some of them empty} */
    @Provide
    public static Arbitrary<WorkloadGroup> workloadGroups() {
        return Combinators.combine(Texts.names(), Arbitraries.integers().between(0, 10_000), callPlans())
                .as(WorkloadGroup::of);
    }

    /** {@return capacities with and without time that is not for selling} */
    @Provide
    public static Arbitrary<RepCapacity> repCapacities() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 8_784 * 60).map(Duration::ofMinutes),
                        Arbitraries.oneOf(
                                Arbitraries.just(Rate.zero()),
                                Arbitraries.integers().between(0, 99).map(Rate::percent)))
                .as(RepCapacity::new);
    }

    /** {@return sizes of sales forces} */
    @Provide
    public static Arbitrary<SalesForceSize> salesForceSizes() {
        return Combinators.combine(workloadGroups().list().ofMaxSize(4), repCapacities())
                .as(SalesForceSizer.standard()::size);
    }

    /** {@return changes between an alignment and a scenario} */
    @Provide
    public static Arbitrary<Realignment> realignments() {
        return Combinators.combine(alignments(), scenarios(), loadsOfAlignments())
                .as(Realignment::between);
    }

    /** {@return single moves} */
    @Provide
    public static Arbitrary<Realignment.Move> realignmentMoves() {
        Arbitrary<Optional<TerritoryId>> places = TerritoryDomain.territoryIds().optional(0.8);
        return Combinators.combine(customerLoads(), places, places)
                .filter((load, from, to) -> !from.equals(to))
                .as(Realignment.Move::new);
    }

    /** {@return goals of the shipped measures} */
    @Provide
    public static Arbitrary<BalanceGoal> balanceGoals() {
        return Combinators.combine(
                        Arbitraries.of(BalanceMeasure.WORKLOAD, BalanceMeasure.POTENTIAL, BalanceMeasure.SALES),
                        MoneyDomain.ratesBetween(0, 40))
                .as(BalanceGoal::of);
    }

    /** {@return borders of any two territories} */
    @Provide
    public static Arbitrary<TerritoryBorder> territoryBorders() {
        Arbitrary<TerritoryId> ids = TerritoryDomain.territoryIds();
        return Combinators.combine(ids, ids)
                .filter((one, other) -> !one.equals(other))
                .as(TerritoryBorder::of);
    }

    /** {@return borders of any two customers} */
    @Provide
    public static Arbitrary<CustomerBorder> customerBorders() {
        Arbitrary<CustomerId> ids = CustomerDomain.customerIds();
        return Combinators.combine(ids, ids)
                .filter((one, other) -> !one.equals(other))
                .as(CustomerBorder::of);
    }

    /** {@return tasks of five customers and three territories: small enough to see all alignments; some with pins and borders} */
    @Provide
    public static Arbitrary<BalanceTask> balanceTasks() {
        Arbitrary<TerritoryId> territories =
                Arbitraries.integers().between(0, 2).map(i -> TerritoryId.of("T-" + i));
        Arbitrary<CustomerId> customers = Arbitraries.integers().between(0, 4).map(i -> CustomerId.of("K-" + i));
        return Combinators.combine(
                        territories.list().ofSize(5),
                        loadsOfAlignments(),
                        balanceGoals().list().ofMinSize(1).ofMaxSize(2).uniqueElements(BalanceGoal::measure),
                        customers.set().ofMaxSize(2),
                        Combinators.combine(territories, territories)
                                .filter((one, other) -> !one.equals(other))
                                .as(TerritoryBorder::of)
                                .set()
                                .ofMaxSize(2),
                        Combinators.combine(customers, customers)
                                .filter((one, other) -> !one.equals(other))
                                .as(CustomerBorder::of)
                                .set()
                                .ofMaxSize(6))
                .as((places, loads, goals, pinned, territoryBorders, customerBorders) -> {
                    TerritoryAlignment.Builder alignment = TerritoryAlignment.builder();
                    for (int i = 0; i < 3; i++) {
                        alignment.addTerritory(TerritoryId.of("T-" + i));
                    }
                    for (int i = 0; i < places.size(); i++) {
                        alignment.putPlace(CustomerId.of("K-" + i), places.get(i));
                    }
                    return BalanceTask.builder()
                            .alignment(alignment.build())
                            .addAllLoads(loads.subList(0, places.size()))
                            .addAllGoals(goals)
                            .addAllPinned(pinned)
                            .addAllTerritoryBorders(territoryBorders)
                            .addAllCustomerBorders(customerBorders)
                            .build();
                });
    }

    /** {@return proposals, proven and not} */
    @Provide
    public static Arbitrary<BalanceProposal> balanceProposals() {
        return Combinators.combine(balanceTasks(), Arbitraries.of(0L, 20L, 20_000L))
                .as((task, budget) ->
                        TerritoryBalancer.standard().withBudget(budget).propose(task));
    }

    /** {@return single steps of proposals} */
    @Provide
    public static Arbitrary<BalanceProposal.Step> balanceProposalSteps() {
        return balanceProposals()
                .filter(proposal -> !proposal.steps().isEmpty())
                .flatMap(proposal -> Arbitraries.of(proposal.steps()));
    }

    /** {@return whether proposals are proven} */
    @Provide
    public static Arbitrary<BalanceProposal.Status> balanceProposalStatuses() {
        return Arbitraries.of(BalanceProposal.Status.class);
    }
}
