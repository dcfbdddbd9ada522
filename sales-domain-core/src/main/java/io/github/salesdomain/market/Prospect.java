package io.github.salesdomain.market;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.territory.TerritoryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Somebody who may become a customer (准客户): {@link #name()} in {@link #territory()}, expected to bring {@link #value()} a year.
 * <p>
 * {@link #steps()} is the whole history, first step first: it only grows, its days never run back, and each stage leads to the next one.
 */
@Value.Immutable
public abstract class Prospect implements WithProspect {

    Prospect() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which prospect this is} */
    public abstract ProspectId id();

    /** {@return what people call it; not blank, at most 1,024 characters} */
    public abstract String name();

    /** {@return where it is, if known} */
    public abstract Optional<TerritoryId> territory();

    /** {@return through which channel it would sell, if known} */
    public abstract Optional<Channel> channel();

    /** {@return what it is expected to bring in a year, zero or more, if anybody has an idea} */
    public abstract Optional<Money> value();

    /** {@return the stages it reached, with their days, the first one first; at least one} */
    public abstract List<ProspectStep> steps();

    /** {@return the stage it has reached} */
    public ProspectStage stage() {
        return steps().get(steps().size() - 1).stage();
    }

    /**
     * The stage it had reached by the end of a day. Steps of later days do not change the answer.
     *
     * @param day the day, included
     * @return the stage, or empty if it was not known yet
     */
    public Optional<ProspectStage> stageOn(LocalDate day) {
        return steps().stream()
                .filter(step -> !step.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(ProspectStep::stage);
    }

    /**
     * The same prospect one step further.
     *
     * @param stage the stage it reached
     * @param on the day, not before the last step
     * @param note why, or what happened; may be empty
     * @return the prospect with one more step
     * @throws IllegalStateException if the present stage does not lead there
     * @throws IllegalArgumentException if the day is before the last step, or the note has more than 1,024 characters
     */
    public Prospect movedTo(ProspectStage stage, LocalDate on, String note) {
        if (!stage().leadsTo(stage)) {
            throw new IllegalStateException(
                    "prospect " + id() + " must be in a stage that leads to " + stage + ", but was in " + stage());
        }
        return withSteps(ImmutableList.<ProspectStep>builder()
                .addAll(steps())
                .add(ProspectStep.of(stage, on, note))
                .build());
    }

    @Value.Check
    void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("name must not be blank, but was '" + name() + "' for prospect " + id());
        }
        MarketText.requireNote("name", name());
        value().filter(Money::isNegative).ifPresent(value -> {
            throw new IllegalArgumentException(
                    "value must not be negative, but was " + value + " for prospect " + id());
        });
        if (steps().isEmpty()) {
            throw new IllegalArgumentException("steps must hold at least one, but was [] for prospect " + id());
        }
        for (int i = 1; i < steps().size(); i++) {
            ProspectStep step = steps().get(i);
            ProspectStep before = steps().get(i - 1);
            if (step.on().isBefore(before.on())) {
                throw new IllegalArgumentException(
                        "steps must not run back in time, but was " + step + " after " + before);
            }
            if (!before.stage().leadsTo(step.stage())) {
                throw new IllegalArgumentException(
                        "steps must lead from stage to stage, but was " + step + " after " + before);
            }
        }
    }

    /** One method per attribute of {@link Prospect}, same name. */
    public static final class Builder extends ImmutableProspect.Builder {
        Builder() {}
    }
}
