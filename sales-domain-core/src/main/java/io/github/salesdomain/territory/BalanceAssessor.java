package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Says how evenly workload, potential or another measure lies on the territories.
 * <p>
 * Immutable. The order of customers and territories does not matter.
 */
public final class BalanceAssessor {

    private final Rate tolerance;

    private BalanceAssessor(Rate tolerance) {
        this.tolerance = tolerance;
    }

    /** {@return an assessor with the usual tolerance of 15 %} */
    public static BalanceAssessor standard() {
        return new BalanceAssessor(Rate.percent(15));
    }

    /**
     * A copy with another tolerance.
     *
     * @param tolerance how far an index may be from 1, both bounds included
     * @return the copy
     * @throws IllegalArgumentException if the tolerance is negative
     */
    public BalanceAssessor withTolerance(Rate tolerance) {
        BalanceReport.requireTolerance(tolerance);
        return new BalanceAssessor(tolerance);
    }

    /**
     * How evenly a measure of the customers lies on their territories. Takes time in proportion to customers and territories.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * index(t)  = amount(t) / mean;  mean = total / number of territories
     * variation = sqrt(sum of (amount(t) - mean)² / n) / mean
     * }</pre>
     * Source: formulas, territory balance.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * BalanceAssessor.standard().assess(alignment, loads, BalanceMeasure.WORKLOAD).outside();   // those that carry too much or too little
     * BalanceAssessor.standard().assess(alignment, List.of(), BalanceMeasure.WORKLOAD);         // refused: placed customers without a load
     * }</pre>
     *
     * @param alignment which customer is in which territory
     * @param loads what each placed customer weighs; loads of unplaced customers are not counted
     * @param measure by what the territories are compared
     * @return the report
     * @throws IllegalArgumentException if there is no territory, a placed customer has no load or two, a load is of a customer that the alignment does not
     *     name, or a placed customer's amount by this measure is not known
     * @throws CurrencyMismatchException if the measure is money and the currencies differ
     */
    public BalanceReport assess(TerritoryAlignment alignment, Collection<CustomerLoad> loads, BalanceMeasure measure) {
        Map<CustomerId, CustomerLoad> byCustomer = index(alignment, loads);
        Map<TerritoryId, BigDecimal> totals = new HashMap<>();
        alignment.territories().forEach(territory -> totals.put(territory, BigDecimal.ZERO));
        alignment
                .places()
                .forEach((customer, territory) ->
                        totals.merge(territory, amount(byCustomer.get(customer), measure), BigDecimal::add));
        return assess(measure, totals);
    }

    /**
     * How evenly totals that the caller has taken lie on the territories, in any one unit.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * index(t)  = amount(t) / mean;  mean = total / number of territories
     * variation = sqrt(sum of (amount(t) - mean)² / n) / mean
     * }</pre>
     * Source: formulas, territory balance.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * BalanceAssessor.standard().assess(WORKLOAD, hours).maxToMin();    // 1180, 960, 1010 and 850 hours: 1.39
     * BalanceAssessor.standard().assess(WORKLOAD, Map.of());            // refused: no territory
     * }</pre>
     *
     * @param measure by what the territories are compared
     * @param totals the amount of each territory
     * @return the report
     * @throws IllegalArgumentException if there is no territory or an amount is negative
     */
    public BalanceReport assess(BalanceMeasure measure, Map<TerritoryId, BigDecimal> totals) {
        if (totals.isEmpty()) {
            throw new IllegalArgumentException("totals must name at least one territory, but was {}");
        }
        ImmutableSortedMap<TerritoryId, BigDecimal> sorted = ImmutableSortedMap.copyOf(totals);
        sorted.forEach((territory, amount) -> BalanceReport.requireAmount(amount, "amount of " + territory));
        BigDecimal total = sorted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BalanceReport.Line> lines = sorted.entrySet().stream()
                .map(entry -> BalanceReport.line(
                        entry.getKey(), entry.getValue(), BalanceReport.mean(total, sorted.size()), tolerance))
                .toList();
        return new BalanceReport(measure, tolerance, lines);
    }

    /** The loads of the placed customers, each once; refuses what does not fit the alignment. */
    static Map<CustomerId, CustomerLoad> index(TerritoryAlignment alignment, Collection<CustomerLoad> loads) {
        Map<CustomerId, CustomerLoad> byCustomer = new HashMap<>();
        Set<CurrencyUnit> currencies = new HashSet<>();
        for (CustomerLoad load : loads) {
            CustomerId customer = load.customer();
            if (!alignment.places().containsKey(customer)
                    && !alignment.unplaced().contains(customer)) {
                throw new IllegalArgumentException("loads must be of customers of the alignment, but had " + customer);
            }
            if (byCustomer.put(customer, load) != null) {
                throw new IllegalArgumentException(
                        "loads must have each customer once, but had " + customer + " twice");
            }
            CurrencyUnit currency = load.sales().getCurrencyUnit();
            if (currencies.add(currency) && currencies.size() > 1) {
                throw new CurrencyMismatchException(
                        loads.iterator().next().sales().getCurrencyUnit(), currency);
            }
        }
        alignment.places().keySet().forEach(customer -> {
            if (!byCustomer.containsKey(customer)) {
                throw new IllegalArgumentException(
                        "loads must have each placed customer, but had none for " + customer);
            }
        });
        return byCustomer;
    }

    static BigDecimal amount(@Nullable CustomerLoad load, BalanceMeasure measure) {
        if (load == null) {
            throw new IllegalStateException("load must be there, but was null");
        }
        return load.amountOf(measure)
                .orElseThrow(() -> new IllegalArgumentException(
                        "loads must say the " + measure + " of each customer, but did not for " + load.customer()));
    }
}
