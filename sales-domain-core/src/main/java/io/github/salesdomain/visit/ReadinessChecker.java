package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.visit.ReadinessFinding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks whether a visit is prepared. Immutable. */
public final class ReadinessChecker {

    private static final ReadinessChecker STANDARD = new ReadinessChecker(PreparationChecklist.standard());

    private final PreparationChecklist checklist;

    private ReadinessChecker(PreparationChecklist checklist) {
        this.checklist = checklist;
    }

    /** {@return a checker by the standard checklist} */
    public static ReadinessChecker standard() {
        return STANDARD;
    }

    /**
     * A checker by another checklist.
     *
     * @param checklist what to prepare
     * @return the checker
     */
    public static ReadinessChecker with(PreparationChecklist checklist) {
        return new ReadinessChecker(requireNonNull(checklist, "checklist"));
    }

    /**
     * Checks a preparation. A visit is ready if every mandatory item is there, each of the version in force on the day of the visit, the visit has an
     * objective, and the last one was looked back at; without a checklist nobody can tell. Who phones needs no tools.
     * <p>
     * Takes O(n log n) time for n items and versions; their order does not matter.
     *
     * <h4>Formula</h4>
     * <pre>{@code readiness = mandatory items held / mandatory items}</pre>
     * Source: formulas, readiness.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ReadinessChecker.standard().check(preparation, versions).findings();        // MISSING: SAMPLES, STALE_POLICY: PRICE_LIST
     * ReadinessChecker.standard().check(preparation, List.of(v1, v1));            // refused: two versions in force
     * }</pre>
     *
     * @param preparation what the rep has prepared
     * @param versions the versions of price lists and policies
     * @return the report
     * @throws IllegalArgumentException if two versions of an item are in force on the day of the visit
     */
    public ReadinessReport check(VisitPreparation preparation, Collection<PolicyVersion> versions) {
        Visit visit = preparation.visit();
        Map<String, String> inForce = inForce(versions, visit.on());
        Map<String, HeldItem> held = new TreeMap<>();
        preparation.items().forEach(item -> held.put(item.code(), item));
        ImmutableList.Builder<ReadinessLine> lines = ImmutableList.builder();
        List<ReadinessFinding> findings = new ArrayList<>();
        for (PreparationItem item : checklist.items()) {
            Optional<HeldItem> has = Optional.ofNullable(held.remove(item.code()));
            if (preparation.isByPhone() && item.kind() == PreparationItem.Kind.TOOL) {
                continue;
            }
            Optional<String> version =
                    item.isVersioned() ? Optional.ofNullable(inForce.get(item.code())) : Optional.empty();
            ReadinessLine line = new ReadinessLine(item, item.isMandatoryFor(visit), has, version);
            lines.add(line);
            find(line, findings);
        }
        held.keySet().forEach(code -> findings.add(new ReadinessFinding(Kind.NOT_ON_CHECKLIST, code)));
        findInVisit(preparation, findings);
        findings.sort(Comparator.comparing(ReadinessFinding::kind));
        return new ReadinessReport(visit.id(), lines.build(), findings);
    }

    private static Map<String, String> inForce(Collection<PolicyVersion> versions, LocalDate day) {
        Map<String, String> inForce = new HashMap<>();
        for (PolicyVersion version : versions) {
            if (version.validity().contains(day)) {
                String other = inForce.putIfAbsent(version.code(), version.version());
                if (other != null) {
                    List<String> both =
                            List.of(other, version.version()).stream().sorted().toList();
                    throw new IllegalArgumentException("versions must have one of " + version.code() + " in force on "
                            + day + ", but had " + both.get(0) + " and " + both.get(1));
                }
            }
        }
        return inForce;
    }

    private static void find(ReadinessLine line, List<ReadinessFinding> findings) {
        String code = line.item().code();
        if (line.isMissing()) {
            findings.add(new ReadinessFinding(Kind.MISSING, code));
        }
        if (line.isStale()) {
            findings.add(new ReadinessFinding(Kind.STALE_POLICY, code));
        }
        if (line.isVersionUnknown()) {
            findings.add(new ReadinessFinding(Kind.VERSION_NOT_STATED, code));
        }
        if (line.item().isVersioned()
                && line.held().isPresent()
                && line.inForce().isEmpty()) {
            findings.add(new ReadinessFinding(Kind.NO_VERSION_IN_FORCE, code));
        }
    }

    private static void findInVisit(VisitPreparation preparation, List<ReadinessFinding> findings) {
        Visit visit = preparation.visit();
        if (visit.objectives().isEmpty()) {
            findings.add(new ReadinessFinding(Kind.NO_OBJECTIVE, visit.id().value()));
        }
        if (!preparation.isReviewed()) {
            findings.add(new ReadinessFinding(
                    Kind.LAST_VISIT_NOT_REVIEWED, visit.id().value()));
        }
        preparation
                .review()
                .map(review -> review.in(CommitmentState.OVERDUE))
                .orElse(List.of())
                .forEach(record -> findings.add(new ReadinessFinding(
                        Kind.OVERDUE_COMMITMENT, record.commitment().id())));
        Set<ObjectiveId> planned =
                visit.objectives().stream().map(Objective::id).collect(Collectors.toSet());
        preparation.carriedOver().stream()
                .map(Objective::id)
                .filter(id -> !planned.contains(id))
                .forEach(id -> findings.add(new ReadinessFinding(Kind.CARRY_OVER_NOT_PLANNED, id.value())));
    }
}
