package io.github.salesdomain.quota;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What one holder submitted, what it owes, and what that leaves of those below.
 * <p>
 * {@link #submitted()} is what the holder itself submitted, {@link #heard()} what counts for it: its own word, otherwise the sum of those below.
 * Both are absent where nobody said anything, which is not the same as zero. It owes {@link #quota()} now. {@link #below()} is what was heard from
 * directly below, and {@link #allocated()} what those below owe now; both are absent for a holder with nobody below.
 */
@Value.Immutable
public abstract class GapLine implements WithGapLine {

    GapLine() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return who} */
    public abstract Holder holder();

    /** {@return what the holder submitted itself, zero or more} */
    public abstract Optional<Money> submitted();

    /** {@return its own word, otherwise what was heard from below, if anything} */
    public abstract Optional<Money> heard();

    /** {@return what it owes now, zero or more} */
    public abstract Money quota();

    /** {@return what was heard from directly below; absent with nobody below} */
    public abstract Optional<Money> below();

    /** {@return what those directly below owe now; absent with nobody below} */
    public abstract Optional<Money> allocated();

    /** {@return what the quota exceeds what was heard from below; negative if they submitted more; zero with nobody below} */
    public Money gap() {
        return below().map(quota()::minus).orElseGet(this::nothing);
    }

    /** {@return what the quota exceeds what those below owe; negative if they owe more; zero with nobody below} */
    public Money unallocated() {
        return allocated().map(quota()::minus).orElseGet(this::nothing);
    }

    private Money nothing() {
        return Money.zero(quota().getCurrencyUnit());
    }

    @Value.Check
    void check() {
        if (quota().isNegative()) {
            throw new IllegalArgumentException("quota must not be negative, but was " + quota() + " for " + holder());
        }
        for (Optional<Money> part : List.of(submitted(), heard(), below(), allocated())) {
            if (part.isPresent()) {
                Shares.checkCurrency(quota().getCurrencyUnit(), part.get());
                if (part.get().isNegative()) {
                    throw new IllegalArgumentException(
                            "submitted, heard, below and allocated must not be negative, but was " + part.get()
                                    + " for " + holder());
                }
            }
        }
        if (submitted().isPresent() && !submitted().equals(heard())) {
            throw new IllegalArgumentException("heard must be what " + holder() + " submitted, "
                    + submitted().get() + ", but was "
                    + heard().map(Money::toString).orElse("nothing"));
        }
        if (below().isPresent() != allocated().isPresent()) {
            throw new IllegalArgumentException(
                    "below and allocated must both be there or neither, but one was missing for " + holder());
        }
    }

    /** One method per attribute of {@link GapLine}, same name. */
    public static final class Builder extends ImmutableGapLine.Builder {
        Builder() {}
    }
}
