package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

/**
 * Pairs lines with the same key whose amounts agree.
 * <p>
 * Lines with the same key and equal amounts are interchangeable: as many pairs are made as the smaller number allows, earlier dates first, then
 * smaller ids; what is over stays open (a document booked twice). Where equal amounts are used up, a pair within tolerance is made only if each of
 * both lines is the only one that fits the other.
 *
 * @param id the name of the pass
 * @param key what must be equal
 * @param tolerance how far the amounts may lie apart
 */
public record KeyPass(String id, MatchKey key, Tolerance tolerance) implements MatchPass {

    /** Checks that nothing is missing. */
    public KeyPass {
        Passes.checkId(id);
        requireNonNull(key, "key");
        requireNonNull(tolerance, "tolerance");
    }

    /**
     * Pairs lines with the same key and equal amounts.
     *
     * @param id the name of the pass
     * @param key what must be equal
     * @return the pass
     */
    public static KeyPass of(String id, MatchKey key) {
        return new KeyPass(id, key, Tolerance.exact());
    }

    /**
     * Pairs lines with the same key and amounts within tolerance.
     *
     * @param id the name of the pass
     * @param key what must be equal
     * @param tolerance how far the amounts may lie apart
     * @return the pass
     */
    public static KeyPass of(String id, MatchKey key, Tolerance tolerance) {
        return new KeyPass(id, key, tolerance);
    }
}
