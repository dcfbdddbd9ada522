package io.github.salesdomain.reconciliation;

/**
 * One step of a reconciliation: which lines of the two books belong together, by one criterion. A pass is plain data.
 * <p>
 * Each pass works on what the passes before it left open. It matches only where its criterion leaves no choice; where it does leave one, the lines
 * are reported as {@link Ambiguity}, never guessed. The order of the lines in the books plays no part.
 */
public sealed interface MatchPass
        permits KeyPass, KeyDifferencePass, KeyGroupPass, AmountPass, SubsetPass, ManyToManyPass {

    /** {@return the name of the pass, not blank, unique in its rule set; matches are marked with it} */
    String id();

    /** {@return the tolerance within which amounts agree, or the exact one where amounts are not tested} */
    default Tolerance tolerance() {
        return Tolerance.exact();
    }
}
