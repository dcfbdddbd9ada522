package io.github.salesdomain.reconciliation;

import io.github.salesdomain.explain.Explained;
import java.util.List;

/**
 * Lines of both books that share one fate. Every line of a reconciliation is in exactly one group.
 * <p>
 * All amounts are in our sign.
 */
public sealed interface LineGroup extends Explained permits Match, Ambiguity, SearchLimit, Unmatched {

    /** {@return what became of the lines} */
    MatchOutcome outcome();

    /** {@return the lines of our book, by date and id; may be empty} */
    List<LedgerLine> ledgerLines();

    /** {@return the lines of the customer's book, by date and id; may be empty} */
    List<LedgerLine> statementLines();
}
