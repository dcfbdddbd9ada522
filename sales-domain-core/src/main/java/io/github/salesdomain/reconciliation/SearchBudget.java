package io.github.salesdomain.reconciliation;

/**
 * How much work one search may take: counted in steps, never by the clock, so that every run and every machine gives the same result.
 * <p>
 * A search that would need more ends as {@link SearchLimit}, an outcome of its own. A larger budget can only turn that outcome of a search into
 * another. A search that is given up holds no other back: lines that it might have needed may be matched by others that found no choice.
 *
 * @param candidates the most lines that a search for a group may choose from; at least 1
 * @param steps the most steps that a search may take; at least 1
 */
public record SearchBudget(int candidates, long steps) {

    /** Checks that both bounds allow something. */
    public SearchBudget {
        if (candidates < 1) {
            throw new IllegalArgumentException("candidates must be at least 1, but was " + candidates);
        }
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, but was " + steps);
        }
    }

    /**
     * A budget.
     *
     * @param candidates the most lines that a search for a group may choose from
     * @param steps the most steps that a search may take
     * @return the budget
     * @throws IllegalArgumentException if one of them is below 1
     */
    public static SearchBudget of(int candidates, long steps) {
        return new SearchBudget(candidates, steps);
    }

    /** {@return 500 lines and a million steps: a few milliseconds a search at the worst} */
    public static SearchBudget standard() {
        return new SearchBudget(500, 1_000_000);
    }
}
