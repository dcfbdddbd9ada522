package io.github.salesdomain.credit;

import io.github.salesdomain.org.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One reason of a decision, with what it rests on.
 * <p>
 * The {@link #reason()} and the {@link #outcome()} it leads to (RELEASE if the rule has nothing to object); the {@link #figure()} the rule looked at and
 * the {@link #limit()} it was held against, where there are such; the roles that may override it ({@link #overridableBy()}); and the {@link #subject()},
 * such as the id of the oldest overdue item.
 */
@Value.Immutable
public abstract class CreditFinding implements WithCreditFinding {

    /** Worst outcome first, then by gravity of the reason, then by subject and figures as text. */
    static final Comparator<CreditFinding> WORST_FIRST = Comparator.comparing(
                    CreditFinding::outcome, Comparator.reverseOrder())
            .thenComparing(CreditFinding::reason)
            .thenComparing(finding -> finding.subject().orElse(""))
            .thenComparing(
                    finding -> finding.figure().map(CreditFigure::toString).orElse(""))
            .thenComparing(
                    finding -> finding.limit().map(CreditFigure::toString).orElse(""))
            .thenComparing(finding -> finding.overridableBy().toString());

    CreditFinding() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    static CreditFinding of(CreditReason reason, Consequence consequence, CreditFigure figure, CreditFigure limit) {
        return builder()
                .reason(reason)
                .outcome(consequence.outcome())
                .addAllOverridableBy(consequence.overridableBy())
                .figure(figure)
                .limit(limit)
                .build();
    }

    static CreditFinding of(CreditReason reason, CreditOutcome outcome) {
        return builder().reason(reason).outcome(outcome).build();
    }

    /** {@return why} */
    public abstract CreditReason reason();

    /** {@return what this reason alone leads to} */
    public abstract CreditOutcome outcome();

    /** {@return what the rule looked at, if it is a figure} */
    public abstract Optional<CreditFigure> figure();

    /** {@return what the figure was held against, of the same sort, if there is such} */
    public abstract Optional<CreditFigure> limit();

    /** {@return the roles that may override a hold, from the top down, each once; nobody if empty} */
    public abstract List<Role> overridableBy();

    /** {@return what the reason is about: the key of an item, line or collateral, or the reason that a prepaid order sets aside} */
    public abstract Optional<String> subject();

    @Value.Check
    CreditFinding check() {
        Consequence consequence = new Consequence(outcome(), overridableBy());
        if (limit().isPresent()) {
            if (figure().isEmpty()) {
                throw new IllegalArgumentException("limit must be empty without a figure, but was " + limit().get());
            }
            // refuses figures of two sorts or currencies
            figure().get().exceeds(limit().get());
        }
        return consequence.overridableBy().equals(overridableBy())
                ? this
                : withOverridableBy(consequence.overridableBy());
    }

    /** {@return by how much the figure lies above the limit, if both are money and it does} */
    public Optional<Money> excess() {
        if (figure().isPresent()
                && figure().get() instanceof CreditFigure.Amount over
                && limit().isPresent()
                && limit().get() instanceof CreditFigure.Amount under
                && over.exceeds(under)) {
            return Optional.of(over.amount().minus(under.amount()));
        }
        return Optional.empty();
    }

    /** The reason as one line of text: the figures, what they are about and who may override. */
    String text() {
        StringBuilder text = new StringBuilder(outcome().toString());
        figure().ifPresent(figure -> text.append(", ").append(figure));
        limit().ifPresent(limit -> text.append(" against ").append(limit));
        excess().ifPresent(excess -> text.append(", ").append(excess).append(" over"));
        subject().ifPresent(subject -> text.append(", ").append(subject));
        if (!overridableBy().isEmpty()) {
            text.append(", may be overridden by ").append(overridableBy());
        }
        return text.toString();
    }

    /** One method per attribute of {@link CreditFinding}, same name. */
    public static final class Builder extends ImmutableCreditFinding.Builder {
        Builder() {}
    }
}
