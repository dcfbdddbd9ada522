package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        return assess(request(file, exposure, order));
    }

    /**
     * Decides one order against the limit that the question names. Linear in the items of the exposure.
     *
     * <h4>Formula</h4>
     * <pre>{@code exposure after = exposure + order; headroom = limit - exposure; outcome = the worst of all reasons}</pre>
     * Source: formulas, credit decision.
     *
     * <h4>Example</h4>
     * After a {@link Remedy} was applied, the question carries the limit that follows from it. A question without a limit cannot be built.
     *
     * @param request the order with all facts
     * @return the decision with all reasons
     */
    public CreditDecision assess(CreditRequest request) {
        return CreditDecision.builder()
                .customer(request.customer())
                .order(request.order())
                .exposure(request.exposure())
                .limit(request.limit())
                .addAllReasons(policy.judge(request).findings())
                .build();
    }

    /**
     * Decides many orders at once, each by itself, against the limits of their rows. Linear in the rows, without an object for any of them.
     *
     * <h4>Formula</h4>
     * <pre>{@code outcome = the worst of all reasons, on whole minor units}</pre>
     * Source: formulas, credit decision.
     *
     * <h4>Example</h4>
     * Columns made of questions give each row the outcome and the reasons that the question gets by itself. A rule of a host's own is refused: it needs
     * the question.
     *
     * @param columns the questions as columns
     * @return the decisions, row by row
     * @throws IllegalArgumentException if a rule is not one of the shipped ones, or overlooks another small balance than the columns
     */
    public ColumnDecisions assessAll(CreditColumns columns) {
        return ColumnRules.of(policy, columns).decide(columns);
    }

    /**
     * Works out for every size of an order what would become of it, so that orders are decided at once while they are entered.
     * <p>
     * Takes about a hundred decisions for each band. Exact as long as an amount that breaks a rule is not put right by a larger one, which holds for all
     * shipped rules.
     *
     * <h4>Formula</h4>
     * <pre>{@code a band ends at the largest order that is decided like its smallest}</pre>
     * Source: formulas, credit bands.
     *
     * <h4>Example</h4>
     * With a limit of 790,000 and an exposure of 640,000, orders up to 70,999.99 are released, up to 150,000.00 with a warning, and larger ones held.
     * {@code bands.bandOf(cny(71_000)).outcome()} is RELEASE_WITH_WARNING. A file in another currency than the exposure is refused.
     *
     * @param file what is on file about the customer
     * @param exposure what the customer owes without the order
     * @param terms how the orders are to be settled
     * @return the bands, for orders with nothing prepaid and no day of shipping
     * @throws CurrencyMismatchException if file and exposure differ in currency
     */
    public CreditBands bands(CreditFile file, Exposure exposure, OrderTerms terms) {
        return CreditBands.builder()
                .customer(file.customer())
                .asOf(exposure.asOf())
                .terms(terms)
                .addAllBands(new BandSearch(this, file, exposure, terms).bands())
                .build();
    }

    CreditRequest request(CreditFile file, Exposure exposure, CreditOrder order) {
        return new CreditRequest(file, exposure, order, file.limitOn(exposure.asOf(), missingLimit));
    }

    CreditPolicy policy() {
        return policy;
    }

    /**
     * Decides the orders of one customer one after the other, in the order of the list; each that is released counts when the next is decided. Takes time
     * proportional to the orders times the items of the exposure.
     *
     * <h4>Formula</h4>
     * <pre>{@code exposure of the next = exposure + order, if it is released or an override lifts every hold}</pre>
     * Source: formulas, order queue.
     *
     * <h4>Example</h4>
     * With a headroom of 100, orders of 60, 50 and 40: the first and third are released, the second is held. The same order twice is refused.
     *
     * @param file what is on file about the customer
     * @param exposure what the customer owes without the orders
     * @param queue the orders, the first first
     * @param overrides the overrides on record, each for one of the orders
     * @return the decision on each order, and what is owed afterwards
     * @throws IllegalArgumentException if an order is twice in the queue or among the items of the exposure, or an override is for none of them
     * @throws CurrencyMismatchException if file, exposure, orders and overrides differ in currency
     */
    public QueueDecision assessAll(
            CreditFile file, Exposure exposure, List<CreditOrder> queue, List<CreditOverride> overrides) {
        Set<String> ids = new HashSet<>();
        for (CreditOrder order : queue) {
            if (!ids.add(order.id())) {
                throw new IllegalArgumentException("queue must have each order once, but had " + order.id() + " twice");
            }
        }
        ImmutableListMultimap<String, CreditOverride> byOrder = Multimaps.index(overrides, CreditOverride::orderId);
        for (String id : byOrder.keySet()) {
            if (!ids.contains(id)) {
                throw new IllegalArgumentException(
                        "overrides must be for an order of the queue, but had one for " + id);
            }
        }
        EffectiveLimit limit = file.limitOn(exposure.asOf(), missingLimit);
        ImmutableList.Builder<CreditDecision> decisions = ImmutableList.builder();
        Exposure booked = exposure;
        for (CreditOrder order : queue) {
            CreditDecision decision =
                    assess(new CreditRequest(file, booked, order, limit)).withOverrides(byOrder.get(order.id()));
            decisions.add(decision);
            if (decision.isReleased()) {
                booked = booked.plus(order.asItem(booked.asOf()));
            }
        }
        return QueueDecision.builder()
                .customer(file.customer())
                .addAllDecisions(decisions.build())
                .exposureAfter(booked)
                .build();
    }
}
