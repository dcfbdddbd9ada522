package io.github.salesdomain.quota;

import static io.github.salesdomain.quota.PlanSamples.CALENDAR;
import static io.github.salesdomain.quota.PlanSamples.CNY;
import static io.github.salesdomain.quota.PlanSamples.MONTHS;
import static io.github.salesdomain.quota.PlanSamples.WANG;
import static io.github.salesdomain.quota.PlanSamples.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.testkit.SampleQuota;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuotaReplannerTest {

    private static final SalesPeriod DECEMBER = MONTHS.get(11);
    private static final LocalDate END_OF_MARCH = LocalDate.of(2026, 3, 31);
    private static final QuotaPlan PLAN = PlanSamples.planOfWang();

    private static Map<Holder, Map<SalesPeriod, Money>> sold(long january, long february, long march) {
        return Map.of(
                WANG, Map.of(MONTHS.get(0), yuan(january), MONTHS.get(1), yuan(february), MONTHS.get(2), yuan(march)));
    }

    private static List<String> openMonths(Replan replan) {
        return replan.openMonths().stream()
                .map(month -> replan.after()
                        .quotaFor(WANG, month)
                        .amount()
                        .getAmount()
                        .toPlainString())
                .toList();
    }

    private static List<String> copies(int count, String amount) {
        return Collections.nCopies(count, amount);
    }

    @Nested
    class Recover {

        private final Replan replan =
                QuotaReplanner.with(ReplanPolicy.recover()).replan(PLAN, sold(90_000, 80_000, 100_000), END_OF_MARCH);

        @Test
        void spreadsWhatIsMissingOverTheOpenMonths() {
            List<String> expected = new ArrayList<>(copies(3, "103333.34"));
            expected.addAll(copies(6, "103333.33"));
            assertThat(openMonths(replan)).isEqualTo(expected);
            assertThat(replan.lineFor(WANG).openAfter()).isEqualTo(yuan(930_000));
            assertThat(replan.before()).isEqualTo(PLAN);
            assertThat(replan.asOf()).isEqualTo(END_OF_MARCH);
        }

        @Test
        void keepsTheQuotasOfClosedMonths() {
            assertThat(replan.closedMonths()).isEqualTo(MONTHS.subList(0, 3));
            assertThat(replan.closedMonths())
                    .allMatch(month -> replan.changeFor(WANG, month).isZero());
        }

        @Test
        void saysWhyEachMonthChanged() {
            ReplanLine line = replan.lineFor(WANG);
            assertThat(line.closedQuota()).isEqualTo(yuan(300_000));
            assertThat(line.closedActual()).isEqualTo(yuan(270_000));
            assertThat(line.shortfall()).isEqualTo(yuan(30_000));
            assertThat(line.openBefore()).isEqualTo(yuan(900_000));
            assertThat(line.openTarget()).isEqualTo(yuan(930_000));
            assertThat(line.change()).isEqualTo(yuan(30_000));
            assertThat(line.surplus()).isEqualTo(yuan(0));
            assertThat(line.unplaced()).isEqualTo(yuan(0));
            assertThat(replan.changeFor(WANG, DECEMBER)).isEqualTo(Money.of(CNY, new BigDecimal("3333.33")));
            assertThat(replan.explain().text())
                    .startsWith("re-plan of PERSON:wang as of 2026-03-31: CNY 30000.00\n"
                            + "  shortfall of the closed months: CNY 30000.00\n"
                            + "  open months before: CNY 900000.00\n"
                            + "  wanted from them: CNY 930000.00\n"
                            + "  open months now: CNY 930000.00\n"
                            + "    2026-04: CNY 100000.00 -> CNY 103333.34\n")
                    .endsWith("  surplus: CNY 0.00\n  unplaced: CNY 0.00");
        }

        @Test
        void leavesALockedMonthAndSpreadsOverTheOthers() {
            Replan locked = QuotaReplanner.standard()
                    .withLock(WANG, DECEMBER, yuan(150_000))
                    .replan(PLAN, sold(90_000, 80_000, 100_000), END_OF_MARCH);
            List<String> expected = new ArrayList<>(copies(8, "97500.00"));
            expected.add("150000.00");
            assertThat(openMonths(locked)).isEqualTo(expected);
        }

        @Test
        void lowersTheOpenMonthsAfterAGoodStartUnlessFloored() {
            Map<Holder, Map<SalesPeriod, Money>> good = sold(200_000, 200_000, 80_000);
            assertThat(openMonths(QuotaReplanner.standard().replan(PLAN, good, END_OF_MARCH)))
                    .isEqualTo(copies(9, "80000.00"));
            assertThat(openMonths(QuotaReplanner.with(ReplanPolicy.recover().flooredAtPlan())
                            .replan(PLAN, good, END_OF_MARCH)))
                    .isEqualTo(copies(9, "100000.00"));
        }

        @Test
        void givesZerosAndASurplusOnceTheYearIsReached() {
            Replan reached = QuotaReplanner.standard().replan(PLAN, sold(1_000_000, 200_000, 50_000), END_OF_MARCH);
            assertThat(openMonths(reached)).isEqualTo(copies(9, "0.00"));
            assertThat(reached.lineFor(WANG).openTarget()).isEqualTo(yuan(-50_000));
            assertThat(reached.lineFor(WANG).surplus()).isEqualTo(yuan(50_000));
            assertThat(reached.lineFor(WANG).unplaced()).isEqualTo(yuan(0));
        }

        @Test
        void ignoresWhatTheRunningMonthBroughtSoFar() {
            Map<Holder, Map<SalesPeriod, Money>> running = Map.of(
                    WANG,
                    Map.of(
                            MONTHS.get(0), yuan(100_000),
                            MONTHS.get(1), yuan(100_000),
                            MONTHS.get(2), yuan(77_000)));
            Replan midMarch = QuotaReplanner.standard().replan(PLAN, running, LocalDate.of(2026, 3, 30));
            assertThat(midMarch.after()).isEqualTo(PLAN);
            assertThat(midMarch.closedMonths()).hasSize(2);
            assertThat(midMarch.lineFor(WANG).closedActual()).isEqualTo(yuan(200_000));
        }

        @Test
        void countsMissingActualsAsNothing() {
            assertThat(openMonths(QuotaReplanner.standard().replan(PLAN, Map.of(), END_OF_MARCH)))
                    .first()
                    .isEqualTo("133333.34");
        }
    }

    @Nested
    class OtherPolicies {

        private final Map<Holder, Map<SalesPeriod, Money>> slow = sold(90_000, 80_000, 100_000);

        private List<String> open(ReplanPolicy policy) {
            return openMonths(QuotaReplanner.with(policy).replan(PLAN, slow, END_OF_MARCH));
        }

        @Test
        void keepLeavesTheOpenMonths() {
            assertThat(open(ReplanPolicy.keep())).isEqualTo(copies(9, "100000.00"));
            assertThat(ReplanPolicy.keep().flooredAtPlan()).isEqualTo(new ReplanPolicy.CatchUp(Rate.zero(), true));
        }

        @Test
        void partialRecoversAPartOfTheShortfall() {
            assertThat(open(ReplanPolicy.partial(Rate.percent(30)))).isEqualTo(copies(9, "101000.00"));
        }

        @Test
        void rebaseSetsANewYear() {
            assertThat(open(ReplanPolicy.rebase(yuan(1_080_000)))).isEqualTo(copies(9, "90000.00"));
            assertThat(open(ReplanPolicy.rebase(yuan(1_080_000)).flooredAtPlan()))
                    .isEqualTo(copies(9, "100000.00"));
            assertThat(open(ReplanPolicy.rebase(yuan(1_350_000)).flooredAtPlan()))
                    .isEqualTo(copies(9, "120000.00"));
        }

        @Test
        void ofAHostAreLambdas() {
            ReplanPolicy half = standings -> standings.stream()
                    .map(standing -> Rate.percent(50).of(standing.openQuota()))
                    .toList();
            assertThat(open(half)).isEqualTo(copies(9, "50000.00"));
            assertThat(open(half.flooredAtPlan())).isEqualTo(copies(9, "100000.00"));
        }

        @Test
        void seeWhereEachHolderStands() {
            QuotaReplanner.with(standings -> {
                        assertThat(standings)
                                .containsExactly(
                                        new ReplanPolicy.Standing(WANG, yuan(300_000), yuan(270_000), yuan(900_000)));
                        assertThat(standings.get(0).shortfall()).isEqualTo(yuan(30_000));
                        assertThat(standings.get(0).annualQuota()).isEqualTo(yuan(1_200_000));
                        return List.of(yuan(1));
                    })
                    .replan(PLAN, slow, END_OF_MARCH);
        }

        @Test
        void areRefusedOutsideTheirBounds() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReplanPolicy.partial(Rate.percent(101)))
                    .withMessage("share must be from 0% to 100%, but was 101%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReplanPolicy.partial(Rate.percent(-1)))
                    .withMessage("share must be from 0% to 100%, but was -1%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReplanPolicy.rebase(yuan(-1)))
                    .withMessage("newTotal must not be negative, but was CNY -1.00");
            assertThat(ReplanPolicy.rebase(yuan(0)).newTotal()).isEqualTo(yuan(0));
            assertThatThrownBy(() -> new ReplanPolicy.Standing(WANG, yuan(1), yuan(1), Money.of(CurrencyUnit.EUR, 1)))
                    .isInstanceOf(CurrencyMismatchException.class);
        }

        @Test
        void mustAnswerForEveryHolderInTheCurrencyOfThePlan() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> open(standings -> List.of()))
                    .withMessage("targets must be one for each of 1 holders, but was 0");
            assertThatThrownBy(() -> open(standings -> List.of(Money.of(CurrencyUnit.EUR, 1))))
                    .isInstanceOf(CurrencyMismatchException.class);
        }
    }

    @Nested
    class Locks {

        private final Map<Holder, Map<SalesPeriod, Money>> slow = sold(90_000, 80_000, 100_000);

        @Test
        void beyondTheTargetAreASurplus() {
            Replan replan = QuotaReplanner.standard()
                    .withLock(WANG, DECEMBER, yuan(940_000))
                    .replan(PLAN, slow, END_OF_MARCH);
            assertThat(openMonths(replan).subList(0, 8)).isEqualTo(copies(8, "0.00"));
            assertThat(replan.lineFor(WANG).surplus()).isEqualTo(yuan(10_000));
        }

        @Test
        void onAllOpenMonthsLeaveTheRestUnplaced() {
            QuotaReplanner replanner = QuotaReplanner.standard();
            for (SalesPeriod month : MONTHS.subList(3, 12)) {
                replanner = replanner.withLock(WANG, month, yuan(100_000));
            }
            ReplanLine line = replanner.replan(PLAN, slow, END_OF_MARCH).lineFor(WANG);
            assertThat(line.openAfter()).isEqualTo(yuan(900_000));
            assertThat(line.unplaced()).isEqualTo(yuan(30_000));
            assertThat(line.surplus()).isEqualTo(yuan(0));
        }

        @Test
        void areRefusedWhereTheyCannotHold() {
            QuotaReplanner replanner = QuotaReplanner.standard();
            SalesPeriod january = MONTHS.get(0);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> replanner.withLock(WANG, DECEMBER, yuan(-1)))
                    .withMessage("lock of 2026-12 must not be negative, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> replanner.withLock(WANG, DECEMBER, yuan(1)).withLock(WANG, DECEMBER, yuan(1)))
                    .withMessage("lock of 2026-12 must be given once, but was given twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> replanner.withLock(WANG, january, yuan(1)).replan(PLAN, slow, END_OF_MARCH))
                    .withMessage("lock must be of an open month, but was of 2026-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> replanner
                            .withLock(WANG, CALENDAR.year(2026), yuan(1))
                            .replan(PLAN, slow, END_OF_MARCH))
                    .withMessage("month must be a month of the plan, but was 2026");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> replanner
                            .withLock(SampleQuota.territory("NORTH"), DECEMBER, yuan(1))
                            .replan(SampleQuota.plan(), Map.of(), END_OF_MARCH))
                    .withMessage("lock must be of a holder with nobody below, but was of TERRITORY:NORTH");
            assertThatThrownBy(() -> replanner
                            .withLock(WANG, DECEMBER, Money.of(CurrencyUnit.EUR, 1))
                            .replan(PLAN, slow, END_OF_MARCH))
                    .isInstanceOf(CurrencyMismatchException.class);
        }
    }

    @Nested
    class Edges {

        @Test
        void afterTheLastMonthTheShortfallIsUnplaced() {
            Replan replan =
                    QuotaReplanner.standard().replan(PLAN, sold(90_000, 80_000, 100_000), LocalDate.of(2027, 1, 1));
            assertThat(replan.after()).isEqualTo(PLAN);
            assertThat(replan.lineFor(WANG).unplaced()).isEqualTo(yuan(930_000));
            assertThat(replan.openMonths()).isEmpty();
        }

        @Test
        void beforeTheFirstMonthNothingIsClosed() {
            Replan replan = QuotaReplanner.standard().replan(PLAN, Map.of(), LocalDate.of(2025, 12, 31));
            assertThat(replan.after()).isEqualTo(PLAN);
            assertThat(replan.closedMonths()).isEmpty();
        }

        @Test
        void openMonthsWithoutQuotaTakeNothing() {
            List<Money> onlyMarch = new ArrayList<>(Collections.nCopies(12, yuan(0)));
            onlyMarch.set(2, yuan(100));
            QuotaPlan plan = QuotaPlan.of(
                    Metric.REVENUE, CALENDAR, 2026, Hierarchy.of(List.of(WANG), Map.of()), Map.of(WANG, onlyMarch));
            Replan replan = QuotaReplanner.standard().replan(plan, Map.of(), END_OF_MARCH);
            assertThat(replan.after()).isEqualTo(plan);
            assertThat(replan.lineFor(WANG).unplaced()).isEqualTo(yuan(100));
        }

        @Test
        void refusesActualsOfOthersThanTheBottomAndOtherMonths() {
            QuotaReplanner replanner = QuotaReplanner.standard();
            Map<Holder, Map<SalesPeriod, Money>> north =
                    Map.of(SampleQuota.territory("NORTH"), Map.of(MONTHS.get(0), yuan(1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> replanner.replan(SampleQuota.plan(), north, END_OF_MARCH))
                    .withMessage("actuals must be of a holder with nobody below, but was of TERRITORY:NORTH");
            Map<Holder, Map<SalesPeriod, Money>> quarter =
                    Map.of(WANG, Map.of(CALENDAR.quarters(2026).get(0), yuan(1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> replanner.replan(PLAN, quarter, END_OF_MARCH))
                    .withMessage("month must be a month of the plan, but was 2026-Q1");
            assertThatNullPointerException()
                    .isThrownBy(() -> QuotaReplanner.with(null))
                    .withMessage("policy");
        }
    }

    @Nested
    class OfAWholePlan {

        private final QuotaPlan plan = SampleQuota.plan();
        private final Replan replan = QuotaReplanner.standard().replan(plan, SampleQuota.firstQuarter(), END_OF_MARCH);

        @Test
        void sumsFollowTheBottom() {
            for (Holder holder : plan.holders()) {
                List<Holder> below = plan.hierarchy().childrenOf(holder);
                if (below.isEmpty()) {
                    continue;
                }
                for (SalesPeriod month : plan.months()) {
                    assertThat(Money.total(below.stream()
                                    .map(child -> replan.after()
                                            .quotaFor(child, month)
                                            .amount())
                                    .toList()))
                            .isEqualTo(replan.after().quotaFor(holder, month).amount());
                }
                assertThat(Money.total(below.stream()
                                .map(child -> replan.lineFor(child).shortfall())
                                .toList()))
                        .isEqualTo(replan.lineFor(holder).shortfall());
            }
        }

        @Test
        void aHolderOnPlanKeepsThePlan() {
            Holder onPlan = SampleQuota.rep("R-05");
            assertThat(replan.after().planOf(onPlan)).isEqualTo(plan.planOf(onPlan));
            assertThat(replan.lineFor(onPlan).change()).isEqualTo(yuan(0));
        }

        @Test
        void conservesTheYear() {
            ReplanLine company = replan.lineFor(SampleQuota.company());
            assertThat(company.closedActual().plus(company.openAfter())).isEqualTo(yuan(11_000_000));
        }

        @Test
        void rebaseSharesTheNewTotalByThePlanSoFar() {
            Replan rebased = QuotaReplanner.with(ReplanPolicy.rebase(yuan(12_000_000)))
                    .replan(plan, SampleQuota.firstQuarter(), END_OF_MARCH);
            ReplanLine rep = rebased.lineFor(SampleQuota.rep("R-09"));
            assertThat(rep.closedActual().plus(rep.openAfter())).isEqualTo(yuan(2_160_000));
            ReplanLine company = rebased.lineFor(SampleQuota.company());
            assertThat(company.closedActual().plus(company.openAfter())).isEqualTo(yuan(12_000_000));
        }
    }
}
