package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explanation;
import java.util.List;

/**
 * A line that stands in one book only.
 *
 * @param side the book that the line stands in
 * @param line the line, in our sign
 * @param reason why it has no counterpart
 * @param nearest up to three unmatched lines of the other book, of the same customer and sign, whose amounts are nearest; of several the earliest
 */
public record Unmatched(Side side, LedgerLine line, UnmatchedReason reason, List<NearLine> nearest)
        implements LineGroup {

    /** How many near lines are listed. */
    static final int MOST = 3;

    /** Copies the list and checks that nothing is missing. */
    public Unmatched {
        requireNonNull(side, "side");
        requireNonNull(line, "line");
        requireNonNull(reason, "reason");
        nearest = ImmutableList.copyOf(requireNonNull(nearest, "nearest"));
    }

    @Override
    public MatchOutcome outcome() {
        return side == Side.LEDGER ? MatchOutcome.UNMATCHED_LEDGER : MatchOutcome.UNMATCHED_STATEMENT;
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
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        parts.add(Explanation.of("reason", reason));
        for (NearLine near : nearest) {
            parts.add(Explanation.of(
                    "near",
                    near.line().id() + ", " + near.line().amount()
                            + (near.daysApart().isPresent()
                                    ? ", days apart " + near.daysApart().getAsInt()
                                    : "")));
        }
        return Explanation.of(
                Groups.label(ledgerLines(), statementLines()), outcome() + ", " + line.amount(), parts.build());
    }
}
