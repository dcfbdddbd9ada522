package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.time.ComparisonBasis;
import io.github.salesdomain.time.PeriodComparison;
import io.github.salesdomain.time.PeriodKind;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WeekCalendar;
import io.github.salesdomain.time.WeekPattern;
import io.github.salesdomain.time.WorkingCalendar;
import io.github.salesdomain.time.YearEnd;
import io.github.salesdomain.time.YearNumbering;
import io.github.salesdomain.time.YearOnYear;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.util.Optional;
import java.util.function.Function;
import org.threeten.extra.LocalDateRange;

/** The JSON form of the values of {@code time}, and of the dates that all packages use. */
final class TimeWire {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** A day, such as 2026-05-31. */
    static final TextCodec<LocalDate> DATE = TextCodec.of(TextCodec.CODE, TimeWire::date, TimeWire::dateText);

    /** A day and the time of it, without a zone, such as 2026-05-31T18:00; seconds and their fractions where they are not zero. */
    static final TextCodec<LocalDateTime> DATE_TIME =
            TextCodec.of(TextCodec.CODE, TimeWire::dateTime, TimeWire::dateTimeText);

    /** Some years, months and days, such as P7D or P1M. */
    static final TextCodec<Period> PERIOD = TextCodec.of(TextCodec.CODE, TimeWire::period, Period::toString);

    /** Hours, minutes and seconds, such as PT1H30M. */
    static final TextCodec<Duration> DURATION = TextCodec.of(TextCodec.CODE, TimeWire::duration, Duration::toString);

    /** A range of days from its start to the day before its end; open where a side is left out. */
    static final ObjectCodec<LocalDateRange> DATE_RANGE = ObjectCodec.of(
            optional("start", DATE, TimeWire::start), optional("end", DATE, TimeWire::end), TimeWire::range);

    static final TextCodec<DayOfWeek> DAY_OF_WEEK = EnumCodec.of(DayOfWeek.class, DayOfWeek::name);

    static final TextCodec<Month> MONTH = EnumCodec.of(Month.class, Month::name);

    static final TextCodec<PeriodKind> PERIOD_KIND = EnumCodec.of(PeriodKind.class, kind -> switch (kind) {
        case YEAR -> "YEAR";
        case QUARTER -> "QUARTER";
        case MONTH -> "MONTH";
        case WEEK -> "WEEK";
    });

    static final ObjectCodec<SalesPeriod> SALES_PERIOD = ObjectCodec.of(
            required("id", TextCodec.text(TextCodec.CODE), SalesPeriod::id),
            required("kind", PERIOD_KIND, SalesPeriod::kind),
            required("range", DATE_RANGE, SalesPeriod::range),
            SalesPeriod::of);

    static final TextCodec<YearNumbering> YEAR_NUMBERING =
            EnumCodec.of(YearNumbering.class, numbering -> switch (numbering) {
                case BY_START -> "BY_START";
                case BY_END -> "BY_END";
            });

    static final TextCodec<WeekPattern> WEEK_PATTERN = EnumCodec.of(WeekPattern.class, pattern -> switch (pattern) {
        case WEEKS_4_4_5 -> "4-4-5";
        case WEEKS_4_5_4 -> "4-5-4";
        case WEEKS_5_4_4 -> "5-4-4";
    });

    static final TextCodec<YearEnd.Rule> YEAR_END_RULE = EnumCodec.of(YearEnd.Rule.class, rule -> switch (rule) {
        case NEAREST_TO_MONTH_END -> "NEAREST_TO_MONTH_END";
        case LAST_IN_MONTH -> "LAST_IN_MONTH";
    });

    static final ObjectCodec<YearEnd> YEAR_END = ObjectCodec.of(
            required("rule", YEAR_END_RULE, YearEnd::rule),
            required("day", DAY_OF_WEEK, YearEnd::day),
            required("month", MONTH, YearEnd::month),
            YearEnd::new);

    static final BodyCodec<SalesCalendar> SALES_CALENDAR = UnionCodec.<SalesCalendar>by("kind")
            .option(
                    "GREGORIAN",
                    SalesCalendar.Gregorian.class,
                    ObjectCodec.of(
                            required("firstMonth", MONTH, SalesCalendar.Gregorian::firstMonth),
                            numbering(SalesCalendar.Gregorian::numbering),
                            (first, numbering) -> new SalesCalendar.Gregorian(first, orByStart(numbering))))
            .option(
                    "CUT_OFF",
                    SalesCalendar.CutOff.class,
                    ObjectCodec.of(
                            required("lastDay", NumberCodec.INT, SalesCalendar.CutOff::lastDay),
                            required("firstMonth", MONTH, SalesCalendar.CutOff::firstMonth),
                            numbering(SalesCalendar.CutOff::numbering),
                            (last, first, numbering) -> new SalesCalendar.CutOff(last, first, orByStart(numbering))))
            .option(
                    "WEEKS",
                    WeekCalendar.class,
                    ObjectCodec.of(
                            required("pattern", WEEK_PATTERN, WeekCalendar::pattern),
                            required("yearEnd", YEAR_END, WeekCalendar::yearEnd),
                            defaulted("extraWeekMonth", NumberCodec.INT, WeekCalendar::extraWeekMonth, 12),
                            numbering(WeekCalendar::numbering),
                            (pattern, end, extra, numbering) ->
                                    new WeekCalendar(pattern, end, extra, orByStart(numbering))));

    static final TextCodec<ComparisonBasis> COMPARISON_BASIS =
            EnumCodec.of(ComparisonBasis.class, basis -> switch (basis) {
                case REPORTED -> "REPORTED";
                case RESTATED -> "RESTATED";
            });

    static final ObjectCodec<PeriodComparison> PERIOD_COMPARISON = ObjectCodec.of(
            required("period", SALES_PERIOD, PeriodComparison::period),
            required("days", DATE_RANGE, PeriodComparison::days),
            required("priorDays", DATE_RANGE, PeriodComparison::priorDays),
            required("basis", COMPARISON_BASIS, PeriodComparison::basis),
            PeriodComparison::new);

    static final ObjectCodec<YearOnYear> YEAR_ON_YEAR = ObjectCodec.of(
            required("comparison", PERIOD_COMPARISON, YearOnYear::comparison),
            required("current", MoneyWire.MONEY, YearOnYear::current),
            required("prior", MoneyWire.MONEY, YearOnYear::prior),
            YearOnYear::of);

    static final ObjectCodec<WorkingCalendar> WORKING_CALENDAR = ObjectCodec.of(
            set("weekdays", DAY_OF_WEEK, WorkingCalendar::weekdays),
            set("holidays", DATE, WorkingCalendar::holidays),
            set("makeUpDays", DATE, WorkingCalendar::makeUpDays),
            WorkingCalendar::of);

    private TimeWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(LocalDateRange.class, DATE_RANGE);
        listing.add(PeriodKind.class, PERIOD_KIND);
        listing.add(SalesPeriod.class, SALES_PERIOD);
        listing.add(SalesCalendar.class, SALES_CALENDAR);
        listing.add(WeekPattern.class, WEEK_PATTERN);
        listing.add(YearEnd.class, YEAR_END);
        listing.add(YearEnd.Rule.class, YEAR_END_RULE);
        listing.add(YearNumbering.class, YEAR_NUMBERING);
        listing.add(ComparisonBasis.class, COMPARISON_BASIS);
        listing.add(PeriodComparison.class, PERIOD_COMPARISON);
        listing.add(YearOnYear.class, YEAR_ON_YEAR);
        listing.add(WorkingCalendar.class, WORKING_CALENDAR);
    }

    /** Written only where it differs from the usual. */
    private static <T> Field<T, Optional<YearNumbering>> numbering(Function<T, YearNumbering> get) {
        return optional(
                "numbering",
                YEAR_NUMBERING,
                calendar -> Optional.of(get.apply(calendar)).filter(other -> other != YearNumbering.BY_START));
    }

    private static YearNumbering orByStart(Optional<YearNumbering> numbering) {
        return numbering.orElse(YearNumbering.BY_START);
    }

    private static LocalDate date(String text) {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = digits(text, 0, 4);
            int month = digits(text, 5, 7);
            int day = digits(text, 8, 10);
            if (year >= FIRST_YEAR && year <= LAST_YEAR && month > 0 && day > 0) {
                try {
                    return LocalDate.of(year, month, day);
                } catch (DateTimeException noSuchDay) {
                    throw badDate(text);
                }
            }
        }
        throw badDate(text);
    }

    /** The number in these places, or -1 if they are not all ASCII digits. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + (digit - '0');
        }
        return number;
    }

    private static String dateText(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw badDate(date.toString());
        }
        return date.toString();
    }

    private static WireException badDate(String text) {
        return WireException.of(
                WireProblem.BAD_VALUE,
                "must be a day such as 2026-05-31 in the years " + FIRST_YEAR + " to " + LAST_YEAR + ", but was "
                        + WireException.shown(text));
    }

    private static LocalDateTime dateTime(String text) {
        if (text.length() > 11 && text.charAt(10) == 'T') {
            try {
                return date(text.substring(0, 10)).atTime(LocalTime.parse(text.substring(11)));
            } catch (DateTimeException | WireException noSuchTime) {
                throw badDateTime(text);
            }
        }
        throw badDateTime(text);
    }

    private static String dateTimeText(LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw badDateTime(time.toString());
        }
        return time.toString();
    }

    private static WireException badDateTime(String text) {
        return WireException.of(
                WireProblem.BAD_VALUE,
                "must be a day and time such as 2026-05-31T18:00 in the years " + FIRST_YEAR + " to " + LAST_YEAR
                        + ", but was " + WireException.shown(text));
    }

    private static Period period(String text) {
        try {
            Period period = Period.parse(text);
            if (period.toString().equals(text)) {
                return period;
            }
        } catch (DateTimeException noPeriod) {
            throw badPeriod(text);
        }
        throw badPeriod(text);
    }

    private static WireException badPeriod(String text) {
        return WireException.of(
                WireProblem.BAD_VALUE, "must be a period such as P7D or P1M, but was " + WireException.shown(text));
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.toString().equals(text)) {
                return duration;
            }
        } catch (DateTimeException noDuration) {
            throw badDuration(text);
        }
        throw badDuration(text);
    }

    private static WireException badDuration(String text) {
        return WireException.of(
                WireProblem.BAD_VALUE, "must be a duration such as PT1H30M, but was " + WireException.shown(text));
    }

    private static Optional<LocalDate> start(LocalDateRange range) {
        return range.isUnboundedStart() ? Optional.empty() : Optional.of(range.getStart());
    }

    private static Optional<LocalDate> end(LocalDateRange range) {
        return range.isUnboundedEnd() ? Optional.empty() : Optional.of(range.getEnd());
    }

    private static LocalDateRange range(Optional<LocalDate> start, Optional<LocalDate> end) {
        LocalDate from = start.orElse(LocalDate.MIN);
        LocalDate to = end.orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("end must not be before start " + from + ", but was " + to);
        }
        return LocalDateRange.of(from, to);
    }
}
