package io.github.salesdomain.quota;

/** Says how alarming a pace is. A rule is pure: the same pace always gives the same band. */
@FunctionalInterface
public interface AlertPolicy {

    /**
     * The band of a pace.
     *
     * @param pace the pace
     * @return its one band
     */
    AlertBand bandOf(Pace pace);

    /** {@return RED below 0.90, AMBER from 0.90, GREEN from 1.00, OVER from 1.20, on the pace index; see {@link AlertBands#standard()}} */
    static AlertPolicy standard() {
        return AlertBands.standard();
    }
}
