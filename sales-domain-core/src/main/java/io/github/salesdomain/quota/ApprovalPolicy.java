package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.salesdomain.org.PersonId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/** Says why somebody may not approve a version of a plan. A rule is pure. */
@FunctionalInterface
public interface ApprovalPolicy {

    /**
     * Why somebody may not approve a version.
     *
     * @param life the life of the plan
     * @param version the number of a version that is submitted
     * @param approver who wants to approve
     * @return all reasons; empty if nothing speaks against it
     */
    Set<ApprovalReason> objections(PlanLife life, int version, PersonId approver);

    /** {@return whoever never wrote, revised or submitted the version (四眼原则)} */
    static ApprovalPolicy otherThanAuthors() {
        return (life, version, approver) -> life.stepsOf(version).stream()
                        .filter(step -> step.move() == PlanMove.DRAFT
                                || step.move() == PlanMove.REVISE
                                || step.move() == PlanMove.SUBMIT)
                        .anyMatch(step -> step.signature().by().equals(approver))
                ? Set.of(ApprovalReason.OWN_WORK)
                : Set.of();
    }

    /**
     * Only these people.
     *
     * @param approvers who may approve
     * @return the rule
     */
    static ApprovalPolicy onlyBy(Set<PersonId> approvers) {
        Set<PersonId> entitled = ImmutableSet.copyOf(approvers);
        return (life, version, approver) ->
                entitled.contains(approver) ? Set.of() : Set.of(ApprovalReason.NOT_ENTITLED);
    }

    /**
     * Only these people, each for plans up to an amount.
     *
     * @param limits the greatest year that each may approve, included
     * @return the rule; it throws a {@link CurrencyMismatchException} where limit and plan are in different currencies
     */
    static ApprovalPolicy upTo(Map<PersonId, Money> limits) {
        Map<PersonId, Money> most = ImmutableMap.copyOf(limits);
        return (life, version, approver) -> {
            Money limit = most.get(approver);
            if (limit == null) {
                return Set.of(ApprovalReason.NOT_ENTITLED);
            }
            return life.planOf(version).annual().amount().isGreaterThan(limit)
                    ? Set.of(ApprovalReason.ABOVE_LIMIT)
                    : Set.of();
        };
    }

    /**
     * All rules at once; the reasons of all are gathered.
     *
     * @param rules the rules
     * @return the rule
     */
    static ApprovalPolicy allOf(ApprovalPolicy... rules) {
        Set<ApprovalPolicy> all = ImmutableSet.copyOf(requireNonNull(rules, "rules"));
        return (life, version, approver) -> {
            TreeSet<ApprovalReason> reasons = new TreeSet<>();
            all.forEach(rule -> reasons.addAll(rule.objections(life, version, approver)));
            return reasons;
        };
    }
}
