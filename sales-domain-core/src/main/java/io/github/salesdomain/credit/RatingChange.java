package io.github.salesdomain.credit;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * The rating of a customer for a while, with the review that gave it, as a recorded fact.
 * <p>
 * The grade and whether he is watched are those of the {@link #review()}; they hold {@link #during()} these days. A correction has the same
 * {@link #factId()} and a later {@link #knownSince()}.
 */
@Value.Immutable
public abstract class RatingChange implements Dated, WithRatingChange {

    RatingChange() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract String factId();

    /** {@return the review, with old and new grade, reasons and evidence} */
    public abstract RatingReview review();

    /** {@return who approved it, if recorded} */
    public abstract Optional<PersonId> approvedBy();

    @Override
    public abstract LocalDateRange during();

    @Override
    @Value.Default
    public LocalDate knownSince() {
        return during().getStart();
    }

    @Value.Check
    void check() {
        Dated.requireFactId(factId());
    }

    /** One method per attribute of {@link RatingChange}, same name. */
    public static final class Builder extends ImmutableRatingChange.Builder {
        Builder() {}
    }
}
