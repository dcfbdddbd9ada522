package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Measured;
import java.util.List;
import org.joda.money.Money;

/**
 * How alarming it is how a quota goes (预警).
 *
 * @param band how alarming
 * @param pace how it goes
 */
public record DeviationAlert(AlertBand band, Pace pace) implements Explained {

    /** Checks that both are there. */
    public DeviationAlert {
        requireNonNull(band, "band");
        requireNonNull(pace, "pace");
    }

    /**
     * An alert.
     *
     * @param band how alarming
     * @param pace how it goes
     * @return the alert
     */
    public static DeviationAlert of(AlertBand band, Pace pace) {
        return new DeviationAlert(band, pace);
    }

    /** {@return who owes the quota} */
    public Holder holder() {
        return pace.holder();
    }

    /** {@return the actual less what was expected by now} */
    public Measured<Money> gap() {
        return pace.gap();
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                holder().toString(),
                band + " at " + pace.index().percentText(),
                List.of(Explanation.of("gap to date", gap()), pace.explain()));
    }
}
