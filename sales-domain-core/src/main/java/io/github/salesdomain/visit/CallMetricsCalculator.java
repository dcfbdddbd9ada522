package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Counts calls. Immutable. */
public final class CallMetricsCalculator {

    private static final CallMetricsCalculator STANDARD = new CallMetricsCalculator(CallPolicy.standard());

    private final CallPolicy policy;

    private CallMetricsCalculator(CallPolicy policy) {
        this.policy = policy;
    }

    /** {@return a calculator by the standard policy} */
    public static CallMetricsCalculator standard() {
        return STANDARD;
    }

    /**
     * A calculator by another policy.
     *
     * @param policy how calls are counted
     * @return the calculator
     */
    public static CallMetricsCalculator with(CallPolicy policy) {
        return new CallMetricsCalculator(requireNonNull(policy, "policy"));
    }

    /**
     * Counts the calls of a period. The caller gives the calls of that period, planned and made; whether several on one outlet on one day are one is the
     * policy's to say: then the one call was planned if any was, made if any was, and has the orders of all.
     * <p>
     * Takes O(n) time for n calls; their order does not matter.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * compliance = planned calls made / planned calls
     * coverage = assigned outlets visited / assigned outlets
     * strike rate = productive calls / calls made
     * lines per call = lines / calls made; lines per productive call = lines / productive calls
     * drop size = value / productive calls
     * }</pre>
     * Source: formulas, call metrics.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CallMetricsCalculator.standard().calculate(week, outlets, CNY).compliance();        // 85 %: 34 of 40 planned calls
     * CallMetricsCalculator.standard().calculate(List.of(), outlets, CNY).compliance();   // refused: undefined (NO_UNIVERSE)
     * }</pre>
     *
     * @param calls the calls of the period
     * @param assigned the outlets that the rep has to look after
     * @param currency the currency of the orders
     * @return the figures
     * @throws CurrencyMismatchException if an order is in another currency
     */
    public CallMetrics calculate(Collection<Call> calls, Set<CustomerId> assigned, CurrencyUnit currency) {
        requireNonNull(currency, "currency");
        List<Tally> tallies = tallied(calls, currency);
        List<Tally> made = tallies.stream().filter(tally -> tally.made).toList();
        List<Tally> planned = tallies.stream()
                .filter(tally -> tally.planned && !isLeftOut(tally))
                .toList();
        Set<CustomerId> visited = new LinkedHashSet<>();
        made.forEach(tally -> visited.add(tally.customer));
        long assignedVisited = Sets.intersection(assigned, visited).size();
        return CallMetrics.builder()
                .planned(planned.size())
                .plannedMade(planned.stream().filter(tally -> tally.made).count())
                .adHoc(made.stream().filter(tally -> !tally.planned).count())
                .leftOut(tallies.stream().filter(this::isLeftOut).count())
                .productive(made.stream().filter(this::isProductive).count())
                .lines(made.stream().mapToLong(tally -> tally.lines).reduce(0, Math::addExact))
                .value(made.stream().map(tally -> tally.value).reduce(Money.zero(currency), Money::plus))
                .assigned(assigned.size())
                .assignedVisited(assignedVisited)
                .othersVisited(visited.size() - assignedVisited)
                .build();
    }

    private List<Tally> tallied(Collection<Call> calls, CurrencyUnit currency) {
        if (!policy.oncePerDay()) {
            List<Tally> each = new ArrayList<>();
            calls.forEach(call -> each.add(new Tally(call.customer(), currency).with(call)));
            return each;
        }
        Map<OutletDay, Tally> byDay = new LinkedHashMap<>();
        calls.forEach(call -> byDay.computeIfAbsent(
                        new OutletDay(call.customer(), call.date()), day -> new Tally(day.customer(), currency))
                .with(call));
        return List.copyOf(byDay.values());
    }

    private boolean isProductive(Tally tally) {
        return tally.outcomes.stream().anyMatch(policy.productive()::contains);
    }

    private boolean isLeftOut(Tally tally) {
        return !policy.countsClosed() && !tally.made && tally.closed;
    }

    private record OutletDay(CustomerId customer, LocalDate date) {}

    /** What is known of one call, or of all calls on one outlet on one day. */
    private static final class Tally {
        private final CustomerId customer;
        private final Set<CallOutcome> outcomes = EnumSet.noneOf(CallOutcome.class);
        private boolean planned;
        private boolean made;
        private boolean closed;
        private long lines;
        private Money value;

        Tally(CustomerId customer, CurrencyUnit currency) {
            this.customer = customer;
            this.value = Money.zero(currency);
        }

        Tally with(Call call) {
            planned |= call.isPlanned();
            made |= call.isMade();
            closed |= call.missed()
                    .filter(MissedCallReason.CLOSED_ON_ARRIVAL::equals)
                    .isPresent();
            lines = Math.addExact(lines, call.lines());
            outcomes.addAll(call.outcomes());
            call.order().ifPresent(order -> value = value.plus(order));
            return this;
        }
    }
}
