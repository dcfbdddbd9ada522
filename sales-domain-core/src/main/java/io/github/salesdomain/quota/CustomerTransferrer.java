package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.time.Chronicle;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WorkingDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Moves the quota and the sales of customers from one holder to another by date, without changing what the company owes (客户移交).
 * <p>
 * Customers are the holders of kind {@link HolderKind#CUSTOMER} at the bottom of a plan of any depth; whoever stands above them has them. Who has
 * a customer together with others, such as by product line, has a part of it: give each part a holder of its own. Immutable and safe for use by
 * many threads.
 */
public final class CustomerTransferrer {

    private final WorkingDays days;

    private CustomerTransferrer(WorkingDays days) {
        this.days = days;
    }

    /** {@return a transferrer that divides the month of a transfer by days} */
    public static CustomerTransferrer standard() {
        return with(WorkingDays.everyDay());
    }

    /**
     * A transferrer that divides the month of a transfer by working days, or by days where the month has none.
     *
     * @param days says on which days people work
     * @return the transferrer
     */
    public static CustomerTransferrer with(WorkingDays days) {
        return new CustomerTransferrer(requireNonNull(days, "days"));
    }

    /**
     * Divides the months of moved customers among those who had them, as known on a day.
     * <p>
     * Months before and after a transfer go whole; the month of the transfer is divided by the days of each holder, to the minor unit. A transfer
     * before the year holds for all of it, one after the year plays no part. Takes O(holders × months) time, and once for each day of a month in
     * which a customer moved.
     *
     * <h4>Formula</h4>
     * <pre>{@code part of a holder = quota of the month × days of the holder / days of the month}</pre>
     * Rounded to minor units by largest remainder, so that the parts sum exactly. Source: formulas, transfer of a customer.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * // 40,000.00 in May, from Wang to Li on May 11: 12,903.23 and 27,096.77
     * TransferredPlan moved = CustomerTransferrer.standard().transfer(plan, Chronicle.of(List.of(wangToLi)), today);
     * moved.ownersPlan(CreditView.PAID).quotaFor(wang, may).amount();
     * CustomerTransferrer.standard().transfer(plan, Chronicle.of(List.of(zhaoToLi)), today); // refused: Wang had the customer
     * }</pre>
     *
     * @param plan the plan with customers at the bottom, each below its first holder
     * @param transfers all that was ever known about transfers
     * @param knownOn the day of knowledge, included
     * @return the months of the moved customers by holder
     * @throws IllegalArgumentException if a transfer is of somebody who is not a customer of the plan; is not from the holder who had the customer;
     *     or is to a holder who is not in the plan, has others than customers below or owes something of its own; or if a customer stands
     *     beside a holder who is none
     */
    public TransferredPlan transfer(QuotaPlan plan, Chronicle<CustomerTransfer> transfers, LocalDate knownOn) {
        List<CustomerTransfer> known = transfers.asKnownOn(knownOn);
        CustomerOwners owners = CustomerOwners.of(plan, known);
        TransferredPlan.Builder moved = TransferredPlan.builder().before(plan).addAllTransfers(known);
        owners.stays().forEach((customer, stays) -> {
            for (SalesPeriod month : plan.months()) {
                addParts(moved, plan.quotaFor(customer, month), stays);
            }
        });
        return moved.build();
    }

    private void addParts(TransferredPlan.Builder moved, Quota quota, List<CustomerOwners.Stay> stays) {
        LocalDate start = quota.period().start();
        LocalDate end = quota.period().endExclusive();
        boolean works = days.countIn(quota.period().range()) > 0;
        Map<Holder, Integer> counts = CustomerOwners.daysOf(stays, start, end, (from, to) -> {
            LocalDateRange range = LocalDateRange.of(from, to);
            return works ? days.countIn(range) : range.lengthInDays();
        });
        long[] weights = counts.values().stream().mapToLong(Integer::longValue).toArray();
        long[] parts = Apportioner.standard().split(HolderColumns.minor("amount", quota.amount()), weights);
        int all = works ? days.countIn(quota.period().range()) : quota.period().days();
        int next = 0;
        for (Map.Entry<Holder, Integer> count : counts.entrySet()) {
            Money amount = Money.ofMinor(quota.amount().getCurrencyUnit(), parts[next++]);
            moved.addPart(new TransferPart(
                    quota.holder(), quota.withHolder(count.getKey()).withAmount(amount), count.getValue(), all));
        }
    }

    /**
     * Credits sales to those who had the customers, as actuals of {@link TransferredPlan#ownersPlan}.
     * <p>
     * A document counts in the month of its own day. In the view PAID it is credited to whoever had the customer on the day of the original sale,
     * so that a late return debits the one who was credited; in the view RESTATED, to whoever has it last. Every document counts once. Takes O(n)
     * time for n sales, beside sorting.
     *
     * <h4>Formula</h4>
     * <pre>{@code actual of a holder in a month = sum of the documents of the month whose customer it had on the day of the original sale}</pre>
     * Source: formulas, sales of a transferred customer.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CustomerTransferrer.standard().credit(moved, List.of(CustomerSale.ofReturn(c01, june3, april8, yuan(500))), PAID); // Wang: -500 in June
     * CustomerTransferrer.standard().credit(moved, List.of(CustomerSale.of(unknown, june3, yuan(500))), PAID); // refused: not in the plan
     * }</pre>
     *
     * @param plan the plan with its transfers
     * @param sales what was sold and returned, on days of the plan's year; an original sale may be earlier
     * @param view to whom the sales of a moved customer count
     * @return the actuals of each holder who sold anything, in each month with a sale, sorted
     * @throws IllegalArgumentException if a sale is to somebody who is not a customer of the plan, or not in its year
     * @throws CurrencyMismatchException if a sale is in another currency than the plan
     */
    public Map<Holder, Map<SalesPeriod, Money>> credit(
            TransferredPlan plan, Collection<CustomerSale> sales, CreditView view) {
        CustomerOwners owners = plan.owners();
        QuotaPlan before = plan.before();
        Map<Holder, TreeMap<SalesPeriod, Money>> sums = new TreeMap<>();
        for (CustomerSale sale : sales) {
            if (!before.hierarchy().contains(sale.customer())
                    || !CustomerOwners.isCustomer(before.hierarchy(), sale.customer())) {
                throw new IllegalArgumentException(
                        "customer must be a customer at the bottom of the plan, but was " + sale.customer());
            }
            if (!before.period().contains(sale.on())) {
                throw new IllegalArgumentException(
                        "day of a sale must be in " + before.period().range() + ", but was " + sale.on());
            }
            Shares.checkCurrency(before.currency(), sale.amount());
            Holder owner = view == CreditView.PAID
                    ? owners.ownerOn(sale.customer(), sale.soldOn())
                    : owners.lastOwner(sale.customer());
            sums.computeIfAbsent(owner, holder -> new TreeMap<>())
                    .merge(monthOf(before.months(), sale.on()), sale.amount(), Money::plus);
        }
        ImmutableSortedMap.Builder<Holder, Map<SalesPeriod, Money>> actuals = ImmutableSortedMap.naturalOrder();
        sums.forEach((holder, months) -> actuals.put(holder, ImmutableSortedMap.copyOf(months)));
        return actuals.buildOrThrow();
    }

    private static SalesPeriod monthOf(List<SalesPeriod> months, LocalDate day) {
        return months.stream().filter(month -> month.contains(day)).findFirst().orElseThrow();
    }
}
