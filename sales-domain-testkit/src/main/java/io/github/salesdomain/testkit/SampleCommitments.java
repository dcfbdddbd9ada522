package io.github.salesdomain.testkit;

import io.github.salesdomain.visit.Commitment;
import io.github.salesdomain.visit.CommitmentRecord;
import io.github.salesdomain.visit.CommitmentReview;
import io.github.salesdomain.visit.CommitmentTracker;
import java.time.LocalDate;
import java.util.List;

/**
 * What was promised to a customer and instructed about it on 2026-03-02: as of 2026-03-20 one promise was kept in time, one late, one is overdue, one is
 * open, one was waived, one awaits approval, and an instruction is done without evidence.
 */
public final class SampleCommitments {

    private static final LocalDate MADE = LocalDate.of(2026, 3, 2);

    private SampleCommitments() {}

    /** {@return the seven commitments} */
    public static List<CommitmentRecord> records() {
        return List.of(
                promise("PRICE-LIST", "Bring the new price list", 9).withDoneOn(march(9)),
                promise("RACK", "Repair the rack", 12).withDoneOn(march(13)),
                promise("SAMPLES", "Send two cases of samples", 16),
                promise("TRAINING", "Train the shop staff", 27),
                promise("BANNER", "Replace the banner", 13).withWaivedOn(march(10)),
                promise("CLAIM", "Settle the claim of 800.00", 18).withNeedsApproval(true),
                CommitmentRecord.instruction(commitment("COUNT", "Count the promotional goods", 18), MADE)
                        .withDoneOn(march(17)));
    }

    /** {@return their review as of 2026-03-20: two kept in time of the four that were due} */
    public static CommitmentReview review() {
        return CommitmentTracker.standard().review(records(), march(20));
    }

    private static CommitmentRecord promise(String id, String promise, int due) {
        return CommitmentRecord.promise(commitment(id, promise, due), MADE);
    }

    private static Commitment commitment(String id, String promise, int due) {
        return Commitment.builder().id(id).promise(promise).due(march(due)).build();
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
