package io.github.salesdomain.market;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * What material, or any other equipment of outlets, brought for what it cost: the sales of the outlets that have it against those of control outlets
 * that do not (终端投入产出).
 * <p>
 * Without the material the equipped outlets would have gone the way of the control outlets: {@link #expected()}. What they sold beyond is the
 * {@link #lift()}. If the control outlets sold nothing before, nobody can tell: both are undefined (ZERO_BASE).
 */
@Value.Immutable
public abstract class PopEffect implements Explained, WithPopEffect {

    PopEffect() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what the equipped outlets sold in the period before} */
    public abstract Money equippedBefore();

    /** {@return what they sold in the period after, of the same length} */
    public abstract Money equippedAfter();

    /** {@return what the control outlets sold in the period before} */
    public abstract Money controlBefore();

    /** {@return what they sold in the period after} */
    public abstract Money controlAfter();

    /** {@return what is left of a sale as margin; 100 % unless set} */
    @Value.Default
    public Rate margin() {
        return Rate.one();
    }

    /** {@return what the material cost, zero or more} */
    public abstract Money cost();

    /** {@return equippedBefore × controlAfter ÷ controlBefore, rounded once, half up} */
    public Measured<Money> expected() {
        Ratio way = Ratio.of(controlAfter(), controlBefore(), UndefinedReason.ZERO_BASE);
        return way.isDefined() ? Measured.of(way.of(equippedBefore())) : Measured.undefined(UndefinedReason.ZERO_BASE);
    }

    /** {@return what the equipped outlets sold beyond what was expected; negative if they sold less} */
    public Measured<Money> lift() {
        return expected().map(expected -> equippedAfter().minus(expected));
    }

    /** {@return lift by what was expected; undefined (ZERO_BASE) if nothing was} */
    public Ratio liftRate() {
        return lift().value()
                .map(lift -> Ratio.of(lift, expectedOrZero(), UndefinedReason.ZERO_BASE))
                .orElseGet(() -> Ratio.undefined(UndefinedReason.ZERO_BASE));
    }

    /** {@return the margin of the lift, rounded once, half up} */
    public Measured<Money> incrementalMargin() {
        return lift().map(lift -> margin().of(lift));
    }

    /** {@return (margin of the lift − cost) ÷ cost; undefined (ZERO_BASE) if it cost nothing or the lift is undefined} */
    public Ratio returnOnCost() {
        return incrementalMargin()
                .value()
                .map(earned -> Ratio.of(earned.minus(cost()), cost(), UndefinedReason.ZERO_BASE))
                .orElseGet(() -> Ratio.undefined(UndefinedReason.ZERO_BASE));
    }

    private Money expectedOrZero() {
        return expected().value().orElseGet(() -> Money.zero(cost().getCurrencyUnit()));
    }

    @Value.Check
    void check() {
        for (Money amount : List.of(equippedBefore(), equippedAfter(), controlBefore(), controlAfter())) {
            if (!amount.isSameCurrency(cost())) {
                throw new CurrencyMismatchException(cost().getCurrencyUnit(), amount.getCurrencyUnit());
            }
        }
        if (cost().isNegative()) {
            throw new IllegalArgumentException("cost must not be negative, but was " + cost());
        }
        if (controlBefore().isNegative()) {
            throw new IllegalArgumentException("controlBefore must not be negative, but was " + controlBefore());
        }
        if (margin().isNegative()) {
            throw new IllegalArgumentException("margin must not be negative, but was " + margin());
        }
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "return on cost",
                returnOnCost().percentText(),
                List.of(
                        Explanation.of(
                                "lift",
                                lift(),
                                List.of(
                                        Explanation.of("sold", equippedAfter()),
                                        Explanation.of("expected by the control outlets", expected()))),
                        Explanation.of("margin of the lift", incrementalMargin()),
                        Explanation.of("cost", cost())));
    }

    /** One method per attribute of {@link PopEffect}, same name. */
    public static final class Builder extends ImmutablePopEffect.Builder {
        Builder() {}
    }
}
