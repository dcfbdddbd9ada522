package io.github.salesdomain.visit;

import com.google.common.collect.Sets;
import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One call on one outlet on one day, planned or not, made or missed, as the sheet of the day has it (日拜访记录).
 * <p>
 * A missed call was planned and brought nothing; lines belong to an order.
 */
@Value.Immutable
public abstract class Call implements WithCall {

    Call() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A planned call that was made and brought nothing yet; what it brought is added with the {@code with…} methods.
     *
     * @param customer the outlet
     * @param date the day
     * @return the call
     */
    public static Call planned(CustomerId customer, LocalDate date) {
        return builder().customer(customer).date(date).build();
    }

    /**
     * A call that nobody had planned, and that was made.
     *
     * @param customer the outlet
     * @param date the day
     * @return the call
     */
    public static Call adHoc(CustomerId customer, LocalDate date) {
        return builder().customer(customer).date(date).isPlanned(false).build();
    }

    /**
     * A planned call that was not made.
     *
     * @param customer the outlet
     * @param date the day for which it was planned
     * @param reason why not
     * @return the call
     */
    public static Call missed(CustomerId customer, LocalDate date, MissedCallReason reason) {
        return builder().customer(customer).date(date).missed(reason).build();
    }

    /** {@return the outlet} */
    public abstract CustomerId customer();

    /** {@return the day} */
    public abstract LocalDate date();

    /** {@return whether the call was on the plan of the day; true unless set} */
    @Value.Default
    public boolean isPlanned() {
        return true;
    }

    /** {@return why the call was not made; empty if it was} */
    public abstract Optional<MissedCallReason> missed();

    /** {@return the value of what was ordered on the visit, zero or more; empty if nothing was} */
    public abstract Optional<Money> order();

    /** {@return the lines of the order, zero or more; 0 unless set} */
    @Value.Default
    public long lines() {
        return 0;
    }

    /** {@return whether money was collected; false unless set} */
    @Value.Default
    public boolean isCollected() {
        return false;
    }

    /** {@return whether an order was delivered; false unless set} */
    @Value.Default
    public boolean isDelivered() {
        return false;
    }

    /** {@return whether the call was made} */
    public boolean isMade() {
        return missed().isEmpty();
    }

    /** {@return what the call brought, in the order of the enum; an order of zero is none} */
    public Set<CallOutcome> outcomes() {
        Set<CallOutcome> outcomes = EnumSet.noneOf(CallOutcome.class);
        if (order().filter(Money::isPositive).isPresent()) {
            outcomes.add(CallOutcome.ORDER_PLACED);
        }
        if (isCollected()) {
            outcomes.add(CallOutcome.PAYMENT_COLLECTED);
        }
        if (isDelivered()) {
            outcomes.add(CallOutcome.ORDER_DELIVERED);
        }
        return Sets.immutableEnumSet(outcomes);
    }

    @Value.Check
    void check() {
        order().filter(Money::isNegative).ifPresent(order -> {
            throw new IllegalArgumentException("order must not be negative, but was " + order);
        });
        if (lines() < 0) {
            throw new IllegalArgumentException("lines must not be negative, but was " + lines());
        }
        if (lines() > 0 && order().isEmpty()) {
            throw new IllegalArgumentException("lines must be 0 without an order, but was " + lines());
        }
        missed().ifPresent(this::checkMissed);
    }

    private void checkMissed(MissedCallReason reason) {
        if (!isPlanned()) {
            throw new IllegalArgumentException(
                    "isPlanned must be true of a missed call, but was false (" + reason + ")");
        }
        if (order().isPresent() || isCollected() || isDelivered()) {
            throw new IllegalArgumentException(
                    "missed must be empty of a call that brought something, but was " + reason);
        }
    }

    /** One method per attribute of {@link Call}, same name. */
    public static final class Builder extends ImmutableCall.Builder {
        Builder() {}
    }
}
