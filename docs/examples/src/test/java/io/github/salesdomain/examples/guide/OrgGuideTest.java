package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.org.OrgChart;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Position;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.ReportingLine;
import io.github.salesdomain.org.Role;
import io.github.salesdomain.org.SpanOfControl;
import io.github.salesdomain.org.Tenure;
import io.github.salesdomain.testkit.SampleCompany;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class OrgGuideTest {

    private final Organisation organisation = SampleCompany.organisation();

    @Test
    void describesTheOrganisation() {
        // docs:start org-describe
        LocalDate known = LocalDate.of(2025, 12, 15);
        LocalDateRange from2026 = LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 1, 1));
        PositionId manager = PositionId.of("A-02");
        PositionId rep = PositionId.of("R-07");

        Organisation organisation = Organisation.builder()
                .addPosition(Position.of(manager, Role.ACCOUNT_MANAGER, "Account manager East"))
                .addPosition(Position.of(rep, Role.SALES_REPRESENTATIVE, "Representative Shanghai"))
                .addReportingLine(ReportingLine.builder()
                        .factId("R-07 to A-02")
                        .position(rep)
                        .superior(manager)
                        .during(from2026)
                        .knownSince(known)
                        .build())
                .addTenure(Tenure.builder()
                        .factId("Sun in A-02")
                        .position(manager)
                        .person(PersonId.of("Sun"))
                        .during(from2026)
                        .knownSince(known)
                        .build())
                .build();
        // docs:end
        assertThat(organisation.asOf(LocalDate.of(2026, 1, 1)).answerableFor(rep))
                .contains(PersonId.of("Sun"));
    }

    @Test
    void asksWhoHoldsAPosition() {
        // docs:start org-holder
        OrgChart dayBefore = organisation.asOf(LocalDate.of(2026, 5, 10));
        OrgChart handover = organisation.asOf(LocalDate.of(2026, 5, 11));
        PositionId rep = PositionId.of("R-07");

        dayBefore.holderOf(rep); // Wu
        handover.holderOf(rep); // Li
        organisation.asOf(LocalDate.of(2025, 12, 31)).holderOf(rep); // empty: vacant
        // docs:end
        assertThat(dayBefore.holderOf(rep)).contains(PersonId.of("Wu"));
        assertThat(handover.holderOf(rep)).contains(PersonId.of("Li"));
        assertThat(organisation.asOf(LocalDate.of(2025, 12, 31)).holderOf(rep)).isEmpty();
    }

    @Test
    void findsWhoAnswersForAVacantPosition() {
        // docs:start org-vacant
        OrgChart october = organisation.asOf(LocalDate.of(2026, 10, 1));

        october.vacancies(); // Feng has left
        october.actingAt(PositionId.of("R-09")); // Sun stands in
        october.answerableFor(PositionId.of("R-09")); // Sun
        // docs:end
        assertThat(october.vacancies()).containsExactly(PositionId.of("R-09"));
        assertThat(october.actingAt(PositionId.of("R-09"))).containsExactly(PersonId.of("Sun"));
        assertThat(october.answerableFor(PositionId.of("R-09"))).contains(PersonId.of("Sun"));
    }

    @Test
    void readsTheReportingTree() {
        // docs:start org-tree
        OrgChart chart = organisation.asOf(LocalDate.of(2026, 5, 11));
        PositionId sun = PositionId.of("A-02");

        chart.reporting().subtreeOf(sun);
        chart.reporting().pathToRoot(PositionId.of("R-07")); // A-02, M-01
        chart.spanOf(sun); // 3 positions, 3 people
        // docs:end
        assertThat(chart.reporting().subtreeOf(sun))
                .extracting(PositionId::value)
                .containsExactly("A-02", "R-07", "R-08", "R-09");
        assertThat(chart.reporting().pathToRoot(PositionId.of("R-07")))
                .extracting(PositionId::value)
                .containsExactly("A-02", "M-01");
        assertThat(chart.spanOf(sun)).isEqualTo(new SpanOfControl(sun, 3, 3));
    }

    @Test
    void makesAnEarlierReportAgain() {
        // docs:start org-known
        LocalDate june = LocalDate.of(2026, 6, 1);

        organisation.asOf(june, LocalDate.of(2025, 12, 31)); // as it was known at the end of 2025
        organisation.asOf(june); // with all that is known now
        // docs:end
        assertThat(organisation.asOf(june, LocalDate.of(2025, 12, 31)).on()).isEqualTo(june);
        assertThat(organisation.asOf(june).holderOf(PositionId.of("R-07"))).contains(PersonId.of("Li"));
    }
}
