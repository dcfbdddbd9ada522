package io.github.salesdomain.plan;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.visit.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A target of a plan: an amount, a volume or a count, which somebody is to reach by a day. A draft may lack who and when. */
@Value.Immutable
public abstract class PlanTarget implements WithPlanTarget {

    PlanTarget() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A target of which nobody is in charge yet.
     *
     * @param id which target
     * @param title what it is, in words
     * @param target how much
     * @return the target
     */
    public static PlanTarget of(String id, String title, Measure target) {
        return builder().id(id).title(title).target(target).build();
    }

    /** {@return which target; 1 to 64 characters} */
    public abstract String id();

    /** {@return what it is, in words; not blank} */
    public abstract String title();

    /** {@return how much; an amount, a volume or a count} */
    public abstract Measure target();

    /** {@return who is in charge} */
    public abstract Optional<PersonId> owner();

    /** {@return by when} */
    public abstract Optional<LocalDate> due();

    /** {@return how much is to be reached by days on the way, by day, each day once, in the unit of the target; empty if nothing is said} */
    public abstract List<PlanMilestone> milestones();

    /**
     * How much is to be reached by a day: the last milestone on or before it, or the target from the due day on.
     *
     * @param day the day
     * @return how much, or empty if nothing is planned for so early a day
     */
    public Optional<Measure> plannedBy(LocalDate day) {
        if (due().filter(due -> !due.isAfter(day)).isPresent()) {
            return Optional.of(target());
        }
        return milestones().stream()
                .filter(milestone -> !milestone.on().isAfter(day))
                .reduce((first, second) -> second)
                .map(PlanMilestone::value);
    }

    @Value.Check
    void check() {
        PlanText.requireKey("id", id());
        PlanText.requireNotBlank("title", title());
        PlanFigure.of(target());
        for (int i = 0; i < milestones().size(); i++) {
            PlanMilestone milestone = milestones().get(i);
            PlanFigure.requireSameUnit("milestone on " + milestone.on(), milestone.value(), target());
            if (i > 0 && !milestone.on().isAfter(milestones().get(i - 1).on())) {
                throw new IllegalArgumentException("milestones must be by day, each day once, but had " + milestone.on()
                        + " after " + milestones().get(i - 1).on());
            }
        }
    }

    /** One method per attribute of {@link PlanTarget}, same name. */
    public static final class Builder extends ImmutablePlanTarget.Builder {
        Builder() {}
    }
}
