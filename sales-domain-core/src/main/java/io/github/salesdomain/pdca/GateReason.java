package io.github.salesdomain.pdca;

import io.github.salesdomain.explain.Reason;
import java.util.Optional;

/** What keeps a cycle in its phase. Sorted by phase. */
public enum GateReason implements Reason {
    /** The cycle has no objective. */
    NO_OBJECTIVE(""),
    /** The objective does not say what is measured. */
    NOT_SPECIFIC("S"),
    /** The objective has no baseline or no target. */
    NOT_QUANTIFIED("M"),
    /** The target is not far enough beyond the baseline, in the direction of the metric. */
    NOT_CHALLENGING("A"),
    /** The objective serves no longer-term goal. */
    NOT_LINKED("R"),
    /** The objective or action has no due date, or one outside its cycle. */
    NOT_TIME_BOUND("T"),
    /** Nobody answers for the objective or correction. */
    NO_OWNER(""),
    /** No action serves the objective. */
    NO_ACTION(""),
    /** Nobody is assigned to the action. */
    NO_ASSIGNEE(""),
    /** The assignee of the action does not hold the position for it. */
    WRONG_PERSON(""),
    /** The action follows no named procedure. */
    NO_PROCEDURE(""),
    /** No method was chosen for the action. */
    NO_METHOD(""),
    /** Progress on the action was not noted as often as agreed. */
    NOT_PERSISTENT(""),
    /** The action is neither done nor cancelled. */
    ACTION_OPEN(""),
    /** The objective has no result. */
    NO_RESULT(""),
    /** The result does not say where its figure comes from. */
    NO_EVIDENCE(""),
    /** The result of a missed objective does not say why. */
    NO_CAUSE(""),
    /** No reward or penalty was carried out, nor was it decided that none is due. */
    NO_CONSEQUENCE(""),
    /** No guidance was given before the check. */
    NO_GUIDANCE(""),
    /** Nothing was decided about the objective. */
    NO_DISPOSITION(""),
    /** The decision does not fit the result: a missed objective as a standard, or a correction of one that was met. */
    DISPOSITION_UNFIT(""),
    /** The end of the cycle has passed and its work is not done: a reminder, which keeps no cycle back. */
    OVERDUE("");

    private final String letter;

    GateReason(String letter) {
        this.letter = letter;
    }

    @Override
    public String code() {
        return name();
    }

    /** {@return the letter of SMART that it stands for: S, M, A, R or T; otherwise empty} */
    public Optional<String> letter() {
        return letter.isEmpty() ? Optional.empty() : Optional.of(letter);
    }
}
