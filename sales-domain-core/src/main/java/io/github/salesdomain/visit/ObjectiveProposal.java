package io.github.salesdomain.visit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * An objective worth setting: the {@link #objective()} with its measure, the money {@link #atStake()} and the {@link #evidence()} that speaks for it.
 */
@Value.Immutable
public abstract class ObjectiveProposal implements Explained, WithObjectiveProposal {

    ObjectiveProposal() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the objective, with the facts in words as its evidence} */
    public abstract Objective objective();

    /** {@return the money at stake, above zero; empty if there is none} */
    public abstract Optional<Money> atStake();

    /** {@return the facts that speak for it, at least one; most money first} */
    public abstract List<VisitEvidence> evidence();

    /** {@return which of the twelve tasks of a visit it belongs to, in their order} */
    public Set<VisitTask> tasks() {
        return evidence().stream().map(VisitEvidence::task).collect(Sets.toImmutableEnumSet());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                objective().id().value(),
                "target " + objective().target()
                        + atStake().map(money -> ", " + money + " at stake").orElse(""),
                evidence().stream()
                        .map(fact -> Explanation.of("evidence", fact))
                        .collect(ImmutableList.toImmutableList()));
    }

    @Value.Check
    void check() {
        if (evidence().isEmpty()) {
            throw new IllegalArgumentException("evidence must not be empty, but was [] for objective "
                    + objective().id());
        }
        if (atStake().isPresent() && !atStake().get().isPositive()) {
            throw new IllegalArgumentException(
                    "atStake must be more than zero, but was " + atStake().get());
        }
    }

    /** One method per attribute of {@link ObjectiveProposal}, same name. */
    public static final class Builder extends ImmutableObjectiveProposal.Builder {
        Builder() {}
    }
}
