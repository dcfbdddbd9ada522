package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One cell of a table's certificate: what it was worth, what it got, and why.
 *
 * @param weight the weight, not negative, without an exponent; empty if no weights were given
 * @param bounds how little and how much the cell may hold
 * @param worth what it is worth in minor units before it is rounded; for a cell held by a bound, the bound
 * @param amount what it became
 * @param reason why
 */
public record TableLine(
        Optional<BigDecimal> weight, Bounds bounds, ExactShare worth, Money amount, TableReason reason) {

    /** Writes the weight in plain form. */
    public TableLine {
        weight = requireNonNull(weight, "weight").map(WeightScale::plain);
        requireNonNull(bounds, "bounds");
        requireNonNull(worth, "worth");
        requireNonNull(amount, "amount");
        requireNonNull(reason, "reason");
    }
}
