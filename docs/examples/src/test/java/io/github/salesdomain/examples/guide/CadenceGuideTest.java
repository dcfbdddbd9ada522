package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.SampleCadences;
import io.github.salesdomain.time.WorkingCalendar;
import io.github.salesdomain.visit.Cadence;
import io.github.salesdomain.visit.CadenceReader;
import io.github.salesdomain.visit.CadenceStatus;
import io.github.salesdomain.visit.CallDue;
import io.github.salesdomain.visit.CallLoad;
import io.github.salesdomain.visit.CallLoadLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CadenceGuideTest {

    @Test
    void tellsWhenTheNextCallIsDue() {
        WorkingCalendar calendar = WorkingCalendar.mondayToFriday();
        // docs:start visit-cadence
        Cadence cadence = Cadence.of(2, 28) // twice in four weeks
                .withDaysApart(10)
                .withWeekdays(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)
                .withToleranceDays(3);
        List<LocalDate> visits = List.of(LocalDate.of(2026, 3, 3));

        CallDue due = CadenceReader.with(calendar).read(cadence, visits, LocalDate.of(2026, 3, 23));

        due.nextDue(); // 2026-03-17
        due.status(); // OVERDUE
        due.daysOverdue(); // 6
        // docs:end
        assertThat(due.nextDue()).isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(due.status()).isEqualTo(CadenceStatus.OVERDUE);
        assertThat(due.daysOverdue()).isEqualTo(6);
    }

    @Test
    void tellsWhetherTheRepCanMakeTheCalls() {
        Cadence a = SampleCadences.classA();
        Cadence b = SampleCadences.classB();
        Cadence c = SampleCadences.classC();
        // docs:start visit-load
        CallLoad load = CallLoad.builder()
                .addLines(CallLoadLine.of("A", a, 12), CallLoadLine.of("B", b, 30), CallLoadLine.of("C", c, 80))
                .reps(1)
                .workingDays(20)
                .callsPerDay(10)
                .build();

        load.required(); // 188
        load.utilisation().percentText(); // 94.00 %
        // docs:end
        assertThat(load.required()).hasToString("188");
        assertThat(load.utilisation().percentText()).isEqualTo("94.00 %");
    }
}
