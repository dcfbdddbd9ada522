package io.github.salesdomain.budget;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/**
 * Whether a request for money fits a budget, with all reasons.
 *
 * @param requested how much was asked for
 * @param findings every reason, the most severe first; a single {@link BudgetReason#WITHIN_BUDGET} where the request fits
 */
public record BudgetVerdict(Money requested, List<Finding> findings) implements Explained {

    /**
     * One reason, with the figures behind it.
     *
     * @param reason why
     * @param subject which line, or the whole budget; for people
     * @param available what was available there before the request
     */
    public record Finding(BudgetReason reason, String subject, Money available) {
        /** Checks that all parts are there. */
        public Finding {
            requireNonNull(reason, "reason");
            requireNonNull(subject, "subject");
            requireNonNull(available, "available");
        }
    }

    /** Checks that there is a reason, and sorts by severity. */
    public BudgetVerdict {
        requireNonNull(requested, "requested");
        findings =
                ImmutableList.sortedCopyOf(Comparator.comparing(Finding::reason), requireNonNull(findings, "findings"));
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("findings must hold at least one, but was []");
        }
        if (findings.size() > 1 && findings.get(findings.size() - 1).reason() == BudgetReason.WITHIN_BUDGET) {
            throw new IllegalArgumentException("findings must hold WITHIN_BUDGET alone, but had " + findings.size());
        }
    }

    /** {@return whether the request fits; otherwise it is held for somebody with authority} */
    public boolean isWithinBudget() {
        return findings.get(0).reason() == BudgetReason.WITHIN_BUDGET;
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "request",
                requested + (isWithinBudget() ? " fits" : " is held"),
                findings.stream()
                        .map(finding -> Explanation.of(
                                finding.reason().code(), finding.subject() + ", available " + finding.available()))
                        .collect(ImmutableList.toImmutableList()));
    }
}
