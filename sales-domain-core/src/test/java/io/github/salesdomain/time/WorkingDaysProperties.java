package io.github.salesdomain.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.TimeDomain;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.threeten.extra.LocalDateRange;

@Domain(TimeDomain.class)
class WorkingDaysProperties {

    @Provide
    Arbitrary<LocalDateRange> bounded() {
        return TimeDomain.boundedRanges();
    }

    @Property
    void adjoiningRangesAddUp(
            @ForAll WorkingDays working, @ForAll("bounded") LocalDateRange range, @ForAll LocalDate cut) {
        LocalDate middle = cut.isBefore(range.getStart()) || cut.isAfter(range.getEnd()) ? range.getStart() : cut;

        assertThat(working.countIn(LocalDateRange.of(range.getStart(), middle))
                        + working.countIn(LocalDateRange.of(middle, range.getEnd())))
                .isEqualTo(working.countIn(range))
                .isBetween(0, range.lengthInDays());
    }

    @Property
    void noWorkingDayLiesBetweenADayAndTheFirstOnOrAfterIt(@ForAll WorkingDays working, @ForAll LocalDate day) {
        LocalDate first = working.onOrAfter(day);

        assertThat(working.isWorkingDay(first)).isTrue();
        assertThat(first).isAfterOrEqualTo(day);
        assertThat(working.countIn(LocalDateRange.of(day, first))).isZero();
    }
}
