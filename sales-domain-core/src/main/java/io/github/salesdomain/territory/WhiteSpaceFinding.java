package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Measured;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What one cell of the market lacks, what there is to gain, and what to do.
 *
 * @param facts what is known of the cell
 * @param status how white it is
 * @param suggestedPlan the plan that it asks for; empty if it is covered
 */
public record WhiteSpaceFinding(MarketFacts facts, WhiteSpaceStatus status, Optional<MarketPlan> suggestedPlan)
        implements Explained {

    /** Checks that there is a plan exactly where something is missing. */
    public WhiteSpaceFinding {
        requireNonNull(facts, "facts");
        requireNonNull(status, "status");
        requireNonNull(suggestedPlan, "suggestedPlan");
        if (facts.outlets() == 0) {
            throw new IllegalArgumentException("facts must be of a cell with outlets, but had none in " + facts.cell());
        }
        if (status.isWhite() != suggestedPlan.isPresent()) {
            throw new IllegalArgumentException("suggestedPlan must be there exactly for a white cell, but was "
                    + suggestedPlan.map(MarketPlan::name).orElse("empty") + " for " + status);
        }
    }

    /** {@return which cell} */
    public MarketCell cell() {
        return facts.cell();
    }

    /** {@return what there is to gain; undefined if the potential is not known} */
    public Measured<Money> opportunity() {
        return facts.opportunity();
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        facts.customers()
                .forEach(customer -> parts.add(Explanation.of(
                        customer.customer().value(),
                        (customer.isActive() ? "active" : "inactive")
                                + customer.lastBoughtOn()
                                        .map(day -> ", last bought on " + day)
                                        .orElse(", never bought")
                                + (customer.canCarry() ? "" : ", cannot carry the line " + customer.lacks()))));
        parts.add(Explanation.of(
                "coverage",
                facts.outletsServed() + " of " + facts.outlets() + " outlets, target " + facts.targetCoverage()));
        parts.add(Explanation.of(
                "opportunity",
                opportunity() + ": " + facts.targetShare() + " of "
                        + facts.potential().map(Money::toString).orElse("an unknown potential") + " less "
                        + facts.sales()));
        suggestedPlan.ifPresent(plan -> parts.add(Explanation.of("plan", plan)));
        return Explanation.of(cell().toString(), status, parts.build());
    }
}
