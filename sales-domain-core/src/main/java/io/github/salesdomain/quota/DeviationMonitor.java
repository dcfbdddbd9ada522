package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;

/**
 * Looks at many paces at once and puts first whom to look at first.
 * <p>
 * Immutable and safe for use by many threads.
 */
public final class DeviationMonitor {

    private static final Gap NO_GAP = new Gap(1, BigDecimal.ZERO);

    private static final Comparator<Ranked> URGENCY = Comparator.comparing((Ranked ranked) -> ranked.alert.band())
            .thenComparing(Ranked::currency)
            .thenComparing(Ranked::worst)
            .thenComparing(ranked -> ranked.alert.holder())
            .thenComparing(ranked -> ranked.alert.pace().quota().metric())
            .thenComparing(ranked -> ranked.alert.pace().quota().period());

    private final AlertPolicy policy;

    private DeviationMonitor(AlertPolicy policy) {
        this.policy = policy;
    }

    /** {@return a monitor by the usual bands} */
    public static DeviationMonitor standard() {
        return with(AlertPolicy.standard());
    }

    /**
     * A monitor by other bands.
     *
     * @param policy how alarming a pace is
     * @return the monitor
     */
    public static DeviationMonitor with(AlertPolicy policy) {
        return new DeviationMonitor(requireNonNull(policy, "policy"));
    }

    /**
     * Puts each pace into its band.
     * <p>
     * The most urgent band comes first; within it the worst gap to date, undefined gaps last; equal gaps by holder. Where lower is better, the
     * worst gap is the largest. Gaps in different currencies are not compared: they stand apart, by currency code. Takes O(n log n) time.
     *
     * <h4>Formula</h4>
     * <pre>{@code order = rank of the band, then gap to date, then holder}</pre>
     * Source: formulas, deviation.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * DeviationMonitor.standard().review(paces).in(AlertBand.RED); // the reds, worst gap first
     * DeviationMonitor.standard().review(List.of()).alerts();      // empty: nothing was looked at
     * }</pre>
     *
     * @param paces the paces, in any order
     * @return an alert for each of them
     */
    public DeviationReport review(Collection<Pace> paces) {
        return DeviationReport.of(paces.stream()
                .map(pace -> Ranked.of(DeviationAlert.of(policy.bandOf(pace), pace)))
                .sorted(URGENCY)
                .map(Ranked::alert)
                .toList());
    }

    /** An alert with what it is sorted by, worked out once. */
    private record Ranked(DeviationAlert alert, String currency, Gap worst) {

        static Ranked of(DeviationAlert alert) {
            Pace pace = alert.pace();
            String currency = pace.actual().getCurrencyUnit().getCode();
            Gap worst = pace.gap()
                    .value()
                    .map(gap -> new Gap(
                            0,
                            pace.quota().metric().isHigherBetter()
                                    ? gap.getAmount()
                                    : gap.negated().getAmount()))
                    .orElse(NO_GAP);
            return new Ranked(alert, currency, worst);
        }
    }

    /** A gap with the worst smallest; no gap stands after all others. */
    private record Gap(int group, BigDecimal amount) implements Comparable<Gap> {
        @Override
        public int compareTo(Gap other) {
            int groups = Integer.compare(group, other.group);
            return groups != 0 ? groups : amount.compareTo(other.amount);
        }
    }
}
