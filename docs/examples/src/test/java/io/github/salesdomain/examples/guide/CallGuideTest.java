package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.SampleCalls;
import io.github.salesdomain.visit.Call;
import io.github.salesdomain.visit.CallMetrics;
import io.github.salesdomain.visit.CallMetricsCalculator;
import io.github.salesdomain.visit.CallOutcome;
import io.github.salesdomain.visit.CallPolicy;
import io.github.salesdomain.visit.MissedCallReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CallGuideTest {

    private final List<Call> calls = SampleCalls.week();
    private final Set<CustomerId> outlets = SampleCalls.outlets();

    @Test
    void measuresAWeek() {
        // docs:start visit-calls
        Call call = Call.planned(CustomerId.of("O-01"), LocalDate.of(2026, 3, 2))
                .withOrder(Money.parse("CNY 600.00"))
                .withLines(3);
        Call closed = Call.missed(CustomerId.of("O-35"), LocalDate.of(2026, 3, 2), MissedCallReason.CLOSED_ON_ARRIVAL);

        CallMetrics week = CallMetricsCalculator.standard().calculate(calls, outlets, CurrencyUnit.of("CNY"));

        week.compliance().percentText(); // 85.00 %: 34 of 40 planned, whatever came unplanned
        week.coverage().percentText(); // 80.00 %: 40 of 50 outlets
        week.strikeRate().percentText(); // 65.00 %: 26 of the 40 calls made
        week.linesPerProductiveCall(); // 3.5
        week.dropSize(); // CNY 600.00
        // docs:end
        assertThat(call.outcomes()).containsExactly(CallOutcome.ORDER_PLACED);
        assertThat(closed.isMade()).isFalse();
        assertThat(week.compliance().percentText()).isEqualTo("85.00 %");
        assertThat(week.coverage().percentText()).isEqualTo("80.00 %");
        assertThat(week.strikeRate().percentText()).isEqualTo("65.00 %");
        assertThat(week.linesPerProductiveCall()).isEqualTo(Ratio.of(91, 26));
        assertThat(week.dropSize()).isEqualTo(Measured.of(Money.parse("CNY 600.00")));
    }

    @Test
    void countsByPolicy() {
        // docs:start visit-calls-policy
        CallPolicy lenient = CallPolicy.standard()
                .countingAsProductive(Set.of(CallOutcome.ORDER_PLACED, CallOutcome.PAYMENT_COLLECTED))
                .leavingOutClosed();

        CallMetrics week = CallMetricsCalculator.with(lenient).calculate(calls, outlets, CurrencyUnit.of("CNY"));

        week.planned(); // 38
        week.leftOut(); // 2
        // docs:end
        assertThat(week.planned()).isEqualTo(38);
        assertThat(week.leftOut()).isEqualTo(2);
    }
}
