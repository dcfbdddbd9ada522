package io.github.salesdomain.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A tree of holders numbered from the top down, parents before children, with one row of months for each in a single column of minor units: the
 * cell of node {@code n} and month {@code m} is at {@code n × months + m}. A large plan is so a few arrays and not millions of objects.
 */
final class HolderColumns {

    private final Hierarchy<Holder> hierarchy;
    private final CurrencyUnit currency;
    private final int months;
    private final ImmutableList<Holder> holders;
    private final Map<Holder, Integer> numbers;
    private final int[] parents;
    private final int[] depths;
    private final int[][] children;

    HolderColumns(Hierarchy<Holder> hierarchy, CurrencyUnit currency, int months) {
        this.hierarchy = hierarchy;
        this.currency = currency;
        this.months = months;
        this.holders = ImmutableList.copyOf(hierarchy.topDown());
        this.numbers = new HashMap<>(holders.size() * 2);
        for (int node = 0; node < holders.size(); node++) {
            numbers.put(holders.get(node), node);
        }
        this.parents = new int[holders.size()];
        this.depths = new int[holders.size()];
        this.children = new int[holders.size()][];
        parents[0] = -1;
        for (int node = 0; node < parents.length; node++) {
            List<Holder> below = hierarchy.childrenOf(holders.get(node));
            children[node] = new int[below.size()];
            for (int i = 0; i < below.size(); i++) {
                int child = number(below.get(i));
                children[node][i] = child;
                parents[child] = node;
                depths[child] = depths[node] + 1;
            }
        }
    }

    /** The minor units of an amount. */
    static long minor(String what, Money amount) {
        BigInteger units = amount.getAmount().unscaledValue();
        if (units.bitLength() > 62) {
            throw new IllegalArgumentException(what + " must be below 2^62 minor units, but was " + amount);
        }
        return units.longValue();
    }

    Hierarchy<Holder> hierarchy() {
        return hierarchy;
    }

    CurrencyUnit currency() {
        return currency;
    }

    int months() {
        return months;
    }

    int size() {
        return holders.size();
    }

    ImmutableList<Holder> holders() {
        return holders;
    }

    Holder holder(int node) {
        return holders.get(node);
    }

    /** The number of a holder; refused if it is not in the tree. */
    int number(Holder holder) {
        Integer node = numbers.get(holder);
        if (node == null) {
            throw new IllegalArgumentException("holder must be in the plan, but was " + holder);
        }
        return node;
    }

    int parentOf(int node) {
        return parents[node];
    }

    int[] childrenOf(int node) {
        return children[node];
    }

    boolean isLeaf(int node) {
        return children[node].length == 0;
    }

    List<Holder> holdersOf(int[] nodes) {
        ImmutableList.Builder<Holder> named = ImmutableList.builderWithExpectedSize(nodes.length);
        for (int node : nodes) {
            named.add(holders.get(node));
        }
        return named.build();
    }

    Map<Holder, Money> yearsOf(int[] nodes, long[] cells) {
        ImmutableMap.Builder<Holder, Money> years = ImmutableMap.builderWithExpectedSize(nodes.length);
        for (int node : nodes) {
            years.put(holders.get(node), money(yearOf(node, cells)));
        }
        return years.buildOrThrow();
    }

    Money money(long minor) {
        return Money.of(currency, BigDecimal.valueOf(minor, currency.getDecimalPlaces()));
    }

    /** The number of a leaf; refused if the holder is unknown or has others below. */
    int leaf(String what, Holder holder) {
        int node = number(holder);
        if (!isLeaf(node)) {
            throw new IllegalArgumentException(what + " must be of a holder with nobody below, but was of " + holder);
        }
        return node;
    }

    /** Reads amounts of leaves into rows; what is missing is zero. */
    long[] read(
            String what, Map<Holder, ? extends Map<SalesPeriod, Money>> amounts, ToIntFunction<SalesPeriod> monthOf) {
        return read(what, amounts, monthOf, amount -> {
            Shares.checkCurrency(currency, amount);
            return minor(what, amount);
        });
    }

    /** Reads figures of leaves into rows; what is missing is zero. */
    <V> long[] read(
            String what,
            Map<Holder, ? extends Map<SalesPeriod, V>> figures,
            ToIntFunction<SalesPeriod> monthOf,
            ToLongFunction<V> minor) {
        long[] cells = new long[holders.size() * months];
        figures.forEach((holder, row) -> {
            int start = leaf(what, holder) * months;
            row.forEach((period, figure) -> {
                int cell = start + monthOf.applyAsInt(period);
                cells[cell] = add(what, cells[cell], minor.applyAsLong(figure));
            });
        });
        return cells;
    }

    /** Fills the rows above the leaves with the sums of the rows below, and checks that no year overflows; returns the same array. */
    long[] sumUp(long[] cells) {
        for (int node = holders.size() - 1; node >= 0; node--) {
            int start = node * months;
            long year = 0;
            for (int m = 0; m < months; m++) {
                year = add("amounts", year, cells[start + m]);
            }
            addToParent(node, cells, cells);
        }
        return cells;
    }

    /** Adds the row of a node to another row of the node above; the root has none. */
    void addToParent(int node, long[] cells, long[] above) {
        for (int m = 0; node > 0 && m < months; m++) {
            int cell = parents[node] * months + m;
            above[cell] = add("amounts", above[cell], cells[node * months + m]);
        }
    }

    /** How many nodes are above one. */
    int depth(int node) {
        return depths[node];
    }

    /** Adds one figure for each node to the node above, from the bottom up. */
    void sumUpNodes(long[] figures) {
        for (int node = figures.length - 1; node > 0; node--) {
            figures[parents[node]] = add("amounts", figures[parents[node]], figures[node]);
        }
    }

    /** The same array with the rows above the leaves set to zero. */
    long[] leavesOnly(long[] cells) {
        for (int node = 0; node < children.length; node++) {
            if (!isLeaf(node)) {
                Arrays.fill(cells, node * months, (node + 1) * months, 0);
            }
        }
        return cells;
    }

    /** The numbers of the leaves, sorted by holder. */
    List<Integer> leaves() {
        return hierarchy.leaves().stream().map(this::number).collect(ImmutableList.toImmutableList());
    }

    /** What every holder has if the leaves have these amounts; a leaf without an amount has nothing. */
    List<Money> sumUp(Map<Holder, Money> actuals) {
        long[] sums = new long[holders.size()];
        actuals.forEach((holder, amount) -> {
            Shares.checkCurrency(currency, amount);
            sums[leaf("actual", holder)] = minor("actual", amount);
        });
        sumUpNodes(sums);
        return Arrays.stream(sums).mapToObj(this::money).collect(ImmutableList.toImmutableList());
    }

    long yearOf(int node, long[] cells) {
        return sum(node, 0, months, cells);
    }

    /** The sum of the months from one to another, the latter not included. */
    long sum(int node, int from, int to, long[] cells) {
        long sum = 0;
        for (int m = from; m < to; m++) {
            sum += cells[node * months + m];
        }
        return sum;
    }

    /** A row with negative cells as zero. */
    long[] positiveRow(int node, long[] cells) {
        long[] row = new long[months];
        for (int m = 0; m < months; m++) {
            row[m] = Math.max(0, cells[node * months + m]);
        }
        return row;
    }

    /** A row in which all months weigh the same. */
    long[] evenRow() {
        long[] row = new long[months];
        Arrays.fill(row, 1);
        return row;
    }

    static long add(String what, long one, long other) {
        long sum = one + other;
        if (((one ^ sum) & (other ^ sum)) < 0) {
            throw new IllegalArgumentException(
                    what + " must sum to what fits 64 bits of minor units, but " + one + " and " + other + " do not");
        }
        return sum;
    }
}
