package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One entry of the collateral register (抵押物): what it is worth, and what of it may be counted on.
 * <p>
 * {@link #value()} is its appraised value in the currency of the credit; {@link #denomination()} is the currency in which it would be turned into money,
 * the same unless set. Of the value the {@link #haircut()} is taken off, then the {@link #priorLien()} of creditors who come before us; what is left
 * counts up to the {@link #cap()}. It counts only while it is {@link #registered()} and up to the day {@link #validUntil()}, and only as far as the latest
 * of the {@link #inspections()} found the {@link #quantity()} in place.
 */
@Value.Immutable
public abstract class Collateral implements WithCollateral {

    Collateral() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the key in the host's register; not blank, at most 64 characters, once in a register} */
    public abstract String id();

    /** {@return what sort of thing it is} */
    public abstract CollateralKind kind();

    /** {@return the appraised value of the whole quantity, in the currency of the credit; zero or more} */
    public abstract Money value();

    /** {@return the currency in which it would be turned into money; that of the value unless set} */
    @Value.Default
    public CurrencyUnit denomination() {
        return value().getCurrencyUnit();
    }

    /** {@return how much of the value is not counted on, between 0 and 100 %; nothing unless set} */
    @Value.Default
    public Rate haircut() {
        return Rate.zero();
    }

    /** {@return what others may take out of it before us; zero or more, zero unless set} */
    @Value.Default
    public Money priorLien() {
        return Money.zero(value().getCurrencyUnit());
    }

    /** {@return the most that counts of this collateral; the value is the bound if empty} */
    public abstract Optional<Money> cap();

    /** {@return whether the security is perfected, such as entered in the land register; yes unless set} */
    @Value.Default
    public boolean registered() {
        return true;
    }

    /** {@return the last day on which it secures the credit; without end if empty} */
    public abstract Optional<LocalDate> validUntil();

    /** {@return how much was registered; above zero, one piece unless set} */
    @Value.Default
    public Quantity quantity() {
        return Quantity.of(1, UnitOfMeasure.PIECE);
    }

    /** {@return what inspections found, sorted by day, at most one a day; none if nobody has looked yet} */
    public abstract List<CollateralInspection> inspections();

    @Value.Check
    Collateral check() {
        if (id().isBlank()) {
            throw new IllegalArgumentException("id must not be blank, but was '" + id() + "'");
        }
        if (id().length() > 64) {
            throw new IllegalArgumentException("id must have at most 64 characters, but had " + id().length());
        }
        requireNotNegative(value(), "value");
        requireNotNegative(priorLien(), "priorLien");
        cap().ifPresent(most -> requireNotNegative(most, "cap"));
        if (haircut().isNegative() || haircut().compareTo(Rate.one()) > 0) {
            throw new IllegalArgumentException(
                    "haircut of collateral " + id() + " must lie between 0 and 100 %, but was " + haircut());
        }
        if (!quantity().isPositive()) {
            throw new IllegalArgumentException(
                    "quantity of collateral " + id() + " must be positive, but was " + quantity());
        }
        List<CollateralInspection> sorted =
                ImmutableList.sortedCopyOf(Comparator.comparing(CollateralInspection::on), inspections());
        for (int i = 0; i < sorted.size(); i++) {
            CollateralInspection inspection = sorted.get(i);
            if (!inspection.found().unit().equals(quantity().unit())) {
                throw new UnitMismatchException(
                        quantity().unit(), inspection.found().unit());
            }
            if (i > 0 && inspection.on().equals(sorted.get(i - 1).on())) {
                throw new IllegalArgumentException(
                        "inspections of collateral " + id() + " must be one a day, but had two on " + inspection.on());
            }
        }
        return sorted.equals(inspections()) ? this : withInspections(sorted);
    }

    private void requireNotNegative(Money amount, String attribute) {
        CurrencyCheck.require(value().getCurrencyUnit(), amount, attribute + " of collateral " + id());
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    attribute + " of collateral " + id() + " must not be negative, but was " + amount);
        }
    }

    /**
     * The latest inspection that was made by a day.
     *
     * @param asOf the day, included
     * @return the inspection, or empty if nobody had looked yet
     */
    public Optional<CollateralInspection> inspectionAsOf(LocalDate asOf) {
        CollateralInspection latest = null;
        for (CollateralInspection inspection : inspections()) {
            if (!inspection.on().isAfter(asOf)) {
                latest = inspection;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** Whether the collateral secures nothing any more on a day. */
    boolean hasExpiredBy(LocalDate asOf) {
        return validUntil().isPresent() && validUntil().get().isBefore(asOf);
    }

    /** One method per attribute of {@link Collateral}, same name. */
    public static final class Builder extends ImmutableCollateral.Builder {
        Builder() {}
    }
}
