package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.visit.CoachingRecord;
import io.github.salesdomain.visit.CoachingSummary;
import io.github.salesdomain.visit.CommunicationRecord;
import io.github.salesdomain.visit.Complaint;
import io.github.salesdomain.visit.ComplaintLine;
import io.github.salesdomain.visit.ComplaintReport;
import io.github.salesdomain.visit.ComplaintState;
import io.github.salesdomain.visit.ComplaintStep;
import io.github.salesdomain.visit.Conveyance;
import io.github.salesdomain.visit.InformationKind;
import io.github.salesdomain.visit.ServiceHours;

/** The JSON form of communication, coaching and complaints. */
final class ServiceWire {

    private static final TextCodec<String> KEY = TextCodec.text(TextCodec.CODE);
    private static final TextCodec<String> NAME = TextCodec.text(TextCodec.NAME);
    private static final TextCodec<String> NOTE = TextCodec.text(TextCodec.NOTE);

    static final TextCodec<ComplaintState> STATE = EnumCodec.of(ComplaintState.class, state -> switch (state) {
        case NEW -> "NEW";
        case ACKNOWLEDGED -> "ACKNOWLEDGED";
        case IN_PROGRESS -> "IN_PROGRESS";
        case RESOLVED -> "RESOLVED";
        case CLOSED -> "CLOSED";
        case REJECTED -> "REJECTED";
        case REOPENED -> "REOPENED";
    });

    static final TextCodec<InformationKind> INFORMATION_KIND =
            EnumCodec.of(InformationKind.class, kind -> switch (kind) {
                case COMPANY -> "COMPANY";
                case SALES -> "SALES";
                case COMPETITOR -> "COMPETITOR";
            });

    static final ObjectCodec<ComplaintStep> STEP = ObjectCodec.of(
            required("state", STATE, ComplaintStep::state),
            required("at", TimeWire.DATE_TIME, ComplaintStep::at),
            required("by", OrgWire.PERSON_ID, ComplaintStep::by),
            optional("reason", NOTE, ComplaintStep::reason),
            ComplaintStep::new);

    static final ObjectCodec<Complaint> COMPLAINT = ObjectCodec.building(Complaint::builder, Complaint.Builder::build)
            .with(required("id", KEY, Complaint::id), Complaint.Builder::id)
            .with(required("customer", CustomerWire.CUSTOMER_ID, Complaint::customer), Complaint.Builder::customer)
            .with(required("openedAt", TimeWire.DATE_TIME, Complaint::openedAt), Complaint.Builder::openedAt)
            .with(required("subject", NOTE, Complaint::subject), Complaint.Builder::subject)
            .with(optional("duplicateOf", KEY, Complaint::duplicateOf), Complaint.Builder::duplicateOf)
            .with(list("steps", STEP, Complaint::steps), Complaint.Builder::addAllSteps)
            .codec();

    static final ObjectCodec<ServiceHours> SERVICE_HOURS = ObjectCodec.of(
            required("workingDays", TimeWire.WORKING_CALENDAR, ServiceHours::workingDays),
            required("from", RouteWire.TIME, ServiceHours::from),
            required("to", RouteWire.TIME, ServiceHours::to),
            ServiceHours::new);

    static final ObjectCodec<ComplaintLine> LINE = ObjectCodec.of(
            required("complaint", KEY, ComplaintLine::complaint),
            required("state", STATE, ComplaintLine::state),
            required("due", TimeWire.DATE_TIME, ComplaintLine::due),
            optional("resolvedAt", TimeWire.DATE_TIME, ComplaintLine::resolvedAt),
            required("isBreached", NumberCodec.BOOLEAN, ComplaintLine::isBreached),
            ComplaintLine::new);

    static final ObjectCodec<ComplaintReport> REPORT = ObjectCodec.of(
            required("asOf", TimeWire.DATE_TIME, ComplaintReport::asOf),
            list("lines", LINE, ComplaintReport::lines),
            list("duplicates", KEY, ComplaintReport::duplicates),
            ComplaintReport::new);

    static final ObjectCodec<CommunicationRecord> COMMUNICATION = ObjectCodec.building(
                    CommunicationRecord::builder, CommunicationRecord.Builder::build)
            .with(
                    required("customer", CustomerWire.CUSTOMER_ID, CommunicationRecord::customer),
                    CommunicationRecord.Builder::customer)
            .with(required("on", TimeWire.DATE, CommunicationRecord::on), CommunicationRecord.Builder::on)
            .with(required("by", OrgWire.PERSON_ID, CommunicationRecord::by), CommunicationRecord.Builder::by)
            .with(
                    defaulted("kind", INFORMATION_KIND, CommunicationRecord::kind, InformationKind.SALES),
                    CommunicationRecord.Builder::kind)
            .with(required("topic", KEY, CommunicationRecord::topic), CommunicationRecord.Builder::topic)
            .with(optional("version", KEY, CommunicationRecord::version), CommunicationRecord.Builder::version)
            .with(
                    set("acknowledgedBy", NAME, CommunicationRecord::acknowledgedBy),
                    CommunicationRecord.Builder::addAllAcknowledgedBy)
            .codec();

    static final ObjectCodec<Conveyance> CONVEYANCE = ObjectCodec.of(
            required("policy", PreparationWire.POLICY_VERSION, Conveyance::policy),
            required("asOf", TimeWire.DATE, Conveyance::asOf),
            list("acknowledged", CustomerWire.CUSTOMER_ID, Conveyance::acknowledged),
            list("told", CustomerWire.CUSTOMER_ID, Conveyance::told),
            list("outdated", CustomerWire.CUSTOMER_ID, Conveyance::outdated),
            list("untold", CustomerWire.CUSTOMER_ID, Conveyance::untold),
            Conveyance::new);

    static final ObjectCodec<CoachingRecord> COACHING = ObjectCodec.building(
                    CoachingRecord::builder, CoachingRecord.Builder::build)
            .with(
                    required("customer", CustomerWire.CUSTOMER_ID, CoachingRecord::customer),
                    CoachingRecord.Builder::customer)
            .with(required("on", TimeWire.DATE, CoachingRecord::on), CoachingRecord.Builder::on)
            .with(required("by", OrgWire.PERSON_ID, CoachingRecord::by), CoachingRecord.Builder::by)
            .with(required("topic", KEY, CoachingRecord::topic), CoachingRecord.Builder::topic)
            .with(set("attendees", NAME, CoachingRecord::attendees), CoachingRecord.Builder::addAllAttendees)
            .with(required("minutes", NumberCodec.INT, CoachingRecord::minutes), CoachingRecord.Builder::minutes)
            .with(
                    optional("followedUpOn", TimeWire.DATE, CoachingRecord::followedUpOn),
                    CoachingRecord.Builder::followedUpOn)
            .with(optional("observed", NOTE, CoachingRecord::observed), CoachingRecord.Builder::observed)
            .codec();

    static final ObjectCodec<CoachingSummary> COACHING_SUMMARY = ObjectCodec.of(
            required("sessions", NumberCodec.LONG, CoachingSummary::sessions),
            required("days", NumberCodec.LONG, CoachingSummary::days),
            required("followedUp", NumberCodec.LONG, CoachingSummary::followedUp),
            map("minutesByTopic", KEY, NumberCodec.LONG, CoachingSummary::minutesByTopic),
            CoachingSummary::new);

    private ServiceWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(ComplaintState.class, STATE);
        listing.add(InformationKind.class, INFORMATION_KIND);
        listing.add(ComplaintStep.class, STEP);
        listing.add(Complaint.class, COMPLAINT);
        listing.add(ServiceHours.class, SERVICE_HOURS);
        listing.add(ComplaintLine.class, LINE);
        listing.add(ComplaintReport.class, REPORT);
        listing.add(CommunicationRecord.class, COMMUNICATION);
        listing.add(Conveyance.class, CONVEYANCE);
        listing.add(CoachingRecord.class, COACHING);
        listing.add(CoachingSummary.class, COACHING_SUMMARY);
    }
}
