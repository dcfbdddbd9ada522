package io.github.salesdomain.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.joda.money.Money;

/**
 * What is wrong with a plan.
 *
 * @param kind what is wrong
 * @param subject the code of the section, or the id of the target, strategy, activity or plan; not blank
 * @param difference by how much, where it can be said: what was found less what the plan says
 */
public record PlanFinding(Kind kind, String subject, Optional<Money> difference) {

    /** Checks that the subject is named. */
    public PlanFinding {
        requireNonNull(kind, "kind");
        requireNonNull(difference, "difference");
        PlanText.requireNotBlank("subject", subject);
    }

    static PlanFinding of(Kind kind, String subject) {
        return new PlanFinding(kind, subject, Optional.empty());
    }

    static PlanFinding of(Kind kind, String subject, Money difference) {
        return new PlanFinding(kind, subject, Optional.of(difference));
    }

    /** {@return whether the plan must not be submitted with it} */
    public boolean isBlocking() {
        return kind.isBlocking();
    }

    /** The kind, the subject and the difference, such as {@code TARGET_MISMATCH: SALES, CNY -100000.00}. */
    @Override
    public String toString() {
        return kind + ": " + subject + difference.map(money -> ", " + money).orElse("");
    }

    /** What may be wrong. */
    public enum Kind {
        /** A required section is not there. */
        MISSING_SECTION(true),
        /** A required section is not complete. */
        INCOMPLETE_SECTION(true),
        /** The quotas do not sum to the sales target. */
        TARGET_MISMATCH(true),
        /** The expense plan does not sum to the budget. */
        BUDGET_MISMATCH(true),
        /** The activities cost more than the budget. */
        COST_ABOVE_BUDGET(true),
        /** The budget is not the planned share of the sales target. */
        EXPENSE_RATE_MISMATCH(true),
        /** Budget, costs and sales target are not in one currency. */
        CURRENCY_MISMATCH(true),
        /** Nobody is in charge of a target. */
        TARGET_WITHOUT_OWNER(true),
        /** A target has no day. */
        TARGET_WITHOUT_DATE(true),
        /** A target or milestone is due outside the period. */
        TARGET_OUTSIDE_PERIOD(true),
        /** No strategy serves a target. */
        TARGET_WITHOUT_STRATEGY(false),
        /** A strategy serves no target. */
        STRATEGY_WITHOUT_TARGET(true),
        /** A strategy or activity serves a target that the plan does not have. */
        UNKNOWN_TARGET(true),
        /** An activity has no days. */
        ACTIVITY_WITHOUT_DATE(false),
        /** Nobody sees to an activity. */
        ACTIVITY_WITHOUT_OWNER(false),
        /** An activity lies outside the period. */
        ACTIVITY_OUTSIDE_PERIOD(true),
        /** The monitoring does not say how often. */
        MONITORING_WITHOUT_RHYTHM(true),
        /** The monitoring does not say by whom. */
        MONITORING_WITHOUT_OWNER(true),
        /** The plan was approved after its period began. */
        APPROVED_LATE(false);

        private final boolean blocking;

        Kind(boolean blocking) {
            this.blocking = blocking;
        }

        /** {@return whether a plan must not be submitted with it} */
        public boolean isBlocking() {
            return blocking;
        }
    }
}
