package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.product.Brand;
import io.github.salesdomain.product.Category;
import io.github.salesdomain.product.Product;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.product.ProductTree;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.UnitOfMeasure;

/** The JSON form of the values of {@code product}. */
final class ProductWire {

    static final TextCodec<Sku> SKU = TextCodec.of(TextCodec.CODE, Sku::of, Sku::value);

    static final TextCodec<Brand> BRAND = TextCodec.of(TextCodec.CODE, Brand::of, Brand::code);

    static final TextCodec<Category> CATEGORY = TextCodec.of(TextCodec.CODE, Category::of, Category::code);

    static final TextCodec<ProductLine> PRODUCT_LINE = TextCodec.of(TextCodec.CODE, ProductLine::of, ProductLine::code);

    static final ObjectCodec<Product> PRODUCT = ObjectCodec.building(Product::builder, Product.Builder::build)
            .with(required("sku", SKU, Product::sku), Product.Builder::sku)
            .with(required("name", TextCodec.text(TextCodec.NAME), Product::name), Product.Builder::name)
            .with(required("brand", BRAND, Product::brand), Product.Builder::brand)
            .with(required("category", CATEGORY, Product::category), Product.Builder::category)
            .with(
                    defaulted("unit", QuantityWire.UNIT_OF_MEASURE, Product::unit, UnitOfMeasure.PIECE),
                    Product.Builder::unit)
            .with(optional("launchedOn", TimeWire.DATE, Product::launchedOn), Product.Builder::launchedOn)
            .codec();

    static final ObjectCodec<ProductTree> PRODUCT_TREE = ObjectCodec.building(
                    ProductTree::builder, ProductTree.Builder::build)
            .with(list("products", PRODUCT, ProductTree::products), ProductTree.Builder::addAllProducts)
            .with(
                    map("categoryParents", CATEGORY, CATEGORY, ProductTree::categoryParents),
                    ProductTree.Builder::putAllCategoryParents)
            .codec();

    private ProductWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(Sku.class, SKU);
        listing.add(Brand.class, BRAND);
        listing.add(Category.class, CATEGORY);
        listing.add(ProductLine.class, PRODUCT_LINE);
        listing.add(Product.class, PRODUCT);
        listing.add(ProductTree.class, PRODUCT_TREE);
    }
}
