package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * A whole divided into parts that sum to it, to the minor unit.
 *
 * @param total the whole that was divided
 * @param rule the rule that handed out the units
 * @param unit the smallest amount that was handed out, above zero: the currency's minor unit, or an allocation unit
 * @param parts one part for each weight, in the order of the weights
 */
public record Apportionment(Money total, ApportionmentRule rule, Money unit, List<Part> parts) implements Explained {

    /**
     * What one weight received.
     *
     * @param weight the weight, not negative, without an exponent
     * @param amount the part, with the sign of the whole
     * @param leftover how much of the part, in minor units with the sign of the whole, lies beyond the exact share cut to whole units: what the
     *     rule added (or, for a divisor rule or an allocation unit, took away)
     */
    public record Part(BigDecimal weight, Money amount, long leftover) {
        /** Checks that the weight is not negative and has at most 100 digits before and after the point, and writes it without an exponent. */
        public Part {
            weight = WeightScale.plain(requireNonNull(weight, "weight"));
            requireNonNull(amount, "amount");
        }
    }

    /** Checks that the unit is above zero and that the parts sum to the whole. */
    public Apportionment {
        requireNonNull(total, "total");
        requireNonNull(rule, "rule");
        checkUnit(total, unit);
        if (!(requireNonNull(parts, "parts") instanceof PartColumns columns && columns.sumTo(total))) {
            parts = ImmutableList.copyOf(parts);
            checkSum(total, parts.stream().map(Part::amount).iterator());
        }
    }

    /**
     * Parts in whole minor units.
     *
     * @param total the whole that was divided
     * @param rule the rule that handed out the minor units
     * @param parts one part for each weight, in the order of the weights
     * @throws IllegalArgumentException if the parts do not sum to the whole
     */
    public Apportionment(Money total, ApportionmentRule rule, List<Part> parts) {
        this(total, rule, minorUnit(requireNonNull(total, "total")), parts);
    }

    static Money minorUnit(Money total) {
        return Money.ofMinor(total.getCurrencyUnit(), 1);
    }

    static void checkUnit(Money total, Money unit) {
        requireNonNull(unit, "unit");
        if (!unit.isSameCurrency(total)) {
            throw new CurrencyMismatchException(total.getCurrencyUnit(), unit.getCurrencyUnit());
        }
        if (!unit.isPositive()) {
            throw new IllegalArgumentException("unit must be above zero, but was " + unit);
        }
    }

    static void checkSum(Money total, Iterator<Money> amounts) {
        Money sum = Money.zero(total.getCurrencyUnit());
        while (amounts.hasNext()) {
            sum = sum.plus(amounts.next());
        }
        if (!sum.isEqual(total)) {
            throw new IllegalArgumentException("parts must sum to " + total + ", but was " + sum);
        }
    }

    /** {@return the amounts alone, in the order of the weights} */
    public List<Money> amounts() {
        if (parts instanceof PartColumns columns) {
            return columns.amounts();
        }
        return parts.stream().map(Part::amount).collect(ImmutableList.toImmutableList());
    }

    /**
     * The proof of this division, for a {@link CertificateVerifier}: exact shares as fractions, and why each part got its units.
     * <p>
     * Derived from the parts each time it is asked for, so that a division that nobody questions does not pay for it. Takes O(n log n) time for n
     * parts.
     *
     * @return the certificate
     * @throws IllegalArgumentException if no apportioner can have made these parts, since all weights are zero
     */
    public ApportionmentCertificate certificate() {
        return CertificateWriter.write(this);
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String unit = part.leftover() == 0 ? "" : " (of it " + part.leftover() + " minor unit by " + rule + ")";
            lines.add(Explanation.of("weight " + part.weight().toPlainString(), part.amount() + unit));
        }
        return Explanation.of("apportioned", total + " by " + rule, lines.build());
    }
}
