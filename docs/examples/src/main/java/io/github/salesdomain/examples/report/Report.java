package io.github.salesdomain.examples.report;

import java.util.List;

/**
 * A report, before it is decided whether it becomes a page or lines on a terminal.
 *
 * @param title what it is about
 * @param subtitle where and when its figures are from
 * @param keyFigures the few figures that everybody asks for first
 * @param charts the pictures for the wall; a terminal leaves them out
 * @param sections the sections, in reading order
 */
public record Report(
        String title, String subtitle, List<KeyFigure> keyFigures, List<Chart> charts, List<Section> sections) {

    /**
     * A figure that everybody asks for first.
     *
     * @param label what it is
     * @param value the figure
     * @param remark what to compare it with
     */
    public record KeyFigure(String label, String value, String remark) {}

    /** Copies the lists. */
    public Report {
        keyFigures = List.copyOf(keyFigures);
        charts = List.copyOf(charts);
        sections = List.copyOf(sections);
    }
}
