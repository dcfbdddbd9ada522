package io.github.salesdomain.examples.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a report as one page that needs nothing but itself: styles, charts and the charts' library are inside. */
public final class HtmlReport {

    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
    private static final Pattern SLOT = Pattern.compile("\\$\\{(\\w+)}");

    private HtmlReport() {}

    /** {@return the page, to be saved in UTF-8} */
    public static String write(Report report) {
        Map<String, String> parts = Map.of(
                "title", escape(report.title()),
                "subtitle", escape(report.subtitle()),
                "keyFigures", keyFigures(report.keyFigures()),
                "charts", charts(report.charts()),
                "contents", contents(report.sections()),
                "sections", sections(report.sections()),
                "style", resource("report.css"),
                "data", json(report.charts()),
                "echarts", resource(ECHARTS),
                "script", resource("report.js"));
        return SLOT.matcher(resource("report.html"))
                .replaceAll(slot -> Matcher.quoteReplacement(parts.get(slot.group(1))));
    }

    private static String keyFigures(List<Report.KeyFigure> figures) {
        return figures.stream()
                .map(figure -> "<div><dt>%s</dt><dd>%s</dd><dd>%s</dd></div>\n"
                        .formatted(escape(figure.label()), escape(figure.value()), escape(figure.remark())))
                .collect(Collectors.joining("", "<dl class=\"figures\">\n", "</dl>"));
    }

    private static String charts(List<Chart> charts) {
        return charts.stream()
                .map(chart -> """
                        <figure class="chart">
                        <figcaption><strong>%s</strong>%s</figcaption>
                        <div class="plot" role="img" aria-label="%s"></div>
                        </figure>
                        """.formatted(escape(chart.title()), escape(chart.summary()), escape(chart.title())))
                .collect(Collectors.joining("", "<div class=\"charts\">\n", "</div>"));
    }

    private static String contents(List<Section> sections) {
        StringBuilder out = new StringBuilder("<nav>\n");
        for (int i = 0; i < sections.size(); i++) {
            out.append("<a href=\"#part-%d\">%d&nbsp; %s</a>\n"
                    .formatted(i + 1, i + 1, escape(sections.get(i).heading())));
        }
        return out.append("</nav>").toString();
    }

    private static String sections(List<Section> sections) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            out.append("<section id=\"part-%d\">\n<h2>%d&nbsp; %s</h2>\n<p class=\"headline\">%s</p>\n"
                    .formatted(i + 1, i + 1, escape(section.heading()), escape(section.headline())));
            if (!section.notes().isEmpty()) {
                out.append(section.notes().stream()
                        .map(note -> "<li>" + escape(note) + "</li>\n")
                        .collect(Collectors.joining("", "<ul class=\"notes\">\n", "</ul>\n")));
            }
            section.tables().forEach(table -> out.append(table(table)));
            out.append("</section>\n");
        }
        return out.toString();
    }

    private static String table(Table table) {
        StringBuilder out = new StringBuilder();
        out.append("<div class=\"table\">\n<h3>")
                .append(escape(table.caption()))
                .append("</h3>\n");
        out.append("<div class=\"scroll\"><table>\n");
        out.append(cells(
                "th", table, table.columns().stream().map(Table.Column::head).toList(), Tone.PLAIN));
        table.rows().forEach(row -> out.append(cells("td", table, row.cells(), row.tone())));
        return out.append("</table></div>\n</div>\n").toString();
    }

    private static String cells(String tag, Table table, List<String> cells, Tone tone) {
        StringBuilder out =
                new StringBuilder("<tr" + (tone == Tone.PLAIN ? "" : " class=\"" + tone.code() + "\"") + ">");
        for (int i = 0; i < cells.size(); i++) {
            Table.Column column = table.columns().get(i);
            String style = column.right() ? " class=\"figure\"" : column.wraps() ? " class=\"long\"" : "";
            out.append("<%s%s>%s</%s>".formatted(tag, style, escape(cells.get(i)), tag));
        }
        return out.append("</tr>\n").toString();
    }

    /** The charts as JSON inside a script element, where {@code <} must not appear. */
    private static String json(List<Chart> charts) {
        try {
            return JsonMapper.builder().build().writeValueAsString(charts).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escape(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource must be on the class path, but was missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
