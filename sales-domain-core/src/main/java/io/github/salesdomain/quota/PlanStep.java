package io.github.salesdomain.quota;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One step of one version of a plan, with who took it, when and why.
 * <p>
 * A {@link PlanMove#DRAFT} and a {@link PlanMove#REVISE} carry the plan. An {@link PlanMove#ACTIVATE} carries the first business day on which the
 * version holds, which may be before or after the day of the signature.
 */
@Value.Immutable
public abstract class PlanStep implements WithPlanStep {

    PlanStep() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the number of the version, from 1} */
    public abstract int version();

    /** {@return what was done} */
    public abstract PlanMove move();

    /** {@return who, when and why} */
    public abstract Signature signature();

    /** {@return the amounts; present when they are written, and only then} */
    public abstract Optional<QuotaPlan> plan();

    /** {@return the first day on which the version holds; present when it comes into force, and only then} */
    public abstract Optional<LocalDate> from();

    @Value.Check
    void check() {
        if (version() < 1) {
            throw new IllegalArgumentException("version must be at least 1, but was " + version());
        }
        boolean writes = move() == PlanMove.DRAFT || move() == PlanMove.REVISE;
        if (plan().isPresent() != writes) {
            throw new IllegalArgumentException("plan must be " + (writes ? "present" : "absent") + " with " + move()
                    + ", but was " + (writes ? "absent" : "present"));
        }
        boolean activates = move() == PlanMove.ACTIVATE;
        if (from().isPresent() != activates) {
            throw new IllegalArgumentException("from must be " + (activates ? "present" : "absent") + " with " + move()
                    + ", but was " + (activates ? "absent" : "present"));
        }
    }

    /** One method per attribute of {@link PlanStep}, same name. */
    public static final class Builder extends ImmutablePlanStep.Builder {
        Builder() {}
    }
}
