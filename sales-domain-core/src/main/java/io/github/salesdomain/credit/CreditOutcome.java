package io.github.salesdomain.credit;

/** What becomes of an order, from the best to the worst; the worst of all reasons wins. */
public enum CreditOutcome {
    /** May be shipped (放行). */
    RELEASE,

    /** May be shipped; somebody should look at the customer. */
    RELEASE_WITH_WARNING,

    /** Must wait until the reason is gone or somebody entitled overrides it (停货). */
    HOLD,

    /** Must not be shipped, and nobody may override it. */
    REJECT;

    /** {@return whether the order may be shipped} */
    public boolean isRelease() {
        return this == RELEASE || this == RELEASE_WITH_WARNING;
    }

    /**
     * The worse of both.
     *
     * @param other the other outcome
     * @return the worse
     */
    public CreditOutcome worse(CreditOutcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
