package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.LocalDateTime;
import java.util.List;

/**
 * How complaints stand against their time.
 *
 * @param asOf the time
 * @param lines the complaints made until then, by due time and id, without those that repeat another
 * @param duplicates the ids of those that repeat another, in order
 */
public record ComplaintReport(LocalDateTime asOf, List<ComplaintLine> lines, List<String> duplicates)
        implements Explained {

    /** Copies the lists. */
    public ComplaintReport {
        requireNonNull(asOf, "asOf");
        lines = ImmutableList.copyOf(requireNonNull(lines, "lines"));
        duplicates = ImmutableList.copyOf(requireNonNull(duplicates, "duplicates"));
    }

    /** {@return how many are resolved, in time or not} */
    public long resolved() {
        return lines.stream().filter(line -> line.resolvedAt().isPresent()).count();
    }

    /** {@return how many are resolved and always were in time} */
    public long resolvedInTime() {
        return lines.stream().filter(ComplaintLine::isInTime).count();
    }

    /** {@return the complaints that are open past their time} */
    public List<ComplaintLine> overdue() {
        return lines.stream().filter(ComplaintLine::isOverdue).collect(ImmutableList.toImmutableList());
    }

    /** {@return resolved in time ÷ (resolved + open past their time), from 0 to 1; undefined (NO_UNIVERSE) if there are none of these} */
    public Ratio onTimeRate() {
        long counted = resolved() + overdue().size();
        return counted == 0 ? Ratio.undefined(UndefinedReason.NO_UNIVERSE) : Ratio.of(resolvedInTime(), counted);
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "complaints in time",
                onTimeRate().percentText(),
                List.of(
                        Explanation.of("resolved in time", resolvedInTime()),
                        Explanation.of("resolved", resolved()),
                        Explanation.of(
                                "open past their time",
                                overdue().size(),
                                overdue().stream()
                                        .map(line -> Explanation.of(line.complaint(), "due " + line.due()))
                                        .collect(ImmutableList.toImmutableList())),
                        Explanation.of("repeating another", duplicates.size())));
    }
}
