package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;

/**
 * Whether somebody may approve a version of a plan.
 *
 * @param before the life of the plan before
 * @param version the number of a version that is submitted
 * @param signature who wants to approve, when and why
 * @param objections why not, all reasons, sorted; empty if it is approved
 */
public record PlanApproval(PlanLife before, int version, Signature signature, List<ApprovalReason> objections)
        implements Explained {

    /** Sorts the reasons and checks that the version can be approved. */
    public PlanApproval {
        requireNonNull(before, "before");
        requireNonNull(signature, "signature");
        objections = requireNonNull(objections, "objections").stream()
                .sorted()
                .distinct()
                .collect(ImmutableList.toImmutableList());
        requireNonNull(before.approved(version, signature), "life");
    }

    /** {@return whether the version is approved} */
    public boolean isApproved() {
        return objections.isEmpty();
    }

    /** {@return the life with the approval; the life before where there are objections} */
    public PlanLife life() {
        return isApproved() ? before.approved(version, signature) : before;
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "approval of version " + version + " by " + signature,
                isApproved() ? "APPROVED" : "REFUSED",
                objections.stream()
                        .map(reason -> Explanation.of("because", reason))
                        .toList());
    }
}
