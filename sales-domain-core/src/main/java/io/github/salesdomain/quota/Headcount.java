package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import org.joda.money.Money;

/**
 * How many people there were in each month, for figures per head (人均).
 * <p>
 * Heads are full-time equivalents on the average of the month: a half-time job counts 0.5, somebody who leaves in mid-month the share of days.
 *
 * @param heads the average heads of each month, none negative, at most 30 digits before and after the point; sorted by month
 */
public record Headcount(Map<SalesPeriod, BigDecimal> heads) {

    /** Sorts the months, removes trailing zeros and checks that no figure is negative. */
    public Headcount {
        ImmutableSortedMap.Builder<SalesPeriod, BigDecimal> sorted = ImmutableSortedMap.naturalOrder();
        requireNonNull(heads, "heads").forEach((month, count) -> {
            Rate exact = Rate.of(count);
            if (exact.isNegative()) {
                throw new IllegalArgumentException(
                        "heads must not be negative, but was " + exact.value().toPlainString() + " in " + month);
            }
            sorted.put(month, exact.value());
        });
        heads = sorted.buildOrThrow();
    }

    /**
     * The heads of each month.
     *
     * @param heads the average heads of each month
     * @return the headcount
     * @throws IllegalArgumentException if a figure is negative or has more than 30 digits before or after the point
     */
    public static Headcount of(Map<SalesPeriod, BigDecimal> heads) {
        return new Headcount(heads);
    }

    /**
     * The heads of each month from who worked when: part-timers by their part, joiners and leavers by days.
     * <p>
     * Each month is rounded once, half up, to ten decimal places. Takes O(employments × months) time.
     *
     * <h4>Formula</h4>
     * <pre>{@code heads of a month = sum of fte × days worked here in the month / days of the month}</pre>
     * Source: formulas, average headcount.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * Headcount.from(List.of(wang, liFromTheSixteenthOfApril), calendar.months(2026)); // April: 1.5
     * Headcount.from(List.of(wang, wangAgainInApril), calendar.months(2026));          // refused: more than one job on a day
     * }</pre>
     *
     * @param employments who worked when; somebody may have several jobs as long as they are not more than a full-time one on any day
     * @param months the months that are counted; a month in which nobody worked has 0
     * @return the headcount
     * @throws IllegalArgumentException if somebody has more than one full-time job on a day, or a month comes twice
     */
    public static Headcount from(Collection<Employment> employments, Collection<SalesPeriod> months) {
        Employments.checkFullTimeAtMost(employments);
        ImmutableSortedMap.Builder<SalesPeriod, BigDecimal> heads = ImmutableSortedMap.naturalOrder();
        for (SalesPeriod month : Shares.sorted("months", months)) {
            BigDecimal days = BigDecimal.ZERO;
            for (Employment employment : employments) {
                days = days.add(employment.fte().multiply(BigDecimal.valueOf(Employments.daysIn(employment, month))));
            }
            heads.put(month, days.divide(BigDecimal.valueOf(month.days()), 10, RoundingMode.HALF_UP));
        }
        return new Headcount(heads.buildOrThrow());
    }

    /**
     * The heads of the sales department alone, the same way.
     *
     * @param employments who worked when, whether in the sales department or not
     * @param months the months that are counted
     * @return the headcount of those who sell
     * @throws IllegalArgumentException if somebody has more than one full-time job on a day, or a month comes twice
     */
    public static Headcount ofSalesFrom(Collection<Employment> employments, Collection<SalesPeriod> months) {
        Employments.checkFullTimeAtMost(employments);
        return from(employments.stream().filter(Employment::selling).toList(), months);
    }

    /** {@return the heads on the average of the months, exact; undefined with NO_UNIVERSE if there is no month} */
    public Ratio average() {
        return Ratio.of(headMonths(), BigDecimal.valueOf(heads.size()), UndefinedReason.NO_UNIVERSE);
    }

    /**
     * Whether there are nowhere more heads than in another headcount, as those of the sales department are among all.
     *
     * @param all the other headcount
     * @return whether it has the same months, each with at least as many heads
     */
    public boolean isWithin(Headcount all) {
        return heads.keySet().equals(all.heads.keySet())
                && heads.entrySet().stream()
                        .allMatch(month ->
                                month.getValue().compareTo(requireNonNull(all.heads.get(month.getKey()))) <= 0);
    }

    /** {@return the sum of the heads over the months} */
    public BigDecimal headMonths() {
        return heads.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * A total for one head and one month, rounded once, half up on the magnitude, to the minor unit.
     *
     * <h4>Formula</h4>
     * <pre>{@code per head = total / sum of heads over the months}</pre>
     * Source: formulas, per head.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * eighteenThenTwenty.perHeadMonth(Money.ofMajor(CNY, 12_000_000));     // 52,631.58 for 228 head-months
     * Headcount.of(Map.of()).perHeadMonth(Money.ofMajor(CNY, 12_000_000)); // undefined (NO_UNIVERSE)
     * }</pre>
     *
     * @param total the total of all months
     * @return the amount per head and month; undefined with NO_UNIVERSE if there was nobody
     */
    public Measured<Money> perHeadMonth(Money total) {
        BigDecimal headMonths = headMonths();
        return headMonths.signum() == 0
                ? Measured.undefined(UndefinedReason.NO_UNIVERSE)
                : Measured.of(total.dividedBy(headMonths, RoundingMode.HALF_UP));
    }
}
