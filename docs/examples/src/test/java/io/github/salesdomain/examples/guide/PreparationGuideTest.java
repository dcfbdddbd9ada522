package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.SamplePreparation;
import io.github.salesdomain.visit.PolicyVersion;
import io.github.salesdomain.visit.PreparationChecklist;
import io.github.salesdomain.visit.PreparationItem;
import io.github.salesdomain.visit.Readiness;
import io.github.salesdomain.visit.ReadinessChecker;
import io.github.salesdomain.visit.ReadinessReport;
import io.github.salesdomain.visit.VisitPreparation;
import io.github.salesdomain.visit.VisitPurpose;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparationGuideTest {

    @Test
    void checksAPreparation() {
        VisitPreparation preparation = SamplePreparation.preparation();
        // docs:start visit-preparation
        List<PolicyVersion> versions = List.of(
                PolicyVersion.since("PRICE_LIST", "2025-Q4", LocalDate.of(2025, 10, 1))
                        .until(LocalDate.of(2026, 1, 1)),
                PolicyVersion.since("PRICE_LIST", "2026-Q1", LocalDate.of(2026, 1, 1)));
        ReadinessChecker tools = ReadinessChecker.with(PreparationChecklist.kit());

        ReadinessReport report = tools.check(preparation, versions);

        report.readiness().percentText(); // 88.89 %: eight of nine mandatory tools
        report.findings(); // MISSING: SAMPLES, STALE_POLICY: PRICE_LIST
        report.state(); // NOT_READY
        // docs:end
        assertThat(report).isEqualTo(SamplePreparation.report());
        assertThat(report.state()).isEqualTo(Readiness.NOT_READY);
    }

    @Test
    void changesTheChecklist() {
        // docs:start visit-checklist
        PreparationChecklist own = PreparationChecklist.standard()
                .with(PreparationItem.tool("CAMERA").mandatoryFor(VisitPurpose.COLLECT_INFORMATION))
                .with(PreparationItem.knowledge("CREDIT_POLICY").mandatory());
        // docs:end
        assertThat(own.items()).hasSize(17);
    }
}
