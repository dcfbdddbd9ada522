package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.org.Role;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * When open items may leave the books, as plain data.
 * <p>
 * A residual up to the {@link #tolerance()} leaves by itself once it is {@link #minAgeDays()} old, as long as no customer gets more than the
 * {@link #yearlyCap()} that way in a year. Larger ones need somebody of the {@link #tiers()}.
 */
@Value.Immutable
public abstract class WriteOffPolicy implements WithWriteOffPolicy {

    /**
     * Up to which amount a role may write off.
     *
     * @param upTo the largest open amount, included; above zero
     * @param role who may
     */
    public record Tier(Money upTo, Role role) {
        /** Checks the amount. */
        public Tier {
            requireNonNull(upTo, "upTo");
            requireNonNull(role, "role");
            if (!upTo.isPositive()) {
                throw new IllegalArgumentException("upTo must be positive, but was " + upTo);
            }
        }
    }

    WriteOffPolicy() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the largest residual that leaves by itself, included; zero or more} */
    public abstract Money tolerance();

    /** {@return how old a residual must be, included; zero or more} */
    public abstract int minAgeDays();

    /** {@return how much of a customer may leave by itself in a year; zero or more} */
    public abstract Money yearlyCap();

    /** {@return who may write off larger amounts, rising; nobody if empty} */
    public abstract List<Tier> tiers();

    @Value.Check
    void check() {
        CurrencyCheck.require(tolerance().getCurrencyUnit(), yearlyCap(), "yearlyCap");
        if (tolerance().isNegative()) {
            throw new IllegalArgumentException("tolerance must not be negative, but was " + tolerance());
        }
        if (yearlyCap().isNegative()) {
            throw new IllegalArgumentException("yearlyCap must not be negative, but was " + yearlyCap());
        }
        RuleCheck.notNegative(minAgeDays(), "minAgeDays");
        for (int i = 0; i < tiers().size(); i++) {
            CurrencyCheck.require(tolerance().getCurrencyUnit(), tiers().get(i).upTo(), "upTo of tier");
            if (i > 0 && !tiers().get(i).upTo().isGreaterThan(tiers().get(i - 1).upTo())) {
                throw new IllegalArgumentException("tiers must rise, but had "
                        + tiers().get(i).upTo() + " after " + tiers().get(i - 1).upTo());
            }
        }
    }

    /** One method per attribute of {@link WriteOffPolicy}, same name. */
    public static final class Builder extends ImmutableWriteOffPolicy.Builder {
        Builder() {}
    }
}
