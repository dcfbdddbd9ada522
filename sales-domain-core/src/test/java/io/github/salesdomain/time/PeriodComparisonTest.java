package io.github.salesdomain.time;

import static io.github.salesdomain.time.ComparisonBasis.REPORTED;
import static io.github.salesdomain.time.ComparisonBasis.RESTATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class PeriodComparisonTest {

    private static final WeekCalendar NRF = SalesCalendar.nrf();
    private static final SalesCalendar GREGORIAN = SalesCalendar.gregorian();

    private static Money yuan(String amount) {
        return Money.parse("CNY " + amount);
    }

    @Nested
    class AfterAYearOfFiftyThreeWeeks {

        @Test
        void comparesTheYearAsReportedOrAWeekLater() {
            SalesPeriod year = NRF.year(2024);

            assertThat(NRF.compare(year, REPORTED).priorDays()).hasToString("2023-01-29/2024-02-04");
            assertThat(NRF.compare(year, REPORTED).isLikeForLike()).isFalse();
            assertThat(NRF.compare(year, RESTATED).priorDays()).hasToString("2023-02-05/2024-02-04");
            assertThat(NRF.compare(year, RESTATED).isLikeForLike()).isTrue();
        }

        @Test
        void comparesQuarterMonthAndWeek() {
            SalesPeriod quarter = NRF.quarters(2024).get(0);
            SalesPeriod month = NRF.months(2024).get(11);
            SalesPeriod week = NRF.weeks(2024).get(0);

            assertThat(NRF.compare(quarter, REPORTED).priorDays())
                    .isEqualTo(NRF.quarters(2023).get(0).range());
            assertThat(NRF.compare(quarter, RESTATED).priorDays()).hasToString("2023-02-05/2023-05-07");
            assertThat(NRF.compare(month, REPORTED).priorDays()).hasToString("2023-12-31/2024-02-04");
            assertThat(NRF.compare(month, RESTATED).priorDays()).hasToString("2024-01-07/2024-02-04");
            assertThat(NRF.compare(week, REPORTED).priorDays())
                    .isEqualTo(NRF.weeks(2023).get(0).range());
            assertThat(NRF.compare(week, RESTATED).priorDays())
                    .isEqualTo(NRF.weeks(2023).get(1).range());
        }

        @Test
        void bothBasesAgreeAYearLater() {
            for (SalesPeriod month : NRF.months(2025)) {
                assertThat(NRF.compare(month, RESTATED).priorDays())
                        .isEqualTo(NRF.compare(month, REPORTED).priorDays());
            }
        }
    }

    @Nested
    class InAYearOfFiftyThreeWeeks {

        @Test
        void theExtraWeekHasNoReportedCounterpart() {
            SalesPeriod extra = NRF.weeks(2023).get(52);

            assertThat(NRF.compare(extra, REPORTED).hasPrior()).isFalse();
            assertThat(NRF.compare(extra, REPORTED).isLikeForLike()).isFalse();
            assertThat(NRF.compare(extra, REPORTED).priorDays()).hasToString("2023-01-29/2023-01-29");
            assertThat(NRF.compare(extra, RESTATED).priorDays())
                    .isEqualTo(NRF.weeks(2023).get(0).range());
        }

        @Test
        void isRestatedAgainstFiftyThreeWeeks() {
            assertThat(NRF.compare(NRF.year(2023), RESTATED).priorDays()).hasToString("2022-01-30/2023-02-05");
            assertThat(NRF.compare(NRF.months(2023).get(11), RESTATED).priorDays())
                    .hasToString("2023-01-01/2023-02-05");
            assertThat(NRF.compare(NRF.year(2023), REPORTED).priorDays()).hasToString("2022-01-30/2023-01-29");
        }
    }

    @Nested
    class InCalendarMonths {

        @Test
        void comparesTheSameMonthOrTheSameWeekdays() {
            SalesPeriod march = GREGORIAN.months(2026).get(2);

            assertThat(GREGORIAN.compare(march, REPORTED).priorDays()).hasToString("2025-03-01/2025-04-01");
            assertThat(GREGORIAN.compare(march, REPORTED).isLikeForLike()).isFalse();
            assertThat(GREGORIAN.compare(march, RESTATED).priorDays()).hasToString("2025-03-02/2025-04-02");
        }

        @Test
        void refusesAPeriodOfAnotherCalendar() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NRF.compare(GREGORIAN.year(2024), RESTATED))
                    .withMessage("period must be one of the calendar, but was 2024 of 2024-01-01/2025-01-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GREGORIAN.compare(NRF.weeks(2024).get(0), RESTATED))
                    .withMessage("kind must be YEAR, QUARTER or MONTH in a calendar of months, but was WEEK");
            assertThatNullPointerException()
                    .isThrownBy(() -> GREGORIAN.compare(GREGORIAN.year(2024), null))
                    .withMessage("basis");
        }
    }

    @Nested
    class ToDate {

        private final SalesPeriod february = GREGORIAN.months(2024).get(1);

        @Test
        void cutsBothSidesToTheDaysElapsed() {
            PeriodComparison toDate = GREGORIAN.compare(february, REPORTED).toDate(LocalDate.of(2024, 2, 10));

            assertThat(toDate.days()).hasToString("2024-02-01/2024-02-11");
            assertThat(toDate.priorDays()).hasToString("2023-02-01/2023-02-11");
            assertThat(toDate.explain().text())
                    .contains("comparison of 2024-02", "REPORTED", "2023-02-01/2023-02-11 (10)");
        }

        @Test
        void takesNoMoreThanTheCounterpartHas() {
            PeriodComparison whole = GREGORIAN.compare(february, REPORTED);

            assertThat(whole.toDate(LocalDate.of(2024, 2, 29))).isEqualTo(whole);
            assertThat(GREGORIAN
                            .compare(GREGORIAN.months(2025).get(1), REPORTED)
                            .toDate(LocalDate.of(2025, 3, 9))
                            .priorDays())
                    .hasToString("2024-02-01/2024-03-01");
            PeriodComparison january = NRF.compare(NRF.months(2023).get(11), REPORTED);
            assertThat(january.toDate(LocalDate.of(2024, 2, 2)).priorDays()).isEqualTo(january.priorDays());
        }

        @Test
        void isOfNoDaysBeforeThePeriodBegins() {
            PeriodComparison none = GREGORIAN.compare(february, RESTATED).toDate(LocalDate.of(2024, 1, 31));

            assertThat(none.days()).hasToString("2024-02-01/2024-02-01");
            assertThat(none.hasPrior()).isFalse();
        }
    }

    @Test
    void refusesDaysThatAreNotTheBasis() {
        SalesPeriod year = NRF.year(2024);
        LocalDateRange reported = NRF.year(2023).range();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeriodComparison(year, year.range(), reported, RESTATED))
                .withMessage("priorDays must be 2023-02-05/2024-02-04, but was 2023-01-29/2024-02-04");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeriodComparison(year, reported, reported, REPORTED))
                .withMessage("days must lie in 2024-02-04/2025-02-02, but was 2023-01-29/2024-02-04");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeriodComparison(year, year.range(), year.range(), REPORTED))
                .withMessage("priorDays must begin before 2024-02-04, but was 2024-02-04/2025-02-02");
        LocalDateRange open = LocalDateRange.ofUnboundedEnd(LocalDate.of(2023, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeriodComparison(year, year.range(), open, REPORTED))
                .withMessage("priorDays must be bounded, but was " + open);
    }

    @Nested
    class OfAmounts {

        private final PeriodComparison year = NRF.compare(NRF.year(2024), RESTATED);

        @Test
        void carriesItsBasis() {
            YearOnYear change = YearOnYear.of(year, yuan("105.00"), yuan("100.00"));

            assertThat(change.growth()).isEqualTo(Ratio.of(1, 20));
            assertThat(change.change()).isEqualTo(yuan("5.00"));
            assertThat(change.basis()).isEqualTo(RESTATED);
            assertThat(change.explain().text())
                    .contains("year on year of 2024", "5.00 % (RESTATED)", "2023-02-05/2024-02-04 (364)");
        }

        /** The first week of the season sells 70; an even 10 a day otherwise. As reported, the extra week hides the growth. */
        @Test
        void sumsDaysOnEitherBasis() {
            SalesPeriod week = NRF.weeks(2024).get(0);
            Map<LocalDate, Money> byDay = Map.of(
                    LocalDate.of(2023, 1, 30), yuan("80.00"),
                    LocalDate.of(2023, 2, 6), yuan("50.00"),
                    LocalDate.of(2024, 2, 5), yuan("60.00"));

            assertThat(YearOnYear.from(NRF.compare(week, REPORTED), byDay).growth())
                    .isEqualTo(Ratio.of(-1, 4));
            assertThat(YearOnYear.from(NRF.compare(week, RESTATED), byDay).growth())
                    .isEqualTo(Ratio.of(1, 5));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> YearOnYear.from(year, Map.of()))
                    .withMessage("byDay must not be empty, but was {}");
        }

        @Test
        void isUndefinedWithoutABase() {
            PeriodComparison extra = NRF.compare(NRF.weeks(2023).get(52), REPORTED);

            assertThat(YearOnYear.of(year, yuan("1.00"), yuan("0.00")).growth())
                    .isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
            assertThat(YearOnYear.of(year, yuan("1.00"), yuan("-1.00")).growth())
                    .isEqualTo(Ratio.undefined(UndefinedReason.NEGATIVE_BASE));
            assertThat(YearOnYear.of(extra, yuan("1.00"), yuan("0.00")).growth())
                    .isEqualTo(Ratio.undefined(UndefinedReason.NO_COUNTERPART));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> YearOnYear.of(extra, yuan("1.00"), yuan("2.00")))
                    .withMessage("prior must be zero where there are no earlier days, but was CNY 2.00");
        }

        @Test
        void refusesTwoCurrencies() {
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() -> YearOnYear.of(year, yuan("1.00"), Money.parse("EUR 1.00")));
        }
    }
}
