package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/** A whole divided within bounds, or the bounds that cannot hold together. */
public sealed interface BoundedApportionment extends Explained {

    /**
     * What one weight received.
     *
     * @param weight the weight, not negative, without an exponent
     * @param bounds how little and how much it may get
     * @param amount the part, within the bounds, with the sign of the whole
     */
    record Part(BigDecimal weight, Bounds bounds, Money amount) {
        /** Checks the weight, and that the amount lies within the bounds. */
        public Part {
            weight = WeightScale.plain(requireNonNull(weight, "weight"));
            requireNonNull(bounds, "bounds");
            requireNonNull(amount, "amount");
            if (!bounds.admits(amount)) {
                throw new IllegalArgumentException("amount must be " + bounds + ", but was " + amount);
            }
        }
    }

    /**
     * The parts; they sum to the whole and lie within their bounds.
     *
     * @param total the whole that was divided
     * @param rule the rule that handed out the units
     * @param unit the smallest amount that was handed out, above zero
     * @param parts one part for each weight, in the order of the weights
     */
    record Allocated(Money total, ApportionmentRule rule, Money unit, List<Part> parts)
            implements BoundedApportionment {

        /** Checks that the parts sum to the whole. */
        public Allocated {
            requireNonNull(total, "total");
            requireNonNull(rule, "rule");
            Apportionment.checkUnit(total, unit);
            parts = ImmutableList.copyOf(requireNonNull(parts, "parts"));
            Apportionment.checkSum(total, parts.stream().map(Part::amount).iterator());
        }

        /** {@return the amounts alone, in the order of the weights} */
        public List<Money> amounts() {
            return parts.stream().map(Part::amount).collect(ImmutableList.toImmutableList());
        }

        /**
         * The proof of this division, for a {@link CertificateVerifier}; derived from the parts each time. Takes O(n log n) time.
         *
         * @return the certificate
         * @throws IllegalArgumentException if no apportioner can have made these parts, since the bounds cannot hold together
         */
        public ApportionmentCertificate certificate() {
            return CertificateWriter.write(this);
        }

        @Override
        public Explanation explain() {
            ImmutableList.Builder<Explanation> lines = ImmutableList.builderWithExpectedSize(parts.size());
            for (Part part : parts) {
                String within = part.bounds().isNone() ? "" : " (" + part.bounds() + ")";
                lines.add(Explanation.of("weight " + part.weight().toPlainString(), part.amount() + within));
            }
            return Explanation.of("apportioned", total + " by " + rule, lines.build());
        }
    }

    /**
     * The bounds cannot hold together.
     *
     * @param total the whole that was to be divided
     * @param conflicts every conflict that was found, at least one
     */
    record Infeasible(Money total, List<BoundConflict> conflicts) implements BoundedApportionment {

        /** Checks that there is a conflict. */
        public Infeasible {
            requireNonNull(total, "total");
            conflicts = ImmutableList.copyOf(requireNonNull(conflicts, "conflicts"));
            if (conflicts.isEmpty()) {
                throw new IllegalArgumentException("conflicts must not be empty, but was []");
            }
        }

        @Override
        public Explanation explain() {
            ImmutableList.Builder<Explanation> lines = ImmutableList.builderWithExpectedSize(conflicts.size());
            for (BoundConflict conflict : conflicts) {
                lines.add(
                        Explanation.of(conflict.kind().code(), "at " + conflict.places() + " by " + conflict.amount()));
            }
            return Explanation.of("not apportioned", total, lines.build());
        }
    }

    /** {@return the whole that was to be divided} */
    Money total();

    /** {@return whether the whole was divided} */
    default boolean isAllocated() {
        return this instanceof Allocated;
    }
}
