package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import org.joda.money.Money;

/**
 * What one prospect adds to the pipeline.
 *
 * @param prospect which prospect
 * @param stage the stage it has reached
 * @param value what it would bring, zero or more
 * @param probability how likely that is, from 0 to 1: 1 if won, 0 if lost
 */
public record PipelineLine(ProspectId prospect, ProspectStage stage, Money value, Rate probability) {

    /** Checks value and probability. */
    public PipelineLine {
        requireNonNull(prospect, "prospect");
        requireNonNull(stage, "stage");
        requireNonNull(value, "value");
        requireNonNull(probability, "probability");
        if (value.isNegative()) {
            throw new IllegalArgumentException("value must not be negative, but was " + value + " for " + prospect);
        }
        boolean wrongEnd = (stage == ProspectStage.WON && probability.compareTo(Rate.one()) != 0)
                || (stage == ProspectStage.LOST && !probability.isZero());
        if (wrongEnd || probability.isNegative() || probability.compareTo(Rate.one()) > 0) {
            throw new IllegalArgumentException(
                    "probability must be from 0% to 100%, 100% if won and 0% if lost, but was " + probability + " for "
                            + prospect + " in " + stage);
        }
    }

    /** {@return value × probability, rounded once, half up} */
    public Money expected() {
        return probability.of(value);
    }
}
