package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.Collection;
import java.util.List;

/**
 * How alarming it is how many quotas go, the most urgent first.
 *
 * @param alerts one alert for each pace that was looked at, good ones too, in the order in which to look at them
 */
public record DeviationReport(List<DeviationAlert> alerts) implements Explained {

    /** Copies the alerts. */
    public DeviationReport {
        alerts = ImmutableList.copyOf(requireNonNull(alerts, "alerts"));
    }

    /**
     * A report of these alerts.
     *
     * @param alerts the alerts, in the order in which to look at them
     * @return the report
     */
    public static DeviationReport of(Collection<DeviationAlert> alerts) {
        return new DeviationReport(ImmutableList.copyOf(alerts));
    }

    /**
     * The alerts of one band.
     *
     * @param band the band
     * @return its alerts, in the same order; may be empty
     */
    public List<DeviationAlert> in(AlertBand band) {
        return alerts.stream().filter(alert -> alert.band().equals(band)).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "deviations",
                alerts.size(),
                alerts.stream()
                        .map(alert -> Explanation.of(
                                alert.holder().toString(),
                                alert.band() + " at " + alert.pace().index().percentText() + ", gap " + alert.gap()))
                        .toList());
    }
}
