package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.time.WorkingDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** Tells when the next call on an outlet is due. Immutable if the calendar is. */
public final class CadenceReader {

    private static final CadenceReader STANDARD = new CadenceReader(WorkingDays.mondayToFriday());

    private final WorkingDays workingDays;

    private CadenceReader(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** {@return a reader for whom reps work from Monday to Friday} */
    public static CadenceReader standard() {
        return STANDARD;
    }

    /**
     * A reader by another calendar.
     *
     * @param workingDays the days on which reps call on outlets
     * @return the reader
     */
    public static CadenceReader with(WorkingDays workingDays) {
        return new CadenceReader(requireNonNull(workingDays, "workingDays"));
    }

    /**
     * When the next call is due: an interval after the last visit, or on the first day after it that is a working day and one of the cadence's days of the
     * week. An outlet that was never visited is due on the first such day from now on. A later visit never makes the due day earlier.
     * <p>
     * Visits after the day are not known yet and do not count; several on one day are one. Takes O(n log n) time for n visits; their order does not matter.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * interval = floor(cycle days / calls)
     * next due = first permitted day on or after last visit + interval
     * overdue if as of > next due + tolerance
     * over-served if visits in cycle > ceiling(cycle days / interval), which is the calls where they divide the cycle
     * }</pre>
     * Source: formulas, next call due.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CadenceReader.standard().read(Cadence.of(2, 28), List.of(march2), march20).nextDue();   // 2026-03-16
     * CadenceReader.with(never).read(Cadence.of(2, 28), List.of(), march20);                  // refused: no working day
     * }</pre>
     *
     * @param cadence how often the outlet is called on
     * @param visits the days on which it was visited
     * @param asOf the day as of which is asked
     * @return when the next call is due
     * @throws IllegalStateException if there is no permitted day within ten years
     */
    public CallDue read(Cadence cadence, Collection<LocalDate> visits, LocalDate asOf) {
        TreeSet<LocalDate> made = new TreeSet<>(visits);
        Optional<LocalDate> last = Optional.ofNullable(made.floor(asOf));
        WorkingDays permitted = day -> cadence.permits(day.getDayOfWeek()) && workingDays.isWorkingDay(day);
        LocalDate earliest = last.map(day -> day.plusDays(cadence.interval())).orElse(asOf);
        LocalDate cycleStart = asOf.minusDays(cadence.cycleDays() - 1L);
        long visitsInCycle = made.subSet(cycleStart, true, asOf, true).size();
        return new CallDue(cadence, asOf, last, permitted.onOrAfter(earliest), visitsInCycle);
    }
}
