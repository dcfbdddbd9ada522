package io.github.salesdomain.visit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** On which days a rep calls on whom (拜访计划、固定拜访路线), and what could not be placed. */
@Value.Immutable
public abstract class JourneyPlan implements Explained, WithJourneyPlan {

    JourneyPlan() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return who makes the calls} */
    public abstract PersonId rep();

    /** {@return the days that were planned} */
    public abstract LocalDateRange cycle();

    /** {@return how many calls he makes on a day at most, zero or more} */
    public abstract int callsPerDay();

    /** {@return the days of the cycle on which he works, in order} */
    public abstract List<LocalDate> workingDays();

    /** {@return the calls by day and customer} */
    public abstract List<PlannedCall> calls();

    /** {@return the calls without a day, by customer and number} */
    public abstract List<UnplacedCall> unplaced();

    /** {@return the calls of the earlier plan that could not be kept, by customer and number} */
    public abstract List<ReleasedCall> released();

    /** {@return placed or not, how many calls the cadences ask for} */
    public long required() {
        return (long) calls().size() + unplaced().size();
    }

    /** {@return working days × calls per day} */
    public long capacity() {
        return (long) workingDays().size() * callsPerDay();
    }

    /** {@return calls placed ÷ capacity, from 0 to 1; undefined (NO_UNIVERSE) without capacity} */
    public Ratio utilisation() {
        return capacity() == 0 ? Ratio.undefined(UndefinedReason.NO_UNIVERSE) : Ratio.of(calls().size(), capacity());
    }

    /**
     * The calls of a day.
     *
     * @param day the day
     * @return its calls by customer; empty if it has none
     */
    public List<PlannedCall> on(LocalDate day) {
        return calls().stream().filter(call -> call.on().equals(day)).collect(ImmutableList.toImmutableList());
    }

    /** {@return how many calls each working day has, days without calls too} */
    public SortedMap<LocalDate, Integer> loads() {
        SortedMap<LocalDate, Integer> loads = new TreeMap<>();
        workingDays().forEach(day -> loads.put(day, 0));
        calls().forEach(call -> loads.merge(call.on(), 1, Integer::sum));
        return ImmutableSortedMap.copyOf(loads);
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        loads().forEach((day, load) -> parts.add(Explanation.of(
                day.toString(),
                load,
                on(day).stream().map(JourneyPlan::line).collect(ImmutableList.toImmutableList()))));
        unplaced()
                .forEach(call -> parts.add(
                        Explanation.of("no day for " + call.customer() + ", call " + call.number(), call.reason())));
        released()
                .forEach(call -> parts.add(Explanation.of(
                        "not kept: " + call.call().customer() + " on "
                                + call.call().on(),
                        call.reason())));
        return Explanation.of("calls of " + rep(), calls().size() + " of " + required(), parts.build());
    }

    private static Explanation line(PlannedCall call) {
        String late = call.daysLate() == 0 ? "" : ", " + call.daysLate() + " days after it";
        return Explanation.of(call.customer().value(), "call " + call.number() + ", due " + call.due() + late);
    }

    /** One method per attribute of {@link JourneyPlan}, same name. */
    public static final class Builder extends ImmutableJourneyPlan.Builder {
        Builder() {}
    }
}
