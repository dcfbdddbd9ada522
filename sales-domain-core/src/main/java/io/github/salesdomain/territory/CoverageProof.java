package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether rules leave no gap and no overlap, for all customers that there could be.
 * <p>
 * Each gap and overlap has a witness. Every two rules that tie somewhere and name different territories are among the tied claims of a witness; of gaps, at
 * most 100 are listed, one for each way to fall through the rules that the search tells apart. If the {@link #outcome()} is {@link ProofOutcome#DECIDED}, what is not listed does not exist: no gap if none is listed, no tie of two rules without a witness. Otherwise the work ran out: what
 * is listed is true, but there may be more, and of the idle rules only those are listed that can never claim anybody. Pins are left out of account: they
 * decide for single customers, whatever the rules say.
 */
@Value.Immutable
public abstract class CoverageProof implements Explained, WithCoverageProof {

    CoverageProof() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day of the rules} */
    public abstract LocalDate on();

    /** {@return the day of knowledge; empty if all corrections on record count} */
    public abstract Optional<LocalDate> knownOn();

    /** {@return whether the whole space was decided} */
    public abstract ProofOutcome outcome();

    /** {@return the steps that the search took, at least 0: how many values it looked at} */
    public abstract long steps();

    /** {@return customers that no rule would claim, at most 100} */
    public abstract List<CoverageWitness> gaps();

    /** {@return customers that rules of equal rank would claim for different territories} */
    public abstract List<CoverageWitness> overlaps();

    /** {@return the rules that could be struck out one at a time, sorted by id} */
    public abstract List<IdleRule> idleRules();

    /** {@return whether it is proven that every customer that there could be belongs to one territory for each product line} */
    public boolean isComplete() {
        return outcome() == ProofOutcome.DECIDED
                && gaps().isEmpty()
                && overlaps().isEmpty();
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "proof on " + on() + knownOn().map(day -> " as known on " + day).orElse(""),
                outcome() == ProofOutcome.DECIDED
                        ? isComplete() ? "no gap and no overlap" : "decided"
                        : "not decided: work exhausted after " + steps() + " steps",
                List.of(
                        Explanation.of(
                                "gaps",
                                gaps().size(),
                                gaps().stream().map(Explained::explain).toList()),
                        Explanation.of(
                                "overlaps",
                                overlaps().size(),
                                overlaps().stream().map(Explained::explain).toList()),
                        Explanation.of(
                                "idle rules",
                                idleRules().size(),
                                idleRules().stream()
                                        .map(idle -> Explanation.of("idle", idle))
                                        .collect(ImmutableList.toImmutableList()))));
    }

    @Value.Check
    void check() {
        if (steps() < 0) {
            throw new IllegalArgumentException("steps must be at least 0, but was " + steps());
        }
        for (CoverageWitness gap : gaps()) {
            if (!(gap.coverage() instanceof Coverage.Gap)) {
                throw new IllegalArgumentException("gaps must be gaps, but had " + gap.coverage());
            }
        }
        for (CoverageWitness overlap : overlaps()) {
            if (!(overlap.coverage() instanceof Coverage.Overlap)) {
                throw new IllegalArgumentException("overlaps must be overlaps, but had " + overlap.coverage());
            }
        }
    }

    /** One method per attribute of {@link CoverageProof}, same name. */
    public static final class Builder extends ImmutableCoverageProof.Builder {
        Builder() {}
    }
}
