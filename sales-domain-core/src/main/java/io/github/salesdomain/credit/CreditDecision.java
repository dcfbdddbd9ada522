package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Measured;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Whether an order may be shipped, with all reasons.
 * <p>
 * Decided for the {@link #customer()} and the {@link #order()} on top of the {@link #exposure()} without it, against the {@link #limit()} of the day.
 * The {@link #reasons()} speak for and against it, the worst first; {@link #overrides()} are on record beside them and erase none.
 */
@Value.Immutable
public abstract class CreditDecision implements Explained, WithCreditDecision {

    CreditDecision() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which customer} */
    public abstract CustomerId customer();

    /** {@return the order that was decided} */
    public abstract CreditOrder order();

    /** {@return what the customer owes without the order} */
    public abstract Exposure exposure();

    /** {@return the limit of the day and where it comes from} */
    public abstract EffectiveLimit limit();

    /** {@return all reasons, for and against: the worst outcome first, then by gravity of the reason; at least one} */
    public abstract List<CreditFinding> reasons();

    /** {@return the overrides on record, in the order in which they were given} */
    public abstract List<CreditOverride> overrides();

    @Value.Check
    CreditDecision check() {
        if (reasons().isEmpty()) {
            throw new IllegalArgumentException(
                    "reasons must not be empty, but was []\nMaybe the policy answers Verdict.empty() where it should allow");
        }
        CurrencyCheck.require(exposure().currency(), order().amount(), "amount of order " + order().id());
        for (CreditOverride override : overrides()) {
            if (!override.orderId().equals(order().id())) {
                throw new IllegalArgumentException(
                        "orderId of override must be " + order().id() + ", but was " + override.orderId());
            }
            CurrencyCheck.require(exposure().currency(), override.upTo(), "upTo of override");
        }
        List<CreditFinding> sorted = new Verdict(reasons()).findings();
        return sorted.equals(reasons()) ? this : withReasons(sorted);
    }

    /** {@return the day of the decision} */
    public LocalDate asOf() {
        return exposure().asOf();
    }

    /** {@return what becomes of the order: the worst reason, where a hold that was overridden is a warning} */
    public CreditOutcome outcome() {
        CreditOutcome worst = CreditOutcome.RELEASE;
        for (CreditFinding finding : reasons()) {
            worst = worst.worse(isLifted(finding) ? CreditOutcome.RELEASE_WITH_WARNING : finding.outcome());
        }
        return worst;
    }

    /** {@return what would become of the order without any override} */
    public CreditOutcome outcomeWithoutOverrides() {
        return reasons().get(0).outcome();
    }

    private boolean isLifted(CreditFinding finding) {
        return overrides().stream().anyMatch(override -> override.lifts(finding, order(), asOf()));
    }

    /** {@return whether the order may be shipped, with a warning or without} */
    public boolean isReleased() {
        return outcome().isRelease();
    }

    /** {@return the reasons against the order, warnings included, the worst first; empty exactly if all speak for it} */
    public List<CreditFinding> objections() {
        return reasons().stream()
                .filter(finding -> finding.outcome() != CreditOutcome.RELEASE)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether a reason is among the reasons.
     *
     * @param reason which one
     * @return the answer
     */
    public boolean has(CreditReason reason) {
        return reasons().stream().anyMatch(finding -> finding.reason().equals(reason));
    }

    /** {@return the exposure without the order} */
    public Money exposureBefore() {
        return exposure().total();
    }

    /** {@return the exposure once the order is booked; as before if it does not count, such as an order beyond the horizon} */
    public Money exposureAfter() {
        return CreditRequest.exposureAfter(exposure(), order());
    }

    /** {@return what is left of the limit without the order; undefined if unlimited} */
    public Measured<Money> headroomBefore() {
        return limit().limit().headroom(exposureBefore());
    }

    /** {@return what is left of the limit once the order is booked, negative if it is exceeded; undefined if unlimited} */
    public Measured<Money> headroomAfter() {
        return limit().limit().headroom(exposureAfter());
    }

    /**
     * This decision with an override on record. An override that has run out, is too small, or was given in a role that may not override is recorded
     * too, and lifts nothing.
     *
     * @param override who let the order pass
     * @return a copy with all reasons as they were
     * @throws IllegalArgumentException if the override is for another order
     * @throws CurrencyMismatchException if the currencies differ
     */
    public CreditDecision overriddenBy(CreditOverride override) {
        return withOverrides(ImmutableList.<CreditOverride>builder()
                .addAll(overrides())
                .add(override)
                .build());
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        lines.add(Explanation.of("order " + order().id(), order().amount()));
        lines.add(exposure().explain());
        lines.add(Explanation.of("exposure with the order", exposureAfter()));
        lines.add(limit().explain());
        lines.add(Explanation.of("headroom", headroomBefore() + ", with the order " + headroomAfter()));
        for (CreditFinding finding : reasons()) {
            lines.add(Explanation.of(
                    finding.reason().toString(), finding.text() + (isLifted(finding) ? ", overridden" : "")));
        }
        for (CreditOverride override : overrides()) {
            lines.add(Explanation.of(
                    "override",
                    override.by() + " as " + override.role() + " up to " + override.upTo() + " until "
                            + override.until()
                            + (reasons().stream().anyMatch(reason -> override.lifts(reason, order(), asOf()))
                                    ? ""
                                    : ", lifts nothing")));
        }
        return Explanation.of("credit decision", outcome() + " as of " + asOf(), lines.build());
    }

    /** One method per attribute of {@link CreditDecision}, same name. */
    public static final class Builder extends ImmutableCreditDecision.Builder {
        Builder() {}
    }
}
