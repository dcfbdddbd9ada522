package io.github.salesdomain.visit;

import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What became of a commitment: a promise to a customer, or an instruction from a superior, which is done only with evidence (承诺、指令落实).
 * <p>
 * The commitment must have a due date; it is done or waived, not both, and neither before it was made.
 */
@Value.Immutable
public abstract class CommitmentRecord implements WithCommitmentRecord {

    CommitmentRecord() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A promise of which nothing is known yet but that it was made.
     *
     * @param commitment what was promised, with its due date
     * @param madeOn the day on which it was
     * @return the record
     */
    public static CommitmentRecord promise(Commitment commitment, LocalDate madeOn) {
        return builder().commitment(commitment).madeOn(madeOn).build();
    }

    /**
     * An instruction of which nothing is known yet but that it was given.
     *
     * @param commitment what was instructed, with its due date
     * @param madeOn the day on which it was
     * @return the record
     */
    public static CommitmentRecord instruction(Commitment commitment, LocalDate madeOn) {
        return builder()
                .commitment(commitment)
                .madeOn(madeOn)
                .isInstruction(true)
                .build();
    }

    /** {@return what was promised or instructed; it has a due date} */
    public abstract Commitment commitment();

    /** {@return whether it is an instruction of a superior and no promise to the customer; false unless set} */
    @Value.Default
    public boolean isInstruction() {
        return false;
    }

    /** {@return the day on which it was made} */
    public abstract LocalDate madeOn();

    /** {@return whether it is beyond the authority of who made it, as prices, claims and credit may be; false unless set} */
    @Value.Default
    public boolean needsApproval() {
        return false;
    }

    /** {@return who approved it; empty if nobody did} */
    public abstract Optional<PersonId> approvedBy();

    /** {@return the day on which it was done; empty if it was not} */
    public abstract Optional<LocalDate> doneOn();

    /** {@return the day on which it was waived; empty if it was not} */
    public abstract Optional<LocalDate> waivedOn();

    /** {@return what shows that it was done, such as the number of a document; not blank} */
    public abstract Optional<String> evidence();

    /** {@return the due date of the commitment} */
    public LocalDate due() {
        return commitment().due().orElseThrow();
    }

    /**
     * How it stands as of a day. What was done or waived after the day is not known yet.
     *
     * @param asOf the day
     * @return the state
     */
    public CommitmentState stateOn(LocalDate asOf) {
        if (needsApproval() && approvedBy().isEmpty()) {
            return CommitmentState.AWAITING_APPROVAL;
        }
        if (waivedOn().filter(day -> !day.isAfter(asOf)).isPresent()) {
            return CommitmentState.WAIVED;
        }
        Optional<LocalDate> done = doneOn().filter(day -> !day.isAfter(asOf));
        if (done.isPresent()) {
            return done.get().isAfter(due()) ? CommitmentState.KEPT_LATE : CommitmentState.KEPT;
        }
        return asOf.isAfter(due()) ? CommitmentState.OVERDUE : CommitmentState.OPEN;
    }

    @Value.Check
    void check() {
        LocalDate due = commitment()
                .due()
                .orElseThrow(() -> new IllegalArgumentException(
                        "commitment must have a due date, but " + commitment().id() + " had none"));
        requireNotBefore(due, "due");
        doneOn().ifPresent(day -> requireNotBefore(day, "doneOn"));
        waivedOn().ifPresent(day -> requireNotBefore(day, "waivedOn"));
        if (doneOn().isPresent() && waivedOn().isPresent()) {
            throw new IllegalArgumentException("waivedOn must be empty of what was done, but was "
                    + waivedOn().get());
        }
        evidence().ifPresent(text -> VisitText.requireNotBlank("evidence", text));
    }

    private void requireNotBefore(LocalDate day, String name) {
        if (day.isBefore(madeOn())) {
            throw new IllegalArgumentException(name + " must not be before madeOn, " + madeOn() + ", but was " + day);
        }
    }

    /** One method per attribute of {@link CommitmentRecord}, same name. */
    public static final class Builder extends ImmutableCommitmentRecord.Builder {
        Builder() {}
    }
}
