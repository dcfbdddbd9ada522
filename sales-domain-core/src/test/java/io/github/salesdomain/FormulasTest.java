package io.github.salesdomain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of formulas, the comments that refer to it, the methods that compute them and the tests that show them agree. */
class FormulasTest {

    private static final Pattern SOURCE = Pattern.compile("Source: formulas, ([^.;(<]+)");
    private static final List<SourceMember> MEMBERS = SourceMember.publicMembersIn(Project.MAIN_SOURCES);
    private static final List<Row> ROWS = rows();

    /** One row of the page; it may name several methods and tests, separated by commas. */
    private record Row(String packageName, String name, String method, String test) {}

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String packageName = "";
        for (String line : Project.lines(Project.DOCS.resolve("formulas.md"))) {
            if (line.startsWith("## ")) {
                packageName = line.substring(3).strip();
            } else if (line.startsWith("| ") && !line.startsWith("| name |")) {
                List<String> cells =
                        Stream.of(line.split("(?<!\\\\)\\|")).map(String::strip).toList();
                assertThat(cells).as("row '%s'", line).hasSize(6);
                rows.add(new Row(
                        packageName,
                        cells.get(1),
                        cells.get(3).replace("`", ""),
                        cells.get(5).replace("`", "")));
            }
        }
        return rows;
    }

    @Test
    void everyFormulaThatACommentNamesIsOnThePage() {
        List<String> missing = new ArrayList<>();
        for (Path file : Project.files(Project.MAIN_SOURCES, ".java")) {
            String packageName = file.getParent().getFileName().toString();
            String text = Project.text(file).replaceAll("\\s*\\n\\s*\\*\\s*", " ");
            for (Matcher source = SOURCE.matcher(text); source.find(); ) {
                String name = source.group(1).strip();
                if (ROWS.stream().noneMatch(row -> row.name.equals(name) && row.packageName.equals(packageName))) {
                    missing.add(packageName + ": " + name + " (" + file.getFileName() + ")");
                }
            }
        }
        assertThat(missing.stream().distinct())
                .as("rows missing in docs/formulas.md")
                .isEmpty();
    }

    @Test
    void everyRowNamesAMethodAndATestThatExist() {
        List<Class<?>> main = Project.classesIn(Project.MAIN_CLASSES);
        List<Class<?>> tests = Project.classesIn(Project.TEST_CLASSES);
        List<String> wrong = new ArrayList<>();
        for (Row row : ROWS) {
            for (String method : row.method.split(", ")) {
                if (!exists(main, row.packageName, method)) {
                    wrong.add(row.name + ": no method " + method);
                }
            }
            for (String test : row.test.split(", ")) {
                if (!exists(tests, row.packageName, test)) {
                    wrong.add(row.name + ": no test " + test);
                }
            }
        }
        assertThat(ROWS).isNotEmpty();
        assertThat(wrong).as("rows of docs/formulas.md").isEmpty();
    }

    /** Whether a method such as {@code Apportioner.split} exists; the methods of nested test classes count as the outer one's. */
    private static boolean exists(List<Class<?>> classes, String packageName, String method) {
        int dot = method.lastIndexOf('.');
        String type = Project.ROOT_PACKAGE + "." + packageName + "."
                + method.substring(0, Math.max(dot, 0)).replace('.', '$');
        return dot > 0
                && classes.stream()
                        .filter(candidate -> candidate.getName().equals(type)
                                || candidate.getName().startsWith(type + "$"))
                        .flatMap(candidate -> Stream.of(candidate.getDeclaredMethods()))
                        .anyMatch(candidate -> candidate.getName().equals(method.substring(dot + 1)));
    }

    @Test
    void noCalculatorAnswersWithoutAFormula() {
        Map<String, List<SourceMember>> answers = Calculators.all().stream()
                .flatMap(calculator -> MEMBERS.stream().filter(member -> isAnswerOf(calculator, member)))
                .collect(Collectors.groupingBy(SourceMember::toString, TreeMap::new, Collectors.toList()));

        assertThat(answers).isNotEmpty();
        assertThat(answers.entrySet().stream()
                        .filter(overloads -> overloads.getValue().stream().noneMatch(FormulasTest::hasFormula))
                        .map(Map.Entry::getKey))
                .as("answers of calculators without a Formula")
                .isEmpty();
    }

    /** A method that computes something from its arguments: no copy with another option, and no step from a value to the next of its kind. */
    private static boolean isAnswerOf(Class<?> calculator, SourceMember member) {
        return member.isMethod()
                && calculator.getName().equals(Project.ROOT_PACKAGE + "." + member.packageName() + "." + member.type())
                && !member.isStatic()
                && !member.isOverride()
                && !member.parameters().isEmpty()
                && !member.returns().equals(calculator.getSimpleName())
                && !member.parameters().contains(member.returns());
    }

    /** One of several overloads may carry the formula for all. */
    private static boolean hasFormula(SourceMember answer) {
        return answer.comment() != null
                && answer.comment().contains("<h4>Formula</h4>")
                && answer.comment().contains("Source: formulas, ");
    }
}
