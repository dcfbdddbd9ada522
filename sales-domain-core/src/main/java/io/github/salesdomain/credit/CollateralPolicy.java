package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * How collateral is valued, as plain data.
 * <p>
 * With {@link #inspectionMonths()} a collateral that nobody has looked at for longer counts for nothing. The {@link #currencyHaircut()} is taken off, beside
 * its own, what would be turned into money in another currency than that of the credit (Basel, comprehensive approach). {@link #caps()} bound what all
 * collateral of one kind may count for together.
 */
@Value.Immutable
public abstract class CollateralPolicy implements WithCollateralPolicy {

    /**
     * The most that collateral of one kind counts for.
     *
     * @param kind which kind
     * @param most the bound for all of it together; zero or more
     */
    public record Cap(CollateralKind kind, Money most) {
        /** Checks that the bound is not negative. */
        public Cap {
            requireNonNull(kind, "kind");
            requireNonNull(most, "most");
            if (most.isNegative()) {
                throw new IllegalArgumentException("cap of " + kind + " must not be negative, but was " + most);
            }
        }
    }

    CollateralPolicy() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return no inspection asked for, no haircut for other currencies, no caps} */
    public static CollateralPolicy standard() {
        return builder().build();
    }

    /** {@return for how many months an inspection is good, the day itself included; none is asked for if empty} */
    public abstract OptionalInt inspectionMonths();

    /** {@return what is taken off collateral in another currency, between 0 and 100 %; nothing unless set} */
    @Value.Default
    public Rate currencyHaircut() {
        return Rate.zero();
    }

    /** {@return the bounds by kind, sorted by kind, each kind once; none unless set} */
    public abstract List<Cap> caps();

    @Value.Check
    CollateralPolicy check() {
        if (inspectionMonths().isPresent() && inspectionMonths().getAsInt() < 0) {
            throw new IllegalArgumentException("inspectionMonths must not be negative, but was "
                    + inspectionMonths().getAsInt());
        }
        if (currencyHaircut().isNegative() || currencyHaircut().compareTo(Rate.one()) > 0) {
            throw new IllegalArgumentException(
                    "currencyHaircut must lie between 0 and 100 %, but was " + currencyHaircut());
        }
        List<Cap> sorted = ImmutableList.sortedCopyOf(Comparator.comparing(Cap::kind), caps());
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).kind().equals(sorted.get(i - 1).kind())) {
                throw new IllegalArgumentException("caps must have each kind once, but had "
                        + sorted.get(i).kind() + " twice");
            }
        }
        return sorted.equals(caps()) ? this : withCaps(sorted);
    }

    /** The bound of a kind. */
    Optional<Money> capOf(CollateralKind kind) {
        for (Cap cap : caps()) {
            if (cap.kind().equals(kind)) {
                return Optional.of(cap.most());
            }
        }
        return Optional.empty();
    }

    /** Since when a collateral should have been looked at, if that is overdue on a day. */
    Optional<LocalDate> uninspectedSince(Collateral collateral, LocalDate asOf) {
        if (inspectionMonths().isEmpty()) {
            return Optional.empty();
        }
        Optional<CollateralInspection> latest = collateral.inspectionAsOf(asOf);
        if (latest.isEmpty()) {
            return Optional.of(asOf);
        }
        LocalDate last = latest.get().on().plusMonths(inspectionMonths().getAsInt());
        return last.isBefore(asOf) ? Optional.of(last.plusDays(1)) : Optional.empty();
    }

    /** One method per attribute of {@link CollateralPolicy}, same name. */
    public static final class Builder extends ImmutableCollateralPolicy.Builder {
        Builder() {}
    }
}
