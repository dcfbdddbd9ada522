package io.github.salesdomain.quota;

import static io.github.salesdomain.quota.PlanSamples.AUTHOR;
import static io.github.salesdomain.quota.PlanSamples.MANAGER;
import static io.github.salesdomain.quota.PlanSamples.plan;
import static io.github.salesdomain.quota.PlanSamples.signed;
import static io.github.salesdomain.quota.PlanSamples.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.salesdomain.time.SalesCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanLifeTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final QuotaPlan FIRST = plan(100_000);
    private static final QuotaPlan SECOND = plan(110_000);

    private final PlanLife draft = PlanLife.of(FIRST, signed(AUTHOR, 1, 2));
    private final PlanLife submitted = draft.submitted(1, signed(AUTHOR, 1, 3));
    private final PlanLife active =
            submitted.approved(1, signed(MANAGER, 1, 5)).activated(1, NEW_YEAR, signed(MANAGER, 1, 6));
    private final PlanLife replanned = active.drafted(SECOND, signed(AUTHOR, 4, 7))
            .submitted(2, signed(AUTHOR, 4, 7))
            .approved(2, signed(MANAGER, 4, 9))
            .activated(2, APRIL, signed(MANAGER, 4, 10));

    @Nested
    class Steps {

        @Test
        void leadFromDraftToActive() {
            assertThat(draft.statusOf(1)).isEqualTo(PlanStatus.DRAFT);
            assertThat(submitted.statusOf(1)).isEqualTo(PlanStatus.SUBMITTED);
            assertThat(submitted.approved(1, signed(MANAGER, 1, 5)).statusOf(1)).isEqualTo(PlanStatus.APPROVED);
            assertThat(active.statusOf(1)).isEqualTo(PlanStatus.ACTIVE);
            assertThat(active.activeVersion()).isEqualTo(OptionalInt.of(1));
            assertThat(submitted.activeVersion()).isEmpty();
        }

        @Test
        void leadBackToDraftWhereAVersionIsRejected() {
            PlanLife rejected = submitted.rejected(1, signed(MANAGER, 1, 4));
            assertThat(rejected.statusOf(1)).isEqualTo(PlanStatus.DRAFT);

            PlanLife again = rejected.revised(1, SECOND, signed(AUTHOR, 1, 5));
            assertThat(again.planOf(1)).isEqualTo(SECOND);
            assertThat(again.asKnownOn(LocalDate.of(2026, 1, 4)).orElseThrow().planOf(1))
                    .isEqualTo(FIRST);
            assertThat(again.stepsOf(1))
                    .extracting(PlanStep::move)
                    .containsExactly(PlanMove.DRAFT, PlanMove.SUBMIT, PlanMove.REJECT, PlanMove.REVISE);
            assertThat(again.submitted(1, signed(AUTHOR, 1, 6))
                            .approved(1, signed(MANAGER, 1, 6))
                            .rejected(1, signed(MANAGER, 1, 7))
                            .statusOf(1))
                    .isEqualTo(PlanStatus.DRAFT);
        }

        @Test
        void supersedeTheActiveVersionByThemselves() {
            assertThat(replanned.statusOf(1)).isEqualTo(PlanStatus.SUPERSEDED);
            assertThat(replanned.statusOf(2)).isEqualTo(PlanStatus.ACTIVE);
            assertThat(replanned.activeVersion()).isEqualTo(OptionalInt.of(2));
            assertThat(replanned.latestVersion()).isEqualTo(2);
        }

        @Test
        void areRefusedWhereTheVersionDoesNotAllowThem() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> draft.approved(1, signed(MANAGER, 1, 5)))
                    .withMessage("version 1 must be SUBMITTED to APPROVE, but was DRAFT");
            assertThatIllegalStateException()
                    .isThrownBy(() -> draft.rejected(1, signed(MANAGER, 1, 5)))
                    .withMessage("version 1 must be SUBMITTED or APPROVED to REJECT, but was DRAFT");
            assertThatIllegalStateException()
                    .isThrownBy(() -> submitted.submitted(1, signed(AUTHOR, 1, 5)))
                    .withMessage("version 1 must be DRAFT to SUBMIT, but was SUBMITTED");
            assertThatIllegalStateException()
                    .isThrownBy(() -> submitted.activated(1, NEW_YEAR, signed(MANAGER, 1, 5)))
                    .withMessage("version 1 must be APPROVED to ACTIVATE, but was SUBMITTED");
            assertThatIllegalStateException()
                    .isThrownBy(() -> active.revised(1, SECOND, signed(AUTHOR, 1, 7)))
                    .withMessage("version 1 must be DRAFT to REVISE, but was ACTIVE");
            assertThatIllegalStateException()
                    .isThrownBy(() -> replanned.activated(1, NEW_YEAR, signed(MANAGER, 4, 11)))
                    .withMessage("version 1 must be APPROVED to ACTIVATE, but was SUPERSEDED");
            assertThatIllegalStateException()
                    .isThrownBy(() -> draft.then(draft.steps().get(0).withSignature(signed(AUTHOR, 1, 3))))
                    .withMessage("version of a draft must be 2, but was 1");
        }

        @Test
        void areRefusedWhereTheyCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> draft.submitted(2, signed(AUTHOR, 1, 3)))
                    .withMessage("version must be from 1 to 1, but was 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> draft.submitted(1, signed(AUTHOR, 1, 1)))
                    .withMessage(
                            "day of a step must not be before that of the step before, 2026-01-02, but was 2026-01-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> submitted
                            .approved(1, signed(MANAGER, 1, 5))
                            .activated(1, LocalDate.of(2027, 1, 1), signed(MANAGER, 1, 6)))
                    .withMessage("from must be in 2026-01-01/2027-01-01, but was 2027-01-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PlanLife(List.of()))
                    .withMessage("steps must not be empty, but was []");
        }

        @Test
        void sayWhatTheyCarry() {
            PlanStep step = draft.steps().get(0);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> step.withPlan(Optional.empty()))
                    .withMessage("plan must be present with DRAFT, but was absent");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> step.withFrom(NEW_YEAR))
                    .withMessage("from must be absent with DRAFT, but was present");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> step.withVersion(0))
                    .withMessage("version must be at least 1, but was 0");
        }

        @Test
        void areOfOneYearAndRootAlone() {
            QuotaPlan other = QuotaPlan.of(
                    Metric.REVENUE,
                    SalesCalendar.gregorian(),
                    2027,
                    PlanSamples.TREE,
                    Map.of(
                            PlanSamples.WANG, PlanSamples.flat(1),
                            PlanSamples.LI, PlanSamples.flat(1),
                            PlanSamples.ZHAO, PlanSamples.flat(1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> active.drafted(other, signed(AUTHOR, 4, 1)))
                    .withMessage("plan must be of the same metric, year, calendar and root as REVENUE 2026 of"
                            + " COMPANY:ACME: CNY 3600000.00, but was REVENUE 2027 of COMPANY:ACME: CNY 36.00");
        }
    }

    @Nested
    class Reports {

        @Test
        void followTheVersionThatHoldsOnTheDay() {
            LocalDate later = LocalDate.of(2026, 6, 1);
            assertThat(replanned.planAsOf(LocalDate.of(2026, 3, 31), later)).contains(FIRST);
            assertThat(replanned.planAsOf(APRIL, later)).contains(SECOND);
            assertThat(replanned.versionAsOf(LocalDate.of(2025, 12, 31), later)).isEmpty();
        }

        @Test
        void doNotChangeByWhatBecameKnownLater() {
            LocalDate march = LocalDate.of(2026, 3, 31);
            LocalDate april8 = LocalDate.of(2026, 4, 8);
            assertThat(active.planAsOf(APRIL, april8)).contains(FIRST);
            assertThat(replanned.planAsOf(APRIL, april8)).contains(FIRST);
            assertThat(replanned.asKnownOn(march)).contains(active);
            assertThat(replanned.asKnownOn(NEW_YEAR)).isEmpty();
            assertThat(replanned.planAsOf(APRIL, LocalDate.of(2026, 1, 5))).isEmpty();
        }
    }

    @Test
    void explainsEachVersionWithWhoWhenAndWhy() {
        assertThat(replanned.explain().text()).isEqualTo("""
                        life of the plan: REVENUE 2026 of COMPANY:ACME: CNY 3600000.00
                          version 1, CNY 3600000.00: SUPERSEDED
                            DRAFT: P-1 on 2026-01-02: as agreed
                            SUBMIT: P-1 on 2026-01-03: as agreed
                            APPROVE: P-2 on 2026-01-05: as agreed
                            ACTIVATE from 2026-01-01: P-2 on 2026-01-06: as agreed
                          version 2, CNY 3960000.00: ACTIVE
                            DRAFT: P-1 on 2026-04-07: as agreed
                            SUBMIT: P-1 on 2026-04-07: as agreed
                            APPROVE: P-2 on 2026-04-09: as agreed
                            ACTIVATE from 2026-04-01: P-2 on 2026-04-10: as agreed""");
        assertThat(replanned.planOf(2).annual().amount()).isEqualTo(yuan(3_960_000));
    }

    @Test
    void signaturesGiveAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signature.of(AUTHOR, NEW_YEAR, " "))
                .withMessage("why must not be blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signature.of(AUTHOR, NEW_YEAR, "x".repeat(1025)))
                .withMessage("why must have at most 1024 characters, but had 1025");
    }
}
