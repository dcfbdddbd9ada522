package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Sorts open receivables by age.
 * <p>
 * Immutable; the order of the items does not matter.
 */
public final class AgeingCalculator {

    private final AgeingPolicy policy;

    private AgeingCalculator(AgeingPolicy policy) {
        this.policy = requireNonNull(policy, "policy");
    }

    /** {@return a calculator under {@link AgeingPolicy#standard()}} */
    public static AgeingCalculator standard() {
        return new AgeingCalculator(AgeingPolicy.standard());
    }

    /**
     * A calculator under a policy.
     *
     * @param policy buckets, basis and netting
     * @return the calculator
     */
    public static AgeingCalculator with(AgeingPolicy policy) {
        return new AgeingCalculator(policy);
    }

    /**
     * Ages the receivables and unallocated receipts of an exposure as of its own day. Its other components are not part of the receivable balance, and
     * its policy plays no part: disputed receivables are aged like others.
     *
     * <h4>Formula</h4>
     * <pre>{@code age = asOf - dueDate, in days; sum of buckets + undated + credits = receivables - unallocated receipts}</pre>
     * Source: formulas, ageing.
     *
     * <h4>Example</h4>
     * An exposure with receivables 500, open orders 200 and unallocated receipts 100 has an aged balance of 400.
     *
     * @param exposure the exposure
     * @return the receivables by age
     */
    public AgeingReport age(Exposure exposure) {
        List<ExposureItem> ledger = exposure.items().stream()
                .filter(item -> isReceivable(item) || isCredit(item))
                .toList();
        return age(ledger, exposure.currency(), exposure.asOf());
    }

    /**
     * Ages the items of a receivables ledger. Linear in the items; netting sorts them, {@code n log n}.
     *
     * <h4>Formula</h4>
     * <pre>{@code age = asOf - dueDate, in days; sum of buckets + undated + credits = receivables - unallocated receipts}</pre>
     * Source: formulas, ageing.
     *
     * <h4>Example</h4>
     * As of 31 March, 8,000 due on 31 March are CURRENT, 5,500 due on 30 March are 1-30, and 1,000 due on 31 December are 61-90 (day 90). An open order
     * is refused: it is not a receivable.
     *
     * @param items receivables and unallocated receipts, in any order
     * @param currency the currency of all items
     * @param asOf the day on which the ages are counted
     * @return the receivables by age
     * @throws IllegalArgumentException if an item is neither, or two have the same id
     * @throws CurrencyMismatchException if an item has another currency
     */
    public AgeingReport age(Collection<ExposureItem> items, CurrencyUnit currency, LocalDate asOf) {
        Exposure ledger = ExposureCalculator.standard().calculate(items, currency, asOf);
        Money credit = Money.zero(currency);
        for (ExposureItem item : ledger.items()) {
            if (isCredit(item)) {
                credit = credit.plus(item.amount());
            } else if (!isReceivable(item)) {
                throw new IllegalArgumentException("kind of item " + item.id()
                        + " must be RECEIVABLE or UNALLOCATED_RECEIPT to be aged, but was " + item.kind());
            }
        }
        Tally tally = new Tally(currency, asOf);
        if (policy.netting() == CreditNetting.OLDEST_FIRST) {
            List<ExposureItem> oldestFirst = ImmutableList.sortedCopyOf(oldestFirst(), ledger.items());
            for (ExposureItem item : oldestFirst) {
                if (isReceivable(item)) {
                    Money settled = item.amount().isLessThan(credit) ? item.amount() : credit;
                    credit = credit.minus(settled);
                    tally.add(item, item.amount().minus(settled));
                }
            }
        } else {
            for (ExposureItem item : ledger.items()) {
                if (isReceivable(item)) {
                    tally.add(item, item.amount());
                }
            }
        }
        return tally.report(credit.negated());
    }

    /**
     * Ages the items of many customers at once. Linear in the items, without an object for any of them.
     *
     * <h4>Formula</h4>
     * <pre>{@code age = asOf - day, in days; sum of a customer's buckets + undated + credits = his open items - what we owe}</pre>
     * Source: formulas, ageing.
     *
     * <h4>Example</h4>
     * An item with the day 20,543 (31 March 2026), aged on that day, is CURRENT. A policy that nets receipts against the oldest items is refused: columns
     * keep what we owe apart.
     *
     * @param items the open items as columns
     * @param asOf the day on which the ages are counted
     * @return what each customer has open in each bucket
     * @throws IllegalArgumentException if the policy nets receipts, or counts from another day than columns of items were made for
     */
    public AgeingTable age(AgeingColumns items, LocalDate asOf) {
        if (policy.netting() != CreditNetting.OWN_COLUMN) {
            throw new IllegalArgumentException(
                    "netting must be OWN_COLUMN to age columns, but was " + policy.netting());
        }
        items.requireBasis(policy.basis());
        return AgeingTable.of(items, policy, asOf);
    }

    private Comparator<ExposureItem> oldestFirst() {
        return Comparator.comparing((ExposureItem item) -> baseline(item, LocalDate.MAX))
                .thenComparing(ExposureItem::documentDate)
                .thenComparing(ExposureItem::id);
    }

    private LocalDate baseline(ExposureItem item, LocalDate whenMissing) {
        return policy.basis() == AgeingBasis.DOCUMENT_DATE
                ? item.documentDate()
                : item.dueDate().orElse(whenMissing);
    }

    private static boolean isReceivable(ExposureItem item) {
        return item.kind() == ExposureKind.RECEIVABLE;
    }

    private static boolean isCredit(ExposureItem item) {
        return item.kind() == ExposureKind.UNALLOCATED_RECEIPT;
    }

    /** The sums so far. */
    private final class Tally {
        private final LocalDate asOf;
        private final Money[] amounts;
        private final int[] counts;
        private Money undated;
        private Money overdue;
        private OptionalLong oldest = OptionalLong.empty();

        Tally(CurrencyUnit currency, LocalDate asOf) {
            this.asOf = asOf;
            int buckets = policy.bounds().size() + 1;
            amounts = new Money[buckets];
            Arrays.fill(amounts, Money.zero(currency));
            counts = new int[buckets];
            undated = Money.zero(currency);
            overdue = Money.zero(currency);
        }

        void add(ExposureItem item, Money open) {
            if (policy.basis() == AgeingBasis.DUE_DATE && item.dueDate().isEmpty()) {
                undated = undated.plus(open);
                return;
            }
            long days = asOf.toEpochDay() - baseline(item, asOf).toEpochDay();
            int bucket = policy.indexOf(days);
            amounts[bucket] = amounts[bucket].plus(open);
            if (open.isPositive()) {
                counts[bucket]++;
                oldest = OptionalLong.of(Math.max(days, oldest.orElse(days)));
            }
            if (item.daysPastDue(asOf) > 0) {
                overdue = overdue.plus(open);
            }
        }

        AgeingReport report(Money credits) {
            ImmutableList.Builder<AgeingPart> parts = ImmutableList.builder();
            List<AgeingBucket> buckets = policy.buckets();
            for (int i = 0; i < amounts.length; i++) {
                parts.add(new AgeingPart(buckets.get(i), amounts[i], counts[i]));
            }
            return AgeingReport.builder()
                    .asOf(asOf)
                    .policy(policy)
                    .addAllParts(parts.build())
                    .undated(undated)
                    .credits(credits)
                    .overdue(overdue)
                    .oldestDays(oldest)
                    .build();
        }
    }
}
