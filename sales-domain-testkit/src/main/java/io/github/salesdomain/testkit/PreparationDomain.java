package io.github.salesdomain.testkit;

import io.github.salesdomain.visit.HeldItem;
import io.github.salesdomain.visit.PolicyVersion;
import io.github.salesdomain.visit.PreparationChecklist;
import io.github.salesdomain.visit.PreparationItem;
import io.github.salesdomain.visit.Readiness;
import io.github.salesdomain.visit.ReadinessChecker;
import io.github.salesdomain.visit.ReadinessFinding;
import io.github.salesdomain.visit.ReadinessLine;
import io.github.salesdomain.visit.ReadinessReport;
import io.github.salesdomain.visit.Visit;
import io.github.salesdomain.visit.VisitPreparation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitraries for the preparation of visits in {@link io.github.salesdomain.visit}. Their items are mostly those of the standard checklist. */
public final class PreparationDomain extends DomainContextBase {

    /** For {@code @Domain(PreparationDomain.class)}. */
    public PreparationDomain() {}

    private static Arbitrary<String> codes() {
        return Arbitraries.oneOf(
                Arbitraries.of(PreparationChecklist.standard().items()).map(PreparationItem::code), Texts.keys());
    }

    /** {@return tools and knowledge} */
    @Provide
    public static Arbitrary<PreparationItem.Kind> preparationItemKinds() {
        return Arbitraries.of(PreparationItem.Kind.class);
    }

    /** {@return items that visits of some purposes need, of all, or of none} */
    @Provide
    public static Arbitrary<PreparationItem> preparationItems() {
        return Combinators.combine(
                        codes(),
                        preparationItemKinds(),
                        Arbitraries.of(true, false),
                        VisitDomain.visitPurposes().set())
                .as(PreparationItem::new);
    }

    /** {@return the standard checklist, the kit, and checklists of up to six items} */
    @Provide
    public static Arbitrary<PreparationChecklist> preparationChecklists() {
        return Arbitraries.oneOf(
                Arbitraries.of(PreparationChecklist.standard(), PreparationChecklist.kit()),
                preparationItems()
                        .list()
                        .uniqueElements(PreparationItem::code)
                        .ofMaxSize(6)
                        .map(PreparationChecklist::new));
    }

    /** {@return what a rep has with him, with or without a version} */
    @Provide
    public static Arbitrary<HeldItem> heldItems() {
        return Combinators.combine(codes(), Arbitraries.of("V1", "V2").optional())
                .as(HeldItem::new);
    }

    /** {@return versions in force over any range of days} */
    @Provide
    public static Arbitrary<PolicyVersion> policyVersions() {
        return Combinators.combine(
                        codes(), Arbitraries.of("V1", "V2"), TimeDomain.ranges().filter(range -> !range.isEmpty()))
                .as(PolicyVersion::new);
    }

    /** {@return versions of different items, so that none meets another} */
    public static Arbitrary<List<PolicyVersion>> policyVersionLists() {
        return policyVersions().list().uniqueElements(PolicyVersion::code).ofMaxSize(6);
    }

    /** {@return preparations of any visit: first visits and others, looked back at or not} */
    @Provide
    public static Arbitrary<VisitPreparation> visitPreparations() {
        return Combinators.combine(
                        VisitDomain.visits(),
                        heldItems().list().uniqueElements(HeldItem::code).ofMaxSize(8),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-1, 40),
                        CommitmentDomain.commitmentReviews().optional(),
                        VisitDomain.visitOutcomes())
                .as((visit, items, phone, daysAgo, review, last) -> VisitPreparation.builder()
                        .visit(visit)
                        .addAllItems(items)
                        .isByPhone(phone)
                        .lastVisit(lastVisit(visit, daysAgo))
                        .review(review)
                        .addAllCarriedOver(last.carryOver())
                        .build());
    }

    private static Optional<LocalDate> lastVisit(Visit visit, int daysAgo) {
        return daysAgo < 0 ? Optional.empty() : Optional.of(visit.on().minusDays(daysAgo));
    }

    /** {@return whether a visit is prepared} */
    @Provide
    public static Arbitrary<Readiness> readinesses() {
        return Arbitraries.of(Readiness.class);
    }

    /** {@return what may be wrong} */
    @Provide
    public static Arbitrary<ReadinessFinding.Kind> readinessFindingKinds() {
        return Arbitraries.of(ReadinessFinding.Kind.class);
    }

    /** {@return findings of any kind} */
    @Provide
    public static Arbitrary<ReadinessFinding> readinessFindings() {
        return Combinators.combine(readinessFindingKinds(), Texts.keys()).as(ReadinessFinding::new);
    }

    /** {@return reports by any checklist} */
    @Provide
    public static Arbitrary<ReadinessReport> readinessReports() {
        return Combinators.combine(preparationChecklists(), visitPreparations(), policyVersionLists())
                .as((checklist, preparation, versions) ->
                        ReadinessChecker.with(checklist).check(preparation, versions));
    }

    /** {@return how items stand, in or out of force} */
    @Provide
    public static Arbitrary<ReadinessLine> readinessLines() {
        return Combinators.combine(
                        preparationItems(),
                        Arbitraries.of(true, false),
                        Arbitraries.of("V1", "V2").optional(),
                        Arbitraries.of("V1", "V2").optional())
                .as((item, mandatory, held, inForce) -> new ReadinessLine(
                        item, mandatory, held.map(version -> HeldItem.of(item.code(), version)), inForce));
    }
}
