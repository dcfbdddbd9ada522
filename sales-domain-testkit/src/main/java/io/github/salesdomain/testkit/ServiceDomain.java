package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.visit.CoachingReader;
import io.github.salesdomain.visit.CoachingRecord;
import io.github.salesdomain.visit.CoachingSummary;
import io.github.salesdomain.visit.CommunicationRecord;
import io.github.salesdomain.visit.Complaint;
import io.github.salesdomain.visit.ComplaintLine;
import io.github.salesdomain.visit.ComplaintReader;
import io.github.salesdomain.visit.ComplaintReport;
import io.github.salesdomain.visit.ComplaintState;
import io.github.salesdomain.visit.ComplaintStep;
import io.github.salesdomain.visit.Conveyance;
import io.github.salesdomain.visit.ConveyanceReader;
import io.github.salesdomain.visit.InformationKind;
import io.github.salesdomain.visit.ServiceHours;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.threeten.extra.LocalDateRange;

/** Arbitraries for communication, coaching and complaints in {@link io.github.salesdomain.visit}. */
public final class ServiceDomain extends DomainContextBase {

    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 8, 0);
    private static final LocalDateTime AS_OF = START.plusDays(10);

    /** For {@code @Domain(ServiceDomain.class)}. */
    public ServiceDomain() {}

    private static Arbitrary<LocalDateTime> times() {
        return Arbitraries.integers().between(0, 12 * 24 * 60).map(START::plusMinutes);
    }

    /** {@return how far complaints may be} */
    @Provide
    public static Arbitrary<ComplaintState> complaintStates() {
        return Arbitraries.of(ComplaintState.class);
    }

    /** {@return steps to any state but NEW} */
    @Provide
    public static Arbitrary<ComplaintStep> complaintSteps() {
        return Combinators.combine(
                        complaintStates().filter(state -> state != ComplaintState.NEW),
                        times(),
                        OrgDomain.personIds(),
                        Texts.names())
                .as(ServiceDomain::step);
    }

    private static ComplaintStep step(ComplaintState state, LocalDateTime at, PersonId by, String reason) {
        return new ComplaintStep(
                state, at, by, state == ComplaintState.REJECTED ? Optional.of(reason) : Optional.empty());
    }

    /** {@return complaints with up to eight steps, resolved, reopened and rejected ones among them} */
    @Provide
    public static Arbitrary<Complaint> complaints() {
        return Combinators.combine(
                        Texts.keys(),
                        CustomerDomain.customerIds(),
                        times(),
                        Texts.names(),
                        OrgDomain.personIds(),
                        Arbitraries.integers().between(0, 59).list().ofMaxSize(8))
                .as((id, customer, openedAt, subject, by, choices) -> {
                    Complaint complaint = Complaint.of(id, customer, openedAt, subject);
                    LocalDateTime at = openedAt;
                    for (int choice : choices) {
                        List<ComplaintState> next =
                                complaint.state().next().stream().sorted().toList();
                        if (next.isEmpty()) {
                            break;
                        }
                        at = at.plusHours(choice);
                        complaint = complaint.after(step(next.get(choice % next.size()), at, by, subject));
                    }
                    return complaint;
                });
    }

    /** {@return up to eight complaints, some of which repeat the first} */
    public static Arbitrary<List<Complaint>> complaintLists() {
        return Combinators.combine(
                        complaints().list().uniqueElements(Complaint::id).ofMaxSize(8),
                        Arbitraries.of(true, false).list().ofSize(8))
                .as((complaints, repeats) -> {
                    List<Complaint> all = new ArrayList<>();
                    for (int i = 0; i < complaints.size(); i++) {
                        Complaint complaint = complaints.get(i);
                        all.add(
                                i > 4 && repeats.get(i)
                                        ? complaint.withDuplicateOf(
                                                complaints.get(0).id())
                                        : complaint);
                    }
                    return List.copyOf(all);
                });
    }

    /** {@return how complaints stand as of one time} */
    @Provide
    public static Arbitrary<ComplaintReport> complaintReports() {
        return complaintLists()
                .map(complaints -> ComplaintReader.within(Duration.ofHours(30)).read(complaints, AS_OF));
    }

    /** {@return how a complaint stands} */
    @Provide
    public static Arbitrary<ComplaintLine> complaintLines() {
        return complaints()
                .map(complaint -> ComplaintReader.standard()
                        .read(List.of(complaint), AS_OF.plusDays(90))
                        .lines()
                        .get(0));
    }

    /** {@return hours of a day on which the clock of a complaint runs} */
    @Provide
    public static Arbitrary<ServiceHours> serviceHours() {
        return Combinators.combine(
                        TimeDomain.workingCalendars(),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, 11))
                .as((calendar, from, length) ->
                        new ServiceHours(calendar, LocalTime.of(from, 0), LocalTime.of(from + length, 30)));
    }

    /** {@return what customers may be told about} */
    @Provide
    public static Arbitrary<InformationKind> informationKinds() {
        return Arbitraries.of(InformationKind.class);
    }

    /** {@return what was told to one of four customers, in one of two versions or none} */
    @Provide
    public static Arbitrary<CommunicationRecord> communicationRecords() {
        return Combinators.combine(
                        Arbitraries.of("C-01", "C-02", "C-03", "C-04").map(CustomerId::of),
                        TimeDomain.daysBetween(
                                START.toLocalDate(), START.toLocalDate().plusDays(30)),
                        OrgDomain.personIds(),
                        informationKinds(),
                        Arbitraries.oneOf(Arbitraries.just("PRICE_LIST"), Texts.keys()),
                        Arbitraries.of("2025-Q4", "2026-Q1").optional(),
                        Texts.names().set().ofMaxSize(2))
                .as((customer, on, by, kind, topic, version, names) -> CommunicationRecord.builder()
                        .customer(customer)
                        .on(on)
                        .by(by)
                        .kind(kind)
                        .topic(topic)
                        .version(version)
                        .addAllAcknowledgedBy(names)
                        .build());
    }

    /** {@return who knows the price list} */
    @Provide
    public static Arbitrary<Conveyance> conveyances() {
        return Combinators.combine(
                        communicationRecords().list().ofMaxSize(8),
                        Arbitraries.of("C-01", "C-02", "C-03", "C-05")
                                .map(CustomerId::of)
                                .set())
                .as((records, customers) -> ConveyanceReader.standard()
                        .read(SampleService.priceList(), records, customers, LocalDate.of(2026, 3, 20)));
    }

    /** {@return lessons, followed up or not} */
    @Provide
    public static Arbitrary<CoachingRecord> coachingRecords() {
        return Combinators.combine(
                        CustomerDomain.customerIds(),
                        TimeDomain.daysBetween(
                                START.toLocalDate(), START.toLocalDate().plusDays(60)),
                        OrgDomain.personIds(),
                        Texts.keys(),
                        Texts.names().set().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(1, 480),
                        Arbitraries.integers().between(-1, 30),
                        Texts.names().optional())
                .as((customer, on, by, topic, names, minutes, later, observed) -> {
                    CoachingRecord lesson = CoachingRecord.builder()
                            .customer(customer)
                            .on(on)
                            .by(by)
                            .topic(topic)
                            .addAllAttendees(names)
                            .minutes(minutes)
                            .build();
                    return later < 0
                            ? lesson
                            : lesson.withFollowedUpOn(on.plusDays(later)).withObserved(observed);
                });
    }

    /** {@return what lessons add up to in a month} */
    @Provide
    public static Arbitrary<CoachingSummary> coachingSummaries() {
        return coachingRecords()
                .list()
                .ofMaxSize(8)
                .map(lessons -> CoachingReader.standard()
                        .read(lessons, LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1))));
    }
}
