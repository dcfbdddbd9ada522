package io.github.salesdomain.reconciliation;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a customer answered to a statement.
 * <p>
 * {@link #amounts()} are what he confirms, in our sign, as of {@link #cutOff()}. {@link #signatory()} and {@link #sealed()} say who signed and whether
 * the seal is there (盖章签字). {@link #contested()} if he disputes the statement whatever the amounts; not unless set.
 */
@Value.Immutable
public abstract class ConfirmationReply implements WithConfirmationReply {

    ConfirmationReply() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day on which the answer came} */
    public abstract LocalDate on();

    /** {@return the day as of which he confirms} */
    public abstract LocalDate cutOff();

    /** {@return what he confirms, in our sign} */
    public abstract ThreePartBalance amounts();

    /** {@return who signed, if anybody; not blank} */
    public abstract Optional<String> signatory();

    /** {@return whether the seal is on it} */
    public abstract boolean sealed();

    /** {@return whether he disputes the statement; not unless set} */
    @Value.Default
    public boolean contested() {
        return false;
    }

    @Value.Check
    void check() {
        signatory().ifPresent(name -> Passes.checkName("signatory", name));
    }

    /** One method per attribute of {@link ConfirmationReply}, same name. */
    public static final class Builder extends ImmutableConfirmationReply.Builder {
        Builder() {}
    }
}
