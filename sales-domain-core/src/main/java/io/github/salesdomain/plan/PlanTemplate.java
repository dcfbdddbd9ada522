package io.github.salesdomain.plan;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which sections a plan has.
 *
 * @param name which kind of plan it is for, not blank
 * @param required the sections it must have, at least one
 * @param optional those it may have and that never count; no code twice in both
 */
public record PlanTemplate(String name, List<SectionKind> required, List<SectionKind> optional) {

    private static final PlanTemplate REGIONAL_ANNUAL = required(
            "REGIONAL_ANNUAL",
            SectionKind.of("ANNUAL_TARGET", SectionForm.TARGETS),
            SectionKind.of("METHOD_AND_STRATEGY", SectionForm.STRATEGIES),
            SectionKind.of("STAFF_AND_COST_BUDGET", SectionForm.STAFF_AND_EXPENSES),
            SectionKind.of("CUSTOMER_MANAGEMENT_AND_DEVELOPMENT", SectionForm.ACTIVITIES),
            SectionKind.of("BRAND_CONTROL", SectionForm.ACTIVITIES),
            SectionKind.of("CUSTOMER_TRAINING", SectionForm.ACTIVITIES),
            SectionKind.of("REGULAR_PROMOTION", SectionForm.ACTIVITIES));

    private static final PlanTemplate MARKETING = required(
            "MARKETING",
            SectionKind.of("SUMMARY", SectionForm.TEXT),
            SectionKind.of("STATUS", SectionForm.TEXT),
            SectionKind.of("OBJECTIVES", SectionForm.TARGETS),
            SectionKind.of("STRATEGY", SectionForm.STRATEGIES),
            SectionKind.of("PROGRAMME", SectionForm.ACTIVITIES),
            SectionKind.of("BUDGET", SectionForm.EXPENSES),
            SectionKind.of("MONITORING", SectionForm.REVIEWS));

    private static final PlanTemplate SUMMARY_AND_PLAN = required(
            "SUMMARY_AND_PLAN",
            SectionKind.of("TARGET_DECOMPOSITION", SectionForm.TARGETS),
            SectionKind.of("BRAND_AND_PRODUCT", SectionForm.ACTIVITIES),
            SectionKind.of("CHANNEL_CUSTOMERS", SectionForm.ACTIVITIES),
            SectionKind.of("TERMINAL_BUILDING", SectionForm.ACTIVITIES),
            SectionKind.of("ADVERTISING_AND_PROMOTION", SectionForm.ACTIVITIES),
            SectionKind.of("MANAGEMENT", SectionForm.ACTIVITIES),
            SectionKind.of("EXPENSE_BUDGET", SectionForm.EXPENSES));

    /** Checks that something is required and no code appears twice. */
    public PlanTemplate {
        required = ImmutableList.copyOf(requireNonNull(required, "required"));
        optional = ImmutableList.copyOf(requireNonNull(optional, "optional"));
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank, but was '" + name + "'");
        }
        if (required.isEmpty()) {
            throw new IllegalArgumentException("required must not be empty, but was for template " + name);
        }
        Set<String> codes = new HashSet<>();
        for (SectionKind kind : sections(required, optional)) {
            if (!codes.add(kind.code())) {
                throw new IllegalArgumentException("sections must have each code once, but had " + kind + " twice");
            }
        }
    }

    private static PlanTemplate required(String name, SectionKind... kinds) {
        return new PlanTemplate(name, List.of(kinds), List.of());
    }

    /** {@return the seven sections of the annual work plan of a region (区域年度工作计划)} */
    public static PlanTemplate regionalAnnual() {
        return REGIONAL_ANNUAL;
    }

    /** {@return the seven sections of a marketing plan (营销计划书)} */
    public static PlanTemplate marketing() {
        return MARKETING;
    }

    /** {@return the seven sections of the plan that follows the summary of a period (总结与计划)} */
    public static PlanTemplate summaryAndPlan() {
        return SUMMARY_AND_PLAN;
    }

    /**
     * The same template with a section that a plan may have.
     *
     * @param kind the section
     * @return the copy
     * @throws IllegalArgumentException if there is a section of that code
     */
    public PlanTemplate withOptional(SectionKind kind) {
        return new PlanTemplate(
                name,
                required,
                ImmutableList.<SectionKind>builder().addAll(optional).add(kind).build());
    }

    /**
     * The section of a code.
     *
     * @param code the code
     * @return the section, or empty if the plan has none of that code
     */
    public Optional<SectionKind> section(String code) {
        return sections(required, optional).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    private static List<SectionKind> sections(List<SectionKind> required, List<SectionKind> optional) {
        return ImmutableList.<SectionKind>builder()
                .addAll(required)
                .addAll(optional)
                .build();
    }
}
