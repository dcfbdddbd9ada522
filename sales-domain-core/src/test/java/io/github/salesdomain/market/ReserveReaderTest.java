package io.github.salesdomain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryTree;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleMarket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReserveReaderTest {

    private static final TerritoryId NORTH = TerritoryId.of("NORTH");
    private static final TerritoryId EAST = TerritoryId.of("EAST");
    private static final TerritoryId SOUTH = TerritoryId.of("SOUTH");
    private final TerritoryTree tree = SampleCompany.territoryMap().tree();
    private final Prospect reserve = SampleMarket.reserve();
    private final ReserveReader reader = ReserveReader.standard();

    @Test
    void countsAReserveInEachRegionAboveIt() {
        ReserveCoverage coverage = reader.read(tree, Set.of(NORTH, EAST, SOUTH), List.of(reserve));

        assertThat(coverage.reserves())
                .isEqualTo(Map.of(EAST, List.of(reserve.id()), NORTH, List.of(), SOUTH, List.of()));
        assertThat(coverage.ratio()).isEqualTo(Ratio.of(1, 3));
        assertThat(coverage.uncovered()).containsExactly(NORTH, SOUTH);
        assertThat(coverage.explain().text()).isEqualTo("""
                        reserve coverage: 33.33 %
                          EAST: [PR-5]
                          NORTH: nobody in reserve
                          SOUTH: nobody in reserve""");
    }

    @Test
    void countsOnlyThoseInReserve() {
        assertThat(reader.read(tree, Set.of(NORTH, EAST), SampleMarket.openProspects())
                        .ratio())
                .isEqualTo(Ratio.zero());
    }

    @Test
    void countsAReserveWithoutATerritoryNowhere() {
        assertThat(reader.read(tree, Set.of(EAST), List.of(reserve.withTerritory(Optional.empty())))
                        .uncovered())
                .containsExactly(EAST);
    }

    @Test
    void isUndefinedWithoutRegions() {
        assertThat(reader.read(tree, Set.of(), List.of(reserve)).ratio())
                .isEqualTo(Ratio.undefined(UndefinedReason.NO_UNIVERSE));
    }

    @Test
    void refusesWhatIsNotInTheTree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read(tree, Set.of(TerritoryId.of("MOON")), List.of()))
                .withMessage("region must be in the tree, but was MOON");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> reader.read(tree, Set.of(EAST), List.of(reserve.withTerritory(TerritoryId.of("MOON")))))
                .withMessage("territory of prospect PR-5 must be in the tree, but was MOON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read(tree, Set.of(EAST), List.of(reserve, reserve)))
                .withMessage("prospects must have each id once, but had PR-5 twice");
    }
}
