package io.github.salesdomain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.testkit.SamplePlans;
import io.github.salesdomain.visit.Measure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class PlanDocumentTest {

    private final PlanDocument regional = SamplePlans.regional();

    private static PlanDocument with(PlanDocument plan, String code, PlanSection section) {
        Map<String, PlanSection> sections = new LinkedHashMap<>(plan.sections());
        sections.put(code, section);
        return plan.withSections(sections);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(regional, "SUMMARY", new PlanSection.Text("x")))
                .withMessage("sections must be of template REGIONAL_ANNUAL, but had SUMMARY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(regional, "BRAND_CONTROL", new PlanSection.Text("x")))
                .withMessage("section BRAND_CONTROL must have the form ACTIVITIES, but was Text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regional.withSalesTarget("X"))
                .withMessage("salesTarget must be one of the targets, [DEALERS, SALES], but was X");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regional.withSalesTarget("DEALERS"))
                .withMessage("salesTarget must be an amount, but was 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regional.withPeriod(LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 1, 1))))
                .withMessageStartingWith("period must have a first and a last day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regional.withVersion(0))
                .withMessage("version must be at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regional.withId(" "))
                .withMessage("id must have 1 to 64 characters, but was ' '");
        PlanTarget sales = regional.targets().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanSection.of(sales, sales))
                .withMessage("targets must have each id once, but had SALES twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.withTarget(Measure.named("A")))
                .withMessage("target must be an amount, a volume or a count, but was [A]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.withTarget(Measure.count(3)))
                .withMessage("milestone on 2026-03-31 must be in COUNT as the target is, but was CNY 2000000.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.withMilestones(
                        sales.milestones().get(1), sales.milestones().get(0)))
                .withMessage("milestones must be by day, each day once, but had 2026-03-31 after 2026-06-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.withTitle(" "))
                .withMessage("title must not be blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regional.activities().get(0).withCost(Money.parse("CNY -1.00")))
                .withMessage("cost must not be negative, but was CNY -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanSection.Expenses(Optional.empty(), Optional.empty(), Optional.of(-1)))
                .withMessage("positions must not be negative, but were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SectionKind.of("brand", SectionForm.TEXT))
                .withMessageStartingWith("code must be upper-case letters");
        SectionKind annex = SectionKind.of("ANNEX", SectionForm.TEXT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanTemplate("X", List.of(annex), List.of(annex)))
                .withMessage("sections must have each code once, but had ANNEX twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanTemplate("X", List.of(), List.of(annex)))
                .withMessage("required must not be empty, but was for template X");
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanTemplate(" ", List.of(annex), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanCompletenessChecker.with(Rate.percent(101)))
                .withMessageStartingWith("threshold must be from 0 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> PlanCompletenessChecker.with(Rate.percent(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SectionLine(annex, SectionState.INCOMPLETE, List.of()))
                .withMessageStartingWith("missing must name fields if and only if");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SectionLine(annex, SectionState.COMPLETE, List.of("text")));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanCompleteness("X", List.of(), Rate.one()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanMonitor.standard()
                        .review(regional, Map.of("X", Measure.count(1)), Set.of(), LocalDate.of(2026, 6, 30)))
                .withMessage("actuals must be of targets of the plan, [DEALERS, SALES], but had [X]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PlanMonitor.standard().review(regional, Map.of(), Set.of("X"), LocalDate.of(2026, 6, 30)))
                .withMessageStartingWith("underAction must be of targets of the plan");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanMonitor.standard()
                        .review(regional, Map.of("SALES", Measure.count(1)), Set.of(), LocalDate.of(2026, 1, 30)))
                .withMessage("actual of SALES must be in CNY as the target is, but was 1");
    }

    @Test
    void takesMonitoringAsItIsWritten() {
        PlanSection reviews = new PlanSection.Reviews(Optional.of(ReviewRhythm.WEEKLY), Optional.of(PersonId.of("Li")));

        assertThat(reviews.missing(SectionForm.REVIEWS)).isEmpty();
        assertThat(reviews.suits(SectionForm.REVIEWS)).isTrue();
        assertThat(reviews.suits(SectionForm.TEXT)).isFalse();
    }
}
