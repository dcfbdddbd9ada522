package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.CadenceDomain;
import io.github.salesdomain.testkit.TimeDomain;
import io.github.salesdomain.time.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** What holds for every cadence and any visits. */
@Domain(CadenceDomain.class)
class CadenceProperties {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final WorkingDays ALL = WorkingDays.everyDay();

    @Provide
    Arbitrary<LocalDate> visitDays() {
        return TimeDomain.daysBetween(AS_OF.minusDays(90), AS_OF.plusDays(10));
    }

    @Provide
    Arbitrary<List<LocalDate>> visits() {
        return visitDays().list().ofMaxSize(12);
    }

    private static CallDue read(Cadence cadence, List<LocalDate> visits) {
        return CadenceReader.with(ALL).read(cadence, visits, AS_OF);
    }

    @Property
    void aLaterVisitNeverMakesTheDueDayEarlier(
            @ForAll Cadence cadence, @ForAll("visits") List<LocalDate> visits, @ForAll("visitDays") LocalDate one) {
        List<LocalDate> more = new ArrayList<>(visits);
        more.add(one);
        CallDue before = read(cadence, visits);
        CallDue after = read(cadence, more);
        if (before.lastVisit().isPresent()) {
            assertThat(after.nextDue()).isAfterOrEqualTo(before.nextDue());
        }
    }

    @Property
    void whoComesOnEachDueDayMakesEveryCallAndIsNeverOverServing(@ForAll Cadence cadence) {
        List<LocalDate> visits = new ArrayList<>();
        LocalDate start = AS_OF.minusDays(3L * cadence.cycleDays());
        LocalDate due = start;
        while (!due.isAfter(AS_OF)) {
            visits.add(due);
            due = CadenceReader.with(ALL).read(cadence, visits, due).nextDue();
        }
        CallDue now = read(cadence, visits);

        assertThat(now.status()).isNotIn(CadenceStatus.OVER_SERVED, CadenceStatus.OVERDUE);
        if (cadence.weekdays().isEmpty()) {
            assertThat(now.visitsInCycle()).isGreaterThanOrEqualTo(cadence.calls());
        }
    }

    @Property
    void theDueDayIsPermittedAndFarEnoughFromTheLastVisit(
            @ForAll Cadence cadence, @ForAll("visits") List<LocalDate> visits) {
        CallDue due = read(cadence, visits);
        assertThat(cadence.permits(due.nextDue().getDayOfWeek())).isTrue();
        due.lastVisit()
                .ifPresent(last -> assertThat(due.nextDue()).isAfterOrEqualTo(last.plusDays(cadence.daysApart())));
        assertThat(due.daysOverdue() > cadence.toleranceDays()).isEqualTo(due.status() == CadenceStatus.OVERDUE);
    }

    @Property
    void theOrderOfTheVisitsAndWhatComesLaterDoNotMatter(
            @ForAll Cadence cadence, @ForAll("visits") List<LocalDate> visits) {
        List<LocalDate> known = new ArrayList<>(visits);
        known.removeIf(day -> day.isAfter(AS_OF));
        Collections.reverse(known);
        assertThat(read(cadence, known)).isEqualTo(read(cadence, visits));
    }
}
