package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import java.time.Period;
import java.util.List;

/**
 * Decides what speaks for and against an order.
 * <p>
 * The shipped rules are plain data, see {@link CreditRule}; a host's own rule is a lambda or a class. A rule that has nothing to object says so by a
 * finding with the outcome RELEASE, and one that does not apply answers {@link Verdict#empty()}. Rules are pure: no clock, no input or output.
 */
@FunctionalInterface
public interface CreditPolicy {

    /**
     * What this rule says about an order.
     *
     * @param request the order with all facts
     * @return all findings, not only the first
     */
    Verdict judge(CreditRequest request);

    /**
     * All ten shipped rules with their usual thresholds: blocked (REJECT); rating gives no credit, item more than 30 days overdue, more than 20 %
     * overdue, limit exceeded, floor stock over its line (HOLD); collateral, lapsed limit or review, unsigned statement, 90 % used
     * (RELEASE_WITH_WARNING, collateral after 30 days and a third unsigned statement HOLD).
     *
     * @return the policy
     */
    static CreditPolicy standard() {
        return allOf(
                notBlocked(),
                ratedForCredit(),
                noOverdueBeyond(Period.ofDays(30)),
                overdueUpTo(Rate.percent(20)),
                withinLimit(),
                withinFloorStockLine(),
                soundCollateral(Period.ofDays(30)),
                currentLimit(),
                confirmedStatements(),
                utilisationBelow(Rate.percent(90)));
    }

    /**
     * Several rules as one. Every rule is asked; no finding hides another.
     *
     * @param policies the rules; their order does not matter
     * @return the policy
     * @throws IllegalArgumentException if there is none
     */
    static CreditPolicy allOf(CreditPolicy... policies) {
        return allOf(ImmutableList.copyOf(policies));
    }

    /**
     * Several rules as one. Every rule is asked; no finding hides another.
     *
     * @param policies the rules; their order does not matter
     * @return the policy
     * @throws IllegalArgumentException if there is none
     */
    static CreditPolicy allOf(List<? extends CreditPolicy> policies) {
        return new CreditRule.AllOf(ImmutableList.copyOf(policies));
    }

    /** {@return nothing leaves for a blocked customer: REJECT, prepaid or not} */
    static CreditRule.NotBlocked notBlocked() {
        return new CreditRule.NotBlocked(Consequence.reject());
    }

    /** {@return a customer whose rating gives no credit pays in advance: HOLD, for the finance director} */
    static CreditRule.RatedForCredit ratedForCredit() {
        return new CreditRule.RatedForCredit(Consequence.hold(Consequence.FINANCE_DIRECTOR));
    }

    /**
     * No open item may be overdue for long: HOLD, for the credit manager.
     *
     * @param tolerated how many days past due are tolerated, such as {@code Period.ofDays(30)}
     * @return the rule; {@code withSmallBalance} makes it overlook residuals
     * @throws IllegalArgumentException if the period is negative or not in days
     */
    static CreditRule.NoOldOverdue noOverdueBeyond(Period tolerated) {
        return new CreditRule.NoOldOverdue(
                RuleCheck.days(tolerated, "tolerated"),
                ImmutableList.of(),
                Consequence.hold(Consequence.CREDIT_MANAGER));
    }

    /**
     * Only so much of the open receivables may be overdue: HOLD, for the credit manager.
     *
     * @param tolerated the largest share that is tolerated, included
     * @return the rule
     * @throws IllegalArgumentException if the rate is negative
     */
    static CreditRule.OverdueShare overdueUpTo(Rate tolerated) {
        return new CreditRule.OverdueShare(tolerated, Consequence.hold(Consequence.CREDIT_MANAGER));
    }

    /**
     * Exposure and order together must fit the limit; exactly equal fits. HOLD, for the credit manager up to 10 % above the limit, for the finance
     * director always.
     *
     * @return the rule; {@code withBoundary} and {@code withTiers} vary it
     */
    static CreditRule.WithinLimit withinLimit() {
        return new CreditRule.WithinLimit(
                LimitBoundary.EXCEEDS,
                ImmutableList.of(ExcessTier.of(
                        Rate.percent(10), Consequence.hold(Consequence.CREDIT_MANAGER, Consequence.FINANCE_DIRECTOR))),
                Consequence.hold(Consequence.FINANCE_DIRECTOR));
    }

    /** {@return the floor stock must fit its line: HOLD for floor-stock orders, for the sales director; a warning for all others} */
    static CreditRule.WithinFloorStockLine withinFloorStockLine() {
        return new CreditRule.WithinFloorStockLine(Consequence.hold(Consequence.SALES_DIRECTOR), Consequence.warn());
    }

    /**
     * Nothing may be wrong with the collateral: a warning, after some days HOLD, for the credit manager.
     *
     * @param grace how many days a defect may last before it holds, such as {@code Period.ofDays(30)}
     * @return the rule
     * @throws IllegalArgumentException if the period is negative or not in days
     */
    static CreditRule.SoundCollateral soundCollateral(Period grace) {
        return new CreditRule.SoundCollateral(
                RuleCheck.days(grace, "grace"), Consequence.warn(), Consequence.hold(Consequence.CREDIT_MANAGER));
    }

    /** {@return the limit has not lapsed and its review is not overdue: a warning} */
    static CreditRule.CurrentLimit currentLimit() {
        return new CreditRule.CurrentLimit(Consequence.warn(), Consequence.warn());
    }

    /** {@return the latest statements of account are signed: a warning, from the third unsigned one on HOLD, for the credit manager} */
    static CreditRule.ConfirmedStatements confirmedStatements() {
        return new CreditRule.ConfirmedStatements(
                0, 2, Consequence.warn(), Consequence.hold(Consequence.CREDIT_MANAGER));
    }

    /**
     * Not nearly all of the limit is used: a warning.
     *
     * @param from the utilisation from which to warn, included
     * @return the rule
     * @throws IllegalArgumentException if the rate is negative
     */
    static CreditRule.UtilisationBelow utilisationBelow(Rate from) {
        return new CreditRule.UtilisationBelow(from, Consequence.warn());
    }
}
