package io.github.salesdomain.explain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A labelled line with the lines that it is made of.
 * <p>
 * The wording is for people and may change between versions: do not parse it.
 *
 * @param label what the line is about, such as {@code "exposure"}; not blank
 * @param value the figure or verdict as text; may be empty where the line is only a heading
 * @param parts the lines below, in the order in which they add up
 */
public record Explanation(String label, String value, List<Explanation> parts) {

    /** Checks the label and copies the parts. */
    public Explanation {
        requireNonNull(label, "label");
        requireNonNull(value, "value");
        parts = ImmutableList.copyOf(requireNonNull(parts, "parts"));
        if (label.isBlank()) {
            throw new IllegalArgumentException("label must not be blank, but was '" + label + "'");
        }
    }

    /**
     * A line that stands alone.
     *
     * @param label what the line is about
     * @param value the figure or verdict; its {@code toString} is shown
     * @return the line
     * @throws IllegalArgumentException if the label is blank
     */
    public static Explanation of(String label, Object value) {
        return of(label, value, List.of());
    }

    /**
     * A line with the lines it is made of.
     *
     * @param label what the line is about
     * @param value the figure or verdict; its {@code toString} is shown
     * @param parts the lines below
     * @return the line
     * @throws IllegalArgumentException if the label is blank
     */
    public static Explanation of(String label, Object value, List<Explanation> parts) {
        return new Explanation(label, requireNonNull(value, "value").toString(), parts);
    }

    /**
     * The whole tree as text, one line each, two spaces of indent per level, lines joined by {@code \n}.
     *
     * @return the text without a trailing line break
     */
    public String text() {
        StringBuilder out = new StringBuilder();
        write(out, 0);
        return out.toString();
    }

    private void write(StringBuilder out, int level) {
        if (level > 0) {
            out.append('\n').append("  ".repeat(level));
        }
        out.append(label);
        if (!value.isEmpty()) {
            out.append(": ").append(value);
        }
        for (Explanation part : parts) {
            part.write(out, level + 1);
        }
    }
}
