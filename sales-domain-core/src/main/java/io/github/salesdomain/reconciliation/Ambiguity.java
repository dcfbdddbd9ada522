package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.joda.money.CurrencyMismatchException;

/**
 * Lines that could be matched in more than one way, none better than the others. The library does not choose: a person does.
 * <p>
 * Lines that compete for the same counterpart are in one group, with the ways in which each could be matched. Their amounts count as unmatched.
 *
 * @param ledgerLines the lines of our book; at least one
 * @param statementLines the lines of the customer's book, in our sign; at least one
 * @param alternatives the ways to match them, at most 20
 * @param isComplete whether these are all the ways
 */
public record Ambiguity(
        List<LedgerLine> ledgerLines,
        List<LedgerLine> statementLines,
        List<Alternative> alternatives,
        boolean isComplete)
        implements LineGroup {

    /** The most alternatives that are listed. */
    static final int MOST = 20;

    /**
     * Copies the lists and checks that both books have a line and that there is an alternative.
     *
     * @throws CurrencyMismatchException if the lines are in different currencies
     */
    public Ambiguity {
        ledgerLines = ImmutableList.copyOf(requireNonNull(ledgerLines, "ledgerLines"));
        statementLines = ImmutableList.copyOf(requireNonNull(statementLines, "statementLines"));
        alternatives = ImmutableList.copyOf(requireNonNull(alternatives, "alternatives"));
        Groups.checkBothSides(ledgerLines, statementLines);
        if (alternatives.isEmpty() || alternatives.size() > MOST) {
            throw new IllegalArgumentException(
                    "alternatives must be 1 to " + MOST + ", but were " + alternatives.size());
        }
        for (Alternative alternative : alternatives) {
            if (!ledgerLines.containsAll(alternative.ledgerLines())
                    || !statementLines.containsAll(alternative.statementLines())) {
                throw new IllegalArgumentException("alternatives must be made of the lines of the group, but one was "
                        + Groups.label(alternative.ledgerLines(), alternative.statementLines()));
            }
        }
    }

    @Override
    public MatchOutcome outcome() {
        return MatchOutcome.AMBIGUOUS;
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Alternative alternative : alternatives) {
            parts.add(Explanation.of(
                    Groups.label(alternative.ledgerLines(), alternative.statementLines()),
                    "by " + alternative.pass() + ", residual " + alternative.residual()));
        }
        if (!isComplete) {
            parts.add(Explanation.of("more", "not all ways are listed"));
        }
        return Explanation.of(Groups.label(ledgerLines, statementLines), outcome(), parts.build());
    }
}
