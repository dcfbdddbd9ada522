package io.github.salesdomain.quota;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A plan whose open months were planned anew, with the reason for each difference.
 * <p>
 * {@link #before()} became {@link #after()} on {@link #asOf()}; quotas of months closed by then are the same in both. {@link #lines()} say for each
 * holder what the closed months fell short, what the rule wants from the open ones and what they have now.
 */
@Value.Immutable
public abstract class Replan implements Explained, WithReplan {

    Replan() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the plan so far} */
    public abstract QuotaPlan before();

    /** {@return the plan from now on} */
    public abstract QuotaPlan after();

    /** {@return the last day that counts as elapsed; a month that ends by then is closed} */
    public abstract LocalDate asOf();

    /** {@return one line for each holder, in the order of the plan; those above are sums of those below} */
    public abstract List<ReplanLine> lines();

    /** {@return the months that are closed, in order} */
    public List<SalesPeriod> closedMonths() {
        return before().months().stream()
                .filter(month -> month.isClosedAsOf(asOf()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the months that are open, in order} */
    public List<SalesPeriod> openMonths() {
        return before().months().stream()
                .filter(month -> !month.isClosedAsOf(asOf()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The line of a holder.
     *
     * @param holder a holder of the plan
     * @return the line
     * @throws IllegalArgumentException if the holder is not in the plan
     */
    public ReplanLine lineFor(Holder holder) {
        return lines().get(before().columns().number(holder));
    }

    /**
     * By how much a quota changed.
     *
     * @param holder a holder of the plan
     * @param period a month, a quarter, the year, or another run of whole months of the plan's year
     * @return the quota now less the quota before
     * @throws IllegalArgumentException if the holder is not in the plan, or the period is not made of whole months of its year
     */
    public Money changeFor(Holder holder, SalesPeriod period) {
        return after().quotaFor(holder, period)
                .amount()
                .minus(before().quotaFor(holder, period).amount());
    }

    /** The whole company. */
    @Override
    public Explanation explain() {
        return explain(lines().get(0).holder());
    }

    /**
     * Shows why the open months of a holder changed, and each of them.
     *
     * @param holder a holder of the plan
     * @return the explanation
     * @throws IllegalArgumentException if the holder is not in the plan
     */
    public Explanation explain(Holder holder) {
        ReplanLine line = lineFor(holder);
        List<Explanation> months = openMonths().stream()
                .map(month -> Explanation.of(
                        month.toString(),
                        before().quotaFor(holder, month).amount() + " -> "
                                + after().quotaFor(holder, month).amount()))
                .toList();
        return Explanation.of(
                "re-plan of " + holder + " as of " + asOf(),
                line.change(),
                ImmutableList.of(
                        Explanation.of("shortfall of the closed months", line.shortfall()),
                        Explanation.of("open months before", line.openBefore()),
                        Explanation.of("wanted from them", line.openTarget()),
                        Explanation.of("open months now", line.openAfter(), months),
                        Explanation.of("surplus", line.surplus()),
                        Explanation.of("unplaced", line.unplaced())));
    }

    @Value.Check
    void check() {
        List<Holder> named = lines().stream().map(ReplanLine::holder).toList();
        if (!named.equals(before().holders()) || !named.equals(after().holders())) {
            throw new IllegalArgumentException("lines must name every holder of both plans in order, but was " + named);
        }
        if (!before().metric().equals(after().metric())
                || !before().currency().equals(after().currency())
                || !before().months().equals(after().months())) {
            throw new IllegalArgumentException(
                    "after must be a plan of the same metric, currency and year, but was " + after());
        }
        int closed = closedMonths().size();
        for (int node = 0; node < named.size(); node++) {
            for (int month = 0; month < closed; month++) {
                if (before().cell(node, month) != after().cell(node, month)) {
                    throw new IllegalArgumentException("quota of closed months must not change, but did for "
                            + named.get(node) + " in " + before().months().get(month));
                }
            }
        }
    }

    /** One method per attribute of {@link Replan}, same name. */
    public static final class Builder extends ImmutableReplan.Builder {
        Builder() {}
    }
}
