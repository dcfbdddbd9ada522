package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;

/**
 * Whether a visit is prepared, and what it lacks.
 *
 * @param visit which visit
 * @param lines the items that apply to the visit, in the order of the checklist
 * @param findings what is wrong, by kind, and within it in the order of the checklist
 */
public record ReadinessReport(VisitId visit, List<ReadinessLine> lines, List<ReadinessFinding> findings)
        implements Explained {

    /** Why a visit for which nothing is asked has no readiness. */
    public static final UndefinedReason NO_CHECKLIST = UndefinedReason.of("NO_CHECKLIST");

    /** Copies the lists. */
    public ReadinessReport {
        requireNonNull(visit, "visit");
        lines = ImmutableList.copyOf(requireNonNull(lines, "lines"));
        findings = ImmutableList.copyOf(requireNonNull(findings, "findings"));
    }

    /** {@return how many of the items the visit needs} */
    public long mandatory() {
        return lines.stream().filter(ReadinessLine::isMandatory).count();
    }

    /** {@return how many of those the rep has, outdated ones too} */
    public long mandatoryHeld() {
        return mandatory() - lines.stream().filter(ReadinessLine::isMissing).count();
    }

    /** {@return mandatory items held ÷ mandatory items, from 0 to 1; undefined (NO_CHECKLIST) if the visit needs none} */
    public Ratio readiness() {
        return mandatory() == 0 ? Ratio.undefined(NO_CHECKLIST) : Ratio.of(mandatoryHeld(), mandatory());
    }

    /** {@return whether the visit may go ahead: without items nobody can tell, otherwise it may unless a finding blocks it} */
    public Readiness state() {
        if (lines.isEmpty()) {
            return Readiness.NO_CHECKLIST;
        }
        return findings.stream().anyMatch(ReadinessFinding::isBlocking) ? Readiness.NOT_READY : Readiness.READY;
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        parts.add(Explanation.of("readiness", readiness().percentText()));
        lines.forEach(line -> parts.add(Explanation.of(line.item().code(), text(line))));
        findings.forEach(finding -> parts.add(Explanation.of(finding.isBlocking() ? "blocks" : "note", finding)));
        return Explanation.of("preparation of " + visit, state(), parts.build());
    }

    private static String text(ReadinessLine line) {
        String need = line.isMandatory() ? "mandatory" : "optional";
        String held = line.held()
                .map(item -> "there"
                        + item.version().map(version -> ", version " + version).orElse(""))
                .orElse("not there");
        return need + ", " + held
                + line.inForce().map(version -> ", in force " + version).orElse("");
    }
}
