package io.github.salesdomain.quota;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one cascade in columns: what was sold, how heavily holders and months weigh by it, and what each of them gets. A plan and its proof are
 * made of the same figures.
 */
final class CascadeColumns {

    private final HolderColumns columns;
    private final long[] sold;
    private final @Nullable SplitPolicy policy;
    private final ZeroBase zeroBase;
    private final MonthShape shape;

    /** Takes over what was sold, already summed up; without a policy holders weigh what was sold. */
    CascadeColumns(
            HolderColumns columns, long[] sold, @Nullable SplitPolicy policy, ZeroBase zeroBase, MonthShape shape) {
        this.columns = columns;
        this.sold = sold;
        this.policy = policy;
        this.zeroBase = zeroBase;
        this.shape = shape;
    }

    HolderColumns holders() {
        return columns;
    }

    /** The year of each node, from the top down. */
    long[] years(long total, List<Rate> hedges) {
        long[] years = new long[columns.size()];
        years[0] = total;
        for (int node = 0; node < columns.size(); node++) {
            int[] children = columns.childrenOf(node);
            if (children.length == 0 || years[node] == 0) {
                continue;
            }
            long below = UnitQuotaPlan.raised(years[node], hedges, columns.depth(node));
            long[] parts = followsHistory() ? byHistory(node, below) : byPolicy(node, below);
            for (int i = 0; i < children.length; i++) {
                years[children[i]] = parts[i];
            }
        }
        return years;
    }

    /** The months of all holders: above the bottom a year goes over them as the years below do together, hedged or not. */
    long[] months(long[] years) {
        long[] cells = leafMonths(years);
        long[] below = new long[cells.length];
        for (int node = columns.size() - 1; node >= 0; node--) {
            if (!columns.isLeaf(node) && years[node] > 0) {
                long[] row = Apportioner.standard().split(years[node], columns.positiveRow(node, below));
                System.arraycopy(row, 0, cells, node * row.length, row.length);
            }
            columns.addToParent(node, cells, below);
        }
        return cells;
    }

    /** The months of the holders at the bottom; nothing in the rows above them. */
    long[] leafMonths(long[] years) {
        long[] cells = new long[sold.length];
        for (int node = 0; node < columns.size(); node++) {
            if (columns.isLeaf(node) && years[node] != 0) {
                long[] parts = Apportioner.standard().split(years[node], monthWeights(node));
                System.arraycopy(parts, 0, cells, node * columns.months(), parts.length);
            }
        }
        return cells;
    }

    /** How heavily those below a node weigh beside each other. */
    List<Ratio> weightsBelow(int node) {
        int[] children = columns.childrenOf(node);
        return followsHistory() ? ratios(historyOf(children)) : ruled(children);
    }

    /** How heavily the months of a leaf weigh beside each other. */
    List<Ratio> weightsOfMonths(int leaf) {
        return ratios(monthWeights(leaf));
    }

    private boolean followsHistory() {
        return policy == null && zeroBase == ZeroBase.NOTHING;
    }

    private long[] byHistory(int node, long year) {
        long[] weights = historyOf(columns.childrenOf(node));
        if (isZero(weights)) {
            throw nothingBelow(columns.holder(node));
        }
        return Apportioner.standard().split(year, weights);
    }

    private long[] historyOf(int[] nodes) {
        long[] weights = new long[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            weights[i] = Math.max(0, columns.yearOf(nodes[i], sold));
        }
        return weights;
    }

    private long[] byPolicy(int node, long year) {
        List<Ratio> weights = ruled(columns.childrenOf(node));
        if (weights.stream().allMatch(Shares::isZero)) {
            throw nothingBelow(columns.holder(node));
        }
        List<Money> parts = Shares.split(Apportioner.standard(), columns.money(year), weights);
        return parts.stream()
                .mapToLong(part -> HolderColumns.minor("amount", part))
                .toArray();
    }

    private List<Ratio> ruled(int[] children) {
        List<Holder> below = columns.holdersOf(children);
        SplitPolicy rule = policy != null ? policy : SplitPolicy.proportionalTo(columns.yearsOf(children, sold));
        return zeroBase.fill(Shares.inOrder(below, rule.weigh(below)));
    }

    private long[] monthWeights(int leaf) {
        int node = shape == MonthShape.OF_WHOLE ? 0 : leaf;
        long[] weights = shape == MonthShape.EVEN ? columns.evenRow() : columns.positiveRow(node, sold);
        while (isZero(weights)) {
            if (node == 0 || shape == MonthShape.OWN) {
                throw new IllegalArgumentException(
                        "history must give " + columns.holder(leaf) + " a month to put its quota in, but was nothing"
                                + "\nMaybe use MonthShape."
                                + (node == 0 ? MonthShape.EVEN : MonthShape.OWN_OR_ABOVE));
            }
            node = columns.parentOf(node);
            weights = columns.positiveRow(node, sold);
        }
        return weights;
    }

    private static List<Ratio> ratios(long[] weights) {
        return Arrays.stream(weights)
                .mapToObj(weight -> Shares.exact(BigDecimal.valueOf(weight)))
                .toList();
    }

    private static boolean isZero(long[] weights) {
        for (long weight : weights) {
            if (weight > 0) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException nothingBelow(Holder holder) {
        return new IllegalArgumentException("weights below " + holder
                + " must sum to more than 0, but was 0\nMaybe use ZeroBase.EQUAL_IF_ALL or ZeroBase.AVERAGE");
    }
}
