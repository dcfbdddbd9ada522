package io.github.salesdomain.credit;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Somebody entitled let an order pass in spite of a hold (特批放行): a recorded fact.
 * <p>
 * The override is for the order {@link #orderId()}, given {@link #by()} a person in a {@link #role()}, for an order of {@link #upTo()} this amount,
 * and holds {@link #until()} a day, included. It lifts the holds that the role may override and leaves every reason on record.
 */
@Value.Immutable
public abstract class CreditOverride implements WithCreditOverride {

    CreditOverride() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which order} */
    public abstract String orderId();

    /** {@return who gave the override} */
    public abstract PersonId by();

    /** {@return in which role} */
    public abstract Role role();

    /** {@return how large the order may be, included; above zero} */
    public abstract Money upTo();

    /** {@return the last day on which the override holds} */
    public abstract LocalDate until();

    /** {@return why, in the words of the person, if recorded} */
    public abstract Optional<String> note();

    @Value.Check
    void check() {
        if (orderId().isBlank()) {
            throw new IllegalArgumentException("orderId must not be blank, but was '" + orderId() + "'");
        }
        if (orderId().length() > 64) {
            throw new IllegalArgumentException("orderId must have at most 64 characters, but had "
                    + orderId().length());
        }
        if (!upTo().isPositive()) {
            throw new IllegalArgumentException("upTo must be positive, but was " + upTo());
        }
    }

    /** Whether this override lifts a hold. */
    boolean lifts(CreditFinding finding, CreditOrder order, LocalDate on) {
        return finding.outcome() == CreditOutcome.HOLD
                && finding.overridableBy().contains(role())
                && holdsFor(order, on);
    }

    /** Whether this override is large enough and has not run out. */
    boolean holdsFor(CreditOrder order, LocalDate on) {
        return !order.amount().isGreaterThan(upTo()) && !on.isAfter(until());
    }

    /** One method per attribute of {@link CreditOverride}, same name. */
    public static final class Builder extends ImmutableCreditOverride.Builder {
        Builder() {}
    }
}
