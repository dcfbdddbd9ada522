package io.github.salesdomain.testkit;

import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.product.Brand;
import io.github.salesdomain.product.Category;
import io.github.salesdomain.product.Product;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.product.ProductTree;
import io.github.salesdomain.product.Sku;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitraries for {@link io.github.salesdomain.product}. */
public final class ProductDomain extends DomainContextBase {

    /** For {@code @Domain(ProductDomain.class)}. */
    public ProductDomain() {}

    /** {@return stock keeping units} */
    @Provide
    public static Arbitrary<Sku> skus() {
        return Texts.keys().map(Sku::of);
    }

    /** {@return brands} */
    @Provide
    public static Arbitrary<Brand> brands() {
        return Texts.keys().map(Brand::of);
    }

    /** {@return product lines} */
    @Provide
    public static Arbitrary<ProductLine> productLines() {
        return Texts.keys().map(ProductLine::of);
    }

    /** {@return categories} */
    @Provide
    public static Arbitrary<Category> categories() {
        return Texts.keys().map(Category::of);
    }

    /** {@return products, some of them with a day of launch} */
    @Provide
    public static Arbitrary<Product> products() {
        return Combinators.combine(skus(), categories()).flatAs(ProductDomain::productsOf);
    }

    private static Arbitrary<Product> productsOf(Sku sku, Category category) {
        return Combinators.combine(
                        Texts.names(),
                        brands(),
                        QuantityDomain.units(),
                        TimeDomain.days().optional(0.5))
                .as((name, brand, unit, launched) -> Product.builder()
                        .sku(sku)
                        .name(name)
                        .brand(brand)
                        .category(category)
                        .unit(unit)
                        .launchedOn(launched)
                        .build());
    }

    /** {@return trees of up to six categories and up to eight products filed under them} */
    @Provide
    public static Arbitrary<ProductTree> productTrees() {
        Arbitrary<Hierarchy<Category>> categories = OrgDomain.hierarchiesOf(
                categories().list().ofMinSize(1).ofMaxSize(6).uniqueElements());
        Arbitrary<List<Sku>> skus = skus().list().ofMaxSize(8).uniqueElements();
        return Combinators.combine(categories, skus).flatAs((tree, all) -> {
            List<Arbitrary<Product>> products = new ArrayList<>();
            for (Sku sku : all) {
                products.add(Arbitraries.of(tree.keys()).flatMap(category -> productsOf(sku, category)));
            }
            return Combinators.combine(products)
                    .as(list -> ProductTree.builder()
                            .addAllProducts(list)
                            .putAllCategoryParents(tree.parents())
                            .build());
        });
    }
}
