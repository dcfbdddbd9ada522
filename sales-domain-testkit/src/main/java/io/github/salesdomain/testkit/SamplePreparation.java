package io.github.salesdomain.testkit;

import io.github.salesdomain.visit.HeldItem;
import io.github.salesdomain.visit.PolicyVersion;
import io.github.salesdomain.visit.PreparationChecklist;
import io.github.salesdomain.visit.ReadinessChecker;
import io.github.salesdomain.visit.ReadinessReport;
import io.github.salesdomain.visit.VisitPreparation;
import java.time.LocalDate;
import java.util.List;

/**
 * Zhou gets ready for the visit of {@link SampleVisits#planned()}: of nine mandatory tools he lacks the samples, of three optional ones he has one, and
 * his price list is that of the last quarter.
 */
public final class SamplePreparation {

    private SamplePreparation() {}

    /** {@return the price lists of the last quarter and of this one} */
    public static List<PolicyVersion> versions() {
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        return List.of(
                PolicyVersion.since("PRICE_LIST", "2025-Q4", LocalDate.of(2025, 10, 1))
                        .until(newYear),
                PolicyVersion.since("PRICE_LIST", "2026-Q1", newYear));
    }

    /** {@return what Zhou has with him} */
    public static VisitPreparation preparation() {
        return VisitPreparation.builder()
                .visit(SampleVisits.planned())
                .addItems(
                        HeldItem.of("BROCHURE"),
                        HeldItem.of("COMPANY_MATERIAL"),
                        HeldItem.of("BUSINESS_CARDS"),
                        HeldItem.of("CALCULATOR"),
                        HeldItem.of("NOTEBOOK_AND_PEN"),
                        HeldItem.of("PRICE_LIST", "2025-Q4"),
                        HeldItem.of("LEAFLETS"),
                        HeldItem.of("ORDER_FORMS"),
                        HeldItem.of("CASE_BOOK"))
                .build();
    }

    /** {@return how ready he is by the twelve tools: 88.89 %, with a missing item and a stale one} */
    public static ReadinessReport report() {
        return ReadinessChecker.with(PreparationChecklist.kit()).check(preparation(), versions());
    }
}
