package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.credit.AgeingCalculator;
import io.github.salesdomain.credit.AgeingReport;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.Pace;
import io.github.salesdomain.quota.PaceReader;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleCredit;
import io.github.salesdomain.testkit.SampleVisits;
import io.github.salesdomain.visit.Measure;
import io.github.salesdomain.visit.MeasureForm;
import io.github.salesdomain.visit.Objective;
import io.github.salesdomain.visit.ObjectiveChecker;
import io.github.salesdomain.visit.ObjectiveGroup;
import io.github.salesdomain.visit.ObjectiveKind;
import io.github.salesdomain.visit.ObjectiveProposer;
import io.github.salesdomain.visit.OrderHistory;
import io.github.salesdomain.visit.ProposalPolicy;
import io.github.salesdomain.visit.PurposeCounter;
import io.github.salesdomain.visit.PurposeMix;
import io.github.salesdomain.visit.Shortfall;
import io.github.salesdomain.visit.ShortfallReason;
import io.github.salesdomain.visit.Visit;
import io.github.salesdomain.visit.VisitEvaluator;
import io.github.salesdomain.visit.VisitEvidence;
import io.github.salesdomain.visit.VisitFinding;
import io.github.salesdomain.visit.VisitOutcome;
import io.github.salesdomain.visit.VisitProposal;
import io.github.salesdomain.visit.VisitProposals;
import io.github.salesdomain.visit.VisitPurpose;
import io.github.salesdomain.visit.VisitReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class VisitGuideTest {

    private final Visit planned = SampleVisits.planned();
    private final VisitReport report = SampleVisits.report();
    private final Map<CustomerId, List<VisitEvidence>> evidence = SampleVisits.evidence();

    @Test
    void plansAVisit() {
        // docs:start visit-plan
        Visit planned = Visit.builder()
                .customer(CustomerId.of("C-01"))
                .on(LocalDate.of(2026, 3, 2))
                .by(PersonId.of("Zhou"))
                .addObjective(Objective.sell(Sku.of("JADE-TEA-500"), Quantity.of(40, UnitOfMeasure.CASE)))
                .addObjective(Objective.collect(Money.parse("CNY 12000.00")).withWeight(2))
                .addObjective(Objective.handleComplaint("K-17"))
                .build();

        planned.id(); // C-01@2026-03-02
        planned.objectives().get(1).id(); // COLLECT_PAYMENT
        // docs:end
        assertThat(planned.id()).hasToString("C-01@2026-03-02");
        assertThat(planned.objectives().get(1).id()).hasToString("COLLECT_PAYMENT");
    }

    @Test
    void measuresAnIncrease() {
        assertThatIllegalArgumentException().isThrownBy(this::asksForWhatIsThere);
    }

    private void asksForWhatIsThere() {
        // docs:start visit-increase
        Objective raise = Objective.sell(Sku.of("JADE-TEA-500"), Quantity.of(150, UnitOfMeasure.CASE))
                .withBaseline(Measure.of(Quantity.of(100, UnitOfMeasure.CASE)));

        raise.attainment(Measure.of(Quantity.of(120, UnitOfMeasure.CASE))).percentText(); // 40.00 %
        raise.withBaseline(raise.target()); // refused: target must be more than baseline
        // docs:end
    }

    @Test
    void addsAnOwnKind() {
        // docs:start visit-own-kind
        ObjectiveKind tasting = ObjectiveKind.of("TASTING", ObjectiveGroup.SALES, MeasureForm.COUNT);
        Objective tastings =
                Objective.builder().kind(tasting).target(Measure.count(3)).build();
        // docs:end
        assertThat(tastings.id()).hasToString("TASTING");
    }

    @Test
    void evaluatesAVisit() {
        // docs:start visit-evaluate
        VisitOutcome outcome = VisitEvaluator.standard().evaluate(planned, report);

        outcome.score().percentText(); // 76.00 %
        outcome.successRate().percentText(); // 75.00 %
        outcome.carryOver(); // the order for 150 cases, for the next visit
        outcome.isComplete(); // true: each miss has a reason, and the report came in time
        // docs:end
        assertThat(outcome.score().percentText()).isEqualTo("76.00 %");
        assertThat(outcome.successRate().percentText()).isEqualTo("75.00 %");
        assertThat(outcome.carryOver()).hasSize(1);
        assertThat(outcome.isComplete()).isTrue();
    }

    @Test
    void findsWhatAReportLacks() {
        // docs:start visit-findings
        VisitReport draft = VisitReport.builder().visit(planned.id()).build();

        List<VisitFinding> findings =
                VisitEvaluator.standard().evaluate(planned, draft).findings();
        findings.get(0); // RESULT_MISSING: INCREASE_ORDER_VOLUME:JADE-TEA-500
        // docs:end
        assertThat(findings.get(0)).hasToString("RESULT_MISSING: INCREASE_ORDER_VOLUME:JADE-TEA-500");
    }

    @Test
    void recordsAVisitThatWasNotHeld() {
        // docs:start visit-cancelled
        VisitReport cancelled =
                VisitReport.cancelled(planned.id(), Shortfall.of(ShortfallReason.DECISION_MAKER_ABSENT));
        VisitOutcome outcome = VisitEvaluator.standard().evaluate(planned, cancelled);

        outcome.score(); // undefined (VISIT_NOT_HELD): it counts in no rate
        // docs:end
        assertThat(outcome.score()).hasToString("undefined (VISIT_NOT_HELD)");
    }

    @Test
    void proposesVisits() {
        // docs:start visit-propose
        Map<CustomerId, List<VisitEvidence>> evidence = SampleVisits.evidence();
        VisitProposals proposals = ObjectiveProposer.standard().propose(evidence, LocalDate.of(2026, 2, 28));

        for (VisitProposal proposal : proposals.first(5)) {
            proposal.customer(); // C-01 first: CNY 48000.00 at stake
            proposal.objectives(); // each with its measure and its evidence
        }
        Visit next = proposals.first(1).get(0).visit(LocalDate.of(2026, 3, 2), PersonId.of("Zhou"));
        // docs:end
        assertThat(next.customer()).isEqualTo(CustomerId.of("C-01"));
        assertThat(proposals.first(1).get(0).atStake()).contains(Money.parse("CNY 48000.00"));
        assertThat(next.objectives()).hasSize(3);
    }

    @Test
    void setsSmallFactsAside() {
        LocalDate on = LocalDate.of(2026, 2, 28);
        // docs:start visit-set-aside
        ProposalPolicy large = ProposalPolicy.standard().ignoringBelow(Money.parse("CNY 2000.00"));
        VisitProposals proposals = ObjectiveProposer.with(large).propose(evidence, on);

        proposals.setAside(); // C-05: 60 CASE of JADE-WATER-500 missing, CNY 1980.00 lost
        // docs:end
        assertThat(proposals.setAside().get(CustomerId.of("C-05")))
                .singleElement()
                .hasToString("60 CASE of JADE-WATER-500 missing, CNY 1980.00 lost");
    }

    @Test
    void takesEvidenceFromOtherFigures() {
        AgeingReport ageing =
                AgeingCalculator.standard().age(SampleCredit.ledger(), SampleCompany.currency(), SampleCredit.asOf());
        Quota quota = Quota.builder()
                .holder(Holder.from(CustomerId.of("C-01")))
                .metric(Metric.REVENUE)
                .period(SampleCompany.calendar().months(2026).get(2))
                .amount(Money.parse("CNY 100000.00"))
                .build();
        Pace pace = PaceReader.standard().read(quota, Money.parse("CNY 60000.00"), SampleCredit.asOf());
        // docs:start visit-evidence
        Optional<VisitEvidence> overdue = VisitEvidence.from(ageing);
        Optional<VisitEvidence> behind = VisitEvidence.from(pace);
        // docs:end
        assertThat(overdue.orElseThrow()).hasToString("CNY 12700.00 overdue, the oldest by 91 days");
        assertThat(behind.orElseThrow()).hasToString("CNY 40000.00 behind quota");
    }

    @Test
    void checksAnObjectiveAgainstTheOrders() {
        assertThat(alreadyCarried()).containsExactly("ALREADY_CARRIED: JADE-TEA-500");
    }

    private static List<String> alreadyCarried() {
        // docs:start visit-check
        OrderHistory history = OrderHistory.of(Map.of(Sku.of("JADE-TEA-500"), LocalDate.of(2026, 1, 20)));
        Objective recommend = Objective.recommend(Set.of(Sku.of("JADE-TEA-500")));

        ObjectiveChecker.standard().check(recommend, history, LocalDate.of(2026, 3, 2)); // ALREADY_CARRIED
        // docs:end
        return ObjectiveChecker.standard().check(recommend, history, LocalDate.of(2026, 3, 2)).stream()
                .map(VisitFinding::toString)
                .toList();
    }

    @Test
    void seesWhatVisitsAreMadeFor() {
        List<Visit> visits = List.of(planned, planned.withPrimaryPurpose(VisitPurpose.COACH_CUSTOMER));
        // docs:start visit-purposes
        PurposeMix mix = PurposeCounter.standard().count(visits);

        mix.share(VisitPurpose.SELL).percentText(); // 50.00 %
        mix.isOnlySelling(); // false
        // docs:end
        assertThat(mix.share(VisitPurpose.SELL).percentText()).isEqualTo("50.00 %");
        assertThat(mix.isOnlySelling()).isFalse();
    }
}
