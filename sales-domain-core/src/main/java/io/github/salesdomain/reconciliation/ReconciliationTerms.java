package io.github.salesdomain.reconciliation;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a reconciliation is told besides the two books: the cut-off day, what is compared, what persons decided, and what the last period left open.
 * <p>
 * {@link #cutOff()} may be missing: then nothing can be known to be under way. {@link #subject()} is ACCOUNT unless set. {@link #review()} holds no
 * decision unless set. {@link #carried()} adds the open items of the last period to both books.
 */
@Value.Immutable
public abstract class ReconciliationTerms implements WithReconciliationTerms {

    private static final ReconciliationTerms NONE = builder().build();

    ReconciliationTerms() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return no cut-off day, no decisions, nothing carried} */
    public static ReconciliationTerms none() {
        return NONE;
    }

    /**
     * Terms with a cut-off day alone.
     *
     * @param cutOff the last day of the period, and how long before it something may be under way
     * @return the terms
     */
    public static ReconciliationTerms of(CutOff cutOff) {
        return builder().cutOff(cutOff).build();
    }

    /** {@return the last day of the period, and how long before it something may be under way} */
    public abstract Optional<CutOff> cutOff();

    /** {@return what the books are compared for; ACCOUNT unless set} */
    @Value.Default
    public ReconciliationSubject subject() {
        return ReconciliationSubject.ACCOUNT;
    }

    /** {@return what persons decided; nothing unless set} */
    @Value.Default
    public MatchReview review() {
        return MatchReview.empty();
    }

    /** {@return what the last period left open, if it is carried; its cut-off day is before that of these terms} */
    public abstract Optional<CarriedItems> carried();

    @Value.Check
    void check() {
        carried()
                .ifPresent(items -> cutOff().ifPresent(cutOff -> {
                    if (!items.on().isBefore(cutOff.on())) {
                        throw new IllegalArgumentException(
                                "carried must be from before " + cutOff.on() + ", but was from " + items.on());
                    }
                }));
    }

    /** One method per attribute of {@link ReconciliationTerms}, same name. */
    public static final class Builder extends ImmutableReconciliationTerms.Builder {
        Builder() {}
    }
}
