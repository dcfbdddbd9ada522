package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Looks at many paces at once and puts first whom to look at first.
 * <p>
 * Immutable and safe for use by many threads.
 */
public final class DeviationMonitor {

    private static final Comparator<DeviationAlert> URGENCY = Comparator.comparing(DeviationAlert::band)
            .thenComparing(DeviationMonitor::currency)
            .thenComparing(DeviationMonitor::worst)
            .thenComparing(DeviationAlert::holder)
            .thenComparing(alert -> alert.pace().quota().metric())
            .thenComparing(alert -> alert.pace().quota().period());

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
                .map(pace -> DeviationAlert.of(policy.bandOf(pace), pace))
                .sorted(URGENCY)
                .toList());
    }

    private static String currency(DeviationAlert alert) {
        return alert.pace().actual().getCurrencyUnit().getCode();
    }

    /** The gap with the worst smallest; an undefined gap after all others. */
    private static Gap worst(DeviationAlert alert) {
        Optional<Money> gap = alert.gap().value();
        if (gap.isEmpty()) {
            return new Gap(1, BigDecimal.ZERO);
        }
        BigDecimal amount = gap.get().getAmount();
        boolean higherBetter = alert.pace().quota().metric().isHigherBetter();
        return new Gap(0, higherBetter ? amount : amount.negate());
    }

    private record Gap(int group, BigDecimal amount) implements Comparable<Gap> {
        @Override
        public int compareTo(Gap other) {
            int groups = Integer.compare(group, other.group);
            return groups != 0 ? groups : amount.compareTo(other.amount);
        }
    }
}
