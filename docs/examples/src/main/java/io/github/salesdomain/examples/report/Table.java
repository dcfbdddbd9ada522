package io.github.salesdomain.examples.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of a report: what it shows, its columns, its rows.
 *
 * @param caption what the table shows
 * @param columns the columns, from left to right
 * @param rows the rows, each with as many cells as there are columns
 */
public record Table(String caption, List<Column> columns, List<Row> rows) {

    /**
     * A column.
     *
     * @param head what it shows; may be empty
     * @param right whether it holds figures, which stand at the right
     * @param width how many characters a cell may be wide before its words are wrapped
     */
    public record Column(String head, boolean right, int width) {
        private static final int AS_WIDE_AS_NEEDED = Integer.MAX_VALUE;

        /** {@return whether the words of a cell may be wrapped} */
        public boolean wraps() {
            return width < AS_WIDE_AS_NEEDED;
        }
    }

    /**
     * A row.
     *
     * @param tone how to read it
     * @param cells one text per column; leading blanks are an indent
     */
    public record Row(Tone tone, List<String> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Copies the parts and checks that each row fits. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("cells must be as many as the " + columns.size() + " columns of '"
                        + caption + "', but were " + row.cells());
            }
        }
    }

    /**
     * A table that is filled column by column, then row by row.
     *
     * @param caption what the table shows
     * @return its builder
     */
    public static Builder of(String caption) {
        return new Builder(caption);
    }

    /** Fills a table. */
    public static final class Builder {
        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        private Builder(String caption) {
            this.caption = caption;
        }

        /** Adds columns of words. */
        public Builder words(String... heads) {
            Arrays.stream(heads).forEach(head -> columns.add(new Column(head, false, Column.AS_WIDE_AS_NEEDED)));
            return this;
        }

        /** Adds a column of longer texts. */
        public Builder text(String head, int width) {
            columns.add(new Column(head, false, width));
            return this;
        }

        /** Adds columns of figures. */
        public Builder figures(String... heads) {
            Arrays.stream(heads).forEach(head -> columns.add(new Column(head, true, Column.AS_WIDE_AS_NEEDED)));
            return this;
        }

        /** Adds a row; each cell's {@code toString} is shown. */
        public Builder row(Object... cells) {
            return row(Tone.PLAIN, cells);
        }

        /** Adds a row with a tone; each cell's {@code toString} is shown. */
        public Builder row(Tone tone, Object... cells) {
            rows.add(new Row(tone, Arrays.stream(cells).map(Object::toString).toList()));
            return this;
        }

        /** {@return the table} */
        public Table build() {
            return new Table(caption, columns, rows);
        }
    }
}
