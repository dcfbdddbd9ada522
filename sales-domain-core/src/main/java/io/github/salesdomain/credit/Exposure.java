package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Measured;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a customer owes on one day, by component (信用敞口).
 * <p>
 * Made of {@link #items()} in one {@link #currency()}, valued on {@link #asOf()} under a {@link #policy()}. Above zero is owed to us; a customer with
 * a credit balance has a negative exposure, which is shown as it is and makes the headroom larger. The {@link #parts()} add up to the
 * {@link #total()}, and what the policy leaves out is shown beside them.
 */
@Value.Immutable
public abstract class Exposure implements Explained, WithExposure {

    private static final Comparator<ExposureItem> BY_ID = Comparator.comparing(ExposureItem::id);

    Exposure() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the currency of all items} */
    public abstract CurrencyUnit currency();

    /** {@return the valuation day} */
    public abstract LocalDate asOf();

    /** {@return which items count; {@link ExposurePolicy#standard()} unless set} */
    @Value.Default
    public ExposurePolicy policy() {
        return ExposurePolicy.standard();
    }

    /** {@return the open amounts, sorted by id; each id once} */
    public abstract List<ExposureItem> items();

    @Value.Check
    Exposure check() {
        boolean sorted = true;
        for (int i = 0; i < items().size(); i++) {
            ExposureItem item = items().get(i);
            CurrencyCheck.require(currency(), item.amount(), "amount of item " + item.id());
            sorted &= i == 0 || items().get(i - 1).id().compareTo(item.id()) < 0;
        }
        if (sorted) {
            return this;
        }
        List<ExposureItem> byId = ImmutableList.sortedCopyOf(BY_ID, items());
        for (int i = 1; i < byId.size(); i++) {
            ExposureItem earlier = byId.get(i - 1);
            ExposureItem item = byId.get(i);
            if (earlier.id().equals(item.id())) {
                // the kinds sorted, so that the message does not depend on the order of input
                boolean inOrder = earlier.kind().compareTo(item.kind()) <= 0;
                throw new IllegalArgumentException("items must have each id once, but had " + item.id() + " as "
                        + (inOrder ? earlier : item).kind() + " and as " + (inOrder ? item : earlier).kind()
                        + "\nMaybe the line moved on: it counts in one stage only, and a rest needs an id of its own");
            }
        }
        return withItems(byId);
    }

    /** {@return all seven components in the order of their declaration, those without an item included} */
    @Value.Lazy
    public List<ExposurePart> parts() {
        Money zero = Money.zero(currency());
        EnumMap<ExposureKind, ExposurePart> parts = new EnumMap<>(ExposureKind.class);
        for (ExposureKind kind : ExposureKind.values()) {
            parts.put(kind, new ExposurePart(kind, zero, zero, 0));
        }
        for (ExposureItem item : items()) {
            boolean counts = policy().counts(item, asOf());
            parts.computeIfPresent(item.kind(), (kind, part) -> part.plus(item, counts));
        }
        return ImmutableList.copyOf(parts.values());
    }

    /** {@return the sum of the parts; negative if the customer has a credit balance} */
    @Value.Lazy
    public Money total() {
        Money sum = Money.zero(currency());
        for (ExposurePart part : parts()) {
            sum = sum.plus(part.counted());
        }
        return sum;
    }

    /**
     * One component.
     *
     * @param kind which one
     * @return the component, with zero amounts if it has no item
     */
    public ExposurePart part(ExposureKind kind) {
        return parts().stream().filter(part -> part.kind() == kind).findFirst().orElseThrow();
    }

    /** {@return the floor stock that stands with the customer, whether it counts towards the total or not} */
    public Money floorStock() {
        ExposurePart part = part(ExposureKind.FLOOR_STOCK);
        return part.counted().plus(part.leftOut());
    }

    /** {@return the open receivables, without disputed ones if the policy leaves them out} */
    @Value.Lazy
    public Money receivables() {
        Money sum = Money.zero(currency());
        for (ExposureItem item : items()) {
            if (isCollectable(item)) {
                sum = sum.plus(item.amount());
            }
        }
        return sum;
    }

    /** {@return what of the {@link #receivables()} is past due; receipts not yet allocated do not lower it} */
    @Value.Lazy
    public Money overdue() {
        Money sum = Money.zero(currency());
        for (ExposureItem item : items()) {
            if (isCollectable(item) && item.daysPastDue(asOf()) > 0) {
                sum = sum.plus(item.amount());
            }
        }
        return sum;
    }

    /**
     * The receivable that is longest past due; the smaller id of several from one day.
     *
     * @param above only items with more than this open are looked at; zero for all
     * @return the item, or empty if none is past due and larger
     * @throws CurrencyMismatchException if the currency differs
     */
    public Optional<ExposureItem> oldestOverdue(Money above) {
        CurrencyCheck.require(currency(), above, "above");
        ExposureItem oldest = null;
        long most = 0;
        for (ExposureItem item : items()) {
            long days = isCollectable(item) ? item.daysPastDue(asOf()) : 0;
            if (days > most && item.amount().isGreaterThan(above)) {
                oldest = item;
                most = days;
            }
        }
        return Optional.ofNullable(oldest);
    }

    private boolean isCollectable(ExposureItem item) {
        return item.kind() == ExposureKind.RECEIVABLE && (policy().disputedCounted() || !item.disputed());
    }

    /**
     * What is left of a limit: limit less {@link #total()}.
     *
     * @param limit the limit
     * @return the headroom, negative if the limit is exceeded; undefined if unlimited
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Measured<Money> available(CreditLimit limit) {
        return limit.headroom(total());
    }

    /**
     * This exposure with one more item.
     *
     * @param item the item
     * @return a copy
     * @throws IllegalArgumentException if the exposure has an item with this id already
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Exposure plus(ExposureItem item) {
        return withItems(
                ImmutableList.<ExposureItem>builder().addAll(items()).add(item).build());
    }

    /**
     * This exposure without an item, such as an order that is to be decided and must not count twice.
     *
     * @param id which item
     * @return a copy; this exposure if it has no such item
     */
    public Exposure without(String id) {
        return withItems(items().stream().filter(item -> !item.id().equals(id)).toList());
    }

    /**
     * Whether an item is part of this exposure.
     *
     * @param id which item
     * @return the answer
     */
    public boolean contains(String id) {
        return Collections.binarySearch(Lists.transform(items(), ExposureItem::id), id) >= 0;
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        for (ExposurePart part : parts()) {
            if (part.items() > 0) {
                String leftOut = part.leftOut().isZero() ? "" : " (left out " + part.leftOut() + ")";
                lines.add(Explanation.of(part.kind().toString(), part.counted() + leftOut));
            }
        }
        return Explanation.of("exposure", total(), lines.build());
    }

    /** One method per attribute of {@link Exposure}, same name. */
    public static final class Builder extends ImmutableExposure.Builder {
        Builder() {}
    }
}
