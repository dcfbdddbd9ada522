package io.github.salesdomain.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.ProductDomain;
import io.github.salesdomain.testkit.TimeDomain;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(ProductDomain.class)
@Domain(TimeDomain.class)
class ProductTreeProperties {

    @Property
    void everyProductLiesInExactlyOneOfTheTopCategories(@ForAll ProductTree tree) {
        List<Product> found = new ArrayList<>();
        tree.categories().roots().forEach(root -> found.addAll(tree.productsIn(root)));

        assertThat(found).containsExactlyInAnyOrderElementsOf(tree.products());
    }

    @Property
    void aCategoryHoldsWhatItsPartsHoldAndItsOwn(@ForAll ProductTree tree) {
        for (Category category : tree.categories().keys()) {
            int below = tree.categories().childrenOf(category).stream()
                    .mapToInt(child -> tree.productsIn(child).size())
                    .sum();
            long own = tree.products().stream()
                    .filter(product -> product.category().equals(category))
                    .count();

            assertThat(tree.productsIn(category)).hasSize((int) (below + own));
        }
    }

    @Property
    void aLongerWindowKeepsWhatIsNew(@ForAll ProductTree tree, @ForAll LocalDate on) {
        assertThat(tree.newOn(on, Period.ofMonths(24))).containsAll(tree.newOn(on, Period.ofMonths(12)));
        assertThat(tree.newOn(on, Period.ZERO)).isEmpty();
    }
}
