package io.github.salesdomain.credit;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import org.joda.money.Money;

/**
 * The decisions on the rows of {@link CreditColumns}, one bit for each reason; lists and amounts are made when they are asked for. Immutable.
 */
public final class ColumnDecisions {

    private static final CreditOutcome[] OUTCOMES = CreditOutcome.values();

    private final CreditColumns columns;
    private final int[] masks;
    private final byte[] outcomes;

    ColumnDecisions(CreditColumns columns, int[] masks, byte[] outcomes) {
        this.columns = columns;
        this.masks = masks;
        this.outcomes = outcomes;
    }

    /** {@return how many rows there are} */
    public int size() {
        return columns.size;
    }

    /**
     * What becomes of the order of a row.
     *
     * @param row the row, from 0
     * @return the worst outcome of its reasons
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public CreditOutcome outcome(int row) {
        return OUTCOMES[outcomes[row]];
    }

    /**
     * The reasons of a row, for and against.
     *
     * @param row the row, from 0
     * @return each reason once, by gravity
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public List<CreditReason> reasons(int row) {
        int mask = masks[row];
        ImmutableList.Builder<CreditReason> reasons = ImmutableList.builderWithExpectedSize(Integer.bitCount(mask));
        for (; mask != 0; mask &= mask - 1) {
            reasons.add(CreditReason.BY_GRAVITY.get(Integer.numberOfTrailingZeros(mask)));
        }
        return reasons.build();
    }

    /**
     * Whether a reason is among the reasons of a row.
     *
     * @param row the row, from 0
     * @param reason which one
     * @return the answer; no for a reason of a host's own
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public boolean has(int row, CreditReason reason) {
        int bit = CreditReason.BY_GRAVITY.indexOf(reason);
        return (masks[row] & (bit < 0 ? 0 : 1 << bit)) != 0;
    }

    /**
     * The exposure of a row once its order is booked.
     *
     * @param row the row, from 0
     * @return the exposure with the order
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Money exposureAfter(int row) {
        return (columns.flags[row] & CreditColumns.WIDE) != 0
                ? columns.wide.get(columns.oldestDays[row]).exposureAfter()
                : Money.ofMinor(columns.currency, columns.after[row]);
    }

    /**
     * How many rows have an outcome.
     *
     * @param outcome which one
     * @return how many
     */
    public int count(CreditOutcome outcome) {
        int count = 0;
        for (byte each : outcomes) {
            count += each == outcome.ordinal() ? 1 : 0;
        }
        return count;
    }

    /** The bits of some reasons. */
    static int mask(Collection<CreditFinding> findings) {
        int mask = 0;
        for (CreditFinding finding : findings) {
            mask |= 1 << CreditReason.BY_GRAVITY.indexOf(finding.reason());
        }
        return mask;
    }
}
