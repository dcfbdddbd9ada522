package io.github.salesdomain.reconciliation;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody counted of one item (实存).
 * <p>
 * {@link #saleable()}, {@link #damaged()} and {@link #expired()} are counted each by itself; none is negative, and all are in one unit. {@link #blind()}
 * says whether the counter did not know the book stock. {@link #receivedBetween()} and {@link #issuedBetween()} are what moved between the count and the
 * day for which the stock is asked, whichever came first.
 */
@Value.Immutable
public abstract class GoodsCount implements WithGoodsCount {

    GoodsCount() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what was counted} */
    public abstract GoodsItem item();

    /** {@return the day at whose end it was counted} */
    public abstract LocalDate on();

    /** {@return who counted, if recorded} */
    public abstract Optional<PersonId> by();

    /** {@return whether the counter did not know the book stock; so unless set} */
    @Value.Default
    public boolean blind() {
        return true;
    }

    /** {@return whole goods within their life} */
    public abstract Quantity saleable();

    /** {@return damaged goods; none unless set} */
    @Value.Default
    public Quantity damaged() {
        return Quantity.zero(saleable().unit());
    }

    /** {@return goods past their life; none unless set} */
    @Value.Default
    public Quantity expired() {
        return Quantity.zero(saleable().unit());
    }

    /** {@return what came in between the count and the day asked for; nothing unless set} */
    @Value.Default
    public Quantity receivedBetween() {
        return Quantity.zero(saleable().unit());
    }

    /** {@return what went out between the count and the day asked for; nothing unless set} */
    @Value.Default
    public Quantity issuedBetween() {
        return Quantity.zero(saleable().unit());
    }

    /** {@return all that was there: saleable, damaged and expired} */
    public Quantity total() {
        return saleable().plus(damaged()).plus(expired());
    }

    /**
     * The stock at the end of another day, rolled there by the movements in between.
     *
     * <h4>Formula</h4>
     * <pre>{@code stock(T) = count + issued - received, if counted after T; count - issued + received, if before; count on T}</pre>
     * Source: formulas, stock roll-back.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * counted.rolledTo(dayOfPriceChange);   // 290 counted, 45 sold and 20 received since: 315
     * countedOnTheDay.rolledTo(day);        // refused, if movements are given: there were none in between
     * }</pre>
     *
     * @param day the day
     * @return the stock at its end; negative if the movements cannot be right
     * @throws IllegalArgumentException if it was counted on that very day and movements are given
     */
    public Quantity rolledTo(LocalDate day) {
        if (on().equals(day)) {
            if (!receivedBetween().isZero() || !issuedBetween().isZero()) {
                throw new IllegalArgumentException("movements must be none for a count on " + day + ", but were "
                        + receivedBetween() + " received and " + issuedBetween() + " issued");
            }
            return total();
        }
        Quantity net = issuedBetween().minus(receivedBetween());
        return on().isAfter(day) ? total().plus(net) : total().minus(net);
    }

    @Value.Check
    void check() {
        GoodsQuantities.check("saleable", saleable());
        GoodsQuantities.check("damaged", damaged());
        GoodsQuantities.check("expired", expired());
        GoodsQuantities.check("receivedBetween", receivedBetween());
        GoodsQuantities.check("issuedBetween", issuedBetween());
        GoodsQuantities.checkUnits(List.of(saleable(), damaged(), expired(), receivedBetween(), issuedBetween()));
    }

    /** One method per attribute of {@link GoodsCount}, same name. */
    public static final class Builder extends ImmutableGoodsCount.Builder {
        Builder() {}
    }
}
