package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/**
 * What a plan pays, line by line.
 *
 * @param planId which plan, in which version; not blank, at most 64 characters
 * @param total what is paid
 * @param lines the steps of the sum, in their order; they sum to the total
 * @param reasons why pay came out as it did, in the order of {@link PayoutReason}
 */
public record PayoutStatement(String planId, Money total, List<PayoutLine> lines, Set<PayoutReason> reasons)
        implements Explained {

    /** Checks the id, and that the lines sum to the total. */
    public PayoutStatement {
        requireNonNull(planId, "planId");
        requireNonNull(total, "total");
        lines = ImmutableList.copyOf(requireNonNull(lines, "lines"));
        reasons = Sets.immutableEnumSet(requireNonNull(reasons, "reasons"));
        IncentivePlan.requireId(planId, "planId");
        Money sum = Money.zero(total.getCurrencyUnit());
        for (PayoutLine line : lines) {
            sum = sum.plus(line.amount());
        }
        if (!sum.isEqual(total)) {
            throw new IllegalArgumentException("lines must sum to " + total + ", but was " + sum);
        }
    }

    /**
     * What all lines of one step add to pay.
     *
     * @param step which step
     * @return the sum of its lines; zero if there is none
     */
    public Money sumOf(PayoutLine.Step step) {
        Money sum = Money.zero(total.getCurrencyUnit());
        for (PayoutLine line : lines) {
            sum = line.step() == step ? sum.plus(line.amount()) : sum;
        }
        return sum;
    }

    @Override
    public Explanation explain() {
        ImmutableList<Explanation> parts = lines.stream()
                .map(line -> Explanation.of(line.step() + " " + line.label(), line.amount()))
                .collect(ImmutableList.toImmutableList());
        return Explanation.of("pay by " + planId, total + " " + ImmutableSet.copyOf(reasons), parts);
    }
}
