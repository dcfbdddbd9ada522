package io.github.salesdomain.territory;

import io.github.salesdomain.quantity.Ratio;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What no alignment can do better than, proven without a search. */
final class BalanceBounds {

    private final BalanceModel model;

    BalanceBounds(BalanceModel model) {
        this.model = model;
    }

    /** No alignment has a smaller excess. */
    Ratio excess() {
        Ratio bound = Ratio.zero();
        for (int g = 0; g < model.goals; g++) {
            long deviation = Math.max(grain(g), Math.max(ofTerritories(g), ofCustomers(g)));
            bound = bound.max(model.excess(g, deviation));
        }
        return bound;
    }

    /** Loads are whole multiples of some unit: if the mean is not, one territory is above it and one below. */
    private long grain(int goal) {
        BigInteger unit = BigInteger.ZERO;
        for (long load : model.load[goal]) {
            unit = unit.gcd(BigInteger.valueOf(load));
        }
        if (unit.signum() == 0) {
            return 0;
        }
        long units = model.total[goal] / unit.longValueExact();
        long over = units % model.grounds;
        return over == 0 ? 0 : Math.max(over, model.grounds - over) * unit.longValueExact();
    }

    /** What is pinned in a territory stays there, and what cannot reach it never comes. */
    private long ofTerritories(int goal) {
        long[] kept = pinned(goal);
        long[] reachable = kept.clone();
        long anywhere = 0;
        for (int c = 0; c < model.customers; c++) {
            if (model.pinned[c]) {
                continue;
            }
            if (model.reach == null) {
                anywhere += model.load[goal][c];
            } else {
                for (int ground : model.reachOf(c)) {
                    reachable[ground] += model.load[goal][c];
                }
            }
        }
        long worst = 0;
        for (int t = 0; t < model.grounds; t++) {
            worst = Math.max(worst, model.grounds * kept[t] - model.total[goal]);
            worst = Math.max(worst, model.total[goal] - model.grounds * (reachable[t] + anywhere));
        }
        return worst;
    }

    /** Each customer has to be somewhere, on top of what is pinned there. */
    private long ofCustomers(int goal) {
        long[] kept = pinned(goal);
        long least = Arrays.stream(kept).min().orElse(0);
        long worst = 0;
        for (int c = 0; c < model.customers; c++) {
            if (model.pinned[c]) {
                continue;
            }
            long below = least;
            if (model.reach != null) {
                below = Arrays.stream(model.reachOf(c))
                        .mapToLong(ground -> kept[ground])
                        .min()
                        .orElse(0);
            }
            worst = Math.max(worst, model.grounds * (below + model.load[goal][c]) - model.total[goal]);
        }
        return worst;
    }

    private long[] pinned(int goal) {
        long[] kept = new long[model.grounds];
        for (int c = 0; c < model.customers; c++) {
            kept[model.home[c]] += model.pinned[c] ? model.load[goal][c] : 0;
        }
        return kept;
    }

    /**
     * No alignment of at most this excess moves less sales: each territory above its most has to give, and each below its least has to get, at best the
     * customers with the least sales for their load.
     */
    long movedSales(Ratio excess) {
        long[] give = new long[model.grounds];
        long[] get = new long[model.grounds];
        long[][] sums = model.sums(model.home);
        for (int g = 0; g < model.goals; g++) {
            long most = model.most(g, excess, false);
            long least = model.least(g, excess, false);
            int[] cheapest = cheapestFirst(g);
            for (int t = 0; t < model.grounds; t++) {
                if (sums[g][t] > most) {
                    give[t] = Math.max(give[t], cheapest(g, cheapest, t, true, sums[g][t] - most));
                } else if (sums[g][t] < least) {
                    get[t] = Math.max(get[t], cheapest(g, cheapest, t, false, least - sums[g][t]));
                }
            }
        }
        return Math.max(Arrays.stream(give).sum(), Arrays.stream(get).sum());
    }

    private int[] cheapestFirst(int goal) {
        return IntStream.range(0, model.customers)
                .filter(c -> !model.pinned[c] && model.load[goal][c] > 0)
                .boxed()
                .sorted((a, b) -> BalanceSearch.compareProducts(
                        model.sales[a], model.load[goal][b], model.sales[b], model.load[goal][a]))
                .mapToInt(c -> c)
                .toArray();
    }

    private long cheapest(int goal, int[] cheapest, int ground, boolean own, long need) {
        long cost = 0;
        long open = need;
        for (int c : cheapest) {
            if ((model.home[c] == ground) != own || (!own && !model.mayBeIn(c, ground))) {
                continue;
            }
            long load = model.load[goal][c];
            if (load >= open) {
                BigInteger[] part = BigInteger.valueOf(model.sales[c])
                        .multiply(BigInteger.valueOf(open))
                        .divideAndRemainder(BigInteger.valueOf(load));
                return cost + part[0].longValueExact() + part[1].signum();
            }
            cost += model.sales[c];
            open -= load;
        }
        return cost;
    }
}
