package io.github.salesdomain.credit;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * An order to be decided.
 * <p>
 * {@link #amount()} is the whole order, gross of tax. {@link #prepaid()} is how much of it is covered by money received and earmarked for it (zero unless
 * set); that money is a PREPAYMENT among the items of the exposure, which is why the whole order counts. {@link #terms()} (OPEN_ACCOUNT unless set) say
 * whether the order raises the debt or the floor stock; {@link #requestedShipDate()} matters to a check with a horizon.
 */
@Value.Immutable
public abstract class CreditOrder implements WithCreditOrder {

    CreditOrder() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * An order on open account with nothing prepaid.
     *
     * @param id the host's key of the order
     * @param amount the whole order
     * @return the order
     * @throws IllegalArgumentException if the id is blank or the amount is not positive
     */
    public static CreditOrder of(String id, Money amount) {
        return builder().id(id).amount(amount).build();
    }

    /** {@return the host's key of the order; not blank, at most 64 characters} */
    public abstract String id();

    /** {@return the whole order, gross of tax; above zero} */
    public abstract Money amount();

    /** {@return how much of the order is paid for and earmarked; between zero and the amount, zero unless set} */
    @Value.Default
    public Money prepaid() {
        return Money.zero(amount().getCurrencyUnit());
    }

    /** {@return how the order is to be settled; on open account unless set} */
    @Value.Default
    public OrderTerms terms() {
        return OrderTerms.OPEN_ACCOUNT;
    }

    /** {@return the day on which the order is to be shipped, if known} */
    public abstract Optional<LocalDate> requestedShipDate();

    @Value.Check
    void check() {
        if (id().isBlank()) {
            throw new IllegalArgumentException("id must not be blank, but was '" + id() + "'");
        }
        if (id().length() > 64) {
            throw new IllegalArgumentException("id must have at most 64 characters, but had " + id().length());
        }
        if (!amount().isPositive()) {
            throw new IllegalArgumentException("amount of order " + id() + " must be positive, but was " + amount());
        }
        CurrencyCheck.require(amount().getCurrencyUnit(), prepaid(), "prepaid of order " + id());
        if (prepaid().isNegative() || prepaid().isGreaterThan(amount())) {
            throw new IllegalArgumentException(
                    "prepaid of order " + id() + " must lie between zero and " + amount() + ", but was " + prepaid());
        }
    }

    /** {@return whether the whole order is paid for} */
    public boolean isPrepaid() {
        return prepaid().isEqual(amount());
    }

    /**
     * A part of this order; what is prepaid goes to it first.
     *
     * @param part how much of the order
     * @return a copy with that amount
     * @throws IllegalArgumentException if the part is not positive, or larger than the order
     * @throws CurrencyMismatchException if the currencies differ
     */
    public CreditOrder reducedTo(Money part) {
        CurrencyCheck.require(amount().getCurrencyUnit(), part, "part of order " + id());
        if (part.isGreaterThan(amount())) {
            throw new IllegalArgumentException(
                    "part of order " + id() + " must not be larger than " + amount() + ", but was " + part);
        }
        return builder()
                .id(id())
                .amount(part)
                .prepaid(prepaid().isGreaterThan(part) ? part : prepaid())
                .terms(terms())
                .requestedShipDate(requestedShipDate())
                .build();
    }

    /**
     * The order as an item of the exposure, as it will stand once it is booked.
     *
     * @param on the day of booking
     * @return an open order, or floor stock
     */
    public ExposureItem asItem(LocalDate on) {
        ExposureKind kind = terms() == OrderTerms.FLOOR_STOCK ? ExposureKind.FLOOR_STOCK : ExposureKind.OPEN_ORDER;
        return ExposureItem.of(id(), kind, amount(), on).withRequestedShipDate(requestedShipDate());
    }

    /** One method per attribute of {@link CreditOrder}, same name. */
    public static final class Builder extends ImmutableCreditOrder.Builder {
        Builder() {}
    }
}
