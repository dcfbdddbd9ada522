package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explanation;
import java.util.List;

/**
 * A line whose counterparts were searched for up to the limit of the work that a search may take, without an answer. It may have a match or none.
 * <p>
 * Its amount counts as unmatched. A larger {@link SearchBudget}, a narrower window or fewer lines to add up would give the answer.
 *
 * @param pass the id of the pass that gave up
 * @param side the book that the line stands in
 * @param line the line, in our sign
 * @param candidates how many lines there were to choose from, as far as they were counted; at least 1
 */
public record SearchLimit(String pass, Side side, LedgerLine line, int candidates) implements LineGroup {

    /** Checks that nothing is missing. */
    public SearchLimit {
        Passes.checkId(pass);
        requireNonNull(side, "side");
        requireNonNull(line, "line");
        if (candidates < 1) {
            throw new IllegalArgumentException("candidates must be at least 1, but was " + candidates);
        }
    }

    @Override
    public MatchOutcome outcome() {
        return MatchOutcome.SEARCH_LIMIT;
    }

    @Override
    public List<LedgerLine> ledgerLines() {
        return side == Side.LEDGER ? List.of(line) : List.of();
    }

    @Override
    public List<LedgerLine> statementLines() {
        return side == Side.STATEMENT ? List.of(line) : List.of();
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                Groups.label(ledgerLines(), statementLines()),
                outcome() + " in " + pass + " among " + candidates + " candidates, " + line.amount());
    }
}
