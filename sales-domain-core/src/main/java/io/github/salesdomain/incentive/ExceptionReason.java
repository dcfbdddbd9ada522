package io.github.salesdomain.incentive;

import io.github.salesdomain.explain.Reason;

/** Why an exception to pay was applied or refused. */
public enum ExceptionReason implements Reason {
    /** The exception is within the authority of who approved it. */
    WITHIN_AUTHORITY,
    /** The exception is for the pay of somebody else. */
    OTHER_PAYEE,
    /** The exception is for another plan. */
    OTHER_PLAN,
    /** Somebody approved an exception to his own pay. */
    OWN_PAY,
    /** The role may approve no exceptions. */
    ROLE_WITHOUT_AUTHORITY,
    /** The exception is larger than the role may approve. */
    BEYOND_AUTHORITY,
    /** Each is small enough, but all that the person approved for this statement are larger together than the role may approve. */
    BEYOND_AUTHORITY_TOGETHER,
    /** The exception was approved later than the day of the statement. */
    NOT_YET_APPROVED,
    /** The approval has run out. */
    EXPIRED;

    @Override
    public String code() {
        return name();
    }
}
