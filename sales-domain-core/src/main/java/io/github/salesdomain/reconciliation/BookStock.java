package io.github.salesdomain.reconciliation;

import io.github.salesdomain.quantity.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * What the books say that is in stock of one item at the end of a period (账存).
 * <p>
 * All quantities are in the unit of {@link #opening()} and not negative; those of movements are zero unless set. {@link #inTransit()} is on its way and
 * in nobody's count: it is no part of the book stock and is listed apart. {@link #unitValue()} is what one unit is worth, the supply price of a product
 * or the cost of a promotional good.
 */
@Value.Immutable
public abstract class BookStock implements WithBookStock {

    BookStock() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what is in stock} */
    public abstract GoodsItem item();

    /** {@return the days of the period, half-open, bounded, not empty; the stock is that at the end of its last day} */
    public abstract LocalDateRange during();

    /** {@return the stock when the period begins} */
    public abstract Quantity opening();

    /** {@return what came in from the supplier} */
    @Value.Default
    public Quantity received() {
        return zero();
    }

    /** {@return what was sold, or of promotional goods given away} */
    @Value.Default
    public Quantity sold() {
        return zero();
    }

    /** {@return what was returned to the supplier} */
    @Value.Default
    public Quantity returned() {
        return zero();
    }

    /** {@return what came in from other stocks} */
    @Value.Default
    public Quantity transferredIn() {
        return zero();
    }

    /** {@return what went out to other stocks} */
    @Value.Default
    public Quantity transferredOut() {
        return zero();
    }

    /** {@return what is charged and on its way at the end} */
    @Value.Default
    public Quantity inTransit() {
        return zero();
    }

    /** {@return what one unit is worth; not negative} */
    public abstract Money unitValue();

    /** {@return the last day of the period} */
    public LocalDate cutOff() {
        return during().getEndInclusive();
    }

    /** {@return opening + received − sold − returned + transferred in − transferred out; may be negative if the books are wrong} */
    public Quantity quantity() {
        return handled().minus(sold()).minus(returned()).plus(transferredIn()).minus(transferredOut());
    }

    /** {@return what went through the stock: opening + received} */
    public Quantity handled() {
        return opening().plus(received());
    }

    private Quantity zero() {
        return Quantity.zero(opening().unit());
    }

    @Value.Check
    void check() {
        if (during().isUnboundedStart() || during().isUnboundedEnd() || during().isEmpty()) {
            throw new IllegalArgumentException("during must be bounded and not empty, but was " + during());
        }
        GoodsQuantities.check("opening", opening());
        GoodsQuantities.check("received", received());
        GoodsQuantities.check("sold", sold());
        GoodsQuantities.check("returned", returned());
        GoodsQuantities.check("transferredIn", transferredIn());
        GoodsQuantities.check("transferredOut", transferredOut());
        GoodsQuantities.check("inTransit", inTransit());
        GoodsQuantities.checkUnits(
                List.of(opening(), received(), sold(), returned(), transferredIn(), transferredOut(), inTransit()));
        if (unitValue().isNegative()) {
            throw new IllegalArgumentException("unitValue must not be negative, but was " + unitValue());
        }
    }

    /** One method per attribute of {@link BookStock}, same name. */
    public static final class Builder extends ImmutableBookStock.Builder {
        Builder() {}
    }
}
