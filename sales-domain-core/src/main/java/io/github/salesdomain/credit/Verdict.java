package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.salesdomain.explain.Reason;
import java.util.List;

/**
 * What a rule says about an order: any number of findings, none if the rule does not apply.
 *
 * @param findings the findings, the worst first, then by gravity of the reason; each once
 */
public record Verdict(List<CreditFinding> findings) {

    /** Sorts the findings and drops repeated ones. */
    public Verdict {
        findings = ImmutableSet.copyOf(
                        ImmutableList.sortedCopyOf(CreditFinding.WORST_FIRST, requireNonNull(findings, "findings")))
                .asList();
    }

    /**
     * A verdict of these findings.
     *
     * @param findings the findings, in any order
     * @return the verdict
     */
    public static Verdict of(CreditFinding... findings) {
        return new Verdict(ImmutableList.copyOf(findings));
    }

    /** {@return the verdict of a rule that does not apply} */
    public static Verdict empty() {
        return new Verdict(ImmutableList.of());
    }

    /**
     * Nothing to object.
     *
     * @param reason why not
     * @return the verdict
     * @throws IllegalArgumentException if the code of the reason has another form than {@link CreditReason}
     */
    public static Verdict allow(Reason reason) {
        return of(CreditFinding.of(CreditReason.from(reason), CreditOutcome.RELEASE));
    }

    /**
     * May be shipped, with a warning.
     *
     * @param reason why
     * @return the verdict
     * @throws IllegalArgumentException if the code of the reason has another form than {@link CreditReason}
     */
    public static Verdict warn(Reason reason) {
        return of(CreditFinding.of(CreditReason.from(reason), CreditOutcome.RELEASE_WITH_WARNING));
    }

    /**
     * Must wait; nobody may override it. Build a {@link CreditFinding} to name roles and figures.
     *
     * @param reason why
     * @return the verdict
     * @throws IllegalArgumentException if the code of the reason has another form than {@link CreditReason}
     */
    public static Verdict hold(Reason reason) {
        return of(CreditFinding.of(CreditReason.from(reason), CreditOutcome.HOLD));
    }

    /**
     * Must not be shipped.
     *
     * @param reason why
     * @return the verdict
     * @throws IllegalArgumentException if the code of the reason has another form than {@link CreditReason}
     */
    public static Verdict reject(Reason reason) {
        return of(CreditFinding.of(CreditReason.from(reason), CreditOutcome.REJECT));
    }

    /** {@return the worst outcome of all findings; RELEASE if there are none} */
    public CreditOutcome outcome() {
        return findings.isEmpty() ? CreditOutcome.RELEASE : findings.get(0).outcome();
    }

    /**
     * Both verdicts together.
     *
     * @param other the other verdict
     * @return all findings of both
     */
    public Verdict plus(Verdict other) {
        return new Verdict(ImmutableList.<CreditFinding>builder()
                .addAll(findings)
                .addAll(other.findings)
                .build());
    }
}
