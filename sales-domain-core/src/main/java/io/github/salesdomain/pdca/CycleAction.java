package io.github.salesdomain.pdca;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody does to reach an objective: {@link #what()} it is, towards which {@link #objective()}, by which {@link #assignee()} in which
 * {@link #position()}, along which {@link #procedure()}, with which {@link #method()}, by when it is {@link #due()}, and at least how often progress is
 * noted: {@link #progressEvery()}, a week unless set.
 * <p>
 * An action may be written down unfinished. What it lacks keeps the cycle in DO.
 */
@Value.Immutable
public abstract class CycleAction implements WithCycleAction {

    CycleAction() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the key of the action within the cycle} */
    public abstract ActionId id();

    /** {@return the objective that it serves} */
    public abstract ObjectiveId objective();

    /** {@return what is to be done; not blank} */
    public abstract String what();

    /** {@return who does it, if somebody is assigned} */
    public abstract Optional<PersonId> assignee();

    /** {@return the position that the assignee must hold, if it matters which} */
    public abstract Optional<PositionId> position();

    /** {@return the standard procedure that is followed (过程事先标准化), named before the work begins; not blank} */
    public abstract Optional<String> procedure();

    /** {@return the method that was chosen (方法对); not blank} */
    public abstract Optional<String> method();

    /** {@return the last day on which it is done in time, if set} */
    public abstract Optional<LocalDate> due();

    /** {@return the longest time between two notes of progress; above zero, 7 days unless set} */
    @Value.Default
    public Period progressEvery() {
        return Period.ofDays(7);
    }

    @Value.Check
    void check() {
        requireText("what", what());
        procedure().ifPresent(text -> requireText("procedure", text));
        method().ifPresent(text -> requireText("method", text));
        if (progressEvery().isNegative() || progressEvery().isZero()) {
            throw new IllegalArgumentException(
                    "progressEvery must be more than zero, but was " + progressEvery() + " for action " + id());
        }
    }

    private void requireText(String attribute, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    attribute + " must not be blank, but was '" + text + "' for action " + id());
        }
    }

    /** One method per attribute of {@link CycleAction}, same name. */
    public static final class Builder extends ImmutableCycleAction.Builder {
        Builder() {}
    }
}
