package io.github.salesdomain.reconciliation;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.CurrencyUnit;

/** A tolerance in minor units, for the inner loops. Exact: where a product does not fit into a long, big integers take over. */
final class Agreement {

    /** No sum that is searched for is larger: twenty lines of 10^15 each. */
    private static final long TOP = 100_000_000_000_000_000L;

    private static final int MOST_PLACES = 18;

    private final Tolerance tolerance;
    private final long absolute;
    private final BigInteger numerator;
    private final BigInteger denominator;
    private final boolean isFast;

    Agreement(Tolerance tolerance, CurrencyUnit currency) {
        this.tolerance = tolerance;
        this.absolute = tolerance
                .absoluteIn(currency)
                .map(amount -> amount.getAmount().unscaledValue().min(BigInteger.valueOf(TOP)))
                .orElse(BigInteger.ZERO)
                .longValueExact();
        BigDecimal rate = tolerance.relative().map(r -> r.value()).orElse(BigDecimal.ZERO);
        this.numerator = rate.unscaledValue();
        this.denominator = BigInteger.TEN.pow(rate.scale());
        this.isFast = rate.scale() <= MOST_PLACES;
    }

    boolean isExact() {
        return tolerance.isExact();
    }

    /** Whether two signed amounts agree; neither is zero. */
    boolean agrees(long ledger, long statement) {
        return (ledger > 0) == (statement > 0) && fits(Math.abs(ledger), Math.abs(statement));
    }

    /** The smallest magnitude in the other book that agrees with this one; at least 1. */
    long lowest(Side side, long magnitude) {
        if (tolerance.relative().isEmpty()) {
            return Math.max(1, magnitude - absolute);
        }
        return FirstPlace.ofNumbers(1, magnitude, other -> fits(side, magnitude, other));
    }

    /** The largest magnitude in the other book that agrees with this one. */
    long highest(Side side, long magnitude) {
        if (tolerance.relative().isEmpty()) {
            return Math.min(TOP, magnitude + absolute);
        }
        return FirstPlace.ofNumbers(magnitude + 1, TOP + 1, other -> !fits(side, magnitude, other)) - 1;
    }

    private boolean fits(Side side, long magnitude, long other) {
        return side == Side.LEDGER ? fits(magnitude, other) : fits(other, magnitude);
    }

    private boolean fits(long ledger, long statement) {
        return Math.abs(ledger - statement) <= allowed(ledger, statement);
    }

    private long allowed(long ledger, long statement) {
        if (tolerance.relative().isEmpty()) {
            return absolute;
        }
        long share = share(
                switch (tolerance.base()) {
                    case LEDGER -> ledger;
                    case STATEMENT -> statement;
                    case LARGER -> Math.max(ledger, statement);
                    case SMALLER -> Math.min(ledger, statement);
                });
        if (tolerance.absolute().isEmpty()) {
            return share;
        }
        return tolerance.mode() == ToleranceMode.STRICT ? Math.min(absolute, share) : Math.max(absolute, share);
    }

    /** The rate of a magnitude, cut down to minor units. */
    private long share(long base) {
        if (isFast) {
            long factor = numerator.longValue();
            long low = base * factor;
            if (low >= 0 && Math.multiplyHigh(base, factor) == 0) {
                return low / denominator.longValue();
            }
        }
        return BigInteger.valueOf(base).multiply(numerator).divide(denominator).longValueExact();
    }
}
