package io.github.salesdomain.visit;

import java.util.Set;

/** What the standard policy makes of each fact. */
final class StandardProposal {

    private StandardProposal() {}

    static Objective objectiveFor(VisitEvidence evidence) {
        if (evidence instanceof VisitEvidence.Overdue overdue) {
            return Objective.collect(overdue.amount());
        }
        if (evidence instanceof VisitEvidence.Unreconciled unreconciled) {
            return Objective.reconcile(unreconciled.amount());
        }
        if (evidence instanceof VisitEvidence.Overstock overstock) {
            return Objective.clearStock(overstock.sku(), overstock.surplus());
        }
        if (evidence instanceof VisitEvidence.OpenPromise promise) {
            return Objective.keepPromise(promise.promise());
        }
        if (evidence instanceof VisitEvidence.OpenComplaint complaint) {
            return Objective.handleComplaint(complaint.complaint());
        }
        if (evidence instanceof VisitEvidence.UnconveyedPolicy policy) {
            return Objective.conveyPolicy(policy.policy());
        }
        return service(evidence);
    }

    private static Objective service(VisitEvidence evidence) {
        if (evidence instanceof VisitEvidence.PriceBreach breach) {
            return named(ObjectiveKind.RESTORE_PRICE, breach.sku().toString());
        }
        if (evidence instanceof VisitEvidence.PromotionShortfall shortfall) {
            return Objective.builder()
                    .kind(ObjectiveKind.RECOVER_PROMOTION)
                    .target(Measure.of(shortfall.value()))
                    .build();
        }
        if (evidence instanceof VisitEvidence.StaleInformation stale) {
            return named(ObjectiveKind.COLLECT_INFORMATION, stale.subject());
        }
        if (evidence instanceof VisitEvidence.CoachingDue coaching) {
            return named(ObjectiveKind.COACH_CUSTOMER, coaching.topic());
        }
        if (evidence instanceof VisitEvidence.Unprepared unprepared) {
            return named(ObjectiveKind.PREPARE_VISIT, unprepared.item());
        }
        if (evidence instanceof VisitEvidence.UnfiledReport report) {
            return named(ObjectiveKind.FILE_REPORT, report.visit());
        }
        return sales(evidence);
    }

    private static Objective named(ObjectiveKind kind, String name) {
        return Objective.builder().kind(kind).target(Measure.named(name)).build();
    }

    private static Objective sales(VisitEvidence evidence) {
        if (evidence instanceof VisitEvidence.NeverOrdered never) {
            return Objective.firstOrder(never.expected());
        }
        if (evidence instanceof VisitEvidence.Dormant dormant) {
            return Objective.sell(dormant.expected());
        }
        if (evidence instanceof VisitEvidence.BehindQuota behind) {
            return Objective.sell(behind.amount());
        }
        if (evidence instanceof VisitEvidence.StockOut stockOut) {
            return Objective.sell(stockOut.sku(), stockOut.missing());
        }
        if (evidence instanceof VisitEvidence.NewProduct product) {
            return Objective.introduce(Set.of(product.sku()));
        }
        VisitEvidence.Uncarried uncarried = (VisitEvidence.Uncarried) evidence;
        return Objective.builder()
                .id(ObjectiveId.of(ObjectiveKind.RECOMMEND_UNCARRIED_PRODUCT.code() + ':' + uncarried.line()))
                .kind(ObjectiveKind.RECOMMEND_UNCARRIED_PRODUCT)
                .target(Measure.count(1))
                .addAllSkus(uncarried.skus())
                .build();
    }
}
