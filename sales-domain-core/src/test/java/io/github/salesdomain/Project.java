package io.github.salesdomain;

import io.github.salesdomain.explain.Explained;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie in the project, for the tests that look at its structure. */
final class Project {

    static final String ROOT_PACKAGE = "io.github.salesdomain";
    static final Path MAIN_CLASSES = classesOf(Explained.class);
    static final Path TEST_CLASSES = classesOf(Project.class);
    static final Path CORE = MAIN_CLASSES.getParent().getParent();
    static final Path DOCS = CORE.resolveSibling("docs");
    static final Path MAIN_SOURCES = CORE.resolve("src/main/java");
    static final Path TEST_SOURCES = CORE.resolve("src/test/java");

    private Project() {}

    private static Path classesOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The packages of core in their one order, built or not. */
    static List<String> packageOrder() {
        return lines(CORE.resolve("src/test/resources/package-order.txt"));
    }

    /** The packages of core that hold classes, without the one of the style annotation. */
    static List<String> builtPackages() {
        Path root = MAIN_CLASSES.resolve(ROOT_PACKAGE.replace('.', '/'));
        return files(root, ".class").stream()
                .map(file -> root.relativize(file.getParent()).toString())
                .filter(name -> !name.equals("style"))
                .distinct()
                .sorted()
                .toList();
    }

    /** All classes below a folder of class files, nested ones included. */
    static List<Class<?>> classesIn(Path folder) {
        return files(folder, ".class").stream()
                .map(file -> folder.relativize(file).toString())
                .filter(name -> !name.endsWith("module-info.class"))
                .map(name -> name.substring(0, name.length() - ".class".length())
                        .replace('/', '.')
                        .replace('\\', '.'))
                .<Class<?>>map(Project::load)
                .toList();
    }

    static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Project.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }
}
