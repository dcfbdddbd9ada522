package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * What Zhou does for his customers in March 2026: eight complaints of which six are resolved, five of them within 48 hours, and one of two open ones is past
 * its time; a price list that two of four customers know; and four lessons.
 */
public final class SampleService {

    private static final PersonId ZHOU = PersonId.of("Zhou");
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 9, 0);

    private SampleService() {}

    /** {@return when the complaints are read: Friday, 2026-03-06, at noon} */
    public static LocalDateTime asOf() {
        return LocalDateTime.of(2026, 3, 6, 12, 0);
    }

    /** {@return the eight complaints, and a ninth that repeats the first} */
    public static List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            int hours = i == 6 ? 60 : 8 * i;
            complaints.add(resolved(complaint(i, MONDAY), MONDAY.plusHours(hours)));
        }
        complaints.add(complaint(7, MONDAY));
        complaints.add(complaint(8, LocalDateTime.of(2026, 3, 5, 16, 0))
                .after(ComplaintStep.of(ComplaintState.ACKNOWLEDGED, LocalDateTime.of(2026, 3, 5, 17, 0), ZHOU)));
        complaints.add(complaint(9, MONDAY).withDuplicateOf("K-1"));
        return List.copyOf(complaints);
    }

    private static Complaint complaint(int number, LocalDateTime openedAt) {
        return Complaint.of("K-" + number, CustomerId.of("C-0" + number), openedAt, "Cartons crushed");
    }

    private static Complaint resolved(Complaint complaint, LocalDateTime at) {
        return complaint
                .after(ComplaintStep.of(ComplaintState.ACKNOWLEDGED, MONDAY.plusHours(1), ZHOU))
                .after(ComplaintStep.of(ComplaintState.IN_PROGRESS, MONDAY.plusHours(2), ZHOU))
                .after(ComplaintStep.of(ComplaintState.RESOLVED, at, ZHOU));
    }

    /** {@return how the complaints stand: 71.43 % in time} */
    public static ComplaintReport complaintReport() {
        return ComplaintReader.standard().read(complaints(), asOf());
    }

    /** {@return the price list of the quarter} */
    public static PolicyVersion priceList() {
        return SamplePreparation.versions().get(1);
    }

    /** {@return what was told of it: C-01 and C-02 took note, C-03 knows the last one, C-04 was told nothing} */
    public static List<CommunicationRecord> communications() {
        return List.of(
                told("C-01", "2026-Q1").withAcknowledgedBy("Ms Gu"),
                told("C-02", "2025-Q4").withAcknowledgedBy("Mr Shen"),
                told("C-02", "2026-Q1").withAcknowledgedBy("Mr Shen", "Ms Tao"),
                told("C-03", "2025-Q4").withAcknowledgedBy("Mr Luo"));
    }

    private static CommunicationRecord told(String customer, String version) {
        return CommunicationRecord.builder()
                .customer(CustomerId.of(customer))
                .on(LocalDate.of(2026, 3, 2))
                .by(ZHOU)
                .topic("PRICE_LIST")
                .version(version)
                .build();
    }

    /** {@return who knows it on 2026-03-06: two of four} */
    public static Conveyance conveyance() {
        return ConveyanceReader.standard()
                .read(
                        priceList(),
                        communications(),
                        List.of("C-01", "C-02", "C-03", "C-04").stream()
                                .map(CustomerId::of)
                                .toList(),
                        LocalDate.of(2026, 3, 6));
    }

    /** {@return four lessons on three days, two of them followed up} */
    public static List<CoachingRecord> lessons() {
        return List.of(
                lesson("C-01", 2, "CONSULTATIVE_SELLING", 60, "Ms Gu", "Mr Pan")
                        .withFollowedUpOn(LocalDate.of(2026, 3, 16))
                        .withObserved("Asks before she recommends"),
                lesson("C-02", 2, "DISPLAY", 30, "Mr Shen"),
                lesson("C-03", 9, "CONSULTATIVE_SELLING", 45, "Mr Luo"),
                lesson("C-01", 16, "COMPLAINTS", 20, "Ms Gu", "Mr Pan", "Ms Hua")
                        .withFollowedUpOn(LocalDate.of(2026, 3, 30)));
    }

    private static CoachingRecord lesson(String customer, int day, String topic, int minutes, String... attendees) {
        return CoachingRecord.builder()
                .customer(CustomerId.of(customer))
                .on(LocalDate.of(2026, 3, day))
                .by(ZHOU)
                .topic(topic)
                .minutes(minutes)
                .addAttendees(attendees)
                .build();
    }

    /** {@return what they add up to in March} */
    public static CoachingSummary coaching() {
        return CoachingReader.standard()
                .read(lessons(), LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)));
    }
}
