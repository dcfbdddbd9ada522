package io.github.salesdomain.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.org.Hierarchy;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * All products, and the categories they are filed under.
 * <p>
 * {@link #categoryParents()} says which category lies in which; a category without a parent is a root. Every product's category is in the tree,
 * since a category that only its products name is a root of its own.
 */
@Value.Immutable
public abstract class ProductTree implements WithProductTree {

    ProductTree() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return all products; each sku once} */
    public abstract List<Product> products();

    /** {@return the category above each category that has one} */
    public abstract Map<Category, Category> categoryParents();

    @Value.Lazy
    ImmutableSortedMap<Sku, Product> bySku() {
        return products().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), Product::sku, product -> product));
    }

    /** {@return the categories, as a tree} */
    @Value.Lazy
    public Hierarchy<Category> categories() {
        ImmutableList.Builder<Category> all = ImmutableList.builder();
        products().forEach(product -> all.add(product.category()));
        return Hierarchy.of(
                all.addAll(categoryParents().keySet())
                        .addAll(categoryParents().values())
                        .build(),
                categoryParents());
    }

    /**
     * The product with this sku.
     *
     * @param sku which product
     * @return the product, or empty if it is not in the tree
     */
    public Optional<Product> product(Sku sku) {
        return Optional.ofNullable(bySku().get(sku));
    }

    /**
     * The products of a category and of everything below it.
     *
     * @param category a category of this tree
     * @return the products, sorted by sku
     * @throws IllegalArgumentException if the category is not in the tree
     */
    public List<Product> productsIn(Category category) {
        Set<Category> inside = ImmutableSet.copyOf(categories().subtreeOf(category));
        return bySku().values().stream()
                .filter(product -> inside.contains(product.category()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The products that are new on a day.
     *
     * @param on the day
     * @param window how long a product is new, such as twelve months
     * @return the products, sorted by sku
     */
    public List<Product> newOn(LocalDate on, Period window) {
        return bySku().values().stream()
                .filter(product -> product.isNewOn(on, window))
                .collect(ImmutableList.toImmutableList());
    }

    @Value.Check
    void check() {
        if (products().stream().map(Product::sku).distinct().count()
                < products().size()) {
            List<Sku> sorted = products().stream().map(Product::sku).sorted().toList();
            Sku twice = sorted.get(0);
            for (int i = 1; i < sorted.size(); i++) {
                twice = sorted.get(i).equals(sorted.get(i - 1)) ? sorted.get(i) : twice;
            }
            throw new IllegalArgumentException("products must have each sku once, but had " + twice + " twice");
        }
        categories();
    }

    /** One method per attribute of {@link ProductTree}, same name. */
    public static final class Builder extends ImmutableProductTree.Builder {
        Builder() {}
    }
}
