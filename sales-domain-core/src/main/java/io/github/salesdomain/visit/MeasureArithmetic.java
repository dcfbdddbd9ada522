package io.github.salesdomain.visit;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitMismatchException;
import java.math.BigDecimal;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/** Compares and adds measures of the same form and unit. */
final class MeasureArithmetic {

    private MeasureArithmetic() {}

    static void requireComparable(Measure target, Measure other, String attribute) {
        if (target.form() != other.form()) {
            throw new IllegalArgumentException(
                    attribute + " must be of the form " + target.form() + " like target, but was " + other.form());
        }
        if (target instanceof Measure.Amount left
                && other instanceof Measure.Amount right
                && !left.money().isSameCurrency(right.money())) {
            throw new CurrencyMismatchException(
                    left.money().getCurrencyUnit(), right.money().getCurrencyUnit());
        }
        if (target instanceof Measure.Volume left
                && other instanceof Measure.Volume right
                && !left.quantity().unit().equals(right.quantity().unit())) {
            throw new UnitMismatchException(
                    left.quantity().unit(), right.quantity().unit());
        }
        if (target instanceof Measure.Milestone left
                && other instanceof Measure.Milestone right
                && !left.name().equals(right.name())) {
            throw new IllegalArgumentException(
                    attribute + " must be of milestone " + left.name() + ", but was of " + right.name());
        }
        if (target instanceof Measure.Named left
                && other instanceof Measure.Named right
                && !left.names().containsAll(right.names())) {
            throw new IllegalArgumentException(attribute + " must name only what the target names, but had "
                    + Sets.difference(right.names(), left.names()) + "\nMaybe it belongs among the extras");
        }
    }

    /** The measure as a number; names count, and a milestone is one or nothing. */
    static BigDecimal figure(Measure measure) {
        if (measure instanceof Measure.Amount amount) {
            return amount.money().getAmount();
        }
        if (measure instanceof Measure.Volume volume) {
            return volume.quantity().amount();
        }
        if (measure instanceof Measure.Count count) {
            return BigDecimal.valueOf(count.number());
        }
        if (measure instanceof Measure.Named named) {
            return BigDecimal.valueOf(named.names().size());
        }
        return ((Measure.Milestone) measure).reached() ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    static Ratio attainment(BigDecimal baseline, Measure target, Measure actual) {
        return Ratio.of(
                figure(actual).subtract(baseline), figure(target).subtract(baseline), UndefinedReason.ZERO_TARGET);
    }

    /** One target that asks for both: amounts add up where they are distinct debts, otherwise the larger one holds. */
    static Measure combined(Measure first, Measure second, boolean adding) {
        if (first instanceof Measure.Named left && second instanceof Measure.Named right) {
            return new Measure.Named(ImmutableSortedSet.<String>naturalOrder()
                    .addAll(left.names())
                    .addAll(right.names())
                    .build());
        }
        requireComparable(first, second, "target");
        if (adding && first instanceof Measure.Amount left && second instanceof Measure.Amount right) {
            Money sum = left.money().plus(right.money());
            return Measure.of(sum);
        }
        if (adding && first instanceof Measure.Volume left && second instanceof Measure.Volume right) {
            Quantity sum = left.quantity().plus(right.quantity());
            return Measure.of(sum);
        }
        return figure(first).compareTo(figure(second)) >= 0 ? first : second;
    }
}
