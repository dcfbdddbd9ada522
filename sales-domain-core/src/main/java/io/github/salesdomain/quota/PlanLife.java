package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All versions of the plan of one year, with every step that was taken: draft, submitted, approved, active, superseded (计划版本).
 * <p>
 * Steps are only ever added, so an earlier life is a beginning of a later one, and the state of every version is what the steps replay to. At most
 * one version is active; when the next comes into force, that one is superseded by itself. A report of an earlier day, as it was known on an
 * earlier day, never changes: see {@link #planAsOf}.
 *
 * @param steps all steps, in the order in which they were taken, at least one
 */
public record PlanLife(List<PlanStep> steps) implements Explained {

    /**
     * Replays the steps.
     *
     * @throws IllegalArgumentException if there is no step, if the days of the steps run backward, or if a plan is of another metric, year, calendar
     *     or root than the first
     * @throws IllegalStateException if a version does not allow a step
     */
    public PlanLife {
        steps = ImmutableList.copyOf(requireNonNull(steps, "steps"));
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps must not be empty, but was []");
        }
        PlanReplay.of(steps);
    }

    /**
     * A life that begins with the draft of version 1.
     *
     * @param plan the plan
     * @param signature who wrote it, when and why
     * @return the life
     */
    public static PlanLife of(QuotaPlan plan, Signature signature) {
        return new PlanLife(ImmutableList.of(PlanStep.builder()
                .version(1)
                .move(PlanMove.DRAFT)
                .plan(plan)
                .signature(signature)
                .build()));
    }

    /**
     * The life with the draft of one version more, such as a re-plan.
     *
     * @param plan the plan, of the same metric, year, calendar and root; its holders may be others
     * @param signature who wrote it, when and why
     * @return the longer life; the new version is its {@link #latestVersion()}
     * @throws IllegalArgumentException if the plan is of another metric, year, calendar or root, or the day is before that of the last step
     */
    public PlanLife drafted(QuotaPlan plan, Signature signature) {
        return then(PlanStep.builder()
                .version(latestVersion() + 1)
                .move(PlanMove.DRAFT)
                .plan(plan)
                .signature(signature)
                .build());
    }

    /**
     * The life in which a draft has other amounts.
     *
     * @param version the number of a draft
     * @param plan the plan, of the same metric, year, calendar and root
     * @param signature who changed it, when and why
     * @return the longer life
     * @throws IllegalArgumentException if there is no such version; if the plan is of another metric, year, calendar or root; or if the day is before
     *     that of the last step
     * @throws IllegalStateException if the version is no draft
     */
    public PlanLife revised(int version, QuotaPlan plan, Signature signature) {
        return then(PlanStep.builder()
                .version(version)
                .move(PlanMove.REVISE)
                .plan(plan)
                .signature(signature)
                .build());
    }

    /**
     * The life in which a draft is handed in.
     *
     * @param version the number of a draft
     * @param signature who, when and why
     * @return the longer life
     * @throws IllegalArgumentException if there is no such version, or the day is before that of the last step
     * @throws IllegalStateException if the version is no draft
     */
    public PlanLife submitted(int version, Signature signature) {
        return then(version, PlanMove.SUBMIT, signature);
    }

    /**
     * The life in which a version went back to draft.
     *
     * @param version the number of a version that is submitted, or approved and not yet in force
     * @param signature who, when and why
     * @return the longer life
     * @throws IllegalArgumentException if there is no such version, or the day is before that of the last step
     * @throws IllegalStateException if the version is in another state
     */
    public PlanLife rejected(int version, Signature signature) {
        return then(version, PlanMove.REJECT, signature);
    }

    /**
     * The life in which a version is approved, by whomever; {@link PlanApprover} asks a rule first.
     *
     * @param version the number of a version that is submitted
     * @param signature who, when and why
     * @return the longer life
     * @throws IllegalArgumentException if there is no such version, or the day is before that of the last step
     * @throws IllegalStateException if the version is not submitted
     */
    public PlanLife approved(int version, Signature signature) {
        return then(version, PlanMove.APPROVE, signature);
    }

    /**
     * The life in which a version is in force; the one in force until then is superseded.
     *
     * @param version the number of a version that is approved
     * @param from the first day on which it holds, in the year of the plan
     * @param signature who, when and why
     * @return the longer life
     * @throws IllegalArgumentException if there is no such version, if {@code from} is not in the year, or the day is before that of the last step
     * @throws IllegalStateException if the version is not approved
     */
    public PlanLife activated(int version, LocalDate from, Signature signature) {
        return then(PlanStep.builder()
                .version(version)
                .move(PlanMove.ACTIVATE)
                .from(from)
                .signature(signature)
                .build());
    }

    /**
     * The life with one step more.
     *
     * @param step the step
     * @return the longer life
     * @throws IllegalArgumentException if there is no such version, if the day is before that of the last step, or the plan or day of the step is of
     *     another year
     * @throws IllegalStateException if the version does not allow the step
     */
    public PlanLife then(PlanStep step) {
        return new PlanLife(
                ImmutableList.<PlanStep>builder().addAll(steps).add(step).build());
    }

    private PlanLife then(int version, PlanMove move, Signature signature) {
        return then(PlanStep.builder()
                .version(version)
                .move(move)
                .signature(signature)
                .build());
    }

    /** {@return the number of the newest version} */
    public int latestVersion() {
        return PlanReplay.of(steps).versions();
    }

    /**
     * How far a version has come.
     *
     * @param version its number
     * @return the status
     * @throws IllegalArgumentException if there is no such version
     */
    public PlanStatus statusOf(int version) {
        return PlanReplay.of(steps).status(version);
    }

    /**
     * The amounts of a version.
     *
     * @param version its number
     * @return the plan
     * @throws IllegalArgumentException if there is no such version
     */
    public QuotaPlan planOf(int version) {
        return PlanReplay.of(steps).plan(version);
    }

    /**
     * The steps of a version.
     *
     * @param version its number
     * @return its own steps, in order; that it was superseded is a step of the version that took its place
     * @throws IllegalArgumentException if there is no such version
     */
    public List<PlanStep> stepsOf(int version) {
        PlanReplay.of(steps).status(version);
        return steps.stream().filter(step -> step.version() == version).collect(ImmutableList.toImmutableList());
    }

    /** {@return the number of the version in force, if there is one} */
    public OptionalInt activeVersion() {
        return PlanReplay.of(steps).active();
    }

    /**
     * The life as it was known on a day.
     *
     * @param knownOn the day of knowledge, included
     * @return the steps signed by then; empty if there was none
     */
    public Optional<PlanLife> asKnownOn(LocalDate knownOn) {
        List<PlanStep> known = steps.stream()
                .filter(step -> !step.signature().on().isAfter(knownOn))
                .collect(ImmutableList.toImmutableList());
        return known.isEmpty() ? Optional.empty() : Optional.of(new PlanLife(known));
    }

    /**
     * The version that holds on a day, as it was known on another.
     * <p>
     * That is the one that came into force last, of those whose first day has come by then. A version that was superseded still holds for the days
     * before the first day of the next.
     *
     * @param on the business day
     * @param knownOn the day of knowledge, included
     * @return the number of the version; empty before the first day of all, or if none was in force as known then
     */
    public OptionalInt versionAsOf(LocalDate on, LocalDate knownOn) {
        requireNonNull(on, "on");
        OptionalInt version = OptionalInt.empty();
        for (PlanStep step : steps) {
            boolean holds = step.from().isPresent() && !step.from().get().isAfter(on);
            if (holds && !step.signature().on().isAfter(knownOn)) {
                version = OptionalInt.of(step.version());
            }
        }
        return version;
    }

    /**
     * The plan that holds on a day, as it was known on another.
     *
     * @param on the business day
     * @param knownOn the day of knowledge, included
     * @return the plan; empty before the first day of all, or if none was in force as known then
     */
    public Optional<QuotaPlan> planAsOf(LocalDate on, LocalDate knownOn) {
        OptionalInt version = versionAsOf(on, knownOn);
        return version.isPresent() ? Optional.of(planOf(version.getAsInt())) : Optional.empty();
    }

    /** Each version with its steps. */
    @Override
    public Explanation explain() {
        PlanReplay state = PlanReplay.of(steps);
        List<Explanation> versions = new ArrayList<>();
        for (int version = 1; version <= state.versions(); version++) {
            List<Explanation> taken = new ArrayList<>();
            for (PlanStep step : stepsOf(version)) {
                String from = step.from().map(day -> " from " + day).orElse("");
                taken.add(Explanation.of(step.move() + from, step.signature()));
            }
            versions.add(Explanation.of(
                    "version " + version + ", " + state.plan(version).annual().amount(), state.status(version), taken));
        }
        return Explanation.of("life of the plan", state.plan(1), versions);
    }
}
