package io.github.salesdomain.credit;

import io.github.salesdomain.money.Rate;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * How a limit is recommended, as plain data: by the factors of the {@link #scale()}, rounded down to whole {@link #unit()}s, and raised by no more than
 * {@link #maxIncrease()} at a time.
 */
@Value.Immutable
public abstract class LimitPolicy implements WithLimitPolicy {

    LimitPolicy() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The factors of {@link RatingScale#standard()}, and 50 % more at a time.
     *
     * @param unit what a limit is a multiple of, such as 10,000
     * @return the policy
     * @throws IllegalArgumentException if the unit is not positive
     */
    public static LimitPolicy of(Money unit) {
        return builder().unit(unit).build();
    }

    /** {@return the grades with what each is worth; {@link RatingScale#standard()} unless set} */
    @Value.Default
    public RatingScale scale() {
        return RatingScale.standard();
    }

    /** {@return what a limit is a multiple of; above zero} */
    public abstract Money unit();

    /** {@return by how much a review may raise a limit above zero; 50 % unless set} */
    @Value.Default
    public Rate maxIncrease() {
        return Rate.percent(50);
    }

    @Value.Check
    void check() {
        if (!unit().isPositive()) {
            throw new IllegalArgumentException("unit must be positive, but was " + unit());
        }
        RuleCheck.notNegative(maxIncrease(), "maxIncrease");
    }

    /** One method per attribute of {@link LimitPolicy}, same name. */
    public static final class Builder extends ImmutableLimitPolicy.Builder {
        Builder() {}
    }
}
