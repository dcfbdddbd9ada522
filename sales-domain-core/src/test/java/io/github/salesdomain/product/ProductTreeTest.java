package io.github.salesdomain.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.salesdomain.quantity.UnitOfMeasure;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProductTreeTest {

    private static final Category DRINKS = Category.of("DRINKS");
    private static final Category TEA = Category.of("TEA");
    private static final Category JUICE = Category.of("JUICE");
    private static final LocalDate LAUNCH = LocalDate.of(2026, 3, 15);
    private static final Period TWELVE_MONTHS = Period.ofMonths(12);

    private static Product product(String sku, Category category) {
        return Product.builder()
                .sku(Sku.of(sku))
                .name("Product " + sku)
                .brand(Brand.of("SPRING"))
                .category(category)
                .build();
    }

    private static final Product GREEN_TEA = product("T-2", TEA).withLaunchedOn(LAUNCH);
    private static final Product BLACK_TEA = product("T-1", TEA);
    private static final Product ORANGE = product("J-1", JUICE).withLaunchedOn(LAUNCH.minusYears(2));
    private static final Product WATER = product("W-1", DRINKS);

    private static final ProductTree TREE = ProductTree.builder()
            .addProducts(GREEN_TEA, BLACK_TEA, ORANGE, WATER)
            .putCategoryParent(TEA, DRINKS)
            .putCategoryParent(JUICE, DRINKS)
            .build();

    @Test
    void answersWhatACategoryHolds() {
        assertThat(TREE.productsIn(DRINKS)).containsExactly(ORANGE, BLACK_TEA, GREEN_TEA, WATER);
        assertThat(TREE.productsIn(TEA)).containsExactly(BLACK_TEA, GREEN_TEA);
        assertThat(TREE.categories().childrenOf(DRINKS)).containsExactly(JUICE, TEA);
        assertThat(TREE.product(Sku.of("T-1"))).contains(BLACK_TEA);
        assertThat(TREE.product(Sku.of("T-9"))).isEmpty();
    }

    @Test
    void answersWhatIsNew() {
        assertThat(TREE.newOn(LAUNCH, TWELVE_MONTHS)).containsExactly(GREEN_TEA);
        assertThat(TREE.newOn(LAUNCH.minusDays(1), TWELVE_MONTHS)).isEmpty();
    }

    @Test
    void aCategoryThatOnlyItsProductsNameIsARoot() {
        ProductTree flat = ProductTree.builder().addProduct(BLACK_TEA).build();

        assertThat(flat.categories().roots()).containsExactly(TEA);
        assertThat(ProductTree.builder().build().categories().keys()).isEmpty();
        assertThat(ProductTree.builder()
                        .putCategoryParent(TEA, DRINKS)
                        .build()
                        .categories()
                        .keys())
                .containsExactly(DRINKS, TEA);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductTree.builder()
                        .addProducts(WATER, GREEN_TEA, BLACK_TEA, GREEN_TEA.withName("Other"))
                        .build())
                .withMessage("products must have each sku once, but had T-2 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductTree.builder()
                        .putCategoryParent(TEA, JUICE)
                        .putCategoryParent(JUICE, TEA)
                        .build())
                .withMessage("parents must not form a cycle, but JUICE stands above itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TREE.productsIn(Category.of("SNACKS")))
                .withMessage("key must be in the hierarchy, but was SNACKS");
    }

    @Nested
    class OneProduct {

        @Test
        void isNewFromItsLaunchForAWindow() {
            assertThat(GREEN_TEA.isNewOn(LAUNCH.minusDays(1), TWELVE_MONTHS)).isFalse();
            assertThat(GREEN_TEA.isNewOn(LAUNCH, TWELVE_MONTHS)).isTrue();
            assertThat(GREEN_TEA.isNewOn(LocalDate.of(2027, 3, 14), TWELVE_MONTHS))
                    .isTrue();
            assertThat(GREEN_TEA.isNewOn(LocalDate.of(2027, 3, 15), TWELVE_MONTHS))
                    .isFalse();
            assertThat(BLACK_TEA.isNewOn(LAUNCH, TWELVE_MONTHS)).isFalse();
        }

        @Test
        void isCountedInPiecesUnlessSet() {
            assertThat(WATER.unit()).isEqualTo(UnitOfMeasure.PIECE);
            assertThat(WATER.withUnit(UnitOfMeasure.CASE).unit()).isEqualTo(UnitOfMeasure.CASE);
        }

        @Test
        void hasAName() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WATER.withName(" "))
                    .withMessage("name must not be blank, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WATER.withName("x".repeat(1025)))
                    .withMessage("name must have at most 1,024 characters, but had 1025 for product W-1");
            assertThatNoException().isThrownBy(() -> WATER.withName("x".repeat(1024)));
        }
    }

    @Nested
    class Keys {

        @Test
        void haveOneTo64Characters() {
            String tooLong = "x".repeat(65);
            for (String key : List.of("", " ", tooLong)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Sku.of(key))
                        .withMessage("sku must have 1 to 64 characters, but was '" + key + "'");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Brand.of(key))
                        .withMessage("brand must have 1 to 64 characters, but was '" + key + "'");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Category.of(key))
                        .withMessage("category must have 1 to 64 characters, but was '" + key + "'");
            }
            String longest = "x".repeat(64);
            assertThat(Sku.of(longest)).hasToString(longest);
            assertThat(Brand.of(longest)).hasToString(longest);
            assertThat(Category.of(longest)).hasToString(longest);
        }

        @Test
        void sortByTheirText() {
            assertThat(Sku.of("a")).isLessThan(Sku.of("b"));
            assertThat(Brand.of("a")).isLessThan(Brand.of("b"));
            assertThat(Category.of("a")).isLessThan(Category.of("b"));
        }

        @Test
        void areNotNull() {
            assertThatNullPointerException().isThrownBy(() -> Sku.of(null)).withMessage("value");
            assertThatNullPointerException().isThrownBy(() -> Brand.of(null)).withMessage("code");
            assertThatNullPointerException().isThrownBy(() -> Category.of(null)).withMessage("code");
        }
    }

    @Test
    void cutsLinesByBrandOrCategory() {
        assertThat(ProductLine.from(Brand.of("JADE")))
                .isEqualTo(ProductLine.of("JADE"))
                .hasToString("JADE");
        assertThat(ProductLine.from(Category.of("WATER"))).isLessThan(ProductLine.of("WINE"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductLine.of(" "))
                .withMessage("product line must have 1 to 64 characters, but was ' '");
    }
}
