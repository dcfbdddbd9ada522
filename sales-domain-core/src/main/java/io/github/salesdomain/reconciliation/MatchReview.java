package io.github.salesdomain.reconciliation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * What persons decided about matches, as a history that is only added to: accepted, rejected, taken back.
 * <p>
 * {@link #decisions()} are all that were ever made, {@link #undone()} those that were taken back. {@link #standing()} is what counts today. To take a
 * decision back gives the same result as never to have made it, and leaves both on record.
 */
@Value.Immutable
public abstract class MatchReview implements WithMatchReview {

    MatchReview() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a review without decisions} */
    public static MatchReview empty() {
        return builder().build();
    }

    /** {@return all decisions, in the order in which they were made, with different ids} */
    public abstract List<MatchDecision> decisions();

    /** {@return the decisions that were taken back, each once} */
    public abstract List<DecisionUndo> undone();

    /** {@return the decisions that were not taken back} */
    public List<MatchDecision> standing() {
        Set<String> gone = new HashSet<>();
        undone().forEach(undo -> gone.add(undo.decision()));
        return decisions().stream()
                .filter(decision -> !gone.contains(decision.id()))
                .collect(toImmutableList());
    }

    /**
     * This review with one more decision.
     *
     * @param decision the decision
     * @return the longer review
     * @throws IllegalStateException if a decision has its id already, or if a line of an accepted group is in another accepted group that stands
     */
    public MatchReview plus(MatchDecision decision) {
        if (decisions().stream().anyMatch(earlier -> earlier.id().equals(decision.id()))) {
            throw new IllegalStateException(
                    "decision must have an id of its own, but '" + decision.id() + "' is taken");
        }
        requireFree(decision, MatchDecision::ledgerLines);
        requireFree(decision, MatchDecision::statementLines);
        return withDecisions(ImmutableList.<MatchDecision>builder()
                .addAll(decisions())
                .add(decision)
                .build());
    }

    /**
     * This review with a decision taken back.
     *
     * @param decision the id of the decision
     * @param by who takes it back
     * @param on the day
     * @return the longer review
     * @throws IllegalStateException if no decision with this id stands
     */
    public MatchReview undo(String decision, PersonId by, LocalDate on) {
        if (standing().stream().noneMatch(made -> made.id().equals(decision))) {
            throw new IllegalStateException("decision must stand to be taken back, but '" + decision + "' does not");
        }
        return withUndone(ImmutableList.<DecisionUndo>builder()
                .addAll(undone())
                .add(new DecisionUndo(decision, by, on))
                .build());
    }

    private void requireFree(MatchDecision decision, Function<MatchDecision, List<LineId>> lines) {
        if (decision.verdict() != MatchVerdict.ACCEPTED) {
            return;
        }
        for (MatchDecision earlier : standing()) {
            if (earlier.verdict() == MatchVerdict.ACCEPTED) {
                for (LineId line : lines.apply(decision)) {
                    if (lines.apply(earlier).contains(line)) {
                        throw new IllegalStateException("line must be in one accepted match only, but " + line
                                + " is in that of '" + earlier.id() + "'");
                    }
                }
            }
        }
    }

    @Value.Check
    void check() {
        Set<String> made = new HashSet<>();
        for (MatchDecision decision : decisions()) {
            if (!made.add(decision.id())) {
                throw new IllegalArgumentException(
                        "decisions must have different ids, but '" + decision.id() + "' occurs more than once");
            }
        }
        for (DecisionUndo undo : undone()) {
            if (!made.remove(undo.decision())) {
                throw new IllegalArgumentException(
                        "undone must name decisions, each once, but '" + undo.decision() + "' was not one to undo");
            }
        }
        Set<LineId> ledger = new HashSet<>();
        Set<LineId> statement = new HashSet<>();
        for (MatchDecision decision : standing()) {
            if (decision.verdict() == MatchVerdict.ACCEPTED) {
                decision.ledgerLines().forEach(line -> checkOnce(ledger.add(line), line));
                decision.statementLines().forEach(line -> checkOnce(statement.add(line), line));
            }
        }
    }

    private static void checkOnce(boolean isFirst, LineId line) {
        if (!isFirst) {
            throw new IllegalArgumentException(
                    "decisions must accept a line in one match only, but " + line + " is in more than one");
        }
    }

    /** One method per attribute of {@link MatchReview}, same name. */
    public static final class Builder extends ImmutableMatchReview.Builder {
        Builder() {}
    }
}
