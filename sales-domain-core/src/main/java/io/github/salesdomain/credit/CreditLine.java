package io.github.salesdomain.credit;

import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A limit granted for a while (授信).
 * <p>
 * The {@link #limit()} counts on the days {@link #during()}; a decision uses the lines of its own day. {@link #kind()} (BASE unless set) says whether
 * the line is the limit of every day or an uplift on top of it. {@link #reviewOn()} is the day by which the line is to be looked at again. As a
 * {@link Dated} fact a line has a {@link #factId()} that stays the same when it is corrected, and was on record from {@link #knownSince()} on (the
 * first day of its validity unless set).
 */
@Value.Immutable
public abstract class CreditLine implements Dated, WithCreditLine {

    CreditLine() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract String factId();

    /** {@return what sort of line this is; BASE unless set} */
    @Value.Default
    public CreditLineKind kind() {
        return CreditLineKind.BASE;
    }

    /** {@return the limit that the line grants} */
    public abstract CreditLimit limit();

    @Override
    public abstract LocalDateRange during();

    /** {@return the last day by which the line is to be reviewed, included, if one is set} */
    public abstract Optional<LocalDate> reviewOn();

    @Override
    @Value.Default
    public LocalDate knownSince() {
        return during().getStart();
    }

    @Value.Check
    void check() {
        Dated.requireFactId(factId());
        if (kind().equals(CreditLineKind.TEMPORARY) && during().isUnboundedEnd()) {
            throw new IllegalArgumentException(
                    "during must end for the temporary line " + factId() + ", but was " + during());
        }
    }

    /** Whether the line is over on a day, and was in force before. */
    boolean hasLapsedBy(LocalDate on) {
        return !during().isEmpty() && !during().getEnd().isAfter(on);
    }

    /** One method per attribute of {@link CreditLine}, same name. */
    public static final class Builder extends ImmutableCreditLine.Builder {
        Builder() {}
    }
}
