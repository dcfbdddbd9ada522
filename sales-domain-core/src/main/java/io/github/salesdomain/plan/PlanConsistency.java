package io.github.salesdomain.plan;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import java.util.Set;

/**
 * Whether a plan agrees with itself and with what is known beside it.
 *
 * @param plan which plan
 * @param findings what is wrong, by kind and subject
 * @param virtues what is good about it
 */
public record PlanConsistency(String plan, List<PlanFinding> findings, Set<PlanVirtue> virtues) implements Explained {

    /** Copies the lists. */
    public PlanConsistency {
        PlanText.requireKey("plan", plan);
        findings = ImmutableList.copyOf(requireNonNull(findings, "findings"));
        virtues = Sets.immutableEnumSet(requireNonNull(virtues, "virtues"));
    }

    /** {@return whether no finding keeps it from being submitted} */
    public boolean isConsistent() {
        return findings.stream().noneMatch(PlanFinding::isBlocking);
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        findings.forEach(finding -> parts.add(Explanation.of(finding.isBlocking() ? "blocks" : "note", finding)));
        virtues.forEach(virtue -> parts.add(Explanation.of("good", virtue)));
        return Explanation.of("plan " + plan, isConsistent() ? "consistent" : "not consistent", parts.build());
    }
}
