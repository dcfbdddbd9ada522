package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.immutables.value.Value;

/**
 * Whether an order of a customer in a group may be shipped: one decision for each of the {@link #levels()}, his own first, and all must pass.
 */
@Value.Immutable
public abstract class GroupDecision implements Explained, WithGroupDecision {

    GroupDecision() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the decision of each level from the customer up, each on what all below it owe; at least one} */
    public abstract List<CreditDecision> levels();

    @Value.Check
    void check() {
        if (levels().isEmpty()) {
            throw new IllegalArgumentException("levels must not be empty, but was []");
        }
        for (CreditDecision level : levels()) {
            if (!level.order().equals(levels().get(0).order())) {
                throw new IllegalArgumentException("levels must decide one order, but had "
                        + levels().get(0).order().id() + " and " + level.order().id());
            }
        }
    }

    /** {@return which customer ordered} */
    public CustomerId customer() {
        return levels().get(0).customer();
    }

    /** {@return what becomes of the order: the worst of all levels} */
    public CreditOutcome outcome() {
        CreditOutcome worst = CreditOutcome.RELEASE;
        for (CreditDecision level : levels()) {
            worst = worst.worse(level.outcome());
        }
        return worst;
    }

    /** {@return whether the order may be shipped, with a warning or without} */
    public boolean isReleased() {
        return outcome().isRelease();
    }

    /** {@return the level that decides: the lowest with the worst outcome} */
    public CreditDecision binding() {
        CreditOutcome outcome = outcome();
        return levels().stream()
                .filter(level -> level.outcome() == outcome)
                .findFirst()
                .orElseThrow();
    }

    /**
     * This decision with an override on record at every level.
     *
     * @param override who let the order pass
     * @return a copy with all reasons as they were
     * @throws IllegalArgumentException if the override is for another order
     */
    public GroupDecision overriddenBy(CreditOverride override) {
        return withLevels(
                levels().stream().map(level -> level.overriddenBy(override)).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "group decision",
                outcome() + ", decided by " + binding().customer(),
                levels().stream()
                        .map(level -> Explanation.of(
                                "level " + level.customer(), level.outcome(), ImmutableList.of(level.explain())))
                        .toList());
    }

    /** One method per attribute of {@link GroupDecision}, same name. */
    public static final class Builder extends ImmutableGroupDecision.Builder {
        Builder() {}
    }
}
