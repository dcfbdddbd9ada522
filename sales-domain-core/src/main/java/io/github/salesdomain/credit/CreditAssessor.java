package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import org.joda.money.CurrencyMismatchException;

/**
 * Decides whether an order may be shipped on credit.
 * <p>
 * Immutable. Every rule is asked, and all reasons are kept, for a yes as well as for a no.
 */
public final class CreditAssessor {

    private final CreditPolicy policy;
    private final MissingLimit missingLimit;

    private CreditAssessor(CreditPolicy policy, MissingLimit missingLimit) {
        this.policy = requireNonNull(policy, "policy");
        this.missingLimit = requireNonNull(missingLimit, "missingLimit");
    }

    /** {@return an assessor under {@link CreditPolicy#standard()}, where a customer without a limit has no credit} */
    public static CreditAssessor standard() {
        return with(CreditPolicy.standard());
    }

    /**
     * An assessor under a policy, where a customer without a limit has no credit.
     *
     * @param policy the rules
     * @return the assessor
     */
    public static CreditAssessor with(CreditPolicy policy) {
        return new CreditAssessor(policy, MissingLimit.ZERO);
    }

    /**
     * The same assessor with another answer to "what if no limit was ever set".
     *
     * @param newMissingLimit what holds then
     * @return a copy
     */
    public CreditAssessor withMissingLimit(MissingLimit newMissingLimit) {
        return new CreditAssessor(policy, newMissingLimit);
    }

    /**
     * Decides one order on the day of the exposure. Linear in the items of the exposure and the lines on file.
     *
     * <h4>Formula</h4>
     * <pre>{@code exposure after = exposure + order; headroom = limit - exposure; outcome = the worst of all reasons}</pre>
     * Source: formulas, credit decision.
     *
     * <h4>Example</h4>
     * With a limit of 790,000, an exposure of 720,000 and an order of 70,000 the outcome is RELEASE_WITH_WARNING: WITHIN_LIMIT, exactly at the limit,
     * but UTILISATION_HIGH. An order of 100,000 makes HOLD: LIMIT_EXCEEDED by 30,000. An order in another currency than the file is refused.
     *
     * @param file what is on file about the customer
     * @param exposure what the customer owes without the order
     * @param order the order to be decided
     * @return the decision with all reasons
     * @throws IllegalArgumentException if the order is among the items of the exposure already
     * @throws CurrencyMismatchException if file, exposure and order differ in currency
     */
    public CreditDecision assess(CreditFile file, Exposure exposure, CreditOrder order) {
        EffectiveLimit limit = file.limitOn(exposure.asOf(), missingLimit);
        Verdict verdict = policy.judge(new CreditRequest(file, exposure, order, limit));
        return CreditDecision.builder()
                .customer(file.customer())
                .order(order)
                .exposure(exposure)
                .limit(limit)
                .addAllReasons(verdict.findings())
                .build();
    }
}
