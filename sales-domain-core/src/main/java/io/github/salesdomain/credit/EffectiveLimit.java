package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;

/**
 * The limit of one day and where it comes from.
 *
 * @param limit the sum of the lines in force; unlimited where no base line was set and the policy says so
 * @param origin where the limit comes from
 * @param inForce the lines that make up the limit, sorted by id
 * @param lapsed the lines that no longer count, sorted by id; a base line that was succeeded by another is left out
 */
public record EffectiveLimit(CreditLimit limit, LimitOrigin origin, List<CreditLine> inForce, List<CreditLine> lapsed)
        implements Explained {

    /** Checks that the lines in force make up the limit. */
    public EffectiveLimit {
        requireNonNull(limit, "limit");
        requireNonNull(origin, "origin");
        inForce = ImmutableList.copyOf(requireNonNull(inForce, "inForce"));
        lapsed = ImmutableList.copyOf(requireNonNull(lapsed, "lapsed"));
        if (inForce.isEmpty()
                && limit.amount().isPresent()
                && limit.amount().get().isPositive()) {
            throw new IllegalArgumentException("limit must be zero without a line in force, but was " + limit);
        }
        if (!inForce.isEmpty() && !(origin == LimitOrigin.NOT_SET && limit.isUnlimited())) {
            CreditLimit sum = inForce.get(0).limit();
            for (CreditLine line : inForce.subList(1, inForce.size())) {
                sum = sum.plus(line.limit());
            }
            if (!limit.equals(sum)) {
                throw new IllegalArgumentException(
                        "limit must be the sum " + sum + " of the lines in force, but was " + limit);
            }
        }
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        for (CreditLine line : inForce) {
            lines.add(Explanation.of(line.kind() + " " + line.factId(), line.limit()));
        }
        for (CreditLine line : lapsed) {
            lines.add(Explanation.of(
                    "lapsed " + line.kind() + " " + line.factId(),
                    line.limit() + " until " + line.during().getEndInclusive()));
        }
        return Explanation.of("limit", limit + " (" + origin + ")", lines.build());
    }
}
