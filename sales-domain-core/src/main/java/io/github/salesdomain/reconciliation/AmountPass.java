package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

/**
 * Pairs lines whose amounts agree and whose dates fit, without a key. Lines without date take no part.
 *
 * @param id the name of the pass
 * @param tolerance how far the amounts may lie apart
 * @param window how far the dates may lie apart
 * @param choice what is done where several lines fit
 */
public record AmountPass(String id, Tolerance tolerance, DateWindow window, PairChoice choice) implements MatchPass {

    /** Checks that nothing is missing. */
    public AmountPass {
        Passes.checkId(id);
        requireNonNull(tolerance, "tolerance");
        requireNonNull(window, "window");
        requireNonNull(choice, "choice");
    }

    /**
     * Pairs lines of equal amounts, if each is the only one that fits the other.
     *
     * @param id the name of the pass
     * @param window how far the dates may lie apart
     * @return the pass
     */
    public static AmountPass of(String id, DateWindow window) {
        return new AmountPass(id, Tolerance.exact(), window, PairChoice.ONLY_ONE);
    }

    /**
     * Pairs lines whose amounts agree.
     *
     * @param id the name of the pass
     * @param tolerance how far the amounts may lie apart
     * @param window how far the dates may lie apart
     * @param choice what is done where several lines fit
     * @return the pass
     */
    public static AmountPass of(String id, Tolerance tolerance, DateWindow window, PairChoice choice) {
        return new AmountPass(id, tolerance, window, choice);
    }
}
