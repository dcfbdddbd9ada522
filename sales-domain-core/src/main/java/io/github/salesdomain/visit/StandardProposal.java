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
        return sales(evidence);
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
