package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.visit.Call;
import io.github.salesdomain.visit.CallMetrics;
import io.github.salesdomain.visit.CallMetricsCalculator;
import io.github.salesdomain.visit.CallOutcome;
import io.github.salesdomain.visit.CallPolicy;
import io.github.salesdomain.visit.MissedCallReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;

/** Arbitraries for the calls in {@link io.github.salesdomain.visit}. Money is CNY; outlets and days are few, so that calls meet. */
public final class CallDomain extends DomainContextBase {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 6);

    /** For {@code @Domain(CallDomain.class)}. */
    public CallDomain() {}

    /** {@return what a call may bring} */
    @Provide
    public static Arbitrary<CallOutcome> callOutcomes() {
        return Arbitraries.of(CallOutcome.class);
    }

    /** {@return why a call may be missed} */
    @Provide
    public static Arbitrary<MissedCallReason> missedCallReasons() {
        return Arbitraries.of(MissedCallReason.class);
    }

    /** {@return calls of one week on twelve outlets: planned or not, made or missed, with orders of zero too} */
    @Provide
    public static Arbitrary<Call> calls() {
        Arbitrary<LocalDate> days = TimeDomain.daysBetween(FIRST, LAST);
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        Arbitrary<Call> made = Combinators.combine(outlets(), days, either, either, either)
                .as((outlet, day, planned, collected, delivered) -> Call.builder()
                        .customer(outlet)
                        .date(day)
                        .isPlanned(planned)
                        .isCollected(collected)
                        .isDelivered(delivered)
                        .build());
        Arbitrary<Call> ordered = Combinators.combine(
                        made,
                        MoneyDomain.nonNegativeMoniesIn(CNY),
                        Arbitraries.longs().between(0, 40))
                .as((call, order, lines) -> call.withOrder(order).withLines(lines));
        Arbitrary<Call> missed =
                Combinators.combine(outlets(), days, missedCallReasons()).as(Call::missed);
        return Arbitraries.frequencyOf(Tuple.of(2, made), Tuple.of(3, ordered), Tuple.of(2, missed));
    }

    /** {@return up to thirty calls} */
    @Provide
    public static Arbitrary<List<Call>> callLists() {
        return calls().list().ofMaxSize(30);
    }

    /** {@return up to ten of the outlets} */
    @Provide
    public static Arbitrary<Set<CustomerId>> outletSets() {
        return outlets().set().ofMaxSize(10);
    }

    /** {@return all ways to count} */
    @Provide
    public static Arbitrary<CallPolicy> callPolicies() {
        return Combinators.combine(
                        callOutcomes().set().ofMinSize(1), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(CallPolicy::new);
    }

    /** {@return the figures of weeks, without any call too} */
    @Provide
    public static Arbitrary<CallMetrics> callMetrics() {
        return Combinators.combine(callPolicies(), callLists(), outletSets())
                .as((policy, calls, outlets) ->
                        CallMetricsCalculator.with(policy).calculate(calls, outlets, CNY));
    }

    private static Arbitrary<CustomerId> outlets() {
        return Arbitraries.integers().between(10, 21).map(number -> CustomerId.of("O-" + number));
    }
}
