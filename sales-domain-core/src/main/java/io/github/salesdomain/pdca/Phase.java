package io.github.salesdomain.pdca;

import java.util.Optional;

/** Where a cycle stands. */
public enum Phase {
    /** Objectives are set and actions planned (目标/计划). */
    PLAN,
    /** The actions are carried out (执行). */
    DO,
    /** Results are compared with the objectives (检查与考核). */
    CHECK,
    /** Each objective is decided upon (改善/处置). */
    ACT,
    /** The cycle is over; its successor may begin. */
    CLOSED,
    /** The cycle was given up. */
    ABANDONED;

    /** {@return whether the cycle still goes on: neither CLOSED nor ABANDONED} */
    public boolean isOpen() {
        return this != CLOSED && this != ABANDONED;
    }

    /** {@return the phase that follows, or empty if none does} */
    public Optional<Phase> next() {
        return switch (this) {
            case PLAN -> Optional.of(DO);
            case DO -> Optional.of(CHECK);
            case CHECK -> Optional.of(ACT);
            case ACT -> Optional.of(CLOSED);
            case CLOSED, ABANDONED -> Optional.empty();
        };
    }

    /** {@return the phase that one may step back to: from DO to PLAN and from CHECK to DO; otherwise empty} */
    public Optional<Phase> back() {
        return switch (this) {
            case DO -> Optional.of(PLAN);
            case CHECK -> Optional.of(DO);
            case PLAN, ACT, CLOSED, ABANDONED -> Optional.empty();
        };
    }
}
