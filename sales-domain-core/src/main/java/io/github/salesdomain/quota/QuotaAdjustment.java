package io.github.salesdomain.quota;

import io.github.salesdomain.time.SalesPeriod;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A change of one quota by hand, with who, when and why (任务调整).
 * <p>
 * {@link #change()} is added to what {@link #holder()} owes for {@link #period()}; below zero it is taken off. {@link #source()} says what balances
 * it: the holders beside unless set.
 */
@Value.Immutable
public abstract class QuotaAdjustment implements WithQuotaAdjustment {

    QuotaAdjustment() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return whose quota} */
    public abstract Holder holder();

    /** {@return for which run of whole months of the plan} */
    public abstract SalesPeriod period();

    /** {@return by how much, of either sign; not zero} */
    public abstract Money change();

    /** {@return where it comes from or goes; the holders beside unless set} */
    @Value.Default
    public AdjustmentSource source() {
        return AdjustmentSource.beside();
    }

    /** {@return who changed it, when and why} */
    public abstract Signature signature();

    @Value.Check
    void check() {
        if (change().isZero()) {
            throw new IllegalArgumentException("change must not be zero, but was " + change() + " for " + holder());
        }
    }

    /** One method per attribute of {@link QuotaAdjustment}, same name. */
    public static final class Builder extends ImmutableQuotaAdjustment.Builder {
        Builder() {}
    }
}
