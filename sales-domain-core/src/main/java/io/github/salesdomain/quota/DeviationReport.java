package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.Collection;
import java.util.List;
import java.util.Set;

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

    /**
     * The reds that nobody has given causes for: a red must be answered in time (出现偏差及时纠正).
     *
     * @param answers what was answered so far
     * @return the alerts in {@link AlertBand#RED} without an answer of their day or later, in the same order
     */
    public List<DeviationAlert> unanswered(Collection<DeviationAnswer> answers) {
        return unanswered(answers, Set.of(AlertBand.RED));
    }

    /**
     * The alerts of some bands that nobody has given causes for.
     *
     * @param answers what was answered so far
     * @param bands the bands that must be answered
     * @return the alerts in these bands without an answer of their day or later, in the same order
     */
    public List<DeviationAlert> unanswered(Collection<DeviationAnswer> answers, Set<AlertBand> bands) {
        ImmutableListMultimap<Holder, DeviationAnswer> byHolder = Multimaps.index(answers, DeviationAnswer::holder);
        return alerts.stream()
                .filter(alert -> bands.contains(alert.band()))
                .filter(alert -> byHolder.get(alert.holder()).stream().noneMatch(answer -> answer.answers(alert)))
                .collect(ImmutableList.toImmutableList());
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
