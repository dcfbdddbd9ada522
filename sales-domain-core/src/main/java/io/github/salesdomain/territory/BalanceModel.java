package io.github.salesdomain.territory;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A balance task as columns of whole numbers: customers and territories by their place in sorted order. */
final class BalanceModel {

    private static final int MOST_BITS = 62;

    final BalanceTask task;
    final List<CustomerLoad> loads;
    final List<TerritoryId> territories;
    final int customers;
    final int grounds;
    final int goals;
    /** The territory of each customer today. */
    final int[] home;

    final boolean[] pinned;
    final long[] sales;
    /** By goal and customer, in whole units of the measure's own scale. */
    final long[][] load;

    final long[] total;
    /** Where customers of a territory may go, itself first; null if anywhere. */
    final int @Nullable [][] reach;
    /** The customers that touch each customer; null if nobody asked for connected territories. */
    final int @Nullable [][] touching;

    private final int[] anywhere;
    private final int[] pieces;

    BalanceModel(BalanceTask task) {
        this.task = task;
        TerritoryAlignment alignment = task.alignment();
        loads = task.loads().stream()
                .filter(one -> alignment.places().containsKey(one.customer()))
                .toList();
        territories = List.copyOf(alignment.territories());
        customers = loads.size();
        grounds = territories.size();
        goals = task.goals().size();
        List<CustomerId> ids = loads.stream().map(CustomerLoad::customer).toList();
        home = new int[customers];
        pinned = new boolean[customers];
        sales = longs(
                "sales", loads.stream().map(one -> one.sales().getAmount()).toList(), 1);
        for (int c = 0; c < customers; c++) {
            home[c] = Collections.binarySearch(
                    territories, alignment.territoryOf(ids.get(c)).orElseThrow());
            pinned[c] = task.pinned().contains(ids.get(c));
        }
        load = new long[goals][];
        total = new long[goals];
        for (int g = 0; g < goals; g++) {
            BalanceMeasure measure = task.goals().get(g).measure();
            load[g] = longs(
                    measure.code(),
                    loads.stream()
                            .map(one -> BalanceAssessor.amount(one, measure))
                            .toList(),
                    grounds);
            for (long amount : load[g]) {
                total[g] += amount;
            }
        }
        anywhere = new int[grounds];
        for (int t = 0; t < grounds; t++) {
            anywhere[t] = t;
        }
        List<int[]> borders = new ArrayList<>();
        task.territoryBorders()
                .forEach(border -> borders.add(new int[] {
                    Collections.binarySearch(territories, border.one()),
                    Collections.binarySearch(territories, border.other())
                }));
        reach = borders.isEmpty() ? null : graph(grounds, borders, true);
        List<int[]> touches = new ArrayList<>();
        task.customerBorders()
                .forEach(border -> touches.add(new int[] {
                    Collections.binarySearch(ids, border.one()), Collections.binarySearch(ids, border.other())
                }));
        touching = touches.isEmpty() ? null : graph(customers, touches, false);
        pieces = touching == null ? new int[grounds] : pieces(home, touching);
    }

    private static long[] longs(String name, List<BigDecimal> amounts, int times) {
        int scale = amounts.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigDecimal sum =
                amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(Math.max(scale, 0));
        if (sum.unscaledValue().multiply(BigInteger.valueOf(times)).bitLength() > MOST_BITS) {
            throw new IllegalArgumentException(name
                    + " must sum to less than 4.6e18 of its smallest unit by the number of territories, but was " + sum
                    + "\nMaybe the amounts have more decimals than they need.");
        }
        return amounts.stream()
                .mapToLong(amount ->
                        amount.setScale(Math.max(scale, 0)).unscaledValue().longValueExact())
                .toArray();
    }

    private static int[][] graph(int nodes, List<int[]> edges, boolean withSelf) {
        int own = withSelf ? 1 : 0;
        int[] degree = new int[nodes];
        for (int[] edge : edges) {
            degree[edge[0]]++;
            degree[edge[1]]++;
        }
        int[][] graph = new int[nodes][];
        int[] next = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            graph[i] = new int[degree[i] + own];
            if (withSelf) {
                graph[i][0] = i;
                next[i] = 1;
            }
        }
        for (int[] edge : edges) {
            graph[edge[0]][next[edge[0]]++] = edge[1];
            graph[edge[1]][next[edge[1]]++] = edge[0];
        }
        return graph;
    }

    /** Where a customer may be: the territories that its own touches and its own, or any. */
    int[] reachOf(int customer) {
        return reach == null ? anywhere : reach[home[customer]];
    }

    boolean mayBeIn(int customer, int ground) {
        if (reach == null) {
            return true;
        }
        for (int one : reachOf(customer)) {
            if (one == ground) {
                return true;
            }
        }
        return false;
    }

    long[][] sums(int[] place) {
        long[][] sums = new long[goals][grounds];
        for (int g = 0; g < goals; g++) {
            for (int c = 0; c < customers; c++) {
                sums[g][place[c]] += load[g][c];
            }
        }
        return sums;
    }

    long movedSales(int[] place) {
        long moved = 0;
        for (int c = 0; c < customers; c++) {
            moved += place[c] == home[c] ? 0 : sales[c];
        }
        return moved;
    }

    int moves(int[] place) {
        int moves = 0;
        for (int c = 0; c < customers; c++) {
            moves += place[c] == home[c] ? 0 : 1;
        }
        return moves;
    }

    /** The worst deviation of an index from 1 beyond the tolerance of its goal; zero if all are inside. */
    Ratio excess(long[][] sums) {
        Ratio worst = Ratio.zero();
        for (int g = 0; g < goals; g++) {
            worst = worst.max(excess(g, deviation(g, sums[g])));
        }
        return worst;
    }

    /** The excess that a deviation amounts to, given as the number of territories times it. */
    Ratio excess(int goal, long deviation) {
        return total[goal] == 0
                ? Ratio.zero()
                : Ratio.of(deviation, total[goal])
                        .minus(Ratio.from(task.goals().get(goal).tolerance()));
    }

    /** The worst deviation of an index from 1 by any goal. */
    Ratio imbalance(long[][] sums) {
        Ratio worst = Ratio.zero();
        for (int g = 0; g < goals; g++) {
            worst = total[g] == 0 ? worst : worst.max(Ratio.of(deviation(g, sums[g]), total[g]));
        }
        return worst;
    }

    private long deviation(int goal, long[] sums) {
        long worst = 0;
        for (long sum : sums) {
            worst = Math.max(worst, Math.abs(grounds * sum - total[goal]));
        }
        return worst;
    }

    /** The most that a territory may hold if the excess is to be at most this, or below it. */
    long most(int goal, Ratio excess, boolean below) {
        BigInteger[] parts =
                bound(goal, Ratio.from(task.goals().get(goal).tolerance()).plus(excess));
        long most = parts[0].min(BigInteger.valueOf(total[goal] + 1)).longValueExact();
        return below && parts[1].signum() == 0 && total[goal] > 0 ? most - 1 : most;
    }

    /** The least that a territory must hold if the excess is to be at most this, or below it. */
    long least(int goal, Ratio excess, boolean below) {
        Ratio lower = Ratio.zero()
                .minus(Ratio.from(task.goals().get(goal).tolerance()).plus(excess));
        if (lower.plus(Ratio.one()).compareTo(Ratio.zero()) < 0) {
            return 0;
        }
        BigInteger[] parts = bound(goal, lower);
        boolean next = parts[1].signum() > 0 || (below && total[goal] > 0);
        return parts[0].longValueExact() + (next ? 1 : 0);
    }

    private BigInteger[] bound(int goal, Ratio offset) {
        Ratio.Fraction bound = (Ratio.Fraction)
                Ratio.one().plus(offset).times(Ratio.of(total[goal], 1)).times(Ratio.of(1, grounds));
        return bound.numerator().divideAndRemainder(bound.denominator());
    }

    /** Whether no territory is in more pieces than today, or than one. */
    boolean isConnected(int[] place) {
        if (touching == null) {
            return true;
        }
        int[] now = pieces(place, touching);
        for (int t = 0; t < grounds; t++) {
            if (now[t] > Math.max(1, pieces[t])) {
                return false;
            }
        }
        return true;
    }

    private int[] pieces(int[] place, int[][] graph) {
        int[] found = new int[grounds];
        boolean[] seen = new boolean[customers];
        int[] queue = new int[customers];
        for (int start = 0; start < customers; start++) {
            if (seen[start]) {
                continue;
            }
            found[place[start]]++;
            seen[start] = true;
            int end = 0;
            queue[end++] = start;
            for (int i = 0; i < end; i++) {
                for (int near : graph[queue[i]]) {
                    if (!seen[near] && place[near] == place[start]) {
                        seen[near] = true;
                        queue[end++] = near;
                    }
                }
            }
        }
        return found;
    }
}
