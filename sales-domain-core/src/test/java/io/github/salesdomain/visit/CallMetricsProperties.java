package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.CallDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.joda.money.CurrencyUnit;

/** What holds for the figures of any calls. */
@Domain(CallDomain.class)
class CallMetricsProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @Provide
    Arbitrary<List<Call>> calls() {
        return CallDomain.callLists();
    }

    @Provide
    Arbitrary<Set<CustomerId>> outlets() {
        return CallDomain.outletSets();
    }

    private static CallMetrics calculate(CallPolicy policy, List<Call> calls, Set<CustomerId> outlets) {
        return CallMetricsCalculator.with(policy).calculate(calls, outlets, CNY);
    }

    @Property
    void sharesLieBetweenZeroAndOne(
            @ForAll CallPolicy policy, @ForAll("calls") List<Call> calls, @ForAll("outlets") Set<CustomerId> outlets) {
        CallMetrics metrics = calculate(policy, calls, outlets);
        assertThat(Stream.of(metrics.compliance(), metrics.coverage(), metrics.strikeRate())
                        .filter(Ratio::isDefined))
                .allSatisfy(ratio -> assertThat(ratio).isBetween(Ratio.zero(), Ratio.one()));
    }

    @Property
    void theOrderOfTheCallsDoesNotMatter(
            @ForAll CallPolicy policy, @ForAll("calls") List<Call> calls, @ForAll("outlets") Set<CustomerId> outlets) {
        List<Call> reversed = new ArrayList<>(calls);
        Collections.reverse(reversed);
        assertThat(calculate(policy, reversed, outlets)).isEqualTo(calculate(policy, calls, outlets));
    }

    @Property
    void everyCallIsPlannedUnplannedOrLeftOut(
            @ForAll CallPolicy policy, @ForAll("calls") List<Call> calls, @ForAll("outlets") Set<CustomerId> outlets) {
        CallMetrics each = calculate(policy.countingEveryCall(), calls, outlets);
        assertThat(each.planned() + each.adHoc() + each.leftOut()).isEqualTo(calls.size());
        CallMetrics byPolicy = calculate(policy, calls, outlets);
        assertThat(byPolicy.made()).isLessThanOrEqualTo(each.made());
        assertThat(byPolicy.value()).isEqualTo(each.value());
        assertThat(byPolicy.lines()).isEqualTo(each.lines());
    }

    @Property
    void leavingOutClosedOutletsNeverLowersTheCompliance(
            @ForAll("calls") List<Call> calls, @ForAll("outlets") Set<CustomerId> outlets) {
        CallMetrics strict = calculate(CallPolicy.standard(), calls, outlets);
        CallMetrics lenient = calculate(CallPolicy.standard().leavingOutClosed(), calls, outlets);
        if (lenient.compliance().isDefined()) {
            assertThat(lenient.compliance()).isGreaterThanOrEqualTo(strict.compliance());
        }
        assertThat(lenient.planned() + lenient.leftOut()).isEqualTo(strict.planned());
    }
}
