package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyMismatchException;

/**
 * Turns attainment into pay, in one of four shapes.
 * <p>
 * Bounds are half-open with the lower one included, so that exactly 100 % lies in the band that begins at 100 %. Attainment is compared by its exact
 * value. A curve never rounds: its pay is exact until the plan rounds it once.
 */
public sealed interface PayoutCurve {

    /** What an anchored curve pays below its first point. */
    enum Below {
        /** Nothing: the first point is a threshold. */
        NOTHING,
        /** The payout of the first point. */
        FIRST_PAYOUT
    }

    /** What an anchored curve pays above its last point. */
    enum Above {
        /** The payout of the last point, which caps the curve. */
        LAST_PAYOUT,
        /** More and more, along the last straight line. */
        LAST_SLOPE
    }

    /**
     * Points joined by straight lines; pay is a part of the target incentive.
     *
     * @param anchors the points, by rising attainment; at least one, two for {@link Above#LAST_SLOPE}
     * @param below what is paid below the first point
     * @param above what is paid above the last point
     */
    record Anchored(List<Anchor> anchors, Below below, Above above) implements PayoutCurve {
        /** Checks that the points rise. */
        public Anchored {
            anchors = rising(anchors, Anchor::attainment, "anchors");
            requireNonNull(below, "below");
            requireNonNull(above, "above");
            if (above == Above.LAST_SLOPE && anchors.size() < 2) {
                throw new IllegalArgumentException(
                        "anchors must be at least two to have a last slope, but was " + anchors);
            }
        }
    }

    /**
     * Each band's rate on the sales that lie inside it (超额累进).
     *
     * @param bands the bands, by rising attainment; at least one
     * @param threshold what the start of the first band does to the sales below it
     */
    record Marginal(List<CommissionBand> bands, ThresholdKind threshold) implements PayoutCurve {
        /** Checks that the bands rise. */
        public Marginal {
            bands = rising(bands, CommissionBand::from, "bands");
            requireNonNull(threshold, "threshold");
        }
    }

    /**
     * The rate of the band that is reached, on all sales (全额累进). It jumps at every bound.
     *
     * @param bands the bands, by rising attainment; at least one
     * @param threshold what the start of the first band does to the sales below it
     */
    record Retroactive(List<CommissionBand> bands, ThresholdKind threshold) implements PayoutCurve {
        /** Checks that the bands rise. */
        public Retroactive {
            bands = rising(bands, CommissionBand::from, "bands");
            requireNonNull(threshold, "threshold");
        }
    }

    /**
     * A fixed amount for the step that is reached; nothing below the first.
     *
     * @param steps the steps, by rising attainment, in one currency; at least one
     */
    record Stepped(List<PayoutStep> steps) implements PayoutCurve {
        /** Checks that the steps rise and have one currency. */
        public Stepped {
            steps = rising(steps, PayoutStep::from, "steps");
            for (PayoutStep step : steps) {
                if (!step.amount().isSameCurrency(steps.get(0).amount())) {
                    throw new CurrencyMismatchException(
                            steps.get(0).amount().getCurrencyUnit(),
                            step.amount().getCurrencyUnit());
                }
            }
        }
    }

    /**
     * Points joined by straight lines, nothing below the first, the last payout above the last.
     *
     * @param anchors the points, by rising attainment
     * @return the curve
     * @throws IllegalArgumentException if there is no point, or they do not rise
     */
    static PayoutCurve anchored(List<Anchor> anchors) {
        return new Anchored(anchors, Below.NOTHING, Above.LAST_PAYOUT);
    }

    /**
     * Each band's rate on the sales that lie inside it.
     *
     * @param bands the bands, by rising attainment
     * @param threshold what the start of the first band does to the sales below it
     * @return the curve
     * @throws IllegalArgumentException if there is no band, or they do not rise
     */
    static PayoutCurve marginal(List<CommissionBand> bands, ThresholdKind threshold) {
        return new Marginal(bands, threshold);
    }

    /**
     * The rate of the band that is reached, on all sales.
     *
     * @param bands the bands, by rising attainment
     * @param threshold what the start of the first band does to the sales below it
     * @return the curve
     * @throws IllegalArgumentException if there is no band, or they do not rise
     */
    static PayoutCurve retroactive(List<CommissionBand> bands, ThresholdKind threshold) {
        return new Retroactive(bands, threshold);
    }

    /**
     * A fixed amount for the step that is reached.
     *
     * @param steps the steps, by rising attainment
     * @return the curve
     * @throws IllegalArgumentException if there is no step, or they do not rise
     * @throws CurrencyMismatchException if the amounts are in several currencies
     */
    static PayoutCurve stepped(List<PayoutStep> steps) {
        return new Stepped(steps);
    }

    private static <T> ImmutableList<T> rising(List<T> parts, Function<T, Rate> attainment, String name) {
        ImmutableList<T> copy = ImmutableList.copyOf(requireNonNull(parts, name));
        if (copy.isEmpty()) {
            throw new IllegalArgumentException(name + " must hold at least one, but was []");
        }
        for (int i = 1; i < copy.size(); i++) {
            Rate before = attainment.apply(copy.get(i - 1));
            Rate here = attainment.apply(copy.get(i));
            if (here.compareTo(before) <= 0) {
                throw new IllegalArgumentException(name + " must rise, but was " + before + " before " + here);
            }
        }
        return copy;
    }
}
