package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.util.List;
import org.joda.money.Money;

/**
 * Says what the open months are to bring in all, once the closed ones are known (滚动调整).
 * <p>
 * A rule is pure. It sees every holder at the bottom of the plan at once, so that it may also move quota between them.
 */
@FunctionalInterface
public interface ReplanPolicy {

    /**
     * Where a holder stands when the open months are planned anew.
     *
     * @param holder who
     * @param closedQuota what was owed for the closed months
     * @param closedActual what they brought
     * @param openQuota what the open months were to bring by the plan so far
     */
    record Standing(Holder holder, Money closedQuota, Money closedActual, Money openQuota) {
        /** Checks that all is there and in one currency. */
        public Standing {
            requireNonNull(holder, "holder");
            Shares.checkCurrency(List.of(
                    requireNonNull(closedQuota, "closedQuota"),
                    requireNonNull(closedActual, "closedActual"),
                    requireNonNull(openQuota, "openQuota")));
        }

        /** {@return what the closed months fell short of their quota; negative if they brought more} */
        public Money shortfall() {
            return closedQuota.minus(closedActual);
        }

        /** {@return the quota of the year by the plan so far} */
        public Money annualQuota() {
            return closedQuota.plus(openQuota);
        }
    }

    /**
     * Makes up for a part of what the closed months fell short, or takes off a part of what they brought beyond.
     *
     * @param share which part, from 0 to 1
     * @param floorAtPlan whether the open months in all never fall below the plan so far
     */
    record CatchUp(Rate share, boolean floorAtPlan) implements ReplanPolicy {
        /** Checks the share. */
        public CatchUp {
            requireNonNull(share, "share");
            if (share.isNegative() || share.compareTo(Rate.one()) > 0) {
                throw new IllegalArgumentException("share must be from 0% to 100%, but was " + share);
            }
        }

        @Override
        public List<Money> openTargets(List<Standing> standings) {
            return standings.stream()
                    .map(standing ->
                            floored(standing.openQuota().plus(share.of(standing.shortfall())), standing, floorAtPlan))
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        public CatchUp flooredAtPlan() {
            return new CatchUp(share, true);
        }
    }

    /**
     * Sets a new total for the year; each holder's share of it is the share of the year by the plan so far.
     *
     * @param newTotal the new total of all holders, zero or more
     * @param floorAtPlan whether the open months of a holder in all never fall below the plan so far
     */
    record Rebase(Money newTotal, boolean floorAtPlan) implements ReplanPolicy {
        /** Checks that the total is not negative. */
        public Rebase {
            requireNonNull(newTotal, "newTotal");
            if (newTotal.isNegative()) {
                throw new IllegalArgumentException("newTotal must not be negative, but was " + newTotal);
            }
        }

        @Override
        public List<Money> openTargets(List<Standing> standings) {
            List<Ratio> weights = standings.stream()
                    .map(standing -> Shares.weightOf(standing.annualQuota()))
                    .toList();
            List<Money> years = Shares.split(Apportioner.standard(), newTotal, weights);
            ImmutableList.Builder<Money> targets = ImmutableList.builderWithExpectedSize(years.size());
            for (int i = 0; i < years.size(); i++) {
                Standing standing = standings.get(i);
                targets.add(floored(years.get(i).minus(standing.closedActual()), standing, floorAtPlan));
            }
            return targets.build();
        }

        @Override
        public Rebase flooredAtPlan() {
            return new Rebase(newTotal, true);
        }
    }

    /**
     * What the open months of each holder are to bring in all. A target below zero is allowed: it says that the year is reached already.
     *
     * @param standings the holders at the bottom of the plan, sorted, at least one
     * @return a target for each of them, in the same order
     */
    List<Money> openTargets(List<Standing> standings);

    /** {@return KEEP: the open months stay as they are; a shortfall is not made up for} */
    static CatchUp keep() {
        return new CatchUp(Rate.zero(), false);
    }

    /**
     * {@return RECOVER: the open months bring what is missing from the year (追补); what the closed ones brought beyond their quota is taken off. For
     * quotas that decide pay, take it {@link #flooredAtPlan()}, so that nobody is rewarded for stopping}
     */
    static CatchUp recover() {
        return new CatchUp(Rate.one(), false);
    }

    /**
     * PARTIAL: the open months make up for a part of the shortfall, rounded half up.
     *
     * @param share which part, from 0 to 1
     * @return the rule
     * @throws IllegalArgumentException if the share is below 0 or above 1
     */
    static CatchUp partial(Rate share) {
        return new CatchUp(share, false);
    }

    /**
     * REBASE: a new total for the year, less what the closed months brought.
     *
     * @param newTotal the new total of all holders, zero or more
     * @return the rule
     * @throws IllegalArgumentException if the total is negative
     */
    static Rebase rebase(Money newTotal) {
        return new Rebase(newTotal, false);
    }

    /**
     * The same rule, but the open months of a holder in all never fall below the plan so far.
     *
     * @return the rule
     */
    default ReplanPolicy flooredAtPlan() {
        return standings -> {
            List<Money> targets = openTargets(standings);
            ImmutableList.Builder<Money> floored = ImmutableList.builderWithExpectedSize(targets.size());
            for (int i = 0; i < targets.size(); i++) {
                floored.add(floored(targets.get(i), standings.get(i), true));
            }
            return floored.build();
        };
    }

    private static Money floored(Money target, Standing standing, boolean floorAtPlan) {
        return floorAtPlan && target.isLessThan(standing.openQuota()) ? standing.openQuota() : target;
    }
}
