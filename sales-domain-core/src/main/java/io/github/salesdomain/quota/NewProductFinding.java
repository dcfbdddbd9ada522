package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Measured;
import org.joda.money.Money;

/**
 * A quota of new products that cannot be a part of the quota of all products.
 *
 * @param quota the quota of new products
 * @param total the quota of all products of the same holder and period; undefined with MISSING_DATA if there is none
 * @param reason what is wrong
 */
public record NewProductFinding(Quota quota, Measured<Money> total, NewProductReason reason) {

    /** Checks that all parts are there. */
    public NewProductFinding {
        requireNonNull(quota, "quota");
        requireNonNull(total, "total");
        requireNonNull(reason, "reason");
    }
}
