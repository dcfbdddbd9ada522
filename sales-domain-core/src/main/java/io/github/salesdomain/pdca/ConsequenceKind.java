package io.github.salesdomain.pdca;

/** What followed from a result (奖罚分明). */
public enum ConsequenceKind {
    /** A reward. */
    REWARD,
    /** A penalty. */
    PENALTY,
    /** Neither was due by the rules. */
    NONE_DUE
}
