package io.github.salesdomain.credit;

import static io.github.salesdomain.credit.CreditSamples.CNY;
import static io.github.salesdomain.credit.CreditSamples.TODAY;
import static io.github.salesdomain.credit.CreditSamples.assess;
import static io.github.salesdomain.credit.CreditSamples.cny;
import static io.github.salesdomain.credit.CreditSamples.codes;
import static io.github.salesdomain.credit.CreditSamples.file;
import static io.github.salesdomain.credit.CreditSamples.finding;
import static io.github.salesdomain.credit.CreditSamples.owing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.testkit.SampleCredit;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditAssessorTest {

    @Nested
    class AgainstTheLimit {

        private final Exposure exposure = ExposureCalculator.with(
                        ExposurePolicy.standard().withFloorStock())
                .calculate(SampleCredit.items(), CNY, TODAY);
        private final CreditDecision decision =
                CreditAssessor.standard().assess(SampleCredit.file(), exposure, SampleCredit.order());

        @Test
        void holdsAnOrderThatExceedsIt() {
            assertThat(decision.outcome()).isEqualTo(CreditOutcome.HOLD);
            assertThat(decision.isReleased()).isFalse();
            assertThat(decision.exposureBefore()).isEqualTo(cny(720_000));
            assertThat(decision.exposureAfter()).isEqualTo(cny(820_000));
            assertThat(decision.headroomBefore()).isEqualTo(Measured.of(cny(70_000)));
            assertThat(decision.headroomAfter()).isEqualTo(Measured.of(cny(-30_000)));
            assertThat(codes(decision.objections())).containsExactly("LIMIT_EXCEEDED", "UTILISATION_HIGH");

            CreditFinding exceeded = finding(decision, CreditReason.LIMIT_EXCEEDED);
            assertThat(exceeded.excess()).contains(cny(30_000));
            assertThat(exceeded.figure()).contains(new CreditFigure.Amount(cny(820_000)));
            assertThat(exceeded.limit()).contains(new CreditFigure.Amount(cny(790_000)));
            assertThat(exceeded.overridableBy())
                    .containsExactly(Consequence.FINANCE_DIRECTOR, Consequence.CREDIT_MANAGER);
            assertThat(finding(decision, CreditReason.UTILISATION_HIGH).figure().orElseThrow())
                    .hasToString("103.80 %");
        }

        @Test
        void explainsItselfByItsParts() {
            assertThat(decision.explain().text()).isEqualTo("""
                            credit decision: HOLD as of 2026-03-31
                              order O-310: CNY 100000.00
                              exposure: CNY 720000.00
                                RECEIVABLE: CNY 420000.00
                                DELIVERED_NOT_INVOICED: CNY 60000.00
                                OPEN_ORDER: CNY 90000.00
                                FLOOR_STOCK: CNY 180000.00
                                PREPAYMENT: CNY -30000.00
                              exposure with the order: CNY 820000.00
                              limit: CNY 790000.00 (GRANTED)
                                BASE L-01: CNY 750000.00
                                TEMPORARY L-02: CNY 40000.00
                              headroom: CNY 70000.00, with the order CNY -30000.00
                              LIMIT_EXCEEDED: HOLD, CNY 820000.00 against CNY 790000.00, CNY 30000.00 over, may be overridden by [FINANCE_DIRECTOR, CREDIT_MANAGER]
                              UTILISATION_HIGH: RELEASE_WITH_WARNING, 103.80 % against 90.00 %
                              CUSTOMER_NOT_BLOCKED: RELEASE
                              RATING_GIVES_CREDIT: RELEASE
                              OVERDUE_DAYS_TOLERATED: RELEASE, 5 days against 30 days, R-103
                              OVERDUE_RATIO_TOLERATED: RELEASE, 11.90 % against 20.00 %
                              FLOOR_STOCK_WITHIN_LINE: RELEASE, CNY 180000.00 against CNY 200000.00
                              COLLATERAL_SOUND: RELEASE
                              LIMIT_CURRENT: RELEASE
                              STATEMENT_CONFIRMED: RELEASE, 0 against 0""");
        }

        @Test
        void releasesAnOrderThatFitsWithItsReasons() {
            CreditDecision decision = assess(file(1_000), owing(100), 200);

            assertThat(decision.outcome()).isEqualTo(CreditOutcome.RELEASE);
            assertThat(decision.isReleased()).isTrue();
            assertThat(decision.objections()).isEmpty();
            assertThat(codes(decision.reasons()))
                    .containsExactly(
                            "CUSTOMER_NOT_BLOCKED",
                            "RATING_GIVES_CREDIT",
                            "OVERDUE_DAYS_TOLERATED",
                            "OVERDUE_RATIO_TOLERATED",
                            "WITHIN_LIMIT",
                            "FLOOR_STOCK_WITHIN_LINE",
                            "COLLATERAL_SOUND",
                            "LIMIT_CURRENT",
                            "STATEMENT_CONFIRMED",
                            "UTILISATION_NORMAL");
            assertThat(decision.has(CreditReason.WITHIN_LIMIT)).isTrue();
            assertThat(decision.has(CreditReason.LIMIT_EXCEEDED)).isFalse();
            assertThat(decision.customer()).isEqualTo(CustomerId.of("C-09"));
        }

        @Test
        void passesExactlyAtTheLimit() {
            assertThat(assess(file(300), owing(100), 200).has(CreditReason.WITHIN_LIMIT))
                    .isTrue();
            assertThat(assess(file(300), owing(100), 201).has(CreditReason.LIMIT_EXCEEDED))
                    .isTrue();
        }

        @Test
        void holdsAtTheLimitWhereThatIsTheBoundary() {
            CreditAssessor assessor =
                    CreditAssessor.with(CreditPolicy.withinLimit().withBoundary(LimitBoundary.REACHES));

            assertThat(assessor.assess(file(2_000), owing(1), CreditOrder.of("O-1", cny(1_998)))
                            .outcome())
                    .isEqualTo(CreditOutcome.RELEASE);
            assertThat(assessor.assess(file(2_000), owing(0), CreditOrder.of("O-1", cny(2_000)))
                            .outcome())
                    .isEqualTo(CreditOutcome.HOLD);
        }

        @Test
        void takesALimitOfZeroForZero() {
            CreditDecision decision = assess(file(0), owing(0), 1);

            assertThat(decision.outcome()).isEqualTo(CreditOutcome.HOLD);
            assertThat(finding(decision, CreditReason.LIMIT_EXCEEDED).overridableBy())
                    .containsExactly(Consequence.FINANCE_DIRECTOR);
            assertThat(finding(decision, CreditReason.UTILISATION_HIGH).figure().orElseThrow())
                    .hasToString("undefined (ZERO_BASE)");
        }

        @Test
        void findsUtilisationHighFromNinetyPercentOn() {
            assertThat(assess(file(1_000), owing(800), 99).has(CreditReason.UTILISATION_NORMAL))
                    .isTrue();
            assertThat(assess(file(1_000), owing(800), 100).outcome()).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
        }

        @Test
        void asksForTheRoleOfTheExcess() {
            assertThat(finding(assess(file(1_000), owing(100), 1_000), CreditReason.LIMIT_EXCEEDED)
                            .overridableBy())
                    .contains(Consequence.CREDIT_MANAGER);
            assertThat(finding(assess(file(1_000), owing(100), 1_001), CreditReason.LIMIT_EXCEEDED)
                            .overridableBy())
                    .containsExactly(Consequence.FINANCE_DIRECTOR);
        }

        @Test
        void countsAnOrderBeyondTheHorizonAsLittleAsOnceItIsBooked() {
            Exposure dynamic = owing(100).withPolicy(ExposurePolicy.standard().withHorizonDays(10));
            CreditOrder late = CreditOrder.of("O-1", cny(500)).withRequestedShipDate(TODAY.plusDays(11));
            CreditDecision decision = CreditAssessor.standard().assess(file(300), dynamic, late);

            assertThat(decision.exposureAfter()).isEqualTo(cny(100));
            assertThat(decision.exposureAfter())
                    .isEqualTo(dynamic.plus(late.asItem(TODAY)).total());
            assertThat(decision.outcome()).isEqualTo(CreditOutcome.RELEASE);
        }
    }

    @Nested
    class WithoutALimit {

        private final CreditFile bare = CreditFile.builder()
                .customer(CustomerId.of("C-10"))
                .currency(CNY)
                .build();

        @Test
        void givesNoCredit() {
            CreditDecision decision = assess(bare, owing(0), 1);

            assertThat(decision.outcome()).isEqualTo(CreditOutcome.HOLD);
            assertThat(decision.limit().origin()).isEqualTo(LimitOrigin.NOT_SET);
        }

        @Test
        void givesAnyCreditWhereThatWasDecided() {
            CreditDecision decision = CreditAssessor.standard()
                    .withMissingLimit(MissingLimit.UNLIMITED)
                    .assess(bare, owing(5_000), CreditOrder.of("O-1", cny(1_000_000)));

            assertThat(decision.outcome()).isEqualTo(CreditOutcome.RELEASE);
            assertThat(finding(decision, CreditReason.NO_LIMIT).figure())
                    .contains(new CreditFigure.Amount(cny(1_005_000)));
            assertThat(decision.headroomAfter()).isEqualTo(Measured.undefined(CreditLimit.UNLIMITED));
            assertThat(decision.has(CreditReason.UTILISATION_NORMAL)).isTrue();
        }
    }

    @Nested
    class PrepaidOrders {

        private CreditOrder prepaid(long amount, long prepaid) {
            return CreditOrder.builder()
                    .id("O-3")
                    .amount(cny(amount))
                    .prepaid(cny(prepaid))
                    .build();
        }

        @Test
        void setAsideDebtAndLimitButNotABlock() {
            CreditFile open = SampleCredit.troubledFile().withBlocked(false);
            CreditDecision decision =
                    CreditAssessor.standard().assess(open, SampleCredit.troubledExposure(), prepaid(10_000, 10_000));

            assertThat(decision.objections())
                    .extracting(CreditFinding::reason)
                    .doesNotContain(
                            CreditReason.RATING_NO_CREDIT,
                            CreditReason.OVERDUE_DAYS,
                            CreditReason.OVERDUE_RATIO,
                            CreditReason.LIMIT_EXCEEDED);
            assertThat(decision.reasons().stream()
                            .filter(finding -> finding.reason().equals(CreditReason.PREPAID_IN_FULL))
                            .map(CreditFinding::text))
                    .containsExactly(
                            "RELEASE, CNY 55000.00 against CNY 20000.00, CNY 35000.00 over, LIMIT_EXCEEDED",
                            "RELEASE, 40 days against 30 days, OVERDUE_DAYS",
                            "RELEASE, 55.56 % against 20.00 %, OVERDUE_RATIO",
                            "RELEASE, CNY 0.00 against CNY 0.00, RATING_NO_CREDIT");
            assertThat(CreditAssessor.standard()
                            .assess(
                                    SampleCredit.troubledFile(),
                                    SampleCredit.troubledExposure(),
                                    prepaid(10_000, 10_000))
                            .outcome())
                    .isEqualTo(CreditOutcome.REJECT);
        }

        @Test
        void getNothingForPayingAPart() {
            CreditFile cashOnly = file(1_000).withCashOnly(true);
            CreditDecision decision = CreditAssessor.standard().assess(cashOnly, owing(0), prepaid(100, 99));

            assertThat(finding(decision, CreditReason.RATING_NO_CREDIT).excess())
                    .contains(cny(1));
            assertThat(decision.outcome()).isEqualTo(CreditOutcome.HOLD);
        }

        @Test
        void areOnlyWarnedAboutFloorStock() {
            CreditDecision decision = CreditAssessor.with(CreditPolicy.withinFloorStockLine())
                    .assess(SampleCredit.troubledFile(), SampleCredit.troubledExposure(), prepaid(10, 10));

            assertThat(decision.outcome()).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
            assertThat(finding(decision, CreditReason.FLOOR_STOCK_OVER_LINE).excess())
                    .contains(cny(30_000));
        }

        @Test
        void refuseWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> prepaid(10, 11))
                    .withMessage("prepaid of order O-3 must lie between zero and CNY 10.00, but was CNY 11.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> prepaid(10, -1))
                    .withMessage("prepaid of order O-3 must lie between zero and CNY 10.00, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> prepaid(0, 0))
                    .withMessage("amount of order O-3 must be positive, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditOrder.of("", cny(1)))
                    .withMessage("id must not be blank, but was ''");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditOrder.of("x".repeat(65), cny(1)))
                    .withMessage("id must have at most 64 characters, but had 65");
            assertThatNoException().isThrownBy(() -> CreditOrder.of("x".repeat(64), cny(1)));
            assertThatThrownBy(() -> prepaid(10, 1).withPrepaid(Money.parse("EUR 1.00")))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("prepaid of order O-3 must be in CNY, but was in EUR");
        }
    }

    @Nested
    class FloorStock {

        @Test
        void ofAnOrderRaisesTheFloorStockAndNotTheDebt() {
            CreditOrder order = CreditOrder.builder()
                    .id("O-9")
                    .amount(cny(20_001))
                    .terms(OrderTerms.FLOOR_STOCK)
                    .build();
            CreditDecision decision =
                    CreditAssessor.standard().assess(SampleCredit.file(), SampleCredit.exposure(), order);

            assertThat(decision.exposureAfter()).isEqualTo(decision.exposureBefore());
            assertThat(finding(decision, CreditReason.FLOOR_STOCK_OVER_LINE).excess())
                    .contains(cny(1));
            assertThat(decision.outcome()).isEqualTo(CreditOutcome.HOLD);
            assertThat(CreditAssessor.standard()
                            .assess(SampleCredit.file(), SampleCredit.exposure(), order.withAmount(cny(20_000)))
                            .has(CreditReason.FLOOR_STOCK_WITHIN_LINE))
                    .isTrue();
        }

        @Test
        void hasNoLineUnlessOneIsSet() {
            Exposure exposure = owing(0).plus(ExposureItem.of("F", ExposureKind.FLOOR_STOCK, cny(180_000), TODAY));

            assertThat(finding(assess(file(1_000), exposure, 1), CreditReason.FLOOR_STOCK_OVER_LINE)
                            .excess())
                    .contains(cny(180_000));
            CreditFinding free = finding(
                    assess(file(1_000).withFloorStockLine(CreditLimit.unlimited()), exposure, 1),
                    CreditReason.FLOOR_STOCK_WITHIN_LINE);
            assertThat(free.figure()).contains(new CreditFigure.Amount(cny(180_000)));
            assertThat(free.limit()).isEmpty();
        }

        @Test
        void overItsLineByThirtyThousandIsFound() {
            CreditFile file = SampleCredit.file().withFloorStockLine(CreditLimit.of(cny(150_000)));

            assertThat(finding(
                                    CreditAssessor.standard()
                                            .assess(file, SampleCredit.exposure(), SampleCredit.order()),
                                    CreditReason.FLOOR_STOCK_OVER_LINE)
                            .excess())
                    .contains(cny(30_000));
        }
    }
}
