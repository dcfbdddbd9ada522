package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.time.SalesPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * The way from one plan to another, one cause at a time (差异分解).
 * <p>
 * Each step says for what cause the plan before it became the plan of the step. What a cause changed is what its steps changed, so the causes
 * always sum to the whole difference, of every holder in every period. A holder who is not in a plan owes nothing by it.
 *
 * @param start the plan before all steps
 * @param steps the steps, in their order
 */
public record PlanBridge(QuotaPlan start, List<Step> steps) implements Explained {

    /**
     * One cause and the plan it led to.
     *
     * @param cause why the plan changed
     * @param plan the plan from then on
     */
    public record Step(PlanCause cause, QuotaPlan plan) {
        /** Checks that both are there. */
        public Step {
            requireNonNull(cause, "cause");
            requireNonNull(plan, "plan");
        }
    }

    /** Checks that all plans are of one metric, currency, year and root. */
    public PlanBridge {
        requireNonNull(start, "start");
        steps = ImmutableList.copyOf(requireNonNull(steps, "steps"));
        for (Step step : steps) {
            PlanScope.check(start, step.plan());
        }
    }

    /**
     * A bridge that has gone nowhere yet.
     *
     * @param start the plan before all steps
     * @return the bridge
     */
    public static PlanBridge of(QuotaPlan start) {
        return new PlanBridge(start, ImmutableList.of());
    }

    /**
     * The bridge with one step more.
     *
     * @param cause why the plan changed
     * @param plan the plan from then on
     * @return the longer bridge
     * @throws IllegalArgumentException if the plan is of another metric, year, calendar or root
     * @throws CurrencyMismatchException if the plan is in another currency
     */
    public PlanBridge then(PlanCause cause, QuotaPlan plan) {
        return new PlanBridge(
                start,
                ImmutableList.<Step>builder()
                        .addAll(steps)
                        .add(new Step(cause, plan))
                        .build());
    }

    /**
     * The bridge with the steps of another that begins where this one ends.
     *
     * @param other the other bridge
     * @return the longer bridge
     * @throws IllegalArgumentException if the other begins with another plan
     */
    public PlanBridge then(PlanBridge other) {
        if (!other.start.equals(end())) {
            throw new IllegalArgumentException(
                    "start of the next bridge must be the end of this one, " + end() + ", but was " + other.start);
        }
        return new PlanBridge(
                start,
                ImmutableList.<Step>builder().addAll(steps).addAll(other.steps).build());
    }

    /** {@return the plan after all steps} */
    public QuotaPlan end() {
        return steps.isEmpty() ? start : steps.get(steps.size() - 1).plan();
    }

    /** {@return the causes, sorted, each once} */
    public List<PlanCause> causes() {
        TreeSet<PlanCause> causes = new TreeSet<>();
        steps.forEach(step -> causes.add(step.cause()));
        return ImmutableList.copyOf(causes);
    }

    /**
     * By how much a quota changed in all.
     *
     * @param holder a holder of the first plan, the last or one between
     * @param period a run of whole months of the year
     * @return the quota at the end less the quota at the start
     * @throws IllegalArgumentException if the holder is in none of the plans, or the period is not made of whole months of the year
     */
    public Money changeFor(Holder holder, SalesPeriod period) {
        checkKnown(holder);
        return amount(end(), holder, period).minus(amount(start, holder, period));
    }

    /**
     * By how much one cause changed a quota; the changes for all causes sum to the change in all.
     *
     * @param holder a holder of the first plan, the last or one between
     * @param period a run of whole months of the year
     * @param cause why
     * @return the sum of what the steps for this cause changed; zero if there is none
     * @throws IllegalArgumentException if the holder is in none of the plans, or the period is not made of whole months of the year
     */
    public Money changeFor(Holder holder, SalesPeriod period, PlanCause cause) {
        checkKnown(holder);
        requireNonNull(cause, "cause");
        Money change = Money.zero(start.currency());
        QuotaPlan before = start;
        for (Step step : steps) {
            if (step.cause().equals(cause)) {
                change = change.plus(amount(step.plan(), holder, period)).minus(amount(before, holder, period));
            }
            before = step.plan();
        }
        return change;
    }

    /** The year of the root. */
    @Override
    public Explanation explain() {
        Quota annual = start.annual();
        return explain(annual.holder(), annual.period());
    }

    /**
     * Shows how a quota came from the first plan to the last.
     *
     * @param holder a holder of the first plan, the last or one between
     * @param period a run of whole months of the year
     * @return the explanation, one line for each cause
     * @throws IllegalArgumentException if the holder is in none of the plans, or the period is not made of whole months of the year
     */
    public Explanation explain(Holder holder, SalesPeriod period) {
        checkKnown(holder);
        List<Explanation> lines = new ArrayList<>();
        lines.add(Explanation.of("before", amount(start, holder, period)));
        for (PlanCause cause : causes()) {
            lines.add(Explanation.of(cause.toString(), changeFor(holder, period, cause)));
        }
        return Explanation.of("quota of " + holder + " for " + period, amount(end(), holder, period), lines);
    }

    private void checkKnown(Holder holder) {
        requireNonNull(holder, "holder");
        if (!start.hierarchy().contains(holder)
                && steps.stream().noneMatch(step -> step.plan().hierarchy().contains(holder))) {
            throw new IllegalArgumentException("holder must be in a plan of the bridge, but was " + holder);
        }
    }

    private static Money amount(QuotaPlan plan, Holder holder, SalesPeriod period) {
        return plan.hierarchy().contains(holder) ? plan.quotaFor(holder, period).amount() : Money.zero(plan.currency());
    }
}
