package io.github.salesdomain.quota;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One document that counts towards a quota: a sale, a return, a credit note (业务单据).
 * <p>
 * It counts on {@link #on()}, the date of the document, and is on record from {@link #knownSince()} on. A document is never edited: what was wrong is
 * put right by another one, which names it as {@link #original()}.
 */
@Value.Immutable
public abstract class SalesTransaction implements WithSalesTransaction {

    SalesTransaction() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the host's own key; not blank, at most 64 characters} */
    public abstract String id();

    /** {@return what it is; SALE unless set} */
    @Value.Default
    public TransactionKind kind() {
        return TransactionKind.SALE;
    }

    /** {@return the date of the document} */
    public abstract LocalDate on();

    /** {@return the first day on which it was on record; the date of the document unless set} */
    @Value.Default
    public LocalDate knownSince() {
        return on();
    }

    /** {@return what it counts for; REVENUE unless set} */
    @Value.Default
    public Metric metric() {
        return Metric.REVENUE;
    }

    /** {@return how much, signed: a return takes away} */
    public abstract Money amount();

    /** {@return which customer it is about; needed where the owner of the customer is credited} */
    public abstract Optional<CustomerId> customer();

    /** {@return the id of the transaction that this one takes back or puts right; its credit follows the credit of that one} */
    public abstract Optional<String> original();

    @Value.Check
    void check() {
        requireId("id", id());
        original().ifPresent(other -> requireId("original", other));
        if (original().filter(id()::equals).isPresent()) {
            throw new IllegalArgumentException("original must be another transaction, but was " + id());
        }
        switch (kind()) {
            case SALE -> {
                if (amount().isNegative()) {
                    throw new IllegalArgumentException(
                            "amount of a SALE must not be negative, but was " + amount() + " for " + id());
                }
                if (original().isPresent()) {
                    throw new IllegalArgumentException("original of a SALE must be empty, but was "
                            + original().get() + " for " + id() + "\nMaybe it is a CORRECTION");
                }
            }
            case RETURN, CREDIT_NOTE -> {
                if (amount().isPositive()) {
                    throw new IllegalArgumentException(
                            "amount of a " + kind() + " must not be positive, but was " + amount() + " for " + id());
                }
            }
            case CORRECTION -> {
                if (original().isEmpty()) {
                    throw new IllegalArgumentException(
                            "original of a CORRECTION must be given, but was empty for " + id());
                }
            }
        }
    }

    private static void requireId(String name, String id) {
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException(name + " must have 1 to 64 characters, but was '" + id + "'");
        }
    }

    /** Such as {@code SALE INV-1 of 2026-03-01: CNY 100.00}. */
    @Override
    public String toString() {
        return kind() + " " + id() + " of " + on() + ": " + amount();
    }

    /** One method per attribute of {@link SalesTransaction}, same name. */
    public static final class Builder extends ImmutableSalesTransaction.Builder {
        Builder() {}
    }
}
