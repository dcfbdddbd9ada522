package io.github.salesdomain.quota;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody answered to an alert: the causes, and what is done about them (偏差原因).
 * <p>
 * It answers for {@link #holder()}, {@link #metric()} and {@link #period()}, given {@link #by()} a person {@link #on()} a day.
 */
@Value.Immutable
public abstract class DeviationAnswer implements WithDeviationAnswer {

    DeviationAnswer() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return whose deviation it is} */
    public abstract Holder holder();

    /** {@return what is measured} */
    public abstract Metric metric();

    /** {@return the period of the quota} */
    public abstract SalesPeriod period();

    /** {@return the causes; at least one} */
    public abstract List<DeviationCause> causes();

    /** {@return what is done about them, if something is} */
    public abstract Optional<String> action();

    /** {@return who answered} */
    public abstract PersonId by();

    /** {@return the day of the answer; it answers alerts of that day and before} */
    public abstract LocalDate on();

    /** Whether this is an answer to an alert. */
    boolean answers(DeviationAlert alert) {
        Quota quota = alert.pace().quota();
        return quota.holder().equals(holder())
                && quota.metric().equals(metric())
                && quota.period().equals(period())
                && !on().isBefore(alert.pace().asOf());
    }

    @Value.Check
    void check() {
        if (causes().isEmpty()) {
            throw new IllegalArgumentException("causes must not be empty, but was [] for " + holder());
        }
        action().filter(text -> text.isBlank() || text.length() > 1024).ifPresent(text -> {
            throw new IllegalArgumentException("action must have 1 to 1,024 characters, but had "
                    + text.strip().length());
        });
    }

    /** One method per attribute of {@link DeviationAnswer}, same name. */
    public static final class Builder extends ImmutableDeviationAnswer.Builder {
        Builder() {}
    }
}
