package io.github.salesdomain.testkit;

import io.github.salesdomain.time.WorkingDays;
import io.github.salesdomain.visit.Cadence;
import io.github.salesdomain.visit.CadenceReader;
import io.github.salesdomain.visit.CadenceStatus;
import io.github.salesdomain.visit.CallDue;
import io.github.salesdomain.visit.CallLoad;
import io.github.salesdomain.visit.CallLoadLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitraries for the cadences in {@link io.github.salesdomain.visit}, and for what they ask for. */
public final class CadenceDomain extends DomainContextBase {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    /** For {@code @Domain(CadenceDomain.class)}. */
    public CadenceDomain() {}

    /** {@return how outlets may stand to their cadence} */
    @Provide
    public static Arbitrary<CadenceStatus> cadenceStatuses() {
        return Arbitraries.of(CadenceStatus.class);
    }

    /** {@return up to six calls in one week to eight, some on chosen days of the week, some with a gap and a tolerance} */
    @Provide
    public static Arbitrary<Cadence> cadences() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(7, 56),
                        Arbitraries.of(DayOfWeek.class).set(),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(true, false))
                .as((calls, days, weekdays, tolerance, apart) -> Cadence.of(calls, days)
                        .withWeekdays(weekdays)
                        .withToleranceDays(tolerance)
                        .withDaysApart(apart ? days / calls : 0));
    }

    /** {@return standings as of one day after up to eight visits} */
    @Provide
    public static Arbitrary<CallDue> callsDue() {
        return Combinators.combine(
                        cadences(),
                        TimeDomain.daysBetween(AS_OF.minusDays(90), AS_OF)
                                .list()
                                .ofMaxSize(8))
                .as((cadence, visits) ->
                        CadenceReader.with(WorkingDays.everyDay()).read(cadence, visits, AS_OF));
    }

    /** {@return outlets of a class, for a cycle or less} */
    @Provide
    public static Arbitrary<CallLoadLine> callLoadLines() {
        return Combinators.combine(
                        Texts.keys(),
                        cadences(),
                        Arbitraries.longs().between(0, 500),
                        Arbitraries.integers().between(0, 56))
                .as(CallLoadLine::new);
    }

    /** {@return loads of up to five classes, with and without capacity} */
    @Provide
    public static Arbitrary<CallLoad> callLoads() {
        return Combinators.combine(
                        callLoadLines().list().ofMaxSize(5),
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.longs().between(0, 28),
                        Arbitraries.longs().between(0, 30))
                .as((lines, reps, days, calls) -> CallLoad.builder()
                        .addAllLines(lines)
                        .reps(reps)
                        .workingDays(days)
                        .callsPerDay(calls)
                        .build());
    }
}
