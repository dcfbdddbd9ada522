package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.TenureKind;
import io.github.salesdomain.time.Chronicle;
import java.time.LocalDate;

/** Decides whether an action is in the right hands (找对人). Pure: the same action on the same day always gives the same answer. */
@FunctionalInterface
public interface AssigneePolicy {

    /**
     * Whether somebody is the right person for an action.
     *
     * @param action the action
     * @param assignee who does it
     * @param on the day on which it was done, or on which the question is asked while it is open
     * @return the answer
     */
    boolean isRight(CycleAction action, PersonId assignee, LocalDate on);

    /**
     * The rule that everybody is right.
     *
     * @return the policy
     */
    static AssigneePolicy anyone() {
        return (action, assignee, on) -> true;
    }

    /**
     * The rule that the assignee must hold the action's position on the day, as its primary holder or standing in; or any position, if the action names
     * none.
     *
     * @param organisation who holds what, when
     * @return the policy
     */
    static AssigneePolicy holdersIn(Organisation organisation) {
        requireNonNull(organisation, "organisation");
        return (action, assignee, on) -> Chronicle.of(organisation.tenures()).asOf(on, LocalDate.MAX).stream()
                .filter(tenure -> tenure.kind() != TenureKind.OVERLAY)
                .filter(tenure -> tenure.person().equals(assignee))
                .anyMatch(tenure ->
                        action.position().map(tenure.position()::equals).orElse(true));
    }
}
