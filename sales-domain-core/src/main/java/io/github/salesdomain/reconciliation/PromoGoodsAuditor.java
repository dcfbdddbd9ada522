package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** Follows promotional goods from promise to outlet. Immutable and safe for use by many threads. */
public final class PromoGoodsAuditor {

    private static final PromoGoodsAuditor STANDARD = new PromoGoodsAuditor(Rate.percent(1));

    private final Rate tolerance;

    private PromoGoodsAuditor(Rate tolerance) {
        requireNonNull(tolerance, "tolerance");
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("tolerance must not be negative, but was " + tolerance);
        }
        this.tolerance = tolerance;
    }

    /** {@return an auditor that lets 1 % of the goods go unaccounted} */
    public static PromoGoodsAuditor standard() {
        return STANDARD;
    }

    /**
     * An auditor with another tolerance.
     *
     * @param tolerance the share of the goods that may go unaccounted, included; not negative
     * @return the auditor
     * @throws IllegalArgumentException if it is negative
     */
    public static PromoGoodsAuditor with(Rate tolerance) {
        return new PromoGoodsAuditor(tolerance);
    }

    /**
     * Sets what a customer had against where it went.
     * <p>
     * What outlets are still to confirm within the grace period is a matter of time and no leakage. The tolerance applies to what is unaccounted for; all
     * else is reported to the last piece.
     *
     * <h4>Formula</h4>
     * <pre>{@code unaccounted = opening + issued - confirmed - awaited - on hand - returned - damaged; leakage = unaccounted / (opening + issued)}</pre>
     * Source: formulas, promotional goods.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PromoGoodsAudit audit = PromoGoodsAuditor.standard().audit(goods);
     * audit.leakage();                                       // 5 %
     * PromoGoodsAuditor.with(Rate.percent(-1));              // refused
     * }</pre>
     *
     * @param goods the account
     * @return what remains, and what is wrong
     */
    public PromoGoodsAudit audit(PromoGoods goods) {
        Quantity none = Quantity.zero(goods.issued().unit());
        ImmutableList.Builder<LeakageFinding> findings = ImmutableList.builder();
        add(
                findings,
                LeakageFinding.Kind.NOT_SHIPPED,
                goods.promised().orElse(none).minus(goods.issued()));
        if (goods.confirmed().isPresent() && goods.claimed().isPresent()) {
            add(
                    findings,
                    LeakageFinding.Kind.WITHHELD,
                    goods.claimed().get().minus(goods.confirmed().get()).minus(goods.awaited()));
        }
        Measured<Quantity> unaccounted = new PromoGoodsAudit(goods, List.of()).unaccounted();
        unaccounted.value().ifPresent(it -> {
            BigDecimal allowed = goods.inCustody().amount().multiply(tolerance.value());
            if (it.amount().compareTo(allowed) > 0) {
                add(findings, LeakageFinding.Kind.UNACCOUNTED, it);
            }
        });
        add(findings, LeakageFinding.Kind.SOLD_AS_REGULAR, goods.soldAsRegular());
        add(findings, LeakageFinding.Kind.OUT_OF_PERIOD, goods.outOfPeriod());
        add(
                findings,
                LeakageFinding.Kind.OVER_CLAIMED,
                goods.claimed().orElse(none).minus(goods.inCustody()));
        if (goods.found().isPresent() && goods.confirmed().isPresent()) {
            add(
                    findings,
                    LeakageFinding.Kind.NOT_IN_PLACE,
                    goods.confirmed().get().minus(goods.found().get()));
        }
        unaccounted.value().ifPresent(it -> add(findings, LeakageFinding.Kind.NEGATIVE_UNACCOUNTED, it.negated()));
        return new PromoGoodsAudit(goods, findings.build());
    }

    private static void add(
            ImmutableList.Builder<LeakageFinding> findings, LeakageFinding.Kind kind, Quantity quantity) {
        if (quantity.isPositive()) {
            findings.add(new LeakageFinding(kind, quantity));
        }
    }
}
