package io.github.salesdomain.org;

import static io.github.salesdomain.org.TenureKind.ACTING;
import static io.github.salesdomain.org.TenureKind.OVERLAY;
import static io.github.salesdomain.org.TenureKind.PRIMARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class OrganisationTest {

    private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 1);
    private static final LocalDate HANDOVER = LocalDate.of(2026, 5, 11);
    private static final PositionId MANAGER = PositionId.of("M-01");
    private static final PositionId R07 = PositionId.of("R-07");
    private static final PersonId CHEN = PersonId.of("chen");
    private static final PersonId WU = PersonId.of("wu");
    private static final PersonId LI = PersonId.of("li");

    private static PositionId rep(int number) {
        return PositionId.of("R-%02d".formatted(number));
    }

    private static Position position(PositionId id, Role role) {
        return Position.of(id, role, "Position " + id);
    }

    private static LocalDateRange from(LocalDate start) {
        return LocalDateRange.of(start, LocalDate.MAX);
    }

    private static Tenure tenure(String fact, PositionId position, PersonId person, LocalDateRange during) {
        return Tenure.builder()
                .factId(fact)
                .position(position)
                .person(person)
                .during(during)
                .knownSince(FOUNDED)
                .build();
    }

    private static ReportingLine line(String fact, PositionId position, PositionId superior, LocalDateRange during) {
        return ReportingLine.builder()
                .factId(fact)
                .position(position)
                .superior(superior)
                .during(during)
                .knownSince(FOUNDED)
                .build();
    }

    /** A manager with six representatives; R-07 passes from Wu to Li, R-08 is vacant. */
    private static Organisation.Builder team() {
        Organisation.Builder team = Organisation.builder()
                .addPosition(position(MANAGER, Role.REGIONAL_MANAGER))
                .addTenure(tenure("chen", MANAGER, CHEN, from(FOUNDED)));
        for (int number = 3; number <= 8; number++) {
            team.addPosition(position(rep(number), Role.SALES_REPRESENTATIVE))
                    .addReportingLine(line("line " + number, rep(number), MANAGER, from(FOUNDED)));
        }
        for (int number = 3; number <= 6; number++) {
            team.addTenure(tenure("rep " + number, rep(number), PersonId.of("rep" + number), from(FOUNDED)));
        }
        return team.addTenure(tenure("wu", R07, WU, LocalDateRange.of(FOUNDED, HANDOVER)))
                .addTenure(tenure("li", R07, LI, from(HANDOVER)));
    }

    @Nested
    class OnADay {

        private final Organisation team = team().build();

        @Test
        void aPositionPassesFromOnePersonToTheNext() {
            assertThat(team.asOf(LocalDate.of(2026, 5, 10)).holderOf(R07)).contains(WU);
            assertThat(team.asOf(HANDOVER).holderOf(R07)).contains(LI);
            assertThat(team.asOf(LocalDate.of(2025, 12, 31)).holderOf(R07)).isEmpty();
            assertThat(team.asOf(HANDOVER).on()).isEqualTo(HANDOVER);
        }

        @Test
        void theSpanOfControlCountsPeopleAndPositions() {
            assertThat(team.asOf(HANDOVER).spanOf(MANAGER)).isEqualTo(new SpanOfControl(MANAGER, 6, 5));
            assertThat(team.asOf(HANDOVER).spanOf(R07)).isEqualTo(new SpanOfControl(R07, 0, 0));
            assertThat(team.asOf(LocalDate.of(2025, 12, 31)).spanOf(MANAGER))
                    .isEqualTo(new SpanOfControl(MANAGER, 0, 0));
        }

        @Test
        void aPersonWithTwoPositionsCountsOnceInTheSpan() {
            Organisation both = team().addTenure(tenure("li too", rep(8), LI, from(HANDOVER)))
                    .build();

            assertThat(both.asOf(HANDOVER).spanOf(MANAGER)).isEqualTo(new SpanOfControl(MANAGER, 6, 5));
            assertThat(both.asOf(HANDOVER).positionsOf(LI)).containsExactly(R07, rep(8));
        }

        @Test
        void aVacantPositionStaysWhereItIs() {
            OrgChart chart = team.asOf(HANDOVER);

            assertThat(chart.vacancies()).containsExactly(rep(8));
            assertThat(chart.position(rep(8))).isEqualTo(position(rep(8), Role.SALES_REPRESENTATIVE));
            assertThat(chart.reporting().parentOf(rep(8))).contains(MANAGER);
            assertThat(chart.positionsOf(PersonId.of("nobody"))).isEmpty();
        }

        @Test
        void somebodyAnswersForAVacantPosition() {
            OrgChart chart = team.asOf(HANDOVER);

            assertThat(chart.answerableFor(R07)).contains(LI);
            assertThat(chart.answerableFor(rep(8))).contains(CHEN);
            assertThat(team.asOf(LocalDate.of(2025, 12, 31)).answerableFor(rep(8)))
                    .isEmpty();
        }

        @Test
        void whoStandsInAnswersBeforeTheSuperiorAndWhoSupportsDoesNot() {
            Organisation helped = team().addTenure(
                            tenure("stand-in", rep(8), WU, from(HANDOVER)).withKind(ACTING))
                    .addTenure(tenure("again", rep(8), WU, from(HANDOVER)).withKind(ACTING))
                    .addTenure(tenure("other", rep(8), LI, from(HANDOVER)).withKind(ACTING))
                    .addTenure(tenure("support", rep(8), CHEN, from(HANDOVER)).withKind(OVERLAY))
                    .addTenure(tenure("more", rep(8), CHEN, from(HANDOVER)).withKind(OVERLAY))
                    .build();
            OrgChart chart = helped.asOf(HANDOVER);

            assertThat(chart.actingAt(rep(8))).containsExactly(LI, WU);
            assertThat(chart.overlaysAt(rep(8))).containsExactly(CHEN);
            assertThat(chart.answerableFor(rep(8))).contains(LI);
            assertThat(chart.vacancies()).containsExactly(rep(8));
            assertThat(chart.positionsOf(WU)).containsExactly(rep(8));
            assertThat(chart.positionsOf(CHEN)).containsExactly(MANAGER);
        }

        @Test
        void refusesAQuestionAboutAPositionThatIsNotThere() {
            OrgChart chart = team.asOf(HANDOVER);
            Stream.<Consumer<PositionId>>of(
                            chart::position,
                            chart::holderOf,
                            chart::actingAt,
                            chart::overlaysAt,
                            chart::answerableFor,
                            chart::spanOf)
                    .forEach(question -> assertThatIllegalArgumentException()
                            .isThrownBy(() -> question.accept(rep(99)))
                            .withMessage("position must be in the chart, but was R-99"));
        }
    }

    @Nested
    class AsItWasKnown {

        private final LocalDate reportDay = LocalDate.of(2026, 6, 1);
        private final Tenure wu = tenure("wu", R07, WU, from(FOUNDED));

        private Organisation.Builder oneRep() {
            return Organisation.builder()
                    .addPosition(position(MANAGER, Role.REGIONAL_MANAGER))
                    .addPosition(position(R07, Role.SALES_REPRESENTATIVE))
                    .addTenure(wu)
                    .addReportingLine(line("line", R07, MANAGER, from(FOUNDED)));
        }

        @Test
        void anEarlierReportDoesNotChangeWhenPeopleMoveLater() {
            Organisation moved = oneRep().addTenure(
                            wu.withDuring(LocalDateRange.of(FOUNDED, HANDOVER)).withKnownSince(reportDay))
                    .addTenure(tenure("li", R07, LI, from(HANDOVER)).withKnownSince(reportDay))
                    .addReportingLine(line("line", R07, MANAGER, LocalDateRange.ofEmpty(FOUNDED))
                            .withKnownSince(reportDay))
                    .build();
            LocalDate dayBefore = reportDay.minusDays(1);

            assertThat(moved.asOf(HANDOVER, dayBefore).holderOf(R07)).contains(WU);
            assertThat(moved.asOf(HANDOVER, reportDay).holderOf(R07)).contains(LI);
            assertThat(moved.asOf(HANDOVER).holderOf(R07)).contains(LI);
            assertThat(moved.asOf(HANDOVER, dayBefore).reporting().parentOf(R07))
                    .contains(MANAGER);
            assertThat(moved.asOf(HANDOVER, reportDay).reporting().parentOf(R07))
                    .isEmpty();
            assertThat(moved.asOf(HANDOVER, FOUNDED.minusDays(1)).holderOf(R07)).isEmpty();
        }

        @Test
        void aCorrectionMayMakeRoomForAnother() {
            Organisation corrected = oneRep().addTenure(
                            wu.withDuring(LocalDateRange.ofEmpty(FOUNDED)).withKnownSince(reportDay))
                    .addTenure(tenure("li", R07, LI, from(FOUNDED)).withKnownSince(reportDay))
                    .build();

            assertThat(corrected.asOf(FOUNDED).holderOf(R07)).contains(LI);
        }

        @Test
        void aCorrectionMayChangeTheWayAPositionIsHeldOrThePosition() {
            Organisation corrected = oneRep().addTenure(wu.withKind(ACTING).withKnownSince(HANDOVER))
                    .addTenure(tenure("li", R07, LI, from(FOUNDED)).withKnownSince(HANDOVER))
                    .addTenure(wu.withPosition(MANAGER).withKnownSince(reportDay))
                    .build();

            assertThat(corrected.asOf(FOUNDED, HANDOVER).actingAt(R07)).containsExactly(WU);
            assertThat(corrected.asOf(FOUNDED, HANDOVER).holderOf(R07)).contains(LI);
            assertThat(corrected.asOf(FOUNDED, reportDay).holderOf(MANAGER)).contains(WU);
        }

        @Test
        void twoHoldersAreRefusedEvenIfTheyWereCorrectedLater() {
            Tenure li = tenure("li", R07, LI, from(HANDOVER)).withKnownSince(HANDOVER);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> oneRep().addTenure(li)
                            .addTenure(wu.withDuring(LocalDateRange.of(FOUNDED, HANDOVER))
                                    .withKnownSince(reportDay))
                            .build())
                    .withMessage("position R-07 must have one primary holder at a time, but had wu and li on"
                            + " 2026-05-11");
        }
    }

    @Nested
    class IsRefused {

        private final PositionId a = PositionId.of("A");
        private final PositionId b = PositionId.of("B");
        private final PositionId c = PositionId.of("C");

        private Organisation.Builder three() {
            return Organisation.builder()
                    .addPosition(position(a, Role.ACCOUNT_MANAGER))
                    .addPosition(position(b, Role.ACCOUNT_MANAGER))
                    .addPosition(position(c, Role.ACCOUNT_MANAGER));
        }

        private LocalDateRange days(int first, int beforeLast) {
            return LocalDateRange.of(FOUNDED.plusDays(first), FOUNDED.plusDays(beforeLast));
        }

        @Test
        void withOnePositionTwice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> three().addPosition(position(b, Role.MARKET_MANAGER))
                            .build())
                    .withMessage("positions must have each id once, but had B twice");
        }

        @Test
        void withUnknownPositions() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> three().addTenure(tenure("t", R07, WU, from(FOUNDED)))
                            .build())
                    .withMessage("position of tenure t must be among the positions, but was R-07");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> three().addReportingLine(line("l", R07, a, from(FOUNDED)))
                            .build())
                    .withMessage("position of line l must be among the positions, but was R-07");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> three().addReportingLine(line("l", a, R07, from(FOUNDED)))
                            .build())
                    .withMessage("superior of line l must be among the positions, but was R-07");
        }

        @Test
        void withTwoPrimaryHoldersOnOneDay() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> three().addTenure(tenure("t2", a, LI, days(9, 20)))
                            .addTenure(tenure("t1", a, WU, days(0, 10)))
                            .build())
                    .withMessage("position A must have one primary holder at a time, but had t1 and t2 on 2026-01-10");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> three().addTenure(tenure("t2", a, LI, from(FOUNDED)))
                            .addTenure(tenure("t1", a, WU, from(FOUNDED)))
                            .build())
                    .withMessage("position A must have one primary holder at a time, but had t1 and t2 on 2026-01-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> three().addTenure(tenure("late", a, LI, days(5, 6)))
                            .addTenure(tenure("long", a, WU, days(0, 30)).withKnownSince(HANDOVER))
                            .build())
                    .withMessage("position A must have one primary holder at a time, but had long and late on"
                            + " 2026-01-06");
            assertThat(three().addTenure(tenure("t2", a, LI, days(10, 20)))
                            .addTenure(tenure("t1", a, WU, days(0, 10)))
                            .addTenure(tenure("t3", b, WU, days(0, 10)))
                            .build()
                            .tenures())
                    .hasSize(3);
        }

        @Test
        void withTwoSuperiorsOnOneDay() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> three().addReportingLine(line("l1", a, b, days(0, 10)))
                            .addReportingLine(line("l2", a, c, days(9, 20)))
                            .build())
                    .withMessage("position A must have one superior at a time, but had l1 and l2 on 2026-01-10");
        }

        @Test
        void withPositionsThatReportInACircle() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> three().addReportingLine(line("l1", a, b, days(0, 10)))
                            .addReportingLine(line("l2", b, c, days(5, 20)))
                            .addReportingLine(line("l3", c, a, days(9, 30)))
                            .build())
                    .withMessage("reporting lines must not form a circle, but A reports to itself on 2026-01-10");
            assertThat(three().addReportingLine(line("l1", a, b, days(0, 10)))
                            .addReportingLine(line("l2", b, c, days(5, 20)))
                            .addReportingLine(line("l3", c, a, days(10, 30)))
                            .build()
                            .asOf(FOUNDED.plusDays(12))
                            .reporting()
                            .roots())
                    .containsExactly(a);
        }

        @Test
        void withACircleThatACorrectionMakes() {
            Organisation.Builder corrected = three().addReportingLine(line("l1", a, b, from(FOUNDED)))
                    .addReportingLine(line("l2", c, a, from(FOUNDED)))
                    .addReportingLine(line("l1", a, c, from(HANDOVER)).withKnownSince(HANDOVER));

            assertThatIllegalArgumentException()
                    .isThrownBy(corrected::build)
                    .withMessage("reporting lines must not form a circle, but A reports to itself on 2026-05-11");
        }

        @Test
        void withACircleAboveTheLineThatIsLookedAtFirst() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> three().addReportingLine(line("l1", a, b, days(0, 10)))
                            .addReportingLine(line("l2", b, c, days(5, 20)))
                            .addReportingLine(line("l3", c, b, days(9, 30)))
                            .build())
                    .withMessage("reporting lines must not form a circle, but B reports to itself on 2026-01-10");
        }

        @Test
        void withTwoVersionsOfOneFactOnOneDay() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> three().addTenure(tenure("t", a, LI, days(0, 1)))
                            .addTenure(tenure("t", a, LI, days(1, 2)))
                            .build())
                    .withMessage("knownSince must differ between corrections of t, but was twice 2026-01-01");
        }
    }

    @Nested
    class Parts {

        @Test
        void aTenureIsPrimaryUnlessSet() {
            Tenure wu = tenure("wu", R07, WU, from(FOUNDED));

            assertThat(wu.kind()).isEqualTo(PRIMARY);
            assertThat(wu.withKind(ACTING).kind()).isEqualTo(ACTING);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wu.withFactId(" "))
                    .withMessage("factId must not be blank, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wu.withFactId("x".repeat(65)))
                    .withMessage("factId must have at most 64 characters, but had 65");
            assertThatNoException().isThrownBy(() -> wu.withFactId("x".repeat(64)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tenure.builder().factId("x").build())
                    .withMessage(
                            "Cannot build Tenure, some of required attributes are not set [position, person, during,"
                                    + " knownSince]");
        }

        @Test
        void aLineConnectsTwoPositions() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> line("l", R07, R07, from(FOUNDED)))
                    .withMessage("superior must differ from position, but both were R-07");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> line("", R07, MANAGER, from(FOUNDED)))
                    .withMessage("factId must not be blank, but was ''");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> line("x".repeat(65), R07, MANAGER, from(FOUNDED)))
                    .withMessage("factId must have at most 64 characters, but had 65");
            assertThatNoException().isThrownBy(() -> line("x".repeat(64), R07, MANAGER, from(FOUNDED)));
        }

        @Test
        void aPositionHasATitle() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Position.of(R07, Role.ACCOUNT_MANAGER, ""))
                    .withMessage("title must not be blank, but was ''");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Position.of(R07, Role.ACCOUNT_MANAGER, "x".repeat(1025)))
                    .withMessage("title must have at most 1,024 characters, but had 1025");
            assertThatNoException().isThrownBy(() -> Position.of(R07, Role.ACCOUNT_MANAGER, "x".repeat(1024)));
            assertThatNullPointerException()
                    .isThrownBy(() -> Position.of(null, Role.ACCOUNT_MANAGER, "x"))
                    .withMessage("id");
            assertThatNullPointerException()
                    .isThrownBy(() -> Position.of(R07, null, "x"))
                    .withMessage("role");
            assertThatNullPointerException()
                    .isThrownBy(() -> Position.of(R07, Role.ACCOUNT_MANAGER, null))
                    .withMessage("title");
        }

        @Test
        void rolesSortFromTheTopDown() {
            Role trainee = Role.of("TRAINEE", 50);
            Role coach = Role.of("COACH", 40);

            assertThat(Stream.of(
                                    trainee,
                                    Role.SALES_REPRESENTATIVE,
                                    Role.MARKET_MANAGER,
                                    coach,
                                    Role.ACCOUNT_MANAGER,
                                    Role.REGIONAL_MANAGER)
                            .sorted())
                    .containsExactly(
                            Role.MARKET_MANAGER,
                            Role.REGIONAL_MANAGER,
                            Role.ACCOUNT_MANAGER,
                            coach,
                            Role.SALES_REPRESENTATIVE,
                            trainee);
            assertThat(Role.MARKET_MANAGER.isAbove(trainee)).isTrue();
            assertThat(trainee.isAbove(Role.MARKET_MANAGER)).isFalse();
            assertThat(coach.isAbove(Role.SALES_REPRESENTATIVE)).isFalse();
            assertThat(trainee).hasToString("TRAINEE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Role.of(" ", 1))
                    .withMessage("role must have 1 to 64 characters, but was ' '");
            String tooLong = "x".repeat(65);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Role.of(tooLong, 1))
                    .withMessage("role must have 1 to 64 characters, but was '" + tooLong + "'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Role.of("BOSS", 0))
                    .withMessage("rank must be at least 1, but was 0");
            assertThatNullPointerException().isThrownBy(() -> Role.of(null, 1)).withMessage("code");
        }

        @Test
        void idsHaveOneTo64Characters() {
            String tooLong = "x".repeat(65);
            for (String key : List.of("", " ", tooLong)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> PersonId.of(key))
                        .withMessage("person id must have 1 to 64 characters, but was '" + key + "'");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> PositionId.of(key))
                        .withMessage("position id must have 1 to 64 characters, but was '" + key + "'");
            }
            assertThat(PersonId.of("x".repeat(64)).value()).hasSize(64);
            assertThat(PositionId.of("x".repeat(64)).value()).hasSize(64);
            assertThat(LI).isLessThan(WU).hasToString("li");
            assertThat(MANAGER).isLessThan(R07).hasToString("M-01");
            assertThatNullPointerException().isThrownBy(() -> PersonId.of(null)).withMessage("value");
            assertThatNullPointerException()
                    .isThrownBy(() -> PositionId.of(null))
                    .withMessage("value");
        }

        @Test
        void aSpanHasNoMorePeopleThanPositions() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SpanOfControl(MANAGER, -1, 0))
                    .withMessage("positions must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SpanOfControl(MANAGER, 2, 3))
                    .withMessage("people must lie between 0 and 2 positions, but was 3");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SpanOfControl(MANAGER, 2, -1))
                    .withMessage("people must lie between 0 and 2 positions, but was -1");
            assertThatNullPointerException()
                    .isThrownBy(() -> new SpanOfControl(null, 0, 0))
                    .withMessage("manager");
        }
    }
}
