package io.github.salesdomain.quota;

import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A customer goes from one holder to another on a day (客户移交).
 * <p>
 * {@link #customer()} belongs to {@link #to()} on the days {@link #during()} and belonged to {@link #from()} before. The range has no end: what
 * ends it is the next transfer. The transfer was on record from {@link #knownSince()} on; it is corrected by another with the same
 * {@link #factId()} and a later day of knowledge, and withdrawn by one with an empty range.
 */
@Value.Immutable
public abstract class CustomerTransfer implements Dated, WithCustomerTransfer {

    CustomerTransfer() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract String factId();

    /** {@return who is transferred} */
    public abstract Holder customer();

    /** {@return who had the customer before} */
    public abstract Holder from();

    /** {@return who has it from then on; not the same} */
    public abstract Holder to();

    /** {@return the days on which it belongs to the new holder, without an end; empty if the transfer was withdrawn} */
    @Override
    public abstract LocalDateRange during();

    @Override
    public abstract LocalDate knownSince();

    /** {@return the first day of the new holder} */
    public LocalDate on() {
        return during().getStart();
    }

    /**
     * The transfer that takes this one back: on the same day, the other way.
     *
     * @param factId its own id
     * @param knownSince the first day on which it is on record
     * @return the inverse
     * @throws IllegalArgumentException if the id is blank, longer than 64 characters or the id of this transfer
     */
    public CustomerTransfer inverse(String factId, LocalDate knownSince) {
        if (factId.equals(factId())) {
            throw new IllegalArgumentException("factId must be another than that of the transfer, but was " + factId);
        }
        return builder()
                .factId(factId)
                .customer(customer())
                .from(to())
                .to(from())
                .during(during())
                .knownSince(knownSince)
                .build();
    }

    @Value.Check
    void check() {
        Dated.requireFactId(factId());
        if (from().equals(to())) {
            throw new IllegalArgumentException("to must be another holder than from, but was " + to());
        }
        if (during().isUnboundedStart()) {
            throw new IllegalArgumentException("during must begin on a day, but was " + during());
        }
        if (!during().isEmpty() && !during().isUnboundedEnd()) {
            throw new IllegalArgumentException(
                    "during must have no end, but was " + during() + "\nMaybe add the transfer back as one of its own");
        }
    }

    /** One method per attribute of {@link CustomerTransfer}, same name. */
    public static final class Builder extends ImmutableCustomerTransfer.Builder {
        Builder() {}
    }
}
