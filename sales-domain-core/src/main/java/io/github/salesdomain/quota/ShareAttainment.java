package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of a share is reached, kept with the part and the whole that make it, so that it can be summed up.
 *
 * @param quota the share that is owed
 * @param part what is counted of the whole, such as outlets that handle the item; zero or more
 * @param whole what it is a part of, such as all outlets; zero or more
 */
public record ShareAttainment(ShareQuota quota, BigDecimal part, BigDecimal whole) implements Explained {

    /** Removes trailing zeros and checks the signs. */
    public ShareAttainment {
        requireNonNull(quota, "quota");
        part = checked("part", part);
        whole = checked("whole", whole);
    }

    private static BigDecimal checked(String name, BigDecimal figure) {
        BigDecimal exact = Rate.of(requireNonNull(figure, name)).value();
        if (exact.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but was " + exact.toPlainString());
        }
        return exact;
    }

    /**
     * How much of a share is reached.
     *
     * @param quota the share that is owed
     * @param part what is counted of the whole
     * @param whole what it is a part of
     * @return the attainment
     * @throws IllegalArgumentException if a figure is negative
     */
    public static ShareAttainment of(ShareQuota quota, long part, long whole) {
        return new ShareAttainment(quota, BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /**
     * What several holders reach together of one share: the parts summed, by the wholes summed. Shares are never averaged.
     *
     * <h4>Formula</h4>
     * <pre>{@code share together = sum of parts / sum of wholes}</pre>
     * Source: formulas, share attainment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ShareAttainment.together(north70, List.of(wang9of10, li30of90)).share(); // 39/100, not the average of 90 % and 33 %
     * ShareAttainment.together(north70, List.of(wang9of10, wang9of10));        // refused: counted twice
     * }</pre>
     *
     * @param quota the share that they owe together
     * @param parts the attainments of different holders, for the metric and period of the quota; at least one
     * @return the attainment of the sums
     * @throws IllegalArgumentException if there is no part, a holder comes twice, or metrics or periods differ
     * @throws BasisMismatchException if the bases differ
     */
    public static ShareAttainment together(ShareQuota quota, Collection<ShareAttainment> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts must not be empty, but was []");
        }
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        Set<Holder> seen = new HashSet<>();
        for (ShareAttainment each : parts) {
            quota.metric().requireSame(each.quota().metric());
            if (!each.quota().period().equals(quota.period())) {
                throw new IllegalArgumentException("parts must be for " + quota.period() + ", but "
                        + each.quota().holder() + " was for " + each.quota().period());
            }
            if (!seen.add(each.quota().holder())) {
                throw new IllegalArgumentException("parts must be of different holders, but "
                        + each.quota().holder() + " came twice");
            }
            part = part.add(each.part());
            whole = whole.add(each.whole());
        }
        return new ShareAttainment(quota, part, whole);
    }

    /** {@return the share that is reached, exact; undefined with NO_UNIVERSE if there is nothing it could be a part of} */
    public Ratio share() {
        return Ratio.of(part, whole, UndefinedReason.NO_UNIVERSE);
    }

    /** {@return the share less the target, in percentage points; undefined if the share is} */
    public Ratio gap() {
        return share().minus(Ratio.from(quota.target()));
    }

    /**
     * The attainment rate.
     *
     * @return where higher is better, share by target, undefined with ZERO_TARGET for a target of nothing; where lower is better, target by share,
     *     undefined with ZERO_BASE for a share of nothing; undefined if the share is
     */
    public Ratio ratio() {
        Ratio target = Ratio.from(quota.target());
        return quota.metric().isHigherBetter()
                ? share().dividedBy(target, UndefinedReason.ZERO_TARGET)
                : share().isDefined() ? target.dividedBy(share(), UndefinedReason.ZERO_BASE) : share();
    }

    /** {@return whether the target is reached, or not exceeded where lower is better; no if the share is undefined} */
    public boolean isMet() {
        Ratio gap = gap();
        if (!gap.isDefined()) {
            return false;
        }
        int sign = gap.compareTo(Ratio.zero());
        return quota.metric().isHigherBetter() ? !quota.target().isZero() && sign >= 0 : sign <= 0;
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                quota.metric() + " of " + quota.holder() + " for " + quota.period(),
                share().percentText(),
                List.of(
                        Explanation.of("part", part.toPlainString()),
                        Explanation.of("whole", whole.toPlainString()),
                        Explanation.of("target", quota.target())));
    }
}
