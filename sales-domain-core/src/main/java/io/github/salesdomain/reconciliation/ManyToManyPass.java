package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

/**
 * Matches several lines of one book with several of the other, without a key: of each book at most so many, all of one sign, each dated within the
 * window of each line of the other book, and with sums that agree within tolerance.
 * <p>
 * Only groups that do not fall apart into smaller ones that agree count. A group is matched if no other that fits, be it of one line against several,
 * shares a line with it; else all of them are reported as ambiguous. Lines without date take no part. The pass belongs at the end of a rule set: the
 * more lines are open, the more sums agree by chance.
 * <p>
 * For n and m open lines of one sign on an account and groups of at most k lines, a search compares O(n^k log m^k + m^k log m^k + pairs that agree)
 * sums, and f^2 groups where f agree. It is given up as {@link SearchLimit} where a book has more than 60 lines or the {@link SearchBudget}'s
 * candidates, or where it takes more than its steps.
 *
 * @param id the name of the pass
 * @param tolerance how far the sums may lie apart
 * @param window how far the dates of any two lines of different books may lie apart
 * @param mostLines the largest number of lines of each book; 2 to 5
 */
public record ManyToManyPass(String id, Tolerance tolerance, DateWindow window, int mostLines) implements MatchPass {

    /** Checks the name and the number of lines. */
    public ManyToManyPass {
        Passes.checkId(id);
        requireNonNull(tolerance, "tolerance");
        requireNonNull(window, "window");
        if (mostLines < 2 || mostLines > 5) {
            throw new IllegalArgumentException("mostLines must be 2 to 5, but was " + mostLines);
        }
    }

    /**
     * A pass of at most three lines against three whose sums are equal.
     *
     * @param id the name of the pass
     * @param window how far the dates may lie apart
     * @return the pass
     */
    public static ManyToManyPass of(String id, DateWindow window) {
        return new ManyToManyPass(id, Tolerance.exact(), window, 3);
    }

    /**
     * A copy with another tolerance.
     *
     * @param other how far the sums may lie apart
     * @return a copy with this tolerance
     */
    public ManyToManyPass withTolerance(Tolerance other) {
        return new ManyToManyPass(id, other, window, mostLines);
    }

    /**
     * A copy with larger or smaller groups.
     *
     * @param lines the largest number of lines of each book; 2 to 5
     * @return a copy with this number
     * @throws IllegalArgumentException if the number is not 2 to 5
     */
    public ManyToManyPass withMostLines(int lines) {
        return new ManyToManyPass(id, tolerance, window, lines);
    }
}
