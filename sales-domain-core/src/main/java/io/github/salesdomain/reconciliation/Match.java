package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Lines of both books that stand for the same thing.
 *
 * @param pass the id of the pass that found the match
 * @param ledgerLines the lines of our book; at least one
 * @param statementLines the lines of the customer's book, in our sign; at least one
 * @param evidence why the match was made
 */
public record Match(String pass, List<LedgerLine> ledgerLines, List<LedgerLine> statementLines, MatchEvidence evidence)
        implements LineGroup {

    /**
     * Copies the lists and checks that both books have a line.
     *
     * @throws CurrencyMismatchException if the lines are in different currencies
     */
    public Match {
        Passes.checkId(pass);
        ledgerLines = ImmutableList.copyOf(requireNonNull(ledgerLines, "ledgerLines"));
        statementLines = ImmutableList.copyOf(requireNonNull(statementLines, "statementLines"));
        requireNonNull(evidence, "evidence");
        Groups.checkBothSides(ledgerLines, statementLines);
    }

    /** {@return what the match leaves: the sum in our book minus the sum in the customer's} */
    public Money residual() {
        return Groups.difference(ledgerLines, statementLines);
    }

    /** {@return how many lines stand against how many} */
    public Cardinality cardinality() {
        return Cardinality.of(ledgerLines.size(), statementLines.size());
    }

    /** Whether the match leaves nothing. */
    boolean isEven() {
        return (ledgerLines.size() == 1 && statementLines.size() == 1)
                ? ledgerLines.get(0).amount().equals(statementLines.get(0).amount())
                : residual().isZero();
    }

    @Override
    public MatchOutcome outcome() {
        if (isEven()) {
            return MatchOutcome.MATCHED;
        }
        Money residual = residual();
        return evidence.allowed()
                        .filter(allowed -> !residual.abs().isGreaterThan(allowed))
                        .isPresent()
                ? MatchOutcome.MATCHED_WITHIN_TOLERANCE
                : MatchOutcome.MATCHED_WITH_DIFFERENCE;
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        parts.add(Explanation.of("pass", pass + " (" + evidence.criterion() + ")"));
        if (!evidence.key().isEmpty()) {
            parts.add(Explanation.of("key", String.join(" ", evidence.key())));
        }
        parts.add(Explanation.of(
                "residual",
                residual()
                        + evidence.allowed().map(a -> " of " + a + " allowed").orElse("")));
        evidence.daysApart().ifPresent(days -> parts.add(Explanation.of("days apart", days)));
        if (evidence.alternatives() > 1) {
            parts.add(Explanation.of("alternatives", evidence.alternatives()));
        }
        return Explanation.of(Groups.label(ledgerLines, statementLines), outcome(), parts.build());
    }
}
