package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * How collateral and the lines granted make up the limit. Practice is divided: a limit may be raised by collateral, or depend on it.
 */
public sealed interface SecurityBasis {

    /**
     * Collateral raises the limit: what was granted without security, and the eligible collateral on top (ADD).
     *
     * @param ceiling the largest limit that may come out
     */
    record Add(CreditLimit ceiling) implements SecurityBasis {
        /** Checks that the ceiling is there. */
        public Add {
            requireNonNull(ceiling, "ceiling");
        }
    }

    /**
     * The limit depends on collateral: no more than was granted, and no more than may go unsecured and the eligible collateral together (MIN). A lapsed
     * guarantee shrinks the limit.
     *
     * @param unsecured how much may be owed without collateral; zero or more
     */
    record Min(Money unsecured) implements SecurityBasis {
        /** Checks that the amount is not negative. */
        public Min {
            requireNonNull(unsecured, "unsecured");
            if (unsecured.isNegative()) {
                throw new IllegalArgumentException("unsecured must not be negative, but was " + unsecured);
            }
        }
    }

    /** {@return collateral raises the limit, without a ceiling} */
    static SecurityBasis add() {
        return new Add(CreditLimit.unlimited());
    }

    /**
     * Collateral raises the limit up to a ceiling.
     *
     * @param ceiling the largest limit that may come out
     * @return the basis
     * @throws IllegalArgumentException if the ceiling is negative
     */
    static SecurityBasis addUpTo(Money ceiling) {
        return new Add(CreditLimit.of(ceiling));
    }

    /**
     * The limit depends on collateral.
     *
     * @param unsecured how much may be owed without collateral
     * @return the basis
     * @throws IllegalArgumentException if the amount is negative
     */
    static SecurityBasis min(Money unsecured) {
        return new Min(unsecured);
    }

    /**
     * The limit that comes out.
     *
     * @param approved the sum of the lines granted
     * @param eligible what the collateral counts for
     * @return the limit
     * @throws CurrencyMismatchException if the currencies differ
     */
    default CreditLimit limit(CreditLimit approved, Money eligible) {
        return this instanceof Min min
                ? approved.atMost(CreditLimit.of(min.unsecured.plus(eligible)))
                : approved.plus(CreditLimit.of(eligible)).atMost(((Add) this).ceiling);
    }
}
