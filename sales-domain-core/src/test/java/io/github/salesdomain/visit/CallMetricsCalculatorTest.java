package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleCalls;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CallMetricsCalculatorTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final CustomerId OUTLET = CustomerId.of("O-01");
    private static final CustomerId OTHER = CustomerId.of("X-01");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static CallMetrics calculate(Call... calls) {
        return calculate(CallPolicy.standard(), calls);
    }

    private static CallMetrics calculate(CallPolicy policy, Call... calls) {
        return CallMetricsCalculator.with(policy).calculate(List.of(calls), Set.of(OUTLET), CNY);
    }

    private static Call ordered(String money, long lines) {
        return Call.planned(OUTLET, MONDAY).withOrder(Money.parse(money)).withLines(lines);
    }

    @Test
    void countsTheWeekOfTheHandbook() {
        CallMetrics week = SampleCalls.metrics();

        assertThat(week.planned()).isEqualTo(40);
        assertThat(week.plannedMade()).isEqualTo(34);
        assertThat(week.adHoc()).isEqualTo(6);
        assertThat(week.lines()).isEqualTo(91);
        assertThat(week.value()).isEqualTo(Money.parse("CNY 15600.00"));
        assertThat(week.compliance()).isEqualTo(Ratio.of(85, 100));
        assertThat(week.strikeRate()).isEqualTo(Ratio.of(65, 100));
        assertThat(week.coverage()).isEqualTo(Ratio.of(80, 100));
        assertThat(week.linesPerCall()).isEqualTo(Ratio.of(2275, 1000));
        assertThat(week.linesPerProductiveCall()).isEqualTo(Ratio.of(35, 10));
        assertThat(week.dropSize()).isEqualTo(Measured.of(Money.parse("CNY 600.00")));
    }

    @Test
    void hasNoFigureWithoutADenominator() {
        CallMetrics none = CallMetricsCalculator.standard().calculate(List.of(), Set.of(), CNY);

        Ratio undefined = Ratio.undefined(UndefinedReason.NO_UNIVERSE);
        assertThat(List.of(
                        none.compliance(),
                        none.coverage(),
                        none.strikeRate(),
                        none.linesPerCall(),
                        none.linesPerProductiveCall()))
                .containsOnly(undefined);
        assertThat(none.dropSize()).isEqualTo(Measured.undefined(UndefinedReason.NO_UNIVERSE));
        assertThat(none.value()).isEqualTo(Money.zero(CNY));
    }

    @Test
    void doesNotLetUnplannedCallsRepairThePlan() {
        CallMetrics metrics = calculate(
                Call.missed(OUTLET, MONDAY, MissedCallReason.NOT_REACHED), Call.adHoc(OUTLET, MONDAY.plusDays(1)));

        assertThat(metrics.compliance()).isEqualTo(Ratio.zero());
        assertThat(metrics.coverage()).isEqualTo(Ratio.one());
    }

    @Test
    void countsAnOutletOnceADayUnlessToldOtherwise() {
        Call[] twice = {
            Call.missed(OUTLET, MONDAY, MissedCallReason.CLOSED_ON_ARRIVAL),
            Call.adHoc(OUTLET, MONDAY).withOrder(Money.parse("CNY 10.00")).withLines(2)
        };

        CallMetrics once = calculate(twice);
        assertThat(once.planned()).isEqualTo(1);
        assertThat(once.plannedMade()).isEqualTo(1);
        assertThat(once.adHoc()).isZero();
        assertThat(once.lines()).isEqualTo(2);
        CallMetrics each = calculate(CallPolicy.standard().countingEveryCall(), twice);
        assertThat(each.plannedMade()).isZero();
        assertThat(each.adHoc()).isEqualTo(1);
        assertThat(each.strikeRate()).isEqualTo(Ratio.one());
    }

    @Test
    void leavesOutClosedOutletsByPolicyOnly() {
        CallPolicy lenient = CallPolicy.standard().leavingOutClosed();
        CallMetrics week =
                CallMetricsCalculator.with(lenient).calculate(SampleCalls.week(), SampleCalls.outlets(), CNY);

        assertThat(week.planned()).isEqualTo(38);
        assertThat(week.leftOut()).isEqualTo(2);
        assertThat(week.compliance()).isEqualTo(Ratio.of(34, 38));
        assertThat(SampleCalls.metrics().leftOut()).isZero();
    }

    @Test
    void countsAsProductiveWhatThePolicySays() {
        Call collected = Call.planned(OUTLET, MONDAY).withIsCollected(true);
        Call delivered = Call.planned(OUTLET, MONDAY).withIsDelivered(true);

        assertThat(calculate(collected).productive()).isZero();
        assertThat(calculate(ordered("CNY 0.00", 1)).productive()).isZero();
        assertThat(calculate(ordered("CNY 0.01", 1)).productive()).isEqualTo(1);
        CallPolicy money = CallPolicy.standard().countingAsProductive(Set.of(CallOutcome.PAYMENT_COLLECTED));
        assertThat(calculate(money, collected).productive()).isEqualTo(1);
        assertThat(calculate(money, delivered).productive()).isZero();
        assertThat(delivered.outcomes()).containsExactly(CallOutcome.ORDER_DELIVERED);
    }

    @Test
    void keepsVisitsToOtherOutletsApart() {
        CallMetrics metrics = calculate(Call.adHoc(OTHER, MONDAY), Call.adHoc(OTHER, MONDAY.plusDays(1)));

        assertThat(metrics.coverage()).isEqualTo(Ratio.zero());
        assertThat(metrics.othersVisited()).isEqualTo(1);
        assertThat(metrics.made()).isEqualTo(2);
    }

    @Test
    void explainsEachFigureByItsDenominator() {
        assertThat(SampleCalls.metrics().explain().toString())
                .contains("compliance", "85.00 %", "planned calls made", "lines per productive call", "CNY 600.00");
    }

    @Test
    void refusesOrdersInAnotherCurrency() {
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> calculate(ordered("USD 1.00", 1)));
    }

    @Test
    void refusesCallsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ordered("CNY -1.00", 1))
                .withMessage("order must not be negative, but was CNY -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ordered("CNY 1.00", -1))
                .withMessage("lines must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Call.planned(OUTLET, MONDAY).withLines(2))
                .withMessage("lines must be 0 without an order, but was 2");
        Call missed = Call.missed(OUTLET, MONDAY, MissedCallReason.CALLED_OFF);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> missed.withIsPlanned(false))
                .withMessage("isPlanned must be true of a missed call, but was false (CALLED_OFF)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> missed.withIsCollected(true))
                .withMessage("missed must be empty of a call that brought something, but was CALLED_OFF");
        assertThatIllegalArgumentException().isThrownBy(() -> missed.withIsDelivered(true));
        assertThatIllegalArgumentException().isThrownBy(() -> missed.withOrder(Money.parse("CNY 0.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallPolicy.standard().countingAsProductive(Set.of()))
                .withMessage("productive must not be empty");
    }

    @Test
    void refusesFiguresThatCannotBe() {
        CallMetrics week = SampleCalls.metrics();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> week.withPlannedMade(41))
                .withMessage("plannedMade must be at most planned, 40, but was 41");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> week.withProductive(41))
                .withMessage("productive must be at most made, 40, but was 41");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> week.withAssignedVisited(51))
                .withMessage("assignedVisited must be at most assigned, 50, but was 51");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> week.withAdHoc(-1))
                .withMessage("adHoc must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> week.withProductive(-1))
                .withMessage("productive must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> week.withValue(Money.parse("CNY -0.01")))
                .withMessage("value must not be negative, but was CNY -0.01");
    }
}
