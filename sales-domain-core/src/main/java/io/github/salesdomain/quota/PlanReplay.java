package io.github.salesdomain.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What the steps of a plan's life lead to. */
final class PlanReplay {

    private final List<PlanStatus> statuses = new ArrayList<>();
    private final List<QuotaPlan> plans = new ArrayList<>();

    private PlanReplay() {}

    static PlanReplay of(List<PlanStep> steps) {
        PlanReplay state = new PlanReplay();
        LocalDate last = LocalDate.MIN;
        for (PlanStep step : steps) {
            LocalDate on = step.signature().on();
            if (on.isBefore(last)) {
                throw new IllegalArgumentException(
                        "day of a step must not be before that of the step before, " + last + ", but was " + on);
            }
            last = on;
            state.take(step);
        }
        return state;
    }

    int versions() {
        return statuses.size();
    }

    PlanStatus status(int version) {
        return statuses.get(place(version));
    }

    QuotaPlan plan(int version) {
        return plans.get(place(version));
    }

    OptionalInt active() {
        int place = statuses.indexOf(PlanStatus.ACTIVE);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1);
    }

    private int place(int version) {
        if (version < 1 || version > statuses.size()) {
            throw new IllegalArgumentException("version must be from 1 to " + statuses.size() + ", but was " + version);
        }
        return version - 1;
    }

    private void take(PlanStep step) {
        step.plan().ifPresent(plan -> {
            if (!plans.isEmpty()) {
                PlanScope.check(plans.get(0), plan);
            }
        });
        if (step.move() == PlanMove.DRAFT) {
            if (step.version() != statuses.size() + 1) {
                throw new IllegalStateException(
                        "version of a draft must be " + (statuses.size() + 1) + ", but was " + step.version());
            }
            statuses.add(PlanStatus.DRAFT);
            plans.add(step.plan().orElseThrow());
            return;
        }
        int place = place(step.version());
        PlanStatus now = statuses.get(place);
        PlanStatus next = next(step, now);
        if (next == PlanStatus.ACTIVE) {
            LocalDate from = step.from().orElseThrow();
            if (!plans.get(0).period().contains(from)) {
                throw new IllegalArgumentException(
                        "from must be in " + plans.get(0).period().range() + ", but was " + from);
            }
            statuses.replaceAll(status -> status == PlanStatus.ACTIVE ? PlanStatus.SUPERSEDED : status);
        }
        statuses.set(place, next);
        step.plan().ifPresent(plan -> plans.set(place, plan));
    }

    private static PlanStatus next(PlanStep step, PlanStatus now) {
        PlanStatus next = switch (step.move()) {
            case DRAFT -> PlanStatus.DRAFT;
            case REVISE -> now == PlanStatus.DRAFT ? PlanStatus.DRAFT : null;
            case SUBMIT -> now == PlanStatus.DRAFT ? PlanStatus.SUBMITTED : null;
            case REJECT -> now == PlanStatus.SUBMITTED || now == PlanStatus.APPROVED ? PlanStatus.DRAFT : null;
            case APPROVE -> now == PlanStatus.SUBMITTED ? PlanStatus.APPROVED : null;
            case ACTIVATE -> now == PlanStatus.APPROVED ? PlanStatus.ACTIVE : null;
        };
        if (next == null) {
            throw new IllegalStateException("version " + step.version() + " must be " + needed(step.move()) + " to "
                    + step.move() + ", but was " + now);
        }
        return next;
    }

    private static String needed(PlanMove move) {
        return switch (move) {
            case DRAFT -> "new";
            case REVISE, SUBMIT -> "DRAFT";
            case REJECT -> "SUBMITTED or APPROVED";
            case APPROVE -> "SUBMITTED";
            case ACTIVATE -> "APPROVED";
        };
    }
}
