package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * For how many days of sales the money is outstanding (应收账款周转天数), several ways.
 * <p>
 * Made of the {@link #receivables()}, of which the part not yet due is {@link #current()}, and the {@link #sales()} of adjoining periods up to the day of the
 * receivables. All figures are exact days, undefined where there is nothing to divide by.
 */
@Value.Immutable
public abstract class DaysSalesOutstanding implements Explained, WithDaysSalesOutstanding {

    private static final Comparator<CreditSales> BY_START =
            Comparator.comparing((CreditSales sales) -> sales.during().getStart());

    /**
     * How much of the receivables the countback finds in the sales of one period.
     *
     * @param sales the period
     * @param taken how much of the receivables it explains; the whole of its sales but for the earliest period needed
     * @param days how many of its days that is
     */
    public record Part(CreditSales sales, Money taken, Ratio days) {
        /** Checks that all is there. */
        public Part {
            requireNonNull(sales, "sales");
            requireNonNull(taken, "taken");
            requireNonNull(days, "days");
        }
    }

    DaysSalesOutstanding() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the balance of the receivables} */
    public abstract Money receivables();

    /** {@return what of the receivables is not yet due} */
    public abstract Money current();

    /** {@return the sales, from the earliest period to the latest; they adjoin, at least one} */
    public abstract List<CreditSales> sales();

    @Value.Check
    DaysSalesOutstanding check() {
        CurrencyCheck.require(receivables().getCurrencyUnit(), current(), "current");
        List<CreditSales> sorted = ImmutableList.sortedCopyOf(BY_START, sales());
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("sales must not be empty, but was []");
        }
        for (int i = 0; i < sorted.size(); i++) {
            CreditSales each = sorted.get(i);
            CurrencyCheck.require(receivables().getCurrencyUnit(), each.amount(), "sales of " + each.during());
            if (i > 0
                    && !each.during()
                            .getStart()
                            .equals(sorted.get(i - 1).during().getEnd())) {
                throw new IllegalArgumentException("sales must be of adjoining periods, but had "
                        + sorted.get(i - 1).during() + " before " + each.during());
            }
        }
        return sorted.equals(sales()) ? this : withSales(sorted);
    }

    private BigDecimal allSales() {
        BigDecimal sum = BigDecimal.ZERO;
        for (CreditSales each : sales()) {
            sum = sum.add(each.amount().getAmount());
        }
        return sum;
    }

    private Ratio daysOf(Money amount) {
        long days = sales().stream().mapToLong(CreditSales::days).sum();
        return Ratio.of(amount.getAmount().multiply(BigDecimal.valueOf(days)), allSales(), UndefinedReason.NO_SALES);
    }

    /**
     * Simple days sales outstanding.
     *
     * <h4>Formula</h4>
     * <pre>{@code DSO = receivables / sales * days}</pre>
     * Source: formulas, days sales outstanding.
     *
     * @return the days; undefined without sales
     */
    public Ratio simple() {
        return daysOf(receivables());
    }

    /**
     * Best possible days sales outstanding: as if nothing were overdue.
     *
     * <h4>Formula</h4>
     * <pre>{@code BPDSO = current receivables / sales * days}</pre>
     * Source: formulas, days sales outstanding.
     *
     * @return the days; undefined without sales
     */
    public Ratio bestPossible() {
        return daysOf(current());
    }

    /**
     * Average days delinquent: how many of the days are due to late payment.
     *
     * <h4>Formula</h4>
     * <pre>{@code ADD = DSO - BPDSO}</pre>
     * Source: formulas, days sales outstanding.
     *
     * @return the days; undefined without sales
     */
    public Ratio averageDelinquent() {
        return simple().minus(bestPossible());
    }

    /**
     * Where the countback finds the receivables, from the latest period backwards.
     *
     * @return the parts; what is left once the periods run out is in none of them
     */
    @Value.Lazy
    public List<Part> countbackParts() {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        Money left = receivables();
        for (CreditSales each : Lists.reverse(sales())) {
            if (!left.isPositive()) {
                break;
            }
            boolean last = each.amount().isPositive() && !each.amount().isLessThan(left);
            Money taken = last ? left : each.amount();
            Ratio share = last ? Ratio.of(left, each.amount(), UndefinedReason.NO_SALES) : Ratio.one();
            parts.add(new Part(each, taken, share.times(Ratio.of(each.days(), 1))));
            left = left.minus(taken);
        }
        return parts.build();
    }

    /**
     * Days sales outstanding by countback: whole periods are taken off backwards, the earliest in proportion. A season does not distort it.
     *
     * <h4>Formula</h4>
     * <pre>{@code days of the periods taken off whole + rest / sales of the next * its days}</pre>
     * Source: formulas, countback.
     *
     * @return the days, 0 without receivables; undefined if the sales given do not reach back far enough
     */
    public Ratio countback() {
        Money found = Money.zero(receivables().getCurrencyUnit());
        Ratio days = Ratio.zero();
        for (Part part : countbackParts()) {
            found = found.plus(part.taken());
            days = days.plus(part.days());
        }
        return receivables().isGreaterThan(found) && receivables().isPositive()
                ? Ratio.undefined(UndefinedReason.MISSING_DATA)
                : days;
    }

    private static String text(Ratio days) {
        return days.isDefined() ? days.toDecimal(2).toPlainString() + " days" : days.toString();
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "days sales outstanding",
                text(simple()),
                ImmutableList.of(
                        Explanation.of("receivables", receivables() + ", of them current " + current()),
                        Explanation.of("best possible", text(bestPossible())),
                        Explanation.of("average delinquent", text(averageDelinquent())),
                        Explanation.of(
                                "countback",
                                text(countback()),
                                countbackParts().stream()
                                        .map(part -> Explanation.of(
                                                part.sales().during().toString(),
                                                part.taken() + " of "
                                                        + part.sales().amount() + ", " + text(part.days())))
                                        .toList())));
    }

    /** One method per attribute of {@link DaysSalesOutstanding}, same name. */
    public static final class Builder extends ImmutableDaysSalesOutstanding.Builder {
        Builder() {}
    }
}
