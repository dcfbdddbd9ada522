package io.github.salesdomain.plan;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;

/**
 * How some of the targets are to be reached.
 *
 * @param id which strategy; 1 to 64 characters
 * @param text what it is; not blank
 * @param targets the ids of the targets it serves, sorted; a draft may have none
 */
public record PlanStrategy(String id, String text, Set<String> targets) {

    /** Sorts the targets and checks the texts. */
    public PlanStrategy {
        PlanText.requireKey("id", id);
        PlanText.requireNotBlank("text", text);
        targets = ImmutableSortedSet.copyOf(targets);
        targets.forEach(target -> PlanText.requireKey("targets", target));
    }

    /**
     * A strategy for some targets.
     *
     * @param id which strategy
     * @param text what it is
     * @param targets the ids of the targets it serves
     * @return the strategy
     * @throws IllegalArgumentException if a text is blank or an id too long
     */
    public static PlanStrategy of(String id, String text, String... targets) {
        return new PlanStrategy(id, text, Set.of(targets));
    }
}
