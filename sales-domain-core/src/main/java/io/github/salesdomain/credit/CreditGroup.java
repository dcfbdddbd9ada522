package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Maps;
import io.github.salesdomain.customer.CustomerId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Customers that belong together (集团客户), such as a dealer and his branches: a forest of {@link #accounts()} by parent, with a limit at each level.
 * <p>
 * All accounts are in one currency and valued on one day; the ids of open items are unique in the whole group, as the document numbers of one seller are.
 */
@Value.Immutable
public abstract class CreditGroup implements WithCreditGroup {

    CreditGroup() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the accounts, sorted by customer; each customer once, at least one} */
    public abstract List<CreditAccount> accounts();

    @Value.Check
    CreditGroup check() {
        List<CreditAccount> sorted =
                ImmutableList.sortedCopyOf(Comparator.comparing(CreditAccount::customer), accounts());
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("accounts must not be empty, but was []");
        }
        for (int i = 1; i < sorted.size(); i++) {
            CreditAccount first = sorted.get(0);
            CreditAccount account = sorted.get(i);
            if (account.customer().equals(sorted.get(i - 1).customer())) {
                throw new IllegalArgumentException(
                        "accounts must have each customer once, but had " + account.customer() + " twice");
            }
            CurrencyCheck.require(
                    first.file().currency(), account.file().currency(), "account of customer " + account.customer());
            if (!account.exposure().asOf().equals(first.exposure().asOf())) {
                throw new IllegalArgumentException("exposure of customer " + account.customer() + " must be as of "
                        + first.exposure().asOf() + ", but was as of "
                        + account.exposure().asOf());
            }
        }
        if (!sorted.equals(accounts())) {
            return withAccounts(sorted);
        }
        requireForest();
        return this;
    }

    private void requireForest() {
        Set<CustomerId> rooted = new HashSet<>();
        for (CreditAccount account : accounts()) {
            Set<CustomerId> path = new HashSet<>();
            Optional<CustomerId> at = Optional.of(account.customer());
            while (at.isPresent() && !rooted.contains(at.get())) {
                if (!path.add(at.get())) {
                    throw new IllegalArgumentException(
                            "parents must not lead in a circle, but did for customer " + account.customer());
                }
                CreditAccount current = byCustomer().get(at.get());
                if (current == null) {
                    throw new IllegalArgumentException("parent must be an account of the group, but was " + at.get());
                }
                at = current.parent();
            }
            rooted.addAll(path);
        }
    }

    @Value.Lazy
    Map<CustomerId, CreditAccount> byCustomer() {
        return Maps.uniqueIndex(accounts(), CreditAccount::customer);
    }

    @Value.Lazy
    ImmutableListMultimap<CustomerId, CreditAccount> children() {
        ImmutableListMultimap.Builder<CustomerId, CreditAccount> children = ImmutableListMultimap.builder();
        for (CreditAccount account : accounts()) {
            account.parent().ifPresent(parent -> children.put(parent, account));
        }
        return children.build();
    }

    /**
     * The account of a customer.
     *
     * @param customer which customer
     * @return his account
     * @throws IllegalArgumentException if he is not in the group
     */
    public CreditAccount account(CustomerId customer) {
        CreditAccount account = byCustomer().get(customer);
        if (account == null) {
            throw new IllegalArgumentException("customer must be in the group, but was " + customer);
        }
        return account;
    }

    /**
     * The accounts whose limits an order of a customer must fit: his own, then those above, up to the top.
     *
     * @param customer which customer
     * @return the accounts from the bottom up, at least one
     * @throws IllegalArgumentException if he is not in the group
     */
    public List<CreditAccount> levels(CustomerId customer) {
        ImmutableList.Builder<CreditAccount> levels = ImmutableList.builder();
        CreditAccount at = account(customer);
        levels.add(at);
        while (at.parent().isPresent()) {
            at = account(at.parent().get());
            levels.add(at);
        }
        return levels.build();
    }

    /**
     * What a customer and all below him owe together, under the policy of his own exposure. Linear in the items.
     *
     * @param customer which customer
     * @return the exposure
     * @throws IllegalArgumentException if he is not in the group, or two items below him have the same id
     */
    public Exposure rolledUp(CustomerId customer) {
        CreditAccount top = account(customer);
        if (children().get(customer).isEmpty()) {
            return top.exposure();
        }
        ImmutableList.Builder<ExposureItem> items = ImmutableList.builder();
        Deque<CreditAccount> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            CreditAccount account = open.pop();
            items.addAll(account.exposure().items());
            open.addAll(children().get(account.customer()));
        }
        return top.exposure().withItems(items.build());
    }

    /**
     * This group after one customer owes more, such as an order that was released.
     *
     * @param customer which customer
     * @param item what he owes more
     * @return a copy
     * @throws IllegalArgumentException if he is not in the group, or owes an item with this id already
     */
    public CreditGroup plus(CustomerId customer, ExposureItem item) {
        CreditAccount changed = account(customer);
        return withAccounts(ImmutableList.<CreditAccount>builder()
                .addAll(accounts().stream()
                        .filter(account -> !account.customer().equals(customer))
                        .iterator())
                .add(changed.withExposure(changed.exposure().plus(item)))
                .build());
    }

    /** One method per attribute of {@link CreditGroup}, same name. */
    public static final class Builder extends ImmutableCreditGroup.Builder {
        Builder() {}
    }
}
