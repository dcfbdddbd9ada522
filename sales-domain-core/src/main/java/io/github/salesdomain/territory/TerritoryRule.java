package io.github.salesdomain.territory;

import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * Customers of a certain sort belong to a territory for a while.
 * <p>
 * {@link #factId()} stays the same when the rule is corrected; customers that meet the {@link #condition()} belong to {@link #territory()} on the days
 * {@link #during()}, on record from {@link #knownSince()} on. Where several rules match, the larger {@link #priority()} (0 unless set) decides; among
 * rules of equal priority the {@link PrecedencePolicy} does, by the alternative of the condition that the customer meets. A {@link TerritoryBound} of the
 * territory, or of one around it, limits whom the rule can claim.
 */
@Value.Immutable
public abstract class TerritoryRule implements Dated, WithTerritoryRule {

    TerritoryRule() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract String factId();

    /** {@return which customers the rule is about; at most 256 alternatives when brackets are multiplied out} */
    public abstract TerritoryCondition condition();

    /** {@return the territory they belong to} */
    public abstract TerritoryId territory();

    /** {@return how strong the rule is whatever it tests: the larger number decides; 0 unless set, may be negative} */
    @Value.Default
    public int priority() {
        return 0;
    }

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

    /** One method per attribute of {@link TerritoryRule}, same name. */
    public static final class Builder extends ImmutableTerritoryRule.Builder {
        Builder() {}
    }
}
