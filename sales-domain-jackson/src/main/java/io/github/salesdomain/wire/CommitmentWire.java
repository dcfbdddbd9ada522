package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.visit.CommitmentFinding;
import io.github.salesdomain.visit.CommitmentRecord;
import io.github.salesdomain.visit.CommitmentReview;
import io.github.salesdomain.visit.CommitmentState;

/** The JSON form of what became of commitments. */
final class CommitmentWire {

    static final TextCodec<CommitmentState> STATE = EnumCodec.of(CommitmentState.class, state -> switch (state) {
        case AWAITING_APPROVAL -> "AWAITING_APPROVAL";
        case OPEN -> "OPEN";
        case OVERDUE -> "OVERDUE";
        case KEPT -> "KEPT";
        case KEPT_LATE -> "KEPT_LATE";
        case WAIVED -> "WAIVED";
    });

    static final TextCodec<CommitmentFinding.Kind> FINDING_KIND =
            EnumCodec.of(CommitmentFinding.Kind.class, kind -> switch (kind) {
                case OVERDUE -> "OVERDUE";
                case NOT_APPROVED -> "NOT_APPROVED";
                case NO_EVIDENCE -> "NO_EVIDENCE";
                case TOO_MANY_OPEN -> "TOO_MANY_OPEN";
            });

    static final ObjectCodec<CommitmentFinding> FINDING = ObjectCodec.of(
            required("kind", FINDING_KIND, CommitmentFinding::kind),
            required("subject", TextCodec.text(TextCodec.CODE), CommitmentFinding::subject),
            CommitmentFinding::new);

    static final ObjectCodec<CommitmentRecord> RECORD = ObjectCodec.building(
                    CommitmentRecord::builder, CommitmentRecord.Builder::build)
            .with(
                    required("commitment", VisitWire.COMMITMENT, CommitmentRecord::commitment),
                    CommitmentRecord.Builder::commitment)
            .with(
                    defaulted("isInstruction", NumberCodec.BOOLEAN, CommitmentRecord::isInstruction, false),
                    CommitmentRecord.Builder::isInstruction)
            .with(required("madeOn", TimeWire.DATE, CommitmentRecord::madeOn), CommitmentRecord.Builder::madeOn)
            .with(
                    defaulted("needsApproval", NumberCodec.BOOLEAN, CommitmentRecord::needsApproval, false),
                    CommitmentRecord.Builder::needsApproval)
            .with(
                    optional("approvedBy", OrgWire.PERSON_ID, CommitmentRecord::approvedBy),
                    CommitmentRecord.Builder::approvedBy)
            .with(optional("doneOn", TimeWire.DATE, CommitmentRecord::doneOn), CommitmentRecord.Builder::doneOn)
            .with(optional("waivedOn", TimeWire.DATE, CommitmentRecord::waivedOn), CommitmentRecord.Builder::waivedOn)
            .with(
                    optional("evidence", TextCodec.text(TextCodec.NOTE), CommitmentRecord::evidence),
                    CommitmentRecord.Builder::evidence)
            .codec();

    static final ObjectCodec<CommitmentReview> REVIEW = ObjectCodec.of(
            required("asOf", TimeWire.DATE, CommitmentReview::asOf),
            required("mostOpen", NumberCodec.INT, CommitmentReview::mostOpen),
            list("records", RECORD, CommitmentReview::records),
            CommitmentReview::new);

    private CommitmentWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(CommitmentState.class, STATE);
        listing.add(CommitmentFinding.Kind.class, FINDING_KIND);
        listing.add(CommitmentFinding.class, FINDING);
        listing.add(CommitmentRecord.class, RECORD);
        listing.add(CommitmentReview.class, REVIEW);
    }
}
