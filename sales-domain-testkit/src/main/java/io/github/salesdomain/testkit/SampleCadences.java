package io.github.salesdomain.testkit;

import io.github.salesdomain.visit.Cadence;
import io.github.salesdomain.visit.CadenceReader;
import io.github.salesdomain.visit.CallDue;
import io.github.salesdomain.visit.CallLoad;
import io.github.salesdomain.visit.CallLoadLine;
import java.time.LocalDate;
import java.util.List;

/** Cadences by class of outlet over four weeks: A four times, B twice, C once. */
public final class SampleCadences {

    private SampleCadences() {}

    /** {@return four calls in four weeks} */
    public static Cadence classA() {
        return Cadence.of(4, 28);
    }

    /** {@return two calls in four weeks, three days of tolerance} */
    public static Cadence classB() {
        return Cadence.of(2, 28).withToleranceDays(3);
    }

    /** {@return one call in four weeks} */
    public static Cadence classC() {
        return Cadence.of(1, 28);
    }

    /** {@return an outlet of class B that was visited on 2026-03-02, as of 2026-03-20: overdue by four days} */
    public static CallDue overdue() {
        return CadenceReader.standard().read(classB(), List.of(LocalDate.of(2026, 3, 2)), LocalDate.of(2026, 3, 20));
    }

    /** {@return 12 outlets of class A, 30 of B and 80 of C for one rep who makes ten calls on each of twenty days: 188 of 200 calls} */
    public static CallLoad load() {
        return CallLoad.builder()
                .addLines(CallLoadLine.of("A", classA(), 12))
                .addLines(CallLoadLine.of("B", classB(), 30))
                .addLines(CallLoadLine.of("C", classC(), 80))
                .reps(1)
                .workingDays(20)
                .callsPerDay(10)
                .build();
    }
}
