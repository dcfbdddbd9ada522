package io.github.salesdomain.plan;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.budget.Budget;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a section of a plan says. A draft may be incomplete, never wrong in itself. */
public sealed interface PlanSection {

    /**
     * Whether it can be a section of a kind.
     *
     * @param form what sections of the kind consist of
     * @return the answer
     */
    boolean suits(SectionForm form);

    /**
     * What is missing.
     *
     * @param form what sections of its kind consist of
     * @return the names of the fields that are not filled, in their order; empty if it is complete
     */
    List<String> missing(SectionForm form);

    /**
     * Text.
     *
     * @param text the text; blank while it is not written
     */
    record Text(String text) implements PlanSection {
        @Override
        public boolean suits(SectionForm form) {
            return form == SectionForm.TEXT;
        }

        @Override
        public List<String> missing(SectionForm form) {
            return text.isBlank() ? List.of("text") : List.of();
        }
    }

    /**
     * Targets.
     *
     * @param targets the targets, each id once
     */
    record Targets(List<PlanTarget> targets) implements PlanSection {
        /** Checks that no id appears twice. */
        public Targets {
            targets = once("targets", targets, PlanTarget::id);
        }

        @Override
        public boolean suits(SectionForm form) {
            return form == SectionForm.TARGETS;
        }

        @Override
        public List<String> missing(SectionForm form) {
            return targets.isEmpty() ? List.of("targets") : List.of();
        }
    }

    /**
     * Strategies.
     *
     * @param strategies the strategies, each id once
     */
    record Strategies(List<PlanStrategy> strategies) implements PlanSection {
        /** Checks that no id appears twice. */
        public Strategies {
            strategies = once("strategies", strategies, PlanStrategy::id);
        }

        @Override
        public boolean suits(SectionForm form) {
            return form == SectionForm.STRATEGIES;
        }

        @Override
        public List<String> missing(SectionForm form) {
            return strategies.isEmpty() ? List.of("strategies") : List.of();
        }
    }

    /**
     * Activities.
     *
     * @param activities the activities, each id once
     */
    record Activities(List<PlanActivity> activities) implements PlanSection {
        /** Checks that no id appears twice. */
        public Activities {
            activities = once("activities", activities, PlanActivity::id);
        }

        @Override
        public boolean suits(SectionForm form) {
            return form == SectionForm.ACTIVITIES;
        }

        @Override
        public List<String> missing(SectionForm form) {
            return activities.isEmpty() ? List.of("activities") : List.of();
        }
    }

    /**
     * An expense budget, with or without staff.
     *
     * @param budget what may be spent; empty while it is not worked out
     * @param expenseRate what it may be of the sales target; empty if nothing is said
     * @param positions how many positions are to be filled, not negative; empty while it is not known
     */
    record Expenses(Optional<Budget> budget, Optional<Rate> expenseRate, Optional<Integer> positions)
            implements PlanSection {
        /** Checks that the positions are not negative. */
        public Expenses {
            if (positions.isPresent() && positions.get() < 0) {
                throw new IllegalArgumentException("positions must not be negative, but were " + positions.get());
            }
        }

        @Override
        public boolean suits(SectionForm form) {
            return form == SectionForm.EXPENSES || form == SectionForm.STAFF_AND_EXPENSES;
        }

        @Override
        public List<String> missing(SectionForm form) {
            ImmutableList.Builder<String> missing = ImmutableList.builder();
            if (budget.isEmpty()) {
                missing.add("budget");
            }
            if (form == SectionForm.STAFF_AND_EXPENSES && positions.isEmpty()) {
                missing.add("positions");
            }
            return missing.build();
        }
    }

    /**
     * Monitoring.
     *
     * @param rhythm how often the plan is reviewed
     * @param owner who reviews it
     */
    record Reviews(Optional<ReviewRhythm> rhythm, Optional<PersonId> owner) implements PlanSection {
        @Override
        public boolean suits(SectionForm form) {
            return form == SectionForm.REVIEWS;
        }

        @Override
        public List<String> missing(SectionForm form) {
            ImmutableList.Builder<String> missing = ImmutableList.builder();
            if (rhythm.isEmpty()) {
                missing.add("rhythm");
            }
            if (owner.isEmpty()) {
                missing.add("owner");
            }
            return missing.build();
        }
    }

    /**
     * A section that the plan does not need; it counts as complete.
     *
     * @param reason why not; not blank
     */
    record NotApplicable(String reason) implements PlanSection {
        /** Checks that there is a reason. */
        public NotApplicable {
            PlanText.requireNotBlank("reason", reason);
        }

        @Override
        public boolean suits(SectionForm form) {
            return true;
        }

        @Override
        public List<String> missing(SectionForm form) {
            return List.of();
        }
    }

    /**
     * Targets.
     *
     * @param targets the targets
     * @return the section
     * @throws IllegalArgumentException if an id appears twice
     */
    static PlanSection of(PlanTarget... targets) {
        return new Targets(List.of(targets));
    }

    /**
     * Strategies.
     *
     * @param strategies the strategies
     * @return the section
     * @throws IllegalArgumentException if an id appears twice
     */
    static PlanSection of(PlanStrategy... strategies) {
        return new Strategies(List.of(strategies));
    }

    /**
     * Activities.
     *
     * @param activities the activities
     * @return the section
     * @throws IllegalArgumentException if an id appears twice
     */
    static PlanSection of(PlanActivity... activities) {
        return new Activities(List.of(activities));
    }

    private static <T> ImmutableList<T> once(String attribute, List<T> items, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(id.apply(item))) {
                throw new IllegalArgumentException(
                        attribute + " must have each id once, but had " + id.apply(item) + " twice");
            }
        }
        return ImmutableList.copyOf(items);
    }
}
