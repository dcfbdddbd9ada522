/**
 * Sales periods, working days, and facts that hold for a while.
 * <p>
 * A {@link io.github.salesdomain.time.SalesCalendar} cuts a year into quarters and months, a {@link io.github.salesdomain.time.WeekCalendar} into
 * weeks as well, each a {@link io.github.salesdomain.time.SalesPeriod} over a half-open range of days. With which days of the year before a period
 * is compared says a {@link io.github.salesdomain.time.PeriodComparison}, with its basis. {@link io.github.salesdomain.time.WorkingDays} says on which
 * days people work; the host supplies it, holidays and make-up days included. An assignment, a limit or a rule is a
 * {@link io.github.salesdomain.time.Dated} fact: it holds during a range and has been known since a day, and a
 * {@link io.github.salesdomain.time.Chronicle} answers what held on a day as it was known on another.
 * <p>
 * To break a year down, use {@link io.github.salesdomain.time.SalesCalendar#months(int)}; to know how far a period has run, use
 * {@link io.github.salesdomain.time.WorkingDays#countIn}.
 */
@NullMarked
@SalesValue
package io.github.salesdomain.time;

import io.github.salesdomain.style.SalesValue;
import org.jspecify.annotations.NullMarked;
