package io.github.salesdomain.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.Hierarchy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A plan of customers in which some were transferred.
 * <p>
 * {@link #before()} is the plan with the customers at the bottom, {@link #transfers()} are what is known of their moves, and {@link #parts()} say
 * for each month of a moved customer who owes how much of it. The company owes in every month what it owed before, in both views.
 */
@Value.Immutable
public abstract class TransferredPlan implements Explained, WithTransferredPlan {

    TransferredPlan() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the plan with each customer below its first holder} */
    public abstract QuotaPlan before();

    /** {@return the transfers that are known, sorted by id} */
    public abstract List<CustomerTransfer> transfers();

    /** {@return the months of each moved customer by holder: sorted by customer, then month, then the first day of the holder} */
    public abstract List<TransferPart> parts();

    /**
     * The plan with each customer at the bottom below its last holder, for the whole year: the restated view with all its detail.
     *
     * @return the plan
     */
    public QuotaPlan restated() {
        Hierarchy<Holder> tree = owners().restatedTree();
        Map<Holder, List<Money>> rows = new HashMap<>(before().leafMonths());
        rows.keySet().retainAll(tree.leaves());
        List<Money> nothing =
                ImmutableList.copyOf(Collections.nCopies(before().months().size(), Money.zero(before().currency())));
        tree.leaves().forEach(leaf -> rows.putIfAbsent(leaf, nothing));
        return QuotaPlan.of(before().metric(), before().calendar(), before().year(), tree, rows);
    }

    /**
     * The plan of those who have customers, with the customers summed up.
     *
     * @param view to whom the months of a moved customer count
     * @return the plan without customers
     */
    public QuotaPlan ownersPlan(CreditView view) {
        CustomerOwners owners = owners();
        Hierarchy<Holder> tree = owners.ownersTree();
        int months = before().months().size();
        HolderColumns columns = new HolderColumns(tree, before().currency(), months);
        HolderColumns all = before().columns();
        long[] cells = new long[columns.size() * months];
        for (int leaf : all.leaves()) {
            Holder holder = all.holder(leaf);
            boolean customer = CustomerOwners.isCustomer(before().hierarchy(), holder);
            if (customer && view == CreditView.PAID && owners.stays().containsKey(holder)) {
                continue;
            }
            int start = columns.number(customer ? owners.lastOwner(holder) : holder) * months;
            for (int m = 0; m < months; m++) {
                cells[start + m] = HolderColumns.add("amounts", cells[start + m], before().cell(leaf, m));
            }
        }
        if (view == CreditView.PAID) {
            for (TransferPart part : parts()) {
                int cell = columns.number(part.quota().holder()) * months
                        + before().place(part.quota().period());
                cells[cell] = HolderColumns.add(
                        "amounts",
                        cells[cell],
                        HolderColumns.minor("amount", part.quota().amount()));
            }
        }
        return new QuotaPlan(before().metric(), before().calendar(), before().year(), columns, columns.sumUp(cells));
    }

    /** What each moved customer's months were divided into. */
    @Override
    public Explanation explain() {
        Map<Holder, List<Explanation>> byCustomer = new LinkedHashMap<>();
        for (TransferPart part : parts()) {
            byCustomer
                    .computeIfAbsent(part.customer(), customer -> new ArrayList<>())
                    .add(Explanation.of(
                            part.quota().period() + " " + part.quota().holder(),
                            part.quota().amount() + " (" + part.days() + " of " + part.ofDays() + " days)"));
        }
        List<Explanation> lines = new ArrayList<>();
        byCustomer.forEach((customer, parts) -> lines.add(Explanation.of(
                customer.toString(),
                before().quotaFor(customer, before().period()).amount(),
                parts)));
        return Explanation.of(
                "transfers in " + before().year() + " of "
                        + before().hierarchy().roots().get(0),
                byCustomer.size() + " customers",
                lines);
    }

    CustomerOwners owners() {
        return CustomerOwners.of(before(), transfers());
    }

    @Value.Check
    void check() {
        Map<Holder, Map<Integer, Money>> sums = new HashMap<>();
        for (TransferPart part : parts()) {
            Holder holder = part.quota().holder();
            if (!part.quota().metric().equals(before().metric())
                    || !before().hierarchy().contains(holder)
                    || CustomerOwners.isCustomer(before().hierarchy(), holder)) {
                throw new IllegalArgumentException(
                        "parts must be of " + before().metric() + " and of holders of customers, but was "
                                + part.quota().metric() + " of " + holder);
            }
            sums.computeIfAbsent(part.customer(), customer -> new HashMap<>())
                    .merge(before().place(part.quota().period()), part.quota().amount(), Money::plus);
        }
        if (!sums.keySet().equals(owners().stays().keySet())) {
            throw new IllegalArgumentException("parts must be of the customers that were transferred, "
                    + owners().stays().keySet() + ", but were of "
                    + ImmutableMap.copyOf(sums).keySet());
        }
        sums.forEach((customer, months) -> {
            List<Money> row = before().leafMonths().getOrDefault(customer, List.of());
            for (int m = 0; m < row.size(); m++) {
                Money sum = months.get(m);
                if (sum == null || !sum.isEqual(row.get(m))) {
                    throw new IllegalArgumentException(
                            "parts of " + customer + " in " + before().months().get(m) + " must sum to " + row.get(m)
                                    + ", but was " + (sum == null ? "missing" : sum));
                }
            }
        });
    }

    /** One method per attribute of {@link TransferredPlan}, same name. */
    public static final class Builder extends ImmutableTransferredPlan.Builder {
        Builder() {}
    }
}
