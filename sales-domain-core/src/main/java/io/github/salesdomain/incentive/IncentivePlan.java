package io.github.salesdomain.incentive;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * What a seller is paid for results.
 * <p>
 * The sum is taken in one order: each of {@link #measures()} pays by its own curve and weight; then each of {@link #gates()} that is missed cuts the pay,
 * each of {@link #multipliers()} that is reached raises it, the cap limits it and the floor holds it. Pay is rounded once, at the end.
 */
@Value.Immutable
public abstract class IncentivePlan implements WithIncentivePlan {

    IncentivePlan() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which plan, in which version; not blank, at most 64 characters} */
    public abstract String id();

    /** {@return what is paid for exactly 100 % of every measure on anchored curves (目标奖金), for the whole period; not negative} */
    public abstract Money targetIncentive();

    /** {@return what is measured; at least one, each metric once} */
    public abstract List<PlanMeasure> measures();

    /** {@return the conditions on pay, taken in this order} */
    public abstract List<PayGate> gates();

    /** {@return the rewards on top, taken in this order} */
    public abstract List<PayMultiplier> multipliers();

    /** {@return the most that is paid, as a part of the target incentive; not below the floor; no such cap unless set} */
    public abstract Optional<Rate> capOfTarget();

    /** {@return the most that is paid, as an amount for the whole period; not below zero or the floor; no such cap unless set} */
    public abstract Optional<Money> capAmount();

    /** {@return the least that is paid (保底), which may be negative where the plan has penalties; zero unless set} */
    @Value.Default
    public Money floor() {
        return Money.zero(targetIncentive().getCurrencyUnit());
    }

    /** {@return what is done for a seller without a quota; no pay unless set} */
    @Value.Default
    public NoQuotaRule noQuota() {
        return NoQuotaRule.NO_PAY;
    }

    /** {@return whether attainments are rounded before they are compared with thresholds and paid; EXACT unless set} */
    @Value.Default
    public AttainmentRounding attainmentRounding() {
        return AttainmentRounding.EXACT;
    }

    @Value.Check
    void check() {
        requireId(id(), "id");
        if (targetIncentive().isNegative()) {
            throw new IllegalArgumentException("targetIncentive must not be negative, but was " + targetIncentive());
        }
        if (measures().isEmpty()) {
            throw new IllegalArgumentException("measures must hold at least one, but was []");
        }
        long metrics = measures().stream().map(PlanMeasure::metric).distinct().count();
        if (metrics < measures().size()) {
            throw new IllegalArgumentException("measures must have each metric once, but was "
                    + measures().stream().map(PlanMeasure::metric).toList());
        }
        capOfTarget().filter(Rate::isNegative).ifPresent(cap -> {
            throw new IllegalArgumentException("capOfTarget must not be negative, but was " + cap);
        });
        capAmount().ifPresent(this::requireSameCurrency);
        capAmount().filter(Money::isNegative).ifPresent(cap -> {
            throw new IllegalArgumentException("capAmount must not be negative, but was " + cap);
        });
        requireSameCurrency(floor());
        for (PlanMeasure measure : measures()) {
            if (measure.curve() instanceof PayoutCurve.Stepped stepped) {
                requireSameCurrency(stepped.steps().get(0).amount());
            }
        }
        capOfTarget()
                .filter(cap -> CurveShape.exact(targetIncentive())
                                .times(Ratio.from(cap))
                                .compareTo(CurveShape.exact(floor()))
                        < 0)
                .ifPresent(cap -> {
                    throw new IllegalArgumentException("capOfTarget must not be below the floor " + floor()
                            + ", but was " + cap + " of " + targetIncentive());
                });
        capAmount().filter(floor()::isGreaterThan).ifPresent(cap -> {
            throw new IllegalArgumentException("capAmount must not be below the floor " + floor() + ", but was " + cap);
        });
    }

    static void requireId(String id, String name) {
        if (id.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank, but was '" + id + "'");
        }
        if (id.length() > 64) {
            throw new IllegalArgumentException(name + " must have at most 64 characters, but had " + id.length());
        }
    }

    private void requireSameCurrency(Money amount) {
        if (!amount.isSameCurrency(targetIncentive())) {
            throw new CurrencyMismatchException(targetIncentive().getCurrencyUnit(), amount.getCurrencyUnit());
        }
    }

    /** One method per attribute of {@link IncentivePlan}, same name. */
    public static final class Builder extends ImmutableIncentivePlan.Builder {
        Builder() {}
    }
}
