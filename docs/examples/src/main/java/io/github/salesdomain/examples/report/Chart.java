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
 * @param places the places of a map, which has neither categories nor series; joined in their order if {@code joined}
 * @param joined whether the places are joined by a line and back to the first
 */
public record Chart(
        String title,
        String summary,
        String unit,
        boolean horizontal,
        List<String> categories,
        List<Series> series,
        List<Mark> marks,
        List<Place> places,
        boolean joined) {

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

    /**
     * A place on a map.
     *
     * @param label what it is called
     * @param east kilometres to the east of some point
     * @param north kilometres to the north of it
     * @param size how much of what the chart shows is there
     * @param colour the name of the colour in the style sheet
     */
    public record Place(String label, BigDecimal east, BigDecimal north, int size, String colour) {}

    /** A chart of bars and lines. */
    public Chart(
            String title,
            String summary,
            String unit,
            boolean horizontal,
            List<String> categories,
            List<Series> series,
            List<Mark> marks) {
        this(title, summary, unit, horizontal, categories, series, marks, List.of(), false);
    }

    /** {@return a map with places joined in their order} */
    public static Chart map(String title, String summary, String unit, List<Place> places) {
        return new Chart(title, summary, unit, false, List.of(), List.of(), List.of(), places, true);
    }

    /** Copies the lists and checks that each value has its category. */
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        marks = List.copyOf(marks);
        places = List.copyOf(places);
        for (Series one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException(
                        "values must be as many as the " + categories.size() + " categories of '" + title
                                + "', but were " + one.values().size() + " in " + one.name());
            }
        }
    }
}
