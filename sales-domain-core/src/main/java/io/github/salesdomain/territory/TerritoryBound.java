package io.github.salesdomain.territory;

import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * What a territory and everything inside it is limited to, for a while.
 * <p>
 * A customer that does not meet the {@link #condition()} cannot belong to {@link #territory()} or to any territory inside it by a rule, on the days
 * {@link #during()}. The territories inside inherit the bound; several bounds on the way to the root hold together. A bound makes no rule more specific,
 * and a pin comes before it. {@link #factId()} stays the same when the bound is corrected.
 */
@Value.Immutable
public abstract class TerritoryBound implements Dated, WithTerritoryBound {

    TerritoryBound() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract String factId();

    /** {@return the territory that is limited, with everything inside it} */
    public abstract TerritoryId territory();

    /** {@return what its customers must meet; at most 256 alternatives when brackets are multiplied out} */
    public abstract TerritoryCondition condition();

    @Override
    public abstract LocalDateRange during();

    @Override
    public abstract LocalDate knownSince();

    @Value.Lazy
    List<Branch> branches() {
        return Branch.of(condition());
    }

    @Value.Check
    void check() {
        Dated.requireFactId(factId());
        branches();
    }

    /** One method per attribute of {@link TerritoryBound}, same name. */
    public static final class Builder extends ImmutableTerritoryBound.Builder {
        Builder() {}
    }
}
