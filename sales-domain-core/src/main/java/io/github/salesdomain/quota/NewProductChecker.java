package io.github.salesdomain.quota;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.time.SalesPeriod;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Checks that what is owed in new products is a part of what is owed in all products.
 * <p>
 * Immutable and safe for use by many threads.
 */
public final class NewProductChecker {

    private record Key(Holder holder, SalesPeriod period) {}

    private NewProductChecker() {}

    /** {@return a checker to the cent: a quota of new products may be the whole, and not a cent more} */
    public static NewProductChecker standard() {
        return new NewProductChecker();
    }

    /**
     * Checks quotas of new products against those of all products, for the same holders and periods.
     * <p>
     * Takes O(n log n) time for n quotas.
     *
     * <h4>Formula</h4>
     * <pre>{@code quota of new products <= quota of all products, for each holder and period}</pre>
     * Source: formulas, new products within the total.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * NewProductChecker.standard().check(List.of(totalOf100), List.of(newOf30)).isSound();             // true
     * NewProductChecker.standard().check(List.of(totalOf100WithTax), List.of(newOf30WithoutTax));      // refused: bases differ
     * }</pre>
     *
     * @param totals the quotas of all products, one for each holder and period
     * @param newProducts the quotas of new products, one for each holder and period
     * @return what does not fit
     * @throws IllegalArgumentException if a holder has two quotas for one period on one side
     * @throws BasisMismatchException if a quota of new products is on another basis than that of all products
     * @throws CurrencyMismatchException if the currencies differ
     */
    public NewProductReport check(Collection<Quota> totals, Collection<Quota> newProducts) {
        Map<Key, Quota> byKey = new HashMap<>();
        for (Quota total : totals) {
            if (byKey.put(new Key(total.holder(), total.period()), total) != null) {
                throw twice("totals", total);
            }
        }
        List<Quota> sorted = newProducts.stream()
                .sorted(Comparator.comparing(Quota::holder).thenComparing(Quota::period))
                .collect(ImmutableList.toImmutableList());
        Set<Key> seen = new HashSet<>();
        ImmutableList.Builder<NewProductFinding> findings = ImmutableList.builder();
        for (Quota part : sorted) {
            Key key = new Key(part.holder(), part.period());
            if (!seen.add(key)) {
                throw twice("newProducts", part);
            }
            Quota total = byKey.get(key);
            if (total == null) {
                Measured<Money> none = Measured.undefined(UndefinedReason.MISSING_DATA);
                findings.add(new NewProductFinding(part, none, NewProductReason.NO_TOTAL));
                continue;
            }
            if (!total.metric().basis().equals(part.metric().basis())) {
                throw new BasisMismatchException(total.metric(), part.metric());
            }
            Shares.checkCurrency(total.amount().getCurrencyUnit(), part.amount());
            if (part.amount().isGreaterThan(total.amount())) {
                findings.add(
                        new NewProductFinding(part, Measured.of(total.amount()), NewProductReason.MORE_THAN_TOTAL));
            }
        }
        return new NewProductReport(sorted.size(), findings.build());
    }

    private static IllegalArgumentException twice(String side, Quota quota) {
        return new IllegalArgumentException(side + " must be one for each holder and period, but " + quota.holder()
                + " had two for " + quota.period());
    }
}
