package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.salesdomain.org.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An open item that somebody must bring to an end (历史遗留问题): who, why it is open, how, and by when.
 */
@Value.Immutable
public abstract class HistoricalIssue implements WithHistoricalIssue {

    HistoricalIssue() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the item} */
    public abstract OpenItem item();

    /** {@return what makes it an issue, each once, in the order of their declaration; at least one} */
    public abstract List<HistoricalReason> reasons();

    /** {@return who sees to it, if anybody does} */
    public abstract Optional<PersonId> owner();

    /** {@return why it is open, in words, if known; at most 1,024 characters} */
    public abstract Optional<String> cause();

    /** {@return how it is to come to its end, if decided} */
    public abstract Optional<SettlementKind> proposal();

    /** {@return by when, if decided} */
    public abstract Optional<LocalDate> dueOn();

    @Value.Check
    HistoricalIssue check() {
        if (reasons().isEmpty()) {
            throw new IllegalArgumentException("reasons must not be empty, but was []");
        }
        if (cause().isPresent() && cause().get().length() > 1_024) {
            throw new IllegalArgumentException("cause must have at most 1,024 characters, but had "
                    + cause().get().length());
        }
        List<HistoricalReason> sorted = ImmutableList.copyOf(Sets.immutableEnumSet(reasons()));
        return sorted.equals(reasons()) ? this : withReasons(sorted);
    }

    /** {@return what nobody has said yet: of owner, cause, proposal and dueOn; empty once claims and debts are clear} */
    public List<String> missing() {
        ImmutableList.Builder<String> missing = ImmutableList.builder();
        if (owner().isEmpty()) {
            missing.add("owner");
        }
        if (cause().isEmpty()) {
            missing.add("cause");
        }
        if (proposal().isEmpty()) {
            missing.add("proposal");
        }
        if (dueOn().isEmpty()) {
            missing.add("dueOn");
        }
        return missing.build();
    }

    /** One method per attribute of {@link HistoricalIssue}, same name. */
    public static final class Builder extends ImmutableHistoricalIssue.Builder {
        Builder() {}
    }
}
