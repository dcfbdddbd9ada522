package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Rate;
import java.util.List;
import org.joda.money.Money;

/**
 * What is set aside for receivables that may not be paid (坏账准备), by age.
 *
 * @param total the sum of the parts
 * @param parts one for each bucket from young to old, then one for undated items
 */
public record Provision(Money total, List<Part> parts) implements Explained {

    /**
     * The provision for one bucket.
     *
     * @param bucket the name of the bucket, or {@code undated}; not blank
     * @param amount what is open in it
     * @param rate how much of it is set aside; not negative
     * @param provision the amount set aside, rounded half up to the minor unit
     */
    public record Part(String bucket, Money amount, Rate rate, Money provision) {
        /** Checks that the provision is the rate of the amount. */
        public Part {
            requireNonNull(bucket, "bucket");
            requireNonNull(amount, "amount");
            requireNonNull(rate, "rate");
            requireNonNull(provision, "provision");
            if (bucket.isBlank()) {
                throw new IllegalArgumentException("bucket must not be blank, but was '" + bucket + "'");
            }
            if (rate.isNegative()) {
                throw new IllegalArgumentException("rate of " + bucket + " must not be negative, but was " + rate);
            }
            if (!provision.equals(rate.of(amount))) {
                throw new IllegalArgumentException(
                        "provision of " + bucket + " must be " + rate + " of " + amount + ", but was " + provision);
            }
        }

        static Part of(String bucket, Money amount, Rate rate) {
            return new Part(bucket, amount, rate, rate.of(amount));
        }
    }

    /** Checks that the parts sum to the total. */
    public Provision {
        requireNonNull(total, "total");
        parts = ImmutableList.copyOf(requireNonNull(parts, "parts"));
        Money sum = Money.zero(total.getCurrencyUnit());
        for (Part part : parts) {
            CurrencyCheck.require(total.getCurrencyUnit(), part.provision(), "provision of " + part.bucket());
            sum = sum.plus(part.provision());
        }
        if (!sum.equals(total)) {
            throw new IllegalArgumentException("parts must sum to " + total + ", but was " + sum);
        }
    }

    static Provision of(List<Part> parts) {
        return new Provision(Money.total(parts.stream().map(Part::provision).toList()), parts);
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "provision",
                total,
                parts.stream()
                        .map(part -> Explanation.of(
                                part.bucket(), part.provision() + " = " + part.rate() + " of " + part.amount()))
                        .toList());
    }
}
