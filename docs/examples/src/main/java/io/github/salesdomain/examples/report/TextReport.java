package io.github.salesdomain.examples.report;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a report as aligned lines for a terminal. */
public final class TextReport {

    private static final int WIDTH = 116;
    private static final String GAP = "  ";

    private TextReport() {}

    /** {@return the report as text, each line ended by a line feed} */
    public static String write(Report report) {
        StringBuilder out = new StringBuilder();
        out.append(report.title()).append('\n');
        wrap(report.subtitle(), WIDTH).forEach(line -> out.append(line).append('\n'));
        int number = 0;
        for (Section section : report.sections()) {
            String heading = ++number + "  " + section.heading();
            out.append('\n')
                    .append(heading)
                    .append('\n')
                    .append("=".repeat(heading.length()))
                    .append('\n');
            wrap(section.headline(), WIDTH).forEach(line -> out.append(line).append('\n'));
            for (String note : section.notes()) {
                List<String> lines = wrap(note, WIDTH - 2);
                IntStream.range(0, lines.size())
                        .forEach(i -> out.append(i == 0 ? "- " : "  ")
                                .append(lines.get(i))
                                .append('\n'));
            }
            section.tables().forEach(table -> write(table, out));
        }
        return out.toString();
    }

    private static void write(Table table, StringBuilder out) {
        List<List<List<String>>> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            rows.add(IntStream.range(0, row.cells().size())
                    .mapToObj(
                            i -> wrap(row.cells().get(i), table.columns().get(i).width()))
                    .toList());
        }
        int[] widths = IntStream.range(0, table.columns().size())
                .map(i -> Math.max(
                        length(table.columns().get(i).head()),
                        rows.stream()
                                .flatMap(row -> row.get(i).stream())
                                .mapToInt(TextReport::length)
                                .max()
                                .orElse(0)))
                .toArray();
        String rule = IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)) + "\n";

        out.append('\n').append(table.caption()).append('\n');
        line(table, widths, table.columns().stream().map(Table.Column::head).toList(), out);
        out.append(rule);
        for (int r = 0; r < rows.size(); r++) {
            if (r > 0 && table.rows().get(r).tone() == Tone.TOTAL) {
                out.append(rule);
            }
            List<List<String>> cells = rows.get(r);
            int height = cells.stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < height; i++) {
                int level = i;
                line(
                        table,
                        widths,
                        cells.stream()
                                .map(lines -> level < lines.size() ? lines.get(level) : "")
                                .toList(),
                        out);
            }
        }
    }

    private static void line(Table table, int[] widths, List<String> cells, StringBuilder out) {
        String line = IntStream.range(0, widths.length)
                .mapToObj(i -> {
                    String blanks = " ".repeat(widths[i] - length(cells.get(i)));
                    return table.columns().get(i).right() ? blanks + cells.get(i) : cells.get(i) + blanks;
                })
                .collect(Collectors.joining(GAP));
        out.append(line.stripTrailing()).append('\n');
    }

    /** Breaks a text at its blanks so that no line is longer than the width, unless one word is. The indent stays. */
    private static List<String> wrap(String text, int width) {
        if (length(text) <= width) {
            return List.of(text);
        }
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : Splitter.on(' ').split(text.strip())) {
            boolean first = line.length() == indent.length();
            if (!first && length(line.toString()) + 1 + length(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
