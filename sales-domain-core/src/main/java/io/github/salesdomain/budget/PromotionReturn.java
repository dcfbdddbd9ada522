package io.github.salesdomain.budget;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitMismatchException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * What a promotion brought for what it cost: {@link #actual()} units sold against {@link #baseline()}, less what was only pulled forward
 * ({@link #postDip()}) or taken from our own other products ({@link #cannibalised()}), at {@link #unitMargin()} each; for {@link #fixedCost()} and
 * {@link #unitDiscount()} on every unit sold.
 */
@Value.Immutable
public abstract class PromotionReturn implements Explained, WithPromotionReturn {

    PromotionReturn() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the units that would have been sold without the promotion, not negative} */
    public abstract Quantity baseline();

    /** {@return the units sold during the promotion, not negative} */
    public abstract Quantity actual();

    /** {@return the units missing afterwards because they were bought earlier (透支), not negative} */
    public abstract Quantity postDip();

    /** {@return the units taken from our own other products (蚕食), not negative} */
    public abstract Quantity cannibalised();

    /** {@return what one unit earns before the promotion's cost} */
    public abstract Money unitMargin();

    /** {@return what the promotion cost whatever was sold, not negative} */
    public abstract Money fixedCost();

    /** {@return the discount on every unit sold, not negative} */
    public abstract Money unitDiscount();

    /** {@return the units that only the promotion sold: actual - baseline - dip - cannibalised; may be negative} */
    public Quantity incremental() {
        return actual().minus(baseline()).minus(postDip()).minus(cannibalised());
    }

    /** {@return fixed cost and the discount on every unit sold, rounded once, half up} */
    public Money cost() {
        return fixedCost().plus(times(unitDiscount(), actual()));
    }

    /** {@return what the incremental units earn, rounded once, half up} */
    public Money incrementalMargin() {
        return times(unitMargin(), incremental());
    }

    /**
     * What is left of the incremental margin after the cost, as a part of the cost (ROI).
     *
     * <h4>Formula</h4>
     * <pre>{@code ROI = (incremental × unit margin - cost) / cost}</pre>
     * Source: formulas, promotion return.
     *
     * @return the return on cost, negative where the promotion lost money; undefined without cost
     */
    public Ratio returnOnCost() {
        return Ratio.of(incrementalMargin().minus(cost()), cost(), UndefinedReason.ZERO_BASE);
    }

    /** {@return the cost of each incremental unit, exact; undefined if the promotion sold none} */
    public Ratio costPerIncrementalUnit() {
        return incremental().isPositive()
                ? Ratio.of(cost().getAmount(), incremental().amount(), UndefinedReason.NO_SALES)
                : Ratio.undefined(UndefinedReason.NO_SALES);
    }

    /** {@return how many incremental units would pay for the cost, exact; undefined if a unit earns nothing or loses} */
    public Ratio breakEvenUnits() {
        return unitMargin().isPositive()
                ? Ratio.of(cost(), unitMargin(), UndefinedReason.ZERO_BASE)
                : Ratio.undefined(UndefinedReason.ZERO_BASE);
    }

    private static Money times(Money each, Quantity units) {
        return BigMoney.of(each).multipliedBy(units.amount()).toMoney(RoundingMode.HALF_UP);
    }

    @Value.Check
    void check() {
        for (Quantity units : List.of(actual(), postDip(), cannibalised())) {
            if (!units.unit().equals(baseline().unit())) {
                throw new UnitMismatchException(baseline().unit(), units.unit());
            }
        }
        requireNotNegative("baseline", baseline().amount());
        requireNotNegative("actual", actual().amount());
        requireNotNegative("postDip", postDip().amount());
        requireNotNegative("cannibalised", cannibalised().amount());
        requireNotNegative("fixedCost", fixedCost().getAmount());
        requireNotNegative("unitDiscount", unitDiscount().getAmount());
        for (Money amount : List.of(unitMargin(), unitDiscount())) {
            if (!amount.isSameCurrency(fixedCost())) {
                throw new CurrencyMismatchException(fixedCost().getCurrencyUnit(), amount.getCurrencyUnit());
            }
        }
    }

    private static void requireNotNegative(String name, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but was " + value.toPlainString());
        }
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "return on cost",
                returnOnCost().percentText(),
                List.of(
                        Explanation.of(
                                "incremental units",
                                incremental(),
                                List.of(
                                        Explanation.of("sold", actual()),
                                        Explanation.of("baseline", baseline()),
                                        Explanation.of("pulled forward", postDip()),
                                        Explanation.of("taken from own products", cannibalised()))),
                        Explanation.of("incremental margin", incrementalMargin()),
                        Explanation.of(
                                "cost",
                                cost(),
                                List.of(
                                        Explanation.of("fixed", fixedCost()),
                                        Explanation.of("discount per unit", unitDiscount())))));
    }

    /** One method per attribute of {@link PromotionReturn}, same name. */
    public static final class Builder extends ImmutablePromotionReturn.Builder {
        Builder() {}
    }
}
