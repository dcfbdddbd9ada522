package io.github.salesdomain.budget;

import io.github.salesdomain.explain.Reason;

/** Why a request for money fits a budget or not, in the order of severity. */
public enum BudgetReason implements Reason {
    /** There is no line of this name in a cut of the budget. */
    NO_SUCH_LINE,
    /** The request is for a day outside the budget's period. */
    OUTSIDE_PERIOD,
    /** The request exceeds what is available in all. */
    OVER_TOTAL,
    /** The request exceeds what is available in one of its lines. */
    OVER_LINE,
    /** The request fits. */
    WITHIN_BUDGET;

    @Override
    public String code() {
        return name();
    }
}
