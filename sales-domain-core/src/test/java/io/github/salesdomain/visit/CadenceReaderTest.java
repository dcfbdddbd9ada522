package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleCadences;
import io.github.salesdomain.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CadenceReaderTest {

    private static final Cadence CLASS_B = Cadence.of(2, 28).withToleranceDays(3);
    private static final LocalDate VISIT = LocalDate.of(2026, 3, 2);

    private static CallDue read(Cadence cadence, LocalDate asOf, LocalDate... visits) {
        return CadenceReader.standard().read(cadence, List.of(visits), asOf);
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    @Test
    void findsTheOverdueOutletOfTheHandbook() {
        CallDue due = read(CLASS_B, march(20), VISIT);

        assertThat(due.nextDue()).isEqualTo(march(16));
        assertThat(due.status()).isEqualTo(CadenceStatus.OVERDUE);
        assertThat(due.daysOverdue()).isEqualTo(4);
        assertThat(due.explain().toString()).contains("OVERDUE", "2026-03-02", "14", "2026-03-16", "4");
    }

    @Test
    void isDueFromTheDayToTheEndOfTheTolerance() {
        assertThat(read(CLASS_B, march(15), VISIT).status()).isEqualTo(CadenceStatus.NOT_DUE);
        assertThat(read(CLASS_B, march(16), VISIT).status()).isEqualTo(CadenceStatus.DUE);
        assertThat(read(CLASS_B, march(19), VISIT).status()).isEqualTo(CadenceStatus.DUE);
        assertThat(read(CLASS_B, march(19), VISIT).daysOverdue()).isZero();
    }

    @Test
    void isDueNowIfNobodyWasEverThere() {
        CallDue due = read(CLASS_B, march(20));

        assertThat(due.status()).isEqualTo(CadenceStatus.NEVER_VISITED);
        assertThat(due.nextDue()).isEqualTo(march(20));
        assertThat(due.lastVisit()).isEmpty();
        assertThat(read(CLASS_B, march(1), VISIT).status()).isEqualTo(CadenceStatus.NEVER_VISITED);
        assertThat(due.explain().toString()).doesNotContain("last visit");
    }

    @Test
    void isOverServedWithMoreVisitsThanTheCycleAsksFor() {
        LocalDate[] three = {march(2), march(9), march(16)};

        assertThat(read(CLASS_B, march(17), three).status()).isEqualTo(CadenceStatus.OVER_SERVED);
        assertThat(read(CLASS_B, march(17), march(9), march(16)).status()).isEqualTo(CadenceStatus.NOT_DUE);
        assertThat(read(CLASS_B, march(29), three).visitsInCycle()).isEqualTo(3);
        assertThat(read(CLASS_B, march(30), three).visitsInCycle()).isEqualTo(2);
        assertThat(read(CLASS_B, march(30), three).status()).isEqualTo(CadenceStatus.DUE);
    }

    /** An interval rounded down brings a fourth due day into a cycle of three calls: keeping to it was called over-serving. */
    @Test
    void isNotOverServedByWhoComesOnEachDueDay() {
        Cadence three = Cadence.of(3, 28);
        LocalDate[] punctual = {march(2), march(11), march(20), march(29)};

        assertThat(read(three, march(10), march(2)).nextDue()).isEqualTo(march(11));
        assertThat(read(three, march(29), punctual).visitsInCycle()).isEqualTo(4);
        assertThat(read(three, march(29), punctual).status()).isEqualTo(CadenceStatus.NOT_DUE);
        assertThat(read(three, march(29), march(2), march(11), march(12), march(20), march(29))
                        .status())
                .isEqualTo(CadenceStatus.OVER_SERVED);
    }

    @Test
    void roundsTheIntervalDown() {
        assertThat(Cadence.of(3, 28).interval()).isEqualTo(9); // not 9 1/3
        assertThat(Cadence.of(5, 28).interval()).isEqualTo(5); // not 5.6
        assertThat(Cadence.of(20, 28).interval()).isEqualTo(1); // not 1.4; rounded up, 14 calls would be made
        assertThat(Cadence.of(4, 28).interval()).isEqualTo(7);
        assertThat(Cadence.of(28, 28).interval()).isEqualTo(1);
    }

    @Test
    void movesOnToADayThatTheCadenceAndTheCalendarPermit() {
        Cadence cadence = CLASS_B.withWeekdays(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
        WorkingCalendar calendar =
                WorkingCalendar.mondayToFriday().withHolidays(LocalDateRange.of(march(17), march(19)));

        assertThat(read(cadence, march(3), VISIT).nextDue()).isEqualTo(march(17));
        assertThat(CadenceReader.with(calendar)
                        .read(cadence, List.of(VISIT), march(3))
                        .nextDue())
                .isEqualTo(march(19));
    }

    @Test
    void refusesACalendarWithoutAPermittedDay() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CadenceReader.with(day -> false).read(CLASS_B, List.of(), VISIT));
    }

    @Test
    void refusesCadencesThatNobodyCanKeep() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cadence.of(0, 28))
                .withMessage("calls must be at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cadence.of(8, 7))
                .withMessage("cycleDays must be at least calls, 8, but was 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CLASS_B.withDaysApart(15))
                .withMessage("daysApart must be from 0 to the interval, 14, but was 15");
        assertThatIllegalArgumentException().isThrownBy(() -> CLASS_B.withDaysApart(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CLASS_B.withToleranceDays(-1))
                .withMessage("toleranceDays must not be negative, but was -1");
        assertThat(CLASS_B.withDaysApart(14).daysApart()).isEqualTo(14);
    }

    @Test
    void refusesStandingsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallDue(CLASS_B, march(1), Optional.of(VISIT), march(16), 1))
                .withMessage("lastVisit must not be after asOf, 2026-03-01, but was 2026-03-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallDue(CLASS_B, march(1), Optional.empty(), march(1), 1))
                .withMessageEndingWith("but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallDue(CLASS_B, march(3), Optional.of(VISIT), march(16), -1));
    }

    @Test
    void sumsTheCallsOfTheHandbook() {
        CallLoad load = SampleCadences.load();

        assertThat(load.required()).isEqualTo(Ratio.of(188, 1));
        assertThat(load.capacity()).isEqualTo(200);
        assertThat(load.utilisation()).isEqualTo(Ratio.of(94, 100));
        assertThat(load.withReps(0).utilisation()).isEqualTo(Ratio.undefined(UndefinedReason.NO_UNIVERSE));
        assertThat(load.explain().toString()).contains("94.00 %", "188", "48", "60", "80", "200");
    }

    @Test
    void proratesAClassThatChangesInMidCycle() {
        CallLoadLine before = new CallLoadLine("B", Cadence.of(2, 28), 3, 7);
        CallLoadLine after = new CallLoadLine("A", Cadence.of(4, 28), 3, 21);

        assertThat(before.required()).isEqualTo(Ratio.of(3, 2));
        assertThat(SampleCadences.load().withLines(before, after).required()).isEqualTo(Ratio.of(21, 2));
    }

    @Test
    void refusesLoadsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallLoadLine.of(" ", CLASS_B, 1))
                .withMessage("name must not be blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallLoadLine.of("A", CLASS_B, -1))
                .withMessage("outlets must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallLoadLine("A", CLASS_B, 1, -1))
                .withMessage("days must not be negative, but was -1");
        CallLoad load = SampleCadences.load();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> load.withReps(-1))
                .withMessage("reps must not be negative, but was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> load.withWorkingDays(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> load.withCallsPerDay(-1));
    }
}
