package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.quantity.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Checks floor stock and collateral at the dealer's (对照客户铺底额度,核对客户实际铺底数、抵押物及其数量).
 * <p>
 * Immutable; the order of positions and collateral does not matter.
 */
public final class FloorStockChecker {

    private static final Comparator<FloorStockFinding> GRAVEST_FIRST =
            Comparator.comparing(FloorStockFinding::reason).thenComparing(FloorStockFinding::subject);

    private FloorStockChecker() {}

    /** {@return the checker} */
    public static FloorStockChecker standard() {
        return new FloorStockChecker();
    }

    /**
     * Makes the three comparisons: line and books, books and count, register and inspection. Sorting takes {@code n log n}; the rest is linear.
     *
     * <h4>Formula</h4>
     * <pre>{@code over line = max(0, booked - line); short = sum of max(0, booked - counted); surplus = sum of max(0, counted - booked)}</pre>
     * Source: formulas, floor-stock check.
     *
     * <h4>Example</h4>
     * A line of 150,000, 180,000 booked and 165,000 counted give OVER_LINE by 30,000 and FLOOR_STOCK_SHORT by 15,000. The same article twice is refused.
     *
     * @param line how much floor stock may stand with the dealer
     * @param positions what is booked and what was counted, by article
     * @param register the collateral with its inspections
     * @param currency the currency of all amounts
     * @param asOf the day of the check; inspections after it do not count
     * @return the comparisons with all findings
     * @throws IllegalArgumentException if an article or collateral is there twice
     * @throws CurrencyMismatchException if an amount is in another currency
     */
    public FloorStockReview check(
            CreditLimit line,
            Collection<FloorStockPosition> positions,
            Collection<Collateral> register,
            CurrencyUnit currency,
            LocalDate asOf) {
        line.amount().ifPresent(most -> CurrencyCheck.require(currency, most, "line"));
        List<FloorStockPosition> byItem =
                ImmutableList.sortedCopyOf(Comparator.comparing(FloorStockPosition::item), positions);
        List<FloorStockFinding> findings = new ArrayList<>();
        Money booked = Money.zero(currency);
        for (int i = 0; i < byItem.size(); i++) {
            FloorStockPosition position = byItem.get(i);
            if (i > 0 && position.item().equals(byItem.get(i - 1).item())) {
                throw new IllegalArgumentException(
                        "positions must have each item once, but had " + position.item() + " twice");
            }
            CurrencyCheck.require(currency, position.booked(), "booked of " + position.item());
            booked = booked.plus(position.booked());
            findings.add(compareCount(position));
        }
        Money most = line.amount().orElse(booked);
        findings.add(
                line.isExceededBy(booked)
                        ? finding(FloorStockReason.OVER_LINE, "line", booked.minus(most))
                        : finding(FloorStockReason.WITHIN_LINE, "line", booked));
        for (Collateral collateral : CollateralValuer.sorted(register)) {
            findings.add(compareInspection(collateral, asOf));
        }
        findings.sort(GRAVEST_FIRST);
        return FloorStockReview.builder()
                .asOf(asOf)
                .line(line)
                .booked(booked)
                .addAllPositions(byItem)
                .addAllFindings(findings)
                .build();
    }

    private static FloorStockFinding compareCount(FloorStockPosition position) {
        if (position.shortage().isPositive()) {
            return finding(FloorStockReason.FLOOR_STOCK_SHORT, position.item(), position.shortage());
        }
        return position.surplus().isPositive()
                ? finding(FloorStockReason.FLOOR_STOCK_SURPLUS, position.item(), position.surplus())
                : finding(FloorStockReason.COUNT_AGREES, position.item(), position.counted());
    }

    private static FloorStockFinding compareInspection(Collateral collateral, LocalDate asOf) {
        Optional<CollateralInspection> latest = collateral.inspectionAsOf(asOf);
        Quantity registered = collateral.quantity();
        if (latest.isEmpty()) {
            return finding(FloorStockReason.COLLATERAL_NOT_INSPECTED, collateral.id(), registered);
        }
        Quantity found = latest.get().found();
        if (found.isZero()) {
            return finding(FloorStockReason.COLLATERAL_MISSING, collateral.id(), registered);
        }
        return found.compareTo(registered) < 0
                ? finding(FloorStockReason.COLLATERAL_QUANTITY_SHORT, collateral.id(), registered.minus(found))
                : finding(FloorStockReason.COLLATERAL_FOUND, collateral.id(), found);
    }

    private static FloorStockFinding finding(FloorStockReason reason, String subject, Money amount) {
        return new FloorStockFinding(reason, subject, new FloorStockFinding.Amount(amount));
    }

    private static FloorStockFinding finding(FloorStockReason reason, String subject, Quantity quantity) {
        return new FloorStockFinding(reason, subject, new FloorStockFinding.Pieces(quantity));
    }
}
