package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.product.Sku;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ObjectiveCheckerTest {

    private static final ObjectiveChecker CHECKER = ObjectiveChecker.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Sku TEA = Sku.of("TEA");
    private static final Sku JUICE = Sku.of("JUICE");

    private static OrderHistory ordered(Sku sku, LocalDate on) {
        return OrderHistory.of(Map.of(sku, on));
    }

    @Test
    void wantsAFirstOrderFromACustomerWithoutOrders() {
        Objective first = Objective.firstOrder(Money.parse("CNY 100.00"));
        assertThat(CHECKER.check(first, OrderHistory.empty(), TODAY)).isEmpty();
        assertThat(CHECKER.check(first, ordered(TEA, LocalDate.of(2020, 1, 1)), TODAY))
                .containsExactly(VisitFinding.of(VisitReason.HAS_ORDERED_BEFORE, "FIRST_ORDER"));
    }

    @Test
    void findsAProductThatWasOrderedWithinTwelveMonths() {
        Objective both = Objective.recommend(Set.of(TEA, JUICE));
        assertThat(CHECKER.check(both, OrderHistory.empty(), TODAY)).isEmpty();
        assertThat(CHECKER.check(both, ordered(TEA, LocalDate.of(2025, 3, 1)), TODAY))
                .isEmpty();
        assertThat(CHECKER.check(both, ordered(TEA, LocalDate.of(2025, 3, 2)), TODAY))
                .containsExactly(VisitFinding.of(VisitReason.ALREADY_CARRIED, "TEA"));
        assertThat(CHECKER.check(both, OrderHistory.of(Map.of(TEA, TODAY, JUICE, TODAY)), TODAY))
                .extracting(VisitFinding::subject)
                .containsExactly("JUICE", "TEA");
    }

    @Test
    void looksBackAsFarAsTold() {
        Objective tea = Objective.recommend(Set.of(TEA));
        ObjectiveChecker month = CHECKER.withLookBack(Period.ofMonths(1));
        assertThat(month.check(tea, ordered(TEA, LocalDate.of(2026, 2, 1)), TODAY))
                .isEmpty();
        assertThat(month.check(tea, ordered(TEA, LocalDate.of(2026, 2, 2)), TODAY))
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHECKER.withLookBack(Period.ZERO))
                .withMessage("lookBack must be more than zero, but was P0D");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHECKER.withLookBack(Period.ofDays(-1)))
                .withMessage("lookBack must be more than zero, but was P-1D");
    }

    @Test
    void letsOtherKindsPass() {
        assertThat(CHECKER.check(Objective.introduce(Set.of(TEA)), ordered(TEA, TODAY), TODAY))
                .isEmpty();
        assertThat(CHECKER.check(Objective.widen(3), ordered(TEA, TODAY), TODAY))
                .isEmpty();
    }
}
