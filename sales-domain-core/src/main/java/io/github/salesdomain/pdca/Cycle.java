package io.github.salesdomain.pdca;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * One turn of plan, do, check, act.
 * <p>
 * {@link #title()} says what it is about, {@link #during()} when it runs, {@link #previous()} which cycle it follows. It was opened on
 * {@link #openedOn()}, in PLAN. {@link #history()} is all that happened since; nothing in it is ever changed, more is added. Everything else is what
 * replaying the history gives, so that a stored history gives the same cycle again.
 * <p>
 * What cannot have happened is refused when the cycle is built: an event before the one before it, a step that the phases do not allow, an entry that
 * belongs to another phase or is about something unknown. Building takes one step for each event.
 */
@Value.Immutable
public abstract class Cycle implements Explained, WithCycle {

    Cycle() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which cycle this is} */
    public abstract CycleId id();

    /** {@return the cycle that this one follows, if it follows one} */
    public abstract Optional<CycleId> previous();

    /** {@return what it is about; not blank, at most 1,024 characters} */
    public abstract String title();

    /** {@return the days on which it runs, half-open, bounded and not empty} */
    public abstract LocalDateRange during();

    /** {@return the day on which it was opened} */
    public abstract LocalDate openedOn();

    /** {@return all that happened, in order of time} */
    public abstract List<CycleEvent> history();

    @Value.Lazy
    CycleReplay replay() {
        return CycleReplay.of(this);
    }

    /** {@return the phase it is in} */
    public Phase phase() {
        return replay().phase();
    }

    /** {@return the day on which it came into its phase} */
    public LocalDate enteredOn() {
        return replay().enteredOn();
    }

    /** {@return the day of the last event, or the day on which it was opened if nothing happened since} */
    public LocalDate lastChangedOn() {
        return replay().lastChangedOn();
    }

    /** {@return the objectives, in the order in which they were first set} */
    public List<CycleObjective> objectives() {
        return replay().objectives();
    }

    /** {@return the actions with what was noted on them, in the order in which they were first planned} */
    public List<TrackedAction> actions() {
        return replay().actions();
    }

    /** {@return the results, by objective, in the order of the objectives} */
    public Map<ObjectiveId, CheckResult> results() {
        return replay().results();
    }

    /** {@return the decisions, by objective, in the order of the objectives} */
    public Map<ObjectiveId, Disposition> dispositions() {
        return replay().dispositions();
    }

    /**
     * How the cycle did.
     *
     * @return the result, or empty while an objective has no result or there are no objectives
     */
    public Optional<CycleResult> result() {
        if (objectives().isEmpty() || results().size() < objectives().size()) {
            return Optional.empty();
        }
        long met = objectives().stream().filter(this::isMet).count();
        if (met == objectives().size()) {
            return Optional.of(CycleResult.MET);
        }
        boolean closer = objectives().stream()
                .map(this::closure)
                .flatMap(Optional::stream)
                .anyMatch(closure -> closure.isDefined() && closure.compareTo(Ratio.zero()) > 0);
        return Optional.of(met > 0 || closer ? CycleResult.PARTIAL : CycleResult.NOT_MET);
    }

    /**
     * This cycle with one more entry.
     *
     * @param entry what happened, not before the last event
     * @return the cycle; this one stays as it is
     * @throws IllegalArgumentException if the entry is dated before the last event, or is about an objective or action that the cycle does not have
     * @throws IllegalStateException if the entry does not belong to the phase, or the action it is about is no longer open
     */
    public Cycle plus(CycleEntry entry) {
        return plusEvent(entry);
    }

    Cycle plusEvent(CycleEvent event) {
        return withHistory(
                ImmutableList.<CycleEvent>builder().addAll(history()).add(event).build());
    }

    private Optional<Ratio> closure(CycleObjective objective) {
        return Optional.ofNullable(results().get(objective.id())).map(result -> objective.closure(result.actual()));
    }

    boolean isMet(CycleObjective objective) {
        CheckResult result = results().get(objective.id());
        return result != null && objective.isMet(result.actual());
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (CycleObjective objective : objectives()) {
            parts.add(explain(objective));
        }
        String result = result().map(found -> ", " + found).orElse("");
        return Explanation.of(
                "cycle " + id(), title() + ", " + phase() + " since " + enteredOn() + result, parts.build());
    }

    private Explanation explain(CycleObjective objective) {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        objective.baseline().ifPresent(baseline -> parts.add(Explanation.of("baseline", baseline)));
        objective.target().ifPresent(target -> parts.add(Explanation.of("target", target)));
        objective.due().ifPresent(due -> parts.add(Explanation.of("due", due)));
        for (TrackedAction action : actions()) {
            if (action.action().objective().equals(objective.id())) {
                parts.add(Explanation.of("action " + action.action().id(), action.status()));
            }
        }
        CheckResult result = results().get(objective.id());
        if (result != null) {
            parts.add(Explanation.of("actual", result.actual()));
            parts.add(Explanation.of(
                    "gap closure", objective.closure(result.actual()).percentText()));
        }
        return Explanation.of(objective.id().value(), objective.metric().orElse("no metric"), parts.build());
    }

    @Value.Check
    void check() {
        if (title().isBlank()) {
            throw new IllegalArgumentException("title must not be blank, but was '" + title() + "' for cycle " + id());
        }
        if (title().length() > 1_024) {
            throw new IllegalArgumentException(
                    "title must have at most 1,024 characters, but had " + title().length() + " for cycle " + id());
        }
        if (during().isUnboundedStart() || during().isUnboundedEnd() || during().isEmpty()) {
            throw new IllegalArgumentException(
                    "during must be bounded and not empty, but was " + during() + " for cycle " + id());
        }
        if (previous().isPresent() && previous().get().equals(id())) {
            throw new IllegalArgumentException("previous must be another cycle, but was " + id());
        }
        replay();
    }

    /** One method per attribute of {@link Cycle}, same name. */
    public static final class Builder extends ImmutableCycle.Builder {
        Builder() {}
    }
}
