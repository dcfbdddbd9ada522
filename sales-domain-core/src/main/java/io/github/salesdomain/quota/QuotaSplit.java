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
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.time.SalesPeriod;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A quota divided among holders or over periods, to the minor unit.
 * <p>
 * {@link #whole()} is what was divided and stays as it was; {@link #parts()} sum to it, raised by {@link #hedge()} where more is assigned below
 * than is owed above.
 */
@Value.Immutable
public abstract class QuotaSplit implements Explained, WithQuotaSplit {

    QuotaSplit() {}

    /**
     * What one holder or period received.
     *
     * @param quota the quota it owes, or that is owed in it
     * @param weight how heavily it weighed; not negative
     * @param locked whether the amount was given beforehand, so that the weight played no part
     */
    public record Part(Quota quota, Ratio weight, boolean locked) {
        /** Checks the weight. */
        public Part {
            requireNonNull(quota, "quota");
            Shares.checkWeight(requireNonNull(weight, "weight"));
        }

        /** {@return how much the part is} */
        public Money amount() {
            return quota.amount();
        }
    }

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** Divides what is owed, raised by the hedge, among keys that make a part of the whole; locked parts are set aside first. */
    static <K> QuotaSplit divided(
            Quota whole,
            Rate hedge,
            Apportioner apportioner,
            Map<K, Money> locks,
            List<K> keys,
            List<Ratio> weights,
            Function<K, Quota> part) {
        List<Money> amounts = Shares.split(apportioner, raised(whole, hedge), keys, weights, locks);
        Builder split =
                builder().whole(whole).hedge(hedge).rule(apportioner.rule()).unit(apportioner.unit());
        for (int i = 0; i < keys.size(); i++) {
            K key = keys.get(i);
            split.addPart(new Part(part.apply(key).withAmount(amounts.get(i)), weights.get(i), locks.containsKey(key)));
        }
        return split.build();
    }

    /** What the parts of a whole sum to: it, raised by a hedge and rounded once, half up. */
    static Money raised(Quota whole, Rate hedge) {
        return whole.amount().plus(hedge.of(whole.amount()));
    }

    /** {@return the quota that was divided} */
    public abstract Quota whole();

    /** {@return how much more is assigned below than is owed above (加码); 0 % unless set, never negative} */
    @Value.Default
    public Rate hedge() {
        return Rate.zero();
    }

    /** {@return the rule that handed out the units; largest remainder unless set} */
    @Value.Default
    public ApportionmentRule rule() {
        return ApportionmentRule.LARGEST_REMAINDER;
    }

    /** {@return the allocation unit, above zero; or empty for the currency's minor unit} */
    public abstract Optional<Money> unit();

    /** {@return the parts, sorted by holder, then by period; at least one} */
    public abstract List<Part> parts();

    /** {@return what the parts sum to: the whole, raised by the hedge and rounded once, half up} */
    public Money total() {
        return raised(whole(), hedge());
    }

    /** {@return how much more is assigned below than is owed above; zero without a hedge} */
    public Money hedgeAmount() {
        return total().minus(whole().amount());
    }

    /** {@return the quotas of the parts, in their order} */
    public List<Quota> quotas() {
        return parts().stream().map(Part::quota).collect(ImmutableList.toImmutableList());
    }

    /**
     * What a holder received.
     *
     * @param holder the holder
     * @return the holder's part
     * @throws IllegalArgumentException if the quota was not divided among holders with this one among them
     */
    public Part partFor(Holder holder) {
        Optional<Part> part = parts().stream()
                .filter(candidate -> candidate.quota().holder().equals(holder))
                .findFirst();
        if (part.isEmpty() || !isAmongHolders()) {
            throw new IllegalArgumentException("holder must be a part of this split, but was " + holder);
        }
        return part.get();
    }

    /**
     * What a period received.
     *
     * @param period the period
     * @return the period's part
     * @throws IllegalArgumentException if the quota was not divided over periods with this one among them
     */
    public Part partFor(SalesPeriod period) {
        Optional<Part> part = parts().stream()
                .filter(candidate -> candidate.quota().period().equals(period))
                .findFirst();
        if (part.isEmpty() || !isOverPeriods()) {
            throw new IllegalArgumentException("period must be a part of this split, but was " + period);
        }
        return part.get();
    }

    /**
     * The proof of this division, for a {@link CertificateVerifier}: exact shares as fractions, and why each part got its units.
     * <p>
     * Derived from the parts each time it is asked for, so that a division that nobody questions does not pay for it. Takes O(n log n) time for n
     * parts.
     *
     * @return the certificate, one line for each part, in their order
     * @throws IllegalStateException if weights and locks alone do not lead to these parts: where floors or caps were kept,
     *     {@link Allocation.Allocated} holds the proof
     */
    public ApportionmentCertificate certificate() {
        return Shares.certificate(
                total(),
                rule(),
                unit(),
                parts().stream().map(Part::weight).toList(),
                parts().stream().map(Part::amount).toList(),
                parts().stream().map(Part::locked).toList());
    }

    @Override
    public Explanation explain() {
        boolean amongHolders = isAmongHolders();
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        for (Part part : parts()) {
            String label = (amongHolders ? part.quota().holder() : part.quota().period()).toString();
            String why = part.locked() ? "locked" : "weight " + part.weight();
            lines.add(Explanation.of(label, part.amount() + " (" + why + ")"));
        }
        String hedged = hedge().isZero() ? "" : ", raised by " + hedge() + " from " + whole().amount();
        return Explanation.of(
                "quota of " + whole().holder() + " for " + whole().period(), total() + hedged, lines.build());
    }

    private boolean isAmongHolders() {
        return parts().stream().allMatch(part -> part.quota().period().equals(whole().period()));
    }

    private boolean isOverPeriods() {
        return parts().stream().allMatch(part -> part.quota().holder().equals(whole().holder()));
    }

    @Value.Check
    void check() {
        Shares.checkAdditive(whole().metric());
        Shares.checkHedge(hedge());
        unit().ifPresent(unit -> {
            Shares.checkCurrency(whole().amount().getCurrencyUnit(), unit);
            if (!unit.isPositive()) {
                throw new IllegalArgumentException("unit must be above zero, but was " + unit);
            }
        });
        if (parts().isEmpty()) {
            throw new IllegalArgumentException("parts must not be empty, but was []");
        }
        boolean oneWay = isAmongHolders() || isOverPeriods();
        Money sum = Money.zero(whole().amount().getCurrencyUnit());
        Set<Quota> seen = new HashSet<>();
        for (Part part : parts()) {
            Quota quota = part.quota();
            boolean sameMetric = quota.metric().equals(whole().metric());
            if (!oneWay || !sameMetric || !seen.add(quota.withAmount(whole().amount()))) {
                throw new IllegalArgumentException("parts must differ by holder or by period alone, but had "
                        + quota.metric() + " of " + quota.holder() + " for " + quota.period());
            }
            sum = sum.plus(part.amount());
        }
        if (!sum.isEqual(total())) {
            throw new IllegalArgumentException("parts must sum to " + total() + ", but was " + sum);
        }
    }

    /** One method per attribute of {@link QuotaSplit}, same name. */
    public static final class Builder extends ImmutableQuotaSplit.Builder {
        Builder() {}
    }
}
