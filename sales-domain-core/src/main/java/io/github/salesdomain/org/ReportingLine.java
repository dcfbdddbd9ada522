package io.github.salesdomain.org;

import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A position reports to another for a while.
 * <p>
 * {@link #factId()} stays the same when the line is corrected; {@link #position()} reports to {@link #superior()} on the days
 * {@link #during()}, on record from {@link #knownSince()} on.
 */
@Value.Immutable
public abstract class ReportingLine implements Dated, WithReportingLine {

    ReportingLine() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract String factId();

    /** {@return the position that reports} */
    public abstract PositionId position();

    /** {@return the position it reports to} */
    public abstract PositionId superior();

    @Override
    public abstract LocalDateRange during();

    @Override
    public abstract LocalDate knownSince();

    @Value.Check
    void check() {
        Dated.requireFactId(factId());
        if (position().equals(superior())) {
            throw new IllegalArgumentException("superior must differ from position, but both were " + position());
        }
    }

    /** One method per attribute of {@link ReportingLine}, same name. */
    public static final class Builder extends ImmutableReportingLine.Builder {
        Builder() {}
    }
}
