package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.List;
import org.joda.money.Money;

/**
 * What one collateral counts for.
 *
 * @param collateral which collateral
 * @param eligible what it counts for, between zero and its value
 * @param shortfalls why it counts for less than its value, each once, in the order of their declaration; empty if it counts in full
 */
public record CollateralPart(Collateral collateral, Money eligible, List<CollateralShortfall> shortfalls) {

    /** Checks that the amount lies between zero and the value. */
    public CollateralPart {
        requireNonNull(collateral, "collateral");
        requireNonNull(eligible, "eligible");
        shortfalls = ImmutableList.copyOf(Sets.immutableEnumSet(requireNonNull(shortfalls, "shortfalls")));
        CurrencyCheck.require(
                collateral.value().getCurrencyUnit(), eligible, "eligible amount of collateral " + collateral.id());
        if (eligible.isNegative() || eligible.isGreaterThan(collateral.value())) {
            throw new IllegalArgumentException("eligible amount of collateral " + collateral.id()
                    + " must lie between zero and " + collateral.value() + ", but was " + eligible);
        }
    }
}
