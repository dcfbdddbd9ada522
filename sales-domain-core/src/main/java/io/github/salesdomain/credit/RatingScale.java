package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The grades from the best to the worst, with the score from which each is given and what each is worth in credit.
 *
 * @param bands the grades, the best first; scores fall, the last is given from 0 on
 */
public record RatingScale(List<Band> bands) {

    /**
     * One grade of a scale.
     *
     * @param grade the grade
     * @param from the score from which it is given, included; between 0 and 100
     * @param factor how much of the credit that sales and terms ask for it is given; zero means that it pays in advance
     */
    public record Band(CreditGrade grade, int from, Rate factor) {
        /** Checks score and factor. */
        public Band {
            requireNonNull(grade, "grade");
            requireNonNull(factor, "factor");
            if (from < 0 || from > 100) {
                throw new IllegalArgumentException(
                        "from of grade " + grade + " must lie between 0 and 100, but was " + from);
            }
            RuleCheck.notNegative(factor, "factor of grade " + grade);
        }
    }

    /** Checks that scores and factors fall. */
    public RatingScale {
        bands = ImmutableList.copyOf(requireNonNull(bands, "bands"));
        if (bands.isEmpty() || bands.get(bands.size() - 1).from() != 0) {
            throw new IllegalArgumentException("bands must end with a grade from 0 on, but was " + bands);
        }
        Set<CreditGrade> seen = new HashSet<>();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            if (!seen.add(band.grade())) {
                throw new IllegalArgumentException(
                        "bands must have each grade once, but had " + band.grade() + " twice");
            }
            if (i > 0 && band.from() >= bands.get(i - 1).from()) {
                throw new IllegalArgumentException("from must fall, but was " + band.from() + " for " + band.grade()
                        + " after " + bands.get(i - 1).from());
            }
            if (i > 0 && band.factor().compareTo(bands.get(i - 1).factor()) > 0) {
                throw new IllegalArgumentException("factor must not rise, but was " + band.factor() + " for "
                        + band.grade() + " after " + bands.get(i - 1).factor());
            }
        }
    }

    /** {@return AAA from 90 (150 %), AA from 80 (100 %), A from 70 (80 %), B from 60 (60 %), C below (no credit)} */
    public static RatingScale standard() {
        return new RatingScale(ImmutableList.of(
                new Band(CreditGrade.AAA, 90, Rate.percent(150)),
                new Band(CreditGrade.AA, 80, Rate.percent(100)),
                new Band(CreditGrade.A, 70, Rate.percent(80)),
                new Band(CreditGrade.B, 60, Rate.percent(60)),
                new Band(CreditGrade.C, 0, Rate.zero())));
    }

    /**
     * The grade of a score; exactly on a bound is the upper grade.
     *
     * @param score the score
     * @return the grade
     * @throws IllegalArgumentException if the score lies outside 0 to 100
     * @throws IllegalStateException if the score is undefined
     */
    public CreditGrade gradeOf(Ratio score) {
        for (Band band : bands) {
            if (score.compareTo(Ratio.of(band.from(), 1)) >= 0 && score.compareTo(Ratio.of(100, 1)) <= 0) {
                return band.grade();
            }
        }
        throw new IllegalArgumentException("score must lie between 0 and 100, but was " + score);
    }

    /**
     * How much of the credit that sales and terms ask for a grade is given.
     *
     * @param grade the grade
     * @return the factor
     * @throws IllegalArgumentException if the scale has no such grade
     */
    public Rate factorOf(CreditGrade grade) {
        return bands.get(place(grade)).factor();
    }

    /** {@return the worst grade} */
    public CreditGrade worst() {
        return bands.get(bands.size() - 1).grade();
    }

    /**
     * How many notches a grade lies above another.
     *
     * @param grade the grade
     * @param other the other grade
     * @return above zero if it is better, below zero if it is worse
     * @throws IllegalArgumentException if the scale has no such grade
     */
    public int notchesAbove(CreditGrade grade, CreditGrade other) {
        return place(other) - place(grade);
    }

    /**
     * The grade some notches above or below another, no further than the scale goes.
     *
     * @param grade the grade
     * @param notches how many notches up; negative for down
     * @return the other grade
     * @throws IllegalArgumentException if the scale has no such grade
     */
    public CreditGrade shifted(CreditGrade grade, int notches) {
        long place = (long) place(grade) - notches;
        return bands.get((int) Math.max(0, Math.min(bands.size() - 1L, place))).grade();
    }

    private int place(CreditGrade grade) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).grade().equals(grade)) {
                return i;
            }
        }
        throw new IllegalArgumentException("grade must be on the scale, but was " + grade);
    }
}
