package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import org.joda.money.Money;

/**
 * A bound for a recommended limit.
 *
 * @param code what the bound comes from; not blank, at most 64 characters
 * @param most the largest limit; zero or more
 */
public record LimitCap(String code, Money most) {

    /** Checks code and amount. */
    public LimitCap {
        requireNonNull(code, "code");
        requireNonNull(most, "most");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("code must have 1 to 64 characters, but was '" + code + "'");
        }
        if (most.isNegative()) {
            throw new IllegalArgumentException("most of " + code + " must not be negative, but was " + most);
        }
    }

    /**
     * No more than a share of what the owner has put into his business.
     *
     * @param equity the owner's equity
     * @param share how much of it
     * @return the bound, rounded half up
     * @throws IllegalArgumentException if equity or share is negative
     */
    public static LimitCap equityShare(Money equity, Rate share) {
        return new LimitCap("EQUITY_SHARE", share.of(equity));
    }

    /**
     * No more than an average month of last year, up to half more or less by season.
     *
     * @param averageMonth an average month of last year
     * @param season how much more or less; between -50 and 50 %
     * @return the bound, rounded half up
     * @throws IllegalArgumentException if the season goes beyond half, or the month is negative
     */
    public static LimitCap seasonalMonth(Money averageMonth, Rate season) {
        Rate half = Rate.percent(50);
        if (season.compareTo(half) > 0 || half.plus(season).isNegative()) {
            throw new IllegalArgumentException("season must lie between -50 and 50 %, but was " + season);
        }
        return new LimitCap("SEASONAL_MONTH", Rate.one().plus(season).of(averageMonth));
    }
}
