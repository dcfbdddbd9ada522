package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class MetricTest {

    private static final SalesCalendar CALENDAR = SalesCalendar.gregorian();
    private static final Holder NORTH = Holder.company("NORTH");
    private static final SalesPeriod YEAR = CALENDAR.year(2026);

    private static Money yuan(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static Quota quota(Holder holder, Metric metric, String amount) {
        return Quota.builder()
                .holder(holder)
                .metric(metric)
                .period(YEAR)
                .amount(yuan(amount))
                .build();
    }

    @Nested
    class Basis {

        private final Metric sellIn = Metric.REVENUE.on(SalesBasis.SELL_IN).on(TaxBasis.INCLUSIVE);
        private final Metric sellOut = Metric.REVENUE.on(SalesBasis.SELL_OUT).on(TaxBasis.INCLUSIVE);

        @Test
        void isPartOfTheMetric() {
            assertThat(sellIn).isNotEqualTo(sellOut).hasToString("REVENUE");
            assertThat(sellIn.basis()).hasToString("SELL_IN, INCLUSIVE");
            assertThat(Metric.REVENUE.basis()).isEqualTo(MetricBasis.notStated());
            assertThat(List.of(sellOut, sellIn, Metric.REVENUE).stream().sorted())
                    .containsExactly(Metric.REVENUE, sellIn, sellOut);
        }

        @Test
        void isNeverMixed() {
            Actual actual = Actual.of(sellIn, yuan("100.00"));

            assertThat(actual.plus(actual)).isEqualTo(Actual.of(sellIn, yuan("200.00")));
            assertThatExceptionOfType(BasisMismatchException.class)
                    .isThrownBy(() -> actual.plus(Actual.of(sellOut, yuan("1.00"))))
                    .withMessage("basis of REVENUE must be SELL_IN, INCLUSIVE, but was SELL_OUT, INCLUSIVE"
                            + "\nMaybe Actual.toTaxBasis converts one into the other")
                    .satisfies(mixed -> {
                        assertThat(mixed.first()).isEqualTo(sellIn.basis());
                        assertThat(mixed.second()).isEqualTo(sellOut.basis());
                    });
            assertThatExceptionOfType(BasisMismatchException.class)
                    .isThrownBy(() -> actual.amountFor(quota(NORTH, Metric.REVENUE, "100.00")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> actual.amountFor(quota(NORTH, Metric.PROFIT, "100.00")))
                    .withMessage("metric must be PROFIT (HIGHER_IS_BETTER, MONEY), but was REVENUE"
                            + " (HIGHER_IS_BETTER, MONEY)");
            assertThat(AttainmentReader.standard()
                            .read(quota(NORTH, sellIn, "400.00"), actual.amountFor(quota(NORTH, sellIn, "400.00")))
                            .ratio())
                    .isEqualTo(Ratio.of(1, 4));
        }

        @Test
        void convertsTax() {
            Actual gross = Actual.of(Metric.REVENUE.on(TaxBasis.INCLUSIVE), yuan("113.00"));
            Rate thirteen = Rate.percent(13);

            Actual net = gross.toTaxBasis(TaxBasis.EXCLUSIVE, thirteen);
            assertThat(net).isEqualTo(Actual.of(Metric.REVENUE.on(TaxBasis.EXCLUSIVE), yuan("100.00")));
            assertThat(net.toTaxBasis(TaxBasis.INCLUSIVE, thirteen)).isEqualTo(gross);
            assertThat(gross.toTaxBasis(TaxBasis.INCLUSIVE, thirteen)).isEqualTo(gross);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Actual.of(Metric.REVENUE, yuan("1.00")).toTaxBasis(TaxBasis.EXCLUSIVE, thirteen))
                    .withMessage("tax basis must be stated on both sides, but was NOT_STATED and EXCLUSIVE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> gross.toTaxBasis(TaxBasis.EXCLUSIVE, Rate.percent(-1)))
                    .withMessage("rate must not be negative, but was -1%");
        }

        @Test
        void refusesNullByName() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Metric.REVENUE.on((SalesBasis) null))
                    .withMessage("sales");
            assertThatNullPointerException()
                    .isThrownBy(() -> Metric.REVENUE.on((TaxBasis) null))
                    .withMessage("tax");
            assertThatNullPointerException()
                    .isThrownBy(() -> Metric.of("X", Direction.HIGHER_IS_BETTER, null))
                    .withMessage("kind");
        }
    }

    @Nested
    class Kind {

        @Test
        void decidesInWhatAQuotaIsOwed() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> quota(NORTH, Metric.VOLUME, "1.00"))
                    .withMessage("metric must measure money, but was VOLUME (VOLUME)\nMaybe use UnitQuota");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Actual.of(Metric.NUMERIC_DISTRIBUTION, yuan("1.00")))
                    .withMessage("metric must measure money, but was NUMERIC_DISTRIBUTION (SHARE)");
        }

        @Test
        void perHeadIsNotDividedAndNotSummed() {
            Quota perHead = quota(NORTH, Metric.REVENUE_PER_EMPLOYEE, "52631.58");
            String message = "metric must be one that is summed, but was REVENUE_PER_EMPLOYEE (MONEY_PER_HEAD)";

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaSplitter.standard().split(perHead, List.of(NORTH)))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaPhaser.standard().phase(perHead, CALENDAR.months(2026)))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaCascade.standard()
                            .cascade(perHead, Hierarchy.of(List.of(NORTH), Map.of()), CALENDAR, Map.of()))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AttainmentReader.standard()
                            .readTogether(NORTH, List.of(Attainment.of(perHead, yuan("1.00")))))
                    .withMessage(message);
            Actual actual = Actual.of(Metric.REVENUE_PER_EMPLOYEE, yuan("1.00"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> actual.plus(actual))
                    .withMessage(message);
            assertThat(Attainment.of(perHead, yuan("52631.58")).isMet()).isTrue();
        }
    }

    @Nested
    class Heads {

        private final LocalDate newYear = LocalDate.of(2026, 1, 1);

        private Employment job(int number, LocalDate from, boolean selling) {
            return Employment.fullTime(PersonId.of("P-" + number), LocalDateRange.ofUnboundedEnd(from), selling);
        }

        /** The handbook's year: 18 then 20 employees, 12 then 13 of them in sales. */
        @Test
        void makeFiguresPerEmployeeAndPerSalesHead() {
            List<Employment> all = new ArrayList<>();
            for (int i = 0; i < 18; i++) {
                all.add(job(i, newYear, i < 12));
            }
            all.add(job(18, LocalDate.of(2026, 7, 1), true));
            all.add(job(19, LocalDate.of(2026, 7, 1), false));
            Headcount employees = Headcount.from(all, CALENDAR.months(2026));
            Headcount sales = Headcount.ofSalesFrom(all, CALENDAR.months(2026));
            Money total = yuan("12000000.00");

            assertThat(employees.headMonths()).isEqualByComparingTo("228");
            assertThat(employees.average()).isEqualTo(Ratio.of(19, 1));
            assertThat(employees.perHeadMonth(total)).isEqualTo(Measured.of(yuan("52631.58")));
            assertThat(sales.headMonths()).isEqualByComparingTo("150");
            assertThat(sales.perHeadMonth(total)).isEqualTo(Measured.of(yuan("80000.00")));
            assertThat(sales.isWithin(employees)).isTrue();
            assertThat(employees.isWithin(sales)).isFalse();
        }

        @Test
        void countJoinersAndLeaversByDaysAndPartTimersByPart() {
            PersonId wang = PersonId.of("Wang");
            Employment half = Employment.fullTime(wang, LocalDateRange.parse("2026-04-16/2026-06-11"), true)
                    .withFte(new BigDecimal("0.50"));

            assertThat(Headcount.from(
                                    List.of(half),
                                    CALENDAR.quarters(2026).stream()
                                            .flatMap(quarter -> CALENDAR.monthsIn(quarter).stream())
                                            .toList())
                            .heads()
                            .values())
                    .containsExactly(
                            BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            new BigDecimal("0.25"),
                            new BigDecimal("0.5"),
                            new BigDecimal("0.1666666667"),
                            BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            BigDecimal.ZERO);
            assertThat(Headcount.from(List.of(), List.of(CALENDAR.months(2026).get(0)))
                            .average())
                    .isEqualTo(Ratio.zero());
            assertThat(Headcount.of(Map.of()).average()).isEqualTo(Ratio.undefined(UndefinedReason.NO_UNIVERSE));
        }

        @Test
        void areNobodysTwice() {
            PersonId wang = PersonId.of("Wang");
            Employment job = Employment.fullTime(wang, LocalDateRange.parse("2026-01-01/2026-03-01"), true);
            Employment next = Employment.fullTime(wang, LocalDateRange.parse("2026-03-01/2026-05-01"), true);
            Employment overlap = Employment.fullTime(wang, LocalDateRange.parse("2026-02-28/2026-05-01"), true)
                    .withFte(new BigDecimal("0.1"));

            assertThat(Headcount.from(List.of(job, next), CALENDAR.months(2026)).headMonths())
                    .isEqualByComparingTo("4");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Headcount.from(List.of(overlap, job), CALENDAR.months(2026)))
                    .withMessage("fte of Wang must sum to at most 1 on any day, but was 1.1 from 2026-02-28");
            for (String fte : List.of("0", "1.01", "-0.5")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> job.withFte(new BigDecimal(fte)))
                        .withMessage("fte must be above 0 and at most 1, but was " + fte + " of Wang");
            }
        }
    }

    @Nested
    class SalesAndCollection {

        @Test
        void netSalesAreGrossLessWhatIsTakenOff() {
            NetSales sales = NetSales.ofGross(yuan("1000.00"))
                    .withReturns(yuan("50.00"))
                    .withDiscounts(yuan("20.00"))
                    .withRebates(yuan("30.00"));

            assertThat(sales.net()).isEqualTo(yuan("900.00"));
            assertThat(sales.returnRate()).isEqualTo(Ratio.of(1, 20));
            assertThat(sales.explain().text()).contains("net sales", "CNY 900.00", "returns", "CNY -50.00");
            assertThat(NetSales.ofGross(yuan("0.00")).withReturns(yuan("5.00")).net())
                    .isEqualTo(yuan("-5.00"));
            assertThat(NetSales.ofGross(yuan("0.00")).returnRate())
                    .isEqualTo(Ratio.undefined(UndefinedReason.NO_SALES));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sales.withReturns(yuan("-1.00")))
                    .withMessage("returns must not be negative, but was CNY -1.00");
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() -> sales.withRebates(Money.parse("EUR 1.00")));
        }

        @Test
        void collectionHasTwoYardsticks() {
            CollectionResult result = new CollectionResult(
                    quota(NORTH, Metric.COLLECTION, "100.00"), yuan("90.00"), yuan("10.00"), yuan("120.00"));

            assertThat(result.attainment(PrepaymentRule.COUNT_WHEN_DUE).ratio()).isEqualTo(Ratio.of(9, 10));
            assertThat(result.rate(PrepaymentRule.COUNT_WHEN_DUE)).isEqualTo(Ratio.of(3, 4));
            assertThat(result.attainment(PrepaymentRule.COUNT_WHEN_RECEIVED).isMet())
                    .isTrue();
            assertThat(result.rate(PrepaymentRule.COUNT_WHEN_RECEIVED)).isEqualTo(Ratio.of(5, 6));
            assertThat(result.explain().text()).contains("collection of COMPANY:NORTH for 2026", "sales due");
            assertThat(new CollectionResult(result.quota(), yuan("1.00"), yuan("0.00"), yuan("0.00"))
                            .rate(PrepaymentRule.COUNT_WHEN_DUE))
                    .isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CollectionResult(result.quota(), yuan("1.00"), yuan("-1.00"), yuan("0.00")))
                    .withMessage("prepaid must not be negative, but was CNY -1.00");
        }
    }
}
