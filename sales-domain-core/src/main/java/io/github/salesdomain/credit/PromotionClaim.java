package io.github.salesdomain.credit;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a customer claims from us for a promotion or the like (费用核销款). A claim that comes after its window is refused unless we acknowledged it.
 */
@Value.Immutable
public abstract class PromotionClaim implements WithPromotionClaim {

    /** Whether a claim is to be paid. */
    public enum Verdict {
        /** It came in time. */
        IN_TIME,

        /** It came late, and we had acknowledged it. */
        LATE_BUT_ACKNOWLEDGED,

        /** It came late. */
        REJECTED_LATE
    }

    PromotionClaim() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the host's key; not blank, at most 62 characters} */
    public abstract String id();

    /** {@return who claims} */
    public abstract CustomerId customer();

    /** {@return how much; above zero} */
    public abstract Money amount();

    /** {@return the last day of the promotion} */
    public abstract LocalDate promotionEndedOn();

    /** {@return the day on which the claim came in} */
    public abstract LocalDate claimedOn();

    /** {@return whether we acknowledged it in writing; no unless set} */
    @Value.Default
    public boolean acknowledged() {
        return false;
    }

    @Value.Check
    void check() {
        if (id().isBlank() || id().length() > 62) {
            throw new IllegalArgumentException("id must have 1 to 62 characters, but was '" + id() + "'");
        }
        if (!amount().isPositive()) {
            throw new IllegalArgumentException("amount of claim " + id() + " must be positive, but was " + amount());
        }
    }

    /**
     * Whether the claim came in its window.
     *
     * @param windowDays for how many days after the promotion claims are taken, the last included; such as 90
     * @return the verdict
     * @throws IllegalArgumentException if the days are negative
     */
    public Verdict verdict(int windowDays) {
        RuleCheck.notNegative(windowDays, "windowDays");
        if (!claimedOn().isAfter(promotionEndedOn().plusDays(windowDays))) {
            return Verdict.IN_TIME;
        }
        return acknowledged() ? Verdict.LATE_BUT_ACKNOWLEDGED : Verdict.REJECTED_LATE;
    }

    /** {@return the claim as an open item that we owe, due on the day it came in} */
    public OpenItem asItem() {
        return OpenItem.builder()
                .id(id())
                .customer(customer())
                .owedByUs(true)
                .original(amount())
                .documentDate(claimedOn())
                .dueDate(claimedOn())
                .build();
    }

    /** One method per attribute of {@link PromotionClaim}, same name. */
    public static final class Builder extends ImmutablePromotionClaim.Builder {
        Builder() {}
    }
}
