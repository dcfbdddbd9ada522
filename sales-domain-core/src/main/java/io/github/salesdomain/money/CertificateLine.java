package io.github.salesdomain.money;

import java.math.BigDecimal;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One line of a certificate: what a weight was owed exactly, what it got, and why.
 * <p>
 * {@link #share()} is the {@link ApportionmentCertificate#level()} times the {@link #weight()}, in units. {@link #whole()} is the amount of its whole
 * units, or of the bound where the share lies beyond one; {@link #amount()} is what the part became. The difference are the units that the
 * {@link #reasons()} explain.
 */
@Value.Immutable
public abstract class CertificateLine implements WithCertificateLine {

    CertificateLine() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the weight, not negative, without an exponent} */
    public abstract BigDecimal weight();

    /** {@return how little and how much the part may get; none unless set} */
    @Value.Default
    public Bounds bounds() {
        return Bounds.none();
    }

    /** {@return the exact share in units, without a sign} */
    public abstract ExactShare share();

    /** {@return the whole units of the share, or the bound that stands in its place, as an amount with the sign of the whole} */
    public abstract Money whole();

    /** {@return the part, with the sign of the whole} */
    public abstract Money amount();

    /** {@return why the part is what it is; at least one reason, in the order of the enum} */
    public abstract Set<ApportionmentReason> reasons();

    @Value.Check
    CertificateLine check() {
        if (reasons().isEmpty()) {
            throw new IllegalArgumentException("reasons must not be empty, but was []");
        }
        BigDecimal plain = WeightScale.plain(weight());
        return plain.scale() == weight().scale() ? this : withWeight(plain);
    }

    /** One method per attribute of {@link CertificateLine}, same name. */
    public static final class Builder extends ImmutableCertificateLine.Builder {
        Builder() {}
    }
}
