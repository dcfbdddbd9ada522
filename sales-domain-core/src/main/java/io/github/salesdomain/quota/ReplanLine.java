package io.github.salesdomain.quota;

import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Why the open months of one holder changed.
 * <p>
 * {@link #closedQuota()} was owed for the closed months and {@link #closedActual()} came. The open months were to bring {@link #openBefore()}; the
 * rule wants {@link #openTarget()} from them, and they have {@link #openAfter()} now. These are the same unless no quota can say so:
 * {@link #surplus()} is what they have beyond the target, because a quota is never negative or because a lock holds more;
 * {@link #unplaced()} is what the target asks for beyond them, because no free open month is left to take it.
 */
@Value.Immutable
public abstract class ReplanLine implements WithReplanLine {

    ReplanLine() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return who} */
    public abstract Holder holder();

    /** {@return what was owed for the closed months; unchanged} */
    public abstract Money closedQuota();

    /** {@return what the closed months brought} */
    public abstract Money closedActual();

    /** {@return what the open months were to bring} */
    public abstract Money openBefore();

    /** {@return what the rule wants from the open months; below zero if the year is reached already} */
    public abstract Money openTarget();

    /** {@return what the open months are to bring now} */
    public abstract Money openAfter();

    /** {@return by how much closed actuals and open quotas together exceed what the rule wants; zero or more} */
    public abstract Money surplus();

    /** {@return what the closed months fell short of their quota; negative if they brought more} */
    public Money shortfall() {
        return closedQuota().minus(closedActual());
    }

    /** {@return what the rule wants and no open month could take; zero or more} */
    public Money unplaced() {
        return openTarget().plus(surplus()).minus(openAfter());
    }

    /** {@return by how much the open months changed in all} */
    public Money change() {
        return openAfter().minus(openBefore());
    }

    @Value.Check
    void check() {
        if (surplus().isNegative()) {
            throw new IllegalArgumentException(
                    "surplus must not be negative, but was " + surplus() + " for " + holder());
        }
        if (unplaced().isNegative()) {
            throw new IllegalArgumentException(
                    "surplus must be at least openAfter less openTarget, but was " + surplus() + " for " + holder());
        }
    }

    /** One method per attribute of {@link ReplanLine}, same name. */
    public static final class Builder extends ImmutableReplanLine.Builder {
        Builder() {}
    }
}
