package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.time.PeriodKind;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class QuotaPlanTest {

    private static final SalesCalendar CALENDAR = SalesCalendar.gregorian();
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Holder TEAM = Holder.company("TEAM");
    private static final Holder LI = Holder.of(HolderKind.PERSON, "li");
    private static final Holder WANG = Holder.of(HolderKind.PERSON, "wang");
    private static final Hierarchy<Holder> TREE = Hierarchy.of(List.of(TEAM, LI, WANG), Map.of(LI, TEAM, WANG, TEAM));

    private static List<Money> months(long yuan) {
        return Collections.nCopies(12, Money.of(CNY, yuan));
    }

    private static QuotaPlan plan(Map<Holder, List<Money>> months) {
        return QuotaPlan.of(Metric.REVENUE, CALENDAR, 2026, TREE, months);
    }

    private final QuotaPlan plan = plan(Map.of(LI, months(100), WANG, months(50)));

    @Test
    void saysWhatItIsMadeOf() {
        assertThat(plan.metric()).isEqualTo(Metric.REVENUE);
        assertThat(plan.calendar()).isEqualTo(CALENDAR);
        assertThat(plan.year()).isEqualTo(2026);
        assertThat(plan.currency()).isEqualTo(CNY);
        assertThat(plan.period()).isEqualTo(CALENDAR.year(2026));
        assertThat(plan.months()).isEqualTo(CALENDAR.months(2026));
        assertThat(plan.quarters()).isEqualTo(CALENDAR.quarters(2026));
        assertThat(plan.hierarchy()).isEqualTo(TREE);
        assertThat(plan.holders()).containsExactly(TEAM, LI, WANG);
        assertThat(plan.leafMonths()).isEqualTo(Map.of(LI, months(100), WANG, months(50)));
        assertThat(plan).hasToString("REVENUE 2026 of COMPANY:TEAM: CNY 1800.00");
    }

    @Test
    void answersForEveryHolderAndPeriod() {
        assertThat(plan.annual().amount()).isEqualTo(Money.of(CNY, 1800));
        assertThat(plan.quotaFor(WANG, CALENDAR.quarters(2026).get(3)).amount()).isEqualTo(Money.of(CNY, 150));
        assertThat(plan.quotaFor(TEAM, CALENDAR.months(2026).get(11)).amount()).isEqualTo(Money.of(CNY, 150));
        assertThat(plan.quotasFor(CALENDAR.months(2026).get(0)))
                .extracting(quota -> quota.holder() + " " + quota.amount())
                .containsExactly("COMPANY:TEAM CNY 150.00", "PERSON:li CNY 100.00", "PERSON:wang CNY 50.00");
    }

    @Test
    void answersForARunOfWholeMonths() {
        SalesPeriod toSeptember = SalesPeriod.of(
                "2026-YTD", PeriodKind.YEAR, LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 1)));
        assertThat(plan.quotaFor(LI, toSeptember).amount()).isEqualTo(Money.of(CNY, 900));
        SalesPeriod summer = SalesPeriod.of(
                "summer", PeriodKind.QUARTER, LocalDateRange.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1)));
        assertThat(plan.quotaFor(LI, summer).amount()).isEqualTo(Money.of(CNY, 300));
    }

    @Test
    void refusesStrangersAndOtherPeriods() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.quotaFor(Holder.company("X"), plan.period()))
                .withMessage("holder must be in the plan, but was COMPANY:X");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.quotaFor(LI, CALENDAR.year(2025)))
                .withMessage("period must be made of whole months of 2026, but was 2025-01-01/2026-01-01");
        SalesPeriod broken = SalesPeriod.of(
                "x", PeriodKind.MONTH, LocalDateRange.of(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 3, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.quotasFor(broken))
                .withMessage("period must be made of whole months of 2026, but was 2026-01-02/2026-03-01");
    }

    @Test
    void showsWhatAQuotaIsMadeOf() {
        assertThat(plan.explain().text())
                .isEqualTo("REVENUE quota of COMPANY:TEAM for 2026: CNY 1800.00\n"
                        + "  by period: CNY 1800.00\n"
                        + "    2026-Q1: CNY 450.00\n"
                        + "    2026-Q2: CNY 450.00\n"
                        + "    2026-Q3: CNY 450.00\n"
                        + "    2026-Q4: CNY 450.00\n"
                        + "  by holder: CNY 1800.00\n"
                        + "    PERSON:li: CNY 1200.00\n"
                        + "    PERSON:wang: CNY 600.00");
        assertThat(plan.explain(LI, CALENDAR.quarters(2026).get(0)).text())
                .isEqualTo("REVENUE quota of PERSON:li for 2026-Q1: CNY 300.00\n"
                        + "  by period: CNY 300.00\n"
                        + "    2026-01: CNY 100.00\n"
                        + "    2026-02: CNY 100.00\n"
                        + "    2026-03: CNY 100.00");
        assertThat(plan.explain(LI, CALENDAR.months(2026).get(0)).parts()).isEmpty();
    }

    @Test
    void givesThePlanOfOneHolderAndEverybodyBelow() {
        QuotaPlan sample = SampleQuota.plan();
        QuotaPlan east = sample.planOf(SampleQuota.territory("EAST"));
        assertThat(east.holders())
                .containsExactly(SampleQuota.territory("EAST"), SampleQuota.rep("R-07"), SampleQuota.rep("R-08"));
        assertThat(east.annual().amount())
                .isEqualTo(sample.quotaFor(SampleQuota.territory("EAST"), sample.period())
                        .amount());
        assertThat(east)
                .isEqualTo(QuotaPlan.of(
                        Metric.REVENUE,
                        SampleCompany.calendar(),
                        2026,
                        east.hierarchy(),
                        Map.of(
                                SampleQuota.rep("R-07"), sample.leafMonths().get(SampleQuota.rep("R-07")),
                                SampleQuota.rep("R-08"), sample.leafMonths().get(SampleQuota.rep("R-08")))));
        assertThat(sample.planOf(SampleQuota.company())).isEqualTo(sample);
    }

    @Test
    void isEqualToAPlanThatSaysTheSame() {
        assertThat(plan)
                .isEqualTo(plan(Map.of(WANG, months(50), LI, months(100))))
                .isNotEqualTo(plan(Map.of(WANG, months(51), LI, months(100))))
                .isNotEqualTo(QuotaPlan.of(Metric.PROFIT, CALENDAR, 2026, TREE, plan.leafMonths()))
                .isNotEqualTo(QuotaPlan.of(Metric.REVENUE, CALENDAR, 2027, TREE, plan.leafMonths()))
                .isNotEqualTo(QuotaPlan.of(
                        Metric.REVENUE, SalesCalendar.gregorianFrom(Month.APRIL), 2026, TREE, plan.leafMonths()))
                .isNotEqualTo("plan");
        QuotaPlan euro = plan(Map.of(
                LI, Collections.nCopies(12, Money.of(CurrencyUnit.EUR, 100)),
                WANG, Collections.nCopies(12, Money.of(CurrencyUnit.EUR, 50))));
        assertThat(plan).isNotEqualTo(euro);
        Hierarchy<Holder> upsideDown = Hierarchy.of(List.of(TEAM, LI, WANG), Map.of(LI, WANG, WANG, TEAM));
        QuotaPlan chain = QuotaPlan.of(Metric.REVENUE, CALENDAR, 2026, upsideDown, Map.of(LI, months(100)));
        assertThat(plan).isNotEqualTo(chain).doesNotHaveSameHashCodeAs(chain);
    }

    @Test
    void refusesCellsThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(Map.of(LI, months(1))))
                .withMessage("months of PERSON:wang must be 12 amounts, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(Map.of(LI, months(1), WANG, months(1).subList(0, 11))))
                .withMessage("months of PERSON:wang must be 12 amounts, but was 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(Map.of(LI, months(1), WANG, months(1), TEAM, months(2))))
                .withMessage("amounts must be of a holder with nobody below, but was of COMPANY:TEAM");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(Map.of(LI, months(1), WANG, months(-1))))
                .withMessage("amount must not be negative, but was CNY -1.00 for PERSON:wang");
        assertThatThrownBy(() ->
                        plan(Map.of(LI, months(1), WANG, Collections.nCopies(12, Money.of(CurrencyUnit.EUR, 1)))))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotaPlan.of(
                        Metric.REVENUE, CALENDAR, 2026, Hierarchy.of(List.of(LI, WANG), Map.of()), Map.of()))
                .withMessage("hierarchy must have one root, but had [PERSON:li, PERSON:wang]");
    }
}
