package io.github.salesdomain.examples.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart of a report: bars and lines over categories. It holds what is shown; the page's script says how.
 *
 * @param title what the chart shows
 * @param summary the same in a sentence, for those who cannot see it
 * @param unit what the values are, such as {@code USD} or {@code %}
 * @param horizontal whether the bars lie, which leaves room for long categories
 * @param categories one name per value
 * @param series the bars and lines
 * @param marks lines across the chart
 */
public record Chart(
        String title,
        String summary,
        String unit,
        boolean horizontal,
        List<String> categories,
        List<Series> series,
        List<Mark> marks) {

    /** In which shape values are drawn. */
    public enum Shape {
        /** Bars on top of each other, series by series. */
        STACK,
        /** Bars that stand alone, each with its value. */
        BAR,
        /** A line from value to value. */
        LINE,
        /** A broken line, for what is only planned. */
        DASHES
    }

    /**
     * Values that belong together.
     *
     * @param name what the legend says
     * @param shape how they are drawn
     * @param colours the names of the colours in the style sheet: one for all values or one for each
     * @param values one value per category; a missing one is not drawn
     */
    public record Series(String name, Shape shape, List<String> colours, List<@Nullable BigDecimal> values) {
        /** Copies the lists. */
        public Series {
            colours = List.copyOf(colours);
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /**
     * A line across the chart, at a value.
     *
     * @param label what it says
     * @param value where it is
     */
    public record Mark(String label, BigDecimal value) {}

    /** Copies the lists and checks that each value has its category. */
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        marks = List.copyOf(marks);
        for (Series one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException(
                        "values must be as many as the " + categories.size() + " categories of '" + title
                                + "', but were " + one.values().size() + " in " + one.name());
            }
        }
    }
}
