package io.github.salesdomain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.SamplePlans;
import io.github.salesdomain.visit.Measure;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class PlanMonitorTest {

    private final PlanDocument regional = SamplePlans.regional();

    @Test
    void reviewsAPlan() {
        PlanReview review = SamplePlans.review();
        PlanReviewLine sales = review.lines().get(0);

        assertThat(sales.planned()).contains(Measure.of(Money.parse("CNY 4500000.00")));
        assertThat(sales.variance())
                .hasValueSatisfying(variance -> assertThat(variance).isEqualByComparingTo("-900000"));
        assertThat(sales.attainment()).isEqualTo(Ratio.of(4, 5));
        assertThat(sales.band().code()).isEqualTo("RED");
        assertThat(review.lines().get(1).band().code()).isEqualTo("GREEN");
        assertThat(review.needingAction()).containsExactly("SALES");
        assertThat(PlanMonitor.standard()
                        .review(regional, Map.of(), Set.of("SALES"), LocalDate.of(2026, 3, 30))
                        .lines())
                .allMatch(line -> line.band().code().equals("UNMEASURED"));
        PlanReview acting = PlanMonitor.standard()
                .review(
                        regional,
                        Map.of("SALES", Measure.of(Money.parse("CNY 1.00"))),
                        Set.of("SALES"),
                        LocalDate.of(2026, 12, 31));
        assertThat(acting.lines().get(0).planned()).contains(Measure.of(Money.parse("CNY 10000000.00")));
        assertThat(acting.lines().get(1).attainment().isDefined()).isFalse();
        assertThat(acting.needingAction()).isEmpty();
        assertThat(review.explain().text()).contains("plan EAST-2026 on 2026-06-30", "attainment: 80.00 %");
    }

    @Test
    void knowsTheDaysOfReview() {
        assertThat(ReviewRhythm.QUARTERLY.reviewDays(regional.period()))
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 12, 31));
        assertThat(ReviewRhythm.MONTHLY.reviewDays(
                        LocalDateRange.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 15))))
                .containsExactly(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 14));
        assertThat(ReviewRhythm.WEEKLY.reviewDays(regional.period())).hasSize(53);
    }
}
