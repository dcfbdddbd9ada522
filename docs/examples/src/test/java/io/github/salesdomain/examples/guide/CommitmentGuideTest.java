package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.SampleCommitments;
import io.github.salesdomain.visit.Commitment;
import io.github.salesdomain.visit.CommitmentRecord;
import io.github.salesdomain.visit.CommitmentReview;
import io.github.salesdomain.visit.CommitmentState;
import io.github.salesdomain.visit.CommitmentTracker;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitmentGuideTest {

    @Test
    void reviewsPromises() {
        List<CommitmentRecord> records = SampleCommitments.records();
        // docs:start visit-commitments
        Commitment promise = Commitment.builder()
                .id("RACK")
                .promise("Repair the rack")
                .due(LocalDate.of(2026, 3, 12))
                .build();
        CommitmentRecord late =
                CommitmentRecord.promise(promise, LocalDate.of(2026, 3, 2)).withDoneOn(LocalDate.of(2026, 3, 13));

        CommitmentReview review = CommitmentTracker.standard().review(records, LocalDate.of(2026, 3, 20));

        review.keptRate().percentText(); // 50.00 %: two of the four that were due
        review.in(CommitmentState.OVERDUE); // SAMPLES
        review.findings(); // SAMPLES overdue, CLAIM not approved, COUNT without evidence
        // docs:end
        assertThat(records).contains(late);
        assertThat(review.keptRate().percentText()).isEqualTo("50.00 %");
        assertThat(review.findings()).hasSize(3);
        assertThat(review.in(CommitmentState.OVERDUE)).hasSize(1);
    }
}
