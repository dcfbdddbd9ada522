package io.github.salesdomain.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    private static final Hierarchy<String> REGIONS = Hierarchy.of(
            List.of("SOUTH", "N-2", "COMPANY", "N-1", "NORTH", "SPECIAL"),
            Map.of("NORTH", "COMPANY", "SOUTH", "COMPANY", "N-1", "NORTH", "N-2", "NORTH"));

    @Test
    void answersWhoStandsWhere() {
        assertThat(REGIONS.keys()).containsExactly("COMPANY", "N-1", "N-2", "NORTH", "SOUTH", "SPECIAL");
        assertThat(REGIONS.roots()).containsExactly("COMPANY", "SPECIAL");
        assertThat(REGIONS.leaves()).containsExactly("N-1", "N-2", "SOUTH", "SPECIAL");
        assertThat(REGIONS.topDown()).containsExactly("COMPANY", "NORTH", "N-1", "N-2", "SOUTH", "SPECIAL");
        assertThat(REGIONS.parents())
                .containsExactly(
                        Map.entry("N-1", "NORTH"),
                        Map.entry("N-2", "NORTH"),
                        Map.entry("NORTH", "COMPANY"),
                        Map.entry("SOUTH", "COMPANY"));
        assertThat(REGIONS.contains("N-1")).isTrue();
        assertThat(REGIONS.contains("N-3")).isFalse();
        assertThat(REGIONS.parentOf("N-1")).contains("NORTH");
        assertThat(REGIONS.parentOf("COMPANY")).isEmpty();
        assertThat(REGIONS.childrenOf("COMPANY")).containsExactly("NORTH", "SOUTH");
        assertThat(REGIONS.childrenOf("N-1")).isEmpty();
        assertThat(REGIONS.subtreeOf("NORTH")).containsExactly("NORTH", "N-1", "N-2");
        assertThat(REGIONS.pathToRoot("N-2")).containsExactly("NORTH", "COMPANY");
        assertThat(REGIONS.pathToRoot("SPECIAL")).isEmpty();
        assertThat(REGIONS.depthOf("COMPANY")).isZero();
        assertThat(REGIONS.depthOf("N-2")).isEqualTo(2);
    }

    @Test
    void nothingStandsAboveItself() {
        assertThat(REGIONS.isAbove("COMPANY", "N-1")).isTrue();
        assertThat(REGIONS.isAbove("N-1", "COMPANY")).isFalse();
        assertThat(REGIONS.isAbove("NORTH", "NORTH")).isFalse();
        assertThat(REGIONS.isAbove("NORTH", "SOUTH")).isFalse();
        assertThat(REGIONS.isAbove("SOUTH", "N-2")).isFalse();
        assertThat(REGIONS.isAbove("COMPANY", "SPECIAL")).isFalse();
        assertThat(REGIONS.isAbove("SPECIAL", "COMPANY")).isFalse();
    }

    @Test
    void mayBeEmpty() {
        Hierarchy<String> nothing = Hierarchy.of(List.<String>of(), Map.of());

        assertThat(nothing.keys()).isEmpty();
        assertThat(nothing.roots()).isEmpty();
        assertThat(nothing.topDown()).isEmpty();
    }

    @Test
    void equalsByKeysAndParents() {
        Hierarchy<String> same =
                Hierarchy.of(List.of("COMPANY", "NORTH", "NORTH", "N-1", "N-2", "SOUTH", "SPECIAL"), REGIONS.parents());

        assertThat(same).isEqualTo(REGIONS).hasSameHashCodeAs(REGIONS);
        assertThat(Hierarchy.of(List.of("A", "B"), Map.of()))
                .isNotEqualTo(Hierarchy.of(List.of("A", "B"), Map.of("B", "A")))
                .isNotEqualTo(Hierarchy.of(List.of("A"), Map.of()))
                .isNotEqualTo("A");
        assertThat(Hierarchy.of(List.of("A", "B"), Map.of("B", "A"))).hasToString("Hierarchy{B=A}");
    }

    @Test
    void mayBeVeryDeep() {
        List<Integer> keys = IntStream.range(0, 100_000).boxed().toList();
        Map<Integer, Integer> parents = new HashMap<>();
        keys.stream().skip(1).forEach(key -> parents.put(key, key - 1));
        Hierarchy<Integer> chain = Hierarchy.of(keys, parents);

        assertThat(chain.depthOf(99_999)).isEqualTo(99_999);
        assertThat(chain.isAbove(0, 99_999)).isTrue();
        assertThat(chain.topDown()).hasSize(100_000);
        assertThat(chain.pathToRoot(99_999)).hasSize(99_999);
    }

    @Test
    void refusesAnOrphan() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hierarchy.of(List.of("A"), Map.of("B", "A")))
                .withMessage("child must be among the keys, but was B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hierarchy.of(List.of("B"), Map.of("B", "A")))
                .withMessage("parent of B must be among the keys, but was A");
    }

    @Test
    void refusesACycleAndNamesAKeyOfIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hierarchy.of(List.of("A"), Map.of("A", "A")))
                .withMessage("parents must not form a cycle, but A stands above itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hierarchy.of(
                        List.of("A", "B", "C", "D", "ROOT"), Map.of("A", "D", "C", "B", "D", "C", "B", "D")))
                .withMessage("parents must not form a cycle, but B stands above itself");
    }

    @Test
    void refusesAQuestionAboutAKeyItDoesNotHold() {
        Stream.<Consumer<String>>of(
                        REGIONS::parentOf,
                        REGIONS::childrenOf,
                        REGIONS::pathToRoot,
                        REGIONS::subtreeOf,
                        REGIONS::depthOf,
                        key -> REGIONS.isAbove(key, "NORTH"),
                        key -> REGIONS.isAbove("NORTH", key))
                .forEach(question -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> question.accept("WEST"))
                        .withMessage("key must be in the hierarchy, but was WEST"));
    }
}
