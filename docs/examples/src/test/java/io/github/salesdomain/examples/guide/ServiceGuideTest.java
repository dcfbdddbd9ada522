package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.testkit.SampleService;
import io.github.salesdomain.time.WorkingCalendar;
import io.github.salesdomain.visit.CoachingReader;
import io.github.salesdomain.visit.CoachingRecord;
import io.github.salesdomain.visit.CoachingSummary;
import io.github.salesdomain.visit.CommunicationRecord;
import io.github.salesdomain.visit.Complaint;
import io.github.salesdomain.visit.ComplaintReader;
import io.github.salesdomain.visit.ComplaintReport;
import io.github.salesdomain.visit.ComplaintState;
import io.github.salesdomain.visit.ComplaintStep;
import io.github.salesdomain.visit.Conveyance;
import io.github.salesdomain.visit.ConveyanceReader;
import io.github.salesdomain.visit.PolicyVersion;
import io.github.salesdomain.visit.ServiceHours;
import io.github.salesdomain.visit.VisitEvidence;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class ServiceGuideTest {

    @Test
    void readsComplaints() {
        List<Complaint> complaints = SampleService.complaints();
        // docs:start visit-complaints
        Complaint crushed = Complaint.of(
                        "K-17", CustomerId.of("C-01"), LocalDateTime.of(2026, 3, 2, 9, 0), "Cartons crushed")
                .after(ComplaintStep.of(
                        ComplaintState.ACKNOWLEDGED, LocalDateTime.of(2026, 3, 2, 10, 0), PersonId.of("Zhou")));

        ComplaintReport report = ComplaintReader.standard().read(complaints, LocalDateTime.of(2026, 3, 6, 12, 0));

        report.onTimeRate().percentText(); // 71.43 %: five in 48 hours, of six resolved and one overdue
        report.overdue(); // K-7
        // docs:end
        assertThat(crushed.state()).isEqualTo(ComplaintState.ACKNOWLEDGED);
        assertThat(report).isEqualTo(SampleService.complaintReport());
    }

    @Test
    void runsTheClockInServiceHours() {
        // docs:start visit-complaint-hours
        ServiceHours hours =
                new ServiceHours(WorkingCalendar.mondayToFriday(), LocalTime.of(9, 0), LocalTime.of(17, 0));
        ComplaintReader twoDays = ComplaintReader.within(Duration.ofHours(16)).during(hours);
        // docs:end
        assertThat(twoDays.read(SampleService.complaints(), SampleService.asOf())
                        .resolved())
                .isEqualTo(6);
    }

    @Test
    void tellsWhoKnowsAPolicy() {
        PolicyVersion priceList = SampleService.priceList();
        List<CommunicationRecord> records = SampleService.communications();
        List<CustomerId> customers =
                List.of(CustomerId.of("C-01"), CustomerId.of("C-02"), CustomerId.of("C-03"), CustomerId.of("C-04"));
        // docs:start visit-conveyance
        Conveyance conveyance =
                ConveyanceReader.standard().read(priceList, records, customers, LocalDate.of(2026, 3, 6));

        conveyance.coverage().percentText(); // 50.00 %
        conveyance.outdated(); // C-03 knows the price list of the last quarter
        conveyance.untold(); // C-04
        Optional<VisitEvidence> fact = conveyance.evidenceFor(CustomerId.of("C-04")); // for the next visit
        // docs:end
        assertThat(conveyance).isEqualTo(SampleService.conveyance());
        assertThat(fact).isPresent();
    }

    @Test
    void addsUpCoaching() {
        List<CoachingRecord> lessons = SampleService.lessons();
        // docs:start visit-coaching
        LocalDateRange march = LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
        CoachingSummary coaching = CoachingReader.standard().read(lessons, march);

        coaching.followUpRate().percentText(); // 50.00 %: after two of four lessons somebody looked
        coaching.minutesByTopic(); // CONSULTATIVE_SELLING=165, ...: minutes × attendees
        // docs:end
        assertThat(coaching).isEqualTo(SampleService.coaching());
    }
}
