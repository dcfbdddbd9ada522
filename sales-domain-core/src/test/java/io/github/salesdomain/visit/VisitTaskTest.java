package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.testkit.SampleCommitments;
import io.github.salesdomain.testkit.SamplePreparation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class VisitTaskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final Sku TEA = Sku.of("JADE-TEA-500");
    private static final Money SOME = Money.parse("CNY 800.00");

    private static List<ObjectiveProposal> propose(VisitEvidence... facts) {
        return ObjectiveProposer.standard()
                .propose(Map.of(CustomerId.of("C-01"), List.of(facts)), DAY)
                .proposals()
                .get(0)
                .objectives();
    }

    @Test
    void everyTaskOfAVisitIsReachedFromSomeFact() {
        Quantity cases = Quantity.of(5, UnitOfMeasure.CASE);
        List<ObjectiveProposal> proposals = propose(
                new VisitEvidence.Unprepared("SAMPLES"),
                new VisitEvidence.OpenPromise("RACK", DAY),
                new VisitEvidence.PriceBreach(TEA, SOME, SOME.plusMinor(1), Optional.empty()),
                new VisitEvidence.Overstock(TEA, cases, SOME),
                new VisitEvidence.Uncarried("WATER", Set.of(), SOME),
                new VisitEvidence.Overdue(SOME, 30),
                new VisitEvidence.PromotionShortfall("SPRING", SOME),
                new VisitEvidence.StaleInformation("COMPETITOR_PRICES", DAY),
                new VisitEvidence.StockOut(TEA, cases, SOME),
                new VisitEvidence.UnconveyedPolicy("PRICES", DAY),
                new VisitEvidence.CoachingDue("DISPLAY", DAY),
                new VisitEvidence.UnfiledReport("C-01@2026-02-20", DAY));

        assertThat(proposals.stream()
                        .flatMap(proposal -> proposal.tasks().stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(VisitTask.values());
        assertThat(proposals).hasSize(12);
    }

    @Test
    void turnsTheNewFactsIntoObjectives() {
        assertThat(propose(new VisitEvidence.PriceBreach(TEA, SOME, SOME.plusMinor(1), Optional.of(SOME)))
                        .get(0))
                .satisfies(proposal -> {
                    assertThat(proposal.objective().kind()).isEqualTo(ObjectiveKind.RESTORE_PRICE);
                    assertThat(proposal.objective().target()).isEqualTo(Measure.named("JADE-TEA-500"));
                    assertThat(proposal.atStake()).contains(SOME);
                    assertThat(proposal.objective().evidence())
                            .containsExactly("JADE-TEA-500 at CNY 800.01 instead of CNY 800.00, CNY 800.00 lost");
                });
        List<ObjectiveProposal> goods = propose(
                new VisitEvidence.PromotionShortfall("SPRING", SOME),
                new VisitEvidence.PromotionShortfall("TEA", SOME));
        assertThat(goods).hasSize(1);
        assertThat(goods.get(0).objective().target()).isEqualTo(Measure.of(SOME.plus(SOME)));
        assertThat(propose(
                        new VisitEvidence.CoachingDue("DISPLAY", DAY), new VisitEvidence.CoachingDue("SERVICE", DAY)))
                .extracting(proposal -> proposal.objective().id().value())
                .containsExactly("COACH_CUSTOMER:DISPLAY", "COACH_CUSTOMER:SERVICE");
        assertThat(new VisitEvidence.StaleInformation("POP", DAY).since()).contains(DAY);
        assertThat(new VisitEvidence.UnfiledReport("V", DAY)).hasToString("visit V of 2026-02-28 without report");
    }

    @Test
    void takesFactsFromAPreparationAndFromPromises() {
        assertThat(VisitEvidence.from(SamplePreparation.report()))
                .containsExactly(new VisitEvidence.Unprepared("SAMPLES"), new VisitEvidence.Unprepared("PRICE_LIST"));
        assertThat(VisitEvidence.from(SampleCommitments.review()))
                .containsExactly(
                        new VisitEvidence.OpenPromise("SAMPLES", LocalDate.of(2026, 3, 16)),
                        new VisitEvidence.OpenPromise("TRAINING", LocalDate.of(2026, 3, 27)));
    }

    @Test
    void refusesFactsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VisitEvidence.PriceBreach(TEA, SOME, SOME, Optional.empty()))
                .withMessage("found must be another price than agreed, but was CNY 800.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new VisitEvidence.PriceBreach(TEA, SOME, SOME.plusMinor(1), Optional.of(SOME.minus(SOME))))
                .withMessageStartingWith("damage must be more than zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VisitEvidence.PromotionShortfall("SPRING", SOME.negated()));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitEvidence.StaleInformation(" ", DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitEvidence.CoachingDue(" ", DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitEvidence.Unprepared(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitEvidence.UnfiledReport(" ", DAY));
    }
}
