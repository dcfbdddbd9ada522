package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.testkit.SampleCompany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TerritoryTreeTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final TerritoryId COMPANY = TerritoryId.of("COMPANY");
    private static final TerritoryId NORTH = TerritoryId.of("NORTH");
    private static final TerritoryId SOUTH = TerritoryId.of("SOUTH");
    private static final TerritoryId N_1 = TerritoryId.of("N-1");
    private static final TerritoryId NOWHERE = TerritoryId.of("NOWHERE");

    private static final TerritoryTree TREE = TerritoryTree.builder()
            .addTerritory(Territory.of(COMPANY, "Company"))
            .addTerritoryIn(COMPANY, Territory.of(NORTH, "North"))
            .addTerritoryIn(COMPANY, Territory.of(SOUTH, "South"))
            .addTerritoryIn(NORTH, Territory.of(N_1, "Beijing"))
            .build();

    @Nested
    class OfTerritories {

        @Test
        void hasOneRootAndKnowsWhatLiesInWhat() {
            assertThat(TREE.root()).isEqualTo(Territory.of(COMPANY, "Company"));
            assertThat(TREE.parentOf(N_1)).contains(NORTH);
            assertThat(TREE.parentOf(COMPANY)).isEmpty();
            assertThat(TREE.isAbove(COMPANY, N_1)).isTrue();
            assertThat(TREE.isAbove(SOUTH, N_1)).isFalse();
            assertThat(TREE.isAbove(N_1, N_1)).isFalse();
            assertThat(TREE.leaves()).containsExactly(N_1, SOUTH);
            assertThat(TREE.leavesIn(COMPANY)).containsExactly(N_1, SOUTH);
            assertThat(TREE.leavesIn(NORTH)).containsExactly(N_1);
            assertThat(TREE.leavesIn(N_1)).containsExactly(N_1);
            assertThat(TREE.contains(SOUTH)).isTrue();
            assertThat(TREE.contains(NOWHERE)).isFalse();
            assertThat(TREE.territory(NORTH).name()).isEqualTo("North");
        }

        @Test
        void isTheSameInWhateverOrderItWasBuilt() {
            List<Territory> upsideDown = new ArrayList<>(TREE.territories());
            Collections.reverse(upsideDown);
            TerritoryTree other = TerritoryTree.builder()
                    .addAllTerritories(upsideDown)
                    .putParent(SOUTH, COMPANY)
                    .putParent(N_1, NORTH)
                    .putParent(NORTH, COMPANY)
                    .build();
            assertThat(other).isEqualTo(TREE).hasSameHashCodeAs(TREE);
            assertThat(other.territories()).extracting(Territory::id).containsExactly(COMPANY, N_1, NORTH, SOUTH);
            assertThat(List.copyOf(other.parents().keySet())).containsExactly(N_1, NORTH, SOUTH);
        }

        @Test
        void sortsTheParentsEvenWhenTheTerritoriesAreSorted() {
            TerritoryTree other = TerritoryTree.builder()
                    .addAllTerritories(TREE.territories())
                    .putParent(SOUTH, COMPANY)
                    .putParent(NORTH, COMPANY)
                    .putParent(N_1, NORTH)
                    .build();
            assertThat(List.copyOf(other.parents().keySet())).containsExactly(N_1, NORTH, SOUTH);
        }

        @Test
        void refusesWhatIsNoTree() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TerritoryTree.builder().build())
                    .withMessage("territories must have a root, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TerritoryTree.builder()
                            .addTerritories(Territory.of(COMPANY, "One"), Territory.of(COMPANY, "Two"))
                            .build())
                    .withMessage("territories must have each id once, but had COMPANY twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TerritoryTree.builder()
                            .addTerritories(Territory.of(NORTH, "North"), Territory.of(SOUTH, "South"))
                            .build())
                    .withMessage("territories must have one root, but had [NORTH, SOUTH]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TerritoryTree.builder()
                            .addTerritoryIn(NOWHERE, Territory.of(NORTH, "North"))
                            .build())
                    .withMessage("parent of NORTH must be among the keys, but was NOWHERE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TerritoryTree.builder()
                            .addTerritory(Territory.of(COMPANY, "Company"))
                            .addTerritoryIn(SOUTH, Territory.of(NORTH, "North"))
                            .addTerritoryIn(NORTH, Territory.of(SOUTH, "South"))
                            .build())
                    .withMessage("parents must not form a cycle, but NORTH stands above itself");
        }

        @Test
        void refusesASecondParent() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TerritoryTree.builder()
                            .addAllTerritories(TREE.territories())
                            .putAllParents(TREE.parents())
                            .putParent(N_1, SOUTH)
                            .build());
        }

        @Test
        void refusesQuestionsAboutTerritoriesItDoesNotHave() {
            String message = "territory must be in the tree, but was NOWHERE";
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TREE.territory(NOWHERE))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TREE.parentOf(NOWHERE))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TREE.leavesIn(NOWHERE))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TREE.isAbove(NOWHERE, NORTH))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TREE.isAbove(NORTH, NOWHERE))
                    .withMessage(message);
        }
    }

    @Nested
    class RollUp {

        private static final Money SEVENTY = Money.parse("CNY 70.00");
        private static final Money FIVE = Money.parse("CNY 5.00");
        private static final Money RETURNED = Money.parse("CNY -0.01");

        @Test
        void addsWhatIsInsideToWhatIsBookedDirectly() {
            TerritoryRollUp rollUp = TREE.rollUp(CNY, Map.of(N_1, SEVENTY, NORTH, FIVE, SOUTH, RETURNED));
            assertThat(rollUp.totalOf(N_1)).isEqualTo(SEVENTY);
            assertThat(rollUp.totalOf(NORTH)).isEqualTo(Money.parse("CNY 75.00"));
            assertThat(rollUp.totalOf(SOUTH)).isEqualTo(RETURNED);
            assertThat(rollUp.total()).isEqualTo(Money.parse("CNY 74.99"));
            assertThat(rollUp.lines())
                    .extracting(TerritoryRollUp.Line::territory)
                    .containsExactly(COMPANY, NORTH, N_1, SOUTH);
        }

        @Test
        void isZeroWhereNothingIsBooked() {
            assertThat(TREE.rollUp(CNY, Map.of()).total()).isEqualTo(Money.parse("CNY 0.00"));
        }

        @Test
        void explainsItselfAsATree() {
            assertThat(TREE.rollUp(CNY, Map.of(N_1, SEVENTY, NORTH, FIVE, SOUTH, RETURNED))
                            .explain()
                            .text())
                    .isEqualTo("""
                            COMPANY: CNY 74.99
                              NORTH: CNY 75.00
                                booked directly: CNY 5.00
                                N-1: CNY 70.00
                              SOUTH: CNY -0.01""");
        }

        @Test
        void sumsTheSampleCompanysYear() {
            Map<TerritoryId, Money> booked = new TreeMap<>();
            TerritoryAssigner.standard()
                    .assign(SampleCompany.territoryMap(), SampleCompany.customers(), LocalDate.of(2026, 1, 1))
                    .assigned()
                    .forEach(assigned -> booked.merge(
                            assigned.territory(),
                            Money.total(SampleCompany.sales2025()
                                    .get(assigned.customer())
                                    .values()),
                            Money::plus));
            TerritoryRollUp rollUp = SampleCompany.territories().rollUp(CNY, booked);
            assertThat(rollUp.total()).isEqualTo(Money.parse("CNY 10000000.00"));
            assertThat(rollUp.totalOf(NORTH)).isEqualTo(Money.parse("CNY 3400000.00"));
            assertThat(rollUp.totalOf(TerritoryId.of("EAST"))).isEqualTo(Money.parse("CNY 4800000.00"));
        }

        @Test
        void refusesAnotherCurrencyAndAnUnknownTerritory() {
            assertThatThrownBy(() -> TREE.rollUp(CNY, Map.of(N_1, Money.parse("USD 1.00"))))
                    .isInstanceOf(CurrencyMismatchException.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TREE.rollUp(CNY, Map.of(NOWHERE, FIVE)))
                    .withMessage("territory must be in the tree, but was NOWHERE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TREE.rollUp(CNY, Map.of()).totalOf(NOWHERE))
                    .withMessage("territory must be in the tree, but was NOWHERE");
        }

        @Test
        void refusesTotalsThatAreNotTheSumOfTheirParts() {
            TerritoryTree two = TerritoryTree.builder()
                    .addTerritory(Territory.of(COMPANY, "Company"))
                    .addTerritoryIn(COMPANY, Territory.of(NORTH, "North"))
                    .build();
            TerritoryRollUp.Line north = new TerritoryRollUp.Line(NORTH, FIVE, FIVE);
            assertThat(new TerritoryRollUp(
                            two, List.of(new TerritoryRollUp.Line(COMPANY, FIVE, Money.parse("CNY 10.00")), north)))
                    .isEqualTo(two.rollUp(CNY, Map.of(NORTH, FIVE, COMPANY, FIVE)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new TerritoryRollUp(two, List.of(new TerritoryRollUp.Line(COMPANY, FIVE, FIVE), north)))
                    .withMessage("total of COMPANY must be the sum of its parts CNY 10.00, but was CNY 5.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TerritoryRollUp(two, List.of(north)))
                    .withMessage("lines must name every territory once in tree order, but was [NORTH]");
        }

        @Test
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new TerritoryRollUp(nothing(), List.of()))
                    .withMessage("tree");
            assertThatNullPointerException()
                    .isThrownBy(() -> new TerritoryRollUp(TREE, nothing()))
                    .withMessage("lines");
            assertThatNullPointerException()
                    .isThrownBy(() -> new TerritoryRollUp.Line(nothing(), FIVE, FIVE))
                    .withMessage("territory");
            assertThatNullPointerException()
                    .isThrownBy(() -> new TerritoryRollUp.Line(NORTH, nothing(), FIVE))
                    .withMessage("booked");
            assertThatNullPointerException()
                    .isThrownBy(() -> new TerritoryRollUp.Line(NORTH, FIVE, nothing()))
                    .withMessage("total");
        }
    }

    @Nested
    class OneTerritory {

        @Test
        void hasAnIdANameAndPerhapsALevel() {
            Territory north =
                    Territory.builder().id(NORTH).name("North").level("region").build();
            assertThat(north.level()).contains("region");
            assertThat(Territory.of(NORTH, "North").level()).isEmpty();
            assertThat(Territory.of(NORTH, "North").withLevel("region")).isEqualTo(north);
        }

        @Test
        void refusesBlanks() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Territory.of(NORTH, " "))
                    .withMessage("name must not be blank, but was ' ' for territory NORTH");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Territory.of(NORTH, "x".repeat(1025)))
                    .withMessage("name must have at most 1,024 characters, but had 1025 for territory NORTH");
            assertThatNoException().isThrownBy(() -> Territory.of(NORTH, "x".repeat(1024)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Territory.of(NORTH, "North").withLevel(""))
                    .withMessage("level must not be blank, but was '' for territory NORTH");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Territory.of(NORTH, "North").withLevel("x".repeat(1025)))
                    .withMessage("level must have at most 1,024 characters, but had 1025 for territory NORTH");
            assertThatNoException()
                    .isThrownBy(() -> Territory.of(NORTH, "North").withLevel("x".repeat(1024)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TerritoryId.of(" "))
                    .withMessage("territory id must have 1 to 64 characters, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TerritoryId.of("x".repeat(65)))
                    .withMessage("territory id must have 1 to 64 characters, but was '" + "x".repeat(65) + "'");
            assertThat(TerritoryId.of("x".repeat(64)).toString()).hasSize(64);
        }
    }

    @SuppressWarnings("NullAway")
    private static <T> T nothing() {
        return null;
    }
}
