package io.github.salesdomain.quota;

import static io.github.salesdomain.quantity.UnitOfMeasure.CASE;
import static io.github.salesdomain.quantity.UnitOfMeasure.KILOGRAM;
import static io.github.salesdomain.quantity.UnitOfMeasure.PIECE;
import static io.github.salesdomain.quota.CascadeSamples.ALL;
import static io.github.salesdomain.quota.CascadeSamples.CALENDAR;
import static io.github.salesdomain.quota.CascadeSamples.CASES_LAST_YEAR;
import static io.github.salesdomain.quota.CascadeSamples.LI;
import static io.github.salesdomain.quota.CascadeSamples.NORTH;
import static io.github.salesdomain.quota.CascadeSamples.SOUTH;
import static io.github.salesdomain.quota.CascadeSamples.TREE;
import static io.github.salesdomain.quota.CascadeSamples.WANG;
import static io.github.salesdomain.quota.CascadeSamples.YEAR;
import static io.github.salesdomain.quota.CascadeSamples.cases;
import static io.github.salesdomain.quota.CascadeSamples.sold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnitQuotaPlanTest {

    private static final SalesPeriod MARCH = CALENDAR.months(2026).get(2);

    private static UnitQuota annual(String amount, UnitOfMeasure unit) {
        return UnitQuota.of(ALL, Metric.VOLUME, YEAR, Quantity.of(new BigDecimal(amount), unit));
    }

    private static String amount(UnitQuotaPlan plan, Holder holder, SalesPeriod period) {
        return plan.quotaFor(holder, period).amount().toString();
    }

    @Nested
    class WholeUnits {

        private final UnitQuotaPlan plan = QuotaCascade.standard().cascade(cases(100), TREE, CALENDAR, CASES_LAST_YEAR);

        @Test
        void areKeptAtEveryLevelAndInEveryMonth() {
            assertThat(amount(plan, NORTH, YEAR)).isEqualTo("75 CASE");
            assertThat(amount(plan, SOUTH, YEAR)).isEqualTo("25 CASE");
            assertThat(amount(plan, WANG, YEAR)).isEqualTo("50 CASE");
            assertThat(amount(plan, WANG, MARCH)).isEqualTo("33 CASE");
            assertThat(amount(plan, SOUTH, MARCH)).isEqualTo("17 CASE");
            assertThat(amount(plan, NORTH, MARCH)).isEqualTo("33 CASE");
            assertThat(amount(plan, ALL, MARCH)).isEqualTo("50 CASE");
            assertThat(amount(plan, ALL, CALENDAR.quarters(2026).get(0))).isEqualTo("100 CASE");
            assertThat(plan.hedgeOf(ALL, MARCH)).isEqualTo(Quantity.zero(CASE));
            assertThat(plan.assignedBelow(NORTH, YEAR)).isEqualTo(Quantity.of(75, CASE));
        }

        @Test
        void areReadForEveryHolderAtOnce() {
            Map<Holder, Quantity> sold =
                    Map.of(WANG, Quantity.of(11, CASE), SOUTH, Quantity.of(new BigDecimal("4.25"), CASE));

            List<UnitAttainment> attained = AttainmentReader.standard().readAll(plan, MARCH, sold);
            assertThat(attained)
                    .extracting(each -> each.holder().id() + " " + each.actual() + " of "
                            + each.quota().amount())
                    .containsExactly(
                            "ALL 15.25 CASE of 50 CASE",
                            "NORTH 11 CASE of 33 CASE",
                            "LI 0 CASE of 0 CASE",
                            "WANG 11 CASE of 33 CASE",
                            "SOUTH 4.25 CASE of 17 CASE");
            assertThat(attained.get(1).ratio()).hasToString("1/3");

            List<UnitPace> paces = PaceReader.standard().readAll(plan, MARCH, sold, LocalDate.of(2026, 3, 10));
            assertThat(paces).extracting(UnitPace::attainment).isEqualTo(attained);
            assertThat(paces.get(3).index()).isEqualTo(paces.get(1).index());
        }

        @Test
        void areNotReadFromWhatTheyDoNotHold() {
            AttainmentReader reader = AttainmentReader.standard();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reader.readAll(plan, MARCH, Map.of(NORTH, Quantity.of(1, CASE))))
                    .withMessage("actual must be of a holder with nobody below, but was of TERRITORY:NORTH");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reader.readAll(plan, MARCH, Map.of(Holder.company("X"), Quantity.of(1, CASE))))
                    .withMessage("holder must be in the plan, but was COMPANY:X");
            assertThatIllegalArgumentException().isThrownBy(() -> reader.readAll(plan, CALENDAR.year(2025), Map.of()));
            assertThatExceptionOfType(UnitMismatchException.class)
                    .isThrownBy(() -> PaceReader.standard()
                            .readAll(plan, MARCH, Map.of(WANG, Quantity.of(1, PIECE)), LocalDate.of(2026, 3, 10)));
        }

        @Test
        void explainThemselves() {
            assertThat(plan).hasToString("VOLUME 2026 of COMPANY:ALL: 100 CASE");
            assertThat(plan.explain().text())
                    .contains(
                            "VOLUME quota of COMPANY:ALL for 2026: 100 CASE",
                            "2026-03: 50 CASE",
                            "TERRITORY:NORTH: 75 CASE")
                    .doesNotContain("hedge");
            assertThat(plan.quotasFor(YEAR)).extracting(UnitQuota::holder).isEqualTo(plan.holders());
            assertThat(plan.metric()).isEqualTo(Metric.VOLUME);
            assertThat(plan.hedges()).isEmpty();
        }

        @Test
        void areTheSameMadeFromTheirAmounts() {
            assertThat(UnitQuotaPlan.of(plan.whole(), plan.periods(), List.of(Rate.zero()), TREE, plan.amounts()))
                    .isEqualTo(plan)
                    .hasSameHashCodeAs(plan);
        }

        @Test
        void areAsManyAsWholeYuanWouldBe() {
            Map<Holder, Map<SalesPeriod, Quantity>> lastYear = new HashMap<>();
            SampleQuota.lastYear().forEach((holder, months) -> {
                Map<SalesPeriod, Quantity> row = new HashMap<>();
                months.forEach((month, amount) -> row.put(month, Quantity.of(amount.getAmount(), CASE)));
                lastYear.put(holder, row);
            });
            QuotaPlan money = SampleQuota.plan();
            UnitQuotaPlan units = QuotaCascade.standard()
                    .cascade(
                            UnitQuota.of(
                                    SampleQuota.company(),
                                    Metric.VOLUME,
                                    money.period(),
                                    Quantity.of(11_000_000, CASE)),
                            money.hierarchy(),
                            money.calendar(),
                            lastYear);

            for (Holder holder : money.holders()) {
                assertThat(units.quotaFor(holder, money.period()).amount().amount())
                        .isEqualByComparingTo(
                                money.quotaFor(holder, money.period()).amount().getAmount());
            }
        }
    }

    @Test
    void aLastDecimalPlaceIsNotExceeded() {
        Map<Holder, Map<SalesPeriod, Quantity>> tons = Map.of(WANG, sold(KILOGRAM, 1, 0), LI, sold(KILOGRAM, 1, 0));
        UnitQuotaPlan plan = QuotaCascade.standard().cascade(annual("12.5", KILOGRAM), TREE, CALENDAR, tons);

        assertThat(List.of(amount(plan, LI, YEAR), amount(plan, WANG, YEAR)))
                .containsExactly("6.3 KILOGRAM", "6.2 KILOGRAM");
        assertThat(amount(plan, SOUTH, YEAR)).isEqualTo("0 KILOGRAM");
    }

    @Test
    void historyMayHaveMoreDecimalsThanTheQuota() {
        List<SalesPeriod> months = CALENDAR.months(2025);
        UnitQuotaPlan plan = QuotaCascade.standard()
                .cascade(
                        cases(10),
                        TREE,
                        CALENDAR,
                        Map.of(
                                SOUTH, Map.of(months.get(0), Quantity.of(new BigDecimal("0.25"), CASE)),
                                WANG, Map.of(months.get(0), Quantity.of(new BigDecimal("1"), CASE))));

        assertThat(amount(plan, WANG, YEAR)).isEqualTo("8 CASE");
    }

    @Nested
    class Hedged {

        private final UnitQuotaPlan plan = QuotaCascade.standard()
                .withHedges(Rate.percent(10), Rate.percent(5))
                .cascade(cases(100), TREE, CALENDAR, CASES_LAST_YEAR);

        @Test
        void keepsTheQuotaAboveAndShowsWhatIsAssignedBeyondIt() {
            assertThat(amount(plan, ALL, YEAR)).isEqualTo("100 CASE");
            assertThat(plan.assignedBelow(ALL, YEAR)).isEqualTo(Quantity.of(110, CASE));
            assertThat(plan.hedgeOf(ALL, YEAR)).isEqualTo(Quantity.of(10, CASE));
            assertThat(amount(plan, NORTH, YEAR)).isEqualTo("83 CASE");
            assertThat(plan.assignedBelow(NORTH, YEAR)).isEqualTo(Quantity.of(87, CASE)); // 83 × 1.05 = 87.15
            assertThat(plan.hedgeOf(NORTH, YEAR)).isEqualTo(Quantity.of(4, CASE));
            assertThat(plan.hedges()).containsExactly(Rate.percent(10), Rate.percent(5));
            assertThat(plan.explain().text()).contains("by holder: 110 CASE, of it hedge 10 CASE");
        }

        @Test
        void letsTheMonthsAboveFollowThoseAssigned() {
            Quantity sum = plan.periods().stream()
                    .map(month -> plan.quotaFor(ALL, month).amount())
                    .reduce(Quantity.zero(CASE), Quantity::plus);

            assertThat(sum).isEqualTo(Quantity.of(100, CASE));
            assertThat(plan.assignedBelow(ALL, MARCH)).isEqualTo(Quantity.of(55, CASE));
            assertThat(amount(plan, ALL, MARCH)).isEqualTo("50 CASE");
            assertThat(plan.hedgeOf(ALL, MARCH)).isEqualTo(Quantity.of(5, CASE));
        }

        @Test
        void isRefusedBelowZeroAndForMoney() {
            QuotaCascade cascade = QuotaCascade.standard();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.withHedges(Rate.percent(-1)))
                    .withMessage("hedge must not be negative, but was -1%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.withHedges(Rate.percent(1))
                            .cascade(SampleQuota.annual(), SampleQuota.holders(), CALENDAR, SampleQuota.lastYear()))
                    .withMessage("hedges must not be given for money, but was [1%]\nMaybe use NestedAllocator");
            assertThat(cascade.withHedges(Rate.zero())
                            .cascade(SampleQuota.annual(), SampleQuota.holders(), CALENDAR, SampleQuota.lastYear()))
                    .isEqualTo(SampleQuota.plan());
        }
    }

    @Test
    void aStateIsBrokenDownByLevelsAlone() {
        UnitQuota outlets = UnitQuota.of(ALL, Metric.ACTIVE_OUTLETS, MARCH, Quantity.of(50, PIECE));
        UnitQuotaPlan plan = QuotaCascade.standard()
                .withZeroBase(ZeroBase.AVERAGE)
                .cascade(outlets, TREE, Map.of(WANG, Quantity.of(30, PIECE), SOUTH, Quantity.of(10, PIECE)));

        assertThat(plan.periods()).containsExactly(MARCH);
        assertThat(amount(plan, NORTH, MARCH)).isEqualTo("38 PIECE");
        assertThat(amount(plan, SOUTH, MARCH)).isEqualTo("12 PIECE");
        assertThat(amount(plan, LI, MARCH)).isEqualTo("19 PIECE");
        assertThat(plan.explain().text()).doesNotContain("by period");
    }

    @Nested
    class Refuses {

        private final QuotaCascade cascade = QuotaCascade.standard();
        private final UnitQuotaPlan plan = cascade.cascade(cases(100), TREE, CALENDAR, CASES_LAST_YEAR);

        private Map<Holder, List<Quantity>> with(Holder holder, Quantity january) {
            Map<Holder, List<Quantity>> amounts = new HashMap<>(plan.amounts());
            List<Quantity> row = new ArrayList<>(plan.amounts().get(holder));
            row.set(0, january);
            amounts.put(holder, row);
            return amounts;
        }

        private void refused(Map<Holder, List<Quantity>> amounts, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> UnitQuotaPlan.of(plan.whole(), plan.periods(), List.of(), TREE, amounts))
                    .withMessage(message);
        }

        @Test
        void anotherUnit() {
            assertThatExceptionOfType(UnitMismatchException.class)
                    .isThrownBy(() -> cascade.cascade(cases(1), TREE, CALENDAR, Map.of(WANG, sold(PIECE, 1, 1))));
            assertThatExceptionOfType(UnitMismatchException.class)
                    .isThrownBy(() -> UnitQuotaPlan.of(
                            plan.whole(), plan.periods(), List.of(), TREE, with(WANG, Quantity.of(17, PIECE))));
        }

        @Test
        void anotherRootAndAnotherPeriod() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.cascade(cases(1).withHolder(WANG), TREE, CALENDAR, CASES_LAST_YEAR))
                    .withMessage("holder must be the one root of the tree, but was PERSON:WANG over [COMPANY:ALL]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.cascade(cases(1).withPeriod(MARCH), TREE, CALENDAR, CASES_LAST_YEAR))
                    .withMessage("period must be a year of the calendar, but was 2026-03");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> UnitQuotaPlan.of(
                            plan.whole().withHolder(WANG), plan.periods(), List.of(), TREE, plan.amounts()))
                    .withMessage("holder must be the one root of the tree, but was PERSON:WANG over [COMPANY:ALL]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan.quotaFor(ALL, CALENDAR.year(2025)))
                    .withMessageStartingWith("period must be made of whole periods of the plan, but was");
        }

        @Test
        void weightsOfNothingAndAmountsBeyondTheColumns() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.cascade(cases(1), TREE, CALENDAR, Map.of()))
                    .withMessageStartingWith("weights below COMPANY:ALL must sum to more than 0, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> cascade.cascade(annual("4611686018427387904", CASE), TREE, CALENDAR, CASES_LAST_YEAR))
                    .withMessage(
                            "amount must be below 2^62 in its last decimal place, but was 4611686018427387904 CASE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cascade.withHedges(Rate.percent(10))
                            .cascade(annual("4611686018427387903", CASE), TREE, CALENDAR, CASES_LAST_YEAR))
                    .withMessage("amount must be below 2^62 in its last decimal place, but was 5072854620270126693");
        }

        @Test
        void amountsThatDoNotSumOrAreNotThere() {
            refused(
                    with(ALL, Quantity.of(51, CASE)),
                    "amounts under COMPANY:ALL must sum to 100 CASE in 2026, but was 101 CASE");
            refused(
                    with(SOUTH, Quantity.of(9, CASE)),
                    "amounts under COMPANY:ALL must sum to 100 CASE in 2026, but was 101 CASE");
            refused(
                    with(WANG, Quantity.of(-1, CASE)),
                    "amount must not be negative and have at most 0 decimals, but was -1 CASE for PERSON:WANG");
            refused(
                    with(WANG, Quantity.of(new BigDecimal("0.5"), CASE)),
                    "amount must not be negative and have at most 0 decimals, but was 0.5 CASE for PERSON:WANG");
            refused(Map.of(), "amounts of COMPANY:ALL must be 12 amounts, but was 0");
            refused(Map.of(Holder.company("X"), List.of()), "holder must be in the plan, but was COMPANY:X");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan.assignedBelow(WANG, YEAR))
                    .withMessage("holder must have others below, but was PERSON:WANG");
        }

        @Test
        void monthsThatSumOnlyOverTheYear() {
            Map<Holder, List<Quantity>> amounts = with(ALL, Quantity.of(49, CASE));
            List<Quantity> row = new ArrayList<>(amounts.get(ALL));
            row.set(1, Quantity.of(1, CASE));
            amounts.put(ALL, row);

            refused(amounts, "amounts under COMPANY:ALL must sum to 49 CASE in 2026-01, but was 50 CASE");
        }
    }
}
