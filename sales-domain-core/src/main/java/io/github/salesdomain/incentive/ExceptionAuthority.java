package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.org.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Who may approve exceptions to pay, by amount (授权). A role without a tier may approve none.
 *
 * @param tiers how much each role may approve, each role once, in one currency; sorted by role
 */
public record ExceptionAuthority(List<ApprovalTier> tiers) {

    /** Sorts the tiers, and checks that each role has one and that a higher role may not approve less. */
    public ExceptionAuthority {
        tiers = ImmutableList.sortedCopyOf(Comparator.comparing(ApprovalTier::role), requireNonNull(tiers, "tiers"));
        for (int i = 1; i < tiers.size(); i++) {
            ApprovalTier above = tiers.get(i - 1);
            ApprovalTier tier = tiers.get(i);
            if (!above.upTo().isSameCurrency(tier.upTo())) {
                throw new CurrencyMismatchException(
                        above.upTo().getCurrencyUnit(), tier.upTo().getCurrencyUnit());
            }
            if (above.role().equals(tier.role())) {
                throw new IllegalArgumentException("tiers must have each role once, but had " + tier.role() + " twice");
            }
            if (above.role().isAbove(tier.role()) && above.upTo().isLessThan(tier.upTo())) {
                throw new IllegalArgumentException("upTo of " + above.role() + " must not be below that of "
                        + tier.role() + " " + tier.upTo() + ", but was " + above.upTo());
            }
        }
    }

    /**
     * Authority by these tiers.
     *
     * @param tiers how much each role may approve
     * @return the authority
     * @throws IllegalArgumentException if a role comes twice, or a higher role may approve less than a lower one
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static ExceptionAuthority of(Collection<ApprovalTier> tiers) {
        return new ExceptionAuthority(ImmutableList.copyOf(tiers));
    }

    /**
     * How much a role may approve.
     *
     * @param role the role
     * @return the largest exception, or empty if it may approve none
     */
    public Optional<Money> limitOf(Role role) {
        return tiers.stream()
                .filter(tier -> tier.role().equals(role))
                .map(ApprovalTier::upTo)
                .findFirst();
    }
}
