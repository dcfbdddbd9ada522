package io.github.salesdomain.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the pages of a project with its compiled examples, and follows the links between them. */
final class DocsPages {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern START = Pattern.compile("\\s*// docs:start ([\\w-]+)\\s*");
    private static final String END = "// docs:end";

    private final Path root;

    DocsPages(Path root) {
        this.root = root;
    }

    /** The README and the pages below docs, built output left out. */
    List<Path> pages() {
        List<Path> pages = new ArrayList<>();
        Path readme = root.resolve("README.md");
        if (Files.exists(readme)) {
            pages.add(readme);
        }
        pages.addAll(files(root.resolve("docs"), ".md"));
        return pages;
    }

    /** The regions between docs:start NAME and docs:end in the sources of the examples. */
    Map<String, String> regions() {
        Map<String, String> regions = new TreeMap<>();
        for (Path source : files(root.resolve("docs/examples/src"), ".java")) {
            String name = "";
            List<String> region = new ArrayList<>();
            for (String line : lines(source)) {
                Matcher start = START.matcher(line);
                if (start.matches()) {
                    name = start.group(1);
                    region.clear();
                } else if (line.strip().equals(END)) {
                    if (regions.put(name, normalised(region)) != null) {
                        throw new IllegalStateException(
                                "region must have a name of its own, but '" + name + "' is there twice: " + source);
                    }
                    name = "";
                } else if (!name.isEmpty()) {
                    region.add(line);
                }
            }
            if (!name.isEmpty()) {
                throw new IllegalStateException("region '" + name + "' must end with " + END + ": " + source);
            }
        }
        return regions;
    }

    /** What is wrong with the Java blocks of all pages: one message for each block that is no region. */
    List<String> differences() {
        Map<String, String> regions = regions();
        List<String> messages = new ArrayList<>();
        for (Path page : pages()) {
            List<String> lines = lines(page);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().equals("```java")) {
                    int first = i + 1;
                    List<String> block = new ArrayList<>();
                    for (i = first; i < lines.size() && !lines.get(i).strip().equals("```"); i++) {
                        block.add(lines.get(i));
                    }
                    String code = normalised(block);
                    if (!regions.containsValue(code)) {
                        messages.add(difference(page, first, code, regions));
                    }
                }
            }
        }
        return messages;
    }

    private String difference(Path page, int line, String code, Map<String, String> regions) {
        String nearest = "";
        int most = -1;
        for (Map.Entry<String, String> region : regions.entrySet()) {
            Set<String> shared = new HashSet<>(region.getValue().lines().toList());
            shared.retainAll(code.lines().toList());
            if (shared.size() > most) {
                most = shared.size();
                nearest = region.getKey();
            }
        }
        String where = root.relativize(page) + ":" + line + ": the code must equal a region of docs/examples";
        if (nearest.isEmpty()) {
            return where + ", but there is none";
        }
        List<String> have = code.lines().toList();
        List<String> want = regions.get(nearest).lines().toList();
        int at = 0;
        while (at < have.size() && at < want.size() && have.get(at).equals(want.get(at))) {
            at++;
        }
        return where + ", but differs from the nearest, '" + nearest + "', in its line " + (at + 1) + "\n  page:    "
                + (at < have.size() ? have.get(at) : "(ends)") + "\n  example: "
                + (at < want.size() ? want.get(at) : "(ends)");
    }

    /** The relative links that lead nowhere, as page, line and target. */
    List<String> brokenLinks() {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            boolean inCode = false;
            int number = 0;
            for (String line : lines(page)) {
                number++;
                inCode ^= line.strip().startsWith("```");
                if (!inCode) {
                    for (Matcher link = LINK.matcher(line.replaceAll("`[^`]*`", "")); link.find(); ) {
                        String target = link.group(1);
                        if (!target.matches("[a-z]+:.*") && !leadsSomewhere(page, target)) {
                            broken.add(root.relativize(page) + ":" + number + ": " + target);
                        }
                    }
                }
            }
        }
        return broken;
    }

    private static boolean leadsSomewhere(Path page, String target) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path to = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.exists(to)) {
            return false;
        }
        return hash < 0 || anchors(to).contains(target.substring(hash + 1));
    }

    private static Set<String> anchors(Path page) {
        Set<String> anchors = new HashSet<>();
        boolean inCode = false;
        for (String line : lines(page)) {
            inCode ^= line.strip().startsWith("```");
            if (!inCode && line.matches("#{1,6} .*")) {
                anchors.add(line.replaceFirst("#+ ", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'));
            }
        }
        return anchors;
    }

    /** Removes the indentation that all lines share, and trailing blanks. */
    private static String normalised(List<String> lines) {
        return String.join("\n", lines).stripIndent().strip();
    }

    /** The class that runs the code of a guide page. */
    static String guideTestOf(Path page) {
        String name = Optional.of(page.getFileName().toString())
                .map(file -> file.substring(0, file.length() - ".md".length()))
                .orElseThrow();
        return "io.github.salesdomain.examples.guide." + name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1) + "GuideTest";
    }

    private static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> !folder.relativize(file).toString().matches("(.*[/\\\\])?target[/\\\\].*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
