package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The limit of one day and where it comes from.
 * <p>
 * The {@link #limit()} is the sum of the lines {@link #inForce()}, changed by the {@link #security()} where collateral plays a part; unlimited where no
 * base line was set and the caller says so. {@link #lapsed()} lines no longer count; a base line that was succeeded by another is left out of them.
 */
@Value.Immutable
public abstract class EffectiveLimit implements Explained, WithEffectiveLimit {

    EffectiveLimit() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how much may be owed} */
    public abstract CreditLimit limit();

    /** {@return where the limit comes from} */
    public abstract LimitOrigin origin();

    /** {@return the lines that make up the limit, sorted by id} */
    public abstract List<CreditLine> inForce();

    /** {@return the lines that no longer count, sorted by id} */
    public abstract List<CreditLine> lapsed();

    /** {@return what collateral makes of the lines; empty if none is on file, or no base line is in force} */
    public abstract Optional<SecuredLimit> security();

    @Value.Check
    void check() {
        if (inForce().isEmpty()
                && limit().amount().isPresent()
                && limit().amount().get().isPositive()) {
            throw new IllegalArgumentException("limit must be zero without a line in force, but was " + limit());
        }
        if (!inForce().isEmpty() && !(origin() == LimitOrigin.NOT_SET && limit().isUnlimited())) {
            CreditLimit sum = inForce().get(0).limit();
            for (CreditLine line : inForce().subList(1, inForce().size())) {
                sum = sum.plus(line.limit());
            }
            CreditLimit approved = security().isPresent() ? security().get().approved() : limit();
            if (!approved.equals(sum)) {
                throw new IllegalArgumentException(
                        "limit must be the sum " + sum + " of the lines in force, but was " + approved);
            }
        }
        if (security().isPresent() && !security().get().limit().equals(limit())) {
            throw new IllegalArgumentException(
                    "limit must be " + security().get().limit() + " with its collateral, but was " + limit());
        }
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        for (CreditLine line : inForce()) {
            lines.add(Explanation.of(line.kind() + " " + line.factId(), line.limit()));
        }
        for (CreditLine line : lapsed()) {
            lines.add(Explanation.of(
                    "lapsed " + line.kind() + " " + line.factId(),
                    line.limit() + " until " + line.during().getEndInclusive()));
        }
        if (security().isPresent()) {
            SecuredLimit secured = security().get();
            if (secured.basis() instanceof SecurityBasis.Min min) {
                lines.add(Explanation.of("approved in all", secured.approved()));
                lines.add(Explanation.of("may be unsecured", min.unsecured()));
            }
            lines.add(secured.collateral().explain());
        }
        return Explanation.of("limit", limit() + " (" + origin() + ")", lines.build());
    }

    /** One method per attribute of {@link EffectiveLimit}, same name. */
    public static final class Builder extends ImmutableEffectiveLimit.Builder {
        Builder() {}
    }
}
