package io.github.salesdomain.incentive;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Role;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Somebody approved that a seller is paid more or less than the plan says (例外审批): a recorded fact.
 * <p>
 * The exception adds {@link #amount()} to the pay of {@link #payee()} under the plan {@link #planId()}. It was approved {@link #by()} a person in a
 * {@link #role()} {@link #on()} a day, and may be applied {@link #until()} a day, included.
 */
@Value.Immutable
public abstract class PayException implements WithPayException {

    PayException() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the host's own key; not blank, at most 64 characters} */
    public abstract String id();

    /** {@return which plan, in which version; not blank, at most 64 characters} */
    public abstract String planId();

    /** {@return whose pay it is} */
    public abstract PersonId payee();

    /** {@return how much is added; negative where it takes away; not zero} */
    public abstract Money amount();

    /** {@return who approved it} */
    public abstract PersonId by();

    /** {@return in which role} */
    public abstract Role role();

    /** {@return the day of the approval} */
    public abstract LocalDate on();

    /** {@return the last day on which it may be applied; not before the approval} */
    public abstract LocalDate until();

    /** {@return why, in the words of the person; not blank, at most 1,024 characters} */
    public abstract String why();

    @Value.Check
    void check() {
        IncentivePlan.requireId(id(), "id");
        IncentivePlan.requireId(planId(), "planId");
        if (amount().isZero()) {
            throw new IllegalArgumentException("amount must not be zero, but was " + amount() + " for " + id());
        }
        if (until().isBefore(on())) {
            throw new IllegalArgumentException("until must not be before " + on() + ", but was " + until());
        }
        if (why().isBlank() || why().length() > 1024) {
            throw new IllegalArgumentException("why must have 1 to 1,024 characters, but had "
                    + why().strip().length());
        }
    }

    /** One method per attribute of {@link PayException}, same name. */
    public static final class Builder extends ImmutablePayException.Builder {
        Builder() {}
    }
}
