package io.github.salesdomain.plan;

import io.github.salesdomain.org.PersonId;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Something to be done under a plan: win a dealer, hold a training, run a promotion. A draft may lack when, who and for how much. */
@Value.Immutable
public abstract class PlanActivity implements WithPlanActivity {

    PlanActivity() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * An activity of which only the name is known.
     *
     * @param id which activity
     * @param title what it is, in words
     * @return the activity
     */
    public static PlanActivity of(String id, String title) {
        return builder().id(id).title(title).build();
    }

    /** {@return which activity; 1 to 64 characters} */
    public abstract String id();

    /** {@return what it is, in words; not blank} */
    public abstract String title();

    /** {@return the days it takes place on, with a first and a last one} */
    public abstract Optional<LocalDateRange> days();

    /** {@return who sees to it} */
    public abstract Optional<PersonId> owner();

    /** {@return what it costs, not negative} */
    public abstract Optional<Money> cost();

    /** {@return the ids of the targets it serves; empty if it serves the plan as a whole} */
    @Value.NaturalOrder
    public abstract SortedSet<String> targets();

    @Value.Check
    void check() {
        PlanText.requireKey("id", id());
        PlanText.requireNotBlank("title", title());
        targets().forEach(target -> PlanText.requireKey("targets", target));
        days().ifPresent(range -> PlanDocument.requireBounded("days", range));
        cost().filter(Money::isNegative).ifPresent(cost -> {
            throw new IllegalArgumentException("cost must not be negative, but was " + cost);
        });
    }

    /** One method per attribute of {@link PlanActivity}, same name. */
    public static final class Builder extends ImmutablePlanActivity.Builder {
        Builder() {}
    }
}
