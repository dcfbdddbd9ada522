package io.github.salesdomain.time;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.threeten.extra.LocalDateRange;

/** The twelve months of a sales year that have the names of calendar months. */
final class NamedMonths {

    private NamedMonths() {}

    /** The numbering as it is kept: without effect on a year from January, so that calendars that are the same are equal. */
    static YearNumbering numbering(Month firstMonth, YearNumbering numbering) {
        requireNonNull(numbering, "numbering");
        return requireNonNull(firstMonth, "firstMonth") == Month.JANUARY ? YearNumbering.BY_START : numbering;
    }

    static List<SalesPeriod> of(
            int year, Month firstMonth, YearNumbering numbering, Function<YearMonth, LocalDateRange> days) {
        YearMonth first = YearMonth.of(numbering == YearNumbering.BY_END ? year - 1 : year, firstMonth);
        ImmutableList.Builder<SalesPeriod> months = ImmutableList.builderWithExpectedSize(12);
        for (int i = 0; i < 12; i++) {
            YearMonth month = first.plusMonths(i);
            months.add(SalesPeriod.of(month.toString(), PeriodKind.MONTH, days.apply(month)));
        }
        return months.build();
    }

    static int yearOf(YearMonth month, Month firstMonth, YearNumbering numbering) {
        int start = month.getMonthValue() >= firstMonth.getValue() ? month.getYear() : month.getYear() - 1;
        return numbering == YearNumbering.BY_END ? start + 1 : start;
    }
}
