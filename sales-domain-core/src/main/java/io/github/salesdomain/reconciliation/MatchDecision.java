package io.github.salesdomain.reconciliation;

import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a person decided about lines of both books: that they belong together, or that they do not. A recorded fact.
 * <p>
 * {@link #ledgerLines()} and {@link #statementLines()} name the lines, at least one a book. {@link #residual()} is what the person saw them leave, our
 * book minus the customer's: if it is another one day, the decision was about other amounts and is not applied. An accepted group is matched before
 * any pass runs; a rejected one is never matched in just this composition.
 */
@Value.Immutable
public abstract class MatchDecision implements WithMatchDecision {

    MatchDecision() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the key of the decision, not blank, at most 64 characters} */
    public abstract String id();

    /** {@return what was decided} */
    public abstract MatchVerdict verdict();

    /** {@return the lines of our book; at least one, each once} */
    public abstract List<LineId> ledgerLines();

    /** {@return the lines of the customer's book; at least one, each once} */
    public abstract List<LineId> statementLines();

    /** {@return what the lines leave: the sum in our book minus the sum in the customer's, in our sign} */
    public abstract Money residual();

    /** {@return who decided} */
    public abstract PersonId by();

    /** {@return the day of the decision} */
    public abstract LocalDate on();

    /** {@return why, in the words of the person, if recorded} */
    public abstract Optional<String> note();

    @Value.Check
    void check() {
        Passes.checkKey("id", id());
        checkLines("ledgerLines", ledgerLines());
        checkLines("statementLines", statementLines());
    }

    private static void checkLines(String attribute, List<LineId> lines) {
        if (lines.isEmpty() || new HashSet<>(lines).size() < lines.size()) {
            throw new IllegalArgumentException(attribute + " must name at least one line, each once, but was " + lines);
        }
    }

    /** One method per attribute of {@link MatchDecision}, same name. */
    public static final class Builder extends ImmutableMatchDecision.Builder {
        Builder() {}
    }
}
