package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.explain.Reason;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/**
 * How evenly one measure lies on the territories.
 * <p>
 * The index of a territory is its amount by the mean, as a factor: 1.18 is what people write as 118. The indices sum to the number of territories. If
 * nothing is measured anywhere, the mean is zero and there is no index.
 *
 * @param measure by what the territories are compared
 * @param tolerance how far an index may be from 1, both bounds included; not negative
 * @param lines one for each territory, sorted by territory; at least one
 */
public record BalanceReport(BalanceMeasure measure, Rate tolerance, List<Line> lines) implements Explained {

    /** Where a territory stands. */
    public enum Standing implements Reason {
        /** The index is below the tolerance: the territory has room. */
        BELOW,
        /** The index is within the tolerance, its bounds included. */
        WITHIN,
        /** The index is above the tolerance: the territory carries too much. */
        ABOVE,
        /** There is no index: nothing is measured anywhere. */
        UNDEFINED;

        @Override
        public String code() {
            return name();
        }
    }

    /**
     * One territory.
     *
     * @param territory which territory
     * @param amount what its customers amount to; not negative
     * @param index its amount by the mean of all territories; undefined if the mean is zero
     * @param standing where the index stands in the tolerance
     */
    public record Line(TerritoryId territory, BigDecimal amount, Ratio index, Standing standing) {
        /** Checks that the amount is not negative. */
        public Line {
            requireNonNull(territory, "territory");
            requireAmount(amount, "amount of " + territory);
            requireNonNull(index, "index");
            requireNonNull(standing, "standing");
            amount = plain(amount);
        }
    }

    /** Checks that the lines are sorted, and that each index and standing follows from the amounts. */
    public BalanceReport {
        requireNonNull(measure, "measure");
        requireTolerance(tolerance);
        lines = ImmutableList.copyOf(requireNonNull(lines, "lines"));
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines must hold at least one territory, but was []");
        }
        Ratio mean = mean(lines);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i > 0 && lines.get(i - 1).territory().compareTo(line.territory()) >= 0) {
                throw new IllegalArgumentException(
                        "lines must name each territory once, sorted, but had " + line.territory() + " out of place");
            }
            Line right = line(line.territory(), line.amount(), mean, tolerance);
            if (!line.equals(right)) {
                throw new IllegalArgumentException("line of " + line.territory() + " must have index " + right.index()
                        + " and standing " + right.standing() + ", but was " + line.index() + " and "
                        + line.standing());
            }
        }
    }

    static Line line(TerritoryId territory, BigDecimal amount, Ratio mean, Rate tolerance) {
        Ratio index = ratio(amount).dividedBy(mean, UndefinedReason.ZERO_BASE);
        return new Line(territory, amount, index, standing(index, tolerance));
    }

    private static Standing standing(Ratio index, Rate tolerance) {
        if (!index.isDefined()) {
            return Standing.UNDEFINED;
        }
        if (index.isBelow(Rate.one().minus(tolerance))) {
            return Standing.BELOW;
        }
        return index.compareTo(Ratio.from(Rate.one().plus(tolerance))) > 0 ? Standing.ABOVE : Standing.WITHIN;
    }

    private static Ratio mean(List<Line> lines) {
        return mean(lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add), lines.size());
    }

    static Ratio mean(BigDecimal total, int territories) {
        return Ratio.of(total, BigDecimal.valueOf(territories), UndefinedReason.NO_UNIVERSE);
    }

    private static Ratio ratio(BigDecimal amount) {
        return Ratio.of(amount, BigDecimal.ONE, UndefinedReason.ZERO_BASE);
    }

    static void requireAmount(BigDecimal amount, String name) {
        requireNonNull(amount, name);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but was " + amount);
        }
        if (amount.scale() > 30 || (long) amount.precision() - amount.scale() > 30) {
            throw new IllegalArgumentException(name
                    + " must have at most 30 digits before and after the point, but had precision "
                    + amount.precision() + " and scale " + amount.scale());
        }
    }

    static void requireTolerance(Rate tolerance) {
        requireNonNull(tolerance, "tolerance");
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("tolerance must not be negative, but was " + tolerance);
        }
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** {@return what all territories amount to} */
    public BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@return the total by the number of territories} */
    public Ratio mean() {
        return mean(lines);
    }

    /**
     * The line of a territory.
     *
     * @param territory which territory
     * @return its line
     * @throws IllegalArgumentException if the report is not about this territory
     */
    public Line lineOf(TerritoryId territory) {
        return lines.stream()
                .filter(line -> line.territory().equals(territory))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("territory must be one of the report, but was " + territory));
    }

    /** {@return the territories whose index is outside the tolerance, sorted} */
    public List<Line> outside() {
        return lines.stream()
                .filter(line -> line.standing() == Standing.BELOW || line.standing() == Standing.ABOVE)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return whether no territory is outside the tolerance} */
    public boolean isBalanced() {
        return outside().isEmpty();
    }

    /** {@return the largest amount by the smallest; undefined if the smallest is zero} */
    public Ratio maxToMin() {
        List<BigDecimal> amounts = descending();
        return Ratio.of(amounts.get(0), amounts.get(amounts.size() - 1), UndefinedReason.ZERO_BASE);
    }

    /** {@return how far the index farthest from 1 is from it; undefined if the mean is zero} */
    public Ratio imbalance() {
        Ratio most = Ratio.zero();
        for (Line line : lines) {
            if (!line.index().isDefined()) {
                return line.index();
            }
            Ratio above = line.index().minus(Ratio.one());
            most = most.max(above.compareTo(Ratio.zero()) < 0 ? Ratio.zero().minus(above) : above);
        }
        return most;
    }

    /**
     * The square of the coefficient of variation: the variance of all territories (that of a population) by the square of the mean, exact.
     *
     * @return the square; undefined if the mean is zero
     */
    public Ratio variationSquared() {
        BigDecimal total = total();
        BigDecimal squares = lines.stream()
                .map(line -> line.amount().multiply(line.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Ratio.of(
                        squares.multiply(BigDecimal.valueOf(lines.size())),
                        total.multiply(total),
                        UndefinedReason.ZERO_BASE)
                .minus(Ratio.one());
    }

    /**
     * The coefficient of variation (变异系数): the standard deviation of all territories by the mean.
     *
     * @param scale how many decimal places, from 0 to 100; the exact root is rounded half up
     * @return the coefficient; undefined if the mean is zero
     * @throws IllegalArgumentException if the scale is out of range
     */
    public Measured<BigDecimal> variation(int scale) {
        if (scale < 0 || scale > 100) {
            throw new IllegalArgumentException("scale must be from 0 to 100, but was " + scale);
        }
        if (variationSquared() instanceof Ratio.Fraction square) {
            BigInteger twice = square.numerator()
                    .multiply(BigInteger.TEN.pow(2 * scale))
                    .shiftLeft(2)
                    .divide(square.denominator())
                    .sqrt();
            return Measured.of(new BigDecimal(twice.add(BigInteger.ONE).shiftRight(1), scale));
        }
        return Measured.undefined(variationSquared().undefinedReason().orElseThrow());
    }

    /**
     * Compares two divisions of the same ground: the fairer one is the one whose largest index is smaller; if they are equal, whose second largest is, and
     * so on. Where a single figure such as {@link #variationSquared()} cannot tell two divisions apart, this can.
     *
     * @param other the other report, on as many territories
     * @return negative if this one is fairer, positive if the other is, zero if their sorted indices are equal
     * @throws IllegalArgumentException if the numbers of territories differ
     * @throws IllegalStateException if the mean of either is zero
     */
    public int compareFairnessTo(BalanceReport other) {
        if (lines.size() != other.lines.size()) {
            throw new IllegalArgumentException(
                    "other must have " + lines.size() + " territories, but had " + other.lines.size());
        }
        List<BigDecimal> left = descending();
        List<BigDecimal> right = other.descending();
        Ratio leftMean = mean();
        Ratio rightMean = other.mean();
        for (int i = 0; i < left.size(); i++) {
            int order = ratio(left.get(i))
                    .dividedBy(leftMean, UndefinedReason.ZERO_BASE)
                    .compareTo(ratio(right.get(i)).dividedBy(rightMean, UndefinedReason.ZERO_BASE));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private List<BigDecimal> descending() {
        return lines.stream()
                .map(Line::amount)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        lines.forEach(line -> parts.add(Explanation.of(
                line.territory().value(),
                line.amount().toPlainString() + ", index "
                        + (line.index().isDefined()
                                ? line.index().toDecimal(4).movePointRight(2).toPlainString()
                                : "–")
                        + " " + line.standing())));
        parts.add(
                Explanation.of("mean", mean().isDefined() ? mean().toDecimal(2).toPlainString() : "–"));
        parts.add(Explanation.of(
                "largest by smallest",
                maxToMin().isDefined() ? maxToMin().toDecimal(2).toPlainString() : "–"));
        parts.add(Explanation.of("coefficient of variation", variation(4)));
        return Explanation.of(
                "balance of " + measure,
                outside().size() + " of " + lines.size() + " territories outside " + tolerance,
                parts.build());
    }
}
