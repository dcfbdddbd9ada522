package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When the next call on an outlet is due, as of a day.
 *
 * @param cadence how often it is called on
 * @param asOf the day
 * @param lastVisit the last visit on that day or before, empty if there was none
 * @param nextDue when the next call is due
 * @param visitsInCycle how many visits the cycle had that ends with the day, zero or more
 */
public record CallDue(
        Cadence cadence, LocalDate asOf, Optional<LocalDate> lastVisit, LocalDate nextDue, long visitsInCycle)
        implements Explained {

    /** Checks that the visits fit each other and the day. */
    public CallDue {
        requireNonNull(cadence, "cadence");
        requireNonNull(asOf, "asOf");
        requireNonNull(lastVisit, "lastVisit");
        requireNonNull(nextDue, "nextDue");
        if (lastVisit.filter(asOf::isBefore).isPresent()) {
            throw new IllegalArgumentException(
                    "lastVisit must not be after asOf, " + asOf + ", but was " + lastVisit.get());
        }
        if (lastVisit.isPresent() ? visitsInCycle < 0 : visitsInCycle != 0) {
            throw new IllegalArgumentException(
                    "visitsInCycle must be zero or more, and zero without a visit, but was " + visitsInCycle);
        }
    }

    /** {@return how the outlet stands to its cadence} */
    public CadenceStatus status() {
        if (lastVisit.isEmpty()) {
            return CadenceStatus.NEVER_VISITED;
        }
        if (asOf.isAfter(nextDue.plusDays(cadence.toleranceDays()))) {
            return CadenceStatus.OVERDUE;
        }
        if (!asOf.isBefore(nextDue)) {
            return CadenceStatus.DUE;
        }
        return visitsInCycle > cadence.mostDueInCycle() ? CadenceStatus.OVER_SERVED : CadenceStatus.NOT_DUE;
    }

    /** {@return by how many days the due day is past, the tolerance included, if the call is overdue; otherwise 0} */
    public long daysOverdue() {
        return status() == CadenceStatus.OVERDUE ? ChronoUnit.DAYS.between(nextDue, asOf) : 0;
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        lastVisit.ifPresent(last -> parts.add(Explanation.of("last visit", last)));
        parts.add(Explanation.of("interval in days", cadence.interval()));
        parts.add(Explanation.of("next due", nextDue));
        parts.add(Explanation.of("visits in the cycle", visitsInCycle));
        parts.add(Explanation.of("days overdue", daysOverdue()));
        return Explanation.of("call", status(), parts.build());
    }
}
