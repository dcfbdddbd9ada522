package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/** Asks a rule before a version of a plan is approved. Immutable and safe for use by many threads. */
public final class PlanApprover {

    private final ApprovalPolicy policy;

    private PlanApprover(ApprovalPolicy policy) {
        this.policy = policy;
    }

    /** {@return an approver in which nobody approves a version that is their own work} */
    public static PlanApprover standard() {
        return with(ApprovalPolicy.otherThanAuthors());
    }

    /**
     * An approver by a rule.
     *
     * @param policy who may approve what
     * @return the approver
     */
    public static PlanApprover with(ApprovalPolicy policy) {
        return new PlanApprover(requireNonNull(policy, "policy"));
    }

    /**
     * Approves a version, or says why not.
     *
     * <h4>Formula</h4>
     * <pre>{@code approved = no rule has an objection}</pre>
     * Source: formulas, plan approval.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PlanApproval approval = PlanApprover.standard().approve(life, 1, Signature.of(manager, today, "fits the budget"));
     * PlanLife next = approval.life();
     * PlanApprover.standard().approve(life, 1, Signature.of(author, today, "mine")).objections(); // OWN_WORK
     * }</pre>
     *
     * @param life the life of the plan
     * @param version the number of a version that is submitted
     * @param signature who wants to approve, when and why
     * @return the answer, with all reasons and the life from then on
     * @throws IllegalArgumentException if there is no such version, or the day is before that of the last step
     * @throws IllegalStateException if the version is not submitted
     */
    public PlanApproval approve(PlanLife life, int version, Signature signature) {
        return new PlanApproval(
                life, version, signature, ImmutableList.copyOf(policy.objections(life, version, signature.by())));
    }
}
