package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;

/**
 * Where promotional goods went, and what remains unaccounted for.
 *
 * @param goods the account
 * @param findings what is wrong, in the order of {@link LeakageFinding.Kind}, each kind once
 */
public record PromoGoodsAudit(PromoGoods goods, List<LeakageFinding> findings) implements Explained {

    /** Copies the list. */
    public PromoGoodsAudit {
        requireNonNull(goods, "goods");
        findings = ImmutableList.copyOf(requireNonNull(findings, "findings"));
    }

    /** {@return whether outlets were not asked or the stock was not counted yet, so that nothing can be said} */
    public boolean isOpen() {
        return goods.confirmed().isEmpty() || goods.onHand().isEmpty();
    }

    /** {@return what nobody knows the place of: minus if more is accounted for than was there; undefined while open} */
    public Measured<Quantity> unaccounted() {
        if (isOpen()) {
            return Measured.undefined(UndefinedReason.MISSING_DATA);
        }
        return Measured.of(goods.inCustody()
                .minus(goods.confirmed().orElseThrow())
                .minus(goods.awaited())
                .minus(goods.onHand().orElseThrow())
                .minus(goods.returned())
                .minus(goods.damaged()));
    }

    /** {@return unaccounted by what he had to account for, at most 1; undefined while open, or if he had nothing} */
    public Ratio leakage() {
        return unaccounted()
                .value()
                .map(it -> Ratio.of(it, goods.inCustody(), UndefinedReason.ZERO_BASE))
                .orElse(Ratio.undefined(UndefinedReason.MISSING_DATA));
    }

    /** {@return how much of the unaccounted the customer says to have passed on; the rest nobody explains; undefined while open} */
    public Measured<Quantity> unexplained() {
        Quantity none = Quantity.zero(goods.issued().unit());
        Quantity withheld = findings.stream()
                .filter(finding -> finding.kind() == LeakageFinding.Kind.WITHHELD)
                .map(LeakageFinding::quantity)
                .findFirst()
                .orElse(none);
        return unaccounted().map(it -> GoodsQuantities.atLeastZero(it.minus(withheld)));
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        goods.promised().ifPresent(it -> parts.add(Explanation.of("promised", it)));
        parts.add(Explanation.of("in custody", goods.inCustody()));
        goods.claimed().ifPresent(it -> parts.add(Explanation.of("claimed as passed on", it)));
        goods.confirmed().ifPresent(it -> parts.add(Explanation.of("confirmed by outlets", it)));
        parts.add(Explanation.of("awaited", goods.awaited()));
        goods.onHand().ifPresent(it -> parts.add(Explanation.of("on hand", it)));
        parts.add(Explanation.of("returned", goods.returned()));
        parts.add(Explanation.of("damaged", goods.damaged()));
        parts.add(Explanation.of("leakage", leakage()));
        findings.forEach(finding -> parts.add(Explanation.of(finding.kind().name(), finding.quantity())));
        return Explanation.of(goods.sku() + " unaccounted", unaccounted(), parts.build());
    }
}
