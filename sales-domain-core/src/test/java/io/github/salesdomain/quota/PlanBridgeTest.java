package io.github.salesdomain.quota;

import static io.github.salesdomain.quota.PlanSamples.CALENDAR;
import static io.github.salesdomain.quota.PlanSamples.COMPANY;
import static io.github.salesdomain.quota.PlanSamples.LI;
import static io.github.salesdomain.quota.PlanSamples.MONTHS;
import static io.github.salesdomain.quota.PlanSamples.TREE;
import static io.github.salesdomain.quota.PlanSamples.WANG;
import static io.github.salesdomain.quota.PlanSamples.YEAR;
import static io.github.salesdomain.quota.PlanSamples.ZHAO;
import static io.github.salesdomain.quota.PlanSamples.plan;
import static io.github.salesdomain.quota.PlanSamples.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanBridgeTest {

    private static final LocalDate END_OF_MARCH = LocalDate.of(2026, 3, 31);
    private static final SalesPeriod APRIL = MONTHS.get(3);
    private static final SalesPeriod DECEMBER = MONTHS.get(11);
    private static final Map<Holder, Map<SalesPeriod, Money>> SOLD = Map.of(
            WANG, Map.of(MONTHS.get(0), yuan(90_000), MONTHS.get(1), yuan(80_000), MONTHS.get(2), yuan(100_000)),
            LI, Map.of(MONTHS.get(0), yuan(300_000)),
            ZHAO, Map.of(MONTHS.get(0), yuan(300_000)));

    @Nested
    class OfAReplan {

        @Test
        void tracesALockAndAShortfallToTheirCauses() {
            PlanBridge bridge = QuotaReplanner.standard()
                    .withLock(WANG, DECEMBER, yuan(150_000))
                    .trace(plan(), SOLD, END_OF_MARCH);

            assertThat(bridge.causes()).containsExactly(PlanCause.LOCK, PlanCause.SHORTFALL);
            assertThat(bridge.changeFor(WANG, DECEMBER)).isEqualTo(yuan(50_000));
            assertThat(bridge.changeFor(WANG, DECEMBER, PlanCause.SHORTFALL)).isEqualTo(yuan("3333.33"));
            assertThat(bridge.changeFor(WANG, DECEMBER, PlanCause.LOCK)).isEqualTo(yuan("46666.67"));
            assertThat(bridge.end().quotaFor(WANG, APRIL).amount()).isEqualTo(yuan(97_500));
            assertThat(bridge.changeFor(WANG, YEAR, PlanCause.LOCK)).isEqualTo(yuan(0));
            assertThat(bridge.changeFor(WANG, YEAR)).isEqualTo(yuan(30_000));
            assertThat(bridge.explain(WANG, DECEMBER).text()).isEqualTo("""
                            quota of PERSON:wang for 2026-12: CNY 150000.00
                              before: CNY 100000.00
                              LOCK: CNY 46666.67
                              SHORTFALL: CNY 3333.33""");
        }

        @Test
        void tellsTheNewTotalFromTheShortfall() {
            PlanBridge bridge =
                    QuotaReplanner.with(ReplanPolicy.rebase(yuan(4_320_000))).trace(plan(), SOLD, END_OF_MARCH);

            assertThat(bridge.changeFor(WANG, YEAR, PlanCause.SHORTFALL)).isEqualTo(yuan(30_000));
            assertThat(bridge.changeFor(WANG, YEAR, PlanCause.NEW_TOTAL)).isEqualTo(yuan(240_000));
            assertThat(bridge.changeFor(COMPANY, YEAR, PlanCause.NEW_TOTAL)).isEqualTo(yuan(720_000));
        }

        @Test
        void tellsTheSeasonFromTheRest() {
            Map<SalesPeriod, BigDecimal> season = new HashMap<>();
            MONTHS.forEach(month -> season.put(month, BigDecimal.ONE));
            season.put(DECEMBER, BigDecimal.valueOf(2));
            QuotaReplanner replanner = QuotaReplanner.standard().withSeason(SeasonPolicy.weights(season));
            PlanBridge bridge = replanner.trace(plan(), SOLD, END_OF_MARCH);

            assertThat(bridge.changeFor(WANG, APRIL, PlanCause.SEASON)).isEqualTo(yuan(-10_000));
            assertThat(bridge.changeFor(WANG, DECEMBER, PlanCause.SEASON)).isEqualTo(yuan(80_000));
            assertThat(bridge.changeFor(WANG, DECEMBER, PlanCause.SHORTFALL)).isEqualTo(yuan(6_000));
            assertThat(bridge.end())
                    .isEqualTo(replanner.replan(plan(), SOLD, END_OF_MARCH).after());
        }

        @Test
        void namesTheRuleOfAHost() {
            ReplanPolicy half = standings -> standings.stream()
                    .map(standing -> standing.openQuota().dividedBy(2, RoundingMode.HALF_UP))
                    .toList();
            PlanBridge bridge = QuotaReplanner.with(half).trace(plan(), SOLD, END_OF_MARCH);

            assertThat(bridge.causes()).containsExactly(PlanCause.RULE);
            assertThat(bridge.changeFor(WANG, APRIL)).isEqualTo(yuan(-50_000));
        }

        @Test
        void hasNoStepWhereNothingIsAsked() {
            PlanBridge bridge = QuotaReplanner.with(ReplanPolicy.keep()).trace(plan(), SOLD, END_OF_MARCH);

            assertThat(bridge.steps()).isEmpty();
            assertThat(bridge.end()).isEqualTo(plan());
        }

        @Test
        void changesNoClosedMonthForAnyCause() {
            PlanBridge bridge = QuotaReplanner.standard()
                    .withSeason(SeasonPolicy.byDays())
                    .withLock(WANG, DECEMBER, yuan(150_000))
                    .trace(plan(), SOLD, END_OF_MARCH);
            for (PlanCause cause : bridge.causes()) {
                for (SalesPeriod month : MONTHS.subList(0, 3)) {
                    assertThat(bridge.changeFor(COMPANY, month, cause)).isEqualTo(yuan(0));
                }
            }
        }
    }

    @Test
    void followsOneCauseAfterTheOther() {
        QuotaPlan before = plan();
        QuotaPlan hired = QuotaRamper.standard()
                .ramp(before, Map.of(LI, LocalDate.of(2026, 4, 1)))
                .after();
        PlanBridge bridge = PlanBridge.of(before)
                .then(PlanCause.HIRE, hired)
                .then(QuotaReplanner.standard().trace(hired, SOLD, END_OF_MARCH));

        Money sum = bridge.causes().stream()
                .map(cause -> bridge.changeFor(WANG, APRIL, cause))
                .reduce(yuan(0), Money::plus);
        assertThat(sum).isEqualTo(bridge.changeFor(WANG, APRIL));
        assertThat(bridge.changeFor(WANG, APRIL, PlanCause.HIRE)).isEqualTo(yuan(100_000));
    }

    @Test
    void countsWhoIsNewAsNothingBefore() {
        Holder chen = Holder.of(HolderKind.PERSON, "chen");
        Map<Holder, Holder> parents = new HashMap<>(TREE.parents());
        parents.put(chen, PlanSamples.SOUTH);
        List<Holder> holders = new ArrayList<>(TREE.keys());
        holders.add(chen);
        Map<Holder, List<Money>> rows = new HashMap<>(plan().leafMonths());
        rows.put(chen, PlanSamples.flat(10));
        QuotaPlan more = QuotaPlan.of(Metric.REVENUE, CALENDAR, 2026, Hierarchy.of(holders, parents), rows);
        PlanBridge bridge = PlanBridge.of(plan()).then(PlanCause.HIRE, more);

        assertThat(bridge.changeFor(chen, YEAR)).isEqualTo(yuan(120));
        assertThat(bridge.changeFor(COMPANY, YEAR, PlanCause.HIRE)).isEqualTo(yuan(120));
        assertThat(bridge.explain().value()).isEqualTo("CNY 3600120.00");
    }

    @Test
    void refusesWhatCannotBe() {
        PlanBridge bridge = PlanBridge.of(plan());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bridge.then(PlanBridge.of(plan(1))))
                .withMessage("start of the next bridge must be the end of this one, REVENUE 2026 of COMPANY:ACME:"
                        + " CNY 3600000.00, but was REVENUE 2026 of COMPANY:ACME: CNY 36.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bridge.changeFor(Holder.company("X"), YEAR))
                .withMessage("holder must be in a plan of the bridge, but was COMPANY:X");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bridge.then(PlanCause.HIRE, plan().planOf(WANG)))
                .withMessage("plan must be of the same metric, year, calendar and root as REVENUE 2026 of COMPANY:ACME:"
                        + " CNY 3600000.00, but was REVENUE 2026 of PERSON:wang: CNY 1200000.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanCause.of("new hire"))
                .withMessage("plan cause must be upper-case letters, digits and underscores, but was 'new hire'");
    }
}
