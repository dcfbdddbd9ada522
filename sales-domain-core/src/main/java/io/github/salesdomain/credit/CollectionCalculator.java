package io.github.salesdomain.credit;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.Collection;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Says how fast receivables turn into money (Credit Research Foundation).
 * <p>
 * Immutable; the order of the sales does not matter.
 */
public final class CollectionCalculator {

    private CollectionCalculator() {}

    /** {@return the calculator} */
    public static CollectionCalculator standard() {
        return new CollectionCalculator();
    }

    /**
     * Days sales outstanding of aged receivables: their balance, and what of it is not overdue.
     *
     * <h4>Formula</h4>
     * <pre>{@code DSO = receivables / sales * days; BPDSO = current / sales * days; ADD = DSO - BPDSO}</pre>
     * Source: formulas, days sales outstanding.
     *
     * <h4>Example</h4>
     * Receivables of 250,000 and sales of 310,000 in the 90 days of a quarter make 72.58 days. Sales with a month missing between are refused.
     *
     * @param receivables the receivables by age
     * @param sales the sales on credit of adjoining periods, the latest of which ends with the day of the receivables
     * @return the days, several ways
     * @throws IllegalArgumentException if there are no sales, or they do not adjoin or do not end with the day of the receivables
     * @throws CurrencyMismatchException if the currencies differ
     */
    public DaysSalesOutstanding outstanding(AgeingReport receivables, Collection<CreditSales> sales) {
        DaysSalesOutstanding result =
                outstanding(receivables.balance(), receivables.balance().minus(receivables.overdue()), sales);
        CreditSales latest = result.sales().get(result.sales().size() - 1);
        if (!latest.during().getEnd().equals(receivables.asOf().plusDays(1))) {
            throw new IllegalArgumentException("sales must end on " + receivables.asOf()
                    + " like the receivables, but ended on " + latest.during().getEndInclusive());
        }
        return result;
    }

    /**
     * Days sales outstanding of amounts.
     *
     * <h4>Formula</h4>
     * <pre>{@code DSO = receivables / sales * days; BPDSO = current / sales * days; ADD = DSO - BPDSO}</pre>
     * Source: formulas, days sales outstanding.
     *
     * <h4>Example</h4>
     * Receivables of 250,000 and sales of 310,000 in the 90 days of a quarter make 72.58 days. Sales with a month missing between are refused.
     *
     * @param receivables the balance of the receivables
     * @param current what of it is not yet due
     * @param sales the sales on credit of adjoining periods up to the day of the receivables, in any order
     * @return the days, several ways
     * @throws IllegalArgumentException if there are no sales, or they do not adjoin
     * @throws CurrencyMismatchException if the currencies differ
     */
    public DaysSalesOutstanding outstanding(Money receivables, Money current, Collection<CreditSales> sales) {
        return DaysSalesOutstanding.builder()
                .receivables(receivables)
                .current(current)
                .addAllSales(sales)
                .build();
    }

    /**
     * The collection effectiveness index: how much of what could be collected in a period was.
     *
     * <h4>Formula</h4>
     * <pre>{@code CEI = (opening + sales - closing total) / (opening + sales - closing current)}</pre>
     * Source: formulas, collection effectiveness.
     *
     * <h4>Example</h4>
     * 100,000 open, 300,000 sold, 150,000 left open of which 120,000 are not yet due make 250,000 of 280,000, 89.29 %. Two currencies are refused.
     *
     * @param opening the receivables when the period began
     * @param sales the sales on credit of the period
     * @param closing the receivables when it ended
     * @param closingCurrent what of these was not yet due
     * @return the index, 100 % if nothing overdue is left; undefined if nothing could be collected
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Ratio effectiveness(Money opening, Money sales, Money closing, Money closingCurrent) {
        CurrencyCheck.require(opening.getCurrencyUnit(), sales, "sales");
        CurrencyCheck.require(opening.getCurrencyUnit(), closing, "closing");
        CurrencyCheck.require(opening.getCurrencyUnit(), closingCurrent, "closingCurrent");
        Money due = opening.plus(sales);
        return Ratio.of(due.minus(closing), due.minus(closingCurrent), UndefinedReason.ZERO_BASE);
    }
}
