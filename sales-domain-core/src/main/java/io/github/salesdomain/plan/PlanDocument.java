package io.github.salesdomain.plan;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.budget.Budget;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.PlanStatus;
import io.github.salesdomain.visit.Measure;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A plan as it is written: a regional annual plan, a marketing plan or one of the host's own, by its {@link #template()}, with the {@link #sections()} that are
 * there so far.
 */
@Value.Immutable
public abstract class PlanDocument implements WithPlanDocument {

    PlanDocument() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which plan; 1 to 64 characters} */
    public abstract String id();

    /** {@return which sections it has} */
    public abstract PlanTemplate template();

    /** {@return whose plan it is: a region, a territory, a company} */
    public abstract Holder holder();

    /** {@return the days it is for, with a first and a last one} */
    public abstract LocalDateRange period();

    /** {@return who wrote it} */
    public abstract PersonId author();

    /** {@return which version it is, from 1; 1 unless set} */
    @Value.Default
    public int version() {
        return 1;
    }

    /** {@return how far it is; DRAFT unless set} */
    @Value.Default
    public PlanStatus status() {
        return PlanStatus.DRAFT;
    }

    /** {@return the day on which it was approved} */
    public abstract Optional<LocalDate> approvedOn();

    /** {@return the id of the target that the quotas break down and the expenses are measured by; one of its targets, an amount} */
    public abstract Optional<String> salesTarget();

    /** {@return the sections by the code of their kind; each is of the template and in its form} */
    @Value.NaturalOrder
    public abstract SortedMap<String, PlanSection> sections();

    /** {@return the targets of all sections, in the order of the template} */
    public List<PlanTarget> targets() {
        return inOrder(PlanSection.Targets.class).stream()
                .flatMap(section -> section.targets().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the strategies of all sections, in the order of the template} */
    public List<PlanStrategy> strategies() {
        return inOrder(PlanSection.Strategies.class).stream()
                .flatMap(section -> section.strategies().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the activities of all sections, in the order of the template} */
    public List<PlanActivity> activities() {
        return inOrder(PlanSection.Activities.class).stream()
                .flatMap(section -> section.activities().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the expense budget, or empty while no section has one} */
    public Optional<Budget> budget() {
        return inOrder(PlanSection.Expenses.class).stream()
                .flatMap(section -> section.budget().stream())
                .findFirst();
    }

    /**
     * A target.
     *
     * @param id which one
     * @return the target, or empty if the plan has none of that id
     */
    public Optional<PlanTarget> target(String id) {
        return targets().stream().filter(target -> target.id().equals(id)).findFirst();
    }

    <T extends PlanSection> List<T> inOrder(Class<T> type) {
        ImmutableList.Builder<T> found = ImmutableList.builder();
        ImmutableList.<SectionKind>builder()
                .addAll(template().required())
                .addAll(template().optional())
                .build()
                .forEach(kind -> {
                    PlanSection section = sections().get(kind.code());
                    if (type.isInstance(section)) {
                        found.add(type.cast(section));
                    }
                });
        return found.build();
    }

    @Value.Check
    void check() {
        PlanText.requireKey("id", id());
        requireBounded("period", period());
        if (version() < 1) {
            throw new IllegalArgumentException("version must be at least 1, but was " + version());
        }
        sections().forEach((code, section) -> {
            SectionKind kind = template()
                    .section(code)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "sections must be of template " + template().name() + ", but had " + code));
            if (!section.suits(kind.form())) {
                throw new IllegalArgumentException("section " + code + " must have the form " + kind.form()
                        + ", but was " + section.getClass().getSimpleName());
            }
        });
        Set<String> ids = new HashSet<>();
        for (PlanTarget target : targets()) {
            if (!ids.add(target.id())) {
                throw new IllegalArgumentException(
                        "sections must have each target once, but had " + target.id() + " twice");
            }
        }
        salesTarget().ifPresent(id -> {
            PlanTarget target = target(id)
                    .orElseThrow(() -> new IllegalArgumentException("salesTarget must be one of the targets, "
                            + ids.stream().sorted().toList() + ", but was " + id));
            if (!(target.target() instanceof Measure.Amount)) {
                throw new IllegalArgumentException("salesTarget must be an amount, but was " + target.target());
            }
        });
    }

    static void requireBounded(String name, LocalDateRange range) {
        if (range.isUnboundedStart() || range.isUnboundedEnd() || range.isEmpty()) {
            throw new IllegalArgumentException(name + " must have a first and a last day, but was " + range);
        }
    }

    /** One method per attribute of {@link PlanDocument}, same name. */
    public static final class Builder extends ImmutablePlanDocument.Builder {
        Builder() {}
    }
}
