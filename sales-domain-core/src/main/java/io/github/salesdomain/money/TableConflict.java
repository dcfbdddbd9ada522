package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Reason;
import java.util.List;
import org.joda.money.Money;

/**
 * Rows and columns of a table whose sums cannot be met.
 *
 * @param kind what is wrong
 * @param rows the rows that prove it, in rising order, counted from 0
 * @param columns the columns that prove it, in rising order, counted from 0
 * @param amount by how much they miss, above zero
 */
public record TableConflict(Kind kind, List<Integer> rows, List<Integer> columns, Money amount) {

    /** What can be wrong with the sums of a table. */
    public enum Kind implements Reason {
        /** The rows sum to more than the columns. */
        ROWS_EXCEED_COLUMNS,
        /** The columns sum to more than the rows. */
        COLUMNS_EXCEED_ROWS,
        /** The floor of a cell is above its cap. */
        FLOOR_ABOVE_CAP,
        /** The locked cells of a row or column sum to more than it holds. */
        LOCKS_EXCEED_SUM,
        /** The floors and locks of a row or column sum to more than it holds. */
        FLOORS_EXCEED_SUM,
        /**
         * These rows cannot place their sums: beside what these columns take, there is only so much room in the cells of the rows in other columns, which
         * are locked, capped, or weigh nothing; less what floors and locks of other rows take of these columns. No row or column can be left out of it.
         */
        NO_ROOM,
        /**
         * These columns cannot be filled: beside what these rows hold, there is only so much room in the cells of the columns in other rows, less what
         * floors and locks of other columns take of these rows. No row or column can be left out of it.
         */
        NOT_FILLED;

        @Override
        public String code() {
            return name();
        }
    }

    /** Copies the lists. */
    public TableConflict {
        requireNonNull(kind, "kind");
        rows = ImmutableList.copyOf(requireNonNull(rows, "rows"));
        columns = ImmutableList.copyOf(requireNonNull(columns, "columns"));
        requireNonNull(amount, "amount");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount must be above zero, but was " + amount);
        }
    }
}
