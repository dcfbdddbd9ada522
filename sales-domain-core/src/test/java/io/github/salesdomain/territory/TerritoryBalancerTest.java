package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.SampleBalance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TerritoryBalancerTest {

    private static final BalanceMeasure HOURS = BalanceMeasure.of("HOURS");
    private static final TerritoryBalancer BALANCER = TerritoryBalancer.standard();
    private static final Rate TOLERANCE = Rate.percent(15);

    private static CustomerLoad load(String customer, long hours, long sales) {
        return CustomerLoad.builder()
                .customer(CustomerId.of(customer))
                .sales(Money.ofMajor(CurrencyUnit.of("CNY"), sales))
                .putAmount(HOURS, BigDecimal.valueOf(hours))
                .build();
    }

    /** Customers by territory: {@code "1 120 100"} is one of 120 hours and 100 yuan in territory 1; they are called a, b, c and so on. */
    private static BalanceTask task(Rate tolerance, String... customers) {
        TerritoryAlignment.Builder alignment = TerritoryAlignment.builder();
        BalanceTask.Builder task = BalanceTask.builder();
        for (int i = 0; i < customers.length; i++) {
            String[] parts = customers[i].split(" ");
            String id = String.valueOf((char) ('a' + i));
            alignment.addTerritory(TerritoryId.of(parts[0])).putPlace(CustomerId.of(id), TerritoryId.of(parts[0]));
            task.addLoad(load(id, Long.parseLong(parts[1]), Long.parseLong(parts[2])));
        }
        return task.alignment(alignment.build())
                .addGoal(BalanceGoal.of(HOURS, tolerance))
                .build();
    }

    private static List<String> moves(BalanceProposal proposal) {
        return proposal.steps().stream().map(step -> step.move().toString()).toList();
    }

    /** Workloads 1180, 960, 1010 and 850; territory 1 has an account of 120 hours. */
    private static BalanceTask handbook() {
        return task(TOLERANCE, "1 1060 1000", "1 120 100", "2 960 900", "3 1010 900", "4 850 1100");
    }

    @Test
    void movesAnAccountFromTheTerritoryThatCarriesTooMuch() {
        BalanceProposal proposal = BALANCER.propose(handbook());

        assertThat(moves(proposal)).containsExactly("b from 1 to 4");
        assertThat(proposal.after().get(0).lines())
                .extracting(line -> line.index().toString())
                .containsExactly("1.06", "0.96", "1.01", "0.97");
        assertThat(proposal.isBalanced()).isTrue();
        assertThat(proposal.excess()).isEqualTo(Ratio.zero());
        assertThat(proposal.realignment().disruption()).isEqualTo(Ratio.parse("0.025"));
        assertThat(proposal.steps().get(0).disruption()).isEqualTo(Ratio.parse("0.025"));
        assertThat(proposal.steps().get(0).imbalanceAfter()).isEqualTo(Ratio.parse("0.06"));
        assertThat(proposal.status()).isEqualTo(BalanceProposal.Status.PROVEN_OPTIMAL);
        assertThat(proposal.leastMovedSales()).isEqualTo(Money.parse("CNY 100.00"));
    }

    @Test
    void explainsItself() {
        assertThat(BALANCER.propose(handbook()).explain().text()).isEqualTo("""
                balance proposal: 1 moves, 2.50 % of sales change hands, PROVEN_OPTIMAL
                  before: balance of HOURS, 1 of 4 territories outside 15%
                    1: 1180, index 118.00 ABOVE
                    2: 960, index 96.00 WITHIN
                    3: 1010, index 101.00 WITHIN
                    4: 850, index 85.00 WITHIN
                    mean: 1000.00
                    largest by smallest: 1.39
                    coefficient of variation: 0.1190
                  move b from 1 to 4: CNY 100.00 (2.50 %), then at most 6.00 % off the mean
                  after: balance of HOURS, 0 of 4 territories outside 15%
                    1: 1060, index 106.00 WITHIN
                    2: 960, index 96.00 WITHIN
                    3: 1010, index 101.00 WITHIN
                    4: 970, index 97.00 WITHIN
                    mean: 1000.00
                    largest by smallest: 1.10
                    coefficient of variation: 0.0394
                  beyond tolerance: 0.00 %, no alignment below 0.00 %
                  moved sales: CNY 100.00, none as balanced below CNY 100.00""");
    }

    @Test
    void movesNobodyWhereEveryTerritoryIsInside() {
        BalanceProposal proposal =
                BALANCER.propose(task(Rate.percent(18), "1 1180 9", "2 960 9", "3 1010 9", "4 850 9"));

        assertThat(proposal.steps()).isEmpty();
        assertThat(proposal.status()).isEqualTo(BalanceProposal.Status.PROVEN_OPTIMAL);
        assertThat(proposal.work()).isZero();
    }

    @Test
    void movesTheLeastSalesNotTheFewestCustomers() {
        BalanceTask task = task(
                Rate.percent(2), "1 60 1000", "1 60 1000", "1 30 900", "1 15 10", "1 15 10", "2 60 100", "2 60 100");

        assertThat(moves(BALANCER.propose(task))).containsExactly("d from 1 to 2", "e from 1 to 2");
    }

    @Test
    void exchangesCustomersWhereNoSingleMoveHelps() {
        BalanceTask task = task(Rate.zero(), "1 60 10", "1 50 10", "2 45 10", "2 45 10");

        BalanceProposal proposal = BALANCER.propose(task);
        assertThat(proposal.isBalanced()).isFalse();
        assertThat(proposal.status()).isEqualTo(BalanceProposal.Status.PROVEN_OPTIMAL);
        BalanceProposal exchanged =
                BALANCER.propose(task(Rate.zero(), "1 60 10", "1 50 10", "2 45 10", "2 55 10", "2 0 5"));
        assertThat(exchanged.isBalanced()).isTrue();
        assertThat(exchanged.realignment().movedSales()).isEqualTo(Money.parse("CNY 20.00"));
    }

    @Test
    void comesAsCloseAsItCanWhereTheToleranceCannotBeMet() {
        BalanceProposal proposal = BALANCER.propose(task(Rate.zero(), "1 7 1", "1 7 1", "1 7 1", "2 0 1"));

        assertThat(proposal.after().get(0).lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("14", "7");
        assertThat(proposal.excess()).isEqualTo(Ratio.of(1, 3));
        assertThat(proposal.leastExcess()).isEqualTo(Ratio.of(1, 3));
        assertThat(proposal.status()).isEqualTo(BalanceProposal.Status.PROVEN_OPTIMAL);
    }

    @Test
    void balancesSeveralMeasuresAtOnce() {
        BalanceTask task = BalanceTask.builder()
                .alignment(SampleBalance.alignment())
                .addAllLoads(SampleBalance.loads())
                .addGoals(
                        BalanceGoal.of(BalanceMeasure.WORKLOAD, Rate.percent(30)),
                        BalanceGoal.of(BalanceMeasure.SALES, Rate.percent(30)))
                .build();

        BalanceProposal proposal = BALANCER.propose(task);
        assertThat(proposal.before()).extracting(BalanceReport::isBalanced).contains(false);
        assertThat(proposal.after()).allMatch(BalanceReport::isBalanced);
        assertThat(proposal.status()).isEqualTo(BalanceProposal.Status.PROVEN_OPTIMAL);
    }

    @Test
    void leavesPinnedCustomersWhereTheyAre() {
        BalanceTask task = handbook().withPinned(CustomerId.of("b"));

        BalanceProposal proposal = BALANCER.propose(task);
        assertThat(proposal.steps()).noneMatch(step -> step.move().customer().equals(CustomerId.of("b")));
        assertThat(proposal.status()).isEqualTo(BalanceProposal.Status.PROVEN_OPTIMAL);
    }

    @Test
    void movesOnlyAcrossBorders() {
        BalanceTask task = handbook()
                .withTerritoryBorders(
                        TerritoryBorder.of(TerritoryId.of("2"), TerritoryId.of("1")),
                        TerritoryBorder.of(TerritoryId.of("3"), TerritoryId.of("4")));

        assertThat(moves(BALANCER.propose(task))).containsExactly("b from 1 to 2");
    }

    @Test
    void keepsTerritoriesConnected() {
        // a line a - b - c - d - e: the cheap customer in the middle would cut territory 1 in two
        BalanceTask line = task(Rate.percent(35), "1 20 9", "1 20 1", "1 20 9", "2 10 9", "2 10 9")
                .withCustomerBorders(
                        CustomerBorder.of(CustomerId.of("a"), CustomerId.of("b")),
                        CustomerBorder.of(CustomerId.of("c"), CustomerId.of("b")),
                        CustomerBorder.of(CustomerId.of("c"), CustomerId.of("d")),
                        CustomerBorder.of(CustomerId.of("d"), CustomerId.of("e")));

        BalanceProposal proposal = BALANCER.propose(line);
        assertThat(moves(proposal)).containsExactly("c from 1 to 2");
        assertThat(proposal.status()).isEqualTo(BalanceProposal.Status.PROVEN_OPTIMAL);
        assertThat(moves(BALANCER.propose(line.withCustomerBorders()))).containsExactly("b from 1 to 2");
    }

    @Test
    void saysWhenItsBudgetIsExhausted() {
        BalanceProposal proposal = BALANCER.withBudget(0).propose(handbook());

        assertThat(proposal.steps()).isEmpty();
        assertThat(proposal.status()).isEqualTo(BalanceProposal.Status.BUDGET_EXHAUSTED);
        assertThat(proposal.excess()).isEqualTo(Ratio.parse("0.03"));
        assertThat(proposal.leastExcess()).isEqualTo(Ratio.zero());
        assertThat(proposal.leastMovedSales()).isEqualTo(Money.parse("CNY 0.00"));
    }

    @Nested
    class WithAKnownOptimum {

        /** Numbers that are dealt into bins of equal sums, and shuffled: a perfect partition is there. */
        private BalanceTask partition(int customers, int territories, long seed, Rate tolerance) {
            Random random = new Random(seed);
            TerritoryAlignment.Builder alignment = TerritoryAlignment.builder();
            BalanceTask.Builder task = BalanceTask.builder();
            int each = customers / territories;
            for (int t = 0; t < territories; t++) {
                alignment.addTerritory(TerritoryId.of(String.format("T%03d", t)));
                long left = 1_000_000;
                for (int i = 0; i < each; i++) {
                    long size = i == each - 1 ? left : 1 + random.nextInt((int) (2 * left / (each - i)) - 1);
                    left -= size;
                    String id = String.format("C%05d", t * each + i);
                    task.addLoad(load(id, size, 1 + random.nextInt(1_000)));
                    alignment.putPlace(
                            CustomerId.of(id), TerritoryId.of(String.format("T%03d", random.nextInt(territories))));
                }
            }
            return task.alignment(alignment.build())
                    .addGoal(BalanceGoal.of(HOURS, tolerance))
                    .build();
        }

        @Test
        void comesWithinAThousandthOfAPerfectPartition() {
            for (int seed = 1; seed <= 5; seed++) {
                BalanceProposal proposal = BALANCER.propose(partition(400, 8, seed, Rate.percent("0.1")));

                assertThat(proposal.isBalanced()).as("seed %s", seed).isTrue();
                assertThat(proposal.leastExcess()).isEqualTo(Ratio.zero());
                assertThat(proposal.realignment().movedSales()).isGreaterThanOrEqualTo(proposal.leastMovedSales());
            }
        }

        /** Ten times the customers and territories: the heuristics look at every customer, not at every pair. */
        @Test
        void looksAtManyCustomersWithinItsBudget() {
            BalanceProposal proposal = BALANCER.propose(partition(10_000, 100, 1, TOLERANCE));

            assertThat(proposal.isBalanced()).isTrue();
            assertThat(proposal.work()).isLessThanOrEqualTo(2_100_000);
        }

        @Test
        void growsWithTheCustomersAndNotWithTheirSquare() {
            long small = new Looked(partition(1_000, 10, 1, TOLERANCE)).work;
            long large = new Looked(partition(10_000, 10, 1, TOLERANCE)).work;

            assertThat(large).isLessThan(20 * small);
        }

        private static final class Looked {
            final long work;

            Looked(BalanceTask task) {
                BalanceSearch search = new BalanceSearch(new BalanceModel(task), Long.MAX_VALUE);
                search.run();
                work = search.work();
            }
        }

        /** Cells of a grid, each a customer; the planted blocks are perfect, and one row of cells has been given away. */
        @Test
        void movesABorderBackInAGrid() {
            TerritoryAlignment.Builder alignment = TerritoryAlignment.builder();
            BalanceTask.Builder task = BalanceTask.builder();
            for (int x = 0; x < 12; x++) {
                for (int y = 0; y < 12; y++) {
                    int block = 2 * (x / 6) + y / 6;
                    String id = cell(x, y);
                    alignment
                            .addTerritory(TerritoryId.of("B" + block))
                            .putPlace(CustomerId.of(id), TerritoryId.of("B" + (x == 6 ? y / 6 : block)));
                    task.addLoad(load(id, 10, 1 + (x * 7 + y * 3) % 5));
                    if (x > 0) {
                        task.addCustomerBorder(CustomerBorder.of(CustomerId.of(id), CustomerId.of(cell(x - 1, y))));
                    }
                    if (y > 0) {
                        task.addCustomerBorder(CustomerBorder.of(CustomerId.of(id), CustomerId.of(cell(x, y - 1))));
                    }
                }
            }
            BalanceTask grid = task.alignment(alignment.build())
                    .addGoal(BalanceGoal.of(HOURS, Rate.percent(1)))
                    .build();

            BalanceProposal proposal = BALANCER.propose(grid);
            assertThat(proposal.before().get(0).imbalance()).isEqualTo(Ratio.of(1, 6));
            assertThat(proposal.isBalanced()).isTrue();
            assertThat(proposal.steps()).hasSize(12);
        }

        private String cell(int x, int y) {
            return String.format("%02d-%02d", x, y);
        }
    }

    @Nested
    class Refuses {

        private final BalanceTask task = handbook();

        @Test
        void tasksThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> task.withGoals())
                    .withMessage("goals must hold at least one, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> task.withGoals(BalanceGoal.of(HOURS, TOLERANCE), BalanceGoal.of(HOURS, Rate.one())))
                    .withMessage("goals must have each measure once, but had HOURS twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> task.withGoals(BalanceGoal.of(BalanceMeasure.POTENTIAL, TOLERANCE)))
                    .withMessage("loads must say the POTENTIAL of each customer, but did not for a");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> task.withLoads())
                    .withMessage("loads must have each placed customer, but had none for a");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> task.withPinned(CustomerId.of("x")))
                    .withMessage("pinned must be of placed customers, but had x");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> task.withCustomerBorders(CustomerBorder.of(CustomerId.of("a"), CustomerId.of("x"))))
                    .withMessage("customerBorders must be of placed customers, but had x");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            task.withTerritoryBorders(TerritoryBorder.of(TerritoryId.of("1"), TerritoryId.of("9"))))
                    .withMessage("territoryBorders must be of territories of the alignment, but had 9");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BalanceTask.builder()
                            .alignment(TerritoryAlignment.builder()
                                    .addTerritory(TerritoryId.of("1"))
                                    .build())
                            .addGoal(BalanceGoal.of(HOURS, TOLERANCE))
                            .build())
                    .withMessage("alignment must place at least one customer, but placed none");
        }

        @Test
        void bordersOfOneSide() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TerritoryBorder.of(TerritoryId.of("1"), TerritoryId.of("1")))
                    .withMessage("other must differ from one, but was 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerBorder.of(CustomerId.of("a"), CustomerId.of("a")))
                    .withMessage("other must differ from one, but was a");
        }

        @Test
        void amountsThatCannotBeCounted() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BALANCER.propose(task.withLoads(task.loads().stream()
                            .map(load -> load.withAmounts(Map.of(HOURS, new BigDecimal("1E+18"))))
                            .toList())))
                    .withMessage("HOURS must sum to less than 4.6e18 of its smallest unit by the number of territories,"
                            + " but was 5000000000000000000\nMaybe the amounts have more decimals than they need.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BALANCER.withBudget(-1))
                    .withMessage("budget must not be negative, but was -1");
        }

        @Test
        void proposalsThatPromiseTooMuch() {
            BalanceProposal proposal = BALANCER.propose(task);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> proposal.withLeastMovedSales(Money.parse("CNY 99")))
                    .withMessage(
                            "status must be BUDGET_EXHAUSTED where the bounds are not met, but was PROVEN_OPTIMAL");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> proposal.withLeastMovedSales(Money.parse("CNY 101")))
                    .withMessage("leastMovedSales must be at most CNY 100.00, but was CNY 101.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> proposal.withLeastExcess(Ratio.one()))
                    .withMessage("leastExcess must be at most 0, but was 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> proposal.withBefore(proposal.after()).withAfter(proposal.before()))
                    .withMessage("after must not be worse than before, but was 0.03 beyond tolerance instead of 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> proposal.withWork(-1))
                    .withMessage("work must not be negative, but was -1");
        }
    }
}
