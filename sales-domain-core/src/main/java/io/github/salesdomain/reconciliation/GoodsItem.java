package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.product.Sku;
import java.util.Comparator;

/**
 * What is counted: a product in one class of goods. The same product may be for sale and be given away; both are counted apart.
 *
 * @param sku the product
 * @param goodsClass the class
 */
public record GoodsItem(Sku sku, GoodsClass goodsClass) implements Comparable<GoodsItem> {

    private static final Comparator<GoodsItem> ORDER =
            Comparator.comparing(GoodsItem::goodsClass).thenComparing(GoodsItem::sku);

    /** Checks that nothing is missing. */
    public GoodsItem {
        requireNonNull(sku, "sku");
        requireNonNull(goodsClass, "goodsClass");
    }

    @Override
    public int compareTo(GoodsItem other) {
        return ORDER.compare(this, other);
    }

    /** The product and the class, such as {@code COLA-24 PRODUCT}. */
    @Override
    public String toString() {
        return sku + " " + goodsClass;
    }
}
