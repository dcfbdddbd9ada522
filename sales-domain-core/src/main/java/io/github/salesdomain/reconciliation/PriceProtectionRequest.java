package io.github.salesdomain.reconciliation;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One customer's stock of one product when its price changes.
 * <p>
 * {@link #count()} is what was counted, of class PRODUCT, with the movements between the change and the count; it may be missing. Of what was counted,
 * {@link #promotional()} goods were given free and {@link #consigned()} goods are still ours; none unless set. {@link #purchases()} are all that the
 * customer ever bought, as far as known. {@link #claimed()} is what he asks compensation for, if he does.
 */
@Value.Immutable
public abstract class PriceProtectionRequest implements WithPriceProtectionRequest {

    PriceProtectionRequest() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return whose stock it is} */
    public abstract CustomerId customer();

    /** {@return the change of price} */
    public abstract PriceChange change();

    /** {@return what was counted, with the movements since the change} */
    public abstract Optional<GoodsCount> count();

    /** {@return how much of the count was given free; not negative} */
    public abstract Optional<Quantity> promotional();

    /** {@return how much of the count is consigned: it is ours, and is valued anew instead of compensated; not negative} */
    public abstract Optional<Quantity> consigned();

    /** {@return what the customer bought, in any order} */
    public abstract List<StockPurchase> purchases();

    /** {@return for how much the customer claims compensation; not negative} */
    public abstract Optional<Quantity> claimed();

    @Value.Check
    void check() {
        List<Quantity> all = new ArrayList<>();
        count().ifPresent(count -> {
            if (!count.item().equals(new GoodsItem(change().sku(), GoodsClass.PRODUCT))) {
                throw new IllegalArgumentException(
                        "count must be of " + change().sku() + " PRODUCT, but was of " + count.item());
            }
            all.add(count.saleable());
        });
        promotional().ifPresent(quantity -> GoodsQuantities.check("promotional", quantity));
        consigned().ifPresent(quantity -> GoodsQuantities.check("consigned", quantity));
        claimed().ifPresent(quantity -> GoodsQuantities.check("claimed", quantity));
        promotional().ifPresent(all::add);
        consigned().ifPresent(all::add);
        claimed().ifPresent(all::add);
        purchases().forEach(purchase -> all.add(purchase.quantity()));
        GoodsQuantities.checkUnits(all);
    }

    /** One method per attribute of {@link PriceProtectionRequest}, same name. */
    public static final class Builder extends ImmutablePriceProtectionRequest.Builder {
        Builder() {}
    }
}
