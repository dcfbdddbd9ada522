package io.github.salesdomain.reconciliation;

/** What became of a line. Every line of either book has exactly one outcome. */
public enum MatchOutcome {
    /** It belongs to a group whose two sums are equal. */
    MATCHED,
    /** It belongs to a group whose two sums differ, within the tolerance of the pass. */
    MATCHED_WITHIN_TOLERANCE,
    /** It belongs to a group that is certain by its key, though the sums differ beyond any tolerance. */
    MATCHED_WITH_DIFFERENCE,
    /** It has candidates, of which none is better than the others: a person must choose. */
    AMBIGUOUS,
    /** The search for its counterparts was given up at the limit of its work. */
    SEARCH_LIMIT,
    /** It stands in our book only. */
    UNMATCHED_LEDGER,
    /** It stands in the customer's book only. */
    UNMATCHED_STATEMENT;

    /** {@return whether the line was matched, with or without a difference} */
    public boolean isMatched() {
        return this == MATCHED || this == MATCHED_WITHIN_TOLERANCE || this == MATCHED_WITH_DIFFERENCE;
    }
}
