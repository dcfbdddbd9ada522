package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuotaCascadeTest {

    private static final SalesCalendar CALENDAR = SalesCalendar.gregorian();
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Holder ALL = Holder.company("ALL");
    private static final Holder A = Holder.of(HolderKind.PERSON, "A");
    private static final Holder B = Holder.of(HolderKind.PERSON, "B");
    private static final Holder C = Holder.of(HolderKind.PERSON, "C");
    private static final Hierarchy<Holder> FLAT = Hierarchy.of(List.of(ALL, A, B, C), Map.of(A, ALL, B, ALL, C, ALL));

    private static Quota annual(long yuan) {
        return Quota.builder()
                .holder(ALL)
                .metric(Metric.REVENUE)
                .period(CALENDAR.year(2026))
                .amount(Money.of(CNY, yuan))
                .build();
    }

    private static SalesPeriod lastYear(int month) {
        return CALENDAR.months(2025).get(month - 1);
    }

    private static SalesPeriod month(int month) {
        return CALENDAR.months(2026).get(month - 1);
    }

    private static Map<SalesPeriod, Money> sold(long january, long february) {
        return Map.of(lastYear(1), Money.of(CNY, january), lastYear(2), Money.of(CNY, february));
    }

    private static String amount(QuotaPlan plan, Holder holder, SalesPeriod period) {
        return plan.quotaFor(holder, period).amount().getAmount().toPlainString();
    }

    @Nested
    class TheSampleCompany {

        private final QuotaPlan plan = SampleQuota.plan();

        @Test
        void givesEachHolderLastYearAndTenPercent() {
            SalesPeriod year = plan.period();
            assertThat(plan.annual()).isEqualTo(SampleQuota.annual());
            assertThat(amount(plan, SampleQuota.territory("NORTH"), year)).isEqualTo("3740000.00");
            assertThat(amount(plan, SampleQuota.territory("EAST"), year)).isEqualTo("5280000.00");
            assertThat(amount(plan, SampleQuota.territory("SOUTH"), year)).isEqualTo("1980000.00");
            assertThat(amount(plan, SampleQuota.rep("R-05"), year)).isEqualTo("2200000.00");
            assertThat(amount(plan, SampleQuota.rep("R-09"), year)).isEqualTo("1980000.00");
        }

        @Test
        void followsTheMonthsOfLastYear() {
            Money january = SampleQuota.lastYear().get(SampleQuota.rep("R-05")).get(lastYear(1));
            assertThat(plan.quotaFor(SampleQuota.rep("R-05"), month(1)).amount())
                    .isEqualTo(january.multipliedBy(new BigDecimal("1.1"), RoundingMode.HALF_UP));
        }

        @Test
        void sumsToTheCentBothWays() {
            for (Holder holder : plan.holders()) {
                List<Holder> below = plan.hierarchy().childrenOf(holder);
                for (SalesPeriod month : plan.months()) {
                    Money sum = below.stream()
                            .map(child -> plan.quotaFor(child, month).amount())
                            .reduce(Money.zero(CNY), Money::plus);
                    if (!below.isEmpty()) {
                        assertThat(sum).isEqualTo(plan.quotaFor(holder, month).amount());
                    }
                }
                Money year = plan.quotaFor(holder, plan.period()).amount();
                assertThat(sum(holder, plan.months())).isEqualTo(year);
                assertThat(sum(holder, plan.quarters())).isEqualTo(year);
            }
        }

        private Money sum(Holder holder, List<SalesPeriod> periods) {
            return periods.stream()
                    .map(period -> plan.quotaFor(holder, period).amount())
                    .reduce(Money.zero(CNY), Money::plus);
        }

        @Test
        void isTheSameWhateverTheOrderOfHistory() {
            Map<Holder, Map<SalesPeriod, Money>> shuffled = new TreeMap<>(Comparator.reverseOrder());
            SampleQuota.lastYear().forEach((holder, months) -> {
                Map<SalesPeriod, Money> reversed = new TreeMap<>(Comparator.reverseOrder());
                reversed.putAll(months);
                shuffled.put(holder, reversed);
            });
            assertThat(QuotaCascade.standard()
                            .cascade(SampleQuota.annual(), SampleQuota.holders(), SampleCompany.calendar(), shuffled))
                    .isEqualTo(plan)
                    .hasSameHashCodeAs(plan);
        }
    }

    @Nested
    class Weights {

        @Test
        void areNetSalesNotBelowZero() {
            QuotaPlan plan = QuotaCascade.standard()
                    .cascade(
                            annual(1000), FLAT, CALENDAR, Map.of(A, sold(100, -20), B, sold(-500, 10), C, sold(20, 0)));
            assertThat(amount(plan, A, plan.period())).isEqualTo("800.00");
            assertThat(amount(plan, B, plan.period())).isEqualTo("0.00");
            assertThat(amount(plan, C, plan.period())).isEqualTo("200.00");
            assertThat(amount(plan, A, month(1))).isEqualTo("800.00");
            assertThat(amount(plan, A, month(2))).isEqualTo("0.00");
        }

        @Test
        void addUpSeveralYears() {
            Map<SalesPeriod, Money> years = Map.of(
                    CALENDAR.months(2024).get(0), Money.of(CNY, 10),
                    lastYear(1), Money.of(CNY, 20),
                    lastYear(2), Money.of(CNY, 10));
            QuotaPlan plan =
                    QuotaCascade.standard().cascade(annual(100), FLAT, CALENDAR, Map.of(A, years, B, sold(60, 0)));
            assertThat(amount(plan, A, month(1))).isEqualTo("30.00");
            assertThat(amount(plan, A, month(2))).isEqualTo("10.00");
            assertThat(amount(plan, B, month(1))).isEqualTo("60.00");
        }

        @Test
        void mayComeFromAnotherRuleThanHistory() {
            QuotaPlan plan = QuotaCascade.with(SplitPolicy.equal())
                    .cascade(annual(1000), FLAT, CALENDAR, Map.of(A, sold(100, 0), B, sold(0, 10), C, sold(1, 1)));
            assertThat(amount(plan, A, month(1))).isEqualTo("333.34");
            assertThat(amount(plan, B, month(2))).isEqualTo("333.33");
            assertThat(amount(plan, C, month(1))).isEqualTo("166.67");
            assertThat(amount(plan, C, month(2))).isEqualTo("166.66");
        }

        @Test
        void ofNewcomersMayBeTheAverageOfTheOthers() {
            Map<Holder, Map<SalesPeriod, Money>> history = Map.of(A, sold(100, 100), B, sold(50, 50));
            QuotaPlan plan = QuotaCascade.standard()
                    .withZeroBase(ZeroBase.AVERAGE)
                    .withMonthShape(MonthShape.OWN_OR_ABOVE)
                    .cascade(annual(900), FLAT, CALENDAR, history);
            assertThat(amount(plan, A, plan.period())).isEqualTo("400.00");
            assertThat(amount(plan, B, plan.period())).isEqualTo("200.00");
            assertThat(amount(plan, C, plan.period())).isEqualTo("300.00");
            assertThat(amount(plan, C, month(1))).isEqualTo("150.00");
        }

        @Test
        void ofNobodyAreRefusedOrEqual() {
            Hierarchy<Holder> deep = Hierarchy.of(List.of(ALL, A, B, C), Map.of(A, ALL, B, A, C, A));
            QuotaCascade standard = QuotaCascade.standard();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> standard.cascade(annual(900), deep, CALENDAR, Map.of()))
                    .withMessage("weights below COMPANY:ALL must sum to more than 0, but was 0\n"
                            + "Maybe use ZeroBase.EQUAL_IF_ALL or ZeroBase.AVERAGE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuotaCascade.with(holders -> Map.of(
                                    A, Ratio.zero(),
                                    B, Ratio.zero(),
                                    C, Ratio.zero()))
                            .cascade(annual(900), FLAT, CALENDAR, Map.of()))
                    .withMessage("weights below COMPANY:ALL must sum to more than 0, but was 0\n"
                            + "Maybe use ZeroBase.EQUAL_IF_ALL or ZeroBase.AVERAGE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> standard.withZeroBase(ZeroBase.EQUAL_IF_ALL)
                            .withMonthShape(MonthShape.OWN_OR_ABOVE)
                            .cascade(annual(900), deep, CALENDAR, Map.of()))
                    .withMessage("history must give PERSON:B a month to put its quota in, but was nothing\n"
                            + "Maybe use MonthShape.EVEN");
        }

        @Test
        void doNotMatterForAQuotaOfNothing() {
            QuotaPlan plan = QuotaCascade.standard().cascade(annual(0), FLAT, CALENDAR, Map.of());
            assertThat(amount(plan, C, plan.period())).isEqualTo("0.00");
        }

        @Test
        void areExactWhereProductsExceedALong() {
            Money most = Money.of(CNY, new BigDecimal("46116860184273879.03"));
            QuotaPlan plan = QuotaCascade.standard()
                    .cascade(
                            annual(0).withAmount(most),
                            FLAT,
                            CALENDAR,
                            Map.of(
                                    A,
                                    Map.of(lastYear(1), most.dividedBy(2, RoundingMode.DOWN)),
                                    B,
                                    Map.of(lastYear(2), most.dividedBy(4, RoundingMode.DOWN))));
            assertThat(plan.annual().amount()).isEqualTo(most);
            assertThat(amount(plan, A, month(1))).isEqualTo("30744573456182586.02");
        }
    }

    @Nested
    class Months {

        private final Map<Holder, Map<SalesPeriod, Money>> history =
                Map.of(A, sold(100, 0), B, sold(0, 100), C, sold(50, 150));

        @Test
        void followTheHoldersOwnHistory() {
            QuotaPlan plan = QuotaCascade.standard().cascade(annual(400), FLAT, CALENDAR, history);
            assertThat(amount(plan, A, month(1))).isEqualTo("100.00");
            assertThat(amount(plan, A, month(2))).isEqualTo("0.00");
            assertThat(amount(plan, ALL, month(2))).isEqualTo("250.00");
        }

        @Test
        void mayFollowTheWholeCompany() {
            QuotaPlan plan = QuotaCascade.standard()
                    .withMonthShape(MonthShape.OF_WHOLE)
                    .cascade(annual(400), FLAT, CALENDAR, history);
            assertThat(amount(plan, A, month(1))).isEqualTo("37.50");
            assertThat(amount(plan, A, month(2))).isEqualTo("62.50");
            assertThat(amount(plan, C, month(2))).isEqualTo("125.00");
        }

        @Test
        void mayFollowTheNearestAboveWhoHasAny() {
            Hierarchy<Holder> deep = Hierarchy.of(
                    List.of(ALL, A, B, C, Holder.company("NEW")),
                    Map.of(A, ALL, B, ALL, C, A, Holder.company("NEW"), A));
            Map<Holder, Map<SalesPeriod, Money>> some = Map.of(B, sold(0, 100), C, sold(100, 0));
            QuotaCascade cascade = QuotaCascade.standard().withZeroBase(ZeroBase.AVERAGE);
            QuotaPlan plan = cascade.withMonthShape(MonthShape.OWN_OR_ABOVE).cascade(annual(400), deep, CALENDAR, some);
            assertThat(amount(plan, Holder.company("NEW"), month(1))).isEqualTo("100.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.cascade(annual(400), deep, CALENDAR, some))
                    .withMessage("history must give COMPANY:NEW a month to put its quota in, but was nothing\n"
                            + "Maybe use MonthShape.OWN_OR_ABOVE");
        }

        @Test
        void mayBeTheSameForACompanyWithoutHistory() {
            QuotaPlan plan = QuotaCascade.with(SplitPolicy.equal())
                    .withMonthShape(MonthShape.EVEN)
                    .cascade(annual(36), FLAT, CALENDAR, Map.of());
            assertThat(amount(plan, B, month(7))).isEqualTo("1.00");
            assertThat(amount(plan, ALL, month(7))).isEqualTo("3.00");
        }

        @Test
        void followThePlaceInAYearThatBeginsInApril() {
            SalesCalendar fiscal = SalesCalendar.gregorianFrom(Month.APRIL);
            QuotaPlan plan = QuotaCascade.standard()
                    .cascade(
                            annual(90).withPeriod(fiscal.year(2026)),
                            FLAT,
                            fiscal,
                            Map.of(
                                    A,
                                    sold(10, 20),
                                    B,
                                    Map.of(CALENDAR.months(2024).get(3), Money.of(CNY, 60))));
            SalesPeriod january = fiscal.months(2026).get(9);
            assertThat(january).hasToString("2027-01");
            assertThat(amount(plan, A, january)).isEqualTo("10.00");
            assertThat(amount(plan, B, fiscal.months(2026).get(0))).isEqualTo("60.00");
        }
    }

    @Nested
    class Refuses {

        private final QuotaCascade cascade = QuotaCascade.standard();
        private final Map<Holder, Map<SalesPeriod, Money>> history = Map.of(A, sold(1, 1));

        @Test
        void aTreeWithAnotherRoot() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.cascade(annual(1).withHolder(A), FLAT, CALENDAR, history))
                    .withMessage("holder must be the one root of the tree, but was PERSON:A over [COMPANY:ALL]");
        }

        @Test
        void anotherPeriodThanAYear() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.cascade(annual(1).withPeriod(month(1)), FLAT, CALENDAR, history))
                    .withMessage("period must be a year of the calendar, but was 2026-01");
        }

        @Test
        void historyOfAHolderWithOthersBelow() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.cascade(annual(1), FLAT, CALENDAR, Map.of(ALL, sold(1, 1))))
                    .withMessage("history must be of a holder with nobody below, but was of COMPANY:ALL");
        }

        @Test
        void historyOfAStranger() {
            Holder stranger = Holder.company("X");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.cascade(annual(1), FLAT, CALENDAR, Map.of(stranger, sold(1, 1))))
                    .withMessage("holder must be in the plan, but was COMPANY:X");
        }

        @Test
        void historyOfOtherPeriodsThanMonths() {
            Map<Holder, Map<SalesPeriod, Money>> quarter =
                    Map.of(A, Map.of(CALENDAR.quarters(2025).get(0), Money.of(CNY, 1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.cascade(annual(1), FLAT, CALENDAR, quarter))
                    .withMessage("month must be a month of the calendar, but was 2025-Q1");
        }

        @Test
        void historyInAnotherCurrency() {
            Map<Holder, Map<SalesPeriod, Money>> euro = Map.of(A, Map.of(lastYear(1), Money.of(CurrencyUnit.EUR, 1)));
            assertThatThrownBy(() -> cascade.cascade(annual(1), FLAT, CALENDAR, euro))
                    .isInstanceOf(CurrencyMismatchException.class);
        }

        @Test
        void amountsBeyondTheColumns() {
            Money most = Money.of(CNY, new BigDecimal("46116860184273879.04"));
            Money less = most.minus(Money.of(CNY, new BigDecimal("0.01")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.cascade(annual(1).withAmount(most), FLAT, CALENDAR, history))
                    .withMessage("amount must be below 2^62 minor units, but was CNY 46116860184273879.04");
            Map<Holder, Map<SalesPeriod, Money>> huge = new HashMap<>();
            huge.put(A, Map.of(lastYear(1), less));
            huge.put(B, Map.of(lastYear(1), less));
            huge.put(C, Map.of(lastYear(1), less));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.cascade(annual(1), FLAT, CALENDAR, huge))
                    .withMessage("amounts must sum to what fits 64 bits of minor units, but 9223372036854775806 and"
                            + " 4611686018427387903 do not");
        }

        @Test
        void nullOptions() {
            assertThatNullPointerException()
                    .isThrownBy(() -> QuotaCascade.with(null))
                    .withMessage("policy");
            assertThatNullPointerException()
                    .isThrownBy(() -> cascade.withZeroBase(null))
                    .withMessage("zeroBase");
            assertThatNullPointerException()
                    .isThrownBy(() -> cascade.withMonthShape(null))
                    .withMessage("shape");
        }
    }
}
