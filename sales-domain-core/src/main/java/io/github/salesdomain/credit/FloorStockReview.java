package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Floor stock and collateral of one dealer, compared three ways: the {@link #line()} against what is booked, what is booked against what was counted, and
 * the register of collateral against what the inspection found.
 * <p>
 * {@link #findings()} tell what agrees as well as what does not, the gravest first. What is short was sold and not paid for: {@link #moveShortages} makes
 * it a receivable.
 */
@Value.Immutable
public abstract class FloorStockReview implements Explained, WithFloorStockReview {

    FloorStockReview() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day of the check} */
    public abstract LocalDate asOf();

    /** {@return how much floor stock may stand with the dealer} */
    public abstract CreditLimit line();

    /** {@return what is booked in all} */
    public abstract Money booked();

    /** {@return the positions, sorted by item; together they make up what is booked} */
    public abstract List<FloorStockPosition> positions();

    /** {@return what was found, the gravest first, then by subject} */
    public abstract List<FloorStockFinding> findings();

    @Value.Check
    void check() {
        Money sum = Money.zero(booked().getCurrencyUnit());
        for (FloorStockPosition position : positions()) {
            sum = sum.plus(position.booked());
        }
        if (!sum.equals(booked())) {
            throw new IllegalArgumentException("positions must sum to " + booked() + " booked, but was " + sum);
        }
    }

    /** {@return what was counted in all} */
    public Money counted() {
        return booked().minus(shortage()).plus(surplus());
    }

    /** {@return what is missing, article by article; the surplus of one does not make up for another} */
    public Money shortage() {
        Money sum = Money.zero(booked().getCurrencyUnit());
        for (FloorStockPosition position : positions()) {
            sum = sum.plus(position.shortage());
        }
        return sum;
    }

    /** {@return what was counted and is not booked, article by article} */
    public Money surplus() {
        Money sum = Money.zero(booked().getCurrencyUnit());
        for (FloorStockPosition position : positions()) {
            sum = sum.plus(position.surplus());
        }
        return sum;
    }

    /** {@return by how much what is booked lies above the line; zero if it fits} */
    public Money overLine() {
        Optional<Money> most = line().amount();
        return most.isPresent() && booked().isGreaterThan(most.get())
                ? booked().minus(most.get())
                : Money.zero(booked().getCurrencyUnit());
    }

    /** {@return whether something is wrong} */
    public boolean hasObjections() {
        return findings().stream().anyMatch(finding -> finding.reason().isObjection());
    }

    /** {@return the shortages as receivables due on the day of the check, {@code X-SHORT} for the item {@code X}} */
    public List<ExposureItem> receivables() {
        return positions().stream()
                .filter(position -> position.shortage().isPositive())
                .map(position -> ExposureItem.of(
                                position.item() + "-SHORT", ExposureKind.RECEIVABLE, position.shortage(), asOf())
                        .withDueDate(asOf()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Moves what is short from floor stock to the receivables. All components together stay the same.
     *
     * @param exposure the exposure, with each position as a floor-stock item of the same key and the amount booked
     * @return a copy in which the shortages are owed at once
     * @throws IllegalArgumentException if a position that is short is not among the floor stock, or with another amount
     */
    public Exposure moveShortages(Exposure exposure) {
        ImmutableList.Builder<ExposureItem> items = ImmutableList.builder();
        Map<String, FloorStockPosition> shortOf = new HashMap<>();
        for (FloorStockPosition position : positions()) {
            if (position.shortage().isPositive()) {
                shortOf.put(position.item(), position);
            }
        }
        for (ExposureItem item : exposure.items()) {
            FloorStockPosition position = item.kind() == ExposureKind.FLOOR_STOCK ? shortOf.remove(item.id()) : null;
            if (position == null) {
                items.add(item);
            } else if (position.booked().equals(item.amount())) {
                items.add(item.withAmount(item.amount().minus(position.shortage())));
            } else {
                throw new IllegalArgumentException("amount of item " + item.id() + " must be " + position.booked()
                        + " as booked, but was " + item.amount());
            }
        }
        if (!shortOf.isEmpty()) {
            throw new IllegalArgumentException(
                    "exposure must have each short position as floor stock, but had none for "
                            + Collections.min(shortOf.keySet()));
        }
        return exposure.withItems(items.addAll(receivables()).build());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "floor stock",
                "booked " + booked() + ", counted " + counted() + ", line " + line() + " as of " + asOf(),
                findings().stream()
                        .map(finding -> Explanation.of(finding.reason() + " " + finding.subject(), finding.figure()))
                        .toList());
    }

    /** One method per attribute of {@link FloorStockReview}, same name. */
    public static final class Builder extends ImmutableFloorStockReview.Builder {
        Builder() {}
    }
}
