package io.github.salesdomain.credit;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One open amount of a customer.
 * <p>
 * {@link #id()} is the host's key of the document line; {@link #kind()} says in which stage it stands. {@link #amount()} is what is open, gross of tax
 * and never negative: the kind says whether it is owed or deducted. {@link #documentDate()} is the date of the invoice, delivery, order or receipt;
 * {@link #dueDate()} is when it is to be paid, {@link #requestedShipDate()} when an order is to leave. {@link #disputed()} marks what the customer
 * contests.
 */
@Value.Immutable
public abstract class ExposureItem implements WithExposureItem {

    ExposureItem() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * An open amount; further attributes by {@code withX} copies.
     *
     * @param id the host's key of the document line
     * @param kind in which stage it stands
     * @param amount what is open
     * @param documentDate the date of the document
     * @return the item
     * @throws IllegalArgumentException if the id is blank or the amount negative
     */
    public static ExposureItem of(String id, ExposureKind kind, Money amount, LocalDate documentDate) {
        return builder()
                .id(id)
                .kind(kind)
                .amount(amount)
                .documentDate(documentDate)
                .build();
    }

    /** {@return the host's key of the document line; not blank, at most 64 characters, once in an exposure} */
    public abstract String id();

    /** {@return in which stage the amount stands} */
    public abstract ExposureKind kind();

    /** {@return what is open, gross of tax; zero or more} */
    public abstract Money amount();

    /** {@return the date of the document} */
    public abstract LocalDate documentDate();

    /** {@return the last day on which payment is in time, if known; an item without one never becomes overdue} */
    public abstract Optional<LocalDate> dueDate();

    /** {@return the day on which an order is to be shipped, if known} */
    public abstract Optional<LocalDate> requestedShipDate();

    /** {@return whether the customer contests the amount; no unless set} */
    @Value.Default
    public boolean disputed() {
        return false;
    }

    @Value.Check
    void check() {
        if (id().isBlank()) {
            throw new IllegalArgumentException("id must not be blank, but was '" + id() + "'");
        }
        if (id().length() > 64) {
            throw new IllegalArgumentException("id must have at most 64 characters, but had " + id().length());
        }
        if (amount().isNegative()) {
            throw new IllegalArgumentException(
                    "amount of item " + id() + " must not be negative, but was " + amount()
                            + "\nMaybe a credit note is an UNALLOCATED_RECEIPT, and nothing is left of an order delivered in full");
        }
    }

    /** How many days the item is past due on a day: above zero if overdue; zero without a due date. */
    long daysPastDue(LocalDate on) {
        return dueDate().isPresent() ? on.toEpochDay() - dueDate().get().toEpochDay() : 0;
    }

    /** One method per attribute of {@link ExposureItem}, same name. */
    public static final class Builder extends ImmutableExposureItem.Builder {
        Builder() {}
    }
}
