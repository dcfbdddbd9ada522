package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * So many free for so many bought (买赠), such as 10 + 1.
 *
 * @param buy how much must be bought; above zero
 * @param free how much is then free; not negative, in any unit
 * @param cumulative whether purchases are added up over the promotion, or each order counts by itself
 */
public record PromotionRule(Quantity buy, Quantity free, boolean cumulative) {

    /** Checks both quantities. */
    public PromotionRule {
        requireNonNull(buy, "buy");
        requireNonNull(free, "free");
        if (!buy.isPositive()) {
            throw new IllegalArgumentException("buy must be positive, but was " + buy);
        }
        GoodsQuantities.check("free", free);
    }

    /**
     * What a customer is entitled to.
     *
     * <h4>Formula</h4>
     * <pre>{@code entitlement = sum over orders of floor(ordered / buy) × free; cumulative: floor(sum of orders / buy) × free}</pre>
     * Source: formulas, promotion entitlement.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * new PromotionRule(tenCases, oneCase, false).entitlement(List.of(Quantity.of(254, CASE)));   // 25 cases
     * new PromotionRule(tenCases, oneCase, false).entitlement(List.of(Quantity.of(9, BOTTLE)));   // refused: another unit
     * }</pre>
     *
     * @param orders what was bought, order by order, in the unit of {@code buy}, none negative
     * @return what is free
     * @throws IllegalArgumentException if an order is negative or in another unit
     */
    public Quantity entitlement(List<Quantity> orders) {
        BigDecimal times = BigDecimal.ZERO;
        Quantity all = Quantity.zero(buy.unit());
        for (Quantity order : orders) {
            GoodsQuantities.check("order", order);
            all = all.plus(order);
            times = times.add(times(order));
        }
        return free.multipliedBy(cumulative ? times(all) : times);
    }

    private BigDecimal times(Quantity bought) {
        return bought.amount().divide(buy.amount(), 0, RoundingMode.DOWN);
    }
}
