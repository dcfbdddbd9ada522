package io.github.salesdomain.reconciliation;

import org.immutables.value.Value;

/**
 * The terms on which a customer is compensated for a price cut (价格保护), as data.
 * <p>
 * Only goods bought within {@link #lookBackDays()} before the change count. {@link #inTransitIncluded()} says whether goods on their way that were charged
 * at the old price count too; not unless set. The stock must be counted within {@link #countWithinDays()} after the change, 0 for the day itself.
 * {@link #basis()} says which orders were charged at the old price; SHIP_DATE unless set. {@link #symmetric()} says whether a price rise is charged on
 * stock as a cut is credited; not unless set.
 */
@Value.Immutable
public abstract class PriceProtectionPolicy implements WithPriceProtectionPolicy {

    PriceProtectionPolicy() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how many days before the change goods may have been bought; at least 1} */
    public abstract int lookBackDays();

    /** {@return by how many days after the change the stock must be counted; not negative} */
    public abstract int countWithinDays();

    /** {@return whether goods on their way, charged at the old price, are compensated; not unless set} */
    @Value.Default
    public boolean inTransitIncluded() {
        return false;
    }

    /** {@return which day decides the price of an order; SHIP_DATE unless set} */
    @Value.Default
    public PriceDateBasis basis() {
        return PriceDateBasis.SHIP_DATE;
    }

    /** {@return whether a rise is charged as a cut is credited; not unless set} */
    @Value.Default
    public boolean symmetric() {
        return false;
    }

    @Value.Check
    void check() {
        if (lookBackDays() < 1) {
            throw new IllegalArgumentException("lookBackDays must be at least 1, but was " + lookBackDays());
        }
        if (countWithinDays() < 0) {
            throw new IllegalArgumentException("countWithinDays must not be negative, but was " + countWithinDays());
        }
    }

    /** One method per attribute of {@link PriceProtectionPolicy}, same name. */
    public static final class Builder extends ImmutablePriceProtectionPolicy.Builder {
        Builder() {}
    }
}
