package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleCommitments;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitmentTrackerTest {

    private final CommitmentReview review = SampleCommitments.review();
    private final CommitmentRecord samples = SampleCommitments.records().get(2);

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private List<String> idsIn(CommitmentState state) {
        return review.in(state).stream().map(record -> record.commitment().id()).toList();
    }

    @Test
    void reviewsWhatCameOfEach() {
        assertThat(idsIn(CommitmentState.KEPT)).containsExactly("PRICE-LIST", "COUNT");
        assertThat(idsIn(CommitmentState.KEPT_LATE)).containsExactly("RACK");
        assertThat(idsIn(CommitmentState.OVERDUE)).containsExactly("SAMPLES");
        assertThat(idsIn(CommitmentState.OPEN)).containsExactly("TRAINING");
        assertThat(idsIn(CommitmentState.WAIVED)).containsExactly("BANNER");
        assertThat(idsIn(CommitmentState.AWAITING_APPROVAL)).containsExactly("CLAIM");
    }

    @Test
    void countsWhatWasKeptOfWhatWasDue() {
        assertThat(review.dueByNow()).isEqualTo(4);
        assertThat(review.keptRate()).isEqualTo(Ratio.of(1, 2));
        assertThat(CommitmentTracker.standard().review(List.of(), march(20)).keptRate())
                .isEqualTo(Ratio.undefined(UndefinedReason.NO_UNIVERSE));
        CommitmentRecord early = SampleCommitments.records().get(3).withDoneOn(march(10));
        assertThat(CommitmentTracker.standard()
                        .review(List.of(early), march(20))
                        .dueByNow())
                .isZero();
    }

    @Test
    void findsWhatIsWrong() {
        assertThat(review.findings())
                .containsExactly(
                        new CommitmentFinding(CommitmentFinding.Kind.OVERDUE, "SAMPLES"),
                        new CommitmentFinding(CommitmentFinding.Kind.NOT_APPROVED, "CLAIM"),
                        new CommitmentFinding(CommitmentFinding.Kind.NO_EVIDENCE, "COUNT"));
        assertThat(review.openPromises()).isEqualTo(2);
        assertThat(CommitmentTracker.with(1)
                        .review(SampleCommitments.records(), march(20))
                        .findings())
                .endsWith(new CommitmentFinding(CommitmentFinding.Kind.TOO_MANY_OPEN, "2"));
        CommitmentRecord shown = SampleCommitments.records().get(6).withEvidence("COUNT-17");
        assertThat(CommitmentTracker.standard()
                        .review(List.of(shown), march(20))
                        .findings())
                .isEmpty();
    }

    @Test
    void knowsNothingOfLaterDays() {
        assertThat(samples.withDoneOn(march(19)).stateOn(march(18))).isEqualTo(CommitmentState.OVERDUE);
        assertThat(samples.withWaivedOn(march(19)).stateOn(march(16))).isEqualTo(CommitmentState.OPEN);
        assertThat(samples.withDoneOn(march(16)).stateOn(march(16))).isEqualTo(CommitmentState.KEPT);
        assertThat(CommitmentTracker.standard()
                        .review(SampleCommitments.records(), march(1))
                        .records())
                .isEmpty();
    }

    @Test
    void isAPromiseOnlyOnceItIsApproved() {
        CommitmentRecord claim = samples.withNeedsApproval(true);

        assertThat(claim.stateOn(march(20))).isEqualTo(CommitmentState.AWAITING_APPROVAL);
        assertThat(claim.withApprovedBy(PersonId.of("Li")).stateOn(march(20))).isEqualTo(CommitmentState.OVERDUE);
    }

    @Test
    void explainsTheRate() {
        assertThat(review.explain().toString()).contains("50.00 %", "due by now", "SAMPLES", "OVERDUE");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommitmentTracker.standard().review(List.of(samples, samples), march(20)))
                .withMessage("records must have each id once, but had SAMPLES twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommitmentTracker.with(-1))
                .withMessage("mostOpen must not be negative, but was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new CommitmentReview(march(1), -1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> samples.withDoneOn(march(1)))
                .withMessage("doneOn must not be before madeOn, 2026-03-02, but was 2026-03-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> samples.withMadeOn(march(17)))
                .withMessage("due must not be before madeOn, 2026-03-17, but was 2026-03-16");
        assertThatIllegalArgumentException().isThrownBy(() -> samples.withWaivedOn(march(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> samples.withDoneOn(march(3)).withWaivedOn(march(4)))
                .withMessage("waivedOn must be empty of what was done, but was 2026-03-04");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> samples.withEvidence(" "))
                .withMessage("evidence must not be blank, but was ' '");
        Commitment undated = Commitment.builder().id("X").promise("Call back").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommitmentRecord.promise(undated, march(1)))
                .withMessage("commitment must have a due date, but X had none");
    }
}
