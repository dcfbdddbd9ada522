package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import org.joda.money.Money;

/**
 * One line of a payout statement: what a measure earned, or what a gate, multiplier, cap or floor added or took.
 *
 * @param step which step of the sum this is
 * @param label which measure, gate or multiplier; for people; not blank, at most 1,024 characters
 * @param amount what the step adds to pay; negative where it takes away
 */
public record PayoutLine(Step step, String label, Money amount) {

    /** The steps of the sum, in the order in which they are taken. */
    public enum Step {
        /** What a measure earned by its curve and weight. */
        MEASURE,
        /** What a gate that was missed took away. */
        GATE,
        /** What a multiplier added. */
        MULTIPLIER,
        /** What the cap took away. */
        CAP,
        /** What the floor added. */
        FLOOR,
        /** What an approved exception added or took away. */
        EXCEPTION
    }

    /** Checks the label. */
    public PayoutLine {
        requireNonNull(step, "step");
        requireNonNull(label, "label");
        requireNonNull(amount, "amount");
        if (label.isBlank()) {
            throw new IllegalArgumentException("label must not be blank, but was '" + label + "'");
        }
        if (label.length() > 1024) {
            throw new IllegalArgumentException("label must have at most 1,024 characters, but had " + label.length());
        }
    }
}
