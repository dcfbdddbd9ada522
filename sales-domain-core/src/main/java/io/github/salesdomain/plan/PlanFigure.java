package io.github.salesdomain.plan;

import io.github.salesdomain.visit.Measure;
import java.math.BigDecimal;

/** The figure in a measure, and whether two can be set against each other. */
final class PlanFigure {

    private PlanFigure() {}

    static BigDecimal of(Measure measure) {
        if (measure instanceof Measure.Amount amount) {
            return amount.money().getAmount();
        }
        if (measure instanceof Measure.Volume volume) {
            return volume.quantity().amount();
        }
        if (measure instanceof Measure.Count count) {
            return BigDecimal.valueOf(count.number());
        }
        throw new IllegalArgumentException("target must be an amount, a volume or a count, but was " + measure);
    }

    static String unitOf(Measure measure) {
        if (measure instanceof Measure.Amount amount) {
            return amount.money().getCurrencyUnit().getCode();
        }
        if (measure instanceof Measure.Volume volume) {
            return volume.quantity().unit().toString();
        }
        return measure.form().toString();
    }

    static void requireSameUnit(String name, Measure measure, Measure target) {
        of(measure);
        if (!unitOf(measure).equals(unitOf(target))) {
            throw new IllegalArgumentException(
                    name + " must be in " + unitOf(target) + " as the target is, but was " + measure);
        }
    }
}
