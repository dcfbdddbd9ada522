package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.Position;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.ReportingLine;
import io.github.salesdomain.org.Role;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleTerritories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class TreeComparerTest {

    private static final LocalDate MAY_11 = LocalDate.of(2026, 5, 11);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDateRange ALWAYS = LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 1, 1));
    private static final LocalDate KNOWN = LocalDate.of(2025, 12, 1);
    private static final TerritoryMap MAP = SampleCompany.territoryMap();
    private static final Organisation PEOPLE = SampleCompany.organisation();

    private static TreePair pair(TreeComparison comparison, String territory) {
        return comparison.pairOf(TerritoryId.of(territory)).orElseThrow();
    }

    private static TreeComparison compare(TerritoryMap map, Organisation organisation) {
        return TreeComparer.standard().compare(map, organisation, MAY_11);
    }

    private static PositionId position(String id) {
        return PositionId.of(id);
    }

    /** ALL holds IN, IN holds PATCH; the positions that hold them, and who reports to whom. */
    private static TreeComparison threeLevels(Map<String, String> holders, Map<String, String> superiors) {
        TerritoryId all = TerritoryId.of("ALL");
        TerritoryId in = TerritoryId.of("IN");
        TerritoryMap.Builder map = TerritoryMap.builder()
                .tree(TerritoryTree.builder()
                        .addTerritory(Territory.of(all, "All"))
                        .addTerritoryIn(all, Territory.of(in, "In"))
                        .addTerritoryIn(in, Territory.of(TerritoryId.of("PATCH"), "Patch"))
                        .build());
        holders.forEach((territory, holder) -> map.addHolding(TerritoryHolding.builder()
                .factId(territory)
                .territory(TerritoryId.of(territory))
                .position(position(holder))
                .during(ALWAYS)
                .knownSince(KNOWN)
                .build()));
        Organisation.Builder people = Organisation.builder();
        for (String id : List.of("P-1", "P-2", "P-3", "P-4")) {
            people.addPosition(Position.of(position(id), Role.ACCOUNT_MANAGER, id));
        }
        superiors.forEach((lower, upper) -> people.addReportingLine(ReportingLine.builder()
                .factId(lower)
                .position(position(lower))
                .superior(position(upper))
                .during(ALWAYS)
                .knownSince(KNOWN)
                .build()));
        return compare(map.build(), people.build());
    }

    @Nested
    class Trees {

        @Test
        void agreeInTheSampleCompany() {
            TreeComparison trees = compare(MAP, PEOPLE);

            assertThat(trees.isInAgreement()).isTrue();
            assertThat(trees.pairs()).hasSize(9);
            assertThat(pair(trees, "COMPANY").findings()).containsExactly(TreeFinding.ROOT);
            assertThat(pair(trees, "E-1").findings()).containsExactly(TreeFinding.DIRECT);
            assertThat(pair(trees, "E-1").reporting()).containsExactly(position("R-07"), position("A-02"));
            assertThat(trees.withoutTerritory()).isEmpty();
            assertThat(trees.knownOn()).isEmpty();
        }

        @Test
        void disagreeWhereThePositionReportsAlongAnotherLine() {
            TreeComparison trees = SampleTerritories.crossedTrees();
            TreePair east = pair(trees, "E-1");

            assertThat(trees.isInAgreement()).isFalse();
            assertThat(trees.disagreements()).containsExactly(east);
            assertThat(east.finding()).isEqualTo(TreeFinding.OTHER_LINE);
            assertThat(east.position()).contains(position("R-07"));
            assertThat(east.positionAbove()).contains(position("A-02"));
            assertThat(east.reporting()).containsExactly(position("R-07"), position("A-01"), position("M-01"));
            assertThat(trees.explain().text())
                    .contains(
                            "territories and reporting lines on 2026-05-11 as known on 2026-05-31: 1 of 9 territories disagree",
                            "E-1: OTHER_LINE",
                            "ground: E-1 (R-07) in EAST (A-02)",
                            "reporting: R-07 to A-01 to M-01",
                            "positions without territory: []");
        }

        @Test
        void passOverATerritoryThatNobodyHolds() {
            TreeComparison trees = SampleTerritories.crossedTrees();

            assertThat(pair(trees, "SOUTH").findings()).containsExactly(TreeFinding.UNHELD);
            assertThat(pair(trees, "SOUTH").reporting()).isEmpty();
            assertThat(pair(trees, "S-1").findings())
                    .containsExactly(TreeFinding.THROUGH_OTHERS, TreeFinding.UNHELD_BETWEEN);
            assertThat(pair(trees, "S-1").reporting())
                    .containsExactly(position("R-09"), position("A-02"), position("M-01"));
            assertThat(pair(trees, "S-1").explain().text()).contains("S-1 (R-09) in SOUTH (nobody) in COMPANY (M-01)");
            assertThat(pair(trees, "SOUTH").explain().text()).contains("reporting: nobody");
        }

        @Test
        void areThoseOfTheDayAndOfTheDayOfKnowledge() {
            ReportingLine line = PEOPLE.reportingLines().stream()
                    .filter(each -> each.position().equals(position("R-07")))
                    .findFirst()
                    .orElseThrow();
            Organisation corrected = PEOPLE.withReportingLines(Stream.concat(
                            PEOPLE.reportingLines().stream(),
                            Stream.of(line.withSuperior(position("A-01")).withKnownSince(MAY_11)))
                    .toList());

            assertThat(TreeComparer.standard()
                            .compare(MAP, corrected, MAY_11, MAY_11.minusDays(1))
                            .isInAgreement())
                    .isTrue();
            assertThat(TreeComparer.standard()
                            .compare(MAP, corrected, MAY_11, MAY_11)
                            .isInAgreement())
                    .isFalse();
        }
    }

    @Nested
    class Findings {

        @Test
        void nameVacantPositionsAndThoseAboveThem() {
            assertThat(TreeComparer.standard().compare(MAP, PEOPLE, OCTOBER).with(TreeFinding.VACANT))
                    .extracting(TreePair::territory)
                    .containsExactly(TerritoryId.of("S-1"));
            assertThat(pair(threeLevels(Map.of("ALL", "P-1", "IN", "P-2"), Map.of("P-2", "P-1")), "IN")
                            .findings())
                    .containsExactly(TreeFinding.DIRECT, TreeFinding.VACANT, TreeFinding.VACANT_ABOVE);
        }

        @Test
        void nameAManagerOfBoth() {
            TreePair pair = pair(threeLevels(Map.of("ALL", "P-1", "IN", "P-1"), Map.of()), "IN");

            assertThat(pair.finding()).isEqualTo(TreeFinding.SAME_POSITION);
            assertThat(pair.finding().isAgreement()).isTrue();
            assertThat(pair.reporting()).containsExactly(position("P-1"));
        }

        @Test
        void nameTreesUpsideDown() {
            TreePair pair =
                    pair(threeLevels(Map.of("ALL", "P-1", "IN", "P-2"), Map.of("P-1", "P-3", "P-3", "P-2")), "IN");

            assertThat(pair.finding()).isEqualTo(TreeFinding.REVERSED);
            assertThat(pair.finding().isDisagreement()).isTrue();
            assertThat(pair.reporting()).containsExactly(position("P-1"), position("P-3"), position("P-2"));
        }

        @Test
        void nameGroundWithNobodyAboveAndPositionsWithoutGround() {
            TreeComparison trees = threeLevels(Map.of("PATCH", "P-4"), Map.of("P-4", "P-2"));

            assertThat(pair(trees, "PATCH").findings()).containsExactly(TreeFinding.NOBODY_ABOVE, TreeFinding.VACANT);
            assertThat(pair(trees, "PATCH").ground())
                    .extracting(TreePair.Ground::territory)
                    .containsExactly(TerritoryId.of("PATCH"), TerritoryId.of("IN"), TerritoryId.of("ALL"));
            assertThat(pair(trees, "PATCH").positionAbove()).isEmpty();
            assertThat(pair(trees, "ALL").findings()).containsExactly(TreeFinding.ROOT, TreeFinding.UNHELD);
            assertThat(trees.withoutTerritory()).containsExactly(position("P-1"), position("P-2"), position("P-3"));
            assertThat(trees.isInAgreement()).isTrue();
        }

        @Test
        void nameUnknownPositions() {
            TreeComparison trees = threeLevels(Map.of("ALL", "P-1", "IN", "X", "PATCH", "P-2"), Map.of("P-2", "P-1"));

            assertThat(pair(trees, "IN").findings())
                    .containsExactly(TreeFinding.UNKNOWN_POSITION, TreeFinding.VACANT_ABOVE);
            assertThat(pair(trees, "IN").reporting()).isEmpty();
            assertThat(pair(trees, "PATCH").findings())
                    .containsExactly(TreeFinding.UNKNOWN_POSITION_ABOVE, TreeFinding.VACANT);
            assertThat(pair(trees, "PATCH").reporting()).containsExactly(position("P-2"), position("P-1"));
            assertThat(trees.disagreements()).hasSize(2);
            assertThat(compare(MAP, Organisation.builder().build()).with(TreeFinding.UNKNOWN_POSITION))
                    .hasSize(9);
        }

        @Test
        void haveACodeOfTheirOwn() {
            for (TreeFinding finding : TreeFinding.values()) {
                assertThat(finding.code()).isEqualTo(finding.name());
                assertThat(finding.isAgreement() && finding.isDisagreement()).isFalse();
            }
        }
    }

    @Nested
    class Refuses {

        private final TreePair.Ground patch = new TreePair.Ground(TerritoryId.of("N-1"), Optional.of(position("R-05")));
        private final TreePair.Ground north =
                new TreePair.Ground(TerritoryId.of("NORTH"), Optional.of(position("A-01")));

        private void refused(List<String> reporting, TreeFinding finding) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TreePair(
                            List.of(patch, north),
                            reporting.stream().map(PositionId::of).toList(),
                            List.of(finding)))
                    .withMessageStartingWith("findings must follow from ")
                    .withMessageEndingWith("but was " + finding);
        }

        @Test
        void whatTheWaysDoNotShow() {
            refused(List.of("R-05", "M-01"), TreeFinding.DIRECT);
            refused(List.of("R-05", "A-01"), TreeFinding.THROUGH_OTHERS);
            refused(List.of("R-05"), TreeFinding.SAME_POSITION);
            refused(List.of("R-05", "A-01"), TreeFinding.OTHER_LINE);
            refused(List.of("R-05", "A-01"), TreeFinding.REVERSED);
            refused(List.of("R-05", "A-01"), TreeFinding.ROOT);
            refused(List.of(), TreeFinding.UNHELD);
        }

        @Test
        void whatIsEmptyOrOutOfOrder() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TreePair(List.of(), List.of(), List.of(TreeFinding.ROOT)))
                    .withMessage("ground must not be empty, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TreePair(List.of(patch), List.of(), List.of()))
                    .withMessage("findings must be in their order, each once, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new TreePair(List.of(patch), List.of(), List.of(TreeFinding.VACANT, TreeFinding.ROOT)))
                    .withMessage("findings must be in their order, each once, but was [VACANT, ROOT]");
        }

        @Test
        void aTerritoryTwice() {
            TreeComparison trees = compare(MAP, PEOPLE);
            List<TreePair> pairs = new ArrayList<>(trees.pairs());
            pairs.add(pairs.get(0));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> trees.withPairs(pairs))
                    .withMessage("pairs must have each territory once, but had COMPANY twice");
            assertThat(trees.withPairs(trees.pairs().get(1), trees.pairs().get(0))
                            .pairs())
                    .isEqualTo(trees.pairs().subList(0, 2));
        }
    }
}
