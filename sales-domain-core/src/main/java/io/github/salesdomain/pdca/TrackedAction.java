package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An action with what was noted on it.
 *
 * @param action the action as it was planned last
 * @param plannedOn the day on which it was planned last
 * @param notes progress, completion or cancellation, in order of time; nothing follows the last two
 */
public record TrackedAction(CycleAction action, LocalDate plannedOn, List<CycleEntry> notes) {

    /** Copies the notes and checks that they are about this action and end with its completion or cancellation. */
    public TrackedAction {
        requireNonNull(action, "action");
        requireNonNull(plannedOn, "plannedOn");
        notes = ImmutableList.copyOf(requireNonNull(notes, "notes"));
        for (int i = 0; i < notes.size(); i++) {
            CycleEntry note = notes.get(i);
            if (!action.id().equals(subjectOf(note))) {
                throw new IllegalArgumentException("notes must be about action " + action.id() + ", but had " + note);
            }
            if (!(note instanceof CycleEntry.ProgressNoted) && i < notes.size() - 1) {
                throw new IllegalArgumentException(
                        "notes must end when action " + action.id() + " is closed, but went on after " + note);
            }
        }
    }

    private static @Nullable ActionId subjectOf(CycleEntry note) {
        if (note instanceof CycleEntry.ProgressNoted progress) {
            return progress.action();
        }
        if (note instanceof CycleEntry.ActionDone done) {
            return done.action();
        }
        return note instanceof CycleEntry.ActionCancelled cancelled ? cancelled.action() : null;
    }

    /** {@return how far the action is} */
    public ActionStatus status() {
        CycleEntry last = Iterables.getLast(notes, null);
        if (last instanceof CycleEntry.ActionDone) {
            return ActionStatus.DONE;
        }
        return last instanceof CycleEntry.ActionCancelled ? ActionStatus.CANCELLED : ActionStatus.OPEN;
    }

    /** {@return the day on which the action was done or cancelled, or empty while it is open} */
    public Optional<LocalDate> closedOn() {
        return status() == ActionStatus.OPEN
                ? Optional.empty()
                : Optional.of(Iterables.getLast(notes).on());
    }

    TrackedAction plus(CycleEntry note) {
        return new TrackedAction(
                action,
                plannedOn,
                ImmutableList.<CycleEntry>builder().addAll(notes).add(note).build());
    }
}
