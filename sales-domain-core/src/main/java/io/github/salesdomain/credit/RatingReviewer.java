package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.quantity.Measured;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Reviews ratings (复评): slowly up, at once down.
 * <p>
 * Immutable; the order of the triggers does not matter.
 */
public final class RatingReviewer {

    private static final Comparator<CreditTrigger> BY_DAY = Comparator.comparing(CreditTrigger::on)
            .thenComparing(CreditTrigger::kind)
            .thenComparing(CreditTrigger::evidence);

    private final ReviewPolicy policy;

    private RatingReviewer(ReviewPolicy policy) {
        this.policy = requireNonNull(policy, "policy");
    }

    /** {@return a reviewer under {@link ReviewPolicy#standard()}} */
    public static RatingReviewer standard() {
        return with(ReviewPolicy.standard());
    }

    /**
     * A reviewer under a policy.
     *
     * @param policy how ratings change
     * @return the reviewer
     */
    public static RatingReviewer with(ReviewPolicy policy) {
        return new RatingReviewer(policy);
    }

    /**
     * A regular review.
     *
     * <h4>Formula</h4>
     * <pre>{@code granted = min(score's grade, before + notches up if clean, what each trigger leaves)}</pre>
     * Source: formulas, rating review.
     *
     * <h4>Example</h4>
     * A customer of grade B who scores AAA after a clean period becomes A. A grade that the scale does not have is refused.
     *
     * @param before the grade so far
     * @param proposed the grade that the score asks for; undefined leaves the grade as it is
     * @param triggers what happened since the last review
     * @param cleanSince the first day from which on nothing has been overdue for longer than {@link ReviewPolicy#cleanDays()}; the day after the review if
     *     something still is
     * @param on the day of the review
     * @return the grade with its reasons
     * @throws IllegalArgumentException if a grade is not on the scale, or a trigger lies after the review
     */
    public RatingReview review(
            CreditGrade before,
            Measured<CreditGrade> proposed,
            Collection<CreditTrigger> triggers,
            LocalDate cleanSince,
            LocalDate on) {
        return decide(before, proposed, triggers, !cleanSince.isAfter(on.minusMonths(policy.cleanMonths())), on, true);
    }

    /**
     * A review because something happened: it holds or lowers, and never raises.
     *
     * <h4>Formula</h4>
     * <pre>{@code granted = min(before, score's grade, what each trigger leaves)}</pre>
     * Source: formulas, rating review.
     *
     * <h4>Example</h4>
     * A bounced cheque takes a customer from A to C at once. Two triggers on one day leave the lowest grade that either leaves.
     *
     * @param before the grade so far
     * @param proposed the grade that the score asks for now; undefined leaves it to the triggers
     * @param triggers what happened
     * @param on the day of the review
     * @return the grade with its reasons
     * @throws IllegalArgumentException if a grade is not on the scale, or a trigger lies after the review
     */
    public RatingReview review(
            CreditGrade before, Measured<CreditGrade> proposed, Collection<CreditTrigger> triggers, LocalDate on) {
        return decide(before, proposed, triggers, true, on, false);
    }

    private RatingReview decide(
            CreditGrade before,
            Measured<CreditGrade> proposed,
            Collection<CreditTrigger> triggers,
            boolean clean,
            LocalDate on,
            boolean regular) {
        RatingScale scale = policy.scale();
        EnumSet<RatingReason> reasons = EnumSet.noneOf(RatingReason.class);
        Optional<TriggerEffect> gravest = gravest(triggers, on);
        CreditGrade granted = before;
        int wanted =
                proposed.value().map(grade -> scale.notchesAbove(grade, before)).orElse(0);
        if (!proposed.isDefined()) {
            scale.factorOf(before);
            reasons.add(RatingReason.NO_SCORE);
        } else if (wanted < 0) {
            reasons.add(RatingReason.LOWERED_BY_SCORE);
            granted = scale.shifted(before, wanted);
        } else if (wanted > 0) {
            int given = raise(wanted, regular, gravest.isPresent(), clean, reasons);
            granted = scale.shifted(before, given);
        } else {
            reasons.add(RatingReason.CONFIRMED);
        }
        if (gravest.isPresent()) {
            CreditGrade left = left(scale, before, gravest.get(), reasons);
            granted = scale.notchesAbove(left, granted) < 0 ? left : granted;
        }
        return RatingReview.builder()
                .on(on)
                .before(before)
                .proposed(proposed)
                .granted(granted)
                .watched(gravest.isPresent())
                .nextReviewOn(on.plusMonths(policy.reviewMonths()))
                .addAllTriggers(ImmutableList.sortedCopyOf(BY_DAY, triggers))
                .addAllReasons(reasons)
                .build();
    }

    private int raise(int wanted, boolean regular, boolean watched, boolean clean, EnumSet<RatingReason> reasons) {
        if (!regular) {
            reasons.add(RatingReason.NO_RAISE_ON_TRIGGER);
        }
        if (watched) {
            reasons.add(RatingReason.WATCHED);
        }
        if (!clean) {
            reasons.add(RatingReason.NOT_CLEAN);
        }
        if (wanted > policy.notchesUp()) {
            reasons.add(RatingReason.RAISE_BOUNDED);
        }
        int given = regular && !watched && clean ? Math.min(wanted, policy.notchesUp()) : 0;
        if (given > 0) {
            reasons.add(RatingReason.RAISED);
        }
        return given;
    }

    private static CreditGrade left(
            RatingScale scale, CreditGrade before, TriggerEffect effect, EnumSet<RatingReason> reasons) {
        return switch (effect) {
            case WATCH -> {
                reasons.add(RatingReason.WATCHED);
                yield before;
            }
            case LOWER -> {
                reasons.add(RatingReason.LOWERED_BY_TRIGGER);
                yield scale.shifted(before, -1);
            }
            case KNOCK_OUT -> {
                reasons.add(RatingReason.KNOCKED_OUT);
                yield scale.worst();
            }
        };
    }

    private Optional<TriggerEffect> gravest(Collection<CreditTrigger> triggers, LocalDate on) {
        List<TriggerEffect> effects = triggers.stream()
                .map(trigger -> {
                    if (trigger.on().isAfter(on)) {
                        throw new IllegalArgumentException("on of trigger " + trigger.kind()
                                + " must not be after the review of " + on + ", but was " + trigger.on());
                    }
                    return policy.effects().getOrDefault(trigger.kind(), TriggerEffect.WATCH);
                })
                .toList();
        return effects.stream().max(Comparator.naturalOrder());
    }
}
