package io.github.salesdomain.credit;

import static io.github.salesdomain.credit.CreditSamples.TODAY;
import static io.github.salesdomain.credit.CreditSamples.assess;
import static io.github.salesdomain.credit.CreditSamples.cny;
import static io.github.salesdomain.credit.CreditSamples.codes;
import static io.github.salesdomain.credit.CreditSamples.file;
import static io.github.salesdomain.credit.CreditSamples.owing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Reason;
import io.github.salesdomain.testkit.SampleCredit;
import java.time.Period;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditDecisionTest {

    @Nested
    class OfATroubledCustomer {

        private final CreditDecision decision = CreditAssessor.standard()
                .assess(
                        SampleCredit.troubledFile(),
                        SampleCredit.troubledExposure(),
                        CreditOrder.builder()
                                .id("O-3")
                                .amount(cny(10_000))
                                .terms(OrderTerms.FLOOR_STOCK)
                                .build());

        @Test
        void tellsAllReasonsAndNotOnlyTheFirst() {
            assertThat(decision.outcome()).isEqualTo(CreditOutcome.REJECT);
            assertThat(codes(decision.reasons()))
                    .containsExactly(
                            "CUSTOMER_BLOCKED",
                            "RATING_NO_CREDIT",
                            "OVERDUE_DAYS",
                            "OVERDUE_RATIO",
                            "LIMIT_EXCEEDED",
                            "FLOOR_STOCK_OVER_LINE",
                            "COLLATERAL_SHORT",
                            "STATEMENT_UNCONFIRMED",
                            "COLLATERAL_EXPIRED",
                            "LIMIT_EXPIRED",
                            "REVIEW_OVERDUE",
                            "UTILISATION_HIGH");
        }

        @Test
        void givesFigureLimitAndSubjectOfEach() {
            assertThat(decision.objections().stream().map(CreditFinding::text))
                    .containsExactly(
                            "REJECT",
                            "HOLD, CNY 10000.00 against CNY 0.00, CNY 10000.00 over, may be overridden by [FINANCE_DIRECTOR]",
                            "HOLD, 40 days against 30 days, R-31, may be overridden by [CREDIT_MANAGER]",
                            "HOLD, 55.56 % against 20.00 %, may be overridden by [CREDIT_MANAGER]",
                            "HOLD, CNY 45000.00 against CNY 20000.00, CNY 25000.00 over, may be overridden by [FINANCE_DIRECTOR]",
                            "HOLD, CNY 190000.00 against CNY 150000.00, CNY 40000.00 over, may be overridden by [SALES_DIRECTOR]",
                            "HOLD, 89 days against 30 days, lorry, may be overridden by [CREDIT_MANAGER]",
                            "HOLD, 3 against 2, may be overridden by [CREDIT_MANAGER]",
                            "RELEASE_WITH_WARNING, 10 days against 30 days, shop in Jinan",
                            "RELEASE_WITH_WARNING, 90 days against 0 days, L-03",
                            "RELEASE_WITH_WARNING, 30 days against 0 days, L-04",
                            "RELEASE_WITH_WARNING, 225.00 % against 90.00 %");
        }
    }

    @Nested
    class OwnRules {

        private enum OurReasons implements Reason {
            TOO_NEW,
            ESTABLISHED;

            @Override
            public String code() {
                return name();
            }
        }

        private final CreditPolicy noNewDealers =
                request -> request.customer().value().startsWith("N-")
                        ? Verdict.hold(OurReasons.TOO_NEW)
                        : Verdict.allow(OurReasons.ESTABLISHED);

        @Test
        void areLambdasBesideTheShippedOnes() {
            CreditAssessor assessor = CreditAssessor.with(CreditPolicy.allOf(
                    noNewDealers, CreditPolicy.withinLimit(), CreditPolicy.noOverdueBeyond(Period.ofDays(30))));

            assertThat(codes(assessor.assess(file(10), owing(1), CreditOrder.of("O-1", cny(20)))
                            .reasons()))
                    .containsExactly("LIMIT_EXCEEDED", "OVERDUE_DAYS_TOLERATED", "ESTABLISHED");
            CreditFile newcomer = CreditFile.of(CustomerId.of("N-1"), cny(10));
            assertThat(codes(assessor.assess(newcomer, owing(1), CreditOrder.of("O-1", cny(20)))
                            .objections()))
                    .containsExactly("LIMIT_EXCEEDED", "TOO_NEW");
        }

        @Test
        void mustSaySomething() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditAssessor.with(request -> Verdict.empty())
                            .assess(file(10), owing(1), CreditOrder.of("O-1", cny(20))))
                    .withMessage("reasons must not be empty, but was []\n"
                            + "Maybe the policy answers Verdict.empty() where it should allow");
        }

        @Test
        void seeTheDayAndTheCustomer() {
            CreditPolicy checks = request -> {
                assertThat(request.asOf()).isEqualTo(TODAY);
                assertThat(request.customer()).isEqualTo(CustomerId.of("C-09"));
                assertThat(request.exposureAfter()).isEqualTo(cny(21));
                assertThat(request.floorStockAfter()).isEqualTo(cny(0));
                return Verdict.warn(OurReasons.ESTABLISHED);
            };

            assertThat(CreditAssessor.with(checks)
                            .assess(file(10), owing(1), CreditOrder.of("O-1", cny(20)))
                            .outcome())
                    .isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
        }
    }

    @Nested
    class Overrides {

        private final CreditDecision held = CreditAssessor.standard()
                .assess(
                        SampleCredit.file(),
                        SampleCredit.exposure()
                                .plus(ExposureItem.of("R-199", ExposureKind.RECEIVABLE, cny(180_000), TODAY)),
                        SampleCredit.order());

        @Test
        void liftTheHoldAndEraseNoReason() {
            CreditDecision released = held.overriddenBy(SampleCredit.override());

            assertThat(held.outcome()).isEqualTo(CreditOutcome.HOLD);
            assertThat(released.outcome()).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
            assertThat(released.isReleased()).isTrue();
            assertThat(released.outcomeWithoutOverrides()).isEqualTo(CreditOutcome.HOLD);
            assertThat(released.reasons()).isEqualTo(held.reasons());
            assertThat(released.explain().text())
                    .contains("[FINANCE_DIRECTOR, CREDIT_MANAGER], overridden\n")
                    .endsWith("\n  override: P-90 as CREDIT_MANAGER up to CNY 100000.00 until 2026-04-30");
        }

        @Test
        void liftNothingWhenTooSmallTooLateOrInTheWrongRole() {
            CreditOverride override = SampleCredit.override();
            for (CreditOverride weak : List.of(
                    override.withUpTo(cny(99_999)),
                    override.withUntil(TODAY.minusDays(1)),
                    override.withRole(Consequence.SALES_DIRECTOR))) {
                CreditDecision decision = held.overriddenBy(weak);

                assertThat(decision.outcome()).isEqualTo(CreditOutcome.HOLD);
                assertThat(decision.overrides()).containsExactly(weak);
                assertThat(decision.explain().text())
                        .doesNotContain("overridden\n")
                        .endsWith(", lifts nothing");
            }
            assertThat(held.overriddenBy(override.withUntil(TODAY)).isReleased())
                    .isTrue();
        }

        @Test
        void mustCoverEveryHold() {
            CreditFile shortOfStock = SampleCredit.file().withFloorStockLine(CreditLimit.of(cny(0)));
            CreditOrder order = SampleCredit.order().withTerms(OrderTerms.FLOOR_STOCK);
            Exposure overdue = SampleCredit.exposure()
                    .plus(ExposureItem.of("R-0", ExposureKind.RECEIVABLE, cny(1), TODAY.minusDays(90))
                            .withDueDate(TODAY.minusDays(60)));
            CreditDecision decision = CreditAssessor.standard().assess(shortOfStock, overdue, order);

            CreditDecision once = decision.overriddenBy(SampleCredit.override());
            assertThat(once.outcome()).isEqualTo(CreditOutcome.HOLD);
            assertThat(once.overriddenBy(SampleCredit.override().withRole(Consequence.SALES_DIRECTOR))
                            .outcome())
                    .isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
        }

        @Test
        void neverLiftARejection() {
            CreditDecision rejected = CreditAssessor.standard()
                    .assess(SampleCredit.file().withBlocked(true), SampleCredit.exposure(), SampleCredit.order());

            assertThat(rejected.overriddenBy(SampleCredit.override()).outcome()).isEqualTo(CreditOutcome.REJECT);
        }

        @Test
        void refuseWhatCannotBe() {
            CreditOverride override = SampleCredit.override();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> held.overriddenBy(override.withOrderId("O-2")))
                    .withMessage("orderId of override must be O-310, but was O-2");
            assertThatThrownBy(() -> held.overriddenBy(override.withUpTo(Money.parse("EUR 1.00"))))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("upTo of override must be in CNY, but was in EUR");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> override.withOrderId(" "))
                    .withMessage("orderId must not be blank, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> override.withOrderId("x".repeat(65)))
                    .withMessage("orderId must have at most 64 characters, but had 65");
            assertThatNoException().isThrownBy(() -> override.withOrderId("x".repeat(64)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> override.withUpTo(cny(0)))
                    .withMessage("upTo must be positive, but was CNY 0.00");
        }
    }

    @Nested
    class BadInput {

        @Test
        void anOrderThatIsInTheExposureAlreadyIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditAssessor.standard()
                            .assess(SampleCredit.file(), SampleCredit.exposure(), CreditOrder.of("O-301", cny(70_000))))
                    .withMessage("order must not be among the items of the exposure, but was O-301\n"
                            + "Maybe take it out by Exposure.without");
        }

        @Test
        void mixedCurrenciesAreRefused() {
            assertThatThrownBy(() -> CreditAssessor.standard()
                            .assess(
                                    CreditFile.of(CustomerId.of("C-1"), Money.parse("EUR 100.00")),
                                    SampleCredit.exposure(),
                                    SampleCredit.order()))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("exposure of customer C-1 must be in EUR, but was in CNY");
            assertThatThrownBy(() -> CreditAssessor.standard()
                            .assess(
                                    SampleCredit.file(),
                                    SampleCredit.exposure(),
                                    CreditOrder.of("O-1", Money.parse("EUR 1.00"))))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("amount of order O-1 must be in CNY, but was in EUR");
            CreditDecision decision = assess(file(10), owing(1), 1);
            assertThatThrownBy(() -> decision.withOrder(CreditOrder.of("O-1", Money.parse("EUR 1.00"))))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("amount of order O-1 must be in CNY, but was in EUR");
        }
    }
}
