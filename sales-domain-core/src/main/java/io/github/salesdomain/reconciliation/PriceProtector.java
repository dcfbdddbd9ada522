package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.Money;

/** Works out what a change of price is worth on a customer's stock. Immutable and safe for use by many threads. */
public final class PriceProtector {

    private final PriceProtectionPolicy policy;

    private PriceProtector(PriceProtectionPolicy policy) {
        this.policy = requireNonNull(policy, "policy");
    }

    /**
     * A protector by these terms.
     *
     * @param policy the terms
     * @return the protector
     */
    public static PriceProtector with(PriceProtectionPolicy policy) {
        return new PriceProtector(policy);
    }

    /**
     * The claim on one customer's stock of one product.
     * <p>
     * The count is rolled back to the end of the day before the change. Damaged goods, goods past their life, goods given free and consigned goods do not
     * count; movements since the change are taken to have been of paid saleable goods. Goods in the look-back window are those that were bought, by the
     * policy's basis at the old price, on its days before the change, and had arrived. O(n) for n purchases.
     *
     * <h4>Formula</h4>
     * <pre>{@code credit = (min(paid saleable stock, bought in window) + in transit by policy) × max(0, old net - new net)}</pre>
     * Source: formulas, price protection.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PriceProtector protector = PriceProtector.with(policy);
     * protector.claim(request).credit();                                 // CNY 930.00
     * protector.claim(request.withCount(Optional.empty())).reasons();    // NOT_COUNTED: no claim
     * }</pre>
     *
     * @param request the stock, the change and the purchases
     * @return the claim, with all reasons
     */
    public PriceProtectionClaim claim(PriceProtectionRequest request) {
        Set<PriceProtectionReason> reasons = EnumSet.noneOf(PriceProtectionReason.class);
        PriceChange change = request.change();
        add(reasons, change.oldNet().equals(change.newNet()), PriceProtectionReason.NO_CHANGE);
        add(reasons, change.rise().isPositive(), PriceProtectionReason.PRICE_RISE);
        Money nothing = Money.zero(change.oldNet().getCurrencyUnit());
        PriceProtectionClaim.Builder claim = PriceProtectionClaim.builder().change(change);
        if (!isCounted(request, reasons)) {
            return claim.credit(nothing)
                    .charge(nothing)
                    .revaluation(nothing)
                    .addAllReasons(reasons)
                    .build();
        }
        GoodsCount count = request.count().orElseThrow();
        UnitOfMeasure unit = count.saleable().unit();
        Quantity none = Quantity.zero(unit);
        Quantity promotional = request.promotional().orElse(none);
        Quantity consigned = request.consigned().orElse(none);
        // the change holds from the beginning of its day, that is from the end of the day before
        Quantity stock = count.rolledTo(change.on().minusDays(1));
        Quantity excluded =
                count.damaged().plus(count.expired()).plus(promotional).plus(consigned);
        add(reasons, stock.compareTo(excluded) < 0, PriceProtectionReason.BELOW_ZERO);
        add(reasons, count.damaged().plus(count.expired()).isPositive(), PriceProtectionReason.NOT_SALEABLE_EXCLUDED);
        add(reasons, promotional.isPositive(), PriceProtectionReason.PROMOTIONAL_EXCLUDED);
        add(reasons, consigned.isPositive(), PriceProtectionReason.CONSIGNED_EXCLUDED);
        Quantity paid = GoodsQuantities.atLeastZero(stock.minus(excluded));
        LocalDate first = change.on().minusDays(policy.lookBackDays());
        Quantity bought = sum(
                request,
                unit,
                purchase -> purchase.isThereBefore(change.on())
                        && purchase.isAtOldPrice(change.on(), policy.basis())
                        && !boughtOn(purchase).isBefore(first));
        Quantity onTheWay = sum(
                request,
                unit,
                purchase -> !purchase.isThereBefore(change.on()) && purchase.isAtOldPrice(change.on(), policy.basis()));
        add(reasons, paid.compareTo(bought) > 0, PriceProtectionReason.LOOK_BACK_LIMIT);
        Quantity inTransit = policy.inTransitIncluded() ? onTheWay : none;
        add(
                reasons,
                onTheWay.isPositive(),
                policy.inTransitIncluded()
                        ? PriceProtectionReason.IN_TRANSIT_INCLUDED
                        : PriceProtectionReason.IN_TRANSIT_EXCLUDED);
        Quantity eligible = GoodsQuantities.min(paid, bought).plus(inTransit);
        add(reasons, eligible.isZero(), PriceProtectionReason.NOTHING_ELIGIBLE);
        add(
                reasons,
                request.claimed().filter(it -> it.compareTo(eligible) > 0).isPresent(),
                PriceProtectionReason.OVER_CLAIMED);
        return claim.stock(stock)
                .paidSaleable(paid)
                .boughtInWindow(bought)
                .inTransit(inTransit)
                .eligible(eligible)
                .credit(GoodsQuantities.value(eligible, change.drop()))
                .charge(policy.symmetric() ? GoodsQuantities.value(eligible, change.rise()) : nothing)
                .revaluation(GoodsQuantities.value(consigned, change.newNet().minus(change.oldNet())))
                .addAllReasons(reasons)
                .build();
    }

    private boolean isCounted(PriceProtectionRequest request, Set<PriceProtectionReason> reasons) {
        if (request.count().isEmpty()) {
            reasons.add(PriceProtectionReason.NOT_COUNTED);
            return false;
        }
        LocalDate counted = request.count().get().on();
        LocalDate change = request.change().on();
        boolean isEarly = counted.isBefore(change.minusDays(1));
        boolean isLate = counted.isAfter(change.plusDays(policy.countWithinDays()));
        add(reasons, isEarly, PriceProtectionReason.COUNTED_BEFORE_CHANGE);
        add(reasons, isLate, PriceProtectionReason.COUNTED_LATE);
        return !isEarly && !isLate;
    }

    private LocalDate boughtOn(StockPurchase purchase) {
        return policy.basis() == PriceDateBasis.ORDER_DATE
                ? purchase.ordered()
                : purchase.shipped().orElse(purchase.ordered());
    }

    private static Quantity sum(PriceProtectionRequest request, UnitOfMeasure unit, Predicate<StockPurchase> counts) {
        Quantity sum = Quantity.zero(unit);
        for (StockPurchase purchase : request.purchases()) {
            if (counts.test(purchase)) {
                sum = sum.plus(purchase.quantity());
            }
        }
        return sum;
    }

    private static void add(Set<PriceProtectionReason> reasons, boolean holds, PriceProtectionReason reason) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
