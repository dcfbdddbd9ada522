package io.github.salesdomain.reconciliation;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Quantity;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One line of one book, ours or the customer's.
 * <p>
 * {@link #id()} is unique in its book. {@link #amount()} is signed: in our view, plus means that the customer owes us more, minus that he owes us
 * less. {@link #party()}, {@link #reference()} and {@link #date()} may be missing: a line without reference takes no part in keyed passes, a line
 * without date none in passes with a date window. {@link #kind()} is OTHER unless set. {@link #attributes()} are further keys such as the order's
 * number.
 */
@Value.Immutable
public abstract class LedgerLine implements WithLedgerLine {

    private static final BigInteger MOST = BigInteger.TEN.pow(15);

    LedgerLine() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which line of its book this is} */
    public abstract LineId id();

    /** {@return the customer whose account the line is on; lines of different customers never match, and a line without one meets only such lines} */
    public abstract Optional<CustomerId> party();

    /** {@return the document's number, not blank, if there is one} */
    public abstract Optional<String> reference();

    /** {@return the day of the document, if known} */
    public abstract Optional<LocalDate> date();

    /** {@return the signed amount, at most 10^15 minor units of either sign; a line of zero is listed but never matched} */
    public abstract Money amount();

    /** {@return what sort of document the line stands for; OTHER unless set} */
    @Value.Default
    public LineKind kind() {
        return LineKind.OTHER;
    }

    /** {@return the amount in the currency of the document, if it was converted; of the same sign} */
    public abstract Optional<Money> documentAmount();

    /** {@return the quantity of goods that the line charges or credits, if it is of one product; above zero} */
    public abstract Optional<Quantity> quantity();

    /** {@return further keys of the line, none of them blank; reference, date and kind are not repeated here} */
    public abstract Map<LineAttribute, String> attributes();

    /**
     * The value of a property; reference, date and kind are read from their own attributes.
     *
     * @param attribute which property
     * @return its value, or empty if the line has none
     */
    public Optional<String> attribute(LineAttribute attribute) {
        if (attribute.equals(LineAttribute.REFERENCE)) {
            return reference();
        }
        if (attribute.equals(LineAttribute.DATE)) {
            return date().map(LocalDate::toString);
        }
        if (attribute.equals(LineAttribute.KIND)) {
            return Optional.of(kind().code());
        }
        return Optional.ofNullable(attributes().get(attribute));
    }

    /** The currency of the amount. Like the two below it is kept in the line, so that columns are read without visiting other objects. */
    @Value.Derived
    @Value.Auxiliary
    CurrencyUnit currency() {
        return amount().getCurrencyUnit();
    }

    /** The amount in minor units. */
    @Value.Derived
    @Value.Auxiliary
    long minor() {
        return amount().getAmount().unscaledValue().longValue(); // too large an amount is refused by the check
    }

    /** The date in days since 1970, or {@link Columns#NO_DAY}. */
    @Value.Derived
    @Value.Auxiliary
    long day() {
        return date().map(LocalDate::toEpochDay).orElse(Columns.NO_DAY);
    }

    /** This line in the other sign. */
    LedgerLine negated() {
        // amount and document change sign together: neither may be without the other in between
        LedgerLine bare = withDocumentAmount(Optional.empty()).withAmount(amount().negated());
        return documentAmount().isEmpty()
                ? bare
                : bare.withDocumentAmount(documentAmount().get().negated());
    }

    @Value.Check
    void check() {
        if (amount().getAmount().unscaledValue().abs().compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "amount must have at most 10^15 minor units, but was " + amount() + " for line " + id());
        }
        documentAmount().ifPresent(document -> {
            if (document.getAmount().signum() * amount().getAmount().signum() < 0) {
                throw new IllegalArgumentException("documentAmount must not have the opposite sign of " + amount()
                        + ", but was " + document + " for line " + id());
            }
        });
        quantity().ifPresent(quantity -> {
            if (!quantity.isPositive()) {
                throw new IllegalArgumentException(
                        "quantity must be positive, but was " + quantity + " for line " + id());
            }
        });
        reference().ifPresent(reference -> {
            if (reference.isBlank()) {
                throw new IllegalArgumentException(
                        "reference must not be blank, but was '" + reference + "' for line " + id());
            }
        });
        attributes().forEach((attribute, value) -> {
            if (value.isBlank()) {
                throw new IllegalArgumentException(
                        attribute + " must not be blank, but was '" + value + "' for line " + id());
            }
            if (attribute.equals(LineAttribute.REFERENCE)
                    || attribute.equals(LineAttribute.DATE)
                    || attribute.equals(LineAttribute.KIND)) {
                throw new IllegalArgumentException(
                        "attributes must not repeat " + attribute + ", but had '" + value + "' for line " + id());
            }
        });
    }

    /** One method per attribute of {@link LedgerLine}, same name. */
    public static final class Builder extends ImmutableLedgerLine.Builder {
        Builder() {}
    }
}
