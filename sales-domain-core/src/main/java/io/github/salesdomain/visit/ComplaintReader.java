package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Sets complaints against the time in which they are to be resolved. Immutable if its calendar is. */
public final class ComplaintReader {

    private static final ComplaintReader STANDARD = within(Duration.ofDays(2));

    private final Duration limit;
    private final Optional<ServiceHours> hours;

    private ComplaintReader(Duration limit, Optional<ServiceHours> hours) {
        this.limit = limit;
        this.hours = hours;
    }

    /** {@return a reader who gives 48 hours by the calendar} */
    public static ComplaintReader standard() {
        return STANDARD;
    }

    /**
     * A reader who gives another time, by the calendar.
     *
     * @param limit how long a complaint may take, more than zero
     * @return the reader
     * @throws IllegalArgumentException if the limit is not more than zero
     */
    public static ComplaintReader within(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("limit must be more than zero, but was " + limit);
        }
        return new ComplaintReader(limit, Optional.empty());
    }

    /**
     * The same reader, whose clock runs only in service hours.
     *
     * @param hours the hours
     * @return the copy
     */
    public ComplaintReader during(ServiceHours hours) {
        return new ComplaintReader(limit, Optional.of(requireNonNull(hours, "hours")));
    }

    /**
     * Reads complaints as of a time; later complaints and steps are not known yet. A reopened complaint gets its time anew, but a time that was missed before
     * stays missed. Complaints that repeat another are left out and named, rejected ones count in no rate.
     * <p>
     * Takes O(n log n) time for n complaints and steps; their order does not matter.
     *
     * <h4>Formula</h4>
     * <pre>{@code on-time rate = resolved in time / (resolved + open past their time)}</pre>
     * Source: formulas, complaints in time.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ComplaintReader.standard().read(complaints, friday).onTimeRate().percentText();          // 71.43 %: 5 of 6 resolved and 1 overdue
     * ComplaintReader.standard().read(List.of(complaint, complaint), friday);                  // refused: the same id twice
     * }</pre>
     *
     * @param complaints the complaints
     * @param asOf the time
     * @return how they stand
     * @throws IllegalArgumentException if two complaints have the same id, or one repeats a complaint that is not among them
     */
    public ComplaintReport read(Collection<Complaint> complaints, LocalDateTime asOf) {
        Set<String> ids = new HashSet<>();
        for (Complaint complaint : complaints) {
            if (!ids.add(complaint.id())) {
                throw new IllegalArgumentException(
                        "complaints must have each id once, but had " + complaint.id() + " twice");
            }
        }
        complaints.forEach(complaint -> complaint
                .duplicateOf()
                .filter(id -> !ids.contains(id))
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "duplicateOf of " + complaint.id() + " must be one of the complaints, but was " + id);
                }));
        return new ComplaintReport(
                asOf,
                complaints.stream()
                        .filter(complaint -> complaint.duplicateOf().isEmpty())
                        .filter(complaint -> !complaint.openedAt().isAfter(asOf))
                        .map(complaint -> line(complaint.asOf(asOf), asOf))
                        .sorted(Comparator.comparing(ComplaintLine::due).thenComparing(ComplaintLine::complaint))
                        .collect(ImmutableList.toImmutableList()),
                complaints.stream()
                        .filter(complaint -> complaint.duplicateOf().isPresent())
                        .filter(complaint -> !complaint.openedAt().isAfter(asOf))
                        .map(Complaint::id)
                        .sorted()
                        .collect(ImmutableList.toImmutableList()));
    }

    private ComplaintLine line(Complaint complaint, LocalDateTime asOf) {
        LocalDateTime due = due(complaint.openedAt());
        Optional<LocalDateTime> resolvedAt = Optional.empty();
        boolean breached = false;
        for (ComplaintStep step : complaint.steps()) {
            if (step.state() == ComplaintState.RESOLVED) {
                resolvedAt = Optional.of(step.at());
                breached |= step.at().isAfter(due);
            } else if (step.state() == ComplaintState.REOPENED) {
                resolvedAt = Optional.empty();
                due = due(step.at());
            }
        }
        boolean late = complaint.state().isOpen() && asOf.isAfter(due);
        return new ComplaintLine(complaint.id(), complaint.state(), due, resolvedAt, breached || late);
    }

    private LocalDateTime due(LocalDateTime start) {
        return hours.map(clock -> clock.after(start, limit)).orElseGet(() -> start.plus(limit));
    }
}
