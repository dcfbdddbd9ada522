package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Says what a register of collateral may be counted on for.
 * <p>
 * Immutable; the order of the register does not matter.
 */
public final class CollateralValuer {

    private final CollateralPolicy policy;

    private CollateralValuer(CollateralPolicy policy) {
        this.policy = requireNonNull(policy, "policy");
    }

    /** {@return a valuer under {@link CollateralPolicy#standard()}} */
    public static CollateralValuer standard() {
        return new CollateralValuer(CollateralPolicy.standard());
    }

    /**
     * A valuer under a policy.
     *
     * @param policy inspections, haircut of other currencies and caps
     * @return the valuer
     */
    public static CollateralValuer with(CollateralPolicy policy) {
        return new CollateralValuer(policy);
    }

    /**
     * Values a register. Sorting takes {@code n log n} for {@code n} entries; the rest is linear.
     *
     * <h4>Formula</h4>
     * <pre>{@code eligible = max(0, value * min(1, found / registered) * max(0, 1 - haircut - currency haircut) - prior liens), up to the caps}</pre>
     * Source: formulas, eligible collateral.
     *
     * <h4>Example</h4>
     * A property of 500,000 with a haircut of 30 % and a prior lien of 100,000 counts for 250,000, goods of 80,000 at 50 % for 40,000. What has expired
     * counts for nothing. The same id twice is refused.
     *
     * @param register the collateral, in any order; none counts for nothing
     * @param currency the currency of the credit
     * @param asOf the day
     * @return what each counts for, and all together; each rounded half up to the minor unit
     * @throws IllegalArgumentException if two entries have the same id
     * @throws CurrencyMismatchException if a value or cap is in another currency
     */
    public CollateralValuation value(Collection<Collateral> register, CurrencyUnit currency, LocalDate asOf) {
        Map<CollateralKind, Money> left = new HashMap<>();
        for (CollateralPolicy.Cap cap : policy.caps()) {
            CurrencyCheck.require(currency, cap.most(), "cap of " + cap.kind());
            left.put(cap.kind(), cap.most());
        }
        ImmutableList.Builder<CollateralPart> parts = ImmutableList.builder();
        Money sum = Money.zero(currency);
        for (Collateral collateral : sorted(register)) {
            CurrencyCheck.require(currency, collateral.value(), "value of collateral " + collateral.id());
            EnumSet<CollateralShortfall> shortfalls = EnumSet.noneOf(CollateralShortfall.class);
            Money eligible = worth(collateral, asOf, shortfalls);
            Money most = left.get(collateral.kind());
            if (most != null) {
                if (eligible.isGreaterThan(most)) {
                    eligible = most;
                    shortfalls.add(CollateralShortfall.KIND_CAP);
                }
                left.put(collateral.kind(), most.minus(eligible));
            }
            parts.add(new CollateralPart(collateral, eligible, ImmutableList.copyOf(shortfalls)));
            sum = sum.plus(eligible);
        }
        return new CollateralValuation(sum, asOf, parts.build());
    }

    static List<Collateral> sorted(Collection<Collateral> register) {
        List<Collateral> byId = ImmutableList.sortedCopyOf(Comparator.comparing(Collateral::id), register);
        for (int i = 1; i < byId.size(); i++) {
            if (byId.get(i).id().equals(byId.get(i - 1).id())) {
                throw new IllegalArgumentException("collateral must have each id once, but had "
                        + byId.get(i).id() + " twice");
            }
        }
        return byId;
    }

    /** What a collateral counts for by itself, before the cap of its kind. */
    private Money worth(Collateral collateral, LocalDate asOf, EnumSet<CollateralShortfall> shortfalls) {
        Ratio share = Ratio.one();
        if (!collateral.registered()) {
            shortfalls.add(CollateralShortfall.UNREGISTERED);
            share = Ratio.zero();
        }
        if (collateral.hasExpiredBy(asOf)) {
            shortfalls.add(CollateralShortfall.EXPIRED);
            share = Ratio.zero();
        }
        if (policy.uninspectedSince(collateral, asOf).isPresent()) {
            shortfalls.add(CollateralShortfall.UNINSPECTED);
            share = Ratio.zero();
        }
        Ratio found = collateral
                .inspectionAsOf(asOf)
                .map(inspection -> Ratio.of(inspection.found(), collateral.quantity(), UndefinedReason.ZERO_BASE))
                .orElse(Ratio.one());
        if (found.compareTo(Ratio.one()) < 0) {
            boolean gone = found.compareTo(Ratio.zero()) == 0;
            shortfalls.add(gone ? CollateralShortfall.MISSING : CollateralShortfall.QUANTITY_SHORT);
            share = share.times(found);
        }
        Rate kept = Rate.one().minus(collateral.haircut());
        if (!collateral.haircut().isZero()) {
            shortfalls.add(CollateralShortfall.HAIRCUT);
        }
        if (!collateral.denomination().equals(collateral.value().getCurrencyUnit())
                && !policy.currencyHaircut().isZero()) {
            shortfalls.add(CollateralShortfall.CURRENCY_HAIRCUT);
            kept = kept.minus(policy.currencyHaircut());
        }
        share = share.times(Ratio.from(kept).max(Ratio.zero()));
        Money worth = share.of(collateral.value()).minus(collateral.priorLien());
        if (collateral.priorLien().isPositive()) {
            shortfalls.add(CollateralShortfall.PRIOR_LIEN);
        }
        if (worth.isNegative()) {
            return Money.zero(worth.getCurrencyUnit());
        }
        if (collateral.cap().isPresent() && worth.isGreaterThan(collateral.cap().get())) {
            shortfalls.add(CollateralShortfall.ITEM_CAP);
            return collateral.cap().get();
        }
        return worth;
    }
}
