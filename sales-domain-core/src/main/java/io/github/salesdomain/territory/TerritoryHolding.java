package io.github.salesdomain.territory;

import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.TenureKind;
import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A position holds a territory for a while.
 * <p>
 * {@link #factId()} stays the same when the holding is corrected; {@link #territory()} is held by {@link #position()} on the days {@link #during()}, in
 * the way of {@link #kind()} (PRIMARY unless set), on record from {@link #knownSince()} on. Positions hold territories and people hold positions: who
 * the person is on a day is said by the organisation.
 */
@Value.Immutable
public abstract class TerritoryHolding implements Dated, WithTerritoryHolding {

    TerritoryHolding() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract String factId();

    /** {@return the territory that is held, a leaf or one above} */
    public abstract TerritoryId territory();

    /** {@return the position that holds it} */
    public abstract PositionId position();

    /** {@return in what way it is held; PRIMARY unless set: the position that results are credited to, one at a time} */
    @Value.Default
    public TenureKind kind() {
        return TenureKind.PRIMARY;
    }

    @Override
    public abstract LocalDateRange during();

    @Override
    public abstract LocalDate knownSince();

    @Value.Check
    void check() {
        Dated.requireFactId(factId());
    }

    /** One method per attribute of {@link TerritoryHolding}, same name. */
    public static final class Builder extends ImmutableTerritoryHolding.Builder {
        Builder() {}
    }
}
