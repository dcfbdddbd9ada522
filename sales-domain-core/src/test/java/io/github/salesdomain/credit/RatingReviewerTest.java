package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class RatingReviewerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final RatingReviewer REVIEWER = RatingReviewer.standard();

    private static CreditTrigger trigger(String kind) {
        return CreditTrigger.of(kind, TODAY, "seen");
    }

    private static RatingReview regular(CreditGrade before, CreditGrade proposed, CreditTrigger... triggers) {
        return REVIEWER.review(before, Measured.of(proposed), List.of(triggers), LocalDate.MIN, TODAY);
    }

    private static RatingReview triggered(CreditGrade before, CreditTrigger... triggers) {
        return REVIEWER.review(before, Measured.of(before), List.of(triggers), TODAY);
    }

    @Nested
    class Up {

        @Test
        void goesOneNotchAtMost() {
            RatingReview review = regular(CreditGrade.B, CreditGrade.AAA);

            assertThat(review.granted()).isEqualTo(CreditGrade.A);
            assertThat(review.reasons()).containsExactly(RatingReason.RAISE_BOUNDED, RatingReason.RAISED);
            assertThat(review.isChange()).isTrue();
            assertThat(review.nextReviewOn()).isEqualTo(LocalDate.of(2026, 12, 30));
            assertThat(review.explain().text())
                    .isEqualTo("rating review: A as of 2026-06-30\n"
                            + "  before: B\n"
                            + "  proposed: AAA\n"
                            + "  reason: RAISE_BOUNDED\n"
                            + "  reason: RAISED\n"
                            + "  next review: 2026-12-30");
        }

        @Test
        void needsACleanPeriod() {
            LocalDate start = LocalDate.of(2025, 12, 30);

            assertThat(REVIEWER.review(CreditGrade.B, Measured.of(CreditGrade.A), List.of(), start, TODAY)
                            .granted())
                    .isEqualTo(CreditGrade.A);
            RatingReview late =
                    REVIEWER.review(CreditGrade.B, Measured.of(CreditGrade.A), List.of(), start.plusDays(1), TODAY);
            assertThat(late.granted()).isEqualTo(CreditGrade.B);
            assertThat(late.reasons()).containsExactly(RatingReason.NOT_CLEAN);
        }

        @Test
        void needsARegularReview() {
            RatingReview review = REVIEWER.review(CreditGrade.B, Measured.of(CreditGrade.AAA), List.of(), TODAY);

            assertThat(review.granted()).isEqualTo(CreditGrade.B);
            assertThat(review.reasons()).containsExactly(RatingReason.RAISE_BOUNDED, RatingReason.NO_RAISE_ON_TRIGGER);
        }

        @Test
        void needsThatNothingHappened() {
            RatingReview review = regular(CreditGrade.B, CreditGrade.A, trigger(CreditTrigger.OWNER_CHANGE));

            assertThat(review.granted()).isEqualTo(CreditGrade.B);
            assertThat(review.watched()).isTrue();
            assertThat(review.reasons()).containsExactly(RatingReason.WATCHED);
        }
    }

    @Nested
    class Down {

        @Test
        void goesAtOnceAndAsFarAsNeedBe() {
            RatingReview review = regular(CreditGrade.AAA, CreditGrade.C);

            assertThat(review.granted()).isEqualTo(CreditGrade.C);
            assertThat(review.reasons()).containsExactly(RatingReason.LOWERED_BY_SCORE);
        }

        @Test
        void goesToTheBottomByAKnockOut() {
            RatingReview review = triggered(CreditGrade.A, trigger(CreditTrigger.BOUNCED_CHEQUE));

            assertThat(review.granted()).isEqualTo(CreditGrade.C);
            assertThat(review.watched()).isTrue();
            assertThat(review.reasons()).containsExactly(RatingReason.KNOCKED_OUT, RatingReason.CONFIRMED);
            assertThat(review.explain().text()).contains("BOUNCED_CHEQUE on 2026-06-30: seen");
        }

        @Test
        void goesToTheLowestOfTwoTriggersOfOneDay() {
            assertThat(triggered(CreditGrade.AA, trigger(CreditTrigger.OVERDUE), trigger(CreditTrigger.LAWSUIT))
                            .granted())
                    .isEqualTo(CreditGrade.C);
            assertThat(triggered(CreditGrade.AA, trigger(CreditTrigger.OVERDUE), trigger("RUMOUR"))
                            .granted())
                    .isEqualTo(CreditGrade.A);
            assertThat(triggered(CreditGrade.C, trigger(CreditTrigger.OVERDUE)).granted())
                    .isEqualTo(CreditGrade.C);
        }

        @Test
        void goesByTheTriggerWithoutAScore() {
            RatingReview review = REVIEWER.review(
                    CreditGrade.AA,
                    Measured.undefined(UndefinedReason.MISSING_DATA),
                    List.of(trigger(CreditTrigger.STATEMENT_REFUSED)),
                    TODAY);

            assertThat(review.granted()).isEqualTo(CreditGrade.A);
            assertThat(review.reasons()).containsExactly(RatingReason.LOWERED_BY_TRIGGER, RatingReason.NO_SCORE);
        }
    }

    @Nested
    class OverTime {

        private RatingChange change(String id, RatingReview review, LocalDate from, LocalDate to) {
            return RatingChange.builder()
                    .factId(id)
                    .review(review)
                    .during(LocalDateRange.of(from, to))
                    .build();
        }

        private final CreditStanding standing = CreditStanding.builder()
                .customer(CustomerId.of("C-01"))
                .addChanges(
                        change(
                                "R-2",
                                triggered(CreditGrade.A, trigger(CreditTrigger.BOUNCED_CHEQUE)),
                                TODAY,
                                LocalDate.of(2027, 6, 30)),
                        change("R-1", regular(CreditGrade.B, CreditGrade.A), LocalDate.of(2026, 1, 1), TODAY))
                .build();

        @Test
        void tellsGradeAndWatchListOfEachDay() {
            assertThat(standing.gradeOn(TODAY.minusDays(1))).contains(CreditGrade.A);
            assertThat(standing.gradeOn(TODAY)).contains(CreditGrade.C);
            assertThat(standing.gradeOn(LocalDate.of(2025, 12, 31))).isEmpty();
            assertThat(standing.isWatchedOn(TODAY.minusDays(1))).isFalse();
            assertThat(standing.isWatchedOn(TODAY)).isTrue();
            assertThat(standing.isReviewOverdueOn(LocalDate.of(2026, 12, 30))).isFalse();
            assertThat(standing.isReviewOverdueOn(LocalDate.of(2026, 12, 31))).isTrue();
            assertThat(standing.explain().text())
                    .isEqualTo("credit standing: C-01\n"
                            + "  from 2026-01-01: A after B [RAISED]\n"
                            + "  from 2026-06-30: C after A [KNOCKED_OUT, CONFIRMED]");
        }

        @Test
        void hasOneChangeInForceAtATime() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> standing.withChanges(
                            standing.changes().get(0),
                            standing.changes().get(1).withDuring(LocalDateRange.of(TODAY.minusDays(1), TODAY))))
                    .withMessage("changes must have one in force at a time, but had R-1 and R-2 on 2026-06-29");
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REVIEWER.review(
                        CreditGrade.A,
                        Measured.of(CreditGrade.A),
                        List.of(CreditTrigger.of("X", TODAY.plusDays(1), "x")),
                        TODAY))
                .withMessage("on of trigger X must not be after the review of 2026-06-30, but was 2026-07-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regular(CreditGrade.of("D"), CreditGrade.A))
                .withMessage("grade must be on the scale, but was D");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditTrigger.of("", TODAY, "x"))
                .withMessage("kind must have 1 to 64 characters, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditTrigger.of("X", TODAY, ""))
                .withMessage("evidence must have 1 to 1,024 characters, but had 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReviewPolicy.standard().withReviewMonths(0))
                .withMessage("reviewMonths must be positive, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReviewPolicy.standard().withNotchesUp(-1))
                .withMessage("notchesUp must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regular(CreditGrade.A, CreditGrade.A).withReasons())
                .withMessage("reasons must not be empty, but was []");
    }
}
