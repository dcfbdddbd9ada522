package io.github.salesdomain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** A package may use only the packages before it in {@code package-order.txt}. */
class PackageOrderTest {

    private static final Set<String> DRAWERS =
            Set.of("util", "utils", "common", "support", "helper", "misc", "impl", "internal", "model", "dto", "base");
    private static final Pattern USE =
            Pattern.compile("^\\s+io\\.github\\.salesdomain\\.([\\w.]+)\\.([A-Z][\\w$]*)\\s+-> "
                    + "io\\.github\\.salesdomain\\.([\\w.]+)\\.([A-Z][\\w$]*)\\s.*$");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z]+)` \\|.*");
    private static final List<String> ORDER = Project.packageOrder();

    /** One class that uses another. */
    private record Use(String fromPackage, String from, String toPackage, String to) {}

    @Test
    void noPackageUsesOneBelowIt() {
        List<Use> uses = uses();

        assertThat(uses).isNotEmpty();
        assertThat(violations(ORDER, uses)).isEmpty();
    }

    @Test
    void theViolationIsASentence() {
        List<Use> uses = List.of(
                new Use("quota", "Quota$Builder", "visit", "VisitReport"),
                new Use("quota", "QuotaSplitter", "visit", "Visit"),
                new Use("visit", "Visit", "quota", "Quota"),
                new Use("quota", "Quota", "quota", "Metric"));

        assertThat(violations(ORDER, uses))
                .containsExactly("quota must not use visit (Quota -> VisitReport). Packages may use only those above"
                        + " them: see docs/architecture.md");
    }

    @Test
    void everyPackageIsInTheOrderAndNoneIsADrawerOrHasSubPackages() {
        assertThat(ORDER).doesNotHaveDuplicates();
        assertThat(Project.builtPackages()).isNotEmpty().isSubsetOf(ORDER).doesNotContainAnyElementsOf(DRAWERS);
        assertThat(ORDER).allMatch(name -> name.matches("[a-z]+")).doesNotContainAnyElementsOf(DRAWERS);
    }

    @Test
    void theModuleExportsItsPackagesInThisOrder() {
        List<String> built =
                ORDER.stream().filter(Project.builtPackages()::contains).toList();
        ModuleDescriptor module = ModuleFinder.of(Project.MAIN_CLASSES)
                .find(Project.ROOT_PACKAGE + ".core")
                .orElseThrow()
                .descriptor();

        assertThat(module.exports())
                .extracting(exports -> exports.source().substring(Project.ROOT_PACKAGE.length() + 1))
                .containsExactlyInAnyOrderElementsOf(built);
        assertThat(Project.lines(Project.MAIN_SOURCES.resolve("module-info.java")).stream()
                        .filter(line -> line.strip().startsWith("exports "))
                        .map(line -> line.substring(line.lastIndexOf('.') + 1, line.indexOf(';'))))
                .containsExactlyElementsOf(built);
    }

    @Test
    void theArchitecturePageListsThePackagesInThisOrder() {
        assertThat(Project.lines(Project.DOCS.resolve("architecture.md")).stream()
                        .map(ROW::matcher)
                        .filter(Matcher::matches)
                        .map(row -> row.group(1)))
                .containsExactlyElementsOf(ORDER);
    }

    private static List<Use> uses() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        "-verbose:class",
                        "-filter:none",
                        "-e",
                        "io\\.github\\.salesdomain\\..*",
                        Project.MAIN_CLASSES.resolve("io").toString());
        assertThat(code).as("jdeps: %s%s", out, err).isZero();
        return out.toString()
                .lines()
                .map(USE::matcher)
                .filter(Matcher::matches)
                .map(use -> new Use(use.group(1), use.group(2), use.group(3), use.group(4)))
                .toList();
    }

    private static List<String> violations(List<String> order, List<Use> uses) {
        Map<String, String> sentences = new TreeMap<>();
        for (Use use : uses) {
            if (order.indexOf(use.toPackage) > order.indexOf(use.fromPackage)) {
                sentences.putIfAbsent(
                        use.fromPackage + " " + use.toPackage,
                        use.fromPackage + " must not use " + use.toPackage + " (" + topLevel(use.from) + " -> "
                                + topLevel(use.to)
                                + "). Packages may use only those above them: see docs/architecture.md");
            }
        }
        return List.copyOf(sentences.values());
    }

    private static String topLevel(String name) {
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }
}
