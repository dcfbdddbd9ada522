package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.immutables.value.Value;

/**
 * How ratings change, as plain data.
 * <p>
 * A regular review raises a grade by at most {@link #notchesUp()}, and only after {@link #cleanMonths()} without anything more than {@link #cleanDays()}
 * overdue; down it goes at once and as far as need be. {@link #effects()} say what each trigger does.
 */
@Value.Immutable
public abstract class ReviewPolicy implements WithReviewPolicy {

    ReviewPolicy() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * One notch up at most, after six months without anything more than 30 days overdue, a review every six months. A bounced cheque and a lawsuit knock
     * out; long overdue and an unsigned statement lower; a fall of sales, another owner and a change of collateral put the customer on watch.
     *
     * @return the policy
     */
    public static ReviewPolicy standard() {
        return builder()
                .putAllEffects(ImmutableMap.<String, TriggerEffect>builder()
                        .put(CreditTrigger.BOUNCED_CHEQUE, TriggerEffect.KNOCK_OUT)
                        .put(CreditTrigger.COLLATERAL_CHANGE, TriggerEffect.WATCH)
                        .put(CreditTrigger.LAWSUIT, TriggerEffect.KNOCK_OUT)
                        .put(CreditTrigger.OVERDUE, TriggerEffect.LOWER)
                        .put(CreditTrigger.OWNER_CHANGE, TriggerEffect.WATCH)
                        .put(CreditTrigger.SALES_DROP, TriggerEffect.WATCH)
                        .put(CreditTrigger.STATEMENT_REFUSED, TriggerEffect.LOWER)
                        .build())
                .build();
    }

    /** {@return the grades; {@link RatingScale#standard()} unless set} */
    @Value.Default
    public RatingScale scale() {
        return RatingScale.standard();
    }

    /** {@return how many notches up one review may go; zero or more, 1 unless set} */
    @Value.Default
    public int notchesUp() {
        return 1;
    }

    /** {@return for how many months before a raise nothing may have been long overdue; 6 unless set} */
    @Value.Default
    public int cleanMonths() {
        return 6;
    }

    /** {@return from how many days on, not included, overdue spoils the clean period; 30 unless set} */
    @Value.Default
    public int cleanDays() {
        return 30;
    }

    /** {@return after how many months the next regular review is due; above zero, 6 unless set} */
    @Value.Default
    public int reviewMonths() {
        return 6;
    }

    /** {@return what each kind of trigger does; a kind that is not here puts the customer on watch} */
    public abstract Map<String, TriggerEffect> effects();

    @Value.Check
    void check() {
        RuleCheck.notNegative(notchesUp(), "notchesUp");
        RuleCheck.notNegative(cleanMonths(), "cleanMonths");
        RuleCheck.notNegative(cleanDays(), "cleanDays");
        if (reviewMonths() <= 0) {
            throw new IllegalArgumentException("reviewMonths must be positive, but was " + reviewMonths());
        }
    }

    /** One method per attribute of {@link ReviewPolicy}, same name. */
    public static final class Builder extends ImmutableReviewPolicy.Builder {
        Builder() {}
    }
}
