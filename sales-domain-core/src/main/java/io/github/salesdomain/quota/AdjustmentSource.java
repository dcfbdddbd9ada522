package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.time.SalesPeriod;

/** Where what is added to a quota comes from, or where what is taken off goes. */
public sealed interface AdjustmentSource {

    /** The total changes with it, and so does everybody above. */
    record Total() implements AdjustmentSource {}

    /** The holders beside give or take it, month by month, so that the holder above stays as it was. */
    record Beside() implements AdjustmentSource {}

    /**
     * One other quota gives or takes it.
     *
     * @param holder whose
     * @param period for which period
     */
    record Other(Holder holder, SalesPeriod period) implements AdjustmentSource {
        /** Checks that both are there. */
        public Other {
            requireNonNull(holder, "holder");
            requireNonNull(period, "period");
        }
    }

    /** {@return the total} */
    static AdjustmentSource total() {
        return new Total();
    }

    /** {@return the holders beside} */
    static AdjustmentSource beside() {
        return new Beside();
    }

    /**
     * One other quota: of another holder, or of the same holder in another period, such as an unused month that is carried forward (结转).
     *
     * @param holder whose
     * @param period for which period
     * @return the source
     */
    static AdjustmentSource of(Holder holder, SalesPeriod period) {
        return new Other(holder, period);
    }
}
