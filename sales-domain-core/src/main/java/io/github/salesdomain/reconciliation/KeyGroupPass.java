package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

/**
 * Puts all open lines with the same key into one group, 1:n, n:1 or n:m, if the sums of both books agree.
 * <p>
 * Inside one book the lines of a key may have different signs: a credit note reduces its invoice there. The two sums must not be of opposite signs.
 *
 * @param id the name of the pass
 * @param key what must be equal
 * @param tolerance how far the two sums may lie apart
 */
public record KeyGroupPass(String id, MatchKey key, Tolerance tolerance) implements MatchPass {

    /** Checks that nothing is missing. */
    public KeyGroupPass {
        Passes.checkId(id);
        requireNonNull(key, "key");
        requireNonNull(tolerance, "tolerance");
    }

    /**
     * Groups lines by a shared key.
     *
     * @param id the name of the pass
     * @param key what must be equal
     * @param tolerance how far the two sums may lie apart
     * @return the pass
     */
    public static KeyGroupPass of(String id, MatchKey key, Tolerance tolerance) {
        return new KeyGroupPass(id, key, tolerance);
    }
}
