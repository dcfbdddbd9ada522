package io.github.salesdomain.visit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What a rep has prepared for a visit: what he has with him, whether he looked back at the last visit, and what it left to do. */
@Value.Immutable
public abstract class VisitPreparation implements WithVisitPreparation {

    VisitPreparation() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the visit, with its objectives} */
    public abstract Visit visit();

    /** {@return what the rep has with him and knows, each code once; in any order} */
    public abstract List<HeldItem> items();

    /** {@return whether he phones, so that no tools are needed; false unless set} */
    @Value.Default
    public boolean isByPhone() {
        return false;
    }

    /** {@return the day of the last visit to the customer, not after this one; empty if it is the first} */
    public abstract Optional<LocalDate> lastVisit();

    /** {@return the review of what was promised and instructed; empty if he did not look back} */
    public abstract Optional<CommitmentReview> review();

    /** {@return what the last visit left to do, each id once; see {@link VisitOutcome#carryOver()}} */
    public abstract List<Objective> carriedOver();

    /** {@return whether there is no last visit, or it was looked back at since and not later than on the day of this visit} */
    public boolean isReviewed() {
        return lastVisit()
                .map(last -> review().map(CommitmentReview::asOf)
                        .filter(day -> !day.isBefore(last) && !day.isAfter(visit().on()))
                        .isPresent())
                .orElse(true);
    }

    @Value.Check
    void check() {
        Set<String> codes = new HashSet<>();
        for (HeldItem item : items()) {
            if (!codes.add(item.code())) {
                throw new IllegalArgumentException("items must have each code once, but had " + item.code() + " twice");
            }
        }
        if (lastVisit().filter(visit().on()::isBefore).isPresent()) {
            throw new IllegalArgumentException("lastVisit must not be after the visit, " + visit().on() + ", but was "
                    + lastVisit().get());
        }
        Set<ObjectiveId> ids = new HashSet<>();
        for (Objective objective : carriedOver()) {
            if (!ids.add(objective.id())) {
                throw new IllegalArgumentException(
                        "carriedOver must have each id once, but had " + objective.id() + " twice");
            }
        }
    }

    /** One method per attribute of {@link VisitPreparation}, same name. */
    public static final class Builder extends ImmutableVisitPreparation.Builder {
        Builder() {}
    }
}
