package io.github.salesdomain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of traps names tests that exist. */
class TrapsTest {

    private static final Path PAGE = Project.CORE.getParent().resolve("docs/traps.md");

    private record Trap(String packageName, String test) {}

    private static List<Trap> traps() {
        List<Trap> traps = new ArrayList<>();
        for (String line : Project.lines(PAGE)) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            boolean isRow =
                    line.startsWith("| ") && cells.size() == 5 && !cells.get(3).equals("package");
            if (isRow) {
                traps.add(new Trap(cells.get(3), cells.get(4)));
            }
        }
        return traps;
    }

    @Test
    void everyTrapHasATestThatExists() {
        List<Class<?>> tests = Project.classesIn(Project.TEST_CLASSES);
        assertThat(traps()).hasSizeGreaterThan(50);
        assertThat(traps().stream()
                        .filter(trap -> tests.stream()
                                .filter(type ->
                                        type.getPackageName().equals(Project.ROOT_PACKAGE + "." + trap.packageName))
                                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                                .noneMatch(method -> method.getName().equals(trap.test))))
                .isEmpty();
    }
}
