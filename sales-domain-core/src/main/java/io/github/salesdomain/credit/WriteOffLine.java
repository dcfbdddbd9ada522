package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.org.Role;
import java.util.List;

/**
 * What was decided on one open item.
 *
 * @param item the item: with its write-off among its settlements if it leaves by itself, unchanged otherwise
 * @param verdict the verdict
 * @param approvers who may approve it; empty unless somebody may
 */
public record WriteOffLine(OpenItem item, WriteOffVerdict verdict, List<Role> approvers) {

    /** Checks that approvers are named exactly where one is needed. */
    public WriteOffLine {
        requireNonNull(item, "item");
        requireNonNull(verdict, "verdict");
        approvers = ImmutableList.copyOf(requireNonNull(approvers, "approvers"));
        if (approvers.isEmpty() == (verdict == WriteOffVerdict.NEEDS_APPROVAL)) {
            throw new IllegalArgumentException(
                    "approvers must be there exactly for NEEDS_APPROVAL, but was " + approvers + " for " + verdict);
        }
    }
}
