package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.LocalDate;
import java.util.List;

/**
 * What was promised and instructed, and what came of it, as of a day: the review of the last visits before the next (上次行动总结).
 *
 * @param asOf the day
 * @param mostOpen how many promises may be open at once, zero or more
 * @param records the commitments made by that day, each id once, by due date and id
 */
public record CommitmentReview(LocalDate asOf, int mostOpen, List<CommitmentRecord> records) implements Explained {

    /** Checks that the limit is not below zero. */
    public CommitmentReview {
        requireNonNull(asOf, "asOf");
        records = ImmutableList.copyOf(requireNonNull(records, "records"));
        if (mostOpen < 0) {
            throw new IllegalArgumentException("mostOpen must not be negative, but was " + mostOpen);
        }
    }

    /**
     * The commitments in a state. Each is in exactly one.
     *
     * @param state the state
     * @return the commitments, by due date and id
     */
    public List<CommitmentRecord> in(CommitmentState state) {
        return records.stream()
                .filter(record -> record.stateOn(asOf) == state)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return how many were due by the day, without those that were waived or never approved} */
    public long dueByNow() {
        return records.stream()
                .filter(record -> !record.due().isAfter(asOf))
                .filter(record -> switch (record.stateOn(asOf)) {
                    case WAIVED, AWAITING_APPROVAL -> false;
                    default -> true;
                })
                .count();
    }

    /** {@return how many of those were done in time} */
    public long keptOfDue() {
        return in(CommitmentState.KEPT).stream()
                .filter(record -> !record.due().isAfter(asOf))
                .count();
    }

    /** {@return kept in time ÷ due by now (兑现率), from 0 to 1; undefined (NO_UNIVERSE) if nothing was due} */
    public Ratio keptRate() {
        return dueByNow() == 0 ? Ratio.undefined(UndefinedReason.NO_UNIVERSE) : Ratio.of(keptOfDue(), dueByNow());
    }

    /** {@return how many promises are not done yet and not waived, overdue ones included} */
    public long openPromises() {
        return records.stream()
                .filter(record -> !record.isInstruction())
                .filter(record -> switch (record.stateOn(asOf)) {
                    case OPEN, OVERDUE -> true;
                    default -> false;
                })
                .count();
    }

    /** {@return what is wrong: by kind, then by due date and id} */
    public List<CommitmentFinding> findings() {
        ImmutableList.Builder<CommitmentFinding> findings = ImmutableList.builder();
        add(findings, CommitmentFinding.Kind.OVERDUE, in(CommitmentState.OVERDUE));
        add(findings, CommitmentFinding.Kind.NOT_APPROVED, in(CommitmentState.AWAITING_APPROVAL));
        add(
                findings,
                CommitmentFinding.Kind.NO_EVIDENCE,
                records.stream().filter(this::isUnproven).toList());
        if (openPromises() > mostOpen) {
            findings.add(new CommitmentFinding(CommitmentFinding.Kind.TOO_MANY_OPEN, Long.toString(openPromises())));
        }
        return findings.build();
    }

    private boolean isUnproven(CommitmentRecord record) {
        return record.isInstruction()
                && record.evidence().isEmpty()
                && switch (record.stateOn(asOf)) {
                    case KEPT, KEPT_LATE -> true;
                    default -> false;
                };
    }

    private static void add(
            ImmutableList.Builder<CommitmentFinding> findings,
            CommitmentFinding.Kind kind,
            List<CommitmentRecord> records) {
        records.forEach(record ->
                findings.add(new CommitmentFinding(kind, record.commitment().id())));
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "kept rate",
                keptRate().percentText(),
                List.of(
                        Explanation.of("kept in time", keptOfDue()),
                        Explanation.of("due by now", dueByNow()),
                        Explanation.of(
                                "commitments",
                                records.size(),
                                records.stream()
                                        .map(record -> Explanation.of(
                                                record.commitment().id(), record.stateOn(asOf)))
                                        .collect(ImmutableList.toImmutableList()))));
    }
}
