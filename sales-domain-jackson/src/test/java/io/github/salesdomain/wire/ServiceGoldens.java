package io.github.salesdomain.wire;

import io.github.salesdomain.testkit.SampleService;
import io.github.salesdomain.time.WorkingCalendar;
import io.github.salesdomain.visit.CoachingRecord;
import io.github.salesdomain.visit.CoachingSummary;
import io.github.salesdomain.visit.CommunicationRecord;
import io.github.salesdomain.visit.Complaint;
import io.github.salesdomain.visit.ComplaintReport;
import io.github.salesdomain.visit.Conveyance;
import io.github.salesdomain.visit.ServiceHours;
import java.time.LocalTime;
import java.util.List;

/** Communication, coaching and complaints as they are written. */
final class ServiceGoldens {

    static final List<Golden> ALL = List.of(
            new Golden(
                    "visit/complaint",
                    Complaint.class,
                    SampleService.complaints().get(0)),
            new Golden("visit/complaints", ComplaintReport.class, SampleService.complaintReport()),
            new Golden(
                    "visit/service-hours",
                    ServiceHours.class,
                    new ServiceHours(WorkingCalendar.mondayToFriday(), LocalTime.of(9, 0), LocalTime.of(17, 30))),
            new Golden(
                    "visit/communication",
                    CommunicationRecord.class,
                    SampleService.communications().get(2)),
            new Golden("visit/conveyance", Conveyance.class, SampleService.conveyance()),
            new Golden(
                    "visit/coaching",
                    CoachingRecord.class,
                    SampleService.lessons().get(0)),
            new Golden("visit/coaching-summary", CoachingSummary.class, SampleService.coaching()));

    private ServiceGoldens() {}
}
