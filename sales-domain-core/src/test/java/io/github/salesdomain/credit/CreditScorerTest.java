package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleRating;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreditScorerTest {

    private static Map<String, BigDecimal> parts(int payment, int finance, int trade, int conduct) {
        return Map.of(
                "PAYMENT", BigDecimal.valueOf(payment),
                "FINANCE", BigDecimal.valueOf(finance),
                "TRADE", BigDecimal.valueOf(trade),
                "CONDUCT", BigDecimal.valueOf(conduct));
    }

    private static CreditScore score(int payment, int finance, int trade, int conduct) {
        return CreditScorer.with(SampleRating.scorecard()).score(parts(payment, finance, trade, conduct));
    }

    @Test
    void weighsThePartsOfAScore() {
        CreditScore score = score(88, 70, 60, 75);

        assertThat(score.score()).isEqualTo(Ratio.of(753, 10));
        assertThat(score.grade()).isEqualTo(Measured.of(CreditGrade.A));
        assertThat(score.explain().text())
                .isEqualTo("credit score: 75.30, grade A\n"
                        + "  CONDUCT: 75, weight 20\n"
                        + "  FINANCE: 70, weight 25\n"
                        + "  PAYMENT: 88, weight 35\n"
                        + "  TRADE: 60, weight 20");
    }

    @Test
    void givesTheUpperGradeExactlyOnABound() {
        assertThat(score(90, 90, 90, 90).grade()).isEqualTo(Measured.of(CreditGrade.AAA));
        assertThat(score(80, 80, 80, 80).grade()).isEqualTo(Measured.of(CreditGrade.AA));
        assertThat(score(60, 60, 60, 60).grade()).isEqualTo(Measured.of(CreditGrade.B));
        assertThat(score(60, 60, 60, 59).grade()).isEqualTo(Measured.of(CreditGrade.C));
        assertThat(score(100, 100, 100, 100).grade()).isEqualTo(Measured.of(CreditGrade.AAA));
        assertThat(score(0, 0, 0, 0).grade()).isEqualTo(Measured.of(CreditGrade.C));
    }

    @Test
    void hasNoScoreWhereAPartIsMissing() {
        CreditScore score = CreditScorer.with(SampleRating.scorecard()).score(Map.of("PAYMENT", BigDecimal.TEN));

        assertThat(score.score()).isEqualTo(Ratio.undefined(UndefinedReason.MISSING_DATA));
        assertThat(score.grade()).isEqualTo(Measured.undefined(UndefinedReason.MISSING_DATA));
        assertThat(score.missing()).containsExactly("CONDUCT", "FINANCE", "TRADE");
        assertThat(score.explain().text()).contains("TRADE: missing, weight 20");
    }

    @Test
    void spreadsTheWeightWhereThePolicySaysSoAndCapsTheGrade() {
        CreditScorer scorer = CreditScorer.with(SampleRating.scorecard().withWhenMissing(MissingScore.REDISTRIBUTE));
        CreditScore score = scorer.score(Map.of("PAYMENT", BigDecimal.valueOf(95), "FINANCE", BigDecimal.valueOf(95)));

        assertThat(score.score()).isEqualTo(Ratio.of(95, 1));
        assertThat(score.grade()).isEqualTo(Measured.of(CreditGrade.A));
        assertThat(scorer.score(parts(95, 95, 95, 95)).grade()).isEqualTo(Measured.of(CreditGrade.AAA));
        assertThat(scorer.score(Map.of("PAYMENT", BigDecimal.valueOf(65))).grade())
                .isEqualTo(Measured.of(CreditGrade.B));
        assertThat(scorer.score(Map.of()).score().isDefined()).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(101, 0, 0, 0))
                .withMessage("score of PAYMENT must lie between 0 and 100 with at most 10 places, but was 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditScorer.with(SampleRating.scorecard()).score(Map.of("LUCK", BigDecimal.ONE)))
                .withMessage("subScores must be of [CONDUCT, FINANCE, PAYMENT, TRADE], but had LUCK");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditScorecard.builder().build())
                .withMessage("criteria must not be empty, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditScorecard.Criterion.of("PAYMENT", 0))
                .withMessage("weight of PAYMENT must be positive with at most 40 digits, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditScorecard.Criterion.of(" ", 1))
                .withMessage("criterion must have 1 to 64 characters, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditScorecard.builder()
                        .addCriteria(CreditScorecard.Criterion.of("A", 1), CreditScorecard.Criterion.of("A", 2))
                        .build())
                .withMessage("criteria must have each code once, but had A twice");
    }

    @Test
    void refusesScalesThatDoNotFall() {
        RatingScale.Band best = new RatingScale.Band(CreditGrade.AAA, 90, Rate.percent(150));
        RatingScale.Band worst = new RatingScale.Band(CreditGrade.C, 0, Rate.zero());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatingScale(List.of(best)))
                .withMessageStartingWith("bands must end with a grade from 0 on, but was ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatingScale(List.of(best, best, worst)))
                .withMessage("bands must have each grade once, but had AAA twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new RatingScale(List.of(best, new RatingScale.Band(CreditGrade.A, 90, Rate.zero()), worst)))
                .withMessage("from must fall, but was 90 for A after 90");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new RatingScale(List.of(best, new RatingScale.Band(CreditGrade.C, 0, Rate.percent(151)))))
                .withMessage("factor must not rise, but was 151% for C after 150%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatingScale.Band(CreditGrade.A, 101, Rate.zero()))
                .withMessage("from of grade A must lie between 0 and 100, but was 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingScale.standard().factorOf(CreditGrade.of("D")))
                .withMessage("grade must be on the scale, but was D");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingScale.standard().gradeOf(Ratio.of(101, 1)))
                .withMessage("score must lie between 0 and 100, but was 101");
        assertThat(RatingScale.standard().shifted(CreditGrade.AAA, 3)).isEqualTo(CreditGrade.AAA);
        assertThat(RatingScale.standard().shifted(CreditGrade.A, -9)).isEqualTo(CreditGrade.C);
    }
}
