package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Several orders of one customer, decided one after the other; each that is released uses up headroom before the next is looked at.
 */
@Value.Immutable
public abstract class QueueDecision implements Explained, WithQueueDecision {

    QueueDecision() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which customer} */
    public abstract CustomerId customer();

    /** {@return one decision for each order, in the order of the queue, on what was owed when its turn came} */
    public abstract List<CreditDecision> decisions();

    /** {@return what is owed once all released orders are booked} */
    public abstract Exposure exposureAfter();

    @Value.Check
    void check() {
        for (CreditDecision decision : decisions()) {
            if (!decision.customer().equals(customer())) {
                throw new IllegalArgumentException(
                        "decisions must be of customer " + customer() + ", but had one of " + decision.customer());
            }
        }
    }

    /** {@return the orders that may be shipped, in the order of the queue} */
    public List<CreditOrder> released() {
        return ordersWhere(true);
    }

    /** {@return the orders that must wait, in the order of the queue} */
    public List<CreditOrder> held() {
        return ordersWhere(false);
    }

    private List<CreditOrder> ordersWhere(boolean released) {
        return decisions().stream()
                .filter(decision -> decision.isReleased() == released)
                .map(CreditDecision::order)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return what the released orders come to} */
    public Money releasedAmount() {
        Money sum = Money.zero(exposureAfter().currency());
        for (CreditOrder order : released()) {
            sum = sum.plus(order.amount());
        }
        return sum;
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "order queue",
                released().size() + " of " + decisions().size() + " released, " + releasedAmount(),
                decisions().stream()
                        .map(decision -> Explanation.of(
                                "order " + decision.order().id(),
                                decision.outcome() + ", " + decision.order().amount() + ", headroom "
                                        + decision.headroomBefore() + ", reasons "
                                        + decision.objections().stream()
                                                .map(CreditFinding::reason)
                                                .toList()))
                        .toList());
    }

    /** One method per attribute of {@link QueueDecision}, same name. */
    public static final class Builder extends ImmutableQueueDecision.Builder {
        Builder() {}
    }
}
