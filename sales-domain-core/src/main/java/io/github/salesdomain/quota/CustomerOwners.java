package io.github.salesdomain.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.org.Hierarchy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import org.joda.money.Money;

/** Who had which customer from which day on, up to the end of a year: by the tree of a plan first, then by the transfers. */
final class CustomerOwners {

    /** An owner and the first day; the first owner of all has no first day. */
    record Stay(LocalDate from, Holder owner) {}

    private final Hierarchy<Holder> tree;
    private final Map<Holder, List<Stay>> stays = new TreeMap<>();

    private CustomerOwners(Hierarchy<Holder> tree) {
        this.tree = tree;
    }

    static CustomerOwners of(QuotaPlan plan, Collection<CustomerTransfer> transfers) {
        CustomerOwners owners = new CustomerOwners(plan.hierarchy());
        checkShape(plan.hierarchy());
        Map<Holder, List<CustomerTransfer>> byCustomer = new TreeMap<>();
        for (CustomerTransfer transfer : transfers) {
            owners.check(plan, transfer);
            if (transfer.on().isBefore(plan.period().endExclusive())) {
                byCustomer
                        .computeIfAbsent(transfer.customer(), customer -> new ArrayList<>())
                        .add(transfer);
            }
        }
        byCustomer.forEach(owners::chain);
        return owners;
    }

    static boolean isCustomer(Hierarchy<Holder> tree, Holder holder) {
        return holder.kind().equals(HolderKind.CUSTOMER)
                && tree.parentOf(holder).isPresent()
                && tree.childrenOf(holder).isEmpty();
    }

    /** The customers that were transferred, sorted, each with its stays in order. */
    Map<Holder, List<Stay>> stays() {
        return stays;
    }

    Holder ownerOn(Holder customer, LocalDate day) {
        List<Stay> moved = stays.get(customer);
        if (moved == null) {
            return first(customer);
        }
        Holder owner = moved.get(0).owner();
        for (Stay stay : moved) {
            if (!stay.from().isAfter(day)) {
                owner = stay.owner();
            }
        }
        return owner;
    }

    Holder lastOwner(Holder customer) {
        List<Stay> moved = stays.get(customer);
        return moved == null ? first(customer) : moved.get(moved.size() - 1).owner();
    }

    /** The tree with every customer under its last owner. */
    Hierarchy<Holder> restatedTree() {
        Map<Holder, Holder> parents = new HashMap<>(tree.parents());
        stays.keySet().forEach(customer -> parents.put(customer, lastOwner(customer)));
        return Hierarchy.of(tree.keys(), parents);
    }

    /** The tree without the customers. */
    Hierarchy<Holder> ownersTree() {
        List<Holder> keys = tree.keys().stream()
                .filter(holder -> !isCustomer(tree, holder))
                .collect(ImmutableList.toImmutableList());
        ImmutableMap.Builder<Holder, Holder> parents = ImmutableMap.builder();
        for (Holder holder : keys) {
            tree.parentOf(holder).ifPresent(parent -> parents.put(holder, parent));
        }
        return Hierarchy.of(keys, parents.buildOrThrow());
    }

    private Holder first(Holder customer) {
        return tree.parentOf(customer).orElseThrow();
    }

    /** Customers stand below holders who have customers only, so that a plan of their owners has them at the bottom. */
    private static void checkShape(Hierarchy<Holder> tree) {
        for (Holder leaf : tree.leaves()) {
            if (!isCustomer(tree, leaf)) {
                continue;
            }
            Holder owner = tree.parentOf(leaf).orElseThrow();
            for (Holder beside : tree.childrenOf(owner)) {
                if (!isCustomer(tree, beside)) {
                    throw new IllegalArgumentException(
                            "customers must stand below a holder who has customers only, but "
                                    + leaf + " was beside " + beside + "\nMaybe give the house accounts of " + owner
                                    + " a holder of their own");
                }
            }
        }
    }

    private void check(QuotaPlan plan, CustomerTransfer transfer) {
        Holder customer = transfer.customer();
        if (!tree.contains(customer) || !isCustomer(tree, customer)) {
            throw new IllegalArgumentException(
                    "customer must be a customer at the bottom of the plan, but was " + customer);
        }
        for (Holder end : List.of(transfer.from(), transfer.to())) {
            boolean takes = tree.contains(end)
                    && !isCustomer(tree, end)
                    && tree.childrenOf(end).stream().allMatch(below -> isCustomer(tree, below));
            if (!takes) {
                throw new IllegalArgumentException(
                        "holder of " + customer + " must be one of the plan with customers only below, but was " + end);
            }
            if (tree.childrenOf(end).isEmpty()) {
                Money own = plan.quotaFor(end, plan.period()).amount();
                if (!own.isZero()) {
                    throw new IllegalArgumentException("holder of " + customer
                            + " must owe nothing beside its customers, but was " + end + " with " + own);
                }
            }
        }
    }

    /** Puts the transfers of a customer in order; on one day each goes on from where the one before led. */
    private void chain(Holder customer, List<CustomerTransfer> transfers) {
        List<CustomerTransfer> open = new ArrayList<>(transfers);
        open.sort(Comparator.comparing(CustomerTransfer::on).thenComparing(CustomerTransfer::factId));
        List<Stay> moved = new ArrayList<>();
        Holder owner = first(customer);
        moved.add(new Stay(LocalDate.MIN, owner));
        while (!open.isEmpty()) {
            LocalDate day = open.get(0).on();
            Holder before = owner;
            CustomerTransfer next = open.stream()
                    .filter(transfer ->
                            transfer.on().equals(day) && transfer.from().equals(before))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("from must be who had " + customer + " on " + day
                            + ", " + before + ", but was " + open.get(0).from()));
            open.remove(next);
            owner = next.to();
            moved.add(new Stay(day, owner));
        }
        stays.put(customer, ImmutableList.copyOf(moved));
    }

    /** For each holder the days of a range on which it had the customer, as counted; holders in the order of their first day. */
    static Map<Holder, Integer> daysOf(
            List<Stay> stays, LocalDate start, LocalDate end, ToIntBiFunction<LocalDate, LocalDate> count) {
        Map<Holder, Integer> days = new LinkedHashMap<>();
        for (int i = 0; i < stays.size(); i++) {
            LocalDate from = max(stays.get(i).from(), start);
            LocalDate to = i + 1 < stays.size() ? min(stays.get(i + 1).from(), end) : end;
            if (from.isBefore(to)) {
                days.merge(stays.get(i).owner(), count.applyAsInt(from, to), Integer::sum);
            }
        }
        return days;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
