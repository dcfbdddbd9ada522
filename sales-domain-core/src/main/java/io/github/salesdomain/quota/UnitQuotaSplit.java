package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.ApportionmentCertificate;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * A quota of units divided among holders or over periods, in whole units where the quota is whole.
 *
 * @param whole what was divided
 * @param hedge how much more is assigned below than is owed above (加码); never negative
 * @param rule the rule that handed out the units
 * @param parts the parts, sorted by holder, then by period; they sum to {@link #total()}
 */
public record UnitQuotaSplit(UnitQuota whole, Rate hedge, ApportionmentRule rule, List<Part> parts)
        implements Explained {

    /**
     * What one holder or period received.
     *
     * @param quota the quota it owes, or that is owed in it
     * @param weight how heavily it weighed; not negative
     */
    public record Part(UnitQuota quota, Ratio weight) {
        /** Checks the weight. */
        public Part {
            requireNonNull(quota, "quota");
            Shares.checkWeight(requireNonNull(weight, "weight"));
        }
    }

    /** Checks that the parts differ by holder or by period alone, and sum to the total. */
    public UnitQuotaSplit {
        requireNonNull(whole, "whole");
        requireNonNull(rule, "rule");
        parts = ImmutableList.copyOf(requireNonNull(parts, "parts"));
        Shares.checkHedge(requireNonNull(hedge, "hedge"));
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts must not be empty, but was []");
        }
        UnitQuota all = whole;
        boolean oneWay = parts.stream().allMatch(part -> part.quota().period().equals(all.period()))
                || parts.stream().allMatch(part -> part.quota().holder().equals(all.holder()));
        Quantity sum = Quantity.zero(whole.amount().unit());
        Set<UnitQuota> seen = new HashSet<>();
        for (Part part : parts) {
            UnitQuota quota = part.quota();
            if (!oneWay || !quota.metric().equals(whole.metric()) || !seen.add(quota.withAmount(whole.amount()))) {
                throw new IllegalArgumentException("parts must differ by holder or by period alone, but had "
                        + quota.metric() + " of " + quota.holder() + " for " + quota.period());
            }
            sum = sum.plus(quota.amount());
        }
        Quantity total = raised(whole, hedge, parts);
        if (!sum.equals(total)) {
            throw new IllegalArgumentException("parts must sum to " + total + ", but was " + sum);
        }
    }

    /** Divides what is owed, raised by the hedge, among keys that make a part of the whole. */
    static <K> UnitQuotaSplit divided(
            UnitQuota whole,
            Rate hedge,
            Apportioner apportioner,
            Map<K, Money> locks,
            List<K> keys,
            List<Ratio> weights,
            Function<K, UnitQuota> part) {
        if (!locks.isEmpty() || apportioner.unit().isPresent()) {
            throw new IllegalArgumentException("locks and units must not be of money to divide a quota of "
                    + whole.amount().unit() + ", but was "
                    + (locks.isEmpty() ? apportioner.unit().orElseThrow() : locks));
        }
        List<Money> steps = Shares.split(
                apportioner, whole.steps(raised(whole, hedge, List.of()).amount()), weights);
        ImmutableList.Builder<Part> parts = ImmutableList.builderWithExpectedSize(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            parts.add(new Part(part.apply(keys.get(i)).withAmount(whole.quantity(steps.get(i))), weights.get(i)));
        }
        return new UnitQuotaSplit(whole, hedge, apportioner.rule(), parts.build());
    }

    private static Quantity raised(UnitQuota whole, Rate hedge, List<Part> parts) {
        return Quantity.of(
                UnitQuota.raised(whole.amount().amount(), hedge, scale(whole, parts)),
                whole.amount().unit());
    }

    /** The decimals of the whole, or of the part that has most: a whole of 5.0 may be written as 5. */
    private static int scale(UnitQuota whole, List<Part> parts) {
        return parts.stream().mapToInt(part -> part.quota().scale()).reduce(whole.scale(), Math::max);
    }

    /** {@return what the parts sum to: the whole, raised by the hedge and rounded once, half up, to the decimals of the whole or of the part that has most} */
    public Quantity total() {
        return raised(whole, hedge, parts);
    }

    /**
     * The proof of this division, for a {@link CertificateVerifier}: exact shares as fractions, and why each part got its units.
     * <p>
     * Its amounts count the last decimal place in use (whole units where there are no decimals), under the currency code {@code XXX}, which
     * stands for no currency. Takes O(n log n) time for n parts.
     *
     * @return the certificate, one line for each part, in their order
     * @throws IllegalStateException if the weights do not lead to these parts
     */
    public ApportionmentCertificate certificate() {
        int scale = scale(whole, parts);
        return Shares.certificate(
                UnitQuota.steps(total().amount(), scale),
                rule,
                Optional.empty(),
                parts.stream().map(Part::weight).toList(),
                parts.stream()
                        .map(part -> UnitQuota.steps(part.quota().amount().amount(), scale))
                        .toList(),
                Collections.nCopies(parts.size(), false));
    }

    /** {@return the quotas of the parts, in their order} */
    public List<UnitQuota> quotas() {
        return parts.stream().map(Part::quota).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Explanation explain() {
        boolean amongHolders =
                parts.stream().allMatch(part -> part.quota().period().equals(whole.period()));
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        for (Part part : parts) {
            lines.add(Explanation.of(
                    (amongHolders ? part.quota().holder() : part.quota().period()).toString(),
                    part.quota().amount() + " (weight " + part.weight() + ")"));
        }
        String hedged = hedge.isZero() ? "" : ", raised by " + hedge + " from " + whole.amount();
        return Explanation.of("quota of " + whole.holder() + " for " + whole.period(), total() + hedged, lines.build());
    }
}
