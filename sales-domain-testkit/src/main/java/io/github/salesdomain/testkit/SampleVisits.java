package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.visit.Commitment;
import io.github.salesdomain.visit.Measure;
import io.github.salesdomain.visit.Objective;
import io.github.salesdomain.visit.ObjectiveKind;
import io.github.salesdomain.visit.ObjectiveResult;
import io.github.salesdomain.visit.Shortfall;
import io.github.salesdomain.visit.ShortfallReason;
import io.github.salesdomain.visit.Visit;
import io.github.salesdomain.visit.VisitEvidence;
import io.github.salesdomain.visit.VisitReport;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;

/**
 * Visits of the {@link SampleCompany}: Zhou's visit to C-01 on 2 March 2026 with four objectives and its report, and what is known about six customers
 * on 28 February.
 */
public final class SampleVisits {

    private SampleVisits() {}

    /** {@return the day for which visits are proposed, 2026-02-28} */
    public static LocalDate proposedOn() {
        return LocalDate.of(2026, 2, 28);
    }

    /** {@return Zhou visits C-01: raise an order from 100 to 150 cases, collect 30,000, sell two new products, close a complaint} */
    public static Visit planned() {
        return Visit.builder()
                .customer(CustomerId.of("C-01"))
                .on(LocalDate.of(2026, 3, 2))
                .by(PersonId.of("Zhou"))
                .addObjectives(
                        raiseOrder(),
                        Objective.collect(Money.parse("CNY 30000.00")).withWeight(30),
                        newProducts(),
                        Objective.handleComplaint("K-17").withWeight(10))
                .build();
    }

    private static Objective raiseOrder() {
        return Objective.sell(Sku.of("JADE-TEA-500"), Quantity.of(150, UnitOfMeasure.CASE))
                .withBaseline(Measure.of(Quantity.of(100, UnitOfMeasure.CASE)))
                .withWeight(40);
    }

    private static Objective newProducts() {
        return Objective.builder()
                .kind(ObjectiveKind.INTRODUCE_NEW_PRODUCT)
                .target(Measure.count(2))
                .weight(20)
                .build();
    }

    /** {@return the report: 120 cases, all of the money, three new products, the complaint closed} */
    public static VisitReport report() {
        Visit planned = planned();
        List<Objective> objectives = planned.objectives();
        return VisitReport.builder()
                .visit(planned.id())
                .addResults(
                        ObjectiveResult.achieved(
                                objectives.get(0),
                                Measure.of(Quantity.of(120, UnitOfMeasure.CASE)),
                                Shortfall.of(ShortfallReason.STOCK_ENOUGH)),
                        ObjectiveResult.achieved(objectives.get(1), Measure.of(Money.parse("CNY 30000.00"))),
                        ObjectiveResult.achieved(objectives.get(2), Measure.count(3)),
                        ObjectiveResult.achieved(objectives.get(3), Measure.named("K-17")))
                .addStrength("Came with the stock figures")
                .addImprovement("Offer the larger order in two deliveries")
                .addCommitment(Commitment.builder()
                        .id("V-3")
                        .promise("Shelf strips by the end of the month")
                        .owner(planned.by())
                        .due(LocalDate.of(2026, 3, 31))
                        .build())
                .endedAt(LocalDateTime.of(2026, 3, 2, 11, 30))
                .filedAt(LocalDateTime.of(2026, 3, 2, 18, 0))
                .build();
    }

    /** {@return the report of a visit that was not held, because whoever decides was away} */
    public static VisitReport cancelled() {
        return VisitReport.cancelled(planned().id(), Shortfall.of(ShortfallReason.DECISION_MAKER_ABSENT));
    }

    /** {@return what is known about six customers on {@link #proposedOn()}} */
    public static Map<CustomerId, List<VisitEvidence>> evidence() {
        return Map.of(
                CustomerId.of("C-01"),
                List.of(
                        new VisitEvidence.Overdue(Money.parse("CNY 30000.00"), 42),
                        new VisitEvidence.BehindQuota(Money.parse("CNY 18000.00")),
                        new VisitEvidence.OpenComplaint("K-17", LocalDate.of(2026, 2, 20))),
                CustomerId.of("C-02"),
                List.of(new VisitEvidence.Unreconciled(Money.parse("CNY 2450.50"))),
                CustomerId.of("C-03"),
                List.of(
                        new VisitEvidence.Uncarried(
                                "JUICE", Set.of(Sku.of("LOTUS-JUICE-300")), Money.parse("CNY 26000.00")),
                        new VisitEvidence.OpenPromise("V-1", LocalDate.of(2026, 2, 27))),
                CustomerId.of("C-04"),
                List.of(new VisitEvidence.Dormant(LocalDate.of(2025, 11, 12), Money.parse("CNY 21000.00"))),
                CustomerId.of("C-05"),
                List.of(new VisitEvidence.StockOut(
                        Sku.of("JADE-WATER-500"), Quantity.of(60, UnitOfMeasure.CASE), Money.parse("CNY 1980.00"))),
                CustomerId.of("C-06"),
                List.of(new VisitEvidence.UnconveyedPolicy("PRICE-2026-2", LocalDate.of(2026, 3, 1))));
    }
}
