package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.testkit.CreditRatingDomain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.Money;

@Domain(CreditRatingDomain.class)
@Domain(DomainContext.Global.class)
class CreditRatingProperties {

    @Property
    void aBetterPartNeverLowersScoreOrGrade(
            @ForAll CreditScore score, @ForAll @IntRange(min = 0, max = 100) int better) {
        if (!score.missing().isEmpty()) {
            return;
        }
        for (CreditScorecard.Criterion criterion : score.scorecard().criteria()) {
            BigDecimal part = score.subScores().get(criterion.code());
            Map<String, BigDecimal> parts = new HashMap<>(score.subScores());
            parts.put(
                    criterion.code(), part == null ? BigDecimal.valueOf(better) : part.max(BigDecimal.valueOf(better)));
            CreditScore raised = CreditScorer.with(score.scorecard()).score(parts);

            assertThat(raised.score()).isGreaterThanOrEqualTo(score.score());
            assertThat(score.scorecard()
                            .scale()
                            .notchesAbove(
                                    raised.grade().value().orElseThrow(),
                                    score.grade().value().orElseThrow()))
                    .isNotNegative();
        }
    }

    @Property
    void noReviewRaisesMoreThanOneNotchAndTriggersNeverRaise(
            @ForAll CreditGrade before, @ForAll CreditGrade proposed, @ForAll List<CreditTrigger> triggers) {
        RatingScale scale = RatingScale.standard();
        if (scale.bands().stream().noneMatch(band -> band.grade().equals(before))
                || scale.bands().stream().noneMatch(band -> band.grade().equals(proposed))) {
            return;
        }
        LocalDate day = LocalDate.of(2040, 1, 1);
        RatingReviewer reviewer = RatingReviewer.standard();
        RatingReview regular = reviewer.review(before, Measured.of(proposed), triggers, LocalDate.MIN, day);
        RatingReview triggered = reviewer.review(before, Measured.of(proposed), triggers, day);

        assertThat(scale.notchesAbove(regular.granted(), before)).isLessThanOrEqualTo(1);
        assertThat(scale.notchesAbove(triggered.granted(), before)).isLessThanOrEqualTo(0);
        assertThat(scale.notchesAbove(regular.granted(), triggered.granted())).isNotNegative();
        assertThat(reviewer.review(before, Measured.of(proposed), triggers, LocalDate.MIN, day))
                .isEqualTo(regular);
    }

    @Property
    void aBetterGradeOrMoreSalesNeverLowerTheLimit(@ForAll LimitProposal proposal) {
        LimitProposal more = proposal.withAverageMonth(proposal.averageMonth()
                .plus(Money.ofMinor(proposal.averageMonth().getCurrencyUnit(), 1_000)));
        LimitProposal better = proposal.withGrade(proposal.policy().scale().shifted(proposal.grade(), 1));

        assertThat(more.limit()).isGreaterThanOrEqualTo(proposal.limit());
        assertThat(better.limit()).isGreaterThanOrEqualTo(proposal.limit());
        assertThat(proposal.limit()).isLessThanOrEqualTo(proposal.rated());
        for (LimitCap cap : proposal.caps()) {
            assertThat(proposal.limit()).isLessThanOrEqualTo(cap.most());
        }
        proposal.mostAtOnce().ifPresent(most -> assertThat(proposal.limit()).isLessThanOrEqualTo(most));
        assertThat(proposal.limit().isLessThan(proposal.rated()))
                .isEqualTo(!proposal.boundBy().isEmpty());
        LimitRecommender recommender = LimitRecommender.with(proposal.policy());
        assertThat(recommender
                        .recommend(proposal.grade(), proposal.averageMonth(), proposal.termsDays(), proposal.caps())
                        .withCurrent(proposal.current()))
                .isEqualTo(proposal);
    }
}
