package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.testkit.SampleCredit;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditAdvisorTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = SampleCredit.asOf();

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }

    private static Exposure exposure(ExposureItem... items) {
        return Exposure.builder().currency(CNY).asOf(TODAY).addItems(items).build();
    }

    private static ExposureItem overdue(String id, long yuan, int days) {
        return ExposureItem.of(id, ExposureKind.RECEIVABLE, cny(yuan), TODAY.minusDays(days + 30L))
                .withDueDate(TODAY.minusDays(days));
    }

    private static CreditFile file(long limit) {
        return CreditFile.of(CustomerId.of("C-01"), cny(limit));
    }

    private static CreditOrder order(long yuan) {
        return CreditOrder.of("O-1", cny(yuan));
    }

    private static List<Remedy> remedies(CreditAdvice advice, CreditReason reason) {
        return advice.lines().stream()
                .filter(line -> line.finding().reason().equals(reason))
                .findFirst()
                .orElseThrow()
                .remedies();
    }

    private static CreditAdvice advise(CreditFile file, Exposure exposure, CreditOrder order) {
        return CreditAdvisor.standard().advise(file, exposure, order);
    }

    @Nested
    class WhatWouldHaveToChange {

        @Test
        void isToTheMinorUnitForAnExceededLimit() {
            Exposure owed = ExposureCalculator.with(ExposurePolicy.standard().withFloorStock())
                    .calculate(SampleCredit.items(), CNY, TODAY);
            CreditAdvice advice = advise(SampleCredit.file(), owed, SampleCredit.order());

            assertThat(remedies(advice, CreditReason.LIMIT_EXCEEDED))
                    .containsExactly(
                            new Remedy.Pay(cny(30_000)),
                            new Remedy.GrantLimit(cny(30_000)),
                            new Remedy.ReduceOrder(cny(70_000)),
                            new Remedy.Prepay(cny(100_000)));
            assertThat(advice.together()).containsExactly(new Remedy.Pay(cny(30_000)));
            assertThat(advice.isSufficient()).isTrue();
            assertThat(advice.afterwards().outcome()).isEqualTo(CreditOutcome.RELEASE_WITH_WARNING);
            assertThat(advice.explain().text())
                    .startsWith("what would have to change: HOLD\n  LIMIT_EXCEEDED: one of\n"
                            + "    remedy: Pay[amount=CNY 30000.00]");
        }

        @Test
        void isNothingForAnOrderThatIsReleased() {
            CreditAdvice advice = advise(file(1_000), exposure(), order(1));

            assertThat(advice.lines()).isEmpty();
            assertThat(advice.together()).isEmpty();
            assertThat(advice.afterwards()).isEqualTo(advice.decision());
        }

        @Test
        void namesTheItemsToSettleAndNoOthers() {
            CreditAssessor assessor = CreditAssessor.with(
                    CreditPolicy.noOverdueBeyond(Period.ofDays(30)).withSmallBalance(cny(10)));
            CreditAdvice advice = CreditAdvisor.with(assessor)
                    .advise(
                            file(1_000),
                            exposure(
                                    overdue("A", 500, 45),
                                    overdue("B", 5, 90),
                                    overdue("C", 300, 31),
                                    overdue("D", 300, 30)),
                            order(1));

            assertThat(remedies(advice, CreditReason.OVERDUE_DAYS))
                    .containsExactly(new Remedy.Settle(List.of("A", "C"), cny(800)), new Remedy.Prepay(cny(1)));
        }

        @Test
        void takesTheOldestForTheShareThatIsOverdue() {
            CreditAdvice advice = CreditAdvisor.with(CreditAssessor.with(CreditPolicy.overdueUpTo(Rate.percent(20))))
                    .advise(
                            file(1_000),
                            exposure(overdue("A", 200, 9), overdue("B", 200, 12), overdue("C", 800, -5)),
                            order(1));

            assertThat(remedies(advice, CreditReason.OVERDUE_RATIO))
                    .startsWith(new Remedy.Settle(List.of("B"), cny(200)));
        }

        @Test
        void isOneThingForEachReasonOfACustomerInTrouble() {
            CreditAdvice advice = advise(
                    SampleCredit.troubledFile(),
                    SampleCredit.troubledExposure(),
                    order(10_000).withTerms(OrderTerms.FLOOR_STOCK));

            assertThat(advice.lines())
                    .extracting(line -> line.finding().reason().code())
                    .containsExactly(
                            "CUSTOMER_BLOCKED",
                            "RATING_NO_CREDIT",
                            "OVERDUE_DAYS",
                            "OVERDUE_RATIO",
                            "LIMIT_EXCEEDED",
                            "FLOOR_STOCK_OVER_LINE",
                            "COLLATERAL_SHORT",
                            "STATEMENT_UNCONFIRMED");
            assertThat(remedies(advice, CreditReason.CUSTOMER_BLOCKED)).containsExactly(new Remedy.LiftBlock());
            assertThat(remedies(advice, CreditReason.RATING_NO_CREDIT)).contains(new Remedy.Regrade());
            assertThat(remedies(advice, CreditReason.FLOOR_STOCK_OVER_LINE))
                    .startsWith(
                            new Remedy.TakeBackFloorStock(cny(40_000)), new Remedy.GrantFloorStockLine(cny(40_000)));
            assertThat(remedies(advice, CreditReason.COLLATERAL_SHORT))
                    .containsExactly(new Remedy.RestoreCollateral("lorry"));
            assertThat(remedies(advice, CreditReason.STATEMENT_UNCONFIRMED))
                    .containsExactly(new Remedy.SignStatements(1));
            assertThat(advice.isSufficient()).isTrue();
        }

        @Test
        void offersCollateralWhereALimitDependsOnIt() {
            CreditFile secured = file(1_000)
                    .withSecurity(CreditSecurity.builder()
                            .basis(SecurityBasis.min(cny(100)))
                            .build());
            CreditAdvice advice = advise(secured, exposure(), order(300));

            assertThat(remedies(advice, CreditReason.LIMIT_EXCEEDED))
                    .contains(new Remedy.AddCollateral(cny(200)))
                    .doesNotHaveAnyElementsOfTypes(Remedy.GrantLimit.class);
        }

        @Test
        void renewsALineWhereThatHolds() {
            CreditAdvice advice = CreditAdvisor.with(
                            CreditAssessor.with(new CreditRule.CurrentLimit(Consequence.hold(), Consequence.hold())))
                    .advise(SampleCredit.troubledFile(), SampleCredit.troubledExposure(), order(1));

            assertThat(advice.lines())
                    .flatExtracting(RemedyLine::remedies)
                    .containsExactly(new Remedy.RenewLine("L-03"), new Remedy.RenewLine("L-04"));
            assertThat(advice.isSufficient()).isTrue();
        }

        @Test
        void isUnknownForAReasonOfTheHostsOwn() {
            CreditPolicy own = request -> Verdict.hold(CreditReason.of("TOO_NEW"));
            CreditAdvice advice =
                    CreditAdvisor.with(CreditAssessor.with(own)).advise(file(1_000), exposure(), order(1));

            assertThat(advice.lines().get(0).remedies()).isEmpty();
            assertThat(advice.isSufficient()).isFalse();
            assertThat(advice.explain().text()).contains("TOO_NEW: no remedy known");
        }

        @Test
        void refusesChangesOfNothing() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Remedy.Pay(cny(0)))
                    .withMessage("amount must be positive, but was CNY 0.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Remedy.Settle(List.of(), cny(0)))
                    .withMessage("items must not be empty, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Remedy.SignStatements(0))
                    .withMessage("count must be positive, but was 0");
        }
    }

    @Nested
    class TheLargestPart {

        @Test
        void isTheHeadroom() {
            CreditDecision part = CreditAdvisor.standard()
                    .largestPart(file(790_000), exposure(overdue("R", 720_000, -9)), order(100_000))
                    .orElseThrow();

            assertThat(part.order().amount()).isEqualTo(cny(70_000));
            assertThat(part.isReleased()).isTrue();
        }

        @Test
        void isAMultipleOfTheUnit() {
            assertThat(CreditAdvisor.standard()
                            .largestPart(
                                    file(790_000), exposure(overdue("R", 720_000, -9)), order(100_000), cny(24_000))
                            .orElseThrow()
                            .order()
                            .amount())
                    .isEqualTo(cny(48_000));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditAdvisor.standard().largestPart(file(1), exposure(), order(1), cny(0)))
                    .withMessage("unit must be positive, but was CNY 0.00");
        }

        @Test
        void isTheWholeOrderOrNothing() {
            assertThat(CreditAdvisor.standard().largestPart(file(1_000), exposure(), order(1_000)))
                    .hasValueSatisfying(part -> assertThat(part.order()).isEqualTo(order(1_000)));
            assertThat(CreditAdvisor.standard().largestPart(file(1_000).withBlocked(true), exposure(), order(1_000)))
                    .isEmpty();
        }

        @Test
        void isWhatIsPaidForWhereNothingElseMayLeave() {
            assertThat(CreditAdvisor.standard()
                            .largestPart(file(0), exposure(), order(100).withPrepaid(cny(40)))
                            .orElseThrow()
                            .order())
                    .isEqualTo(order(40).withPrepaid(cny(40)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> order(100).reducedTo(cny(101)))
                    .withMessage("part of order O-1 must not be larger than CNY 100.00, but was CNY 101.00");
        }
    }

    @Nested
    class AQueue {

        private final List<CreditOrder> queue =
                List.of(CreditOrder.of("O-1", cny(60)), CreditOrder.of("O-2", cny(50)), CreditOrder.of("O-3", cny(40)));

        private CreditOverride override(String order, long upTo) {
            return CreditOverride.builder()
                    .orderId(order)
                    .by(PersonId.of("P-1"))
                    .role(Consequence.FINANCE_DIRECTOR)
                    .upTo(cny(upTo))
                    .until(TODAY)
                    .build();
        }

        @Test
        void usesUpTheHeadroomInItsOrder() {
            QueueDecision decision = CreditAssessor.standard().assessAll(file(100), exposure(), queue, List.of());

            assertThat(decision.released()).containsExactly(queue.get(0), queue.get(2));
            assertThat(decision.held()).containsExactly(queue.get(1));
            assertThat(decision.releasedAmount()).isEqualTo(cny(100));
            assertThat(decision.exposureAfter().total()).isEqualTo(cny(100));
            assertThat(decision.explain().text())
                    .startsWith("order queue: 2 of 3 released, CNY 100.00\n"
                            + "  order O-1: RELEASE, CNY 60.00, headroom CNY 100.00, reasons []\n"
                            + "  order O-2: HOLD, CNY 50.00, headroom CNY 40.00, reasons [LIMIT_EXCEEDED,"
                            + " UTILISATION_HIGH]");
        }

        @Test
        void letsAnOverrideUseUpWhatIsNotThere() {
            QueueDecision decision =
                    CreditAssessor.standard().assessAll(file(100), exposure(), queue, List.of(override("O-2", 50)));

            assertThat(decision.held()).containsExactly(queue.get(2));
            assertThat(decision.exposureAfter().total()).isEqualTo(cny(110));
        }

        @Test
        void refusesOrdersTwiceAndOverridesForNobody() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditAssessor.standard()
                            .assessAll(file(1), exposure(), List.of(order(1), order(2)), List.of()))
                    .withMessage("queue must have each order once, but had O-1 twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CreditAssessor.standard()
                            .assessAll(file(1), exposure(), queue, List.of(override("O-9", 1))))
                    .withMessage("overrides must be for an order of the queue, but had one for O-9");
        }
    }
}
