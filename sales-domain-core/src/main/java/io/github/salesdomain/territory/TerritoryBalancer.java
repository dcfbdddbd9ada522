package io.github.salesdomain.territory;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Proposes moves of customers that bring territories into balance with the least disruption.
 * <p>
 * Immutable. The same task gives the same proposal, in whatever order its parts were given: work is counted, never timed.
 */
public final class TerritoryBalancer {

    private static final TerritoryBalancer STANDARD = new TerritoryBalancer(2_000_000);

    private final long budget;

    private TerritoryBalancer(long budget) {
        this.budget = budget;
    }

    /** {@return a balancer that looks at up to two million moves, exchanges and alignments} */
    public static TerritoryBalancer standard() {
        return STANDARD;
    }

    /**
     * A copy with another budget of work.
     *
     * @param most how many moves, exchanges and alignments may be looked at; not negative
     * @return the copy
     * @throws IllegalArgumentException if the number is negative
     */
    public TerritoryBalancer withBudget(long most) {
        if (most < 0) {
            throw new IllegalArgumentException("budget must not be negative, but was " + most);
        }
        return new TerritoryBalancer(most);
    }

    /**
     * Moves that bring the territories of a task into balance.
     * <p>
     * Nothing moves if every territory is inside every tolerance. Otherwise balance comes first: the worst index comes inside its tolerance, or as close as
     * it can; then as little of the sales as possible changes hands. The proposal is never worse than today. A search by moves and exchanges comes first,
     * then one through all alignments that could be better, as long as the budget lasts; only where that ends, or a bound is met, is the proposal
     * called optimal.
     * <p>
     * Besides the budget it takes O((n + m) log n) time for n customers and m territories, and O(n m) at worst where territory borders are given.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * excess     = max(0, worst of |index - 1| - tolerance)
     * disruption = sales of the customers that move / sales of all placed customers
     * least excess, then least disruption
     * }</pre>
     * Source: formulas, balance proposal.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * TerritoryBalancer.standard().propose(task).steps();       // an account of 120 hours moves from 1 to 4
     * TerritoryBalancer.standard().withBudget(-1);              // refused
     * }</pre>
     *
     * @param task the territories, the customers and what may not be done
     * @return the proposal
     * @throws IllegalArgumentException if amounts are too large or too fine to be counted: a measure must sum to less than 4.6e18 of its smallest unit
     *     by the number of territories
     */
    public BalanceProposal propose(BalanceTask task) {
        return new Run(new BalanceModel(task)).proposal(budget);
    }

    /** One task, on its way from what is today to the best that was found. */
    private static final class Run {
        private final BalanceModel model;
        private int[] best;
        private Ratio excess;
        private long work;

        Run(BalanceModel model) {
            this.model = model;
            best = model.home;
            excess = model.excess(model.sums(best));
        }

        BalanceProposal proposal(long budget) {
            BalanceBounds bounds = new BalanceBounds(model);
            Ratio leastExcess = bounds.excess();
            boolean isLeast = excess.compareTo(leastExcess) <= 0;
            if (!isLeast) {
                // a quarter is kept for the proof
                BalanceSearch search = new BalanceSearch(model, budget - budget / 4);
                search.run();
                work = search.work();
                adopt(search.place);
                isLeast = excess.compareTo(leastExcess) <= 0;
            }
            ExactBalance exact = new ExactBalance(model, Math.max(0, budget - work));
            if (!isLeast) {
                isLeast = exact.lessExcessThan(excess, leastExcess);
                adopt(exact.best());
                leastExcess = isLeast ? excess : leastExcess;
            }
            long moved = model.movedSales(best);
            long leastMoved = bounds.movedSales(excess);
            boolean isProven = isLeast && moved == leastMoved;
            if (isLeast && !isProven) {
                isProven = exact.lessMovedThan(moved, model.moves(best), excess);
                adopt(exact.best());
                moved = model.movedSales(best);
                leastMoved = isProven ? moved : leastMoved;
            }
            work += exact.work();
            return proposal(
                    leastExcess,
                    leastMoved,
                    isProven ? BalanceProposal.Status.PROVEN_OPTIMAL : BalanceProposal.Status.BUDGET_EXHAUSTED);
        }

        /** Takes an alignment over if it has less excess, or as much and moves less. */
        private void adopt(int @Nullable [] place) {
            if (place == null) {
                return;
            }
            Ratio other = model.excess(model.sums(place));
            int order = other.compareTo(excess);
            if (order == 0) {
                order = Long.compare(model.movedSales(place), model.movedSales(best));
            }
            if (order == 0) {
                order = Integer.compare(model.moves(place), model.moves(best));
            }
            if (order < 0) {
                best = place;
                excess = other;
            }
        }

        private BalanceProposal proposal(Ratio leastExcess, long leastMoved, BalanceProposal.Status status) {
            BalanceTask task = model.task;
            CurrencyUnit currency = model.loads.get(0).sales().getCurrencyUnit();
            Money total = model.loads.stream().map(CustomerLoad::sales).reduce(Money.zero(currency), Money::plus);
            List<BalanceProposal.Step> steps = steps(total);
            BalanceProposal.Builder proposal = BalanceProposal.builder()
                    .totalSales(total)
                    .addAllSteps(steps)
                    .leastExcess(leastExcess)
                    .leastMovedSales(money(leastMoved, total))
                    .status(status)
                    .work(work);
            TerritoryAlignment after = Realignment.builder()
                    .totalSales(total)
                    .addAllMoves(steps.stream().map(BalanceProposal.Step::move).toList())
                    .build()
                    .appliedTo(task.alignment());
            for (BalanceGoal goal : task.goals()) {
                BalanceAssessor assessor = BalanceAssessor.standard().withTolerance(goal.tolerance());
                proposal.addBefore(assessor.assess(task.alignment(), model.loads, goal.measure()))
                        .addAfter(assessor.assess(after, model.loads, goal.measure()));
            }
            return proposal.build();
        }

        private List<BalanceProposal.Step> steps(Money total) {
            List<BalanceProposal.Step> steps = new ArrayList<>();
            long[][] sums = model.sums(model.home);
            for (int c = 0; c < model.customers; c++) {
                if (best[c] == model.home[c]) {
                    continue;
                }
                for (int g = 0; g < model.goals; g++) {
                    sums[g][model.home[c]] -= model.load[g][c];
                    sums[g][best[c]] += model.load[g][c];
                }
                CustomerLoad load = model.loads.get(c);
                steps.add(new BalanceProposal.Step(
                        new Realignment.Move(
                                load,
                                Optional.of(model.territories.get(model.home[c])),
                                Optional.of(model.territories.get(best[c]))),
                        Ratio.of(load.sales(), total, UndefinedReason.NO_SALES),
                        model.imbalance(sums)));
            }
            return steps;
        }

        private static Money money(long units, Money like) {
            return Money.ofMinor(like.getCurrencyUnit(), units);
        }
    }
}
