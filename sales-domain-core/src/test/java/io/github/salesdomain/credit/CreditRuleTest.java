package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.testkit.SampleCredit;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CreditRuleTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = SampleCredit.asOf();
    private static final CreditFile FILE = CreditFile.of(CustomerId.of("C-09"), cny(1_000));

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }

    private static ExposureItem due(String id, long yuan, int daysAgo) {
        return ExposureItem.of(id, ExposureKind.RECEIVABLE, cny(yuan), TODAY.minusDays(daysAgo))
                .withDueDate(TODAY.minusDays(daysAgo));
    }

    private static Exposure owing(ExposureItem... items) {
        return ExposureCalculator.standard().calculate(List.of(items), CNY, TODAY);
    }

    private static List<String> judged(CreditPolicy rule, CreditFile file, Exposure exposure) {
        return CreditAssessor.with(rule).assess(file, exposure, CreditOrder.of("O-1", cny(100))).reasons().stream()
                .map(finding -> finding.reason() + ": " + finding.text())
                .toList();
    }

    @Nested
    class OldOverdue {

        private final CreditRule.NoOldOverdue rule = CreditPolicy.noOverdueBeyond(Period.ofDays(30));

        @Test
        void isToleratedToTheLastDay() {
            assertThat(judged(rule, FILE, owing(due("R-1", 10, 30))))
                    .containsExactly("OVERDUE_DAYS_TOLERATED: RELEASE, 30 days against 30 days, R-1");
            assertThat(judged(rule, FILE, owing(due("R-1", 10, 31))))
                    .containsExactly("OVERDUE_DAYS: HOLD, 31 days against 30 days, R-1, "
                            + "may be overridden by [CREDIT_MANAGER]");
            assertThat(judged(rule, FILE, owing(due("R-1", 10, 0))))
                    .containsExactly("OVERDUE_DAYS_TOLERATED: RELEASE, 0 days against 30 days");
        }

        @Test
        void isOverlookedForASmallBalanceOfTheSameCurrency() {
            CreditRule.NoOldOverdue tolerant =
                    rule.withSmallBalance(cny(5)).withSmallBalance(Money.parse("EUR 100.00"));

            assertThat(judged(tolerant, FILE, owing(due("R-1", 5, 400))))
                    .containsExactly("OVERDUE_DAYS_TOLERATED: RELEASE, 0 days against 30 days");
            assertThat(judged(tolerant, FILE, owing(due("R-1", 6, 400))))
                    .first()
                    .asString()
                    .startsWith("OVERDUE_DAYS: HOLD");
            assertThat(tolerant.smallBalances()).containsExactly(cny(5), Money.parse("EUR 100.00"));
        }

        @Test
        void refusesWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditPolicy.noOverdueBeyond(Period.ofMonths(1)))
                    .withMessage("tolerated must be given in days, but was P1M");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditPolicy.noOverdueBeyond(Period.of(1, -12, 3)))
                    .withMessage("tolerated must be given in days, but was P1Y-12M3D");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditPolicy.noOverdueBeyond(Period.ofDays(-1)))
                    .withMessage("tolerated must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rule.withSmallBalance(cny(-1)))
                    .withMessage("smallBalances must not be negative, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rule.withSmallBalance(cny(1)).withSmallBalance(cny(2)))
                    .withMessage("smallBalances must have one amount for each currency, but was [CNY 1.00, CNY 2.00]");
            assertThat(CreditPolicy.noOverdueBeyond(Period.ZERO).tolerated()).isZero();
        }
    }

    @Nested
    class OverdueShare {

        private final CreditPolicy rule = CreditPolicy.overdueUpTo(Rate.percent(20));

        @Test
        void isToleratedUpToItsRate() {
            assertThat(judged(rule, FILE, owing(due("1", 20, 1), due("2", 80, 0))))
                    .containsExactly("OVERDUE_RATIO_TOLERATED: RELEASE, 20.00 % against 20.00 %");
            assertThat(judged(rule, FILE, owing(due("1", 21, 1), due("2", 80, 0))))
                    .containsExactly(
                            "OVERDUE_RATIO: HOLD, 20.79 % against 20.00 %, " + "may be overridden by [CREDIT_MANAGER]");
        }

        @Test
        void isUndefinedWithoutReceivables() {
            assertThat(judged(rule, FILE, owing()))
                    .containsExactly("OVERDUE_RATIO_TOLERATED: RELEASE, undefined (ZERO_BASE) against 20.00 %");
        }

        @Test
        void cannotBeNegative() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditPolicy.overdueUpTo(Rate.percent(-1)))
                    .withMessage("tolerated must not be negative, but was -1%");
        }
    }

    @Nested
    class TheLimit {

        @Test
        void mayBeExceededALittleWithAWarning() {
            CreditRule.WithinLimit rule = CreditPolicy.withinLimit()
                    .withTiers(Consequence.hold(), ExcessTier.of(Rate.percent(2), Consequence.warn()));

            assertThat(judged(rule, FILE, owing(due("1", 920, 0))))
                    .containsExactly(
                            "LIMIT_EXCEEDED: RELEASE_WITH_WARNING, CNY 1020.00 against CNY 1000.00, CNY 20.00 over");
            assertThat(judged(rule, FILE, owing(due("1", 921, 0))))
                    .containsExactly("LIMIT_EXCEEDED: HOLD, CNY 1021.00 against CNY 1000.00, CNY 21.00 over");
        }

        @Test
        void refusesTiersThatDoNotRise() {
            ExcessTier hold = ExcessTier.of(Rate.percent(5), Consequence.hold());
            ExcessTier warn = ExcessTier.of(Rate.percent(9), Consequence.warn());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditPolicy.withinLimit().withTiers(Consequence.hold(), warn, hold))
                    .withMessage("tiers must rise, but had 5% after 9%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditPolicy.withinLimit().withTiers(Consequence.hold(), hold, hold))
                    .withMessage("tiers must rise, but had 5% after 5%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditPolicy.withinLimit().withTiers(Consequence.hold(), hold, warn))
                    .withMessage(
                            "tiers must not lead to something better for more, but had RELEASE_WITH_WARNING after HOLD");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditPolicy.withinLimit().withTiers(Consequence.warn(), hold))
                    .withMessage(
                            "tiers must not lead to something better for more, but had RELEASE_WITH_WARNING after HOLD");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ExcessTier.of(Rate.percent(-1), Consequence.hold()))
                    .withMessage("upTo must not be negative, but was -1%");
        }
    }

    @Nested
    class Collateral {

        private final CreditPolicy rule = CreditPolicy.soundCollateral(Period.ofDays(30));

        private CreditFile with(int daysAgo) {
            return FILE.withCollateralDefects(
                    CollateralDefect.of("lorry", CollateralDefect.Kind.EXPIRED, TODAY.minusDays(daysAgo)));
        }

        @Test
        void warnsInTheDaysOfGraceAndHoldsAfterwards() {
            assertThat(judged(rule, with(-1), owing())).containsExactly("COLLATERAL_SOUND: RELEASE");
            assertThat(judged(rule, with(0), owing()))
                    .containsExactly("COLLATERAL_EXPIRED: RELEASE_WITH_WARNING, 0 days against 30 days, lorry");
            assertThat(judged(rule, with(30), owing()).get(0)).startsWith("COLLATERAL_EXPIRED: RELEASE_WITH_WARNING");
            assertThat(judged(rule, with(31), owing()).get(0)).startsWith("COLLATERAL_EXPIRED: HOLD, 31 days");
        }

        @Test
        void graceCannotBeNegative() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditPolicy.soundCollateral(Period.ofDays(-1)))
                    .withMessage("grace must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CreditRule.SoundCollateral(-1, Consequence.warn(), Consequence.warn()))
                    .withMessage("graceDays must not be negative, but was -1");
        }
    }

    @Nested
    class CurrentLimit {

        private final CreditPolicy rule = CreditPolicy.currentLimit();

        private CreditFile with(CreditLine... lines) {
            return FILE.withLines(lines);
        }

        private CreditLine line(String id, CreditLineKind kind, LocalDate end) {
            return CreditLine.builder()
                    .factId(id)
                    .kind(kind)
                    .limit(CreditLimit.of(cny(500)))
                    .during(LocalDateRange.of(LocalDate.of(2024, 1, 1), end))
                    .build();
        }

        @Test
        void warnsFromTheDayOnWhichTheBaseHasLapsed() {
            CreditLine base = line("B", CreditLineKind.BASE, TODAY);

            assertThat(judged(rule, with(base), owing()))
                    .containsExactly("LIMIT_EXPIRED: RELEASE_WITH_WARNING, 1 day against 0 days, B");
            assertThat(judged(
                            rule,
                            with(base.withDuring(LocalDateRange.of(LocalDate.of(2024, 1, 1), TODAY.plusDays(1)))),
                            owing()))
                    .containsExactly("LIMIT_CURRENT: RELEASE");
        }

        @Test
        void namesTheBaseThatLapsedLast() {
            CreditLine early = line("A", CreditLineKind.BASE, LocalDate.of(2025, 1, 1));
            CreditLine late = early.withFactId("B")
                    .withDuring(LocalDateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 1)));
            CreditLine uplift = line("C", CreditLineKind.TEMPORARY, LocalDate.of(2026, 3, 20));

            assertThat(judged(rule, with(early, late, uplift), owing()))
                    .containsExactly("LIMIT_EXPIRED: RELEASE_WITH_WARNING, 31 days against 0 days, B");
        }

        @Test
        void warnsOfALapsedUpliftOnlyWhereItIsMissed() {
            CreditFile file = with(
                    line("B", CreditLineKind.BASE, LocalDate.of(2027, 1, 1)),
                    line("T", CreditLineKind.TEMPORARY, LocalDate.of(2026, 3, 22)));

            assertThat(judged(rule, file, owing(due("1", 400, 0)))).containsExactly("LIMIT_CURRENT: RELEASE");
            assertThat(judged(rule, file, owing(due("1", 401, 0))))
                    .containsExactly("LIMIT_EXPIRED: RELEASE_WITH_WARNING, 10 days against 0 days, T");
        }

        @Test
        void hasNothingToWarnOfWhereNothingLapsed() {
            assertThat(judged(rule, FILE, owing(due("1", 5_000, 0)))).containsExactly("LIMIT_CURRENT: RELEASE");
        }

        @Test
        void warnsFromTheDayAfterTheReviewWasDue() {
            CreditLine base = line("B", CreditLineKind.BASE, LocalDate.of(2027, 1, 1));

            assertThat(judged(rule, with(base.withReviewOn(TODAY)), owing())).containsExactly("LIMIT_CURRENT: RELEASE");
            assertThat(judged(rule, with(base.withReviewOn(TODAY.minusDays(1))), owing()))
                    .containsExactly("REVIEW_OVERDUE: RELEASE_WITH_WARNING, 1 day against 0 days, B");
        }
    }

    @Nested
    class Statements {

        private final CreditPolicy rule = CreditPolicy.confirmedStatements();

        @Test
        void warnAtOneAndHoldAtThree() {
            assertThat(judged(rule, FILE, owing())).containsExactly("STATEMENT_CONFIRMED: RELEASE, 0 against 0");
            assertThat(judged(rule, FILE.withUnconfirmedStatements(1), owing()))
                    .containsExactly("STATEMENT_UNCONFIRMED: RELEASE_WITH_WARNING, 1 against 0");
            assertThat(judged(rule, FILE.withUnconfirmedStatements(2), owing()))
                    .containsExactly("STATEMENT_UNCONFIRMED: RELEASE_WITH_WARNING, 2 against 0");
            assertThat(judged(rule, FILE.withUnconfirmedStatements(3), owing()))
                    .containsExactly("STATEMENT_UNCONFIRMED: HOLD, 3 against 2, may be overridden by [CREDIT_MANAGER]");
        }

        @Test
        void refuseCountsThatDoNotRise() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CreditRule.ConfirmedStatements(2, 1, Consequence.warn(), Consequence.warn()))
                    .withMessage("grace must be at least 2 tolerated, but was 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CreditRule.ConfirmedStatements(-1, 1, Consequence.warn(), Consequence.warn()))
                    .withMessage("tolerated must not be negative, but was -1");
            assertThat(new CreditRule.ConfirmedStatements(1, 1, Consequence.warn(), Consequence.warn()).grace())
                    .isEqualTo(1);
        }
    }

    @Nested
    class Utilisation {

        @Test
        void isNotHighWithACreditBalance() {
            Exposure rich = owing(ExposureItem.of("P", ExposureKind.PREPAYMENT, cny(100), TODAY));

            assertThat(judged(CreditPolicy.utilisationBelow(Rate.zero()), FILE, rich))
                    .containsExactly("UTILISATION_NORMAL: RELEASE, 0.00 % against 0.00 %");
            assertThat(judged(CreditPolicy.utilisationBelow(Rate.zero()), FILE, owing()))
                    .containsExactly("UTILISATION_HIGH: RELEASE_WITH_WARNING, 10.00 % against 0.00 %");
        }

        @Test
        void cannotHaveANegativeThreshold() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditPolicy.utilisationBelow(Rate.percent(-1)))
                    .withMessage("from must not be negative, but was -1%");
        }
    }

    @Nested
    class Policies {

        @Test
        void ofSeveralRulesNeedARule() {
            assertThatIllegalArgumentException()
                    .isThrownBy(CreditPolicy::allOf)
                    .withMessage("policies must not be empty, but was []");
        }

        @Test
        void areData() {
            assertThat(CreditPolicy.standard()).isEqualTo(CreditPolicy.standard());
            assertThat(((CreditRule.AllOf) CreditPolicy.standard()).policies()).hasSize(10);
        }
    }

    @Test
    void nothingMayBeMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> new CreditRule.NotBlocked(null))
                .withMessage("consequence");
        assertThatNullPointerException()
                .isThrownBy(() -> CreditAssessor.with(null))
                .withMessage("policy");
        assertThatNullPointerException().isThrownBy(() -> CreditLimit.of(null)).withMessage("ceiling");
        assertThatNullPointerException()
                .isThrownBy(() -> CreditAssessor.standard().withMissingLimit(null))
                .withMessage("missingLimit");
    }
}
