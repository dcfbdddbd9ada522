package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.SampleCommitments;
import io.github.salesdomain.testkit.SamplePreparation;
import io.github.salesdomain.testkit.SampleVisits;
import io.github.salesdomain.visit.ReadinessFinding.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class ReadinessCheckerTest {

    private final ReadinessChecker kit = ReadinessChecker.with(PreparationChecklist.kit());
    private final VisitPreparation preparation = SamplePreparation.preparation();
    private final VisitPreparation complete = preparation.withItems(PreparationChecklist.kit().items().stream()
            .map(item -> item.isVersioned() ? HeldItem.of(item.code(), "2026-Q1") : HeldItem.of(item.code()))
            .toList());

    private ReadinessReport check(VisitPreparation prepared) {
        return kit.check(prepared, SamplePreparation.versions());
    }

    @Test
    void findsTheMissingSamplesAndTheOldPriceListOfTheHandbook() {
        ReadinessReport report = SamplePreparation.report();

        assertThat(report.mandatory()).isEqualTo(9);
        assertThat(report.mandatoryHeld()).isEqualTo(8);
        assertThat(report.readiness()).isEqualTo(Ratio.of(8, 9));
        assertThat(report.readiness().percentText()).isEqualTo("88.89 %");
        assertThat(report.state()).isEqualTo(Readiness.NOT_READY);
        assertThat(report.findings())
                .containsExactly(
                        new ReadinessFinding(Kind.MISSING, "SAMPLES"),
                        new ReadinessFinding(Kind.STALE_POLICY, "PRICE_LIST"));
        assertThat(report.explain().toString())
                .contains("NOT_READY", "88.89 %", "mandatory, there, version 2025-Q4, in force 2026-Q1");
    }

    @Test
    void isReadyOnceNothingBlocks() {
        ReadinessReport report = check(complete);

        assertThat(report.findings()).isEmpty();
        assertThat(report.readiness()).isEqualTo(Ratio.one());
        assertThat(report.state()).isEqualTo(Readiness.READY);
    }

    @Test
    void needsAnObjective() {
        Visit aimless = SampleVisits.planned().withObjectives();

        ReadinessReport report = check(complete.withVisit(aimless));

        assertThat(report.findings())
                .containsExactly(
                        new ReadinessFinding(Kind.NO_OBJECTIVE, aimless.id().value()));
        assertThat(report.state()).isEqualTo(Readiness.NOT_READY);
    }

    @Test
    void needsALookBackAtTheLastVisit() {
        LocalDate day = complete.visit().on();
        VisitPreparation second = complete.withLastVisit(day.minusDays(14));
        CommitmentReview review = CommitmentTracker.standard().review(List.of(), day.minusDays(1));

        assertThat(check(second).findings())
                .extracting(ReadinessFinding::kind)
                .containsExactly(Kind.LAST_VISIT_NOT_REVIEWED);
        assertThat(check(second.withReview(review)).state()).isEqualTo(Readiness.READY);
        assertThat(second.withReview(CommitmentTracker.standard().review(List.of(), day))
                        .isReviewed())
                .isTrue();
        assertThat(second.withReview(CommitmentTracker.standard().review(List.of(), day.minusDays(14)))
                        .isReviewed())
                .isTrue();
        assertThat(second.withReview(CommitmentTracker.standard().review(List.of(), day.minusDays(15)))
                        .isReviewed())
                .isFalse();
        assertThat(second.withReview(CommitmentTracker.standard().review(List.of(), day.plusDays(1)))
                        .isReviewed())
                .isFalse();
        assertThat(complete.isReviewed()).isTrue();
    }

    @Test
    void tellsWhatIsOverdueAndWhatWasCarriedOverWithoutBlocking() {
        Objective debt = SampleVisits.planned().objectives().get(1);
        Visit without = SampleVisits.planned()
                .withObjectives(SampleVisits.planned().objectives().get(0));
        VisitPreparation second = complete.withVisit(without)
                .withCarriedOver(List.of(SampleVisits.planned().objectives().get(0), debt))
                .withReview(SampleCommitments.review());

        ReadinessReport report = check(second);

        assertThat(report.findings())
                .containsExactly(
                        new ReadinessFinding(Kind.OVERDUE_COMMITMENT, "SAMPLES"),
                        new ReadinessFinding(
                                Kind.CARRY_OVER_NOT_PLANNED, debt.id().value()));
        assertThat(report.state()).isEqualTo(Readiness.READY);
    }

    @Test
    void needsNoToolsOnThePhone() {
        ReadinessReport byPhone = check(preparation.withIsByPhone(true));
        ReadinessReport knowing =
                ReadinessChecker.standard().check(preparation.withIsByPhone(true), SamplePreparation.versions());

        assertThat(byPhone.lines()).isEmpty();
        assertThat(byPhone.state()).isEqualTo(Readiness.NO_CHECKLIST);
        assertThat(knowing.lines())
                .extracting(line -> line.item().code())
                .containsExactly("SALES_POLICY", "PRICE_POLICY", "PROMOTION_POLICY");
        assertThat(knowing.state()).isEqualTo(Readiness.NOT_READY);
    }

    @Test
    void cannotTellWithoutAChecklist() {
        ReadinessReport report =
                ReadinessChecker.with(PreparationChecklist.empty()).check(complete.withItems(), List.of());

        assertThat(report.readiness()).isEqualTo(Ratio.undefined(ReadinessReport.NO_CHECKLIST));
        assertThat(report.state()).isEqualTo(Readiness.NO_CHECKLIST);
    }

    @Test
    void asksForTheVersionAndSaysWhenNoneIsInForce() {
        PreparationChecklist prices = PreparationChecklist.empty().with(PreparationItem.knowledge("PRICE_LIST"));
        VisitPreparation vague = complete.withItems(HeldItem.of("PRICE_LIST"), HeldItem.of("UMBRELLA"));

        assertThat(ReadinessChecker.with(prices)
                        .check(vague, SamplePreparation.versions())
                        .findings())
                .containsExactly(
                        new ReadinessFinding(Kind.VERSION_NOT_STATED, "PRICE_LIST"),
                        new ReadinessFinding(Kind.NOT_ON_CHECKLIST, "UMBRELLA"));
        ReadinessReport unknown =
                ReadinessChecker.with(prices).check(complete.withItems(HeldItem.of("PRICE_LIST", "2024")), List.of());
        assertThat(unknown.findings()).containsExactly(new ReadinessFinding(Kind.NO_VERSION_IN_FORCE, "PRICE_LIST"));
        assertThat(unknown.state()).isEqualTo(Readiness.READY);
        assertThat(unknown.readiness().isDefined()).isFalse();
    }

    @Test
    void needsWhatThePurposesNeed() {
        Visit friendly = SampleVisits.planned()
                .withPrimaryPurpose(VisitPurpose.BUILD_RELATIONSHIP)
                .withOtherPurposes();

        assertThat(check(complete.withVisit(friendly)).lines())
                .filteredOn(ReadinessLine::isMandatory)
                .extracting(line -> line.item().code())
                .containsExactly("COMPANY_MATERIAL", "BUSINESS_CARDS", "NOTEBOOK_AND_PEN");
        assertThat(check(complete.withVisit(friendly.withOtherPurposes(VisitPurpose.SELL)))
                        .mandatory())
                .isEqualTo(9);
    }

    @Test
    void changesTheChecklist() {
        PreparationChecklist own =
                PreparationChecklist.kit().with(PreparationItem.tool("SAMPLES")).with(PreparationItem.tool("CAMERA"));

        assertThat(own.items()).hasSize(13);
        assertThat(own.items().get(7)).isEqualTo(PreparationItem.tool("SAMPLES"));
        assertThat(ReadinessChecker.with(own)
                        .check(preparation, SamplePreparation.versions())
                        .readiness())
                .isEqualTo(Ratio.one());
    }

    @Test
    void refusesWhatCannotBe() {
        PolicyVersion version = SamplePreparation.versions().get(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kit.check(
                        preparation,
                        List.of(version, PolicyVersion.since("PRICE_LIST", "2026-A", LocalDate.of(2026, 3, 2)))))
                .withMessage("versions must have one of PRICE_LIST in force on 2026-03-02, but had 2026-A and 2026-Q1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> version.until(LocalDate.of(2026, 1, 1)))
                .withMessage("end must be after the start 2026-01-01, but was 2026-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolicyVersion(
                        "A", "1", LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1))))
                .withMessage("validity must not be empty, but was 2026-01-01/2026-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyVersion.since(" ", "1", LocalDate.of(2026, 1, 1)))
                .withMessage("code must not be blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyVersion.since("A", " ", LocalDate.of(2026, 1, 1)))
                .withMessage("version must not be blank, but was ' '");
        assertThatIllegalArgumentException().isThrownBy(() -> HeldItem.of(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> HeldItem.of("A", " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PreparationItem.tool("x".repeat(65)))
                .withMessageStartingWith("code must have 1 to 64 characters");
        assertThatIllegalArgumentException().isThrownBy(() -> PreparationItem.tool(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PreparationChecklist(List.of(PreparationItem.tool("A"), PreparationItem.knowledge("A"))))
                .withMessage("items must have each code once, but had A twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> preparation.withItems(HeldItem.of("A"), HeldItem.of("A")))
                .withMessage("items must have each code once, but had A twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> preparation.withLastVisit(LocalDate.of(2026, 3, 3)))
                .withMessage("lastVisit must not be after the visit, 2026-03-02, but was 2026-03-03");
        Objective debt = SampleVisits.planned().objectives().get(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> preparation.withCarriedOver(debt, debt))
                .withMessageStartingWith("carriedOver must have each id once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadinessLine(
                        new PreparationItem("A", PreparationItem.Kind.TOOL, false, Set.of()),
                        true,
                        Optional.of(HeldItem.of("B")),
                        Optional.empty()))
                .withMessage("held must be of item A, but was of B");
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadinessFinding(Kind.MISSING, " "));
    }
}
