package io.github.salesdomain.reconciliation;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Book and count of one item.
 * <p>
 * {@link #book()} is missing if it was counted and is in no book, {@link #count()} if nobody counted it. {@link #counted()} is the stock at the cut-off
 * day by the count that holds. {@link #findings()} are all that is to be said, in the order of {@link GoodsFinding}.
 */
@Value.Immutable
public abstract class GoodsLine implements Explained, WithGoodsLine {

    GoodsLine() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what it is} */
    public abstract GoodsItem item();

    /** {@return what the books say} */
    public abstract Optional<BookStock> book();

    /** {@return the count that holds, the last one if there were several} */
    public abstract Optional<GoodsCount> count();

    /** {@return the stock at the cut-off day by that count, or why there is no such figure} */
    public abstract Measured<Quantity> counted();

    /** {@return all that is to be said} */
    public abstract List<GoodsFinding> findings();

    /** {@return counted less book: plus is a surplus, minus a shortage; undefined without one of both} */
    public Measured<Quantity> variance() {
        return book().map(stock -> counted().map(there -> there.minus(stock.quantity())))
                .orElse(Measured.undefined(UndefinedReason.MISSING_DATA));
    }

    /** {@return what the variance is worth, by the unit value of the books, rounded half up by magnitude} */
    public Measured<Money> value() {
        return book().map(stock -> variance().map(it -> GoodsQuantities.value(it, stock.unitValue())))
                .orElse(Measured.undefined(UndefinedReason.MISSING_DATA));
    }

    /** {@return what is missing; nothing if more is there} */
    public Measured<Quantity> shortage() {
        return variance().map(it -> GoodsQuantities.atLeastZero(it.negated()));
    }

    /**
     * The share of goods that is missing (损耗率).
     *
     * @param basis by what the shortage is divided
     * @return the rate; undefined without book or count, or if nothing was sold or handled
     */
    public Ratio shrinkage(ShrinkageBasis basis) {
        Optional<Quantity> missing = shortage().value();
        if (missing.isEmpty()) {
            return Ratio.undefined(shortage().undefinedReason().orElse(UndefinedReason.MISSING_DATA));
        }
        BookStock stock = book().orElseThrow();
        return basis == ShrinkageBasis.SOLD
                ? Ratio.of(missing.get(), stock.sold(), UndefinedReason.NO_SALES)
                : Ratio.of(missing.get(), stock.handled(), UndefinedReason.ZERO_BASE);
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        book().ifPresent(stock -> {
            parts.add(Explanation.of(
                    "book",
                    stock.quantity(),
                    List.of(
                            Explanation.of("opening", stock.opening()),
                            Explanation.of("received", stock.received()),
                            Explanation.of("sold", stock.sold().negated()),
                            Explanation.of("returned", stock.returned().negated()),
                            Explanation.of("transferred in", stock.transferredIn()),
                            Explanation.of(
                                    "transferred out", stock.transferredOut().negated()))));
            if (!stock.inTransit().isZero()) {
                parts.add(Explanation.of("in transit, in no count", stock.inTransit()));
            }
        });
        parts.add(Explanation.of("counted", counted()));
        parts.add(Explanation.of("value", value()));
        findings().forEach(finding -> parts.add(Explanation.of("finding", finding)));
        return Explanation.of(item() + " variance", variance(), parts.build());
    }

    @Value.Check
    void check() {
        book().ifPresent(stock -> {
            if (!stock.item().equals(item())) {
                throw new IllegalArgumentException("book must be of " + item() + ", but was of " + stock.item());
            }
        });
        count().ifPresent(count -> {
            if (!count.item().equals(item())) {
                throw new IllegalArgumentException("count must be of " + item() + ", but was of " + count.item());
            }
        });
        if (book().isEmpty() && count().isEmpty()) {
            throw new IllegalArgumentException("book or count must be set, but neither was for " + item());
        }
        variance(); // refuses two units
    }

    /** One method per attribute of {@link GoodsLine}, same name. */
    public static final class Builder extends ImmutableGoodsLine.Builder {
        Builder() {}
    }
}
