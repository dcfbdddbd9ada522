package io.github.salesdomain.visit;

import java.time.DayOfWeek;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How often an outlet is called on (拜访频率): "twice in four weeks, at least ten days apart, on Tuesdays or Thursdays". Holidays are not the cadence's
 * but the calendar's, see {@link CadenceReader}.
 */
@Value.Immutable
public abstract class Cadence implements WithCadence {

    Cadence() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * So many calls in so many days, on any day of the week.
     *
     * @param calls how many calls, at least one
     * @param cycleDays in how many days, at least as many as calls
     * @return the cadence
     * @throws IllegalArgumentException if there are no calls, or more calls than days
     */
    public static Cadence of(int calls, int cycleDays) {
        return builder().calls(calls).cycleDays(cycleDays).build();
    }

    /** {@return how many calls a cycle has, from 1 to one for each of its days} */
    public abstract int calls();

    /** {@return how many calendar days a cycle has; 28 unless set} */
    @Value.Default
    public int cycleDays() {
        return 28;
    }

    /** {@return how many days at least lie between two calls, from 0 to the interval; 0 unless set} */
    @Value.Default
    public int daysApart() {
        return 0;
    }

    /** {@return the only days of the week on which the outlet may be called on; empty if it may be on any} */
    public abstract Set<DayOfWeek> weekdays();

    /** {@return for how many days after the due day a call is still in time, zero or more; 0 unless set} */
    @Value.Default
    public int toleranceDays() {
        return 0;
    }

    /**
     * How many days after a visit the next call is due: cycle ÷ calls in whole days, rounded down.
     * <p>
     * Three calls in 28 days are due every 9 days: nine and a third days after the start of a day end on the ninth day after it, and every call has its
     * place in the cycle. Rounded up, twenty calls in 28 days would be due every other day and could never be made. Where the cycle is no multiple of the
     * calls, due days therefore come a little sooner than the cycle needs, see {@link CadenceStatus#OVER_SERVED}.
     *
     * @return the days, at least 1
     */
    public int interval() {
        return cycleDays() / calls();
    }

    /** How many calls at most come due in a cycle: the calls, and more only where the interval was rounded. */
    int mostDueInCycle() {
        return (cycleDays() + interval() - 1) / interval();
    }

    /**
     * Whether the outlet may be called on on such a day of the week.
     *
     * @param weekday the day of the week
     * @return the answer
     */
    public boolean permits(DayOfWeek weekday) {
        return weekdays().isEmpty() || weekdays().contains(weekday);
    }

    @Value.Check
    void check() {
        if (calls() < 1) {
            throw new IllegalArgumentException("calls must be at least 1, but was " + calls());
        }
        if (cycleDays() < calls()) {
            throw new IllegalArgumentException(
                    "cycleDays must be at least calls, " + calls() + ", but was " + cycleDays());
        }
        if (daysApart() < 0 || daysApart() > interval()) {
            throw new IllegalArgumentException(
                    "daysApart must be from 0 to the interval, " + interval() + ", but was " + daysApart());
        }
        if (toleranceDays() < 0) {
            throw new IllegalArgumentException("toleranceDays must not be negative, but was " + toleranceDays());
        }
    }

    /** One method per attribute of {@link Cadence}, same name. */
    public static final class Builder extends ImmutableCadence.Builder {
        Builder() {}
    }
}
