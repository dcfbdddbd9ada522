package io.github.salesdomain.reconciliation;

import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The account of promotional goods in a customer's custody (促销品): what was promised, shipped, passed on and counted.
 * <p>
 * All quantities are in the unit of {@link #issued()} and not negative. {@link #confirmed()}, what the receiving outlets confirm, and {@link #onHand()},
 * what was counted at the customer's, are missing as long as nobody asked or counted; then the account is open. The others are nothing unless set.
 */
@Value.Immutable
public abstract class PromoGoods implements WithPromoGoods {

    PromoGoods() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the goods} */
    public abstract Sku sku();

    /** {@return what the customer was entitled to, if that is known} */
    public abstract Optional<Quantity> promised();

    /** {@return what he had before} */
    @Value.Default
    public Quantity opening() {
        return Quantity.zero(issued().unit());
    }

    /** {@return what was shipped to him} */
    public abstract Quantity issued();

    /** {@return what he says that he passed on to outlets} */
    public abstract Optional<Quantity> claimed();

    /** {@return what outlets confirm to have received} */
    public abstract Optional<Quantity> confirmed();

    /** {@return what outlets are still to confirm within the grace period: a matter of time} */
    @Value.Default
    public Quantity awaited() {
        return Quantity.zero(issued().unit());
    }

    /** {@return what was found in place when outlets were visited, if they were} */
    public abstract Optional<Quantity> found();

    /** {@return what was counted at the customer's} */
    public abstract Optional<Quantity> onHand();

    /** {@return what he sent back} */
    @Value.Default
    public Quantity returned() {
        return Quantity.zero(issued().unit());
    }

    /** {@return what is certified as damaged} */
    @Value.Default
    public Quantity damaged() {
        return Quantity.zero(issued().unit());
    }

    /** {@return what stands in his sales as regular goods} */
    @Value.Default
    public Quantity soldAsRegular() {
        return Quantity.zero(issued().unit());
    }

    /** {@return how much of the confirmed was passed on outside the promotion's days} */
    @Value.Default
    public Quantity outOfPeriod() {
        return Quantity.zero(issued().unit());
    }

    /** {@return what he must account for: opening and issued} */
    public Quantity inCustody() {
        return opening().plus(issued());
    }

    @Value.Check
    void check() {
        List<Quantity> all = new ArrayList<>();
        collect("issued", issued(), all);
        collect("opening", opening(), all);
        promised().ifPresent(it -> collect("promised", it, all));
        claimed().ifPresent(it -> collect("claimed", it, all));
        confirmed().ifPresent(it -> collect("confirmed", it, all));
        collect("awaited", awaited(), all);
        found().ifPresent(it -> collect("found", it, all));
        onHand().ifPresent(it -> collect("onHand", it, all));
        collect("returned", returned(), all);
        collect("damaged", damaged(), all);
        collect("soldAsRegular", soldAsRegular(), all);
        collect("outOfPeriod", outOfPeriod(), all);
        GoodsQuantities.checkUnits(all);
    }

    private static void collect(String attribute, Quantity quantity, List<Quantity> all) {
        GoodsQuantities.check(attribute, quantity);
        all.add(quantity);
    }

    /** One method per attribute of {@link PromoGoods}, same name. */
    public static final class Builder extends ImmutablePromoGoods.Builder {
        Builder() {}
    }
}
