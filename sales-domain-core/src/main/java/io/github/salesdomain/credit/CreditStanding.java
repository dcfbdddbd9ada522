package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The rating of one customer over time: {@link #changes()} that follow one another, one in force at a time.
 * <p>
 * Where corrections are kept, take the changes from {@code Chronicle.asKnownOn}.
 */
@Value.Immutable
public abstract class CreditStanding implements Explained, WithCreditStanding {

    private static final Comparator<RatingChange> BY_START = Comparator.comparing(
                    (RatingChange change) -> change.during().getStart())
            .thenComparing(RatingChange::factId);

    CreditStanding() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which customer} */
    public abstract CustomerId customer();

    /** {@return the changes, sorted by their first day; none on the same day} */
    public abstract List<RatingChange> changes();

    @Value.Check
    CreditStanding check() {
        List<RatingChange> sorted = ImmutableList.sortedCopyOf(BY_START, changes());
        RatingChange earlier = null;
        for (RatingChange change : sorted) {
            if (change.during().isEmpty()) {
                continue;
            }
            if (earlier != null && earlier.during().overlaps(change.during())) {
                throw new IllegalArgumentException("changes must have one in force at a time, but had "
                        + earlier.factId() + " and " + change.factId() + " on "
                        + change.during().getStart());
            }
            earlier = change;
        }
        return sorted.equals(changes()) ? this : withChanges(sorted);
    }

    /**
     * The change in force on a day.
     *
     * @param on the day
     * @return the change, or empty if none is
     */
    public Optional<RatingChange> on(LocalDate on) {
        return changes().stream().filter(change -> change.during().contains(on)).findFirst();
    }

    /**
     * The grade on a day.
     *
     * @param on the day
     * @return the grade, or empty if the customer was not rated
     */
    public Optional<CreditGrade> gradeOn(LocalDate on) {
        return on(on).map(change -> change.review().granted());
    }

    /**
     * Whether the customer is on the watch list on a day.
     *
     * @param on the day
     * @return the answer
     */
    public boolean isWatchedOn(LocalDate on) {
        return on(on).map(change -> change.review().watched()).orElse(false);
    }

    /**
     * Whether the regular review is overdue on a day.
     *
     * @param on the day
     * @return whether the day by which it was due has passed; no if the customer was not rated
     */
    public boolean isReviewOverdueOn(LocalDate on) {
        return on(on).map(change -> change.review().nextReviewOn().isBefore(on)).orElse(false);
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "credit standing",
                customer(),
                changes().stream()
                        .map(change -> Explanation.of(
                                "from " + change.during().getStart(),
                                change.review().granted() + " after "
                                        + change.review().before() + " "
                                        + change.review().reasons()))
                        .toList());
    }

    /** One method per attribute of {@link CreditStanding}, same name. */
    public static final class Builder extends ImmutableCreditStanding.Builder {
        Builder() {}
    }
}
