package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Reads whether quotas are reached soon enough, on a day through whose end results are known.
 * <p>
 * Immutable and safe for use by many threads.
 */
public final class PaceReader {

    private final PaceCurve curve;

    private PaceReader(PaceCurve curve) {
        this.curve = curve;
    }

    /** {@return a reader by a straight line over the days of the calendar} */
    public static PaceReader standard() {
        return with(PaceCurve.linear());
    }

    /**
     * A reader by another curve.
     *
     * @param curve which part of a quota was to be reached by a day
     * @return the reader
     */
    public static PaceReader with(PaceCurve curve) {
        return new PaceReader(requireNonNull(curve, "curve"));
    }

    /**
     * How one quota goes.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * expected      = quota × share elapsed         gap      = actual - expected
     * index         = actual / expected             run rate = actual / elapsed days
     * required rate = (quota - actual) / days left  forecast = actual / share elapsed
     * }</pre>
     * Source: formulas, pace.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * Pace pace = PaceReader.standard().read(quota, sales, today);
     * if (pace.isBehindBy(Rate.percent(10))) alert(pace.explain().text());
     * PaceReader.standard().read(quotaInYuan, salesInEuro, today); // refused: currencies differ
     * }</pre>
     *
     * @param quota what is owed by the end of its period
     * @param actual what there is through the end of {@code asOf}
     * @param asOf the last day that counts as elapsed; before the period nothing has elapsed, after it everything
     * @return the pace
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Pace read(Quota quota, Money actual, LocalDate asOf) {
        return new Pace(quota, actual, asOf, curve.progress(quota, asOf));
    }

    /**
     * How one quota of units goes. The curve is asked by holder and period, and is given no amount.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * expected      = quota × share elapsed         gap      = actual - expected
     * index         = actual / expected             run rate = actual / elapsed days
     * required rate = (quota - actual) / days left  forecast = actual / share elapsed
     * }</pre>
     * Source: formulas, unit pace.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PaceReader.standard().read(sixHundredCases, Quantity.of(270, CASE), today).requiredRunRate(); // 30 CASE a day
     * PaceReader.standard().read(sixHundredCases, Quantity.of(270, PIECE), today);                  // refused: units differ
     * }</pre>
     *
     * @param quota what is owed by the end of its period
     * @param actual what there is through the end of {@code asOf}
     * @param asOf the last day that counts as elapsed; before the period nothing has elapsed, after it everything
     * @return the pace
     * @throws UnitMismatchException if the units differ
     */
    public UnitPace read(UnitQuota quota, Quantity actual, LocalDate asOf) {
        return new UnitPace(quota, actual, asOf, curve.progress(quota.forCurve(), asOf));
    }

    /**
     * How a plan goes, for every holder.
     * <p>
     * Actuals are given for the holders at the bottom and summed upwards, so that nothing counts twice. Takes O(holders) readings of the curve.
     *
     * <h4>Formula</h4>
     * <pre>{@code index of a holder = sum of actuals below / expected of the holder}</pre>
     * Source: formulas, pace.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * reader.readAll(plan, plan.period(), Map.of(wang, soldByWang), endOfSeptember); // everybody else sold nothing
     * reader.readAll(plan, plan.period(), Map.of(north, sold), endOfSeptember);      // refused: North has holders below
     * }</pre>
     *
     * @param plan what is owed
     * @param period a month, a quarter, the year, or another run of whole months of the plan's year
     * @param actuals what each holder at the bottom has through the end of {@code asOf} in that period; who is missing has nothing
     * @param asOf the last day that counts as elapsed
     * @return the paces, in the order of {@link QuotaPlan#holders()}
     * @throws IllegalArgumentException if an actual is of a holder who is not at the bottom of the plan, or the period is not made of whole months
     * @throws CurrencyMismatchException if an actual is in another currency than the plan
     */
    public List<Pace> readAll(QuotaPlan plan, SalesPeriod period, Map<Holder, Money> actuals, LocalDate asOf) {
        List<Money> sums = plan.columns().sumUp(actuals);
        return AttainmentReader.readEach(plan.quotasFor(period), sums, (quota, actual) -> read(quota, actual, asOf));
    }

    /**
     * How a plan goes, for every holder, from credited transactions: own bookings such as house accounts count as well as those below.
     * <p>
     * Takes O(holders) readings of the curve.
     *
     * <h4>Formula</h4>
     * <pre>{@code index of a holder = credited to the holder and below / expected of the holder}</pre>
     * Source: formulas, pace.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * reader.readAll(plan, book.rollUp(plan.hierarchy(), plan.metric(), plan.period(), today)); // each transaction counts once
     * reader.readAll(plan, book.rollUp(otherTree, plan.metric(), plan.period(), today));        // refused: another tree
     * }</pre>
     *
     * @param plan what is owed
     * @param credited what there is so far, over the tree of the plan; its last day counts as elapsed
     * @return the paces, in the order of {@link QuotaPlan#holders()}
     * @throws IllegalArgumentException if metric or tree are not those of the plan, something is credited outside the tree, or the period is not made
     *     of whole months
     * @throws CurrencyMismatchException if the currencies differ
     */
    public List<Pace> readAll(QuotaPlan plan, CreditRollUp credited) {
        List<Money> sums = credited.totalsFor(plan);
        return AttainmentReader.readEach(
                plan.quotasFor(credited.period()), sums, (quota, actual) -> read(quota, actual, credited.asOf()));
    }

    /**
     * How a plan of units goes, for every holder.
     * <p>
     * Actuals are given for the holders at the bottom and summed upwards, so that nothing counts twice; they may have more decimals than the plan. Takes
     * O(holders) readings of the curve.
     *
     * <h4>Formula</h4>
     * <pre>{@code index of a holder = sum of actuals below / expected of the holder}</pre>
     * Source: formulas, unit pace.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * reader.readAll(cases, cases.period(), Map.of(wang, Quantity.of(45, CASE)), endOfMarch);   // everybody else sold nothing
     * reader.readAll(cases, cases.period(), Map.of(wang, Quantity.of(45, PIECE)), endOfMarch);  // refused: units differ
     * }</pre>
     *
     * @param plan what is owed
     * @param period one of the periods of the plan, its whole, or another run of them such as a quarter
     * @param actuals what each holder at the bottom has through the end of {@code asOf} in that period; who is missing has nothing
     * @param asOf the last day that counts as elapsed
     * @return the paces, in the order of {@link UnitQuotaPlan#holders()}
     * @throws IllegalArgumentException if an actual is of a holder who is not at the bottom of the plan, or the period is not made of whole periods of it
     * @throws UnitMismatchException if an actual is in another unit than the plan
     */
    public List<UnitPace> readAll(
            UnitQuotaPlan plan, SalesPeriod period, Map<Holder, Quantity> actuals, LocalDate asOf) {
        List<Quantity> sums = plan.sumUp(actuals);
        return AttainmentReader.readEach(plan.quotasFor(period), sums, (quota, actual) -> read(quota, actual, asOf));
    }
}
