package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.PreparationDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** What holds for any preparation. */
@Domain(PreparationDomain.class)
class ReadinessProperties {

    @Provide
    Arbitrary<List<PolicyVersion>> versions() {
        return PreparationDomain.policyVersionLists();
    }

    @Property
    void oneMoreItemNeverLowersTheReadiness(
            @ForAll PreparationChecklist checklist,
            @ForAll VisitPreparation preparation,
            @ForAll HeldItem more,
            @ForAll("versions") List<PolicyVersion> versions) {
        Assume.that(preparation.items().stream().noneMatch(item -> item.code().equals(more.code())));
        List<HeldItem> items = new ArrayList<>(preparation.items());
        items.add(more);

        Ratio before =
                ReadinessChecker.with(checklist).check(preparation, versions).readiness();
        Ratio after = ReadinessChecker.with(checklist)
                .check(preparation.withItems(items), versions)
                .readiness();

        if (before.isDefined()) {
            assertThat(after).isBetween(before, Ratio.one());
        } else {
            assertThat(after).isEqualTo(before);
        }
    }

    @Property
    void isReadyExactlyIfNothingBlocks(@ForAll ReadinessReport report) {
        boolean blocked = report.findings().stream().anyMatch(ReadinessFinding::isBlocking);
        assertThat(report.state() == Readiness.READY)
                .isEqualTo(!blocked && !report.lines().isEmpty());
    }

    @Property
    void theOrderDoesNotMatter(
            @ForAll PreparationChecklist checklist,
            @ForAll VisitPreparation preparation,
            @ForAll("versions") List<PolicyVersion> versions) {
        List<HeldItem> items = new ArrayList<>(preparation.items());
        Collections.reverse(items);
        List<PolicyVersion> reversed = new ArrayList<>(versions);
        Collections.reverse(reversed);

        assertThat(ReadinessChecker.with(checklist).check(preparation.withItems(items), reversed))
                .isEqualTo(ReadinessChecker.with(checklist).check(preparation, versions));
    }
}
