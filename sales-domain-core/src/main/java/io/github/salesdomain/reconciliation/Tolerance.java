package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How far two amounts may lie apart and still agree. It applies to a match as a whole, never line by line, and its bounds are included.
 * <p>
 * There is an absolute bound, a relative one, both or none; none means that amounts must be equal. Absolute bounds may be given for several currencies,
 * so that one rule set serves books in each of them; books in another currency are then refused. A relative bound is taken exactly and cut down
 * to the minor unit, which decides nothing otherwise, since amounts have whole minor units. Amounts of opposite signs never agree.
 *
 * @param absolute the most by which amounts may differ, at most one amount for each currency, in order of their codes; none negative
 * @param relative the largest share of the base by which amounts may differ; 0 % to 100 %
 * @param mode which bound counts where there are both
 * @param base the amount of which the relative bound is taken
 */
public record Tolerance(List<Money> absolute, Optional<Rate> relative, ToleranceMode mode, ToleranceBase base) {

    /** Checks both bounds. */
    public Tolerance {
        absolute = ImmutableList.sortedCopyOf(
                Comparator.comparing((Money amount) -> amount.getCurrencyUnit().getCode()),
                requireNonNull(absolute, "absolute"));
        requireNonNull(relative, "relative");
        requireNonNull(mode, "mode");
        requireNonNull(base, "base");
        for (Money amount : absolute) {
            if (amount.isNegative()) {
                throw new IllegalArgumentException("absolute must not be negative, but was " + amount);
            }
        }
        if (absolute.stream().map(Money::getCurrencyUnit).distinct().count() < absolute.size()) {
            throw new IllegalArgumentException("absolute must have one amount for each currency, but was " + absolute);
        }
        relative.ifPresent(rate -> {
            if (rate.isNegative() || rate.compareTo(Rate.one()) > 0) {
                throw new IllegalArgumentException("relative must be 0% to 100%, but was " + rate);
            }
        });
    }

    /** {@return no tolerance: amounts must be equal} */
    public static Tolerance exact() {
        return new Tolerance(List.of(), Optional.empty(), ToleranceMode.STRICT, ToleranceBase.LARGER);
    }

    /**
     * An absolute tolerance.
     *
     * @param amount the most by which amounts may differ
     * @return the tolerance
     * @throws IllegalArgumentException if the amount is negative
     */
    public static Tolerance absolute(Money amount) {
        return new Tolerance(List.of(amount), Optional.empty(), ToleranceMode.STRICT, ToleranceBase.LARGER);
    }

    /**
     * A relative tolerance, taken of the larger amount.
     *
     * @param rate the largest share by which amounts may differ
     * @return the tolerance
     * @throws IllegalArgumentException if the rate is not within 0 % to 100 %
     */
    public static Tolerance relative(Rate rate) {
        return new Tolerance(List.of(), Optional.of(rate), ToleranceMode.STRICT, ToleranceBase.LARGER);
    }

    /**
     * Both bounds, of which the smaller counts, the relative one taken of the larger amount.
     *
     * @param amount the most by which amounts may differ
     * @param rate the largest share by which amounts may differ
     * @return the tolerance
     * @throws IllegalArgumentException if the amount is negative or the rate not within 0 % to 100 %
     */
    public static Tolerance of(Money amount, Rate rate) {
        return new Tolerance(List.of(amount), Optional.of(rate), ToleranceMode.STRICT, ToleranceBase.LARGER);
    }

    /**
     * A copy with an absolute bound for a further currency.
     *
     * @param amount the most by which amounts in its currency may differ
     * @return a copy with this bound as well
     * @throws IllegalArgumentException if the amount is negative, or if there is a bound in its currency
     */
    public Tolerance and(Money amount) {
        return new Tolerance(
                ImmutableList.<Money>builder().addAll(absolute).add(amount).build(), relative, mode, base);
    }

    /**
     * The absolute bound of amounts in a currency.
     *
     * @param currency the currency of the amounts
     * @return the bound, or empty if there is no absolute bound in any currency
     * @throws CurrencyMismatchException if there are absolute bounds, but none in this currency
     */
    public Optional<Money> absoluteIn(CurrencyUnit currency) {
        if (absolute.isEmpty()) {
            return Optional.empty();
        }
        for (Money amount : absolute) {
            if (amount.getCurrencyUnit().equals(currency)) {
                return Optional.of(amount);
            }
        }
        throw new CurrencyMismatchException(currency, absolute.get(0).getCurrencyUnit());
    }

    /** {@return a copy in which the larger of both bounds counts} */
    public Tolerance lenient() {
        return new Tolerance(absolute, relative, ToleranceMode.LENIENT, base);
    }

    /**
     * A copy with another base.
     *
     * @param other the amount of which the relative bound is taken
     * @return a copy with this base
     */
    public Tolerance basedOn(ToleranceBase other) {
        return new Tolerance(absolute, relative, mode, other);
    }

    /** {@return whether amounts must be equal} */
    public boolean isExact() {
        return absolute.isEmpty() && relative.isEmpty();
    }

    /**
     * The difference that is allowed between two amounts, whatever their signs.
     *
     * <h4>Formula</h4>
     * <pre>{@code allowed = min(absolute, relative × base), or max if lenient}</pre>
     * Source: formulas, tolerance.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * Tolerance tolerance = Tolerance.of(Money.ofMajor(CNY, 1), Rate.percent("0.05"));
     * tolerance.allowed(Money.ofMajor(CNY, 1000), Money.ofMajor(CNY, 999));   // CNY 0.50
     * tolerance.allowed(Money.ofMajor(CNY, 1000), Money.ofMajor(USD, 999));   // refused: two currencies
     * }</pre>
     *
     * @param ledger the amount in our book
     * @param statement the amount in the customer's book, in our sign
     * @return the largest difference that is allowed, not negative
     * @throws CurrencyMismatchException if the amounts are in different currencies, or absolute bounds are given, but none in theirs
     */
    public Money allowed(Money ledger, Money statement) {
        sameCurrency(ledger, statement);
        if (isExact()) {
            return Money.zero(ledger.getCurrencyUnit());
        }
        Optional<Money> share = relative.map(rate -> {
            BigDecimal part =
                    rate.value().multiply(baseOf(ledger.abs(), statement.abs()).getAmount());
            return Money.of(ledger.getCurrencyUnit(), part, RoundingMode.DOWN);
        });
        Optional<Money> fixed = absoluteIn(ledger.getCurrencyUnit());
        if (fixed.isEmpty() || share.isEmpty()) {
            return fixed.or(() -> share).orElseThrow();
        }
        boolean absoluteIsLess = fixed.get().isLessThan(share.get());
        return absoluteIsLess == (mode == ToleranceMode.STRICT) ? fixed.get() : share.get();
    }

    /**
     * Whether two amounts agree.
     *
     * <h4>Formula</h4>
     * <pre>{@code |ledger - statement| <= allowed, and the signs are not opposite}</pre>
     * Source: formulas, tolerance.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * Tolerance tolerance = Tolerance.of(Money.ofMajor(CNY, 1), Rate.percent("0.05"));
     * tolerance.allows(Money.ofMajor(CNY, 1000), Money.of(CNY, new BigDecimal("999.50")));   // true
     * tolerance.allows(Money.ofMajor(CNY, 20), Money.ofMajor(CNY, -20));                          // false: opposite signs
     * tolerance.allows(Money.ofMajor(CNY, 1000), Money.ofMajor(USD, 1000));                       // refused: two currencies
     * }</pre>
     *
     * @param ledger the amount in our book
     * @param statement the amount in the customer's book, in our sign
     * @return whether they agree
     * @throws CurrencyMismatchException if the amounts are in different currencies, or absolute bounds are given, but none in theirs
     */
    public boolean allows(Money ledger, Money statement) {
        Money allowed = allowed(ledger, statement);
        return ledger.getAmount().signum() * statement.getAmount().signum() >= 0
                && !ledger.minus(statement).abs().isGreaterThan(allowed);
    }

    private static void sameCurrency(Money amount, Money other) {
        if (!amount.isSameCurrency(other)) {
            throw new CurrencyMismatchException(amount.getCurrencyUnit(), other.getCurrencyUnit());
        }
    }

    private Money baseOf(Money ledger, Money statement) {
        return switch (base) {
            case LEDGER -> ledger;
            case STATEMENT -> statement;
            case LARGER -> ledger.isGreaterThan(statement) ? ledger : statement;
            case SMALLER -> ledger.isGreaterThan(statement) ? statement : ledger;
        };
    }
}
