package io.github.salesdomain.money;

/**
 * How the minor units of a whole are handed out among weights.
 * <p>
 * Every rule sums to the whole, treats a negative whole as the mirror of the positive one, ignores the scale of the weights and gives nothing
 * to a weight of zero. Beyond that no rule has every good property (Balinski and Young), so the name says which law is kept and which is given up.
 */
public enum ApportionmentRule {

    /**
     * Largest remainder (Hamilton): everyone gets the whole units of the exact share, the units left over go to the largest fractions.
     * <p>
     * Kept: each part is the exact share rounded down or up; the order of the weights does not matter except among equals. Given up: when the
     * whole grows by a unit, a part may lose one (the Alabama paradox).
     */
    LARGEST_REMAINDER,

    /**
     * Highest averages with odd divisors (Webster, Sainte-Laguë): each unit goes to the weight with the highest quotient of weight by
     * {@code 2 × units held + 1}.
     * <p>
     * Kept: when the whole grows, no part ever loses; the order of the weights does not matter except among equals. Given up: a part may lie
     * more than one unit away from its exact share.
     */
    HIGHEST_AVERAGES,

    /**
     * Cumulative rounding: the running total up to each weight is the exact running total rounded half up, and each part is the step between two
     * running totals.
     * <p>
     * Kept: every running total is the rounded exact one, which is what a year broken into months wants; each part is the exact share rounded
     * down or up. Given up: the order of the weights matters.
     */
    CUMULATIVE
}
