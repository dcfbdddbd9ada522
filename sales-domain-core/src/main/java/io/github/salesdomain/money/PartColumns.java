package io.github.salesdomain.money;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The parts of a whole in columns: a part is made when it is read, so that a split of many parts costs little more than its arithmetic.
 * <p>
 * Immutable like any list of a value; two reads of one place give equal parts.
 */
final class PartColumns extends AbstractList<Apportionment.Part> implements RandomAccess {

    private final Money total;
    private final ImmutableList<BigDecimal> weights;
    private final long[] columns;
    private final long[] parts;
    private final LongSplit exact;
    private final int sign;

    /**
     * Parts of a whole.
     *
     * @param exact knows the exact shares of the whole
     * @param columns the weights as whole numbers; not copied
     * @param parts the parts without their sign; not copied
     */
    PartColumns(Money total, int sign, List<BigDecimal> weights, LongSplit exact, long[] columns, long[] parts) {
        this.total = total;
        this.sign = sign;
        this.weights = ImmutableList.copyOf(weights);
        this.exact = exact;
        this.columns = columns;
        this.parts = parts;
    }

    /** Whether these parts sum to this whole. */
    boolean sumTo(Money whole) {
        long sum = 0;
        for (long part : parts) {
            sum = Math.addExact(sum, part);
        }
        return whole.equals(total) && whole.getAmountMinorLong() == sign * sum;
    }

    @Override
    public Apportionment.Part get(int index) {
        BigDecimal weight = weights.get(index);
        return new Apportionment.Part(weight, amount(index), sign * (parts[index] - exact.share(columns[index])));
    }

    private Money amount(int index) {
        return Money.ofMinor(total.getCurrencyUnit(), sign * parts[index]);
    }

    /** The amounts alone. */
    List<Money> amounts() {
        CurrencyUnit currency = total.getCurrencyUnit();
        ImmutableList.Builder<Money> amounts = ImmutableList.builderWithExpectedSize(parts.length);
        for (long part : parts) {
            amounts.add(Money.ofMinor(currency, sign * part));
        }
        return amounts.build();
    }

    @Override
    public int size() {
        return parts.length;
    }
}
