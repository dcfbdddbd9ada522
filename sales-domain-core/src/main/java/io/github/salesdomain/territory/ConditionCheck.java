package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import java.util.Optional;

/**
 * Whether a condition held for a customer, and which part of it held and which failed.
 *
 * @param condition what was asked
 * @param holds whether it held; follows from the parts
 * @param found the value of the attribute that was tested; empty if the customer has none, or the condition has parts
 * @param parts the answer for each part of the condition, in its order; empty for a condition on one attribute
 */
public record ConditionCheck(
        TerritoryCondition condition, boolean holds, Optional<String> found, List<ConditionCheck> parts)
        implements Explained {

    /** Checks that the parts are those of the condition, and that the answer follows from them. */
    public ConditionCheck {
        requireNonNull(condition, "condition");
        requireNonNull(found, "found");
        parts = ImmutableList.copyOf(requireNonNull(parts, "parts"));
        List<TerritoryCondition> asked =
                parts.stream().map(ConditionCheck::condition).toList();
        if (!asked.equals(ConditionForm.partsOf(condition))) {
            throw new IllegalArgumentException(
                    "parts must be those of the condition " + condition + ", but was " + asked);
        }
        if (holds != follows(condition, found, parts)) {
            throw new IllegalArgumentException(
                    "holds must follow from the parts of the condition " + condition + ", but was " + holds);
        }
    }

    private static boolean follows(TerritoryCondition condition, Optional<String> found, List<ConditionCheck> parts) {
        if (condition instanceof TerritoryCondition.AttributeIs is) {
            return found.filter(is.values()::contains).isPresent();
        }
        if (found.isPresent()) {
            throw new IllegalArgumentException(
                    "found must be empty where the condition has parts, but was " + found.get());
        }
        if (condition instanceof TerritoryCondition.Not) {
            return !parts.get(0).holds();
        }
        return condition instanceof TerritoryCondition.AnyOf
                ? parts.stream().anyMatch(ConditionCheck::holds)
                : parts.stream().allMatch(ConditionCheck::holds);
    }

    @Override
    public Explanation explain() {
        String answer = holds ? "held" : "failed";
        if (condition instanceof TerritoryCondition.AttributeIs) {
            return Explanation.of(
                    condition.toString(),
                    answer + found.map(value -> ": is " + value).orElse(": has none"));
        }
        String label = condition instanceof TerritoryCondition.Not
                ? "not"
                : condition instanceof TerritoryCondition.AnyOf ? "any of" : parts.isEmpty() ? "everyone" : "all of";
        return Explanation.of(
                label, answer, parts.stream().map(ConditionCheck::explain).toList());
    }
}
