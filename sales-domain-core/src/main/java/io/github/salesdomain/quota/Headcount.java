package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
