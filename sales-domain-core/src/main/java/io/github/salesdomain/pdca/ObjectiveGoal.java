package io.github.salesdomain.pdca;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.Direction;
import io.github.salesdomain.visit.Measure;
import io.github.salesdomain.visit.Objective;
import io.github.salesdomain.visit.ObjectiveId;
import io.github.salesdomain.visit.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A visit's objective, read as a goal. */
record ObjectiveGoal(Objective objective, Optional<LocalDate> due, Optional<PersonId> owner) implements Goal {

    static ObjectiveGoal of(Objective objective) {
        return new ObjectiveGoal(objective, Optional.empty(), Optional.empty());
    }

    static ObjectiveGoal of(Visit visit, Objective objective) {
        return new ObjectiveGoal(objective, Optional.of(visit.on()), Optional.of(visit.by()));
    }

    @Override
    public ObjectiveId id() {
        return objective.id();
    }

    @Override
    public String metric() {
        return objective.kind().code();
    }

    @Override
    public Optional<Quantity> baseline() {
        return Optional.of(
                objective.baseline().map(ObjectiveGoal::reading).orElseGet(() -> Quantity.zero(target().unit())));
    }

    @Override
    public Quantity target() {
        return reading(objective.target());
    }

    /** Only an administrative objective may ask for less than its baseline. */
    @Override
    public Direction direction() {
        return target().compareTo(baseline().orElseThrow()) < 0
                ? Direction.LOWER_IS_BETTER
                : Direction.HIGHER_IS_BETTER;
    }

    static Quantity reading(Measure measure) {
        if (measure instanceof Measure.Amount amount) {
            return QuotaGoal.reading(amount.money());
        }
        if (measure instanceof Measure.Volume volume) {
            return volume.quantity();
        }
        if (measure instanceof Measure.Count count) {
            return Quantity.of(count.number(), UnitOfMeasure.PIECE);
        }
        if (measure instanceof Measure.Named named) {
            return Quantity.of(named.names().size(), UnitOfMeasure.PIECE);
        }
        return Quantity.of(BigDecimal.ONE, UnitOfMeasure.PIECE);
    }
}
