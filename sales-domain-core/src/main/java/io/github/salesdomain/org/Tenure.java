package io.github.salesdomain.org;

import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A person holds a position for a while.
 * <p>
 * {@link #factId()} stays the same when the tenure is corrected; {@link #position()} is held by {@link #person()} on the days
 * {@link #during()}, in the way of {@link #kind()} (PRIMARY unless set). The tenure was on record from {@link #knownSince()} on.
 */
@Value.Immutable
public abstract class Tenure implements Dated, WithTenure {

    Tenure() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract String factId();

    /** {@return the position that is held} */
    public abstract PositionId position();

    /** {@return who holds it} */
    public abstract PersonId person();

    /** {@return in what way it is held; PRIMARY unless set} */
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

    /** One method per attribute of {@link Tenure}, same name. */
    public static final class Builder extends ImmutableTenure.Builder {
        Builder() {}
    }
}
