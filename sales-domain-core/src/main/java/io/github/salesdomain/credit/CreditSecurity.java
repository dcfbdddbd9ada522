package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * What secures the credit of one customer, and what the limit makes of it.
 * <p>
 * {@link #collateral()} is the register, valued under the {@link #policy()}; the {@link #basis()} says how it and the lines granted make up the limit.
 */
@Value.Immutable
public abstract class CreditSecurity implements WithCreditSecurity {

    CreditSecurity() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the register, sorted by id; each id once} */
    public abstract List<Collateral> collateral();

    /** {@return how the collateral is valued; {@link CollateralPolicy#standard()} unless set} */
    @Value.Default
    public CollateralPolicy policy() {
        return CollateralPolicy.standard();
    }

    /** {@return how collateral and lines make up the limit} */
    public abstract SecurityBasis basis();

    @Value.Check
    CreditSecurity check() {
        List<Collateral> sorted = CollateralValuer.sorted(collateral());
        return sorted.equals(collateral()) ? this : withCollateral(sorted);
    }

    /** Refuses amounts of another currency. */
    void requireCurrency(CurrencyUnit currency) {
        for (Collateral item : collateral()) {
            CurrencyCheck.require(currency, item.value(), "value of collateral " + item.id());
        }
        for (CollateralPolicy.Cap cap : policy().caps()) {
            CurrencyCheck.require(currency, cap.most(), "cap of " + cap.kind());
        }
        if (basis() instanceof SecurityBasis.Min min) {
            CurrencyCheck.require(currency, min.unsecured(), "unsecured");
        } else if (basis() instanceof SecurityBasis.Add add) {
            add.ceiling().amount().ifPresent(most -> CurrencyCheck.require(currency, most, "ceiling"));
        }
    }

    /** What register and inspections show to be wrong on a day. */
    List<CollateralDefect> defectsOn(LocalDate asOf) {
        ImmutableList.Builder<CollateralDefect> defects = ImmutableList.builder();
        for (Collateral item : collateral()) {
            if (item.hasExpiredBy(asOf)) {
                defects.add(CollateralDefect.of(
                        item.id(),
                        CollateralDefect.Kind.EXPIRED,
                        item.validUntil().orElseThrow().plusDays(1)));
            }
            item.inspectionAsOf(asOf)
                    .filter(inspection -> inspection.found().compareTo(item.quantity()) < 0)
                    .ifPresent(inspection ->
                            defects.add(CollateralDefect.of(item.id(), CollateralDefect.Kind.SHORT, inspection.on())));
            policy().uninspectedSince(item, asOf)
                    .ifPresent(since ->
                            defects.add(CollateralDefect.of(item.id(), CollateralDefect.Kind.UNINSPECTED, since)));
        }
        return defects.build();
    }

    /** One method per attribute of {@link CreditSecurity}, same name. */
    public static final class Builder extends ImmutableCreditSecurity.Builder {
        Builder() {}
    }
}
