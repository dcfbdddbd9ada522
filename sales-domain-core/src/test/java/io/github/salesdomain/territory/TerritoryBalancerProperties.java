package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.BalanceDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(BalanceDomain.class)
@Domain(DomainContext.Global.class)
class TerritoryBalancerProperties {

    private static final TerritoryBalancer BALANCER = TerritoryBalancer.standard();

    @Property
    void losesNobodyAndIsNeverWorseThanToday(@ForAll BalanceTask task, @ForAll @IntRange(max = 500) int budget) {
        BalanceProposal proposal = BALANCER.withBudget(budget).propose(task);
        TerritoryAlignment after = proposal.realignment().appliedTo(task.alignment());

        assertThat(after.places().keySet()).isEqualTo(task.alignment().places().keySet());
        assertThat(after.unplaced()).isEqualTo(task.alignment().unplaced());
        for (int g = 0; g < task.goals().size(); g++) {
            BalanceGoal goal = task.goals().get(g);
            BalanceAssessor assessor = BalanceAssessor.standard().withTolerance(goal.tolerance());
            assertThat(proposal.after().get(g)).isEqualTo(assessor.assess(after, task.loads(), goal.measure()));
            assertThat(proposal.before().get(g).total())
                    .isEqualByComparingTo(proposal.after().get(g).total());
        }
        assertThat(proposal.steps())
                .noneMatch(step -> task.pinned().contains(step.move().customer()));
        if (proposal.before().stream().allMatch(BalanceReport::isBalanced)) {
            assertThat(proposal.steps()).isEmpty();
            assertThat(proposal.status()).isEqualTo(BalanceProposal.Status.PROVEN_OPTIMAL);
        }
        if (!proposal.steps().isEmpty()) {
            Ratio last = proposal.steps().get(proposal.steps().size() - 1).imbalanceAfter();
            assertThat(proposal.after().stream()
                            .map(BalanceReport::imbalance)
                            .filter(Ratio::isDefined)
                            .reduce(Ratio.zero(), Ratio::max))
                    .isEqualTo(last);
        }
    }

    @Property
    void theOrderOfTheTaskDoesNotMatter(@ForAll BalanceTask task, @ForAll long seed) {
        List<CustomerLoad> loads = new ArrayList<>(task.loads());
        Collections.shuffle(loads, new Random(seed));
        List<BalanceGoal> goals = new ArrayList<>(task.goals());
        Collections.reverse(goals);

        assertThat(BALANCER.propose(task.withLoads(loads).withGoals(goals))).isEqualTo(BALANCER.propose(task));
    }

    @Property
    void isTheBestOfAllAlignments(@ForAll BalanceTask task) {
        BalanceProposal proposal = BALANCER.propose(task);
        BalanceModel model = new BalanceModel(task);
        Ratio leastExcess = proposal.excess();
        long leastMoved = proposal.realignment().movedSales().getAmountMinorLong();
        boolean isFound = false;
        int[] place = new int[model.customers];
        int all = (int) Math.pow(model.grounds, model.customers);
        for (int code = 0; code < all; code++) {
            int rest = code;
            boolean isAllowed = true;
            for (int c = 0; c < model.customers; c++) {
                place[c] = rest % model.grounds;
                rest /= model.grounds;
                isAllowed &= place[c] == model.home[c] || (!model.pinned[c] && model.mayBeIn(c, place[c]));
            }
            if (!isAllowed || !model.isConnected(place)) {
                continue;
            }
            int order = model.excess(model.sums(place)).compareTo(leastExcess);
            assertThat(order).isNotNegative();
            if (order == 0) {
                assertThat(model.movedSales(place)).isGreaterThanOrEqualTo(leastMoved);
                isFound |= model.movedSales(place) == leastMoved;
            }
        }
        assertThat(isFound).isTrue();
        assertThat(proposal.status()).isEqualTo(BalanceProposal.Status.PROVEN_OPTIMAL);
        assertThat(proposal.leastExcess()).isEqualTo(leastExcess);
    }

    @Property
    void boundsHoldForWhatIsFoundWithMoreWork(@ForAll BalanceTask task, @ForAll @IntRange(max = 50) int budget) {
        BalanceProposal early = BALANCER.withBudget(budget).propose(task);
        BalanceProposal best = BALANCER.propose(task);

        assertThat(best.excess()).isGreaterThanOrEqualTo(early.leastExcess());
        assertThat(early.excess()).isGreaterThanOrEqualTo(best.excess());
        if (best.excess().equals(early.excess())) {
            assertThat(best.realignment().movedSales()).isGreaterThanOrEqualTo(early.leastMovedSales());
        }
    }

    @Property
    void keepsTerritoriesInAsFewPiecesAsToday(@ForAll BalanceTask task, @ForAll @IntRange(max = 500) int budget) {
        BalanceModel model = new BalanceModel(task);
        TerritoryAlignment after =
                BALANCER.withBudget(budget).propose(task).realignment().appliedTo(task.alignment());
        Map<CustomerId, TerritoryId> places = after.places();
        int[] place = model.loads.stream()
                .mapToInt(load -> model.territories.indexOf(places.get(load.customer())))
                .toArray();

        assertThat(model.isConnected(place)).isTrue();
        for (int c = 0; c < place.length; c++) {
            assertThat(model.mayBeIn(c, place[c])).isTrue();
        }
    }
}
