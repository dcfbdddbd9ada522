package io.github.salesdomain.visit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reviews commitments. Immutable. */
public final class CommitmentTracker {

    private static final int MOST_OPEN = 5;
    private static final CommitmentTracker STANDARD = new CommitmentTracker(MOST_OPEN);

    private final int mostOpen;

    private CommitmentTracker(int mostOpen) {
        this.mostOpen = mostOpen;
    }

    /** {@return a tracker that finds fault with more than five promises open at once} */
    public static CommitmentTracker standard() {
        return STANDARD;
    }

    /**
     * A tracker with another limit.
     *
     * @param mostOpen how many promises may be open at once, zero or more
     * @return the tracker
     * @throws IllegalArgumentException if the limit is below zero
     */
    public static CommitmentTracker with(int mostOpen) {
        if (mostOpen < 0) {
            throw new IllegalArgumentException("mostOpen must not be negative, but was " + mostOpen);
        }
        return new CommitmentTracker(mostOpen);
    }

    /**
     * Reviews the commitments as of a day; those made later are not known yet.
     * <p>
     * Takes O(n log n) time for n commitments; their order does not matter.
     *
     * <h4>Formula</h4>
     * <pre>{@code kept rate = kept in time and due by now / due by now, without waived and unapproved}</pre>
     * Source: formulas, kept rate.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CommitmentTracker.standard().review(promises, march20).keptRate();                 // 50 %: one of two that were due
     * CommitmentTracker.standard().review(List.of(promise, promise), march20);           // refused: the same id twice
     * }</pre>
     *
     * @param records the commitments
     * @param asOf the day
     * @return the review
     * @throws IllegalArgumentException if two commitments have the same id
     */
    public CommitmentReview review(Collection<CommitmentRecord> records, LocalDate asOf) {
        Set<String> seen = new HashSet<>();
        for (CommitmentRecord record : records) {
            if (!seen.add(record.commitment().id())) {
                throw new IllegalArgumentException("records must have each id once, but had "
                        + record.commitment().id() + " twice");
            }
        }
        List<CommitmentRecord> known = records.stream()
                .filter(record -> !record.madeOn().isAfter(asOf))
                .sorted(Comparator.comparing(CommitmentRecord::due)
                        .thenComparing(record -> record.commitment().id()))
                .collect(ImmutableList.toImmutableList());
        return new CommitmentReview(asOf, mostOpen, known);
    }
}
