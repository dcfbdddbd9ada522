package io.github.salesdomain.visit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/** What was told to a customer, in which version, and who of them took note. */
@Value.Immutable
public abstract class CommunicationRecord implements WithCommunicationRecord {

    CommunicationRecord() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return to whom} */
    public abstract CustomerId customer();

    /** {@return when} */
    public abstract LocalDate on();

    /** {@return by whom} */
    public abstract PersonId by();

    /** {@return what it was about; SALES unless set} */
    @Value.Default
    public InformationKind kind() {
        return InformationKind.SALES;
    }

    /** {@return which message, such as the code of a policy; 1 to 64 characters} */
    public abstract String topic();

    /** {@return which version of it, not blank; empty if it has none} */
    public abstract Optional<String> version();

    /** {@return who at the customer took note of it, by name; empty if nobody did} */
    @Value.NaturalOrder
    public abstract SortedSet<String> acknowledgedBy();

    @Value.Check
    void check() {
        VisitText.requireKey("topic", topic());
        version().ifPresent(text -> VisitText.requireNotBlank("version", text));
        acknowledgedBy().stream().filter(String::isBlank).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("acknowledgedBy must not be blank, but had '" + name + "'");
        });
    }

    /** One method per attribute of {@link CommunicationRecord}, same name. */
    public static final class Builder extends ImmutableCommunicationRecord.Builder {
        Builder() {}
    }
}
