package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.org.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/** Decides which open items may leave the books. Immutable; the order of the items does not matter. */
public final class WriteOffDecider {

    private static final Comparator<OpenItem> OLDEST_FIRST =
            Comparator.comparing(OpenItem::documentDate).thenComparing(OpenItem::id);

    private final WriteOffPolicy policy;

    private WriteOffDecider(WriteOffPolicy policy) {
        this.policy = requireNonNull(policy, "policy");
    }

    /**
     * A decider under a policy.
     *
     * @param policy tolerance, age, cap and tiers
     * @return the decider
     */
    public static WriteOffDecider with(WriteOffPolicy policy) {
        return new WriteOffDecider(policy);
    }

    /**
     * Decides on the open items of one customer, the oldest first. Sorting takes {@code n log n}; the rest is linear.
     *
     * <h4>Formula</h4>
     * <pre>{@code approved = open <= tolerance and age >= minimum and used + open <= cap of the year}</pre>
     * Source: formulas, write-off.
     *
     * <h4>Example</h4>
     * Tolerance 5.00, 180 days, cap 20.00 of which 12.00 are used: 4.80 (200 days) is approved, 5.00 (181 days) is not: 21.80 is above the cap; 4.90 (90
     * days) is too young, 5.01 above the tolerance. Items of two customers are refused: the cap is one customer's.
     *
     * @param items the open items of one customer; those settled in full are left out
     * @param used how much of the cap was used this year; zero or more
     * @param on the day
     * @return the decisions
     * @throws IllegalArgumentException if the items are of two customers, or the used amount is negative
     * @throws CurrencyMismatchException if a currency differs from that of the policy
     */
    public WriteOffDecision decide(Collection<OpenItem> items, Money used, LocalDate on) {
        CurrencyCheck.require(policy.tolerance().getCurrencyUnit(), used, "used");
        if (used.isNegative()) {
            throw new IllegalArgumentException("used must not be negative, but was " + used);
        }
        Money sum = used;
        List<OpenItem> oldestFirst = ImmutableList.sortedCopyOf(OLDEST_FIRST, items);
        ImmutableList.Builder<WriteOffLine> lines = ImmutableList.builder();
        for (OpenItem item : oldestFirst) {
            CurrencyCheck.require(policy.tolerance().getCurrencyUnit(), item.original(), "item " + item.id());
            if (!item.customer().equals(oldestFirst.get(0).customer())) {
                throw new IllegalArgumentException("items must be of one customer, but were of "
                        + oldestFirst.get(0).customer() + " and " + item.customer());
            }
            if (item.open().isZero()) {
                continue;
            }
            WriteOffLine line = decide(item, sum, on);
            if (line.verdict() == WriteOffVerdict.APPROVED) {
                sum = sum.plus(item.open());
            }
            lines.add(line);
        }
        return WriteOffDecision.builder()
                .addAllLines(lines.build())
                .usedBefore(used)
                .usedAfter(sum)
                .build();
    }

    private WriteOffLine decide(OpenItem item, Money used, LocalDate on) {
        if (item.open().isGreaterThan(policy.tolerance())) {
            List<Role> approvers = policy.tiers().stream()
                    .filter(tier -> !item.open().isGreaterThan(tier.upTo()))
                    .map(WriteOffPolicy.Tier::role)
                    .collect(ImmutableList.toImmutableList());
            return new WriteOffLine(
                    item,
                    approvers.isEmpty() ? WriteOffVerdict.ABOVE_ALL_TIERS : WriteOffVerdict.NEEDS_APPROVAL,
                    approvers);
        }
        if (item.ageOn(on) < policy.minAgeDays()) {
            return new WriteOffLine(item, WriteOffVerdict.TOO_YOUNG, ImmutableList.of());
        }
        if (used.plus(item.open()).isGreaterThan(policy.yearlyCap())) {
            return new WriteOffLine(item, WriteOffVerdict.CAP_REACHED, ImmutableList.of());
        }
        Settlement writeOff = new Settlement(SettlementKind.WRITE_OFF, item.open(), on, "small balance");
        return new WriteOffLine(item.settledBy(writeOff), WriteOffVerdict.APPROVED, ImmutableList.of());
    }
}
