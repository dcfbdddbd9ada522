package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Says what would have to change for an order to be shipped, and how much of it may be shipped now.
 * <p>
 * Immutable. Every answer is found by deciding again, so that it holds under any policy; it is the smallest under policies for which more money, limit or
 * collateral never makes things worse, as under all shipped rules.
 */
public final class CreditAdvisor {

    private final CreditAssessor assessor;

    private CreditAdvisor(CreditAssessor assessor) {
        this.assessor = requireNonNull(assessor, "assessor");
    }

    /** {@return an advisor under {@link CreditAssessor#standard()}} */
    public static CreditAdvisor standard() {
        return with(CreditAssessor.standard());
    }

    /**
     * An advisor for the decisions of an assessor.
     *
     * @param assessor what decides
     * @return the advisor
     */
    public static CreditAdvisor with(CreditAssessor assessor) {
        return new CreditAdvisor(assessor);
    }

    /**
     * What would set aside each reason that stands in the way, and all together. For each reason up to five bisections, each of at most 62 decisions.
     *
     * <h4>Formula</h4>
     * <pre>{@code a remedy is the smallest change after which the reason holds the order no more}</pre>
     * Source: formulas, remedies.
     *
     * <h4>Example</h4>
     * With a limit of 790,000, 720,000 owed and an order of 100,000: pay 30,000, or be granted 30,000, or reduce the order to 70,000, or prepay the order.
     * An order that is among the items of the exposure is refused.
     *
     * @param file what is on file about the customer
     * @param exposure what the customer owes without the order
     * @param order the order
     * @return the advice; empty for an order that is released
     * @throws IllegalArgumentException if the order is among the items of the exposure already
     * @throws CurrencyMismatchException if file, exposure and order differ in currency
     */
    public CreditAdvice advise(CreditFile file, Exposure exposure, CreditOrder order) {
        CreditRequest request = assessor.request(file, exposure, order);
        CreditDecision decision = assessor.assess(request);
        ImmutableList.Builder<RemedyLine> lines = ImmutableList.builder();
        for (CreditFinding finding : obstacles(decision)) {
            lines.add(new RemedyLine(finding, new RemedySearch(assessor.policy(), request, finding).remedies()));
        }
        List<Remedy> together = new ArrayList<>();
        CreditRequest changed = request;
        CreditDecision afterwards = decision;
        Optional<Remedy> next = nextRemedy(changed, afterwards);
        while (next.isPresent()) {
            together.add(next.get());
            changed = next.get().applyTo(changed);
            CreditDecision better = assessor.assess(changed);
            boolean goesOn = obstacles(better).size() < obstacles(afterwards).size();
            afterwards = better;
            next = goesOn ? nextRemedy(changed, afterwards) : Optional.empty();
        }
        return CreditAdvice.builder()
                .decision(decision)
                .addAllLines(lines.build())
                .addAllTogether(together)
                .afterwards(afterwards)
                .build();
    }

    private Optional<Remedy> nextRemedy(CreditRequest request, CreditDecision decision) {
        for (CreditFinding finding : obstacles(decision)) {
            List<Remedy> remedies = new RemedySearch(assessor.policy(), request, finding).remedies();
            if (!remedies.isEmpty()) {
                return Optional.of(remedies.get(0));
            }
        }
        return Optional.empty();
    }

    private static List<CreditFinding> obstacles(CreditDecision decision) {
        return decision.reasons().stream()
                .filter(finding -> !finding.outcome().isRelease())
                .toList();
    }

    /**
     * How much of an order may be shipped now. For information: shipping a part is the host's decision.
     *
     * <h4>Formula</h4>
     * <pre>{@code the largest multiple of the unit, up to the order, for which the decision is a release}</pre>
     * Source: formulas, releasable part.
     *
     * <h4>Example</h4>
     * Of an order of 100,000 with a headroom of 70,000, 70,000 may be shipped; in cases of 24,000 each, 48,000. A unit of zero is refused.
     *
     * @param file what is on file about the customer
     * @param exposure what the customer owes without the order
     * @param order the order
     * @param unit what the part is a multiple of, such as the price of a case; above zero
     * @return the decision on the largest part, whose {@link CreditDecision#order()} has its amount; empty if nothing may be shipped
     * @throws IllegalArgumentException if the unit is not positive, or the order is among the items of the exposure already
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Optional<CreditDecision> largestPart(CreditFile file, Exposure exposure, CreditOrder order, Money unit) {
        CurrencyCheck.require(order.amount().getCurrencyUnit(), unit, "unit");
        if (!unit.isPositive()) {
            throw new IllegalArgumentException("unit must be positive, but was " + unit);
        }
        CreditDecision whole = assessor.assess(file, exposure, order);
        if (whole.isReleased()) {
            return Optional.of(whole);
        }
        LongFunction<CreditDecision> part =
                units -> assessor.assess(file, exposure, order.reducedTo(unit.multipliedBy(units)));
        long fits = 0;
        long tooMany = order.amount()
                        .getAmountMinor()
                        .toBigInteger()
                        .divide(unit.getAmountMinor().toBigInteger())
                        .longValueExact()
                + 1;
        while (tooMany - fits > 1) {
            long middle = fits + (tooMany - fits) / 2;
            if (part.apply(middle).isReleased()) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits == 0 ? Optional.empty() : Optional.of(part.apply(fits));
    }

    /**
     * How much of an order may be shipped now, to the minor unit.
     *
     * <h4>Formula</h4>
     * <pre>{@code the largest amount, up to the order, for which the decision is a release}</pre>
     * Source: formulas, releasable part.
     *
     * <h4>Example</h4>
     * Of an order of 100,000 with a headroom of 70,000, 70,000 may be shipped. Of the order of a blocked customer nothing may.
     *
     * @param file what is on file about the customer
     * @param exposure what the customer owes without the order
     * @param order the order
     * @return the decision on the largest part, whose {@link CreditDecision#order()} has its amount; empty if nothing may be shipped
     * @throws IllegalArgumentException if the order is among the items of the exposure already
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Optional<CreditDecision> largestPart(CreditFile file, Exposure exposure, CreditOrder order) {
        return largestPart(file, exposure, order, Money.ofMinor(file.currency(), 1));
    }
}
