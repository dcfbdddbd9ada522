package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Measured;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a review made of a rating: from the grade {@link #before()}, with the grade {@link #proposed()} by the score, to the grade {@link #granted()}.
 */
@Value.Immutable
public abstract class RatingReview implements Explained, WithRatingReview {

    RatingReview() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day of the review} */
    public abstract LocalDate on();

    /** {@return the grade before} */
    public abstract CreditGrade before();

    /** {@return the grade that the score asks for; undefined without a score} */
    public abstract Measured<CreditGrade> proposed();

    /** {@return the grade afterwards} */
    public abstract CreditGrade granted();

    /** {@return whether the customer is on the watch list afterwards} */
    public abstract boolean watched();

    /** {@return the day by which the next regular review is due} */
    public abstract LocalDate nextReviewOn();

    /** {@return what happened, sorted by day and kind} */
    public abstract List<CreditTrigger> triggers();

    /** {@return why, each once, in the order of their declaration; at least one} */
    public abstract List<RatingReason> reasons();

    @Value.Check
    RatingReview check() {
        if (reasons().isEmpty()) {
            throw new IllegalArgumentException("reasons must not be empty, but was []");
        }
        List<RatingReason> sorted = ImmutableList.copyOf(Sets.immutableEnumSet(reasons()));
        return sorted.equals(reasons()) ? this : withReasons(sorted);
    }

    /** {@return whether the grade changed} */
    public boolean isChange() {
        return !before().equals(granted());
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        lines.add(Explanation.of("before", before()));
        lines.add(Explanation.of("proposed", proposed()));
        for (CreditTrigger trigger : triggers()) {
            lines.add(Explanation.of(trigger.kind() + " on " + trigger.on(), trigger.evidence()));
        }
        for (RatingReason reason : reasons()) {
            lines.add(Explanation.of("reason", reason));
        }
        lines.add(Explanation.of("next review", nextReviewOn()));
        return Explanation.of(
                "rating review", granted() + (watched() ? ", watched" : "") + " as of " + on(), lines.build());
    }

    /** One method per attribute of {@link RatingReview}, same name. */
    public static final class Builder extends ImmutableRatingReview.Builder {
        Builder() {}
    }
}
