package io.github.salesdomain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What every package of core must look like to its callers. */
class PublicApiTest {

    private static final List<Class<?>> CLASSES = Project.classesIn(Project.MAIN_CLASSES);
    private static final List<Class<?>> PUBLIC_TYPES = CLASSES.stream()
            .filter(PublicApiTest::isVisible)
            .filter(type -> !type.getPackageName().endsWith(".style"))
            .toList();

    private static boolean isVisible(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (around == null || isVisible(around));
    }

    @Test
    void noGeneratedClassIsInASignature() {
        assertThat(PUBLIC_TYPES).isNotEmpty();
        assertThat(PUBLIC_TYPES).noneMatch(type -> type.getName().contains("Immutable"));
        assertThat(PUBLIC_TYPES.stream()
                        .flatMap(type -> Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getConstructors())))
                        .filter(member -> !member.isSynthetic())
                        .filter(member -> types(member).anyMatch(name -> name.contains("Immutable"))))
                .isEmpty();
    }

    private static Stream<String> types(Executable member) {
        Stream<Type> inputs = Stream.concat(
                Stream.of(member.getGenericParameterTypes()), Stream.of(member.getGenericExceptionTypes()));
        Stream<Type> all = member instanceof Method method
                ? Stream.concat(inputs, Stream.of(method.getGenericReturnType()))
                : inputs;
        return all.map(Type::getTypeName);
    }

    @Test
    void nobodyOutsideCanExtendAClass() {
        assertThat(PUBLIC_TYPES.stream().filter(type -> !isClosed(type))).isEmpty();
    }

    private static boolean isClosed(Class<?> type) {
        return type.isInterface()
                || type.isEnum()
                || type.isRecord()
                || type.isSealed()
                || Modifier.isFinal(type.getModifiers())
                || (Modifier.isAbstract(type.getModifiers())
                        && Stream.of(type.getDeclaredConstructors())
                                .noneMatch(constructor -> Modifier.isPublic(constructor.getModifiers())
                                        || Modifier.isProtected(constructor.getModifiers())));
    }

    @Test
    void everyPackageIsNullMarkedAndTellsItsStory() {
        for (String name : Project.builtPackages()) {
            assertThat(Project.load(Project.ROOT_PACKAGE + "." + name + ".package-info")
                            .isAnnotationPresent(NullMarked.class))
                    .as("package %s is @NullMarked", name)
                    .isTrue();
            assertThat(Project.text(Project.MAIN_SOURCES
                            .resolve(Project.ROOT_PACKAGE.replace('.', '/'))
                            .resolve(name)
                            .resolve("package-info.java")))
                    .as("package %s has a comment", name)
                    .startsWith("/**");
        }
    }

    @Test
    void everyPublicTypeMethodAndConstantHasAComment() {
        assertThat(SourceMember.publicMembersIn(Project.MAIN_SOURCES))
                .hasSizeGreaterThan(100)
                .filteredOn(member -> member.comment() == null && !member.isOverride())
                .isEmpty();
    }

    @Test
    void noSignatureOrFieldHasABinaryFraction() {
        List<String> found = new ArrayList<>();
        for (Class<?> type : CLASSES) {
            for (Field field : type.getDeclaredFields()) {
                collect(found, field.toGenericString());
            }
            for (Method method : type.getDeclaredMethods()) {
                collect(found, method.toGenericString());
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                collect(found, constructor.toGenericString());
            }
        }
        assertThat(found).isEmpty();
    }

    private static void collect(List<String> found, String signature) {
        if (Pattern.compile("\\b(double|float|java\\.lang\\.Double|java\\.lang\\.Float)\\b")
                .matcher(signature)
                .find()) {
            found.add(signature);
        }
    }

    @Test
    void noCodeCallsAMethodWithABinaryFraction() {
        List<String> found = new ArrayList<>();
        List<Path> files = new ArrayList<>(Project.files(Project.MAIN_CLASSES, ".class"));
        files.addAll(Project.files(Project.TEST_CLASSES.resolve("io/github/salesdomain/testkit"), ".class"));
        for (Path file : files) {
            for (String use : ClassFileDescriptors.of(file)) {
                // jqwik takes the odds of a generated value as a double
                boolean isOfJqwik = use.contains("Lnet/jqwik/");
                if (ClassFileDescriptors.hasBinaryFraction(use) && !isOfJqwik) {
                    found.add(file.getFileName() + " uses " + use);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theSearchForBinaryFractionsFindsThem() {
        Path self = Project.TEST_CLASSES.resolve("io/github/salesdomain/PublicApiTest$Offender.class");

        assertThat(Offender.thousand()).isEqualTo(Money.parse("CNY 1000.00"));
        assertThat(ClassFileDescriptors.of(self).stream().filter(ClassFileDescriptors::hasBinaryFraction))
                .hasSize(1)
                .allMatch(use -> use.startsWith("of(Lorg/joda/money/CurrencyUnit;D)"));
    }

    /** An int where Joda-Money takes a double. */
    private static final class Offender {
        static Money thousand() {
            return Money.of(CurrencyUnit.of("CNY"), 1000);
        }
    }

    @Test
    void noSourceOfMoneyMentionsABinaryFraction() {
        Pattern word = Pattern.compile("\\b(double|float|Double|Float|doubleValue|floatValue)\\b");
        for (String name : List.of("money", "quantity", "quota", "credit", "reconciliation")) {
            Path folder = Project.MAIN_SOURCES.resolve("io/github/salesdomain").resolve(name);
            if (Files.isDirectory(folder)) {
                assertThat(Project.files(folder, ".java"))
                        .noneMatch(file -> word.matcher(Project.text(file)).find());
            }
        }
    }

    @Test
    void noFileIsLongerThan700Lines() {
        for (Path sources : List.of(Project.MAIN_SOURCES, Project.TEST_SOURCES)) {
            for (Path file : Project.files(sources, ".java")) {
                int lines = Project.lines(file).size();
                if (lines > 400) {
                    System.out.println("over 400 lines: " + Project.CORE.relativize(file) + ", " + lines);
                }
                assertThat(lines).as("lines of %s", file).isLessThanOrEqualTo(700);
            }
        }
    }

    @Test
    void everyCalculatorHasExamplesAndProperties() {
        List<String> tests = Project.classesIn(Project.TEST_CLASSES).stream()
                .map(Class::getName)
                .toList();
        List<String> missing = new ArrayList<>();
        for (Class<?> calculator : Calculators.all()) {
            String name = calculator.getSimpleName();
            if (!tests.contains(calculator.getName() + "Test")) {
                missing.add(name + "Test");
            }
            Path folder =
                    Project.TEST_SOURCES.resolve(calculator.getPackageName().replace('.', '/'));
            if (Files.notExists(folder)
                    || Project.files(folder, "Properties.java").stream()
                            .noneMatch(file -> Project.text(file).contains(name))) {
                missing.add("a class of properties that uses " + name);
            }
        }

        assertThat(Calculators.all()).isNotEmpty();
        assertThat(missing).isEmpty();
    }
}
