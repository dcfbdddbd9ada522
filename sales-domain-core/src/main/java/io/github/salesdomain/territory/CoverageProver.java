package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Proves that rules leave no gap and no overlap for any customer that there could be, or shows customers for whom they do.
 * <p>
 * Immutable. Each rule is asked whether there is a customer for whom it is needed, each two rules of one rank that the values they ask for do not keep apart
 * whether they tie, and the rules together whether they leave a gap. Rules that have no value in common are never compared: they are looked up by value.
 * A question is answered by branching on the values of one attribute after another, and ends where all customers that are left are alike. The number of
 * steps is usually in proportion to the rules and their ties, but can grow with the product of the values of attributes; so it has a limit, which is counted
 * and not timed. A step takes time in proportion to n / 64 for n alternatives of rules.
 */
public final class CoverageProver {

    private static final long USUAL_WORK = 1_000_000;
    private static final CoverageProver STANDARD = new CoverageProver(PrecedencePolicy.standard(), USUAL_WORK);

    private final PrecedencePolicy policy;
    private final long work;

    private CoverageProver(PrecedencePolicy policy, long work) {
        this.policy = policy;
        this.work = work;
    }

    /** {@return a prover by {@link PrecedencePolicy#standard()}, with at most 1,000,000 steps} */
    public static CoverageProver standard() {
        return STANDARD;
    }

    /**
     * A prover that ranks rules of equal priority by this policy, with at most 1,000,000 steps.
     *
     * @param policy which of two rules is more specific; the one of the {@link TerritoryAssigner}
     * @return the prover
     */
    public static CoverageProver with(PrecedencePolicy policy) {
        return new CoverageProver(requireNonNull(policy, "policy"), USUAL_WORK);
    }

    /**
     * A copy of this prover that takes at most so many steps.
     *
     * @param most the most steps, at least 1
     * @return the prover
     * @throws IllegalArgumentException if the number is less than 1
     */
    public CoverageProver withMostSteps(long most) {
        if (most < 1) {
            throw new IllegalArgumentException("most steps must be at least 1, but was " + most);
        }
        return new CoverageProver(policy, most);
    }

    /**
     * Looks for gaps, overlaps and idle rules in a whole space, by the rules as they are known now.
     * <p>
     * As {@link #prove(TerritoryMap, AttributeSpace, LocalDate, LocalDate)}, without a day of knowledge.
     *
     * <h4>Formula</h4>
     * <pre>{@code complete = for every customer and line of the space, the strongest rules in bounds name one territory}</pre>
     * Source: formulas, coverage proof.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CoverageProver.standard().prove(map, AttributeSpace.open(), on).gaps();      // a customer for each gap
     * CoverageProver.standard().withMostSteps(0);                                  // refused: less than 1
     * }</pre>
     *
     * @param map the territories with their rules and bounds
     * @param space the customers that there could be
     * @param on the day
     * @return what was found, and whether the whole space was decided
     * @throws IllegalArgumentException if the bounds of a territory together have more than 256 alternatives, or rules and domains more than 62 attributes
     */
    public CoverageProof prove(TerritoryMap map, AttributeSpace space, LocalDate on) {
        return prove(map, space, on, Optional.empty());
    }

    /**
     * Looks for gaps, overlaps and idle rules in a whole space, by the rules as they were known on a day.
     * <p>
     * Every witness is a customer that the assigner was asked about. Pins are left out of account.
     *
     * <h4>Formula</h4>
     * <pre>{@code complete = for every customer and line of the space, the strongest rules in bounds name one territory}</pre>
     * Source: formulas, coverage proof.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CoverageProof proof = CoverageProver.standard().prove(map, space, on, knownOn);
     * proof.overlaps().get(0).customer();             // a customer that two rules claim
     * CoverageProver.standard().withMostSteps(0);     // refused: less than 1
     * }</pre>
     *
     * @param map the territories with their rules and bounds
     * @param space the customers that there could be
     * @param on the day
     * @param knownOn the day of knowledge, included
     * @return what was found, and whether the whole space was decided
     * @throws IllegalArgumentException if the bounds of a territory together have more than 256 alternatives, or rules and domains more than 62 attributes
     */
    public CoverageProof prove(TerritoryMap map, AttributeSpace space, LocalDate on, LocalDate knownOn) {
        return prove(map, space, on, Optional.of(knownOn));
    }

    private CoverageProof prove(TerritoryMap map, AttributeSpace space, LocalDate on, Optional<LocalDate> knownOn) {
        requireNonNull(space, "space");
        RuleBook book = RuleBook.of(map.withPins(List.of()), on, knownOn, policy);
        SpaceRules rules = new SpaceRules(book, space);
        SpaceSearch search = new SpaceSearch(rules, book, work);
        boolean decided = search.run();
        return CoverageProof.builder()
                .on(on)
                .knownOn(knownOn)
                .outcome(decided ? ProofOutcome.DECIDED : ProofOutcome.WORK_EXHAUSTED)
                .steps(search.steps())
                .addAllGaps(search.gaps())
                .addAllOverlaps(search.overlaps())
                .addAllIdleRules(search.idleRules(decided))
                .build();
    }
}
