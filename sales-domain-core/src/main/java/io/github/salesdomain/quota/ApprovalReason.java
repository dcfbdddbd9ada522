package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Reason;

/**
 * Why a version of a plan may not be approved by somebody. The usual reasons are given; a host adds its own by code.
 *
 * @param code upper-case letters, digits and underscores, starting with a letter
 */
public record ApprovalReason(String code) implements Reason, Comparable<ApprovalReason> {

    /** Who approves is not among those who may. */
    public static final ApprovalReason NOT_ENTITLED = new ApprovalReason("NOT_ENTITLED");

    /** Who approves wrote or submitted the version. */
    public static final ApprovalReason OWN_WORK = new ApprovalReason("OWN_WORK");

    /** The year of the plan is above what the approver may sign. */
    public static final ApprovalReason ABOVE_LIMIT = new ApprovalReason("ABOVE_LIMIT");

    /** Checks the form of the code. */
    public ApprovalReason {
        requireNonNull(code, "code");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "approval reason must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
    }

    /**
     * The reason with this code.
     *
     * @param code the stable code
     * @return the reason
     * @throws IllegalArgumentException if the code has another form
     */
    public static ApprovalReason of(String code) {
        return new ApprovalReason(code);
    }

    @Override
    public int compareTo(ApprovalReason other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
