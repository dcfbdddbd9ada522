package io.github.salesdomain.reconciliation;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Quantity;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a change of price is worth on one customer's stock, and why.
 * <p>
 * Quantities are missing where nothing was counted. {@link #credit()} is settled by credit note, never in cash; {@link #charge()} is above zero only for a
 * rise under a symmetric policy. {@link #revaluation()} is by how much consigned goods, which are ours, are worth more: minus for a cut.
 */
@Value.Immutable
public abstract class PriceProtectionClaim implements Explained, WithPriceProtectionClaim {

    PriceProtectionClaim() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the change of price} */
    public abstract PriceChange change();

    /** {@return the stock when the price changed, rolled there from the count} */
    public abstract Optional<Quantity> stock();

    /** {@return how much of it is paid for and saleable} */
    public abstract Optional<Quantity> paidSaleable();

    /** {@return how much was bought in the look-back window and had arrived} */
    public abstract Optional<Quantity> boughtInWindow();

    /** {@return how much on its way at the old price counts} */
    public abstract Optional<Quantity> inTransit();

    /** {@return how much counts: the lesser of paid stock and bought in the window, plus what is in transit} */
    public abstract Optional<Quantity> eligible();

    /** {@return what the customer is credited; not negative} */
    public abstract Money credit();

    /** {@return what he is charged; not negative} */
    public abstract Money charge();

    /** {@return by how much consigned goods are worth more} */
    public abstract Money revaluation();

    /** {@return all that decided, in the order of {@link PriceProtectionReason}} */
    public abstract List<PriceProtectionReason> reasons();

    /** {@return whether anything is credited (NO_CLAIM otherwise)} */
    public boolean isClaim() {
        return credit().isPositive();
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        parts.add(Explanation.of("price", change().oldNet() + " → " + change().newNet()));
        stock().ifPresent(it -> parts.add(Explanation.of("stock at the change", it)));
        paidSaleable().ifPresent(it -> parts.add(Explanation.of("paid and saleable", it)));
        boughtInWindow().ifPresent(it -> parts.add(Explanation.of("bought in the window", it)));
        inTransit().ifPresent(it -> parts.add(Explanation.of("in transit", it)));
        eligible().ifPresent(it -> parts.add(Explanation.of("eligible", it)));
        if (!charge().isZero()) {
            parts.add(Explanation.of("charge", charge()));
        }
        if (!revaluation().isZero()) {
            parts.add(Explanation.of("consigned, valued anew", revaluation()));
        }
        reasons().forEach(reason -> parts.add(Explanation.of("reason", reason)));
        return Explanation.of("credit", credit(), parts.build());
    }

    @Value.Check
    void check() {
        if (credit().isNegative()) {
            throw new IllegalArgumentException("credit must not be negative, but was " + credit());
        }
        if (charge().isNegative()) {
            throw new IllegalArgumentException("charge must not be negative, but was " + charge());
        }
    }

    /** One method per attribute of {@link PriceProtectionClaim}, same name. */
    public static final class Builder extends ImmutablePriceProtectionClaim.Builder {
        Builder() {}
    }
}
