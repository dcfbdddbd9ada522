package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.util.Map;

/**
 * Bands on the pace index, as plain data: contiguous and half-open, so that every index lies in exactly one.
 * <p>
 * An index is compared by its exact value: 99.996 % is below 100 %. A pace without an index is {@link AlertBand#UNMEASURED}.
 *
 * @param lowest the band below all bounds
 * @param from the bands above it by their lower bounds, each included; sorted by bound; may be empty
 */
public record AlertBands(AlertBand lowest, Map<Rate, AlertBand> from) implements AlertPolicy {

    /** Sorts the bounds. */
    public AlertBands {
        requireNonNull(lowest, "lowest");
        from = ImmutableSortedMap.copyOf(requireNonNull(from, "from"));
    }

    /**
     * Bands by their lower bounds.
     *
     * @param lowest the band below all bounds
     * @param from the bands above it by their lower bounds, each included
     * @return the bands
     */
    public static AlertBands of(AlertBand lowest, Map<Rate, AlertBand> from) {
        return new AlertBands(lowest, from);
    }

    /** {@return RED below 0.90, AMBER from 0.90 to below 1.00, GREEN from 1.00 to below 1.20, OVER from 1.20} */
    public static AlertBands standard() {
        return of(
                AlertBand.RED,
                Map.of(
                        Rate.percent(90), AlertBand.AMBER,
                        Rate.percent(100), AlertBand.GREEN,
                        Rate.percent(120), AlertBand.OVER));
    }

    /**
     * The band of an index.
     *
     * @param index the pace index
     * @return its one band; UNMEASURED if the index is undefined
     */
    public AlertBand bandOf(Ratio index) {
        if (!index.isDefined()) {
            return AlertBand.UNMEASURED;
        }
        AlertBand band = lowest;
        for (Map.Entry<Rate, AlertBand> bound : from.entrySet()) {
            if (index.isBelow(bound.getKey())) {
                break;
            }
            band = bound.getValue();
        }
        return band;
    }

    @Override
    public AlertBand bandOf(Pace pace) {
        return bandOf(pace.index());
    }
}
