package io.github.salesdomain.visit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A visit to a customer as it is planned: {@link #by()} goes to {@link #customer()} on the day {@link #on()}, mainly for the
 * {@link #primaryPurpose()} (SELL unless set), also for the {@link #otherPurposes()}, and with these {@link #objectives()}. {@link #id()} is the
 * customer and the day unless set.
 */
@Value.Immutable
public abstract class Visit implements WithVisit {

    Visit() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which visit this is; the customer and the day, such as {@code C-01@2026-03-02}, unless set} */
    @Value.Default
    public VisitId id() {
        return VisitId.of(customer() + "@" + on());
    }

    /** {@return who is visited} */
    public abstract CustomerId customer();

    /** {@return the day of the visit} */
    public abstract LocalDate on();

    /** {@return who goes there} */
    public abstract PersonId by();

    /** {@return the main reason to go; SELL unless set} */
    @Value.Default
    public VisitPurpose primaryPurpose() {
        return VisitPurpose.SELL;
    }

    /** {@return the other reasons, without the primary one} */
    public abstract Set<VisitPurpose> otherPurposes();

    /** {@return what the visit shall achieve, each id once; empty if nothing was planned} */
    public abstract List<Objective> objectives();

    /**
     * An objective of this visit.
     *
     * @param id which objective
     * @return the objective, or empty if it is not planned
     */
    public Optional<Objective> objective(ObjectiveId id) {
        return objectives().stream()
                .filter(objective -> objective.id().equals(id))
                .findFirst();
    }

    @Value.Check
    void check() {
        if (otherPurposes().contains(primaryPurpose())) {
            throw new IllegalArgumentException(
                    "otherPurposes must not repeat the primary purpose, but had " + primaryPurpose());
        }
        Set<ObjectiveId> seen = new HashSet<>();
        for (Objective objective : objectives()) {
            if (!seen.add(objective.id())) {
                throw new IllegalArgumentException("objectives must have each id once, but had " + objective.id()
                        + " twice\nMaybe one of them needs an id of its own");
            }
        }
    }

    /** One method per attribute of {@link Visit}, same name. */
    public static final class Builder extends ImmutableVisit.Builder {
        Builder() {}
    }
}
