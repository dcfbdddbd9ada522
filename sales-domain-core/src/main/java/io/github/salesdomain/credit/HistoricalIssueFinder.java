package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** Finds the open items that somebody must bring to an end. Immutable; the order of the items does not matter. */
public final class HistoricalIssueFinder {

    private static final Comparator<OpenItem> OLDEST_FIRST = Comparator.comparing(OpenItem::documentDate)
            .thenComparing(OpenItem::customer)
            .thenComparing(OpenItem::id);

    private final int days;
    private final int statements;

    private HistoricalIssueFinder(int days, int statements) {
        this.days = days;
        this.statements = statements;
    }

    /** {@return a finder of items older than 365 days, carried over more than 4 statements, or without a document} */
    public static HistoricalIssueFinder standard() {
        return new HistoricalIssueFinder(365, 4);
    }

    /**
     * The same finder with another age.
     *
     * @param newDays how many days old an item may be
     * @return a copy
     * @throws IllegalArgumentException if the days are negative
     */
    public HistoricalIssueFinder withDays(int newDays) {
        RuleCheck.notNegative(newDays, "days");
        return new HistoricalIssueFinder(newDays, statements);
    }

    /**
     * The same finder with another number of statements.
     *
     * @param newStatements over how many statements an item may be carried
     * @return a copy
     * @throws IllegalArgumentException if the number is negative
     */
    public HistoricalIssueFinder withStatements(int newStatements) {
        RuleCheck.notNegative(newStatements, "statements");
        return new HistoricalIssueFinder(days, newStatements);
    }

    /**
     * Finds the historical issues. Sorting takes {@code n log n}; the rest is linear.
     *
     * <h4>Formula</h4>
     * <pre>{@code issue = open and (age > days, or statements carried > statements, or without a document)}</pre>
     * Source: formulas, historical issue.
     *
     * <h4>Example</h4>
     * As of 31 March 2026 an invoice of 30 March 2025 is an issue, one of 31 March 2025 is not. What is settled in full is none.
     *
     * @param items the open items
     * @param asOf the day
     * @return the issues, the oldest first
     */
    public List<HistoricalIssue> find(Collection<OpenItem> items, LocalDate asOf) {
        ImmutableList.Builder<HistoricalIssue> issues = ImmutableList.builder();
        for (OpenItem item : ImmutableList.sortedCopyOf(OLDEST_FIRST, items)) {
            EnumSet<HistoricalReason> reasons = EnumSet.noneOf(HistoricalReason.class);
            if (item.ageOn(asOf) > days) {
                reasons.add(HistoricalReason.TOO_OLD);
            }
            if (item.statementsCarried() > statements) {
                reasons.add(HistoricalReason.CARRIED_OVER);
            }
            if (!item.documented()) {
                reasons.add(HistoricalReason.NO_DOCUMENT);
            }
            if (item.open().isPositive() && !reasons.isEmpty()) {
                issues.add(HistoricalIssue.builder()
                        .item(item)
                        .addAllReasons(reasons)
                        .build());
            }
        }
        return issues.build();
    }
}
