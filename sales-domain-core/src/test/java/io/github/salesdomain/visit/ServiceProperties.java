package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.SampleService;
import io.github.salesdomain.testkit.ServiceDomain;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.threeten.extra.LocalDateRange;

/** What holds for any complaints, communication and coaching. */
@Domain(ServiceDomain.class)
class ServiceProperties {

    private static final LocalDateTime AS_OF = LocalDateTime.of(2026, 3, 10, 12, 0);

    @Provide
    Arbitrary<List<Complaint>> lists() {
        return ServiceDomain.complaintLists();
    }

    private static <T> List<T> reversed(List<T> items) {
        List<T> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }

    @Property
    void isClosedOnlyAfterItWasResolved(@ForAll Complaint complaint) {
        List<ComplaintState> states =
                complaint.steps().stream().map(ComplaintStep::state).toList();
        int closed = states.indexOf(ComplaintState.CLOSED);
        assertThat(closed < 0 || states.get(closed - 1) == ComplaintState.RESOLVED)
                .isTrue();
    }

    @Property
    void everyComplaintIsReadOnceOrNamed(@ForAll("lists") List<Complaint> complaints) {
        ComplaintReport report = ComplaintReader.standard().read(complaints, AS_OF);
        long known = complaints.stream()
                .filter(complaint -> !complaint.openedAt().isAfter(AS_OF))
                .count();

        assertThat((long) report.lines().size() + report.duplicates().size()).isEqualTo(known);
        if (report.onTimeRate().isDefined()) {
            assertThat(report.onTimeRate()).isBetween(Ratio.zero(), Ratio.one());
        }
        assertThat(ComplaintReader.standard().read(reversed(complaints), AS_OF)).isEqualTo(report);
    }

    @Property
    void noResolutionIsBeforeTheComplaint(@ForAll Complaint complaint) {
        ComplaintReader.standard()
                .read(List.of(complaint), AS_OF.plusDays(100))
                .lines()
                .forEach(line ->
                        line.resolvedAt().ifPresent(at -> assertThat(at).isAfterOrEqualTo(complaint.openedAt())));
    }

    @Property
    void everyCustomerStandsInOneList(@ForAll Conveyance conveyance) {
        List<Object> all = new ArrayList<>(conveyance.acknowledged());
        all.addAll(conveyance.told());
        all.addAll(conveyance.outdated());
        all.addAll(conveyance.untold());

        assertThat(all).doesNotHaveDuplicates();
    }

    @Property
    void theOrderOfRecordsDoesNotMatter(@ForAll List<CommunicationRecord> records) {
        LocalDate day = LocalDate.of(2026, 3, 20);
        Set<CustomerId> customers =
                Set.copyOf(records.stream().map(CommunicationRecord::customer).toList());

        assertThat(ConveyanceReader.standard().read(SampleService.priceList(), reversed(records), customers, day))
                .isEqualTo(ConveyanceReader.standard().read(SampleService.priceList(), records, customers, day));
    }

    @Property
    void monthsAddUpToTheQuarter(@ForAll List<CoachingRecord> lessons) {
        LocalDate march = LocalDate.of(2026, 3, 1);
        LocalDate april = march.plusMonths(1);
        LocalDate may = april.plusMonths(1);
        CoachingReader reader = CoachingReader.standard();

        assertThat(reader.read(lessons, LocalDateRange.of(march, may)).sessions())
                .isEqualTo(reader.read(lessons, LocalDateRange.of(march, april)).sessions()
                        + reader.read(lessons, LocalDateRange.of(april, may)).sessions());
        assertThat(reader.read(reversed(lessons), LocalDateRange.of(march, may)))
                .isEqualTo(reader.read(lessons, LocalDateRange.of(march, may)));
    }
}
