package io.github.salesdomain.testkit;

import io.github.salesdomain.visit.Commitment;
import io.github.salesdomain.visit.CommitmentFinding;
import io.github.salesdomain.visit.CommitmentRecord;
import io.github.salesdomain.visit.CommitmentReview;
import io.github.salesdomain.visit.CommitmentState;
import io.github.salesdomain.visit.CommitmentTracker;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitraries for the commitments in {@link io.github.salesdomain.visit}, made around one day. */
public final class CommitmentDomain extends DomainContextBase {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    /** For {@code @Domain(CommitmentDomain.class)}. */
    public CommitmentDomain() {}

    /** {@return how a commitment may stand} */
    @Provide
    public static Arbitrary<CommitmentState> commitmentStates() {
        return Arbitraries.of(CommitmentState.class);
    }

    /** {@return what may be wrong} */
    @Provide
    public static Arbitrary<CommitmentFinding.Kind> commitmentFindingKinds() {
        return Arbitraries.of(CommitmentFinding.Kind.class);
    }

    /** {@return findings of any kind} */
    @Provide
    public static Arbitrary<CommitmentFinding> commitmentFindings() {
        return Combinators.combine(commitmentFindingKinds(), Texts.keys()).as(CommitmentFinding::new);
    }

    /** {@return promises and instructions: open, done, waived, or beyond the authority of who made them} */
    @Provide
    public static Arbitrary<CommitmentRecord> commitmentRecords() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        Arbitrary<CommitmentRecord> made = Combinators.combine(
                        Texts.keys(),
                        TimeDomain.daysBetween(AS_OF.minusDays(40), AS_OF.plusDays(3)),
                        Arbitraries.integers().between(0, 40),
                        either,
                        either)
                .as((id, day, days, instruction, approval) -> CommitmentRecord.builder()
                        .commitment(Commitment.builder()
                                .id(id)
                                .promise("Promise " + id)
                                .due(day.plusDays(days))
                                .build())
                        .madeOn(day)
                        .isInstruction(instruction)
                        .needsApproval(approval)
                        .build());
        Arbitrary<CommitmentRecord> approved = Combinators.combine(
                        made, OrgDomain.personIds().optional(), Texts.keys().optional())
                .as((record, person, evidence) -> record.withApprovedBy(person).withEvidence(evidence));
        return Combinators.combine(
                        approved,
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 2))
                .as((record, days, end) -> switch (end) {
                    case 0 -> record;
                    case 1 -> record.withDoneOn(record.madeOn().plusDays(days));
                    default -> record.withWaivedOn(record.madeOn().plusDays(days));
                });
    }

    /** {@return up to eight commitments with ids of their own} */
    @Provide
    public static Arbitrary<List<CommitmentRecord>> commitmentRecordLists() {
        return commitmentRecords()
                .list()
                .uniqueElements(record -> record.commitment().id())
                .ofMaxSize(8);
    }

    /** {@return reviews as of one day} */
    @Provide
    public static Arbitrary<CommitmentReview> commitmentReviews() {
        return Combinators.combine(Arbitraries.integers().between(0, 5), commitmentRecordLists())
                .as((limit, records) -> CommitmentTracker.with(limit).review(records, AS_OF));
    }
}
