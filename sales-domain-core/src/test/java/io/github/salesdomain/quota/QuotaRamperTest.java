package io.github.salesdomain.quota;

import static io.github.salesdomain.quota.PlanSamples.CALENDAR;
import static io.github.salesdomain.quota.PlanSamples.COMPANY;
import static io.github.salesdomain.quota.PlanSamples.LI;
import static io.github.salesdomain.quota.PlanSamples.MONTHS;
import static io.github.salesdomain.quota.PlanSamples.NORTH;
import static io.github.salesdomain.quota.PlanSamples.SOUTH;
import static io.github.salesdomain.quota.PlanSamples.WANG;
import static io.github.salesdomain.quota.PlanSamples.YEAR;
import static io.github.salesdomain.quota.PlanSamples.ZHAO;
import static io.github.salesdomain.quota.PlanSamples.plan;
import static io.github.salesdomain.quota.PlanSamples.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuotaRamperTest {

    private static final HiringRamp RAMP = HiringRamp.percents(0, 25, 50, 75, 100);
    private static final LocalDate MARCH_FIRST = LocalDate.of(2026, 3, 1);

    private static List<Money> months(RampedPlan ramped, Holder holder) {
        return MONTHS.stream()
                .map(month -> ramped.after().quotaFor(holder, month).amount())
                .toList();
    }

    @Test
    void lowersTheFirstMonthsAndGivesTheRestToTheHoldersBeside() {
        RampedPlan ramped = QuotaRamper.standard().ramp(plan(), Map.of(LI, MARCH_FIRST));

        assertThat(months(ramped, LI).subList(0, 8))
                .containsExactly(
                        yuan(100_000),
                        yuan(100_000),
                        yuan(0),
                        yuan(40_000),
                        yuan("66666.67"),
                        yuan("85714.29"),
                        yuan(100_000),
                        yuan(100_000));
        assertThat(months(ramped, WANG).subList(2, 6))
                .containsExactly(yuan(200_000), yuan(160_000), yuan("133333.33"), yuan("114285.71"));
        for (int m = 0; m < 12; m++) {
            assertThat(months(ramped, NORTH).get(m)).isEqualTo(yuan(200_000));
            assertThat(months(ramped, ZHAO).get(m)).isEqualTo(yuan(100_000));
        }
        assertThat(ramped.lines()).hasSize(4);
        assertThat(ramped.unshared()).isEmpty();
        assertThat(ramped.explain().text())
                .startsWith("ramp of newcomers in 2026: CNY -207619.04\n"
                        + "  PERSON:li 2026-03: CNY 100000.00 -> CNY 0.00 (factor 0)\n");
    }

    @Test
    void keepsTheQuotaOfAVacantPosition() {
        assertThat(QuotaRamper.standard().ramp(plan(), Map.of()).after()).isEqualTo(plan());
        assertThat(RAMP.factorIn(CALENDAR, MARCH_FIRST, MONTHS.get(1)))
                .as("before joining the position is vacant")
                .isEqualTo(Ratio.one());
    }

    @Test
    void lowersEverybodyBelowANewManager() {
        RampedPlan ramped = QuotaRamper.standard().ramp(plan(), Map.of(NORTH, MARCH_FIRST));

        assertThat(months(ramped, WANG).get(2)).isEqualTo(yuan(0));
        assertThat(months(ramped, ZHAO).get(2)).isEqualTo(yuan(300_000));
        assertThat(months(ramped, COMPANY)).containsOnly(yuan(300_000));
    }

    @Test
    void saysWhereNobodyBesideCarriesMore() {
        RampedPlan alone = QuotaRamper.standard().ramp(plan(), Map.of(ZHAO, MARCH_FIRST));

        assertThat(alone.after()).isEqualTo(plan());
        assertThat(alone.unshared()).hasSize(4);
        assertThat(alone.explain().text())
                .contains("CNY 100000.00 -> CNY 100000.00 (factor 0, nobody beside carries more)");
    }

    @Nested
    class OfOneWhoJoinsInMidMonth {

        private static final LocalDate MARCH_17 = LocalDate.of(2026, 3, 17);

        private static List<Ratio> factors(JoiningMonth rule) {
            HiringRamp ramp = HiringRamp.percents(50, 80).withJoiningMonth(rule);
            return MONTHS.subList(1, 6).stream()
                    .map(month -> ramp.factorIn(CALENDAR, MARCH_17, month))
                    .toList();
        }

        @Test
        void theRampBeginsByPolicy() {
            assertThat(factors(JoiningMonth.FULL))
                    .containsExactly(Ratio.one(), Ratio.of(1, 2), Ratio.of(4, 5), Ratio.one(), Ratio.one());
            assertThat(factors(JoiningMonth.BY_DAYS))
                    .containsExactly(Ratio.one(), Ratio.of(15, 62), Ratio.of(4, 5), Ratio.one(), Ratio.one());
            assertThat(factors(JoiningMonth.NOTHING))
                    .containsExactly(Ratio.one(), Ratio.zero(), Ratio.of(1, 2), Ratio.of(4, 5), Ratio.one());
        }

        @Test
        void aFirstDayIsAWholeMonth() {
            HiringRamp ramp = HiringRamp.percents(50);
            for (JoiningMonth rule : JoiningMonth.values()) {
                assertThat(ramp.withJoiningMonth(rule).factorIn(CALENDAR, MARCH_FIRST, MONTHS.get(2)))
                        .isEqualTo(Ratio.of(1, 2));
            }
        }
    }

    @Test
    void goesOnAcrossTheYear() {
        assertThat(RAMP.factorIn(CALENDAR, LocalDate.of(2025, 11, 20), MONTHS.get(0)))
                .isEqualTo(Ratio.of(1, 2));
        assertThat(RAMP.factorIn(CALENDAR, LocalDate.of(1950, 1, 1), MONTHS.get(0)))
                .isEqualTo(Ratio.one());
    }

    @Test
    void weighsInASplitOfAMonth() {
        Quota april = Quota.builder()
                .holder(NORTH)
                .metric(Metric.REVENUE)
                .period(MONTHS.get(3))
                .amount(yuan(200_000))
                .build();
        SplitPolicy policy = RAMP.over(SplitPolicy.equal(), Map.of(LI, MARCH_FIRST), CALENDAR, april.period());
        QuotaSplit split = QuotaSplitter.with(policy).split(april, List.of(WANG, LI));

        assertThat(split.partFor(LI).amount()).isEqualTo(yuan(40_000));
        assertThat(split.partFor(WANG).amount()).isEqualTo(yuan(160_000));
    }

    @Test
    void weighsInTheMonthsOfANewcomer() {
        Quota year = Quota.builder()
                .holder(LI)
                .metric(Metric.REVENUE)
                .period(YEAR)
                .amount(yuan(1_150_000))
                .build();
        QuotaSplit split = QuotaPhaser.with(RAMP.over(SeasonPolicy.even(), LocalDate.of(2026, 1, 1), CALENDAR))
                .phase(year, MONTHS);

        assertThat(split.partFor(MONTHS.get(0)).amount()).isEqualTo(yuan(0));
        assertThat(split.partFor(MONTHS.get(1)).amount()).isEqualTo(yuan("30263.16"));
        assertThat(split.total()).isEqualTo(yuan(1_150_000));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotaRamper.standard().ramp(plan(), Map.of(COMPANY, MARCH_FIRST)))
                .withMessage("newcomer must have a holder above, but was COMPANY:ACME");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HiringRamp.percents(101))
                .withMessage("factor must be from 0% to 100%, but was 101%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HiringRamp.of(Collections.nCopies(61, Rate.one())))
                .withMessage("factors must be at most 60, but was 61");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAMP.factorIn(CALENDAR, MARCH_FIRST, YEAR))
                .withMessage("month must be a month of the calendar, but was 2026");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RampedPlan(plan(), plan(1), List.of()))
                .withMessage("quota of the root must not change, but did in 2026-01");
        RampLine line = new RampLine(plan().quotaFor(SOUTH, MONTHS.get(0)), Ratio.zero(), yuan(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RampedPlan(plan(), plan(), List.of(line)))
                .withMessage("lines must be of months of both plans, but was TERRITORY:SOUTH in 2026-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RampLine(line.before(), Ratio.of(2, 1), yuan(1)))
                .withMessage("factor must be from 0 to 1, but was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RampLine(line.before(), Ratio.zero(), yuan(-1)))
                .withMessage("after must not be negative, but was CNY -1.00");
    }
}
