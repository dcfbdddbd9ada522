package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.testkit.SampleVisits;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static Visit.Builder visit() {
        return Visit.builder()
                .customer(CustomerId.of("C-01"))
                .on(LocalDate.of(2026, 3, 2))
                .by(PersonId.of("Zhou"));
    }

    @Nested
    class Planned {

        @Test
        void isMadeToSellAndNamedAfterCustomerAndDayUnlessSaid() {
            Visit planned = visit().build();
            assertThat(planned.primaryPurpose()).isEqualTo(VisitPurpose.SELL);
            assertThat(planned.id()).isEqualTo(VisitId.of("C-01@2026-03-02"));
            assertThat(planned.objectives()).isEmpty();
        }

        @Test
        void findsAnObjectiveByItsId() {
            Visit planned = visit().addObjective(Objective.widen(2)).build();
            assertThat(planned.objective(ObjectiveId.of("INCREASE_ORDER_VARIETY")))
                    .contains(Objective.widen(2));
            assertThat(planned.objective(ObjectiveId.of("FIRST_ORDER"))).isEmpty();
        }

        @Test
        void refusesTheSameObjectiveTwice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> visit().addObjectives(Objective.widen(2), Objective.widen(3))
                            .build())
                    .withMessage("objectives must have each id once, but had INCREASE_ORDER_VARIETY twice"
                            + "\nMaybe one of them needs an id of its own");
        }

        @Test
        void refusesThePrimaryPurposeAmongTheOthers() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> visit().addOtherPurpose(VisitPurpose.SELL).build())
                    .withMessage("otherPurposes must not repeat the primary purpose, but had SELL");
            assertThat(visit().addOtherPurpose(VisitPurpose.COACH_CUSTOMER)
                            .build()
                            .otherPurposes())
                    .containsExactly(VisitPurpose.COACH_CUSTOMER);
        }
    }

    @Nested
    class Reported {

        private final VisitReport report = SampleVisits.report();

        @Test
        void isHeldUnlessCancelled() {
            assertThat(report.isHeld()).isTrue();
            assertThat(SampleVisits.cancelled().isHeld()).isFalse();
        }

        @Test
        void refusesAnythingButTheCancellationOfAVisitNotHeld() {
            VisitReport cancelled = SampleVisits.cancelled();
            String message = "report of a visit that was not held must have only its cancellation,"
                    + " but had more for visit C-01@2026-03-02";
            List<Runnable> refused = List.of(
                    () -> cancelled.withResults(report.results()),
                    () -> cancelled.withExtras(ExtraResult.of(ObjectiveKind.INCREASE_ORDER_VARIETY, Measure.count(1))),
                    () -> cancelled.withStrengths("a"),
                    () -> cancelled.withImprovements("a"),
                    () -> cancelled.withCommitments(report.commitments()),
                    () -> cancelled.withEndedAt(LocalDateTime.of(2026, 3, 2, 9, 0)));
            for (Runnable refusal : refused) {
                assertThatIllegalArgumentException().isThrownBy(refusal::run).withMessage(message);
            }
            assertThat(cancelled.withFiledAt(LocalDateTime.of(2026, 3, 2, 9, 0)).filedAt())
                    .isPresent();
        }

        @Test
        void refusesTwoResultsOfOneObjective() {
            ObjectiveResult skipped = ObjectiveResult.skipped(ObjectiveId.of("COLLECT_PAYMENT"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report.withResults(skipped, skipped))
                    .withMessage("results must have each objective once, but had COLLECT_PAYMENT twice");
        }

        @Test
        void refusesBlankTexts() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report.withStrengths("a", " "))
                    .withMessage("strengths must not be blank, but was [a,  ]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report.withImprovements(""))
                    .withMessage("improvements must not be blank, but was []");
        }

        @Test
        void refusesToBeFiledBeforeTheVisitIsOver() {
            LocalDateTime ended = LocalDateTime.of(2026, 3, 2, 11, 30);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report.withFiledAt(ended.minusMinutes(1)))
                    .withMessage("filedAt must not be before endedAt 2026-03-02T11:30, but was 2026-03-02T11:29");
            assertThat(report.withFiledAt(ended).filedAt()).contains(ended);
        }

        @Test
        void refusesAnExtraInAFormThatTheKindDoesNotHave() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ExtraResult.of(ObjectiveKind.COLLECT_PAYMENT, Measure.count(1)))
                    .withMessage("actual must be of a form in [AMOUNT] for COLLECT_PAYMENT, but was COUNT");
        }

        @Test
        void refusesAResultThatCannotBeComparedWithItsObjective() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ObjectiveResult.achieved(Objective.widen(2), Measure.named("K-1")))
                    .withMessage("actual must be of the form COUNT like target, but was NAMED");
        }
    }

    @Nested
    class Shortfalls {

        @Test
        void tellsAnotherReasonInWords() {
            assertThat(Shortfall.of(ShortfallReason.OTHER, "strike")).hasToString("OTHER: strike");
            assertThat(Shortfall.of(ShortfallReason.PRICE)).hasToString("PRICE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Shortfall.of(ShortfallReason.OTHER))
                    .withMessage("text must not be blank for OTHER, but was ''");
            assertThat(Shortfall.of(ShortfallReason.PRICE, "").text()).isEmpty();
        }

        @Test
        void takesAHostsOwnReason() {
            assertThat(ShortfallReason.of("FLOOD")).hasToString("FLOOD").isLessThan(ShortfallReason.PRICE);
            assertThat(ShortfallReason.of("FLOOD").code()).isEqualTo("FLOOD");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ShortfallReason.of("no good"))
                    .withMessage("code must be upper-case letters, digits and underscores, but was 'no good'");
        }
    }

    @Nested
    class Commitments {

        @Test
        void refusesACommitmentWithoutKeyOrPromise() {
            Commitment kept =
                    Commitment.builder().id("V-1").promise("Shelf strips").build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kept.withId(" "))
                    .withMessage("id must have 1 to 64 characters, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kept.withId("x".repeat(65)))
                    .withMessage("id must have 1 to 64 characters, but was '" + "x".repeat(65) + "'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kept.withPromise(""))
                    .withMessage("promise must not be blank, but was '' for commitment V-1");
            assertThat(kept.withId("x".repeat(64)).id()).hasSize(64);
        }
    }
}
