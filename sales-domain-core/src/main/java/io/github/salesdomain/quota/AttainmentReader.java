package io.github.salesdomain.quota;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.time.SalesPeriod;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Reads how much of a quota is reached, for one holder, for several together, or for a whole plan.
 * <p>
 * Rates are never averaged: what several reach together is the sum of what they did by the sum of what they owed. Immutable and safe for use by
 * many threads.
 */
public final class AttainmentReader {

    private AttainmentReader() {}

    /** {@return a reader of exact rates, not rounded before they are compared} */
    public static AttainmentReader standard() {
        return new AttainmentReader();
    }

    /**
     * How much of one quota is reached.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * attainment = actual / quota      where higher is better
     * attainment = quota / actual      where lower is better
     * }</pre>
     * Source: formulas, attainment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * AttainmentReader.standard().read(sixHundredThousand, Money.ofMajor(CNY, 270_000)).ratio(); // 0.45
     * AttainmentReader.standard().read(quotaInYuan, Money.ofMajor(EUR, 270_000));                // refused: currencies differ
     * }</pre>
     *
     * @param quota what is owed
     * @param actual what there is so far
     * @return the attainment
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Attainment read(Quota quota, Money actual) {
        return Attainment.of(quota, actual);
    }

    /**
     * How much of one quota of units is reached.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * attainment = actual / quota      where higher is better
     * attainment = quota / actual      where lower is better
     * }</pre>
     * Source: formulas, unit attainment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * AttainmentReader.standard().read(hundredCases, Quantity.of(45, CASE)).ratio();  // 0.45
     * AttainmentReader.standard().read(hundredCases, Quantity.of(45, PIECE));         // refused: units differ
     * }</pre>
     *
     * @param quota what is owed
     * @param actual what there is so far
     * @return the attainment
     * @throws UnitMismatchException if the units differ
     */
    public UnitAttainment read(UnitQuota quota, Quantity actual) {
        return UnitAttainment.of(quota, actual);
    }

    /**
     * What several holders reach together.
     * <p>
     * The result lies between the lowest and the highest of the parts. Takes O(n) time.
     *
     * <h4>Formula</h4>
     * <pre>{@code attainment together = sum of actuals / sum of quotas}</pre>
     * Source: formulas, attainment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * reader.readTogether(north, List.of(wang, li)).ratio(); // 1/2 for 10 of 100 and 90 of 100
     * reader.readTogether(north, List.of(wang, wang));       // refused: counted twice
     * }</pre>
     *
     * @param holder whom the result is about
     * @param parts the attainments of different holders, for one metric and period; at least one
     * @return the attainment of the sums
     * @throws IllegalArgumentException if there is no part, a holder comes twice, metrics or periods differ, or the metric is not summed
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Attainment readTogether(Holder holder, Collection<Attainment> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts must not be empty, but was []");
        }
        Quota first = parts.iterator().next().quota();
        Shares.checkAdditive(first.metric());
        Money quota = Money.zero(first.amount().getCurrencyUnit());
        Money actual = quota;
        Set<Holder> seen = new HashSet<>();
        for (Attainment part : parts) {
            if (!part.quota().metric().equals(first.metric())
                    || !part.quota().period().equals(first.period())) {
                throw new IllegalArgumentException("parts must be " + first.metric() + " for " + first.period()
                        + ", but " + part.holder() + " had " + part.quota().metric() + " for "
                        + part.quota().period());
            }
            if (!seen.add(part.holder())) {
                throw new IllegalArgumentException(
                        "parts must be of different holders, but " + part.holder() + " came twice");
            }
            quota = quota.plus(part.quota().amount());
            actual = actual.plus(part.actual());
        }
        return Attainment.of(first.withHolder(holder).withAmount(quota), actual);
    }

    /**
     * How much of a plan is reached, by every holder.
     * <p>
     * Actuals are given for the holders at the bottom and summed upwards, so that nothing counts twice. Takes O(holders) time.
     *
     * <h4>Formula</h4>
     * <pre>{@code attainment of a holder = sum of actuals below / quota}</pre>
     * Source: formulas, attainment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * reader.readAll(plan, firstQuarter, Map.of(wang, soldByWang)); // everybody else sold nothing
     * reader.readAll(plan, firstQuarter, Map.of(north, sold));      // refused: North has holders below
     * }</pre>
     *
     * @param plan what is owed
     * @param period a month, a quarter, the year, or another run of whole months of the plan's year
     * @param actuals what each holder at the bottom has so far in that period; who is missing has nothing
     * @return the attainments, in the order of {@link QuotaPlan#holders()}
     * @throws IllegalArgumentException if an actual is of a holder who is not at the bottom of the plan, or the period is not made of whole months
     * @throws CurrencyMismatchException if an actual is in another currency than the plan
     */
    public List<Attainment> readAll(QuotaPlan plan, SalesPeriod period, Map<Holder, Money> actuals) {
        List<Money> sums = plan.columns().sumUp(actuals);
        return readEach(plan.quotasFor(period), sums, this::read);
    }

    /**
     * How much of a plan is reached, by every holder, from credited transactions: own bookings such as house accounts count as well as those below.
     * <p>
     * Takes O(holders) time.
     *
     * <h4>Formula</h4>
     * <pre>{@code attainment of a holder = credited to the holder and below / quota}</pre>
     * Source: formulas, attainment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * reader.readAll(plan, book.rollUp(plan.hierarchy(), plan.metric(), march, endOfMarch)); // each transaction counts once
     * reader.readAll(plan, book.rollUp(otherTree, plan.metric(), march, endOfMarch));        // refused: another tree
     * }</pre>
     *
     * @param plan what is owed
     * @param credited what there is so far, over the tree of the plan; its period is made of whole months of the plan's year
     * @return the attainments, in the order of {@link QuotaPlan#holders()}
     * @throws IllegalArgumentException if metric or tree are not those of the plan, something is credited outside the tree, or the period is not made
     *     of whole months
     * @throws CurrencyMismatchException if the currencies differ
     */
    public List<Attainment> readAll(QuotaPlan plan, CreditRollUp credited) {
        List<Money> sums = credited.totalsFor(plan);
        return readEach(plan.quotasFor(credited.period()), sums, this::read);
    }

    /**
     * How much of a plan of units is reached, by every holder.
     * <p>
     * Actuals are given for the holders at the bottom and summed upwards, so that nothing counts twice; they may have more decimals than the plan. Takes
     * O(holders) time.
     *
     * <h4>Formula</h4>
     * <pre>{@code attainment of a holder = sum of actuals below / quota}</pre>
     * Source: formulas, unit attainment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * reader.readAll(cases, firstQuarter, Map.of(wang, Quantity.of(45, CASE)));   // everybody else sold nothing
     * reader.readAll(cases, firstQuarter, Map.of(wang, Quantity.of(45, PIECE)));  // refused: units differ
     * }</pre>
     *
     * @param plan what is owed
     * @param period one of the periods of the plan, its whole, or another run of them such as a quarter
     * @param actuals what each holder at the bottom has so far in that period; who is missing has nothing
     * @return the attainments, in the order of {@link UnitQuotaPlan#holders()}
     * @throws IllegalArgumentException if an actual is of a holder who is not at the bottom of the plan, or the period is not made of whole periods of it
     * @throws UnitMismatchException if an actual is in another unit than the plan
     */
    public List<UnitAttainment> readAll(UnitQuotaPlan plan, SalesPeriod period, Map<Holder, Quantity> actuals) {
        List<Quantity> sums = plan.sumUp(actuals);
        return readEach(plan.quotasFor(period), sums, this::read);
    }

    /** Reads the quota of each holder of a plan against what the holder has, both in the order of the plan. */
    static <Q, A, R> List<R> readEach(List<Q> quotas, List<A> actuals, BiFunction<Q, A, R> reading) {
        ImmutableList.Builder<R> all = ImmutableList.builderWithExpectedSize(actuals.size());
        for (int node = 0; node < actuals.size(); node++) {
            all.add(reading.apply(quotas.get(node), actuals.get(node)));
        }
        return all.build();
    }
}
