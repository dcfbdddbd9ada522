package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** How the shipped rules look at the facts; {@link CreditRule} holds their thresholds. */
final class CreditRuleFacts {

    private static final Consequence RELEASE = Consequence.of(CreditOutcome.RELEASE);

    private static final Comparator<CreditLine> BY_END =
            Comparator.comparing((CreditLine line) -> line.during().getEnd()).thenComparing(CreditLine::factId);

    private CreditRuleFacts() {}

    static Verdict notBlocked(CreditRule.NotBlocked rule, CreditRequest request) {
        return Verdict.of(
                request.file().blocked()
                        ? bare(CreditReason.CUSTOMER_BLOCKED, rule.consequence())
                        : bare(CreditReason.CUSTOMER_NOT_BLOCKED, RELEASE));
    }

    static Verdict ratedForCredit(CreditRule.RatedForCredit rule, CreditRequest request) {
        if (!request.file().cashOnly()) {
            return Verdict.of(bare(CreditReason.RATING_GIVES_CREDIT, RELEASE));
        }
        CreditOrder order = request.order();
        Money unpaid = order.amount().minus(order.prepaid());
        CreditFigure figure = new CreditFigure.Amount(unpaid);
        CreditFigure limit = new CreditFigure.Amount(Money.zero(unpaid.getCurrencyUnit()));
        return order.isPrepaid()
                ? prepaid(CreditReason.RATING_NO_CREDIT, figure, limit)
                : Verdict.of(CreditFinding.of(CreditReason.RATING_NO_CREDIT, rule.consequence(), figure, limit));
    }

    static Verdict noOldOverdue(CreditRule.NoOldOverdue rule, CreditRequest request) {
        Exposure exposure = request.exposure();
        Optional<ExposureItem> oldest = exposure.oldestOverdue(rule.smallBalance(exposure.currency()));
        long days = oldest.map(item -> item.daysPastDue(request.asOf())).orElse(0L);
        CreditFigure figure = new CreditFigure.Days(days);
        CreditFigure limit = new CreditFigure.Days(rule.tolerated());
        if (days <= rule.tolerated()) {
            return Verdict.of(CreditFinding.of(CreditReason.OVERDUE_DAYS_TOLERATED, RELEASE, figure, limit)
                    .withSubject(oldest.map(ExposureItem::id)));
        }
        if (request.order().isPrepaid()) {
            return prepaid(CreditReason.OVERDUE_DAYS, figure, limit);
        }
        return Verdict.of(CreditFinding.of(CreditReason.OVERDUE_DAYS, rule.consequence(), figure, limit)
                .withSubject(oldest.map(ExposureItem::id)));
    }

    static Verdict overdueShare(CreditRule.OverdueShare rule, CreditRequest request) {
        Money overdue = request.exposure().overdue();
        Ratio share = Ratio.of(overdue, request.exposure().receivables(), UndefinedReason.ZERO_BASE);
        CreditFigure figure = new CreditFigure.Share(share);
        CreditFigure limit = new CreditFigure.Share(Ratio.from(rule.tolerated()));
        if (!figure.exceeds(limit)) {
            return Verdict.of(CreditFinding.of(CreditReason.OVERDUE_RATIO_TOLERATED, RELEASE, figure, limit));
        }
        if (request.order().isPrepaid()) {
            return prepaid(CreditReason.OVERDUE_RATIO, figure, limit);
        }
        return Verdict.of(CreditFinding.of(CreditReason.OVERDUE_RATIO, rule.consequence(), figure, limit));
    }

    static Verdict withinLimit(CreditRule.WithinLimit rule, CreditRequest request) {
        Money after = request.exposureAfter();
        CreditFigure figure = new CreditFigure.Amount(after);
        if (!(request.limit().limit() instanceof CreditLimit.Limited limited)) {
            return Verdict.of(bare(CreditReason.NO_LIMIT, RELEASE).withFigure(figure));
        }
        Money ceiling = limited.ceiling();
        CreditFigure limit = new CreditFigure.Amount(ceiling);
        int side = after.compareTo(ceiling);
        if (side < 0 || (side == 0 && rule.boundary() == LimitBoundary.EXCEEDS)) {
            return Verdict.of(CreditFinding.of(CreditReason.WITHIN_LIMIT, RELEASE, figure, limit));
        }
        if (request.order().isPrepaid()) {
            return prepaid(CreditReason.LIMIT_EXCEEDED, figure, limit);
        }
        Consequence consequence = consequence(rule, after.minus(ceiling), ceiling);
        return Verdict.of(CreditFinding.of(CreditReason.LIMIT_EXCEEDED, consequence, figure, limit));
    }

    private static Consequence consequence(CreditRule.WithinLimit rule, Money excess, Money ceiling) {
        if (ceiling.isPositive()) {
            for (ExcessTier tier : rule.tiers()) {
                BigDecimal largest = ceiling.getAmount().multiply(tier.upTo().value());
                if (excess.getAmount().compareTo(largest) <= 0) {
                    return tier.consequence();
                }
            }
        }
        return rule.beyond();
    }

    static Verdict withinFloorStockLine(CreditRule.WithinFloorStockLine rule, CreditRequest request) {
        Money stock = request.floorStockAfter();
        CreditLimit line = request.file().floorStockLine();
        CreditFigure figure = new CreditFigure.Amount(stock);
        if (line.isExceededBy(stock)) {
            boolean raises = request.order().terms() == OrderTerms.FLOOR_STOCK;
            return Verdict.of(
                    bare(CreditReason.FLOOR_STOCK_OVER_LINE, raises ? rule.floorStockOrders() : rule.otherOrders())
                            .withFigure(figure)
                            .withLimit(line.amount().map(CreditFigure.Amount::new)));
        }
        return Verdict.of(bare(CreditReason.FLOOR_STOCK_WITHIN_LINE, RELEASE)
                .withFigure(figure)
                .withLimit(line.amount().map(CreditFigure.Amount::new)));
    }

    static Verdict soundCollateral(CreditRule.SoundCollateral rule, CreditRequest request) {
        ImmutableList.Builder<CreditFinding> defects = ImmutableList.builder();
        for (CollateralDefect defect : request.file().collateralDefectsOn(request.asOf())) {
            long days = daysBetween(defect.since(), request.asOf());
            if (days >= 0) {
                defects.add(CreditFinding.of(
                                reasonOf(defect.kind()),
                                days > rule.graceDays() ? rule.afterwards() : rule.inGrace(),
                                new CreditFigure.Days(days),
                                new CreditFigure.Days(rule.graceDays()))
                        .withSubject(defect.collateral()));
            }
        }
        return orElse(defects.build(), CreditReason.COLLATERAL_SOUND);
    }

    private static CreditReason reasonOf(CollateralDefect.Kind kind) {
        return switch (kind) {
            case EXPIRED -> CreditReason.COLLATERAL_EXPIRED;
            case SHORT -> CreditReason.COLLATERAL_SHORT;
            case UNINSPECTED -> CreditReason.COLLATERAL_UNINSPECTED;
        };
    }

    static Verdict currentLimit(CreditRule.CurrentLimit rule, CreditRequest request) {
        ImmutableList.Builder<CreditFinding> findings = ImmutableList.builder();
        lapsed(request)
                .ifPresent(line -> findings.add(late(
                        CreditReason.LIMIT_EXPIRED,
                        rule.expired(),
                        line,
                        line.during().getEndInclusive(),
                        request)));
        for (CreditLine line : request.limit().inForce()) {
            line.reviewOn()
                    .filter(review -> review.isBefore(request.asOf()))
                    .ifPresent(review -> findings.add(
                            late(CreditReason.REVIEW_OVERDUE, rule.reviewOverdue(), line, review, request)));
        }
        return orElse(findings.build(), CreditReason.LIMIT_CURRENT);
    }

    /** The line that lapsed last and is missed: the base, or an uplift that is still in use. */
    static Optional<CreditLine> lapsed(CreditRequest request) {
        EffectiveLimit limit = request.limit();
        if (limit.origin() != LimitOrigin.LAPSED && !limit.limit().isExceededBy(request.exposureAfter())) {
            return Optional.empty();
        }
        return limit.lapsed().stream()
                .filter(line ->
                        limit.origin() != LimitOrigin.LAPSED || line.kind().equals(CreditLineKind.BASE))
                .max(BY_END);
    }

    private static CreditFinding late(
            CreditReason reason, Consequence consequence, CreditLine line, LocalDate last, CreditRequest request) {
        return CreditFinding.of(
                        reason,
                        consequence,
                        new CreditFigure.Days(daysBetween(last, request.asOf())),
                        new CreditFigure.Days(0))
                .withSubject(line.factId());
    }

    static Verdict confirmedStatements(CreditRule.ConfirmedStatements rule, CreditRequest request) {
        int unsigned = request.file().unconfirmedStatements();
        CreditFigure figure = new CreditFigure.Count(unsigned);
        if (unsigned > rule.grace()) {
            return Verdict.of(CreditFinding.of(
                    CreditReason.STATEMENT_UNCONFIRMED,
                    rule.afterwards(),
                    figure,
                    new CreditFigure.Count(rule.grace())));
        }
        CreditFigure tolerated = new CreditFigure.Count(rule.tolerated());
        return Verdict.of(
                unsigned > rule.tolerated()
                        ? CreditFinding.of(CreditReason.STATEMENT_UNCONFIRMED, rule.inGrace(), figure, tolerated)
                        : CreditFinding.of(CreditReason.STATEMENT_CONFIRMED, RELEASE, figure, tolerated));
    }

    static Verdict utilisationBelow(CreditRule.UtilisationBelow rule, CreditRequest request) {
        Money after = request.exposureAfter();
        CreditLimit limit = request.limit().limit();
        // compared without dividing: any debt is a lot where the limit is zero, although the utilisation is undefined
        // then
        boolean high = limit instanceof CreditLimit.Limited limited
                && after.isPositive()
                && after.getAmount()
                                .compareTo(limited.ceiling()
                                        .getAmount()
                                        .multiply(rule.from().value()))
                        >= 0;
        return Verdict.of(CreditFinding.of(
                high ? CreditReason.UTILISATION_HIGH : CreditReason.UTILISATION_NORMAL,
                high ? rule.consequence() : RELEASE,
                new CreditFigure.Share(limit.utilisation(after)),
                new CreditFigure.Share(Ratio.from(rule.from()))));
    }

    private static Verdict orElse(List<CreditFinding> findings, CreditReason reason) {
        return findings.isEmpty() ? Verdict.of(bare(reason, RELEASE)) : new Verdict(findings);
    }

    /** The order is paid for, so that nothing follows from the rule that it breaks; its figures stay on record. */
    private static Verdict prepaid(CreditReason setAside, CreditFigure figure, CreditFigure limit) {
        return Verdict.of(CreditFinding.of(CreditReason.PREPAID_IN_FULL, RELEASE, figure, limit)
                .withSubject(setAside.code()));
    }

    private static CreditFinding bare(CreditReason reason, Consequence consequence) {
        return CreditFinding.builder()
                .reason(reason)
                .outcome(consequence.outcome())
                .addAllOverridableBy(consequence.overridableBy())
                .build();
    }

    private static long daysBetween(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }
}
