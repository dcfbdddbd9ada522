package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.quantity.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * Lowers the first months of newcomers and gives the rest to the holders beside them, so that the month of the holder above stays what it was.
 * <p>
 * Immutable and safe for use by many threads.
 */
public final class QuotaRamper {

    private final HiringRamp ramp;

    private QuotaRamper(HiringRamp ramp) {
        this.ramp = ramp;
    }

    /** {@return a ramper by 0, 25, 50 and 75 % in the first four months and 100 % from then on} */
    public static QuotaRamper standard() {
        return with(HiringRamp.percents(0, 25, 50, 75, 100));
    }

    /**
     * A ramper by a ramp.
     *
     * @param ramp how much of a full quota a newcomer carries, month by month
     * @return the ramper
     */
    public static QuotaRamper with(HiringRamp ramp) {
        return new QuotaRamper(requireNonNull(ramp, "ramp"));
    }

    /**
     * Lowers the first months of newcomers.
     * <p>
     * In each month the quota of the holder above is divided anew among the holders below, by their quotas times their factors; those who are no
     * newcomers, and vacant positions, have a factor of 1. Whoever has others below hands a change down in proportion. Where nobody beside carries
     * more, the month stays as it was and the line says so. Takes O(holders × months) time, beside sorting.
     *
     * <h4>Formula</h4>
     * <pre>{@code month of a holder = month of the holder above × quota × factor / sum of quota × factor beside it}</pre>
     * Rounded to minor units by largest remainder. Source: formulas, hiring ramp.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * RampedPlan ramped = QuotaRamper.standard().ramp(plan, Map.of(li, marchFirst));
     * ramped.after().quotaFor(li, april).amount();                       // 100,000 each: Li has 40,000.00 now and Wang 160,000.00
     * QuotaRamper.standard().ramp(plan, Map.of(company, marchFirst));    // refused: nobody is beside the company
     * }</pre>
     *
     * @param plan the plan with full quotas
     * @param joined the first day of each newcomer
     * @return the plan with and without the ramp
     * @throws IllegalArgumentException if a newcomer is not in the plan or has nobody above
     */
    public RampedPlan ramp(QuotaPlan plan, Map<Holder, LocalDate> joined) {
        HolderColumns columns = plan.columns();
        Map<Integer, Map<Integer, LocalDate>> byParent = new TreeMap<>();
        joined.forEach((holder, day) -> {
            int node = columns.number(holder);
            if (node == 0) {
                throw new IllegalArgumentException("newcomer must have a holder above, but was " + holder);
            }
            byParent.computeIfAbsent(columns.parentOf(node), parent -> new TreeMap<>())
                    .put(node, requireNonNull(day, "day"));
        });
        long[] cells = plan.copyOfCells();
        Map<Holder, Map<Integer, Ratio>> found = new TreeMap<>();
        byParent.forEach((parent, newcomers) -> {
            for (int m = 0; m < columns.months(); m++) {
                Map<Integer, Ratio> factors = factorsIn(plan, m, newcomers);
                if (factors.isEmpty()) {
                    continue;
                }
                share(columns, parent, m, factors, cells);
                for (Map.Entry<Integer, Ratio> factor : factors.entrySet()) {
                    found.computeIfAbsent(columns.holder(factor.getKey()), holder -> new TreeMap<>())
                            .put(m, factor.getValue());
                }
            }
        });
        QuotaPlan after = new QuotaPlan(
                plan.metric(), plan.calendar(), plan.year(), columns, columns.sumUp(columns.leavesOnly(cells)));
        ImmutableList.Builder<RampLine> lines = ImmutableList.builder();
        found.forEach((holder, months) -> months.forEach((m, factor) -> {
            Quota before = plan.quotaFor(holder, plan.months().get(m));
            lines.add(new RampLine(
                    before, factor, after.quotaFor(holder, before.period()).amount()));
        }));
        return new RampedPlan(plan, after, lines.build());
    }

    /** The factors that are not 1, by node. */
    private Map<Integer, Ratio> factorsIn(QuotaPlan plan, int month, Map<Integer, LocalDate> newcomers) {
        Map<Integer, Ratio> factors = new TreeMap<>();
        newcomers.forEach((node, day) -> {
            Ratio factor = ramp.factorIn(plan.calendar(), day, plan.months().get(month));
            if (!factor.equals(Ratio.one())) {
                factors.put(node, factor);
            }
        });
        return factors;
    }

    /** Divides the month of a holder among those below anew, unless all of them would carry nothing. */
    private static void share(HolderColumns columns, int parent, int month, Map<Integer, Ratio> factors, long[] cells) {
        int[] children = columns.childrenOf(parent);
        List<Ratio> weights = new ArrayList<>();
        for (int child : children) {
            Ratio quota = Ratio.of(cells[child * columns.months() + month], 1);
            weights.add(quota.times(factors.getOrDefault(child, Ratio.one())));
        }
        if (weights.stream().allMatch(Shares::isZero)) {
            return;
        }
        Money whole = columns.money(cells[parent * columns.months() + month]);
        List<Money> parts = Shares.split(Apportioner.standard(), whole, weights);
        for (int i = 0; i < children.length; i++) {
            long had = cells[children[i] * columns.months() + month];
            Spread.add(columns, children[i], month, HolderColumns.minor("amount", parts.get(i)) - had, cells);
        }
    }
}
