package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleJourneys;
import io.github.salesdomain.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class JourneyPlannerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final CustomerId SHOP = CustomerId.of("SHOP");

    private final JourneyRequest month = SampleJourneys.request();
    private final JourneyPlan plan = SampleJourneys.plan();

    private static JourneyRequest requestOf(JourneyCustomer... customers) {
        return SampleJourneys.request().withCustomers(customers);
    }

    private static List<LocalDate> daysOf(JourneyPlan plan, String customer) {
        return plan.calls().stream()
                .filter(call -> call.customer().value().equals(customer))
                .map(PlannedCall::on)
                .toList();
    }

    @Test
    void placesTheCallsOfTheHandbookEvenly() {
        assertThat(plan.required()).isEqualTo(188);
        assertThat(plan.calls()).hasSize(188);
        assertThat(plan.unplaced()).isEmpty();
        assertThat(plan.capacity()).isEqualTo(200);
        assertThat(plan.utilisation()).isEqualTo(Ratio.of(94, 100));
        assertThat(plan.loads()).hasSize(20);
        assertThat(plan.loads().values()).allMatch(load -> load == 9 || load == 10);
        assertThat(plan.calls()).allMatch(call -> call.daysLate() == 0);
    }

    @Test
    void keepsTheRhythmAndTheAreas() {
        assertThat(daysOf(plan, "A-05"))
                .containsExactly(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(14), MONDAY.plusDays(21));
        assertThat(daysOf(plan, "B-01")).containsExactly(MONDAY, MONDAY.plusDays(14));
        assertThat(plan.on(MONDAY).stream()
                        .map(call -> month.customers().stream()
                                .filter(customer -> customer.customer().equals(call.customer()))
                                .findFirst()
                                .flatMap(JourneyCustomer::area)
                                .orElseThrow())
                        .distinct())
                .containsExactly("NORTH");
    }

    @Test
    void leavesOutTheLowestInRankIfThereAreTooFewCalls() {
        JourneyPlan nine = JourneyPlanner.standard().plan(month.withCallsPerDay(9));

        assertThat(nine.calls()).hasSize(180);
        assertThat(nine.loads().values()).allMatch(load -> load == 9);
        assertThat(nine.unplaced())
                .hasSize(8)
                .allMatch(call -> call.reason() == UnplacedCall.Reason.DAYS_FULL
                        && call.number() == 2
                        && call.customer().value().startsWith("B"));
    }

    @Test
    void changesNothingWhenItPlansAgain() {
        assertThat(JourneyPlanner.standard().plan(month.withKept(plan.calls()))).isEqualTo(plan);
    }

    @Test
    void saysWhyACallHasNoDay() {
        JourneyPlan week = SampleJourneys.tightPlan();

        assertThat(week.on(MONDAY)).extracting(call -> call.customer().value()).containsExactly("C-2", "C-5");
        assertThat(week.on(MONDAY.plusDays(1)))
                .extracting(PlannedCall::daysLate)
                .containsExactly(1L, 1L);
        assertThat(week.unplaced())
                .containsExactly(
                        new UnplacedCall(CustomerId.of("C-1"), 1, MONDAY, UnplacedCall.Reason.NO_PERMITTED_DAY),
                        new UnplacedCall(CustomerId.of("C-6"), 1, MONDAY, UnplacedCall.Reason.DAYS_FULL));
        assertThat(week.explain().toString()).contains("4 of 6", "no day for C-6, call 1", "DAYS_FULL");
    }

    @Test
    void movesOtherCallsToMakeRoom() {
        Cadence weekly = Cadence.of(1, 7);
        JourneyRequest request = SampleJourneys.tightWeek()
                .withCallsPerDay(1)
                .withCustomers(
                        JourneyCustomer.of(
                                CustomerId.of("A"), weekly.withWeekdays(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)),
                        JourneyCustomer.of(
                                CustomerId.of("B"), weekly.withWeekdays(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)),
                        JourneyCustomer.of(CustomerId.of("C"), weekly.withWeekdays(DayOfWeek.TUESDAY)),
                        JourneyCustomer.of(CustomerId.of("D"), weekly.withWeekdays(DayOfWeek.MONDAY)));

        JourneyPlan made = JourneyPlanner.standard().plan(request);

        assertThat(made.calls()).extracting(call -> call.customer().value()).containsExactly("D", "A", "B");
        assertThat(made.unplaced()).extracting(call -> call.customer().value()).containsExactly("C");
    }

    @Test
    void waitsForTheIntervalAfterTheLastVisit() {
        JourneyCustomer twice = JourneyCustomer.of(SHOP, Cadence.of(2, 28)).lastVisited(MONDAY.minusDays(4));

        JourneyPlan made = JourneyPlanner.standard().plan(requestOf(twice));

        assertThat(made.calls())
                .containsExactly(
                        new PlannedCall(SHOP, 1, MONDAY.plusDays(10), MONDAY.plusDays(10), MONDAY.plusDays(10)),
                        new PlannedCall(SHOP, 2, MONDAY.plusDays(24), MONDAY.plusDays(24), MONDAY.plusDays(24)));
        JourneyCustomer rare = JourneyCustomer.of(SHOP, Cadence.of(1, 84)).lastVisited(MONDAY.minusDays(4));
        assertThat(JourneyPlanner.standard().plan(requestOf(rare)).required()).isZero();
        JourneyCustomer overdue = rare.lastVisited(MONDAY.minusDays(100));
        assertThat(daysOf(JourneyPlanner.standard().plan(requestOf(overdue)), "SHOP"))
                .containsExactly(MONDAY);
    }

    @Test
    void shiftsTheDueDayOverHolidays() {
        WorkingDays calendar = day -> WorkingDays.mondayToFriday().isWorkingDay(day) && !day.equals(MONDAY);
        JourneyCustomer weekly = JourneyCustomer.of(
                        SHOP, Cadence.of(1, 7).withWeekdays(DayOfWeek.MONDAY, DayOfWeek.THURSDAY))
                .lastVisited(MONDAY.minusDays(7));

        JourneyPlan made = JourneyPlanner.with(calendar).plan(requestOf(weekly));

        assertThat(made.workingDays()).hasSize(19).doesNotContain(MONDAY);
        assertThat(made.calls().get(0))
                .isEqualTo(new PlannedCall(SHOP, 1, MONDAY.plusDays(3), MONDAY.plusDays(3), MONDAY.plusDays(3)));
    }

    @Test
    void keepsCallsApart() {
        Cadence cadence = Cadence.of(2, 28)
                .withDaysApart(14)
                .withToleranceDays(13)
                .withWeekdays(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        JourneyRequest request = requestOf(JourneyCustomer.of(SHOP, cadence))
                .withCycle(LocalDateRange.of(MONDAY, MONDAY.plusDays(28)))
                .withKept(new PlannedCall(SHOP, 1, MONDAY, MONDAY, MONDAY.plusDays(11)));

        JourneyPlan made = JourneyPlanner.standard().plan(request);

        assertThat(daysOf(made, "SHOP")).containsExactly(MONDAY.plusDays(11), MONDAY.plusDays(25));
        JourneyPlan shorter =
                JourneyPlanner.standard().plan(request.withCycle(LocalDateRange.of(MONDAY, MONDAY.plusDays(22))));
        assertThat(shorter.unplaced())
                .containsExactly(new UnplacedCall(SHOP, 2, MONDAY.plusDays(14), UnplacedCall.Reason.TOO_CLOSE));
    }

    @Test
    void releasesWhatCannotBeKept() {
        JourneyCustomer fortnightly = JourneyCustomer.of(SHOP, Cadence.of(2, 28).withDaysApart(5));
        PlannedCall saturday = new PlannedCall(SHOP, 1, MONDAY, MONDAY, MONDAY.plusDays(5));
        PlannedCall gone = new PlannedCall(CustomerId.of("GONE"), 1, MONDAY, MONDAY, MONDAY);
        PlannedCall third = new PlannedCall(SHOP, 3, MONDAY, MONDAY, MONDAY.plusDays(27));
        JourneyRequest request = requestOf(fortnightly);

        assertThat(JourneyPlanner.standard()
                        .plan(request.withKept(third, saturday, gone))
                        .released())
                .containsExactly(
                        new ReleasedCall(gone, ReleasedCall.Reason.NOT_ASKED_FOR),
                        new ReleasedCall(saturday, ReleasedCall.Reason.DAY_NOT_PERMITTED),
                        new ReleasedCall(third, ReleasedCall.Reason.NOT_ASKED_FOR));
        PlannedCall late = new PlannedCall(SHOP, 1, MONDAY, MONDAY, MONDAY.plusDays(11));
        PlannedCall close = new PlannedCall(SHOP, 2, MONDAY, MONDAY, MONDAY.plusDays(15));
        assertThat(JourneyPlanner.standard().plan(request.withKept(late, close)).released())
                .containsExactly(new ReleasedCall(close, ReleasedCall.Reason.TOO_CLOSE));
        assertThat(JourneyPlanner.standard()
                        .plan(request.withKept(late).withCallsPerDay(0))
                        .released())
                .containsExactly(new ReleasedCall(late, ReleasedCall.Reason.DAY_FULL));
        assertThat(JourneyPlanner.standard()
                        .plan(request.withKept(saturday))
                        .explain()
                        .toString())
                .contains("not kept: SHOP on 2026-03-07");
    }

    @Test
    void hasNoUtilisationWithoutCapacity() {
        JourneyPlan none = JourneyPlanner.standard().plan(requestOf().withCallsPerDay(0));

        assertThat(none.utilisation()).isEqualTo(Ratio.undefined(UndefinedReason.NO_UNIVERSE));
        WorkingDays never = day -> false;
        assertThat(JourneyPlanner.with(never).plan(month).unplaced())
                .hasSize(188)
                .allMatch(call -> call.reason() == UnplacedCall.Reason.NO_PERMITTED_DAY);
    }

    @Test
    void givesTheCallToMeasureLater() {
        assertThat(plan.calls().get(0).toCall())
                .isEqualTo(Call.planned(plan.calls().get(0).customer(), MONDAY));
    }

    @Test
    void refusesWhatCannotBe() {
        JourneyCustomer shop = JourneyCustomer.of(SHOP, Cadence.of(1, 28));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> requestOf(shop, shop))
                .withMessage("customers must have each customer once, but had SHOP twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> requestOf(shop.lastVisited(MONDAY)))
                .withMessageStartingWith("lastVisit of SHOP must be before the cycle");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> month.withCallsPerDay(-1))
                .withMessage("callsPerDay must not be negative, but was -1");
        List<LocalDateRange> refused = List.of(
                LocalDateRange.of(MONDAY, MONDAY),
                LocalDateRange.ofUnboundedEnd(MONDAY),
                LocalDateRange.ofUnboundedStart(MONDAY),
                LocalDateRange.of(MONDAY, MONDAY.plusDays(3_661)));
        refused.forEach(cycle -> assertThatIllegalArgumentException()
                .isThrownBy(() -> month.withCycle(cycle))
                .withMessageStartingWith("cycle must have 1 to 3660 days"));
        assertThat(month.withCycle(LocalDateRange.of(MONDAY, MONDAY.plusDays(3_660)))
                        .cycle()
                        .lengthInDays())
                .isEqualTo(3_660);
        PlannedCall call = new PlannedCall(SHOP, 1, MONDAY, MONDAY, MONDAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> month.withKept(call, call))
                .withMessage("kept must have each call once, but had call 1 on SHOP twice");
        assertThatIllegalArgumentException().isThrownBy(() -> shop.in(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlannedCall(SHOP, 0, MONDAY, MONDAY, MONDAY))
                .withMessage("number must be at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlannedCall(SHOP, 1, MONDAY, MONDAY.minusDays(1), MONDAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnplacedCall(SHOP, 0, MONDAY, UnplacedCall.Reason.DAYS_FULL));
    }

    @Test
    void placesTenThousandCalls() {
        JourneyRequest large = month.withCustomers(IntStream.range(0, 4_000)
                        .mapToObj(i -> JourneyCustomer.of(CustomerId.of("C-" + i), Cadence.of(1 + i % 4, 28))
                                .in("AREA-" + i % 40))
                        .toList())
                .withCallsPerDay(600);

        JourneyPlan made = JourneyPlanner.standard().plan(large);

        assertThat(made.required()).isEqualTo(10_000);
        assertThat(made.unplaced()).isEmpty();
    }
}
