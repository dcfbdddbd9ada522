package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;

/** Whether a cycle passed its gate. */
public sealed interface GateDecision extends Explained {

    /**
     * The cycle passed.
     *
     * @param cycle the cycle in its next phase
     */
    record Passed(Cycle cycle) implements GateDecision {
        /** Checks that the cycle is there. */
        public Passed {
            requireNonNull(cycle, "cycle");
        }

        @Override
        public List<GateFinding> findings() {
            return List.of();
        }
    }

    /**
     * The cycle lacks something.
     *
     * @param cycle the cycle as it was
     * @param findings all that it lacks, at least one
     */
    record Held(Cycle cycle, List<GateFinding> findings) implements GateDecision {
        /** Copies the findings and checks that there is one. */
        public Held {
            requireNonNull(cycle, "cycle");
            findings = ImmutableList.copyOf(requireNonNull(findings, "findings"));
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("findings must not be empty, but was [] for cycle " + cycle.id());
            }
        }
    }

    /** {@return the cycle: in its next phase if it passed, otherwise as it was} */
    Cycle cycle();

    /** {@return all that the cycle lacks; empty if it passed} */
    List<GateFinding> findings();

    /** {@return whether the cycle passed} */
    default boolean isPassed() {
        return this instanceof Passed;
    }

    @Override
    default Explanation explain() {
        String verdict = (isPassed() ? "passed to " : "held in ") + cycle().phase();
        return Explanation.of(
                "cycle " + cycle().id(),
                verdict,
                findings().stream()
                        .map(finding -> Explanation.of("finding", finding))
                        .collect(ImmutableList.toImmutableList()));
    }
}
