package io.github.salesdomain.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.credit.AgeingPart;
import io.github.salesdomain.credit.CreditOutcome;
import io.github.salesdomain.credit.CreditReason;
import io.github.salesdomain.credit.RemedyLine;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.examples.report.HtmlReport;
import io.github.salesdomain.examples.report.TextReport;
import io.github.salesdomain.explain.Reason;
import io.github.salesdomain.incentive.CurveFinding;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.pdca.GateFinding;
import io.github.salesdomain.pdca.GateReason;
import io.github.salesdomain.pdca.Phase;
import io.github.salesdomain.plan.PlanFinding;
import io.github.salesdomain.quota.AlertBand;
import io.github.salesdomain.quota.DeviationAlert;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.reconciliation.AccountStatement;
import io.github.salesdomain.reconciliation.ConfirmationState;
import io.github.salesdomain.reconciliation.Discrepancy;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.Match;
import io.github.salesdomain.territory.BalanceProposal;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TreeFinding;
import io.github.salesdomain.visit.DayRoute;
import io.github.salesdomain.visit.JourneyPlan;
import io.github.salesdomain.visit.ObjectiveKind;
import io.github.salesdomain.visit.Readiness;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TheYearTest {

    private static Company company;
    private static TheYear year;

    @BeforeAll
    static void runOnce() throws SQLException {
        company = CompanyReader.read(SteelWheelsDatabase.readEmbedded());
        year = TheYear.of(company);
    }

    @Nested
    class Part1 {

        @Test
        void everyCustomerBelongsToTheTerritoryOfTheRepInTheDatabase() {
            assertThat(year.territories().agreed().isComplete()).isTrue();
            assertThat(year.territories().agreed().assigned()).hasSize(126);
            assertThat(year.territories().asInDatabase(company)).isEqualTo(126);
        }

        @Test
        void placesAloneLeaveOverlapsAndGaps() {
            assertThat(year.territories().byPlace().overlaps()).hasSize(14);
            assertThat(year.territories().byPlace().gaps())
                    .extracting(gap -> gap.customer().value())
                    .containsExactly("125", "169", "303", "356", "369", "480", "481");
        }

        @Test
        void twentyTwoCustomersHaveNoRepAndAManagerCoversThem() {
            assertThat(year.territories().reps().unserved())
                    .hasSize(22)
                    .allMatch(unserved -> unserved.coveredBy().isPresent());
        }
    }

    /** Who reports to whom is who manages whose ground; two open territories have nobody yet. */
    @Nested
    class BothTrees {

        @Test
        void agreeBesideTheOpenTerritories() {
            assertThat(year.territories().trees().disagreements()).isEmpty();
            assertThat(year.territories().trees().with(TreeFinding.UNHELD))
                    .extracting(pair -> pair.territory().value())
                    .containsExactly("APAC-OPEN", "EMEA-OPEN");
            assertThat(year.territories().trees().withoutTerritory())
                    .extracting(PositionId::value)
                    .containsExactly("1002", "1076");
        }
    }

    @Nested
    class Part2 {

        @Test
        void theYearIsTenPercentMoreThanTheYearBefore() {
            assertThat(year.quota().base()).isEqualTo(usd("3602251.84"));
            assertThat(quota(QuotaYear.COMPANY)).isEqualTo(usd("3962477.02"));
        }

        @Test
        void regionsShareItByWhatTheySold() {
            assertThat(quota(region("NA"))).isEqualTo(usd("1495733.12"));
            assertThat(quota(region("EMEA"))).isEqualTo(usd("1796604.19"));
            assertThat(quota(region("APAC"))).isEqualTo(usd("348326.42"));
            assertThat(quota(region("JAPAN"))).isEqualTo(usd("321813.29"));
        }

        @Test
        void everySumIsItsWholeToTheCent() {
            assertThat(year.quota().proofs())
                    .hasSize(3)
                    .allMatch(proof -> proof.wrong() == 0 && proof.parts().equals(proof.wholes()));
            assertThat(year.quota().proofs()).extracting(QuotaYear.Proof::sums).containsExactly(85L, 88L, 22L);
        }
    }

    @Nested
    class Part3 {

        @Test
        void theCompanyIsAheadAndJapanIsRed() {
            assertThat(year.nineMonths().company().pace().actual()).isEqualTo(usd("2635193.85"));
            assertThat(year.nineMonths().company().band()).isEqualTo(AlertBand.OVER);
            assertThat(year.nineMonths().regions().in(AlertBand.RED))
                    .extracting(DeviationAlert::holder)
                    .containsExactly(region("JAPAN"));
        }

        @Test
        void theRedsComeFirstAndTheLargestGapOnTop() {
            assertThat(year.nineMonths().reps().alerts().subList(0, 6))
                    .extracting(DeviationAlert::holder)
                    .containsExactly(rep("1501"), rep("1621"), rep("1611"), rep("1286"), rep("1165"), rep("1188"));
            assertThat(year.nineMonths().reps().in(AlertBand.RED)).hasSize(4);
        }

        @Test
        void whoWasBehindMissedTheYearAndNobodyElseDid() {
            assertThat(year.nineMonths().missed()).isEqualTo(year.nineMonths().behind());
        }

        @Test
        void recoverWantsFromTheOpenMonthsWhatIsMissing() {
            var bott = year.nineMonths().replan().lineFor(rep("1501"));
            assertThat(bott.shortfall()).isEqualTo(usd("83496.21"));
            assertThat(bott.openAfter()).isEqualTo(usd("236518.14"));
            assertThat(bott.closedActual().plus(bott.openAfter())).isEqualTo(quota(rep("1501")));
            assertThat(year.nineMonths().floored().lineFor(rep("1612")).change())
                    .isEqualTo(usd("0.00"));
        }
    }

    @Nested
    class Payout {

        @Test
        void everyOrderIsCreditedOnce() {
            assertThat(year.payouts().credited().total())
                    .isEqualTo(Money.total(year.nineMonths().came().values()))
                    .isEqualTo(year.payouts().credited().totalOf(QuotaYear.COMPANY));
            assertThat(year.payouts().credited().outside()).isEmpty();
        }

        @Test
        void everyRepHasAStatementAndWhoHasNoQuotaIsPaidNothing() {
            assertThat(year.payouts().pays()).hasSize(17);
            assertThat(year.payouts().pays())
                    .filteredOn(pay -> pay.attainment().quota().amount().isZero())
                    .hasSize(2)
                    .allMatch(pay -> pay.statement().total().isZero());
            assertThat(year.payouts().pays())
                    .filteredOn(pay -> pay.attainment().isMet())
                    .allMatch(pay -> !pay.statement().total().isLessThan(usd("12000.00")));
            assertThat(year.payouts().pays())
                    .allMatch(pay -> !pay.statement().total().isGreaterThan(usd("30000.00")));
        }

        @Test
        void theLinterFindsTheCliffsOfTheCommissionThatWasTurnedDown() {
            assertThat(year.payouts().retroactive().has(CurveFinding.Kind.JUMP)).isTrue();
            assertThat(year.payouts().retroactive().has(CurveFinding.Kind.NO_CAP))
                    .isTrue();
            assertThat(year.payouts().curve().has(CurveFinding.Kind.CAPPED)).isTrue();
            assertThat(year.payouts().curve().neverPaysLessForMore()).isTrue();
        }
    }

    @Nested
    class Balanced {

        @Test
        void everyRepComesWithinFifteenPercentAndNoDivisionMovesLess() {
            assertThat(year.balance().regions())
                    .extracting(region -> region.region().value())
                    .containsExactly("NA", "EMEA", "APAC");
            assertThat(year.balance().regions())
                    .extracting(region -> region.before().outside().size())
                    .containsExactly(5, 4, 2);
            assertThat(year.balance().regions())
                    .allMatch(region -> region.proposal().isBalanced())
                    .allMatch(region -> region.proposal().status() == BalanceProposal.Status.PROVEN_OPTIMAL);
        }

        @Test
        void tenCustomersChangeHands() {
            assertThat(year.balance().regions())
                    .extracting(region -> region.proposal().realignment().movedSales())
                    .containsExactly(usd("165479.79"), usd("133555.79"), usd("58593.28"));
            assertThat(year.balance().regions())
                    .flatExtracting(region -> region.proposal().steps())
                    .extracting(step -> step.move().customer().value())
                    .containsExactly("129", "447", "462", "486", "209", "256", "381", "473", "484", "496");
        }

        @Test
        void nobodyWithAnOrderToDecideMoves() {
            assertThat(year.balance().regions())
                    .flatExtracting(region -> region.task().pinned())
                    .extracting(customer -> customer.value())
                    .containsExactly(
                            "124", "157", "328", "362", "450", "119", "141", "144", "145", "314", "282", "471");
        }

        @Test
        void aRegionSellsAfterTheMovesWhatItSellsToday() {
            assertThat(year.balance().regions())
                    .allMatch(region ->
                            region.before().total().equals(region.after().total()));
            assertThat(year.balance().regions())
                    .extracting(region -> region.before().total())
                    .containsExactly(
                            new BigDecimal("1775889.12"), new BigDecimal("2269728.76"), new BigDecimal("560187.52"));
        }
    }

    @Nested
    class Part4 {

        @Test
        void nearlyEveryPaymentFindsItsOrders() {
            assertThat(year.payments().rows())
                    .extracting(Payments.Row::groups)
                    .containsExactly(4, 241, 22, 0, 0, 5, 32);
        }

        @Test
        void theGroupsAddUpToBothBooks() {
            var rows = year.payments().rows();
            assertThat(Money.total(rows.stream().map(Payments.Row::ordered).toList()))
                    .isEqualTo(usd("10645949.18"))
                    .isEqualTo(year.payments().report().ledgerBalance());
            assertThat(Money.total(rows.stream().map(Payments.Row::paid).toList()))
                    .isEqualTo(usd("9777418.00"))
                    .isEqualTo(year.payments().report().statementBalance());
            assertThat(year.payments().report().sumOfDiscrepancies())
                    .isEqualTo(year.payments().report().difference());
        }

        @Test
        void onePaymentPaysTwoOrders() {
            Match match = year.payments().report().matches().stream()
                    .filter(candidate ->
                            candidate.statementLines().get(0).id().value().equals("KI131716"))
                    .findFirst()
                    .orElseThrow();
            assertThat(match.ledgerLines())
                    .extracting(order -> order.id().value())
                    .containsExactly("10135", "10142");
            assertThat(match.residual()).isEqualTo(usd("-0.33"));
        }

        @Test
        void shortPaymentsStayOnAccount() {
            assertThat(year.payments().onAccount())
                    .extracting(line -> line.id().value())
                    .containsExactlyInAnyOrder("MA765515", "ML780814", "PH29054", "KB54275", "EU531600");
            assertThat(Money.total(year.payments().onAccount().stream()
                            .map(LedgerLine::amount)
                            .toList()))
                    .isEqualTo(usd("223328.00"));
            assertThat(Money.total(year.payments().shortPayments().stream()
                            .map(Payments.ShortPayment::missing)
                            .toList()))
                    .isEqualTo(usd("34543.05"));
        }
    }

    @Nested
    class Part5 {

        @Test
        void theOpenBalanceIsThatOfTheBooks() {
            assertThat(year.credit().total()).isEqualTo(usd("868532.35"));
            assertThat(year.credit().exposures()).hasSize(27);
        }

        @Test
        void agesWhatIsOpen() {
            assertThat(year.credit().ageings().get(2).parts())
                    .extracting(AgeingPart::amount)
                    .containsExactly(usd("68119.57"), usd("240976.28"), usd("0.00"), usd("0.00"));
            assertThat(year.credit().ageings().get(3).parts())
                    .extracting(AgeingPart::amount)
                    .containsExactly(usd("0.00"), usd("331433.17"), usd("240683.13"), usd("222295.11"));
            assertThat(Money.total(year.credit().ageingByRegion().values().stream()
                            .map(report -> report.balance())
                            .toList()))
                    .isEqualTo(year.credit().ageings().get(3).balance());
        }

        @Test
        void theFourOrdersWithACreditCommentAreThoseOverTheLimitOnTheirDay() {
            assertThat(year.credit().decisions().stream()
                            .filter(decided -> decided.then().has(CreditReason.LIMIT_EXCEEDED))
                            .map(CreditDesk.Decided::order))
                    .containsExactly("10334", "10401", "10407", "10414");
        }

        @Test
        void anOrderThatWasPaidAndForgottenMayLeave() {
            CreditDesk.Decided decided = decided("10334");
            assertThat(decided.then().outcome()).isEqualTo(CreditOutcome.HOLD);
            assertThat(decided.today().outcome()).isEqualTo(CreditOutcome.RELEASE);
            assertThat(decided.today().order().isPrepaid()).isTrue();
        }

        @Test
        void givesAllReasons() {
            assertThat(decided("10407").today().objections())
                    .extracting(finding -> finding.reason().code())
                    .containsExactly("OVERDUE_DAYS", "OVERDUE_RATIO", "LIMIT_EXCEEDED", "UTILISATION_HIGH");
            assertThat(decided("10407").today().exposureAfter()).isEqualTo(usd("95409.93"));
        }

        private CreditDesk.Decided decided(String order) {
            return year.credit().decisions().stream()
                    .filter(decided -> decided.order().equals(order))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class Part6 {

        @Test
        void proposesFiveVisitsByTheMoneyAtStake() {
            assertThat(year.visits().proposals().first(5))
                    .extracting(visit -> visit.customer().value())
                    .containsExactly("382", "141", "323", "146", "239");
        }

        @Test
        void everyObjectiveHasAMeasureAndEvidence() {
            assertThat(year.visits().proposals().proposals())
                    .flatExtracting(visit -> visit.objectives())
                    .isNotEmpty()
                    .allMatch(proposal -> !proposal.evidence().isEmpty());
        }

        @Test
        void aForgottenOrderIsAPromise() {
            assertThat(year.visits().proposals().proposals().stream()
                            .filter(visit -> visit.customer().equals(CustomerId.of("144")))
                            .flatMap(visit -> visit.objectives().stream()))
                    .extracting(proposal -> proposal.objective().target().toString())
                    .containsExactly("[ship order 10334]");
        }
    }

    @Nested
    class WhatFollows {

        @Test
        void theCycleIsClosedByThePaceOfTheQuotaAndTheNextOneStartsThere() {
            ClosedCycle closed = year.closedCycle();
            assertThat(closed.inCheck().phase()).isEqualTo(Phase.CHECK);
            assertThat(closed.checked().unread()).isEmpty();
            assertThat(closed.closed().phase()).isEqualTo(Phase.CLOSED);
            assertThat(closed.next().phase()).isEqualTo(Phase.PLAN);
            assertThat(closed.next().previous()).contains(closed.closed().id());
            assertThat(closed.next().objectives().get(0).baseline())
                    .contains(
                            closed.closed().results().values().iterator().next().actual());
            assertThat(closed.next().actions()).isEmpty();
        }

        @Test
        void theFourWeeksHaveADayForEveryCall() {
            JourneyPlan plan = year.journey().plan();
            assertThat(plan.calls()).hasSize(14);
            assertThat(plan.unplaced()).isEmpty();
            assertThat(plan.workingDays()).hasSize(19);
            assertThat(year.journey().routes().values()).allMatch(DayRoute::isProven);
            assertThat(year.journey().request().withKept(plan.calls()).kept()).hasSize(14);
        }

        @Test
        void theVisitBringsTheOrderAndCarriesTheDebtOn() {
            OneVisit visit = year.oneVisit();
            assertThat(visit.before().state()).isEqualTo(Readiness.NOT_READY);
            assertThat(visit.ready().state()).isEqualTo(Readiness.READY);
            assertThat(visit.visit().customer()).isEqualTo(CustomerId.of("141"));
            assertThat(visit.outcome().score().percentText()).isEqualTo("33.33 %");
            assertThat(visit.outcome().isComplete()).isTrue();
            assertThat(visit.outcome().carryOver())
                    .extracting(objective -> objective.kind())
                    .containsExactly(ObjectiveKind.COLLECT_PAYMENT);
        }

        @Test
        void thePlanOf2005FallsShortOfTheQuotaAndOfItsBrandControl() {
            RegionalPlan plan = year.regionalPlan();
            assertThat(plan.completeness().findings())
                    .extracting(finding -> finding.subject())
                    .containsExactly("BRAND_CONTROL");
            assertThat(plan.consistency().findings())
                    .extracting(finding -> finding.kind())
                    .containsExactly(
                            PlanFinding.Kind.TARGET_MISMATCH,
                            PlanFinding.Kind.COST_ABOVE_BUDGET,
                            PlanFinding.Kind.ACTIVITY_WITHOUT_OWNER,
                            PlanFinding.Kind.APPROVED_LATE);
            assertThat(plan.consistency().findings().get(0).difference()).contains(usd("8327.01"));
            assertThat(plan.review().needingAction()).containsExactly("SALES");
        }
    }

    @Nested
    class Part7 {

        @Test
        void opensACycleForJapanAndShowsWhatItLacks() {
            assertThat(year.improvement().worst().holder()).isEqualTo(region("JAPAN"));
            assertThat(reasons(year.improvement().opened().findings())).containsExactly(GateReason.NO_ACTION);
            assertThat(year.improvement().planned().cycle().phase()).isEqualTo(Phase.DO);
            assertThat(reasons(year.improvement().doing()))
                    .containsExactly(GateReason.NO_PROCEDURE, GateReason.NO_METHOD, GateReason.ACTION_OPEN);
        }

        private List<Reason> reasons(List<GateFinding> findings) {
            return findings.stream().<Reason>map(GateFinding::reason).toList();
        }
    }

    @Nested
    class WithTheDealer {

        @Test
        void everyOrderHeldTodayIsToldWhatWouldLetItLeave() {
            assertThat(year.credit().decisions())
                    .filteredOn(decided -> decided.today().outcome() == CreditOutcome.HOLD)
                    .isNotEmpty()
                    .allSatisfy(decided -> {
                        assertThat(decided.advice().isSufficient()).isTrue();
                        assertThat(decided.advice().lines())
                                .extracting(RemedyLine::finding)
                                .containsExactlyElementsOf(decided.today().objections().stream()
                                        .filter(finding -> finding.outcome() == CreditOutcome.HOLD)
                                        .toList());
                    });
        }

        @Test
        void thePartsOfTheDifferenceAddUpToIt() {
            assertThat(Money.total(year.payments().report().discrepancies().stream()
                            .map(Discrepancy::amount)
                            .toList()))
                    .isEqualTo(year.payments().report().difference());
        }

        @Test
        void theStatementRollsForwardAndItsAnswerIsOverdue() {
            AccountStatement statement = year.confirmation().statement();
            assertThat(Money.total(statement.lines().stream()
                                    .map(LedgerLine::amount)
                                    .toList())
                            .plus(statement.opening()))
                    .isEqualTo(statement.closing());
            assertThat(year.confirmation().confirmation().state(LocalDate.of(2005, 4, 20)))
                    .isEqualTo(ConfirmationState.NO_REPLY);
        }

        @Test
        void theLetterShowsTheClosingBalanceAndNamesTheCustomer() {
            assertThat(year.confirmation().letter(new Names(company, year.territories())))
                    .contains("Euro+ Shopping Channel", "2005-04-18", "<td>closing</td>");
        }
    }

    @Nested
    class TheReport {

        @Test
        void isTheSameInTwoRuns() throws SQLException {
            Company again = CompanyReader.read(SteelWheelsDatabase.readEmbedded());
            TheYear secondYear = TheYear.of(again);
            assertThat(TextReport.write(secondYear.report(again))).isEqualTo(TextReport.write(year.report(company)));
            assertThat(HtmlReport.write(secondYear.report(again))).isEqualTo(HtmlReport.write(year.report(company)));
        }

        @Test
        void fitsATerminal() {
            assertThat(TextReport.write(year.report(company)).lines())
                    .allMatch(line -> line.codePointCount(0, line.length()) <= 130);
        }

        @Test
        void hasEverySection() {
            assertThat(year.report(company).sections()).hasSize(15);
            assertThat(year.report(company).charts()).hasSize(6);
        }
    }

    private static Money quota(Holder holder) {
        return year.quota()
                .plan()
                .quotaFor(holder, year.quota().plan().period())
                .amount();
    }

    private static Holder region(String id) {
        return Holder.from(TerritoryId.of(id));
    }

    private static Holder rep(String position) {
        return Holder.from(PositionId.of(position));
    }

    private static Money usd(String amount) {
        return Money.of(SteelWheelsDatabase.CURRENCY, new BigDecimal(amount));
    }
}
