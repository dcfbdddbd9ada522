package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.explain.Reason;
import io.github.salesdomain.quantity.Ratio;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Moves that bring territories into balance, what they cost, and how far from the best they can be at most.
 * <p>
 * Balance comes first, disruption second: an alignment is better if its {@link #excess()} is smaller, or if that is equal and less sales change hands. The
 * proposal is {@link Status#PROVEN_OPTIMAL} only where no alignment is better; otherwise {@link #leastExcess()} and {@link #leastMovedSales()} say what no
 * alignment can fall below.
 */
@Value.Immutable
public abstract class BalanceProposal implements Explained, WithBalanceProposal {

    /** How much is known of the proposal. */
    public enum Status implements Reason {
        /** No alignment has less excess, and none with as little moves less sales. */
        PROVEN_OPTIMAL,
        /** The work that was allowed is done; there may be something better, but not beyond the bounds. */
        BUDGET_EXHAUSTED;

        @Override
        public String code() {
            return name();
        }
    }

    /**
     * One move, its cost and its effect.
     *
     * @param move who moves, from where to where
     * @param disruption its part of all sales; undefined if nobody buys
     * @param imbalanceAfter the worst distance of an index from 1, by any goal, after this move and those before it
     */
    public record Step(Realignment.Move move, Ratio disruption, Ratio imbalanceAfter) {
        /** Checks that the move leads from one territory to another. */
        public Step {
            requireNonNull(move, "move");
            requireNonNull(disruption, "disruption");
            requireNonNull(imbalanceAfter, "imbalanceAfter");
            if (move.from().isEmpty() || move.to().isEmpty()) {
                throw new IllegalArgumentException("move must lead from a territory to another, but was " + move);
            }
        }
    }

    BalanceProposal() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the balance today, one report for each goal, sorted by measure; at least one} */
    public abstract List<BalanceReport> before();

    /** {@return the balance after all moves, one report for each goal, sorted by measure} */
    public abstract List<BalanceReport> after();

    /** {@return the moves, sorted by customer, each customer once; made one after the other they give the proposed alignment} */
    public abstract List<Step> steps();

    /** {@return what all placed customers buy in a year} */
    public abstract Money totalSales();

    /** {@return what no alignment's excess can be below} */
    public abstract Ratio leastExcess();

    /** {@return what the moved sales of no alignment with as little excess as this proposal can be below} */
    public abstract Money leastMovedSales();

    /** {@return whether the proposal is proven to be the best} */
    public abstract Status status();

    /** {@return the work that was done, in alignments, moves and exchanges looked at} */
    public abstract long work();

    /** {@return how far the worst index is outside its tolerance after all moves; zero if every territory is inside} */
    public Ratio excess() {
        return excess(after());
    }

    private static Ratio excess(List<BalanceReport> reports) {
        Ratio worst = Ratio.zero();
        for (BalanceReport report : reports) {
            Ratio imbalance = report.imbalance();
            worst = imbalance.isDefined() ? worst.max(imbalance.minus(Ratio.from(report.tolerance()))) : worst;
        }
        return worst;
    }

    /** {@return whether every territory is inside every tolerance after all moves} */
    public boolean isBalanced() {
        return after().stream().allMatch(BalanceReport::isBalanced);
    }

    /** {@return all moves as one change} */
    public Realignment realignment() {
        return Realignment.builder()
                .totalSales(totalSales())
                .addAllMoves(steps().stream().map(Step::move).toList())
                .build();
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        before().forEach(report -> parts.add(Explanation.of(
                "before",
                report.explain().label() + ", " + report.explain().value(),
                report.explain().parts())));
        steps().forEach(step -> parts.add(Explanation.of(
                "move " + step.move(),
                step.move().load().sales() + " (" + step.disruption().percentText() + "), then at most "
                        + step.imbalanceAfter().percentText() + " off the mean")));
        after().forEach(report -> parts.add(Explanation.of(
                "after",
                report.explain().label() + ", " + report.explain().value(),
                report.explain().parts())));
        parts.add(Explanation.of(
                "beyond tolerance",
                excess().percentText() + ", no alignment below " + leastExcess().percentText()));
        parts.add(Explanation.of(
                "moved sales", realignment().movedSales() + ", none as balanced below " + leastMovedSales()));
        return Explanation.of(
                "balance proposal",
                steps().size() + " moves, " + realignment().disruption().percentText() + " of sales change hands, "
                        + status(),
                parts.build());
    }

    @Value.Check
    void check() {
        if (before().isEmpty()) {
            throw new IllegalArgumentException("before must hold at least one report, but was []");
        }
        boolean isSame = before().size() == after().size();
        for (int i = 0; isSame && i < before().size(); i++) {
            isSame = before().get(i).measure().equals(after().get(i).measure())
                    && before().get(i).tolerance().equals(after().get(i).tolerance());
        }
        if (!isSame) {
            throw new IllegalArgumentException("after must have the goals of before, but was "
                    + after().stream().map(BalanceReport::measure).toList());
        }
        if (excess(before()).compareTo(excess()) < 0) {
            throw new IllegalArgumentException("after must not be worse than before, but was " + excess()
                    + " beyond tolerance instead of " + excess(before()));
        }
        Realignment change = realignment();
        if (!change.moves().equals(steps().stream().map(Step::move).toList())) {
            throw new IllegalArgumentException("steps must be sorted by customer, but was " + change.moves());
        }
        Money moved = change.movedSales();
        if (excess().compareTo(leastExcess()) < 0) {
            throw new IllegalArgumentException(
                    "leastExcess must be at most " + excess() + ", but was " + leastExcess());
        }
        if (moved.isLessThan(leastMovedSales())) {
            throw new IllegalArgumentException(
                    "leastMovedSales must be at most " + moved + ", but was " + leastMovedSales());
        }
        if (status() == Status.PROVEN_OPTIMAL
                && (excess().compareTo(leastExcess()) != 0 || !moved.isEqual(leastMovedSales()))) {
            throw new IllegalArgumentException(
                    "status must be BUDGET_EXHAUSTED where the bounds are not met, but was " + status());
        }
        if (work() < 0) {
            throw new IllegalArgumentException("work must not be negative, but was " + work());
        }
    }

    /** One method per attribute of {@link BalanceProposal}, same name. */
    public static final class Builder extends ImmutableBalanceProposal.Builder {
        Builder() {}
    }
}
