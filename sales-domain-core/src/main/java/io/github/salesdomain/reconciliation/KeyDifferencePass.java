package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

/**
 * Pairs two lines with the same key whatever their amounts, even of opposite signs, and reports the difference.
 * <p>
 * Only where the key is the only one of its kind among the open lines of either book: a key that several lines share is left to the passes that add
 * up.
 *
 * @param id the name of the pass
 * @param key what must be equal
 */
public record KeyDifferencePass(String id, MatchKey key) implements MatchPass {

    /** Checks that nothing is missing. */
    public KeyDifferencePass {
        Passes.checkId(id);
        requireNonNull(key, "key");
    }

    /**
     * Pairs lines with the same key whatever their amounts.
     *
     * @param id the name of the pass
     * @param key what must be equal
     * @return the pass
     */
    public static KeyDifferencePass of(String id, MatchKey key) {
        return new KeyDifferencePass(id, key);
    }
}
