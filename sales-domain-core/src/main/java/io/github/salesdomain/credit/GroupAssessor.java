package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import java.util.List;

/**
 * Decides whether an order of a customer in a group may be shipped: first within his own limit, then within each limit above; all must pass.
 * <p>
 * Immutable. A level to which no line was ever granted is held to the lines above it alone; if none was granted above either, to what the assessor says of
 * a missing limit.
 */
public final class GroupAssessor {

    private final CreditAssessor own;
    private final CreditAssessor above;

    private GroupAssessor(CreditAssessor own, CreditAssessor above) {
        this.own = requireNonNull(own, "own");
        this.above = requireNonNull(above, "above");
    }

    /**
     * All shipped rules for the customer himself; for the levels above him those about blocks, limits and their use, because what is overdue below is
     * decided below.
     *
     * @return the assessor
     */
    public static GroupAssessor standard() {
        return with(
                CreditAssessor.standard(),
                CreditAssessor.with(CreditPolicy.allOf(
                        CreditPolicy.notBlocked(),
                        CreditPolicy.withinLimit(),
                        CreditPolicy.currentLimit(),
                        CreditPolicy.utilisationBelow(Rate.percent(90)))));
    }

    /**
     * An assessor under rules of one's own.
     *
     * @param own decides for the customer who orders
     * @param above decides for each level above him
     * @return the assessor
     */
    public static GroupAssessor with(CreditAssessor own, CreditAssessor above) {
        return new GroupAssessor(own, above);
    }

    /**
     * Decides one order at every level. Linear in the items of the group for each level.
     *
     * <h4>Formula</h4>
     * <pre>{@code exposure of a level = its own + that of all below; outcome = the worst of all levels}</pre>
     * Source: formulas, group decision.
     *
     * <h4>Example</h4>
     * A branch with a headroom of 50,000 under a dealer with a headroom of 20,000 orders 30,000: its own limit is kept, that of the dealer exceeded by
     * 10,000, the outcome is HOLD. An order of somebody who is not in the group is refused.
     *
     * @param group the accounts
     * @param customer who orders
     * @param order the order
     * @return the decisions from the bottom up
     * @throws IllegalArgumentException if the customer is not in the group, or the order is among its open items already
     */
    public GroupDecision assess(CreditGroup group, CustomerId customer, CreditOrder order) {
        List<CreditAccount> levels = group.levels(customer);
        boolean[] granted = new boolean[levels.size() + 1];
        for (int i = levels.size() - 1; i >= 0; i--) {
            CreditAccount level = levels.get(i);
            LimitOrigin origin = level.file()
                    .limitOn(level.exposure().asOf(), MissingLimit.ZERO)
                    .origin();
            granted[i] = granted[i + 1] || origin != LimitOrigin.NOT_SET;
        }
        ImmutableList.Builder<CreditDecision> decisions = ImmutableList.builder();
        for (int i = 0; i < levels.size(); i++) {
            CreditAccount level = levels.get(i);
            CreditAssessor assessor = i == 0 ? own : above;
            // a level without a line of its own takes over that above it
            CreditAssessor chosen = granted[i + 1] ? assessor.withMissingLimit(MissingLimit.UNLIMITED) : assessor;
            decisions.add(chosen.assess(level.file(), group.rolledUp(level.customer()), order));
        }
        return GroupDecision.builder().addAllLevels(decisions.build()).build();
    }
}
