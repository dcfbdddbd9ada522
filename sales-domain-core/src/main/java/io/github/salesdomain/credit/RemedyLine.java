package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What would set aside one reason.
 *
 * @param finding the reason that stands in the way
 * @param remedies what would set it aside, each by itself; none if the library knows of nothing, such as for a reason of the host's own
 */
public record RemedyLine(CreditFinding finding, List<Remedy> remedies) {

    /** Copies the remedies. */
    public RemedyLine {
        requireNonNull(finding, "finding");
        remedies = ImmutableList.copyOf(requireNonNull(remedies, "remedies"));
    }
}
