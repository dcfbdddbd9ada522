package io.github.salesdomain.visit;

import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A promise made to a customer (客户承诺): {@link #promise()} tells what, {@link #owner()} who sees to it, and {@link #due()} by when. {@link #id()} is
 * the host's own key. A promise without owner or due date can be written down; the evaluation of the visit finds it.
 */
@Value.Immutable
public abstract class Commitment implements WithCommitment {

    Commitment() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the host's own key; not blank, at most 64 characters} */
    public abstract String id();

    /** {@return what was promised; not blank} */
    public abstract String promise();

    /** {@return who sees to it, if somebody does} */
    public abstract Optional<PersonId> owner();

    /** {@return the last day on which it is kept in time, if agreed} */
    public abstract Optional<LocalDate> due();

    @Value.Check
    void check() {
        VisitText.requireKey("id", id());
        if (promise().isBlank()) {
            throw new IllegalArgumentException(
                    "promise must not be blank, but was '" + promise() + "' for commitment " + id());
        }
    }

    /** One method per attribute of {@link Commitment}, same name. */
    public static final class Builder extends ImmutableCommitment.Builder {
        Builder() {}
    }
}
