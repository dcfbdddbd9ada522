package io.github.salesdomain.plan;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How far a required section is.
 *
 * @param kind which section
 * @param state how far it is
 * @param missing the fields that are not filled; some exactly if it is incomplete
 */
public record SectionLine(SectionKind kind, SectionState state, List<String> missing) {

    /** Checks that the state fits what is missing. */
    public SectionLine {
        requireNonNull(kind, "kind");
        missing = ImmutableList.copyOf(requireNonNull(missing, "missing"));
        if (missing.isEmpty() == (state == SectionState.INCOMPLETE)) {
            throw new IllegalArgumentException(
                    "missing must name fields if and only if the section is incomplete, but was " + missing + " for "
                            + state);
        }
    }

    /** {@return whether it counts as complete} */
    public boolean isComplete() {
        return state == SectionState.COMPLETE || state == SectionState.NOT_APPLICABLE;
    }
}
