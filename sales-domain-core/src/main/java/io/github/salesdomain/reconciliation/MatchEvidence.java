package io.github.salesdomain.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Why a match was made: what was compared and what came of it.
 * <p>
 * {@link #criterion()} settled the match. {@link #key()} is what the lines have in common, in its cleaned form; empty if no key was compared.
 * {@link #allowed()} is the difference that the pass allowed, empty if it allows any. {@link #daysApart()} is the largest number of days between a line
 * of one book and a line of the other, empty if a date is missing. {@link #alternatives()} is the number of matches that would have been as good, this
 * one included; above 1 only if the lines are interchangeable, or if a named criterion chose among them.
 */
@Value.Immutable
public abstract class MatchEvidence implements WithMatchEvidence {

    MatchEvidence() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what settled the match} */
    public abstract MatchCriterion criterion();

    /** {@return the values that the lines have in common, cleaned; empty if no key was compared} */
    public abstract List<String> key();

    /** {@return the difference that the pass allowed, not negative; empty if it allows any} */
    public abstract Optional<Money> allowed();

    /** {@return the largest number of days between a line of one book and one of the other, not negative; empty if a date is missing} */
    public abstract OptionalInt daysApart();

    /** {@return how many matches would have fitted, this one included; at least 1} */
    @Value.Default
    public long alternatives() {
        return 1;
    }

    @Value.Check
    void check() {
        allowed().ifPresent(amount -> {
            if (amount.isNegative()) {
                throw new IllegalArgumentException("allowed must not be negative, but was " + amount);
            }
        });
        daysApart().ifPresent(days -> {
            if (days < 0) {
                throw new IllegalArgumentException("daysApart must not be negative, but was " + days);
            }
        });
        if (alternatives() < 1) {
            throw new IllegalArgumentException("alternatives must be at least 1, but was " + alternatives());
        }
    }

    /** One method per attribute of {@link MatchEvidence}, same name. */
    public static final class Builder extends ImmutableMatchEvidence.Builder {
        Builder() {}
    }
}
